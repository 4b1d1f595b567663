"""Whether each unit has reported what it must, period by period. Silence is not a zero."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.measures.terms import MonthState, State
from generator.registry import Registry
from generator.schema.records import (
    Activity,
    ApprovalMonth,
    CourtCase,
    CreditVillage,
    Embedding,
    Enforcement,
    Feedback,
    Finance,
    Highlight,
    LegacyMatter,
    Reporting,
    ScenarioUse,
    SelfCheck,
    Survey,
    Unit,
    ZeroReport,
)
from generator.schema.records.finance import FinanceKind
from generator.schema.records.reporting import Matter
from generator.schema.table import Record
from generator.schema.types import Period


@dataclass(frozen=True, slots=True)
class Told:
    """Something a unit has said of a time. `reported`: the day on which it said so, where that is known."""

    first: date
    last: date
    reported: date | None = None


Answer = Callable[[Registry, str], Iterable[Told]]
"""What a unit has said of a matter, in a registry."""


def on_day(cls: type[Record], name: str) -> Answer:
    """Records of things that happened on a day."""

    def answer(registry: Registry, unit: str) -> Iterator[Told]:
        for one in registry.own(cls, unit):
            day: date | None = getattr(one, name)
            if day is not None:
                yield Told(day, day)

    return answer


def for_period(cls: type[Record], name: str = "period", reported: str = "reported") -> Answer:
    """Records of figures of a period, with the day on which they were reported if they have one."""

    def answer(registry: Registry, unit: str) -> Iterator[Told]:
        for one in registry.own(cls, unit):
            period: Period = getattr(one, name)
            yield Told(period.first_day, period.last_day, getattr(one, reported, None))

    return answer


def while_open(cls: type[Record], start: str, end: str) -> Answer:
    """Records of things that last from one day to another, or until now."""

    def answer(registry: Registry, unit: str) -> Iterator[Told]:
        for one in registry.own(cls, unit):
            yield Told(getattr(one, start), getattr(one, end) or registry.as_of)

    return answer


def _accounts(registry: Registry, unit: str) -> Iterator[Told]:
    """Published accounts. Those of a year keep days of their own (`measures.finance`), so none is late here."""
    for one in registry.own(Finance, unit):
        told = one.published if one.kind is FinanceKind.VILLAGE else None
        yield Told(one.period.first_day, one.period.last_day, told)


ANSWERS: Mapping[Matter, tuple[Answer, ...]] = {
    Matter.ACTIVITY: (on_day(Activity, "day"),),
    Matter.HIGHLIGHT: (on_day(Highlight, "day"),),
    Matter.FINANCE: (_accounts,),
    Matter.FEEDBACK: (for_period(Feedback),),
    Matter.SURVEY: (on_day(Survey, "day"),),
    Matter.COURT: (while_open(CourtCase, "filed", "closed"),),
    Matter.LEGACY: (while_open(LegacyMatter, "found", "resolved"),),
    Matter.EMBEDDING: (for_period(Embedding),),
    Matter.APPROVAL: (for_period(ApprovalMonth),),
    Matter.ENFORCEMENT: (for_period(Enforcement),),
    Matter.CREDIT_VILLAGE: (for_period(CreditVillage),),
    Matter.SELF_CHECK: (for_period(SelfCheck, reported="day"),),
    Matter.SCENARIO: (for_period(ScenarioUse),),
}
"""What answers each matter, besides a zero report."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One period of one matter, asked of a unit."""

    duty: Reporting
    period: Period
    deadline: date
    state: MonthState


@dataclass(frozen=True, slots=True)
class Reports:
    """What a unit was asked of a matter, oldest first. Without a period that is due its state is data
    or zero as far as something came in, else not applicable."""

    matter: Matter
    asked: tuple[Asked, ...]

    @property
    def missing(self) -> tuple[Asked, ...]:
        return tuple(each for each in self.asked if each.state is MonthState.MISSING)

    @property
    def due(self) -> tuple[Asked, ...]:
        return tuple(each for each in self.asked if each.state is not MonthState.NOT_DUE)

    @property
    def state(self) -> State:
        """Of the last period that was due or came in."""
        last = next(
            (each.state for each in reversed(self.asked) if each.state is not MonthState.NOT_DUE), None
        )
        match last:
            case None:
                return State.NOT_APPLICABLE
            case MonthState.MISSING:
                return State.MISSING
            case MonthState.ZERO:
                return State.ZERO
        return State.DATA


def reports(registry: Registry, as_of: date) -> dict[str, dict[Matter, Reports]]:
    """What was asked of each unit and how it answered, by unit id."""
    return {
        unit.id: {
            duty.matter: Reports(duty.matter, tuple(_asked(registry, unit, duty, as_of)))
            for duty in registry.of(Reporting)
            if unit.kind in duty.kinds
        }
        for unit in registry.units.values()
    }


def _asked(registry: Registry, unit: Unit, duty: Reporting, as_of: date) -> Iterator[Asked]:
    told = [one for answer in ANSWERS.get(duty.matter, ()) for one in answer(registry, unit.id)]
    zeros = {one.period: one for one in registry.own(ZeroReport, unit.id) if one.matter is duty.matter}
    period = max(duty.first, Period.around(unit.since, duty.every)) if unit.since else duty.first
    end = min(as_of, unit.until or as_of)
    while period.last_day < end:
        deadline = period.last_day + timedelta(days=duty.within_days)
        yield Asked(duty, period, deadline, _state(period, deadline, told, zeros.get(period), as_of))
        period = period.plus(1)


def _state(
    period: Period, deadline: date, told: list[Told], zero: ZeroReport | None, as_of: date
) -> MonthState:
    answers = [one for one in told if one.first <= period.last_day and one.last >= period.first_day]
    if answers:
        late = all(one.reported is not None and one.reported > deadline for one in answers)
        return MonthState.LATE if late else MonthState.REPORTED
    if zero is not None:
        return MonthState.LATE if zero.reported > deadline else MonthState.ZERO
    return MonthState.MISSING if as_of > deadline else MonthState.NOT_DUE
