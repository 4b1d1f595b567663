"""Whether each unit has reported what it must, period by period. Silence is not a zero."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.measures.terms import MonthState, State
from generator.registry import Registry
from generator.schema.records import Reporting, Unit, ZeroReport
from generator.schema.records.matters import WITNESSES, Told, fades
from generator.schema.records.reporting import Matter
from generator.schema.types import Period


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
    told = list(_told(registry, unit.id, duty.matter))
    zeros = {one.period: one for one in registry.own(ZeroReport, unit.id) if one.matter is duty.matter}
    period = max(duty.first, Period.around(unit.since, duty.every)) if unit.since else duty.first
    end = min(as_of, unit.until or as_of)
    while period.last_day < end:
        deadline = period.last_day + timedelta(days=duty.within_days)
        yield Asked(duty, period, deadline, _state(period, deadline, told, zeros.get(period), as_of))
        period = period.plus(1)


def _told(registry: Registry, unit: str, matter: Matter) -> Iterator[Told]:
    """What a unit has said of a matter; of one that fades, with its zero reports, for nobody to tell apart."""
    for witness in WITNESSES.get(matter, ()):
        for one in registry.ever(witness.cls, unit):
            told = witness.tell(one, registry.as_of)
            if told is not None:
                yield told
    if fades(matter):
        for zero in registry.ever(ZeroReport, unit):
            if zero.matter is matter:
                yield Told(zero.period.first_day, zero.period.last_day, zero.reported)


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
