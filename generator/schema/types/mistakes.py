"""What is often typed where a date, a month or a number belongs and cannot be taken, and how to put it right.

Nothing here is read: the day or number that was probably meant is only named, for the clerk to decide.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from generator.schema.types.base import LONGEST_HABIT
from generator.schema.types.day_habits import ENGLISH
from generator.schema.types.numerals import whole

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


def _mistakes(*pairs: tuple[str, Help | str]) -> tuple[Mistake, ...]:
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
    day = date(*(int(part) for part in found.groups()))
    return f"请写明最后一天；如果到 {day} 为止，就写这一天。"


def _letters(found: re.Match[str]) -> str:
    letter = next(char for char in found.group() if char in _LIKE_DIGITS)
    digit = _LIKE_DIGITS[letter]
    mended = found.group().translate(_TO_DIGITS)
    return f"里面的“{letter}”是字母，不是数字“{digit}”；如果是 {mended}，请核对后这样写。"


_LIKE_DIGITS = {"O": "0", "o": "0", "l": "1", "I": "1", "i": "1", "Z": "2", "S": "5", "B": "8"}
_TO_DIGITS = str.maketrans(dict(_LIKE_DIGITS))
_LETTERS = "".join(_LIKE_DIGITS)
_WITH_LETTERS = (rf"(?=.*\d)(?=.*[{_LETTERS}])[\d/.,年月日号{_LETTERS}-]{{2,16}}", _letters)


def _tenths(found: re.Match[str]) -> str:
    tens, ones = (whole(found[name]) if found[name] else 0 for name in "ab")
    if tens is None or ones is None:
        tens, ones = int(found["a"]), int(found["b"] or 0)
    return f"请写成百分数；如果是 {tens * 10 + ones}%，就这样写。"


def _written(found: re.Match[str]) -> str:
    value = whole(found["n"])
    return f"请填阿拉伯数字；如果是 {value}，请填 {value}。" if value is not None else ""


def _about(found: re.Match[str]) -> str:
    number = re.search(r"\d+(?:\.\d+)?", found.group())
    exact = f"；如果就是 {number.group()}，请填 {number.group()}" if number else ""
    return f"请填准确的数，不填大约{exact}。"


def _serial_day(found: re.Match[str]) -> str:
    day = _EXCEL_DAY_0 + timedelta(days=int(found[1]))
    return f"这是表格软件里的日期序号，请把这一列设为“文本”再填；序号对应 {day}，请照原件核对。"


def _serial_month(found: re.Match[str]) -> str:
    day = _EXCEL_DAY_0 + timedelta(days=int(found.group()))
    return f"这是表格软件里的日期序号，请把这一列设为“文本”再填；序号对应 {day:%Y-%m}，请照原件核对。"


_HASHES = (r"#+", "列太窄，表格软件把日期显示成了“#”。请把列拉宽，再另存一次。")
_NOTHING = (r"[-—－–/／无]+|没有|暂无", "没有的请把这一格空着；必填的栏目要填具体的日子。")

OF_DAYS = _mistakes(
    (r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", _either),
    (r"(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?", _short_year),
    (r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:以?前|之前|止|截止)", _last_day),
    (r".*[至到~～].*", "这里只填一天；有起止的，请分别填在开始和结束的栏里。"),
    (r"\d{4}.*(?:Z|[+-]\d{2}:?\d{2})", "这是别的时区的时间，请按北京时间写成 年-月-日。"),
    (r".*(?:星期|周|礼拜)[一二三四五六日天].*", "请核对是星期几：写的日子和星期对不上，或只写了星期。"),
    (r".*(?:农历|阴历|腊月|正月|初[一二三四五六七八九十]|民国).*", "请换算成公历，写成 年-月-日。"),
    _WITH_LETTERS,
    (r"(?P<y>\d{4}) ?[年./-] ?(?P<m>\d{1,2}) ?月?底?", _end_of_month),
    (r"([2-6]\d{4})(?:\.\d+)?", _serial_day),
    (r"\d{1,2} ?月 ?\d{1,2} ?[日号]?", "缺少年份，请写成 2025-07-31 的样子。"),
    (
        r"(?:长期|常年|永久|长年|持续|一直|全年)(?:有效|坚持|执行|开展)?",
        "没有截止日的，不填这一格；长期坚持的承诺填“复核周期”。",
    ),
    (r".*(?:待定|未定|不定|另行通知|视情况).*", "日子定了再填；没有定的，这一格空着。"),
    _HASHES,
    _NOTHING,
    (r".*(?:底|前|内|旬|左右|季度|半年|年).*", "请写明最后一天是哪一天，例如 2025-07-31。"),
)
OF_MONTHS = _mistakes(
    (r"(?P<y>\d{4})[.．]1", lambda found: f"可能是 {found['y']}-01，也可能是 {found['y']}-10，请写清楚。"),
    (r"[2-6]\d{4}", _serial_month),
    (r"\d{1,2} ?月份?", "缺少年份，请写成 2025-07 的样子。"),
    (
        rf"(?P<y>\d{{2}})-(?:{'|'.join(ENGLISH)})",
        "这是表格软件改过的日期，看不出年份，请把这一列设为“文本”再填，例如 2025-07。",
    ),
    (r"(?P<y>\d{2})[-/.年](?P<m>\d{1,2})月?", "年份要写四位，例如 2025-07。"),
    _WITH_LETTERS,
    (r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?", "这里只填年和月，不填哪一天，例如 2025-07。"),
    _HASHES,
)
OF_PERIODS = _mistakes(
    (
        r"(?P<y>\d{4})[.．]1",
        lambda found: f"可能是 {found['y']}-01、{found['y']}-10 或 {found['y']}-Q1，请写清楚。",
    ),
    (r"\d{4}年?[上下]半年度?", "没有按半年报的，请照要求按月、按季度或按年报。"),
    (r"第?[一二三四1-4]季度?|\d{1,2}月份?|[Qq][1-4]", "缺少年份，请写成 2026-Q1 或 2026-03 的样子。"),
    (
        r"\d{2}(?:年|[-/.])?(?:第?[一二三四1-4]季度?|[Qq][1-4]|\d{1,2}月份?|年度?)",
        "年份要写四位，例如 2026-Q1。",
    ),
    (r"\d{4}年?\d{1,2}[-~～至到—]+\d{1,2}月份?", "一行只填一期，请分成几行，或照要求填季度、年度。"),
    _WITH_LETTERS,
)
OF_NUMBERS = _mistakes(
    (r"[-—－–/／无]+。?|没有|暂无|（无）", "是零的请填 0，不知道的空着；两者不是一回事。"),
    (r".*(?:[$€£]|USD|HKD|美元|港元|港币|欧元|日元).*", "请换算成人民币，以元为单位填写。"),
    (rf"(?=.*\d)(?=.*[{_LETTERS}])[\d.,{_LETTERS}]{{2,20}}", _letters),
    (r"[¥￥]?\d{1,3}(?: \d{3})+(?:\.\d+)?元?", "数字中间有空格，请去掉。"),
    (r"[¥￥]?\d+(?:[,，]\d+)+(?:\.\d+)?元?", "逗号的位置不对，请把逗号去掉，核对位数。"),
    (r"[\d.]+\s*[-~～至到—]+\s*[\d.]+.{0,3}", "请填一个确定的数，不填范围。"),
    (r"(?P<n>\d{1,3}(?:\.\d+)?)‰", lambda found: f"请换算成百分数：{Decimal(found['n']) / 10}%。"),
    (r"(?P<a>[一二三四五六七八九\d])成(?P<b>[一二三四五六七八九五\d]?)", _tenths),
    (r"(?P<a>\d{1,6})/(?P<b>[1-9]\d{0,5})", "请换算成百分数，例如 75%。"),
    (r"(?P<n>[\u4e00-\u9fff○]{1,20}?)(?:元整|元正|圆整|元)?", _written),
    (r".*(?:几|多|余|若干|数十|数百|上下|左右|不等).*|(?:约|大约|大概|近|将近|≈).*", _about),
    (r"[\d.]+[Ee][+-]?\d+", "这是科学记数，后几位可能已经丢失。请把这一列设为“文本”，再照原件重填。"),
    (r"(?P<n>\d{1,9}(?:\.\d{1,6})?) ?[万亿].{0,2}", "请换算成一个个数的整数，写全各位数字。"),
    (
        r"(?P<n>\d{1,4}) ?个?(?P<kind>工作日|自然日)(?:内|以内)?",
        lambda found: f"请拆开填：这里只填 {found['n']}，“{found['kind']}”填在“时限类型”里。",
    ),
    (
        r"[≥≤><]?\s*(?P<n>\d{1,15}(?:\.\d{1,6})?) ?[^\d\s.,，。]{0,4}",
        lambda found: f"请只填数字；如果就是 {found['n']}，请填 {found['n']}。",
    ),
)


def is_scientific(text: str) -> bool:
    """Whether a spreadsheet has turned a long row of digits into a rounded number."""
    return bool(re.fullmatch(r"\d(?:\.\d+)?[Ee]\+?\d+", text))
