"""What units have to show: the four haves (四有) of each year, and typical cases (典型事例)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.measures.publicity import four_haves, years
from generator.measures.terms import State
from generator.pages.blocks import Block, Card, Cards, Empty, Grid, GridCell, GridRow, Tick, Ticks
from generator.pages.commitment import evidence
from generator.pages.shapes import Fact, Filter, Select
from generator.pages.topics.five_in import SHOWN_YEARS
from generator.pages.view import View, options
from generator.schema.records import Highlight, TypicalCase, Unit
from generator.schema.records.publicity import HighlightKind, Subject
from generator.schema.records.reporting import Matter

Haves = Mapping[HighlightKind, Sequence[Highlight]]


def is_asked(view: View, unit: Unit) -> bool:
    """Whether a unit must report highlights."""
    return Matter.HIGHLIGHT in view.measures.reports[unit.id]


def have_grids(view: View, anchor: str) -> Iterator[Block]:
    """Units by the four haves, for each of the last years."""
    for year in years(view.registry)[:SHOWN_YEARS]:
        found = [(unit, four_haves(view.registry, unit, year)) for unit in view.registry.present]
        told = [(unit, haves) for unit, haves in found if is_asked(view, unit) or any(haves.values())]
        if not told:
            yield Empty(f"{year} 年没有单位报送经验亮点。")
            continue
        told.sort(key=lambda each: (not is_asked(view, each[0]), sum(map(bool, each[1].values()))))
        rows = tuple(
            GridRow(
                unit.short_name or unit.name,
                f"units/{unit.id}/{anchor}",
                tuple(_cell(view, unit, own) for own in haves.values()),
            )
            for unit, haves in told
        )
        heads = tuple(f"有{kind.zh}" for kind in HighlightKind)
        yield Grid(f"{year} 年四有清单", "单位", heads, rows, title=f"{year} 年")


def _cell(view: View, unit: Unit, own: Sequence[Highlight]) -> GridCell:
    if own:
        return GridCell(State.DATA, str(len(own)), f"{len(own)} 条", full=True)
    if is_asked(view, unit):
        return GridCell(State.MISSING, note="没有")
    return GridCell(State.NOT_APPLICABLE, note="不要求")


def lacking(haves: Haves) -> str:
    return "、".join(f"有{kind.zh}" for kind, own in haves.items() if not own)


def of_unit(view: View, unit: Unit) -> Iterator[Block]:
    """The four haves of a unit in each of the last years, and what there is to show of this year."""
    for year in years(view.registry)[:SHOWN_YEARS]:
        haves = four_haves(view.registry, unit, year)
        if is_asked(view, unit) or any(haves.values()):
            yield Ticks(
                tuple(_tick(view, unit, kind, own) for kind, own in haves.items()), title=f"{year} 年四有清单"
            )
    shown = [one for own in four_haves(view.registry, unit, view.as_of.year).values() for one in own]
    if shown:
        yield Cards(tuple(_highlight(one) for one in shown), title=f"{view.as_of.year} 年的经验亮点")


def _tick(view: View, unit: Unit, kind: HighlightKind, own: Sequence[Highlight]) -> Tick:
    cell = _cell(view, unit, own)
    return Tick(f"有{kind.zh}", cell.state, "；".join(one.title for one in own))


def _highlight(one: Highlight) -> Card:
    partners = "、".join(each.zh for each in one.partners)
    facts = [Fact("日期", str(one.day))]
    if partners:
        facts.append(Fact("参与", partners))
    way = evidence(one.evidence, one.unit)
    if way:
        facts.append(Fact("佐证", way.label, way.href, way.link))
    return Card(one.title, kicker=f"有{one.kind.zh}", text=one.summary, facts=tuple(facts))


def cases(view: View, found: Sequence[TypicalCase], *, whole: bool) -> Block:
    """Typical cases as cards, the newest first; persons are masked when they are reported."""
    if not found:
        return Empty("还没有报送典型事例。")
    ordered = sorted(found, key=lambda one: (one.day, one.id), reverse=True)
    cards = tuple(_case(view, one, whole) for one in ordered)
    if not whole:
        return Cards(cards, title="典型事例")
    names = ((one.unit, view.registry.units[one.unit].name) for one in ordered)
    choices = (
        Select("subject", "主体", options((one.subject_kind.value, one.subject_kind.zh) for one in ordered)),
        Select("unit", "推荐单位", options(names)),
    )
    return Cards(cards, "cases-list", Filter(choices, "找事例", (), "个事例"))


def _case(view: View, one: TypicalCase, whole: bool) -> Card:
    unit, way = view.registry.units[one.unit], evidence(one.evidence, one.unit)
    kind = "个人（隐去姓名）" if one.subject_kind is Subject.PERSON else one.subject_kind.zh
    facts = [Fact("日期", str(one.day))]
    if whole:
        facts.append(Fact("推荐", unit.name, f"units/{unit.id}/"))
    if way:
        facts.append(Fact("报道", way.label, way.href, way.link))
    return Card(
        one.title,
        kicker=f"{kind}：{one.subject}",
        text=one.story,
        facts=tuple(facts),
        data={"unit": unit.id, "subject": one.subject_kind.value},
    )
