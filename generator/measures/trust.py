"""What stands in units' records, for how long misconduct is shown, and how objections were answered.

Everything here comes from `registry.of` and `registry.own`, which hold no record that may not be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.measures.prompt import Promptness, promptness
from generator.registry import Registry
from generator.schema.exposure import Exposure, Gravity
from generator.schema.records import Objection, UnitRecord
from generator.schema.records.unit_record import Polarity, RecordAspect

_GRAVEST = list(reversed(Gravity))


@dataclass(frozen=True, slots=True)
class Misconduct:
    """A record of misconduct with the time for which it is shown; `days_left` to the day it disappears."""

    record: UnitRecord
    exposure: Exposure
    days_left: int


@dataclass(frozen=True, slots=True)
class Heard:
    """An objection, the record that it is about, and whether it was answered in time."""

    objection: Objection
    record: UnitRecord
    prompt: Promptness


@dataclass(frozen=True, slots=True)
class AspectCount:
    aspect: RecordAspect
    merits: int
    misconduct: int


def _records(registry: Registry, unit: str | None) -> tuple[UnitRecord, ...]:
    return registry.of(UnitRecord) if unit is None else registry.own(UnitRecord, unit)


def merits(registry: Registry, unit: str | None = None) -> tuple[UnitRecord, ...]:
    """Records of trust of a unit, or all; the newest first."""
    found = (one for one in _records(registry, unit) if one.polarity is Polarity.POSITIVE)
    return tuple(sorted(found, key=lambda one: (one.decided, one.id), reverse=True))


def misconduct(registry: Registry, unit: str | None = None) -> tuple[Misconduct, ...]:
    """Records of misconduct of a unit, or all, that are shown on the day; the gravest and newest first."""
    earlier = registry.requirement.earlier_decisions
    found = [
        Misconduct(one, exposure, (exposure.ends - registry.as_of).days)
        for one in _records(registry, unit)
        if (exposure := one.exposure(earlier)) is not None
    ]
    return tuple(sorted(found, key=_worst))


def _worst(each: Misconduct) -> tuple[int, int, str]:
    level = each.record.level
    return _GRAVEST.index(level) if level else len(_GRAVEST), -each.record.decided.toordinal(), each.record.id


def by_aspect(registry: Registry, unit: str | None = None) -> tuple[AspectCount, ...]:
    """Records of both kinds in each of the four aspects; aspects without any are there with zeros."""
    found = _records(registry, unit)
    return tuple(
        AspectCount(
            aspect,
            sum(one.aspect is aspect and one.polarity is Polarity.POSITIVE for one in found),
            sum(one.aspect is aspect and one.polarity is Polarity.NEGATIVE for one in found),
        )
        for aspect in RecordAspect
    )


def objections(registry: Registry, unit: str | None = None) -> tuple[Heard, ...]:
    """Objections to records that are shown, the newest first."""
    records = {one.id: one for one in _records(registry, unit)}
    found = [one for one in registry.of(Objection) if one.record in records]
    found.sort(key=lambda one: (one.received, one.id), reverse=True)
    return tuple(Heard(one, records[one.record], _answer(registry, one, registry.as_of)) for one in found)


def _answer(registry: Registry, one: Objection, as_of: date) -> Promptness:
    return promptness(
        registry.calendar, one.received, registry.requirement.objection_days, one.replied, as_of
    )
