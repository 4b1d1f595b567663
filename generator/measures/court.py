"""How many cases a unit has before the courts, at the end of any day, and how long they last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from generator.measures.reporting import Asked, Reports
from generator.measures.terms import MonthState
from generator.schema.records import CourtCase
from generator.schema.records.court import Role
from generator.schema.types import Month, Term

TREND = 24
"""Months that the trend shows."""


class Stage(Term):
    """Where a case stands at the end of a day, by its dates."""

    TRIAL = "trial", "在审"
    UNPERFORMED = "unperformed", "待履行"
    CLOSED = "closed", "已结案"


def stage(case: CourtCase, day: date) -> Stage | None:
    """None before it was filed. What was judged, or is enforced, is to be performed until it is closed."""
    if case.filed > day:
        return None
    if case.closed is not None and case.closed <= day:
        return Stage.CLOSED
    if case.role is Role.ENFORCED or (case.judged is not None and case.judged <= day):
        return Stage.UNPERFORMED
    return Stage.TRIAL


def is_listed(case: CourtCase, day: date) -> bool:
    """Whether the unit is on the list of dishonest judgment debtors for a case (失信被执行人)."""
    return case.listed is not None and case.listed <= day and (case.removed is None or case.removed > day)


@dataclass(frozen=True, slots=True)
class Docket:
    """Cases at the end of a day: in trial, judged and not performed, closed, and on the list."""

    trial: int
    unperformed: int
    closed: int
    listed: int

    @property
    def open(self) -> int:
        return self.trial + self.unperformed

    @property
    def total(self) -> int:
        return self.open + self.closed


def docket(cases: Iterable[CourtCase], day: date) -> Docket:
    found = tuple(cases)
    stages = [stage(case, day) for case in found]
    return Docket(
        stages.count(Stage.TRIAL),
        stages.count(Stage.UNPERFORMED),
        stages.count(Stage.CLOSED),
        sum(is_listed(case, day) for case in found),
    )


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """What was open at the end of a month, as far as it was told: of the units `asked`, `silent` said
    nothing. `state` is missing where one of them is, and not due where one of them has time left: what
    was told is then the least that there was."""

    month: Month
    docket: Docket
    asked: int
    silent: int
    state: MonthState

    @property
    def known(self) -> bool:
        return self.state in (MonthState.REPORTED, MonthState.ZERO)


def by_month(cases: Iterable[CourtCase], reports: Iterable[Reports], as_of: date) -> list[MonthEnd]:
    """The last whole months up to a day, oldest first, of units with all their cases and reports."""
    found, asked = tuple(cases), [one for each in reports for one in each.asked]
    last = Month.of(as_of)
    if last.last_day > as_of:
        last = last.plus(-1)
    return [_month_end(last.plus(n), found, asked) for n in range(1 - TREND, 1)]


def _month_end(month: Month, cases: tuple[CourtCase, ...], asked: list[Asked]) -> MonthEnd:
    states = [one.state for one in asked if month.last_day in one.period]
    silent = states.count(MonthState.MISSING)
    count = docket(cases, month.last_day)
    if silent:
        state = MonthState.MISSING
    elif MonthState.NOT_DUE in states or (not states and _is_asked_before(month, asked)):
        state = MonthState.NOT_DUE
    elif count.open:
        state = MonthState.REPORTED
    elif states or (count.total and not asked):
        state = MonthState.ZERO
    else:
        state = MonthState.NOT_APPLICABLE
    return MonthEnd(month, count, len(states), silent, state)


def _is_asked_before(month: Month, asked: list[Asked]) -> bool:
    """Whether reports were asked of months before, so that one of this month is still to come."""
    return any(one.period.last_day < month.first_day for one in asked)


@dataclass(frozen=True, slots=True)
class Duration:
    """How long cases lasted: their number, their mean in days (half up) and the longest."""

    cases: int
    mean: int
    longest: int


def duration(cases: Iterable[CourtCase], as_of: date, *, closed: bool) -> Duration | None:
    """Of closed cases from filing to closing; of open ones from filing to the day. None of no case."""
    stages = [(case, stage(case, as_of)) for case in cases]
    days = [
        (min(case.closed or as_of, as_of) - case.filed).days
        for case, found in stages
        if found is not None and (found is Stage.CLOSED) is closed
    ]
    if not days:
        return None
    mean = (Decimal(sum(days)) / len(days)).quantize(Decimal(1), ROUND_HALF_UP)
    return Duration(len(days), int(mean), max(days))
