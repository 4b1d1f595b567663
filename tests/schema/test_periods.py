"""Months, quarters and years in the habits in which they are typed. None: refused, with the code."""

from datetime import date

import pytest

from generator.schema.types import Every, Period, PeriodOf
from generator.schema.types.days import Month
from tests.schema.reading import reading

MARCH = Period(Month(2026, 3), Every.MONTH)
FIRST = Period(Month(2026, 1), Every.QUARTER)
YEAR = Period(Month(2026, 1), Every.YEAR)


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("2026-03", MARCH, ""),
        ("2026-Q1", FIRST, ""),
        ("2026", YEAR, ""),
        ("2026年3月", MARCH, "W201"),
        ("2026年03月份", MARCH, "W201"),
        ("2026/3月", MARCH, "W201"),
        ("2026年一季度", FIRST, "W201"),
        ("2026年第一季度", FIRST, "W201"),
        ("2026年1季度", FIRST, "W201"),
        ("2026Q1", FIRST, "W201"),
        ("２０２６年度", YEAR, "W201"),
        ("2026年", YEAR, "W201"),
        ("2026-13", None, "E218"),
        ("2026-Q5", None, "E218"),
        ("2026年13月", None, "E218"),
        ("2026.1", None, "E218"),
        ("2026年上半年", None, "E218"),
        ("0026", None, "E218"),
        ("一季度", None, "E218"),
    ],
)
def test_period(typed: str, value: Period | None, code: str) -> None:
    assert reading(PeriodOf(), typed) == (value, code)


def test_only_the_kinds_asked_for_are_read() -> None:
    assert reading(PeriodOf((Every.MONTH,)), "2026-Q1") == (None, "E218")
    assert reading(PeriodOf((Every.MONTH, Every.QUARTER)), "2026-Q1") == (FIRST, "")


def test_first_and_last_day() -> None:
    assert (FIRST.first_day, FIRST.last_day) == (date(2026, 1, 1), date(2026, 3, 31))
    assert (YEAR.first_day, YEAR.last_day) == (date(2026, 1, 1), date(2026, 12, 31))
    assert date(2026, 3, 31) in FIRST
    assert date(2026, 4, 1) not in FIRST


def test_periods_follow_each_other() -> None:
    assert str(FIRST.plus(3)) == "2026-Q4"
    assert str(FIRST.plus(4)) == "2027-Q1"
    assert str(Period.around(date(2026, 5, 31), Every.QUARTER)) == "2026-Q2"
    assert FIRST.plus(1) > MARCH
    assert YEAR.zh == "2026 年"
    assert FIRST.zh == "2026 年第一季度"
    assert MARCH.zh == "2026 年 3 月"
