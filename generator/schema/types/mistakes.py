"""What is often typed where a date, a month or a number belongs and cannot be taken, and how to put it right.

Nothing here is read: the day or number that was probably meant is only named, for the clerk to decide.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Help = Callable[[re.Match[str]], str]
Mistake = tuple[re.Pattern[str], Help]

_EXCEL_DAY_0 = date(1899, 12, 30)


def help_with(text: str, mistakes: tuple[Mistake, ...]) -> str:
    """What to do about a text; empty when it is no usual mistake."""
    for pattern, help in mistakes:
        found = pattern.fullmatch(text)
        if found:
            try:
                return help(found)
            except (ValueError, OverflowError):
                continue  # 20261345 is no date without hyphens
    return ""


def _mistakes(*pairs: tuple[str, Help | str]) -> tuple[Mistake, ...]:
    return tuple((re.compile(pattern), _always(help)) for pattern, help in pairs)


def _always(help: Help | str) -> Help:
    return help if callable(help) else lambda _: help


def _joined(found: re.Match[str]) -> str:
    return f"请加上短横线；如果是 {date(int(found['y']), int(found['m']), int(found['d']))}，就这样写。"


def _end_of_month(found: re.Match[str]) -> str:
    year, month = int(found["y"]), int(found["m"])
    last = date(year, month, monthrange(year, month)[1])
    return f"只有年和月，请写明哪一天；如果是月底，请写成 {last}。"


def _serial_day(found: re.Match[str]) -> str:
    day = _EXCEL_DAY_0 + timedelta(days=int(found.group()))
    return f"这是表格软件里的日期序号，请把这一列设为“文本”再填；序号对应 {day}，请照原件核对。"


def _serial_month(found: re.Match[str]) -> str:
    day = _EXCEL_DAY_0 + timedelta(days=int(found.group()))
    return f"这是表格软件里的日期序号，请把这一列设为“文本”再填；序号对应 {day:%Y-%m}，请照原件核对。"


_HASHES = (r"#+", "列太窄，表格软件把日期显示成了“#”。请把列拉宽，再另存一次。")
_NOTHING = (r"[-—－–/／无]+|没有|暂无", "没有的请把这一格空着；必填的栏目要填具体的日子。")
_DITTO = (r"同上|〃|″|\"", "“同上”别人看不出是哪一个，请照上一行写全。")

OF_DAYS = _mistakes(
    (r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})", _joined),
    (r"(?P<y>\d{4}) ?[年./-] ?(?P<m>\d{1,2}) ?月?底?", _end_of_month),
    (r"[2-6]\d{4}(?:\.\d+)?", _serial_day),
    (r"\d{1,2} ?月 ?\d{1,2} ?[日号]?", "缺少年份，请写成 2025-07-31 的样子。"),
    (r"长期|常年|永久", "没有截止日的，不填这一格；长期坚持的承诺填“复核周期”。"),
    _HASHES,
    _NOTHING,
    _DITTO,
    (r".*(?:底|前|内|旬|左右|季度|半年|年).*", "请写明最后一天是哪一天，例如 2025-07-31。"),
)
OF_MONTHS = _mistakes(
    (r"(?P<y>\d{4})(?P<m>0[1-9]|1[0-2])", lambda found: f"请加上短横线，写成 {found['y']}-{found['m']}。"),
    (r"(?P<y>\d{4})\.1", lambda found: f"可能是 {found['y']}-01，也可能是 {found['y']}-10，请写清楚。"),
    (r"[2-6]\d{4}", _serial_month),
    (r"\d{1,2} ?月", "缺少年份，请写成 2025-07 的样子。"),
    (r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?", "这里只填年和月，不填哪一天，例如 2025-07。"),
    _HASHES,
    _DITTO,
)
OF_NUMBERS = _mistakes(
    (r"[-—－–/／无]+|没有|暂无|零", "没有发生额请填 0。"),
    (r"[\d.]+[Ee][+-]?\d+", "这是科学记数，后几位可能已经丢失。请把这一列设为“文本”，再照原件重填。"),
    (r"[¥￥]?(?P<n>\d{1,9}(?:\.\d{1,6})?) ?万", lambda found: f"请写成 {found['n']}万元，或换算成元。"),
    (
        r"(?P<n>\d{1,4}) ?个?(?P<kind>工作日|自然日)(?:内|以内)?",
        lambda found: f"请拆开填：这里只填 {found['n']}，“{found['kind']}”填在“时限类型”里。",
    ),
    (
        r"[约近≥≤><≈]?\s*(?P<n>\d{1,15}(?:\.\d{1,6})?) ?[^\d\s.,，。]{0,4}",
        lambda found: f"请只填数字；如果就是 {found['n']}，请填 {found['n']}。",
    ),
    _DITTO,
)


def is_scientific(text: str) -> bool:
    """Whether a spreadsheet has turned a long row of digits into a rounded number."""
    return bool(re.fullmatch(r"\d(?:\.\d+)?[Ee]\+?\d+", text))
