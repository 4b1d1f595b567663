"""Days and months, in the habits in which they are typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, half_width, read_with, unreadable
from generator.schema.types.day_habits import NamedDay, named_day, named_month, serial
from generator.schema.types.mistakes import OF_DAYS, OF_MONTHS, OF_NO_DAYS, help_with

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

DAY_COUNTED = Code(
    "W211",
    "day-counted",
    "日期序号已代为识别",
    "表格软件把日期存成从 1900 年起数的天数，这里填的像是这样的序号。只有已经发生的日子才这样读，期限一类的不读。",
    "序号别人看不懂；个别软件从 1904 年数起，会差四年。",
    "公开日期: 46086",
    "公开日期: 2026-03-05",
)
MONTH_DOUBTFUL = Code(
    "W212",
    "month-doubtful",
    "月份可能是 1 月，也可能是 10 月",
    "2026.10 当作数字时和 2026.1 一样，表格软件里分不清是 1 月还是 10 月，已按 10 月读取。",
    "读错一个月，两个月的数都会错。",
    "月份: 2026.10",
    "月份: 2026-10",
)

_CANONICAL = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])\Z", re.ASCII)
_DOUBTFUL_MONTH = re.compile(r"\d{4}\.10\Z", re.ASCII)
_DAY_OF_YEAR = re.compile(r"(?P<m>\d{1,2})(?:月|[-/.])(?P<d>\d{1,2})日?\Z")
_COMMON_YEAR = 2001
"""A year without 29 February: a day of every year is one of these."""
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
    """A calendar day. `2025年7月30日`, `2025/7/30 0:00` and `二〇二五年七月三十日` are read with a warning.

    `past`: the day of something that has happened, which cannot be after the day of the data. Where it is
    no day of a promise (`promised`), the number by which a spreadsheet knows it is read with a warning too.
    """

    past: bool = False
    promised: bool = False
    title = "日期"
    datatype = "date"

    def read(self, text: str) -> Reading[date]:
        if _CANONICAL.match(text):
            try:
                day = date.fromisoformat(text)
            except ValueError:
                return unreadable(_no_such_day(text))
            return good(day) if day.year in _YEARS else unreadable(_not_of_our_time(text))
        counted = serial(text) if self.past and not self.promised else None
        named = counted or named_day(text)
        if named is None:
            help = help_with(text, OF_DAYS) or _EXAMPLE
            return unreadable(Remark(NOT_A_DAY, f"“{text[:40]}”不是一个具体的日期。", help))
        if named.date is None:
            return unreadable(_no_such_day(text))
        if named.year not in _YEARS:
            return unreadable(_not_of_our_time(text))
        return read_with(named.date, _counted(text, named.date) if counted else _rewritten(text, named))

    def pattern(self) -> str:
        return f"{_YEAR_PATTERN}-{_MONTH_PATTERN}-{_DAY_PATTERN}"


def _rewritten(text: str, named: NamedDay) -> Remark:
    time = "，时间没有读" if named.timed else ""
    return Remark(DAY_REWRITTEN, f"“{text}”已按 {named.date} 读取{time}。", f"请改写为 {named.date}。")


def _counted(text: str, day: date) -> Remark:
    message = f"“{text}”像是表格软件里的日期序号，已按 {day} 读取。"
    return Remark(DAY_COUNTED, message, f"请照原件核对；对的，改写为 {day}，并把这一列设为“文本”。")


def _not_of_our_time(text: str) -> Remark:
    return Remark(
        NO_SUCH_DAY, f"“{text}”的年份不合情理。", f"应在 {_YEARS[0]} 到 {_YEARS[-1]} 年之间。" + _EXAMPLE
    )


def _no_such_day(text: str) -> Remark:
    help = help_with(text, OF_NO_DAYS) or "请核对月份和日子。" + _EXAMPLE
    return Remark(NO_SUCH_DAY, f"日历上没有“{text}”这一天。", help)


@dataclass(frozen=True, slots=True)
class MonthOfYear(FieldType[Month]):
    """A month, `2025-07`; `2025年7月`, `2025/7` and Excel's `Jul-25` are read with a warning."""

    title = "月份"
    datatype = "yearmonth"

    def read(self, text: str) -> Reading[Month]:
        if _MONTH.match(text) and int(text[:4]) in _YEARS:
            return good(Month(int(text[:4]), int(text[5:])))
        year, number = named_month(text) or (0, 0)
        if not 1 <= number <= 12 or year not in _YEARS:
            help = help_with(text, OF_MONTHS) or "请写成 年-月，例如 2025-07。"
            return unreadable(Remark(NOT_A_MONTH, f"“{text[:40]}”不是一个确定的月份。", help))
        month = Month(year, number)
        return read_with(month, month_rewritten(text, month))

    def pattern(self) -> str:
        return f"{_YEAR_PATTERN}-{_MONTH_PATTERN}"


def month_rewritten(text: str, month: object) -> Remark:
    """What to say of a month that was not typed as it should be."""
    if _DOUBTFUL_MONTH.match(half_width(text)):
        january = f"{text.strip()[:4]}-01"
        message = f"“{text}”已按 {month} 读取；表格软件里 1 月和 10 月都可能显示成这样。"
        return Remark(MONTH_DOUBTFUL, message, f"是 10 月的改写为 {month}，是 1 月的改写为 {january}。")
    return Remark(DAY_REWRITTEN, f"“{text}”已按 {month} 读取。", f"请改写为 {month}。")


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
