"""Periods of report: a month, a quarter or a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

from generator.findings import Code, Remark
from generator.schema.types.base import (
    LONGEST_HABIT,
    FieldType,
    Reading,
    good,
    half_width,
    read_with,
    unreadable,
)
from generator.schema.types.choices import Term
from generator.schema.types.day_habits import named_month
from generator.schema.types.days import Month, month_rewritten
from generator.schema.types.mistakes import OF_PERIODS, help_with
from generator.schema.types.numerals import one_by_one

NOT_A_PERIOD = Code(
    "E218",
    "not-a-period",
    "期间读不出来",
    "这一栏要填一个月、一个季度或一年。",
    "报错期间，前后两期的数都会错。",
    "期间: 上半年",
    "期间: 2026-Q1",
)

_CANONICAL = re.compile(r"(?P<y>\d{4})(?:-(?:(?P<m>0[1-9]|1[0-2])|Q(?P<q>[1-4])))?\Z", re.ASCII)
_HABITS = re.compile(
    r"(?P<y>\d{4}|[〇零○ＯO一二三四五六七八九]{4})(?:全?年度?|[-/.])?(?:第?(?P<q>[一二三四1-4])季度?|[Qq](?P<e>[1-4]))?\Z"
)
_ROMAN = str.maketrans("ⅠⅡⅢⅣ", "1234")
_QUARTERS = "一二三四"
_YEARS = range(1949, 2101)


class Every(Term):
    """How often something is reported."""

    MONTH = "month", "每月", "月"
    QUARTER = "quarter", "每季度", "季", "季度"
    YEAR = "year", "每年", "年"

    @property
    def months(self) -> int:
        return {"month": 1, "quarter": 3, "year": 12}[self.value]


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year, from the first day of its month `first` on. Orders by its end."""

    first: Month
    every: Every

    @classmethod
    def around(cls, day: date, every: Every) -> Period:
        """The period of a kind in which a day lies."""
        month = (day.month - 1) // every.months * every.months + 1
        return cls(Month(day.year, month), every)

    def __str__(self) -> str:
        match self.every:
            case Every.MONTH:
                return str(self.first)
            case Every.QUARTER:
                return f"{self.first.year:04d}-Q{(self.first.month + 2) // 3}"
        return f"{self.first.year:04d}"

    @property
    def zh(self) -> str:
        """As people say it: `2026 年 3 月`, `2026 年第一季度`, `2026 年`."""
        match self.every:
            case Every.MONTH:
                return f"{self.first.year} 年 {self.first.month} 月"
            case Every.QUARTER:
                return f"{self.first.year} 年第{_QUARTERS[(self.first.month - 1) // 3]}季度"
        return f"{self.first.year} 年"

    def __lt__(self, other: Period) -> bool:
        return (self.last_day, self.first.index) < (other.last_day, other.first.index)

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    @property
    def first_day(self) -> date:
        return self.first.first_day

    @property
    def last_day(self) -> date:
        return self.first.plus(self.every.months - 1).last_day

    @property
    def year(self) -> int:
        return self.first.year

    def plus(self, periods: int) -> Period:
        return Period(self.first.plus(periods * self.every.months), self.every)


@dataclass(frozen=True, slots=True)
class PeriodOf(FieldType[Period]):
    """A period: `2026-03`, `2026-Q1`, `2026`. `2026年一季度` is read with a warning.

    `kinds` says which kinds of period may be given.
    """

    kinds: tuple[Every, ...] = tuple(Every)
    title = "期间"

    def read(self, text: str) -> Reading[Period]:
        canonical = _CANONICAL.match(text)
        period = _period(canonical) if canonical else _by_habit(text)
        if period is None:
            help = help_with(text, OF_PERIODS) or f"请写成{self._examples()}。"
            return unreadable(Remark(NOT_A_PERIOD, f"“{text[:40]}”不是一个确定的期间。", help))
        if period.every not in self.kinds:
            message = f"“{text}”是{period.every.zh}一期的写法，这里按{self._kinds()}报送。"
            return unreadable(Remark(NOT_A_PERIOD, message, f"请写成{self._examples()}。"))
        if canonical:
            return good(period)
        return read_with(period, month_rewritten(text, period))

    def pattern(self) -> str:
        return "|".join(_PATTERNS[kind] for kind in self.kinds)

    def expected(self) -> str:
        return f"期间，{self._examples()}"

    def _kinds(self) -> str:
        return "或".join(kind.zh for kind in self.kinds)

    def _examples(self) -> str:
        shown = {Every.MONTH: "月份 2026-03", Every.QUARTER: "季度 2026-Q1", Every.YEAR: "年度 2026"}
        return " 或".join(shown[kind] for kind in self.kinds)


_PATTERNS = {
    Every.MONTH: "[0-9]{4}-(?:0[1-9]|1[0-2])",
    Every.QUARTER: "[0-9]{4}-Q[1-4]",
    Every.YEAR: "[0-9]{4}",
}


def _period(found: re.Match[str]) -> Period | None:
    """What a canonical text names; None for a time that is not ours."""
    year, quarter, month = int(found["y"]), found["q"], found["m"]
    if year not in _YEARS:
        return None
    if quarter:
        return Period(Month(year, int(quarter) * 3 - 2), Every.QUARTER)
    return Period(Month(year, int(month or 1)), Every.MONTH if month else Every.YEAR)


def _by_habit(text: str) -> Period | None:
    """A quarter, a year or a month in the habits in which they are typed."""
    if len(text) > LONGEST_HABIT:
        return None
    found = _HABITS.match(half_width(text).replace(" ", "").translate(_ROMAN))
    if found:
        year = int(found["y"] if found["y"].isdecimal() else one_by_one(found["y"]))
        quarter = found["q"] or found["e"]
        number = (_QUARTERS.find(quarter) + 1 or int(quarter)) if quarter else 0
    else:
        year, number = named_month(text) or (0, 0)
    if year not in _YEARS or (not found and not 1 <= number <= 12):
        return None
    if not found:
        return Period(Month(year, number), Every.MONTH)
    return Period(Month(year, number * 3 - 2 if number else 1), Every.QUARTER if number else Every.YEAR)
