"""Whether something was done within so many working days, or by a day that was set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.calendar import Calendar
from generator.measures.terms import Prompt, Rectification
from generator.schema.records.commitment import DayKind


@dataclass(frozen=True, slots=True)
class Promptness:
    """Held against a deadline. `days_late`: working days, None where the calendar of a year is not known."""

    state: Prompt
    deadline: date | None
    days_late: int | None = 0


def promptness(calendar: Calendar, start: date, days: int, done: date | None, as_of: date) -> Promptness:
    """What was begun on a day and was to be done within so many working days (counted from the day after)."""
    deadline = calendar.deadline(start, days, DayKind.WORKING)
    if deadline is None:
        return Promptness(Prompt.UNKNOWN, None, None)
    until = done or as_of
    if until <= deadline:
        return Promptness(Prompt.ON_TIME if done else Prompt.OPEN, deadline)
    late = calendar.working_days_late(deadline, until)
    days_late = None if late is None else max(late, 1)
    return Promptness(Prompt.LATE if done else Prompt.OVERDUE, deadline, days_late)


def rectification(due: date, done: date | None, as_of: date) -> tuple[Rectification, int]:
    """What became of something that was to be put right by the end of a day, and how many days late."""
    late = max(((done or as_of) - due).days, 0)
    if done:
        return (Rectification.LATE if late else Rectification.DONE), late
    return (Rectification.OVERDUE if late else Rectification.OPEN), late
