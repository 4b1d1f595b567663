"""What was done to teach and praise trust: where publicity went, who was trained, what there is to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.measures.share import Share
from generator.registry import Registry
from generator.schema.records import Activity, Highlight, Unit
from generator.schema.records.publicity import ActivityKind, FiveIn, HighlightKind
from generator.schema.types import Every, Period


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a unit's publicity went in a year: activities by place, and whether all five are asked of it."""

    unit: Unit
    year: int
    asked: bool
    counts: Mapping[FiveIn, int]

    @property
    def gaps(self) -> tuple[FiveIn, ...]:
        """Where it did not go. Only those of whom all five are asked have gaps."""
        return tuple(each for each in FiveIn if not self.counts[each]) if self.asked else ()

    @property
    def held(self) -> int:
        """Activities, wherever they went."""
        return sum(self.counts.values())

    @property
    def share(self) -> Share:
        """Places reached, of the five."""
        return Share(sum(map(bool, self.counts.values())), len(FiveIn))


@dataclass(frozen=True, slots=True)
class Training:
    """Staff trained in a year, over all sessions; of nothing without any. `asked`: of this kind of unit."""

    unit: Unit
    year: int
    asked: bool
    sessions: int
    share: Share


def asked_of(registry: Registry, unit: Unit, year: int) -> bool:
    """Whether a unit must go into all five places and train its staff in a year: not before it was set up."""
    there = unit.since is None or unit.since.year <= year
    gone = unit.until is not None and unit.until.year < year
    return unit.kind in registry.requirement.publicity_kinds and there and not gone


def activities(registry: Registry, unit: Unit, year: int) -> tuple[Activity, ...]:
    return tuple(one for one in registry.own(Activity, unit.id) if one.day.year == year)


def years(registry: Registry) -> tuple[int, ...]:
    """From this year back to the first of which anything is told."""
    told = [one.day.year for one in registry.of(Activity)]
    told += [one.day.year for one in registry.of(Highlight)]
    return tuple(range(registry.as_of.year, min(told, default=registry.as_of.year) - 1, -1))


def reach(registry: Registry, unit: Unit, year: int) -> Reach:
    held = Counter(one.five_in for one in activities(registry, unit, year))
    return Reach(unit, year, asked_of(registry, unit, year), {each: held[each] for each in FiveIn})


def training(registry: Registry, unit: Unit, year: int) -> Training:
    sessions = [one for one in activities(registry, unit, year) if one.trains_staff]
    trained = sum(one.staff_trained or 0 for one in sessions)
    whole = sum(one.staff_total or 0 for one in sessions)
    return Training(unit, year, asked_of(registry, unit, year), len(sessions), Share(trained, whole))


def by_quarter(held: Iterable[Activity], last: Period) -> list[tuple[Period, Counter[ActivityKind]]]:
    """Activities by kind in every quarter from the first of them to `last`."""
    found = [(Period.around(one.day, Every.QUARTER), one.kind) for one in held]
    quarter = min((period for period, _ in found), default=last)
    quarters = []
    while quarter <= last:
        quarters.append((quarter, Counter(kind for period, kind in found if period == quarter)))
        quarter = quarter.plus(1)
    return quarters


def four_haves(registry: Registry, unit: Unit, year: int) -> Mapping[HighlightKind, tuple[Highlight, ...]]:
    """What a unit has to show in a year: each of the four, the newest first (淮信用办〔2021〕5号 三（三）)."""
    own = sorted(registry.own(Highlight, unit.id), key=lambda one: (one.day, one.id), reverse=True)
    return {kind: tuple(o for o in own if o.kind is kind and o.day.year == year) for kind in HighlightKind}
