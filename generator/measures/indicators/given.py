"""What indicators are computed from, looked at once for all units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from generator.measures import Measures
from generator.measures.demonstrations import Creation, creations
from generator.measures.indicators.value import Value, missing, not_applicable, reported_zero
from generator.measures.letters import Letter, letters
from generator.measures.reporting import Reports
from generator.measures.scenarios import InUse, scenarios
from generator.measures.terms import State
from generator.registry import Registry
from generator.schema.records import Unit
from generator.schema.records.reporting import Matter
from generator.schema.types import Period
from generator.schema.types.days import months_later


class _OfPeriod(Protocol):
    @property
    def period(self) -> Period: ...


P = TypeVar("P", bound=_OfPeriod)


@dataclass(frozen=True)
class Given:
    """A measured district. Where an indicator looks back, it does so for twelve months."""

    registry: Registry
    measures: Measures

    @property
    def as_of(self) -> date:
        return self.measures.as_of

    @cached_property
    def since(self) -> date:
        """The last day before the twelve months."""
        return months_later(self.as_of, -12)

    @cached_property
    def letters(self) -> Mapping[str, Letter]:
        found = self.measures
        return letters(self.registry, found.standings, found.coverage, found.as_of)

    @cached_property
    def creations(self) -> Mapping[str, tuple[Creation, ...]]:
        return creations(self.registry, self.as_of)

    @cached_property
    def scenarios(self) -> Mapping[str, tuple[InUse, ...]]:
        return scenarios(self.registry, self.as_of)

    def recent(self, rows: Iterable[P]) -> tuple[P, ...]:
        """The rows of periods that ended in the twelve months."""
        return tuple(row for row in rows if self.since < row.period.last_day <= self.as_of)

    def reports(self, unit: Unit, matter: Matter) -> Reports | None:
        return self.measures.reports[unit.id].get(matter)

    def told(self, unit: Unit, matter: Matter) -> State:
        """How the last period of a matter that was due was reported."""
        found = self.reports(unit, matter)
        return found.state if found else State.NOT_APPLICABLE

    def lapse(self, unit: Unit, matter: Matter) -> Value | None:
        """What stands for a unit that left out the last period that was due, whatever it told before."""
        return missing(_unheard(matter)) if self.told(unit, matter) is State.MISSING else None

    def gaps(self, unit: Unit, matter: Matter) -> str:
        """`，其间漏报 2 期`: what is to be added to figures of twelve months of which some were left out."""
        reports = self.reports(unit, matter)
        left_out = len(self.recent(reports.missing)) if reports else 0
        return f"，其间漏报 {left_out} 期" if left_out else ""

    def silence(self, unit: Unit, matter: Matter, nothing: str) -> Value:
        """What it means that there is nothing to count: that it was said, not asked for, or not reported."""
        match self.told(unit, matter):
            case State.NOT_APPLICABLE:
                return not_applicable(f"没有到期应报的“{matter.zh}”")
            case State.MISSING:
                return missing(_unheard(matter))
            case State.ZERO:
                return reported_zero(f"{nothing}，有零报告")
        return reported_zero(f"{nothing}，已报送")


def _unheard(matter: Matter) -> str:
    return f"“{matter.zh}”最近一期没有报"
