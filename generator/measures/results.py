"""What followed for units, and whether what was to be put right was, in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.measures.prompt import rectification
from generator.measures.terms import Rectification
from generator.registry import Registry
from generator.schema.records import Result
from generator.schema.records.result import ResultKind


@dataclass(frozen=True, slots=True)
class Consequence:
    """A result that is shown. `state` and `days_late` only of what was to be put right; `ends`: see Result."""

    result: Result
    ends: date | None
    state: Rectification | None
    days_late: int

    @property
    def is_praise(self) -> bool:
        return self.result.kind is ResultKind.PRAISE


def consequences(registry: Registry, unit: str | None = None) -> tuple[Consequence, ...]:
    """Those of a unit, or all, that are shown on the day; the newest first."""
    found = registry.of(Result) if unit is None else registry.own(Result, unit)
    ordered = sorted(found, key=lambda one: (one.decided, one.id), reverse=True)
    return tuple(_consequence(registry, one) for one in ordered)


def _consequence(registry: Registry, one: Result) -> Consequence:
    ends = one.ends(registry.requirement.earlier_decisions)
    if one.due is None:
        return Consequence(one, ends, None, 0)
    return Consequence(one, ends, *rectification(one.due, one.rectified, registry.as_of))
