"""Whether what must be disclosed was, and in time (政府信息公开条例 第二十六条)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from generator.calendar import Calendar
from generator.measures.columns import nearest
from generator.measures.share import Share
from generator.measures.terms import State, Timeliness
from generator.registry import Registry
from generator.schema.records import CatalogueItem, Disclosure
from generator.schema.records.commitment import DayKind
from generator.schema.records.disclosure import Mode


@dataclass(frozen=True, slots=True)
class Published:
    """One disclosure held against its limit.

    `days_late` in working days, or in days for a limit in days. In time is by the end of the last day
    (民法典 203): a Saturday after it is late, and counts as the next working day.
    """

    disclosure: Disclosure
    item: CatalogueItem
    deadline: date | None
    timeliness: Timeliness
    days_late: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One unit in one domain: items asked of it, what it has disclosed (which gives the state), and promised."""

    state: State
    asked: int
    have: int
    disclosures: int
    promises: int
    late: int
    latest: date | None


def published(disclosure: Disclosure, item: CatalogueItem, calendar: Calendar) -> Published:
    """Hold a disclosure against the limit of its item, counted from the day after it was formed.

    An item with a fixed day of the year has to keep that day too, whichever comes first.
    """
    deadline = calendar.deadline(disclosure.formed, item.limit_days, item.limit_kind)
    limitless = item.limit_kind is DayKind.STANDING
    if item.yearly_by is not None and (deadline is not None or limitless):
        fixed = nearest(item.yearly_by, disclosure.formed)
        deadline = min(deadline or fixed, fixed)
    if deadline is None:
        return Published(disclosure, item, None, Timeliness.NO_LIMIT if limitless else Timeliness.UNKNOWN, 0)
    if disclosure.published <= deadline:
        return Published(disclosure, item, deadline, Timeliness.ON_TIME, 0)
    days: int | None = (disclosure.published - deadline).days
    if item.limit_kind is DayKind.WORKING:
        days = calendar.working_days_late(deadline, disclosure.published)
    if days is None:
        return Published(disclosure, item, deadline, Timeliness.UNKNOWN, 0)
    return Published(disclosure, item, deadline, Timeliness.LATE, max(days, 1))


def all_published(registry: Registry) -> tuple[Published, ...]:
    """Every disclosure, newest first, held against its limit."""
    return tuple(published(d, registry.items[d.item], registry.calendar) for d in registry.disclosures)


def frame(found: tuple[Published, ...]) -> pd.DataFrame:
    """One row a disclosure: unit, domain, item, month (`2025-06`), published, timeliness, late."""
    rows = [
        (
            each.disclosure.unit,
            each.item.domain,
            each.item.id,
            f"{each.disclosure.published:%Y-%m}",
            each.disclosure.published,
            each.timeliness.value,
            each.timeliness is Timeliness.LATE,
        )
        for each in found
    ]
    columns = ["unit", "domain", "item", "month", "published", "timeliness", "late"]
    return pd.DataFrame(rows, columns=columns)


def on_time(disclosures: pd.DataFrame) -> Share:
    """In time, of those that have a limit which can be computed."""
    counts = disclosures["timeliness"].value_counts()
    in_time, late = int(counts.get(Timeliness.ON_TIME.value, 0)), int(counts.get(Timeliness.LATE.value, 0))
    return Share(in_time, in_time + late)


def by_quarter(disclosures: pd.DataFrame) -> list[tuple[str, Share]]:
    """Quarter (`2025-Q2`) and the share published in time; quarters without any are there with 0 of 0."""
    if disclosures.empty:
        return []
    quarters = pd.PeriodIndex(disclosures["month"], freq="Q")
    span = pd.period_range(quarters.min(), quarters.max(), freq="Q")
    return [(f"{each:%Y-Q%q}", on_time(disclosures[quarters == each])) for each in span]


def by_month(disclosures: pd.DataFrame) -> list[tuple[str, int, int]]:
    """Month, published in time, published late; months without any are there with zeros."""
    if disclosures.empty:
        return []
    late = disclosures.groupby("month")["late"].agg(["size", "sum"])
    span = pd.period_range(late.index.min(), late.index.max(), freq="M").astype(str)
    whole = late.reindex(span, fill_value=0)
    return [(str(month), int(n - k), int(k)) for month, (n, k) in zip(span, whole.to_numpy(), strict=True)]


def coverage(registry: Registry, disclosures: pd.DataFrame) -> dict[str, dict[str, Cell]]:
    """Every unit in every domain: `coverage[unit][domain]`."""
    asked = _asked(registry)
    seen = _seen(disclosures)
    promised: dict[tuple[str, str], int] = defaultdict(int)
    for promise in registry.commitments.values():
        promised[promise.unit, promise.domain] += 1
    known = bool(registry.items)
    return {
        unit.id: {
            domain: _cell(
                asked.get((unit.id, domain), frozenset()),
                seen.get((unit.id, domain)),
                promised[unit.id, domain],
                known,
            )
            for domain in registry.domains
        }
        for unit in registry.units.values()
    }


def _asked(registry: Registry) -> dict[tuple[str, str], frozenset[str]]:
    """Items that a unit must publish of its own accord, by unit and domain."""
    asked: dict[tuple[str, str], set[str]] = defaultdict(set)
    for item in registry.items.values():
        if item.mode is Mode.PROACTIVE:
            for unit in registry.units.values():
                if item.asks(unit, registry.units):
                    asked[unit.id, item.domain].add(item.id)
    return {key: frozenset(items) for key, items in asked.items()}


@dataclass(frozen=True, slots=True)
class _Seen:
    items: frozenset[str]
    disclosures: int
    late: int
    latest: date


def _seen(disclosures: pd.DataFrame) -> dict[tuple[str, str], _Seen]:
    """What each unit has published in each domain, still in force or not: what was told was told."""
    found: dict[tuple[str, str], list[tuple[str, bool, date]]] = defaultdict(list)
    columns = ("unit", "domain", "item", "late", "published")
    for unit, domain, *rest in zip(*(disclosures[name] for name in columns), strict=True):
        found[unit, domain].append((rest[0], rest[1], rest[2]))
    return {key: _seen_in(rows) for key, rows in found.items()}


def _seen_in(rows: list[tuple[str, bool, date]]) -> _Seen:
    items, late, days = zip(*rows, strict=True)
    return _Seen(frozenset(items), len(rows), sum(late), max(days))


def _cell(asked: frozenset[str], seen: _Seen | None, promises: int, catalogue_known: bool) -> Cell:
    have = len(asked & seen.items) if seen else 0
    count = seen.disclosures if seen else 0
    if count:
        state = State.DATA
    elif asked or not catalogue_known:
        state = State.MISSING
    else:
        state = State.NOT_APPLICABLE
    late, latest = (seen.late, seen.latest) if seen else (0, None)
    return Cell(state, len(asked), have, count, promises, late, latest)


def covered(cells: Mapping[str, Cell]) -> Share:
    """Catalogue items disclosed, of those asked for."""
    return Share(sum(cell.have for cell in cells.values()), sum(cell.asked for cell in cells.values()))
