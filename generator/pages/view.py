"""What every page is made from, and the pieces that more than one page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.charts import Chart, Figure, csv
from generator.downloads.computed import computed
from generator.downloads.dataset import Dataset, reported
from generator.downloads.package import File
from generator.measures import Measures
from generator.measures.evaluation import Evaluation, evaluations
from generator.measures.promises import NOTHING, Standing, Tally
from generator.measures.terms import Flag, Status
from generator.pages import words
from generator.pages.shapes import Bar, Card, Filter, Link, Option, Segment, Select
from generator.registry import Registry
from generator.report.draft import Draft, drafts
from generator.schema.records import FILES, Unit
from generator.schema.table import Record, within

_URGENCY = {status: rank for rank, status in enumerate(Status)}


@dataclass(frozen=True)
class View:
    """A measured district, as pages see it.

    `plotly`: the bundle's address from the root, if it is there; `pdf`: whether notices are there as PDF too.
    """

    registry: Registry
    measures: Measures
    plotly: str | None = None
    pdf: bool = False

    @property
    def as_of(self) -> date:
        return self.measures.as_of

    @property
    def name(self) -> str:
        return self.registry.site.name

    @cached_property
    def cards(self) -> dict[str, Card]:
        """The card of every promise, the most urgent first."""
        found = sorted(self.measures.standings.values(), key=urgency)
        return {each.promise.id: self._card(each) for each in found}

    @cached_property
    def cards_of_unit(self) -> dict[str, list[Card]]:
        return _grouped(self.cards.values(), "unit_id")

    @cached_property
    def cards_of_domain(self) -> dict[str, list[Card]]:
        return _grouped(self.cards.values(), "domain_id")

    @cached_property
    def latest_of_unit(self) -> dict[str, date]:
        """The last day on which anything happened that a unit told, or that was found of it."""
        latest: dict[str, date] = {}
        for unit, day in self._told():
            latest[unit] = max(day, latest.get(unit, day))
        return latest

    def _told(self) -> Iterator[tuple[str, date]]:
        for cls in FILES:
            for one in self.registry.of(cls):
                owner = self.registry.owner(one)
                yield from ((owner, day) for each in (one, *within(one)) for day in _days(each))

    @cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        """Everything that can be downloaded."""
        return (*reported(self.registry), *computed(self.registry, self.measures))

    @cached_property
    def drafts(self) -> Mapping[str, tuple[Draft, ...]]:
        """What data says of each year, by unit; see `generator.report.draft`."""
        return drafts(self.registry, self.measures)

    @cached_property
    def evaluations(self) -> dict[str, Evaluation]:
        return evaluations(self.registry, self.measures)

    def tally(self, unit: Unit) -> Tally:
        return self.measures.tally_of_unit.get(unit.id, NOTHING)

    def unit_link(self, unit: Unit) -> Link:
        return Link(unit.name, f"units/{unit.id}/")

    def figure(self, chart: Chart, root: str) -> Figure:
        """A chart with its addresses as a page at the depth of `root` links them."""
        return Figure(chart, f"{chart.id}.csv", f"{root}{self.plotly}" if self.plotly else None)

    def _card(self, each: Standing) -> Card:
        promise, unit = each.promise, self.registry.units[each.promise.unit]
        flags = (*((Flag.EXTENDED,) if each.extended else ()), *((Flag.STALE,) if each.stale else ()))
        return Card(
            id=promise.id,
            title=promise.title,
            href=f"commitments/{promise.id}/",
            unit=unit.short_name or unit.name,
            unit_id=unit.id,
            unit_href=f"units/{unit.id}/",
            domain=self.registry.domains[promise.domain].name,
            domain_id=promise.domain,
            aspect=promise.aspect,
            kind=promise.kind,
            status=each.status,
            flags=flags,
            verdict=each.verified,
            deadline=words.deadline(promise),
            timing=words.timing(each),
            percent=each.percent,
            due=promise.due,
            made=promise.made,
            updated=each.updated,
            words=f"{promise.id} {unit_words(unit)}",
        )


def unit_words(unit: Unit) -> str:
    """By what readers may look for a unit, besides what its card or row shows."""
    return " ".join(
        dict.fromkeys(filter(None, (unit.id, unit.name, unit.short_name, *unit.aliases, *unit.former_ids)))
    )


def urgency(each: Standing) -> tuple[int, date, str]:
    """Overdue first and longest overdue before, then what is due next, then the rest."""
    return _URGENCY[each.status], each.promise.due or date.max, each.promise.id


def _days(one: Record) -> Iterator[date]:
    """The days on which what a record tells happened, as far as they are published."""
    for name in one.table.past_days:
        day = getattr(one, name) if one.table.fields[name].published else None
        if day is not None:
            yield day


def _grouped(cards: Iterable[Card], name: str) -> dict[str, list[Card]]:
    groups: dict[str, list[Card]] = {}
    for card in cards:
        groups.setdefault(getattr(card, name), []).append(card)
    return groups


def bar(tally: Tally, href: str = "") -> Bar:
    """Statuses of promises as a divided bar. `href`: the list to which segments lead."""
    segments = tuple(
        Segment(status, count, round(100 * count / tally.total, 2), f"{href}?status={status}" if href else "")
        for status in Status
        if (count := tally.counts.get(status, 0))
    )
    listed = "，".join(f"{each.status.zh} {each.count} 项" for each in segments)
    return Bar(segments, f"共 {tally.total} 项承诺：{listed}。" if segments else "未报送承诺。", tally.total)


def beside(path: str, *charts: Chart | None) -> tuple[File, ...]:
    """The CSV files of the charts of a page."""
    return tuple(File(f"{path}{chart.id}.csv", csv(chart).encode()) for chart in charts if chart)


def options(values: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    """Options with their counts, in order of first appearance of (value, label) pairs."""
    return tuple(Option(value, label, count) for (value, label), count in Counter(values).items())


KEPT = f"{Status.KEPT.value} {Status.KEPT_LATE.value}"
"""Both ways of having kept a promise, as one choice of a filter."""


def _statuses(cards: Sequence[Card]) -> tuple[Option, ...]:
    found = options((card.status.value, card.status.zh) for card in cards)
    kept = sum(option.count for option in found if option.value in KEPT.split())
    return (*found, Option(KEPT, "已兑现，含逾期兑现", kept)) if kept else found


def card_filter(cards: Sequence[Card], view: View, *, units: bool = True, domains: bool = True) -> Filter:
    """The filter of a list of promises, with the choices that occur in it."""
    selects = []
    if units:
        order = list(view.registry.units)
        found = options((card.unit_id, card.unit) for card in cards)
        selects.append(Select("unit", "单位", tuple(sorted(found, key=lambda o: order.index(o.value)))))
    if domains:
        order = list(view.registry.domains)
        found = options((card.domain_id, card.domain) for card in cards)
        selects.append(Select("domain", "领域", tuple(sorted(found, key=lambda o: order.index(o.value)))))
    selects += [
        Select("aspect", "方面", options((card.aspect.value, card.aspect.zh) for card in cards)),
        Select("status", "状态", _statuses(cards)),
        Select("verdict", "核验", options((card.verdict.value, card.verdict.zh) for card in cards)),
    ]
    sorts = (
        Option("due", "期限最近的在前"),
        Option("-made", "最新承诺在前"),
        Option("-updated", "最近更新在前"),
    )
    return Filter(tuple(selects), "找承诺：输入事项、单位或编号", sorts, "项承诺")
