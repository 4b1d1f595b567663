"""What a unit may and must do, and how often its decisions did not stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.measures.share import Share
from generator.registry import Registry
from generator.schema.records import Duty, Enforcement


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of decisions in some periods: how many were tested, and how many of those did not stand."""

    periods: int
    cases: int
    reconsidered: int
    corrected: int
    litigated: int
    lost: int

    @property
    def tested(self) -> int:
        return self.reconsidered + self.litigated

    @property
    def wrong(self) -> int:
        return self.corrected + self.lost

    @property
    def correction(self) -> Share:
        """Corrected or lost, of all reconsiderations and suits that ended (复议诉讼纠错率)."""
        return Share(self.wrong, self.tested)


def outcome(rows: Iterable[Enforcement]) -> Outcome:
    """The sum of some reports."""
    found = tuple(rows)
    return Outcome(
        len(found),
        sum(each.cases for each in found),
        sum(each.reconsidered for each in found),
        sum(each.corrected for each in found),
        sum(each.litigated for each in found),
        sum(each.lost for each in found),
    )


def rows_of(registry: Registry, unit: str, year: int | None = None) -> tuple[Enforcement, ...]:
    """A unit's reports of a year, or all, in the order of time."""
    found = (each for each in registry.own(Enforcement, unit) if year in (None, each.period.year))
    return tuple(sorted(found, key=lambda each: each.period))


def years(registry: Registry) -> tuple[int, ...]:
    """The years of which anything was reported, newest first."""
    return tuple(sorted({each.period.year for each in registry.of(Enforcement)}, reverse=True))


def duties_in_force(registry: Registry, unit: str, as_of: date) -> tuple[Duty, ...]:
    """What stands on a unit's list on a day."""
    return tuple(each for each in registry.own(Duty, unit) if each.in_force(as_of))
