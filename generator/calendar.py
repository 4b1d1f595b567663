"""Working days, deadlines and months due.

Working days are those of the State Council's holiday notices: from `chinesecalendar` for the years it
knows, and from the district's own table beyond. A deadline that reaches into an unknown year is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import accumulate

import chinese_calendar

from generator.schema.records import CalendarDay
from generator.schema.records.commitment import DayKind
from generator.schema.records.site import DayMark
from generator.schema.types import Month

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Calendar:
    """Which days are worked. `own` adds the years that the library does not know, and mends the others."""

    own: Mapping[date, DayMark] = field(default_factory=dict)
    _years: dict[int, tuple[int, ...] | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, days: Iterable[CalendarDay]) -> Calendar:
        return cls({each.day: each.mark for each in days})

    def is_working(self, day: date) -> bool | None:
        """Whether a day is worked; None when no holiday notice for its year is known."""
        mark = self.own.get(day)
        if mark is not None:
            return mark is DayMark.WORK
        known = _known_to_library(day)
        return day.weekday() < 5 if known is None and day.year in self._own_years else known

    def unusual(self, year: int) -> Iterator[tuple[date, DayMark]]:
        """Weekdays off and weekends worked, and all days of the own table; nothing for an unknown year.

        Every other day of a year that has any of them is worked from Monday to Friday.
        """
        day = date(year, 1, 1)
        while day.year == year:
            worked = self.is_working(day)
            if worked is not None and (worked != (day.weekday() < 5) or day in self.own):
                yield day, DayMark.WORK if worked else DayMark.OFF
            day += _DAY

    @cached_property
    def _own_years(self) -> frozenset[int]:
        return frozenset(day.year for day in self.own)

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
        if done <= deadline:
            return 0
        years = [self._worked(year) for year in range(deadline.year, done.year + 1)]
        known = [year for year in years if year is not None]
        if len(known) < len(years):
            return None
        whole = sum(year[-1] for year in known[:-1])
        return whole + known[-1][_day_of_year(done)] - known[0][_day_of_year(deadline)]

    def _worked(self, year: int) -> tuple[int, ...] | None:
        """Working days from 1 January to each day of a year (index 0: none); None for an unknown year."""
        if year not in self._years:
            days = [date(year, 1, 1) + n * _DAY for n in range(366)]
            worked = [self.is_working(day) for day in days if day.year == year]
            unknown = any(each is None for each in worked)
            self._years[year] = None if unknown else (0, *accumulate(map(int, map(bool, worked))))
        return self._years[year]


def _day_of_year(day: date) -> int:
    return day.timetuple().tm_yday


@lru_cache(maxsize=20_000)
def _known_to_library(day: date) -> bool | None:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


def last_month_due(as_of: date, report_day: int) -> Month:
    """The last month whose report is due on a day, when reports are due on a day of the next month."""
    return Month.of(as_of).plus(-1 if as_of.day >= report_day else -2)
