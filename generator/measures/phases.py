"""Which phase of the year's work it is, and which units have summed up their year in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.measures.terms import MonthState
from generator.registry import Registry
from generator.schema.records import AnnualReport, Milestone, Unit
from generator.schema.records.phases import Phase
from generator.schema.types import Term


class PhaseState(Term):
    AHEAD = "ahead", "还没有开始"
    RUNNING = "running", "正在进行"
    OVER = "over", "已经结束"


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase of a year's work on a day."""

    milestone: Milestone
    state: PhaseState
    days_left: int


def stages(registry: Registry, as_of: date) -> dict[int, tuple[Stage, ...]]:
    """The phases of each year in the order of time, newest year first."""
    found: dict[int, list[Stage]] = {}
    for one in sorted(registry.of(Milestone), key=lambda each: (-each.year, each.start, each.id)):
        found.setdefault(one.year, []).append(_stage(one, as_of))
    return {year: tuple(each) for year, each in found.items()}


def _stage(one: Milestone, as_of: date) -> Stage:
    state = PhaseState.RUNNING
    if as_of < one.start:
        state = PhaseState.AHEAD
    elif as_of > one.end:
        state = PhaseState.OVER
    return Stage(one, state, (one.end - as_of).days)


@dataclass(frozen=True, slots=True)
class YearReport:
    """A unit's report of a year: when it was due, whether it came, and how late."""

    unit: Unit
    year: int
    due: date
    state: MonthState
    report: AnnualReport | None

    @property
    def days_late(self) -> int:
        """Days after the day on which it was due; 0 for one in time or none."""
        return max((self.report.submitted - self.due).days, 0) if self.report else 0


def due_day(registry: Registry, unit: Unit, year: int) -> date:
    """By when a unit's report of a year is due: by the year's phases, else as is asked of every year."""
    for one in registry.of(Milestone):
        fits = one.year == year and one.phase is Phase.SUMMARIZE and (not one.kinds or unit.kind in one.kinds)
        if fits and one.due:
            return one.due
    return registry.requirement.annual_report_due.of(year)


def year_reports(registry: Registry, unit: Unit, as_of: date) -> tuple[YearReport, ...]:
    """A unit's report of each year, newest first; years for which none is asked and none came are left out."""
    first = registry.requirement.annual_report_from
    years = {each.year for each in registry.own(AnnualReport, unit.id)}
    years |= set(range(first, as_of.year + 1)) if first is not None else set()
    found = (_year_report(registry, unit, year, as_of) for year in sorted(years, reverse=True))
    return tuple(each for each in found if each.state is not MonthState.NOT_APPLICABLE)


def _year_report(registry: Registry, unit: Unit, year: int, as_of: date) -> YearReport:
    due = due_day(registry, unit, year)
    report = next((one for one in registry.own(AnnualReport, unit.id) if one.year == year), None)
    if report is not None:
        state = MonthState.LATE if report.submitted > due else MonthState.REPORTED
    elif not _asked(registry, unit, year, due):
        state = MonthState.NOT_APPLICABLE
    else:
        state = MonthState.MISSING if as_of > due else MonthState.NOT_DUE
    return YearReport(unit, year, due, state, report)


def _asked(registry: Registry, unit: Unit, year: int, due: date) -> bool:
    """Whether a unit of this kind, which was there on the day, has to report of a year."""
    asked = registry.requirement
    was_there = (unit.since is None or unit.since <= due) and (unit.until is None or unit.until >= due)
    first = asked.annual_report_from
    return first is not None and year >= first and unit.kind in asked.annual_report_kinds and was_there
