"""What is often typed where a date, a month or a period belongs and cannot be taken, and how to put it right.

Nothing here is read: the day or month that was probably meant is only named, for the clerk to decide.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from generator.schema.types.base import LONGEST_HABIT
from generator.schema.types.day_habits import ENGLISH

Help = Callable[[re.Match[str]], str]
Mistake = tuple[re.Pattern[str], Help]

_EXCEL_DAY_0 = date(1899, 12, 30)


def help_with(text: str, mistakes: tuple[Mistake, ...]) -> str:
    """What to do about a text; empty when it is no usual mistake."""
    if len(text) > LONGEST_HABIT:
        return ""
    for pattern, help in mistakes:
        found = pattern.fullmatch(text)
        try:
            words = help(found) if found else ""
        except (ValueError, OverflowError):
            continue  # 26-13-45 is no date with four digits for the year either
        if words:
            return words
    return ""


def mistakes(*pairs: tuple[str, Help | str]) -> tuple[Mistake, ...]:
    """Patterns of whole texts, each with what to say of them; an empty help leaves a text to the next."""
    return tuple((re.compile(pattern), _always(help)) for pattern, help in pairs)


def _always(help: Help | str) -> Help:
    return help if callable(help) else lambda _: help


def _end_of_month(found: re.Match[str]) -> str:
    year, month = int(found["y"]), int(found["m"])
    last = date(year, month, monthrange(year, month)[1])
    return f"只有年和月，请写明哪一天；如果是月底，请写成 {last}。"


def _either(found: re.Match[str]) -> str:
    """A day or a month first: 07/08/2021 is one of two days, 30/7/2025 only one."""
    first, second, year = (int(part) for part in found.groups())
    days = sorted({day for pair in ((first, second), (second, first)) if (day := _day(year, *pair))})
    if len(days) == 2:
        return f"分不清是 {days[0]} 还是 {days[1]}，请写成其中一个。"
    return f"请写成 年-月-日；如果是 {days[0]}，就这样写。" if days else ""


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _short_year(found: re.Match[str]) -> str:
    parts = [int(part) for part in found.groups()]
    return f"年份要写四位；如果是 {date(2000 + parts[0], parts[1], parts[2])}，就这样写。"


def _last_day(found: re.Match[str]) -> str:
    day = date(*(int(part) for part in found.groups() if part))
    return f"请写明最后一天；如果到 {day} 为止，就写这一天。"


def letters_for_digits(found: re.Match[str]) -> str:
    """A letter that looks like a digit, and what it would be with the digit."""
    letter = next(char for char in found.group() if char in _LIKE_DIGITS)
    digit = _LIKE_DIGITS[letter]
    mended = found.group().translate(_TO_DIGITS)
    return f"里面的“{letter}”是字母，不是数字“{digit}”；如果是 {mended}，请核对后这样写。"


_LIKE_DIGITS = {"O": "0", "o": "0", "l": "1", "I": "1", "i": "1", "Z": "2", "S": "5", "B": "8"}
_TO_DIGITS = str.maketrans(dict(_LIKE_DIGITS))
LETTERS_FOR_DIGITS = "".join(_LIKE_DIGITS)
_WITH_LETTERS = (
    rf"(?=.*\d)(?=.*[{LETTERS_FOR_DIGITS}])[\d/.,年月日号{LETTERS_FOR_DIGITS}-]{{2,16}}",
    letters_for_digits,
)


def _serial_day(found: re.Match[str]) -> str:
    day = _EXCEL_DAY_0 + timedelta(days=int(found[1]))
    return f"这是表格软件里的日期序号，请把这一列设为“文本”再填；序号对应 {day}，请照原件核对。"


def _serial_month(found: re.Match[str]) -> str:
    day = _EXCEL_DAY_0 + timedelta(days=int(found.group()))
    return f"这是表格软件里的日期序号，请把这一列设为“文本”再填；序号对应 {day:%Y-%m}，请照原件核对。"


_ZERO_DAY = "这是空格子被表格软件当成了 0。没有日期的，这一格空着。"
_NO_YEAR = "缺少年份，请写成 2025-07-31 的样子。"
_HASHES = (r"#+", "列太窄，表格软件把日期显示成了“#”。请把列拉宽，再另存一次。")
_NOTHING = (r"[-—－–/／无]+|没有|暂无", "没有的请把这一格空着；必填的栏目要填具体的日子。")

_DATE = r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?"
_TOLD = r"(?:以?前|之前|止|为止|截止|\(含\)|（含）)(?:完成|办结|公开|报送|付清|建成)?"

OF_DAYS = mistakes(
    (r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", _either),
    (r"(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?", _short_year),
    (r"\d{1,2}[-/.](?:\d{1,2}|[A-Za-z]{3})[-/.]\d{2}", "年份要写四位，请写成 2025-07-31 的样子。"),
    (rf"(?:截至|截止到?|到|至|于|在)?{_DATE}{_TOLD}|(?:截至|截止到?|到|至|于|在){_DATE}", _last_day),
    (r".*\d.*[至到~～].*", "这里只填一天；有起止的，请分别填在开始和结束的栏里。"),
    (rf"{_DATE}[、/;；,，和及]{_DATE}.*", "这里只填一天，请只留一个日期。"),
    (r"\d{4}.*(?:Z|[+-]\d{2}:?\d{2})", "这是别的时区的时间，请按北京时间写成 年-月-日。"),
    (r".*(?:星期|周|礼拜)[一二三四五六日天].*", "请核对是星期几：写的日子和星期对不上，或只写了星期。"),
    (r".*(?:农历|阴历|腊月|正月|初[一二三四五六七八九十]|民国|令和).*", "请换算成公历，写成 年-月-日。"),
    _WITH_LETTERS,
    (r"(?P<y>\d{4}) ?[年./-] ?(?P<m>\d{1,2}) ?月?份?[底末]?", _end_of_month),
    (r"(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])", _end_of_month),
    (r"(?P<y>\d{4})年?[底末]", lambda found: f"请写明哪一天；如果是年底，请写成 {found['y']}-12-31。"),
    (
        r"(?P<y>\d{4})年?(?:上半年|第?二季度末?)",
        lambda found: f"请写明最后一天；如果是 {found['y']}-06-30，就这样写。",
    ),
    (r"\d{4}年?(?:年内|度|全年)?", "只有年份，请写明哪一天，例如 2025-07-31。"),
    (r"([2-6]\d{4})(?:\.\d+)?", _serial_day),
    (r"\d(?:\.\d+)?[Ee]\+?\d+", "这是科学记数，看不出是哪一天。请把这一列设为“日期”或“文本”，再照原件重填。"),
    (r"0(?:\.0+)?", _ZERO_DAY),
    (
        r"(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]?",
        _NO_YEAR,
    ),
    (r"\d{1,2}[-/.]\d{1,2}", _NO_YEAR),
    (
        r"(?:长期|常年|永久|长年|持续|一直|全年|常态化?|无期限|不限期?)(?:有效|坚持|执行|开展|推进|进行|落实)?",
        "没有截止日的，不填这一格；长期坚持的承诺填“复核周期”。",
    ),
    (r"每[月季年周天日].*", "每期都办的，不填哪一天；长期坚持的承诺填“复核周期”。"),
    (
        r"(?:即日|即时|随时|立即|马上|当场|当天|当日|即)(?:起|办结|办理)?",
        "请写日历上的一天，例如 2025-07-31。",
    ),
    (
        r"(?:自|从)?.*(?:之日起|后)(?:.*内)?|[\d一二三四五六七八九十两半]+ ?(?:个月|个工作日|工作日|天|日|周|年)(?:内|之内|以内)?",
        "请写明到哪一天为止，程序不替您往后推算。",
    ),
    (r".*(?:待定|未定|不定|另行通知|视情况|待填|不详).*", "日子定了再填；没有定的，这一格空着。"),
    _HASHES,
    _NOTHING,
    (r".*(?:底|前|内|旬|左右|季度|半年|年|末).*", "请写明最后一天是哪一天，例如 2025-07-31。"),
)
OF_NO_DAYS = mistakes(
    (
        r"(?:1900[-/.年]0?1[-/.月]0{1,2}日?|1899[-/.年]12[-/.月]3[01]日?|0000[-/.]00[-/.]00)(?: .*)?",
        _ZERO_DAY,
    ),
)
OF_MONTHS = mistakes(
    (r"(?P<y>\d{4})[.．]1", lambda found: f"可能是 {found['y']}-01，也可能是 {found['y']}-10，请写清楚。"),
    (r"[2-6]\d{4}", _serial_month),
    (
        r"(?:\d{1,2}|[一二三四五六七八九十元]{1,2}) ?月?份?|[上本当次]个?月",
        "缺少年份，请写成 2025-07 的样子。",
    ),
    (r".*季度?|.*[Qq][1-4]", "这里按月填，一行一个月，例如 2025-07。"),
    (r"\d{4}年?度?", "只有年份，请写明是哪个月，例如 2025-07。"),
    (
        rf"(?P<y>\d{{2}})-(?:{'|'.join(ENGLISH)})",
        "这是表格软件改过的日期，看不出年份，请把这一列设为“文本”再填，例如 2025-07。",
    ),
    (r"(?P<y>\d{2})[-/.年](?P<m>\d{1,2})月?", "年份要写四位，例如 2025-07。"),
    _WITH_LETTERS,
    (r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?", "这里只填年和月，不填哪一天，例如 2025-07。"),
    (r"\d{4}[-/.年]?\d{1,2}月?份?[-~～至到—、]+.*\d{1,2}月?份?", "一行只填一个月，请分成几行。"),
    _HASHES,
)
OF_PERIODS = mistakes(
    (
        r"(?P<y>\d{4})[.．]1",
        lambda found: f"可能是 {found['y']}-01、{found['y']}-10 或 {found['y']}-Q1，请写清楚。",
    ),
    (r"(?:\d{4}年?)?[上下](?:半年度?)?|\d{4}-?[HhSs][12]", "没有按半年报的，请照要求按月、按季度或按年报。"),
    (r".*(?:前[一二三]个?季度|累计|以来|至今).*", "一行只填一期的数，不填累计数。"),
    (r"(?:\d{4}年?)?第?[五六七八九05-9]季度?|\d{4}-?[Qq][05-9]", "一年只有四个季度，请核对，例如 2026-Q1。"),
    (r"\d{4}[-—至~]\d{4}(?:学?年度?)?", "一行只填一期，请分成几行。"),
    (r"第?[一二三四1-4]季度?|\d{1,2}月份?|[Qq][1-4]", "缺少年份，请写成 2026-Q1 或 2026-03 的样子。"),
    (
        r"\d{2}(?:年|[-/.])?(?:第?[一二三四1-4]季度?|[Qq][1-4]|\d{1,2}月份?|年度?)",
        "年份要写四位，例如 2026-Q1。",
    ),
    (r"\d{4}[年.]?\d{1,2}[-~～至到—]+\d{1,2}月?份?", "一行只填一期，请分成几行，或照要求填季度、年度。"),
    _WITH_LETTERS,
)


def is_scientific(text: str) -> bool:
    """Whether a spreadsheet has turned a long row of digits into a rounded number."""
    return bool(re.fullmatch(r"\d(?:\.\d+)?[Ee]\+?\d+", text))
