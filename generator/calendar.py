"""Working days, deadlines and months due.

Working days are those of the State Council's holiday notices: from `chinesecalendar` for the years it
knows, and from the district's own table beyond. A deadline that reaches into an unknown year is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

import chinese_calendar
from dateutil.relativedelta import relativedelta

from generator.schema.records import CalendarDay
from generator.schema.records.commitment import DayKind
from generator.schema.records.site import DayMark
from generator.schema.types import Month

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked. `own` adds the years that the library does not know."""

    own: Mapping[date, DayMark] = field(default_factory=dict)

    @classmethod
    def of(cls, days: Iterable[CalendarDay]) -> Calendar:
        return cls({each.day: each.mark for each in days})

    def is_working(self, day: date) -> bool | None:
        """Whether a day is worked; None when no holiday notice for its year is known."""
        mark = self.own.get(day)
        if mark is not None:
            return mark is DayMark.WORK
        if any(known.year == day.year for known in self.own):
            return day.weekday() < 5
        return _known_to_library(day)

    def after_working_days(self, start: date, count: int) -> date | None:
        """The last of `count` working days; the start day does not count (民法典 201)."""
        day = start
        while count:
            day += _DAY
            worked = self.is_working(day)
            if worked is None:
                return None
            count -= worked
        return day

    def deadline(self, start: date, count: int | None, kind: DayKind) -> date | None:
        """Last day in time, or None where there is no limit or the calendar is not known.

        Calendar days that end on a day off run on to the next working day (民法典 203).
        """
        if kind is DayKind.AT_ONCE:
            return start
        if kind is DayKind.STANDING or count is None:
            return None
        if kind is DayKind.WORKING:
            return self.after_working_days(start, count)
        return self.after_working_days(start + (count - 1) * _DAY, 1)

    def working_days_late(self, deadline: date, done: date) -> int | None:
        """Working days after the deadline up to the day it was done; 0 when in time."""
        late, day = 0, deadline
        while day < done:
            day += _DAY
            worked = self.is_working(day)
            if worked is None:
                return None
            late += worked
        return late


@lru_cache(maxsize=20_000)
def _known_to_library(day: date) -> bool | None:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


def last_month_due(as_of: date, report_day: int) -> Month:
    """The last month whose report is due on a day, when reports are due on a day of the next month."""
    return Month.of(as_of).plus(-1 if as_of.day >= report_day else -2)


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the month's last (民法典 202)."""
    return day + relativedelta(months=months)
