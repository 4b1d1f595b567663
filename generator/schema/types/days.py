"""Days and months, in the habits in which they are typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, read_with, unreadable
from generator.schema.types.mistakes import OF_DAYS, OF_MONTHS, help_with

NOT_A_DAY = Code(
    "E204",
    "not-a-day",
    "日期读不出来",
    "这一栏要填一个具体的日子，程序没有读出来。",
    "期限是承诺的根本，程序不替人猜日期。",
    "服务期限: 7月底前",
    "服务期限: 2025-07-31",
)
NO_SUCH_DAY = Code(
    "E205",
    "no-such-day",
    "没有这一天",
    "日历上没有这一天。",
    "写错的日期会让是否按期无从判断。",
    "服务期限: 2025-02-30",
    "服务期限: 2025-02-28",
)
NOT_A_MONTH = Code(
    "E206",
    "not-a-month",
    "月份读不出来",
    "这一栏要填年和月。2026.1 与 2026.10 在表格里分不清，所以不收这种写法。",
    "报错一个月，前后两个月的数都会错。",
    "月份: 2026.1",
    "月份: 2026-01",
)
DAY_REWRITTEN = Code(
    "W201",
    "day-rewritten",
    "日期写法已代为识别",
    "日期已正确读出，但不是规范写法。",
    "统一写法，排序和比对才不会出错。",
    "公开日期: 2025年3月5日",
    "公开日期: 2025-03-05",
)

_CANONICAL = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_HABITS = re.compile(
    r"(?P<y>\d{4})(?:年|[-/.])(?P<m>\d{1,2})(?:月|[-/.])(?P<d>\d{1,2})日?(?:[ T]0?0:00(?::00)?)?\Z"
)
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])\Z", re.ASCII)
_MONTH_HABITS = re.compile(r"(?P<y>\d{4})(?:年(?P<m1>\d{1,2})月|[-/](?P<m2>\d{1,2})|\.(?P<m3>\d{2}))\Z")
_DAY_OF_YEAR = re.compile(r"(?P<m>\d{1,2})(?:月|[-/.])(?P<d>\d{1,2})日?\Z")
_COMMON_YEAR = 2001
"""A year without 29 February: a day of every year is one of these."""
_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ENGLISH_MONTH = re.compile(rf"(?P<m>{'|'.join(_ENGLISH)})-(?P<y>\d{{2}})\Z", re.ASCII | re.IGNORECASE)
"""What Excel makes of a year and a month."""
_YEARS = range(1949, 2101)
"""Of other years the typing was wrong; and year 9999 has no month after its last."""
_EXAMPLE = "请写成 年-月-日，例如 2025-07-31。"
_YEAR_PATTERN = "(?:19(?:49|[5-9][0-9])|20[0-9]{2}|2100)"
_MONTH_PATTERN = "(?:0[1-9]|1[0-2])"
_DAY_PATTERN = "(?:0[1-9]|[12][0-9]|3[01])"


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month; orders and subtracts as one would expect."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    def __lt__(self, other: Month) -> bool:
        return self.index < other.index

    def __le__(self, other: Month) -> bool:
        return self.index <= other.index

    @property
    def index(self) -> int:
        """Months since year 0: consecutive months differ by one."""
        return self.year * 12 + self.month - 1

    def plus(self, months: int) -> Month:
        year, month = divmod(self.index + months, 12)
        return Month(year, month + 1)

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        return self.plus(1).first_day - timedelta(days=1)

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)


@dataclass(frozen=True, slots=True)
class Day(FieldType[date]):
    """A calendar day. `2025年7月30日`, `2025/7/30` and full-width digits are read with a warning.

    `past`: the day of something that has happened, which cannot be after the day of the data.
    """

    past: bool = False
    title = "日期"
    datatype = "date"

    def read(self, text: str) -> Reading[date]:
        if _CANONICAL.match(text):
            try:
                day = date.fromisoformat(text)
            except ValueError:
                return unreadable(_no_such_day(text))
            return good(day) if day.year in _YEARS else unreadable(_not_of_our_time(text))
        habit = _HABITS.match(text.replace(" ", "") if "年" in text else text)
        if not habit:
            help = help_with(text, OF_DAYS) or _EXAMPLE
            return unreadable(Remark(NOT_A_DAY, f"“{text}”不是一个具体的日期。", help))
        try:
            day = date(int(habit["y"]), int(habit["m"]), int(habit["d"]))
        except ValueError:
            return unreadable(_no_such_day(text))
        if day.year not in _YEARS:
            return unreadable(_not_of_our_time(text))
        return read_with(day, Remark(DAY_REWRITTEN, f"“{text}”已按 {day} 读取。", f"请改写为 {day}。"))

    def pattern(self) -> str:
        return f"{_YEAR_PATTERN}-{_MONTH_PATTERN}-{_DAY_PATTERN}"


def _not_of_our_time(text: str) -> Remark:
    return Remark(
        NO_SUCH_DAY, f"“{text}”的年份不合情理。", f"应在 {_YEARS[0]} 到 {_YEARS[-1]} 年之间。" + _EXAMPLE
    )


def _no_such_day(text: str) -> Remark:
    return Remark(NO_SUCH_DAY, f"日历上没有“{text}”这一天。", "请核对月份和日子。" + _EXAMPLE)


@dataclass(frozen=True, slots=True)
class MonthOfYear(FieldType[Month]):
    """A month, `2025-07`; `2025年7月`, `2025/7` and Excel's `Jul-25` are read with a warning."""

    title = "月份"
    datatype = "yearmonth"

    def read(self, text: str) -> Reading[Month]:
        if _MONTH.match(text) and int(text[:4]) in _YEARS:
            return good(Month(int(text[:4]), int(text[5:])))
        habit = _MONTH_HABITS.match(text)
        number = int(habit["m1"] or habit["m2"] or habit["m3"]) if habit else 0
        english = _ENGLISH_MONTH.match(text)
        if english:
            year, number = 2000 + int(english["y"]), _ENGLISH.index(english["m"].title()) + 1
        else:
            year = int(habit["y"]) if habit else 0
        if not 1 <= number <= 12 or year not in _YEARS:
            help = help_with(text, OF_MONTHS) or "请写成 年-月，例如 2025-07。"
            return unreadable(Remark(NOT_A_MONTH, f"“{text}”不是一个确定的月份。", help))
        month = Month(year, number)
        return read_with(month, Remark(DAY_REWRITTEN, f"“{text}”已按 {month} 读取。", f"请改写为 {month}。"))

    def pattern(self) -> str:
        return f"{_YEAR_PATTERN}-{_MONTH_PATTERN}"


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every year."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.month:02d}-{self.day:02d}"

    def of(self, year: int) -> date:
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class DayOfYear(FieldType[MonthDay]):
    """A day of every year, `11-15`; `11月15日` is read with a warning. There is no 29 February."""

    title = "月日"

    def read(self, text: str) -> Reading[MonthDay]:
        habit = _DAY_OF_YEAR.match(text.replace(" ", ""))
        if not habit:
            return unreadable(
                Remark(NOT_A_DAY, f"“{text}”不是几月几日。", "请写成 月-日，不带年份，例如 11-15。")
            )
        try:
            day = date(_COMMON_YEAR, int(habit["m"]), int(habit["d"]))
        except ValueError:
            return unreadable(
                Remark(NO_SUCH_DAY, f"不是每年都有“{text}”这一天。", "请核对月份和日子，例如 11-15。")
            )
        value = MonthDay(day.month, day.day)
        if str(value) == text:
            return good(value)
        return read_with(value, Remark(DAY_REWRITTEN, f"“{text}”已按 {value} 读取。", f"请改写为 {value}。"))

    def pattern(self) -> str:
        return f"{_MONTH_PATTERN}-{_DAY_PATTERN}"

    def expected(self) -> str:
        return "月-日，例如 11-15"


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the month's last (民法典 202)."""
    return day + relativedelta(months=months)
