"""Working days of the holiday notices; where no notice is known, no deadline is guessed."""

from datetime import date

import pytest

from generator.calendar import Calendar, last_month_due
from generator.schema.records import CalendarDay
from generator.schema.records.commitment import DayKind
from generator.schema.records.site import DayMark
from generator.schema.table import Origin
from generator.schema.types.days import Month, months_later

CALENDAR = Calendar()


def own(*days: tuple[str, DayMark]) -> Calendar:
    return Calendar.of(
        CalendarDay(day=date.fromisoformat(day), mark=mark, origin=Origin("calendar.csv"))
        for day, mark in days
    )


@pytest.mark.parametrize(
    ("start", "count", "deadline"),
    [
        ("2021-07-30", 20, "2021-08-27"),
        ("2021-09-10", 20, "2021-10-14"),
        ("2021-01-29", 20, "2021-03-03"),
        ("2025-09-19", 20, "2025-10-23"),
        ("2025-12-25", 20, "2026-01-23"),
        ("2026-01-30", 20, "2026-03-05"),
        ("2026-02-13", 7, "2026-03-02"),
        ("2026-04-28", 7, "2026-05-11"),
        ("2026-09-18", 20, "2026-10-22"),
        ("2026-11-02", 20, "2026-11-30"),
    ],
)
def test_working_days_are_counted_from_the_day_after(start: str, count: int, deadline: str) -> None:
    due = CALENDAR.deadline(date.fromisoformat(start), count, DayKind.WORKING)
    assert due == date.fromisoformat(deadline)


def test_deadline_in_a_year_without_a_notice_is_unknown() -> None:
    assert CALENDAR.deadline(date(2026, 12, 10), 20, DayKind.WORKING) is None
    assert CALENDAR.is_working(date(2027, 1, 4)) is None


@pytest.mark.parametrize(
    ("delivered", "days", "due"),
    [
        ("2026-06-10", 30, "2026-07-10"),
        ("2026-06-10", 60, "2026-08-10"),
        ("2026-09-01", 30, "2026-10-08"),
        ("2025-12-02", 60, "2026-02-02"),
        ("2026-08-02", 60, "2026-10-08"),
    ],
)
def test_calendar_days_that_end_on_a_day_off_run_on_to_the_next_working_day(
    delivered: str, days: int, due: str
) -> None:
    found = CALENDAR.deadline(date.fromisoformat(delivered), days, DayKind.CALENDAR)
    assert found == date.fromisoformat(due)


def test_at_once_is_the_same_day_and_standing_has_no_deadline() -> None:
    assert CALENDAR.deadline(date(2026, 6, 10), None, DayKind.AT_ONCE) == date(2026, 6, 10)
    assert CALENDAR.deadline(date(2026, 6, 10), None, DayKind.STANDING) is None


def test_saturday_made_up_for_a_holiday_is_worked() -> None:
    assert CALENDAR.is_working(date(2026, 2, 14)) is True
    assert CALENDAR.is_working(date(2026, 2, 16)) is False
    assert CALENDAR.is_working(date(2026, 6, 13)) is False


def test_own_table_makes_a_year_known() -> None:
    calendar = own(("2027-01-01", DayMark.OFF), ("2027-01-03", DayMark.WORK))
    assert calendar.is_working(date(2027, 1, 1)) is False
    assert calendar.is_working(date(2027, 1, 2)) is False  # a Saturday
    assert calendar.is_working(date(2027, 1, 3)) is True  # a Sunday made up for
    assert calendar.is_working(date(2027, 1, 4)) is True
    assert calendar.is_working(date(2028, 1, 4)) is None
    assert calendar.deadline(date(2026, 12, 31), 2, DayKind.WORKING) == date(2027, 1, 4)


def test_working_days_late_leave_out_days_off() -> None:
    assert CALENDAR.working_days_late(date(2026, 4, 30), date(2026, 5, 7)) == 2
    assert CALENDAR.working_days_late(date(2026, 4, 30), date(2026, 5, 5)) == 0
    assert CALENDAR.working_days_late(date(2026, 4, 30), date(2026, 4, 30)) == 0
    assert CALENDAR.working_days_late(date(2026, 4, 30), date(2026, 4, 1)) == 0
    assert CALENDAR.working_days_late(date(2026, 12, 30), date(2027, 1, 8)) is None


@pytest.mark.parametrize(
    ("as_of", "month"),
    [
        ("2026-06-09", Month(2026, 4)),
        ("2026-06-10", Month(2026, 5)),
        ("2026-06-30", Month(2026, 5)),
        ("2026-01-09", Month(2025, 11)),
        ("2026-01-10", Month(2025, 12)),
    ],
)
def test_month_is_due_on_the_report_day_of_the_next(as_of: str, month: Month) -> None:
    assert last_month_due(date.fromisoformat(as_of), 10) == month


def test_months_end_where_the_month_does() -> None:
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_later(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert months_later(date(2026, 4, 15), 3) == date(2026, 7, 15)
