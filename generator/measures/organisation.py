"""Who has a leading group, and what became of what inspections found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.measures.prompt import rectification
from generator.measures.share import Share
from generator.measures.terms import Rectification, State
from generator.registry import Registry
from generator.schema.records import LeadingGroup, SupervisionCheck, Unit

OPEN = (Rectification.OPEN, Rectification.OVERDUE)


@dataclass(frozen=True, slots=True)
class Leading:
    """Whether a unit has a leading group, which some kinds of unit must have."""

    unit: Unit
    state: State
    group: LeadingGroup | None


@dataclass(frozen=True, slots=True)
class Inspection:
    """One inspection of one unit. `days_late` counts calendar days after the day set, of what is late."""

    check: SupervisionCheck
    state: Rectification
    days_late: int


def leading(registry: Registry, unit: Unit) -> Leading:
    group = next(iter(registry.own(LeadingGroup, unit.id)), None)
    if group is not None:
        return Leading(unit, State.DATA, group)
    asked = unit.kind in registry.requirement.group_kinds
    return Leading(unit, State.MISSING if asked else State.NOT_APPLICABLE, None)


def led(registry: Registry) -> tuple[Leading, ...]:
    """All units of today that must have a leading group or have one."""
    found = (leading(registry, unit) for unit in registry.present)
    return tuple(each for each in found if each.state is not State.NOT_APPLICABLE)


def share_led(registry: Registry) -> Share:
    """With a leading group, of the units that must have one."""
    asked = [each for each in led(registry) if each.unit.kind in registry.requirement.group_kinds]
    return Share(sum(each.state is State.DATA for each in asked), len(asked))


def inspection(check: SupervisionCheck, as_of: date) -> Inspection:
    """In time is by the end of the day that was set."""
    if not check.problems or check.rectify_due is None:
        return Inspection(check, Rectification.CLEAN, 0)
    return Inspection(check, *rectification(check.rectify_due, check.rectified, as_of))


def inspections(registry: Registry, unit: str | None = None) -> tuple[Inspection, ...]:
    """Those of a unit, or all; the newest first."""
    checks = registry.of(SupervisionCheck) if unit is None else registry.own(SupervisionCheck, unit)
    ordered = sorted(checks, key=lambda check: (check.day, check.id), reverse=True)
    return tuple(inspection(check, registry.as_of) for check in ordered)
