"""Catalogue items as the columns of a government site: blank ones, stale ones, and those of a fixed day
of the year (国办秘函〔2019〕19号; the thresholds are the district's own, in its requirements).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.measures.terms import ColumnState, MonthState
from generator.registry import Registry
from generator.schema.records import CatalogueItem, Disclosure, Requirement, Unit
from generator.schema.records.disclosure import Freshness, Mode
from generator.schema.types import MonthDay
from generator.schema.types.days import months_later


@dataclass(frozen=True, slots=True)
class Column:
    """A catalogue item asked of a unit: when something was last published, and by when the next was due."""

    item: CatalogueItem
    state: ColumnState
    latest: date | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns of a unit. `limit`: from how many blank or stale ones on it is named."""

    unit: Unit
    columns: tuple[Column, ...]
    limit: int

    def of(self, state: ColumnState) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.state is state)

    @property
    def blank(self) -> tuple[Column, ...]:
        return self.of(ColumnState.BLANK)

    @property
    def stale(self) -> tuple[Column, ...]:
        return self.of(ColumnState.STALE)

    @property
    def is_flagged(self) -> bool:
        """Whether there are as many blank or stale columns as a site may not have."""
        return max(len(self.blank), len(self.stale)) >= self.limit


def columns(registry: Registry, as_of: date) -> dict[str, Columns]:
    """The columns of every unit that is asked for any, by unit id."""
    latest: dict[tuple[str, str], date] = {}
    for each in registry.disclosures:
        key = each.unit, each.item
        latest[key] = max(each.published, latest.get(key, each.published))
    found = {}
    for unit in registry.units.values():
        asked = tuple(
            _column(item, latest.get((unit.id, item.id)), registry.requirement, as_of)
            for item in registry.items.values()
            if item.mode is Mode.PROACTIVE and item.asks(unit, registry.units)
        )
        if asked:
            found[unit.id] = Columns(unit, asked, registry.requirement.column_limit)
    return found


def _column(item: CatalogueItem, latest: date | None, asked: Requirement, as_of: date) -> Column:
    if latest is None:
        return Column(item, ColumnState.BLANK, None, None)
    due = _next(item.freshness, latest, asked)
    stale = due is not None and due < as_of
    return Column(item, ColumnState.STALE if stale else ColumnState.FRESH, latest, due)


def _next(freshness: Freshness | None, latest: date, asked: Requirement) -> date | None:
    """The last day on which a column is still fresh."""
    match freshness:
        case Freshness.DYNAMIC:
            return latest + timedelta(days=asked.dynamic_days)
        case Freshness.NOTICE:
            return months_later(latest, asked.notice_months)
    return None


def nearest(by: MonthDay, day: date) -> date:
    """The one of a yearly day's dates that lies nearest to a day: the one that something formed then is for."""
    return min((by.of(day.year + n) for n in (-1, 0, 1)), key=lambda due: abs(due - day))


@dataclass(frozen=True, slots=True)
class Yearly:
    """An item with a fixed day of the year, asked of a unit in one year. `published`: on which day it came."""

    unit: Unit
    item: CatalogueItem
    due: date
    state: MonthState
    published: date | None


def yearly(registry: Registry, as_of: date) -> tuple[Yearly, ...]:
    """Every unit × item with a fixed day × year, from the first year in which anyone published the item."""
    told: dict[tuple[str, date], dict[str, Disclosure]] = defaultdict(dict)
    for each in registry.disclosures:  # newest first, so the first publication stays
        by = registry.items[each.item].yearly_by
        if by is not None:
            told[each.item, nearest(by, each.formed)][each.unit] = each
    return tuple(_yearly(registry, told, as_of))


def _yearly(
    registry: Registry, told: Mapping[tuple[str, date], Mapping[str, Disclosure]], as_of: date
) -> Iterator[Yearly]:
    for item in registry.items.values():
        by = item.yearly_by
        if by is None or item.mode is not Mode.PROACTIVE:
            continue
        first = min((due.year for name, due in told if name == item.id), default=as_of.year)
        for due in (by.of(year) for year in range(first, as_of.year + 1)):
            for unit in registry.units.values():
                if item.asks(unit, registry.units) and not (unit.since and unit.since > due):
                    yield _of_year(unit, item, due, told.get((item.id, due), {}).get(unit.id), as_of)


def _of_year(unit: Unit, item: CatalogueItem, due: date, told: Disclosure | None, as_of: date) -> Yearly:
    if told is not None:
        state = MonthState.LATE if told.published > due else MonthState.REPORTED
        return Yearly(unit, item, due, state, told.published)
    return Yearly(unit, item, due, MonthState.MISSING if as_of > due else MonthState.NOT_DUE, None)
