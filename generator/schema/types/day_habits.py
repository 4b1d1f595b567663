"""The days and months that texts name, in the habits in which they are typed. Only what has one meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from generator.schema.types.base import LONGEST_HABIT, half_width
from generator.schema.types.numerals import LETTERS, one_by_one, whole

ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS = "|".join(ENGLISH)
_DASHES = str.maketrans(dict.fromkeys("—–−‐‑─﹣", "-"))
_EXCEL_DAY_0 = date(1899, 12, 30)
_WEEKDAYS = "一二三四五六日"

_TIME = (
    r"(?:[ T]+(?P<h>\d{1,2}):(?P<min>\d{2})(?::\d{2}(?:\.\d+)?)?| ?(?P<said>(?:[上下中]午|晚上?)?\d{1,2}[时点]整?(?:\d{1,2}分)?))?"
    r"(?P<zone>Z|[+-]\d{2}:?\d{2})?"
)
_WEEKDAY = r"(?:[（(]?(?:星期|周|礼拜)(?P<week>[一二三四五六日天])[）)]?)?"
_BETWEEN = r" ?[-/.。、,_\\] ?| "
_AFTER_YEAR, _AFTER_MONTH = f"(?:年|{_BETWEEN})", f"(?:月|{_BETWEEN})"
_DAY = re.compile(
    rf"(?P<y>\d{{4}}){_AFTER_YEAR}(?P<m>\d{{1,2}}){_AFTER_MONTH}(?P<d>\d{{1,2}})[日号]? ?{_WEEKDAY}{_TIME}"
)
_JOINED = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})")
_WRITTEN = re.compile(
    rf"(?P<y>[{LETTERS}\d]{{4}})年(?P<m>[{LETTERS}\d]{{1,3}})月(?P<d>[{LETTERS}\d]{{1,3}})[日号]"
)
_ENGLISH_DAY = re.compile(
    rf"(?P<d>\d{{1,2}})[- ](?P<mon>{_MONTHS})[a-z]*[-, ]+(?P<y>\d{{4}})"
    rf"|(?P<mon2>{_MONTHS})[a-z]*\.? (?P<d2>\d{{1,2}}),? (?P<y2>\d{{4}})"
    rf"|(?P<y3>\d{{4}})[- ](?P<mon3>{_MONTHS})[a-z]*[- ](?P<d3>\d{{1,2}})",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?P<y>\d{4})(?:年(?P<m1>\d{1,2})(?:月份?)?|[-/_、 ](?P<m2>\d{1,2})(?:月份?)?|\.(?P<m3>\d{2}|[2-9]|\d(?=月))(?:月份?)?)"
    r"|(?P<jy>(?:19|20)\d{2})(?P<jm>0[1-9]|1[0-2])"
)
_WRITTEN_MONTH = re.compile(rf"(?P<y>[{LETTERS}\d]{{4}})年(?P<m>[{LETTERS}\d]{{1,3}})月份?")
_ENGLISH_MONTH = re.compile(
    rf"(?P<mon>{_MONTHS})-(?P<y>\d{{2}})|(?P<mon2>{_MONTHS})[a-z]*\.?[ ,]+(?P<y2>\d{{4}})", re.IGNORECASE
)
"""What Excel makes of a year and a month."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """Year, month and day, which may be none of the calendar. `timed`: a time stood behind them."""

    year: int
    month: int
    day: int
    timed: bool = False

    @property
    def date(self) -> date | None:
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def named_day(text: str) -> NamedDay | None:
    """The day that a text names; None where it names none, or not for certain."""
    if len(text) > LONGEST_HABIT:
        return None
    plain = _plain(text)
    found = _DAY.fullmatch(plain) or _JOINED.fullmatch(plain)
    if found:
        return _checked(NamedDay(int(found["y"]), int(found["m"]), int(found["d"])), found.groupdict())
    written = _WRITTEN.fullmatch(plain)
    if written:
        year, month_number, day_number = (_number(written[name]) for name in "ymd")
        if year is None or month_number is None or day_number is None:
            return None
        return NamedDay(year, month_number, day_number)
    english = _ENGLISH_DAY.fullmatch(plain)
    if english is None:
        return None
    number, name, in_year = (
        english[each] or english[f"{each}2"] or english[f"{each}3"] for each in ("d", "mon", "y")
    )
    return NamedDay(int(in_year), ENGLISH.index(name.title()) + 1, int(number))


def _checked(named: NamedDay, found: dict[str, str | None]) -> NamedDay | None:
    """The day, unless a day of the week or a time of another zone speaks against it."""
    week, zone, hour = found.get("week"), found.get("zone"), found.get("h")
    if week and named.date and _WEEKDAYS[named.date.weekday()] != week.replace("天", "日"):
        return None
    if zone and zone.replace(":", "") != "+0800":
        return None
    timed = hour is not None and (int(hour), found.get("min")) != (0, "00")
    return NamedDay(named.year, named.month, named.day, timed or found.get("said") is not None)


def named_month(text: str) -> tuple[int, int] | None:
    """Year and month that a text names; None where it names none, as 2026.1, or not for certain."""
    if len(text) > LONGEST_HABIT:
        return None
    plain = _plain(text)
    found = _MONTH.fullmatch(plain)
    if found:
        month = next(found[name] for name in ("m1", "m2", "m3", "jm") if found[name])
        return int(found["y"] or found["jy"]), int(month)
    written = _WRITTEN_MONTH.fullmatch(plain)
    if written:
        year, month_number = _number(written["y"]), _number(written["m"])
        return None if year is None or month_number is None else (year, month_number)
    english = _ENGLISH_MONTH.fullmatch(plain)
    if english:
        year = int(english["y2"]) if english["y2"] else 2000 + int(english["y"])
        return year, ENGLISH.index((english["mon"] or english["mon2"]).title()) + 1
    first = named_day(text) or serial(plain)
    return (first.year, first.month) if first and first.day == 1 and not first.timed else None


def serial(text: str) -> NamedDay | None:
    """The day that a spreadsheet means by a number such as 46086 (its days count from 30 December 1899)."""
    found = re.fullmatch(r"([3-6]\d{4})(?:\.(\d+))?", text, re.ASCII)
    if found is None:
        return None
    day = _EXCEL_DAY_0 + timedelta(days=int(found[1]))
    return NamedDay(day.year, day.month, day.day, bool((found[2] or "").strip("0")))


def _plain(text: str) -> str:
    half = half_width(text).translate(_DASHES).replace("\u3000", " ").replace("年元月", "年1月").strip()
    return half.replace(" ", "") if "年" in half and ":" not in half else half


def _number(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    year = one_by_one(text) if len(text) == 4 else ""
    return int(year) if year else whole(text)
