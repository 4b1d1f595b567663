"""The district, linked: every unit with all that is its own. Built only from data without errors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar, cast

from generator.calendar import Calendar
from generator.load.source import Source
from generator.schema.records import (
    Arrears,
    ArrearsPlan,
    ArrearsProgress,
    CalendarDay,
    CatalogueItem,
    Commitment,
    Demonstration,
    Disclosure,
    Domain,
    Requirement,
    Site,
    Unit,
    Verification,
)
from generator.schema.records.unit import UnitKind
from generator.schema.table import Origin, Record
from generator.showing import Showing


class _OfUnit(Protocol):
    @property
    def unit(self) -> str: ...


Own = TypeVar("Own", bound=_OfUnit, covariant=True)
R = TypeVar("R", bound=Record)
Grouped = Mapping[str, tuple[Own, ...]]


@dataclass(frozen=True)
class Registry:
    """All records, with the ways from one to another. Sequences are in the order of publication."""

    site: Site
    requirement: Requirement
    calendar: Calendar
    domains: Mapping[str, Domain]
    items: Mapping[str, CatalogueItem]
    units: Mapping[str, Unit]
    commitments: Mapping[str, Commitment]
    disclosures: tuple[Disclosure, ...]
    arrears: tuple[Arrears, ...]
    arrears_plans: tuple[ArrearsPlan, ...]
    arrears_progress: tuple[ArrearsProgress, ...]
    verifications: tuple[Verification, ...]
    source: Source
    as_of: date
    _shown: dict[type[Record], tuple[Record, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _own: dict[type[Record], Mapping[str, tuple[Record, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _ever: dict[type[Record], Mapping[str, tuple[Record, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def showing(self) -> Showing:
        return Showing(self.source, self.as_of, self.requirement.earlier_decisions)

    def of(self, cls: type[R]) -> tuple[R, ...]:
        """All records of a type that may be shown on the day, in the order of their files."""
        if cls not in self._shown:
            self._shown[cls] = self.showing.of(cls)
        return cast(tuple[R, ...], self._shown[cls])

    def own(self, cls: type[R], unit: str) -> tuple[R, ...]:
        """Those of them that are a unit's own."""
        if cls not in self._own:
            self._own[cls] = _by_owner(self.of(cls))
        return cast(tuple[R, ...], self._own[cls].get(unit, ()))

    def ever(self, cls: type[R], unit: str) -> tuple[R, ...]:
        """All that are a unit's own, those too that may not be shown: for whether it reported, never what."""
        if not cls.expires:
            return self.own(cls, unit)
        if cls not in self._ever:
            self._ever[cls] = _by_owner(self.source.of(cls))
        return cast(tuple[R, ...], self._ever[cls].get(unit, ()))

    @cached_property
    def present(self) -> tuple[Unit, ...]:
        """The units that there are on the day: set up by then, and not dissolved before."""
        return tuple(
            unit
            for unit in self.units.values()
            if (unit.since or self.as_of) <= self.as_of <= (unit.until or self.as_of)
        )

    def owner(self, one: Record) -> str:
        """The unit that a record is of; a finding about a promise or a demonstration is of the unit whose
        that is. Else empty."""
        about = getattr(one, "commitment", "") or getattr(one, "demonstration", "")
        return self._unit_of.get(about, "") or getattr(one, "unit", "")

    @cached_property
    def _unit_of(self) -> Mapping[str, str]:
        promises = {each.id: each.unit for each in self.commitments.values()}
        return promises | {each.id: each.unit for each in self.of(Demonstration)}

    @cached_property
    def children_of(self) -> Mapping[str, tuple[Unit, ...]]:
        groups: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units.values():
            groups[unit.parent or ""].append(unit)
        return {parent: tuple(units) for parent, units in groups.items()}

    @cached_property
    def commitments_of(self) -> Grouped[Commitment]:
        return by_unit(self.commitments.values())

    @cached_property
    def disclosures_of(self) -> Grouped[Disclosure]:
        return by_unit(self.disclosures)

    @cached_property
    def arrears_of(self) -> Grouped[Arrears]:
        return by_unit(self.arrears)

    @cached_property
    def arrears_plans_of(self) -> Grouped[ArrearsPlan]:
        return by_unit(self.arrears_plans)

    @cached_property
    def arrears_progress_of(self) -> Grouped[ArrearsProgress]:
        return by_unit(self.arrears_progress)

    @cached_property
    def verifications_of(self) -> Mapping[str, tuple[Verification, ...]]:
        """Verifications of each commitment, oldest first."""
        groups: dict[str, list[Verification]] = defaultdict(list)
        for one in sorted(self.verifications, key=lambda each: each.day):
            groups[one.commitment].append(one)
        return {commitment: tuple(found) for commitment, found in groups.items()}


def by_unit(records: Iterable[Own]) -> dict[str, tuple[Own, ...]]:
    groups: dict[str, list[Own]] = defaultdict(list)
    for one in records:
        groups[one.unit].append(one)
    return {unit: tuple(found) for unit, found in groups.items()}


def _by_owner(records: Iterable[Record]) -> dict[str, tuple[Record, ...]]:
    groups: dict[str, list[Record]] = defaultdict(list)
    for one in records:
        groups[getattr(one, "unit", "")].append(one)
    return {owner: tuple(found) for owner, found in groups.items()}


_KINDS = list(UnitKind)


def register(source: Source, as_of: date) -> Registry:
    """Link the records of a source that has no errors, as they may be shown on a day."""
    units = sorted(source.of(Unit), key=lambda unit: (_KINDS.index(unit.kind), unit.id))
    (site,) = source.of(Site)
    requirement = next(
        iter(source.of(Requirement)),
        Requirement(arrears_from=None, annual_report_from=None, origin=Origin(Requirement.table.path)),
    )
    shown = Showing(source, as_of, requirement.earlier_decisions)
    return Registry(
        site=site,
        requirement=requirement,
        calendar=Calendar.of(shown.of(CalendarDay)),
        domains={domain.id: domain for domain in shown.of(Domain)},
        items={item.id: item for item in sorted(shown.of(CatalogueItem), key=lambda item: item.number)},
        units={unit.id: unit for unit in units},
        commitments={promise.id: promise for promise in shown.of(Commitment)},
        disclosures=tuple(sorted(shown.of(Disclosure), key=lambda d: (d.published, d.id), reverse=True)),
        arrears=shown.of(Arrears),
        arrears_plans=shown.of(ArrearsPlan),
        arrears_progress=tuple(sorted(shown.of(ArrearsProgress), key=lambda p: (p.unit, p.month.index))),
        verifications=shown.of(Verification),
        source=source,
        as_of=as_of,
    )
