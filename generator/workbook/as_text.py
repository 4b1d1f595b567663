"""Cells as the text that a clerk would have typed, for the type of their column to read.

A spreadsheet keeps days as numbers and shows them in a format. What was typed is what is shown: where the
format shows no day, none was typed, and none is made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import from_excel

from generator.findings import Remark
from generator.schema.types import (
    CreditCode,
    Day,
    DayOfYear,
    DivisionCode,
    FieldType,
    Identifier,
    Listing,
    MonthOfYear,
    PeriodOf,
    Phone,
    Ratio,
    Reference,
    SmallCount,
    Text,
    YesNo,
)
from generator.workbook.codes import CELL_CONVERTED, NO_RESULT, NUMBER_AS_TEXT
from generator.workbook.grid import Cell, Kind

_OF_TIME = (Day, MonthOfYear, PeriodOf, DayOfYear)
_MONTHS = (MonthOfYear, PeriodOf)
_CODES = (CreditCode, DivisionCode, Phone)
"""Types that know themselves when a number has been damaged."""
_TEXTS = (Text, Identifier, Reference, Listing)
_EXACT_DIGITS = 15
_MOST = Decimal(10) ** _EXACT_DIGITS
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\[\]]*\]|_.')
_ZEROS = re.compile(r"0{2,20}")


@dataclass(frozen=True, slots=True)
class AsText:
    """The text of a cell and what there is to say of it. An error leaves no text."""

    text: str
    remark: Remark | None = None


def text_of_cell(cell: Cell, type: FieldType[Any], epoch: datetime) -> AsText:
    """A filled cell as text for a type to read."""
    match cell.kind:
        case Kind.TEXT:
            return AsText(cell.text)
        case Kind.YES_NO:
            return AsText(_YES_NO.get(cell.text, cell.text) if isinstance(type, YesNo) else cell.text)
        case Kind.ERROR:
            return AsText("", _error(cell.text))
        case Kind.UNDONE:
            return AsText("", _UNDONE)
    number = _number(cell.text)
    if number is None:
        return AsText("", _error(cell.text))
    if is_date_format(cell.format):
        return _of_day(number, cell.format, type, epoch)
    return _of_number(number, cell.format, type)


def plain_text(cell: Cell) -> str:
    """A cell of which nobody knows what it should be."""
    number = _number(cell.text) if cell.kind is Kind.NUMBER else None
    return cell.text if number is None else _plain(number)


def _number(text: str) -> Decimal | None:
    """A number to the digits that spreadsheets keep; they store 0.3 as 0.30000000000000004."""
    try:
        number = Decimal(f"{float(text):.{_EXACT_DIGITS}g}")
    except (ValueError, InvalidOperation, OverflowError):
        return None
    return number if number.is_finite() and abs(number) < Decimal(10) ** 100 else None


def _plain(number: Decimal) -> str:
    return f"{number.normalize() + 0:f}"


def _of_number(number: Decimal, format: str, type: FieldType[Any]) -> AsText:
    text = _plain(number)
    if isinstance(type, _TEXTS + _CODES):
        return _of_code(number, text, format, type)
    if "%" in _QUOTED.sub("", format) and not isinstance(type, Ratio):
        return AsText(f"{_plain(number * 100)}%")
    return AsText(text)


def _of_code(number: Decimal, text: str, format: str, type: FieldType[Any]) -> AsText:
    """A number where text belongs: as it is shown, if all of its digits are still there."""
    if abs(number) >= _MOST:
        return AsText(f"{number:.5E}") if isinstance(type, _CODES) else AsText("", _too_long(number))
    if _ZEROS.fullmatch(format) and text.isdecimal():
        text = text.zfill(len(format))
    if isinstance(type, _CODES):
        return AsText(text)
    said = f"这一格存的是数字，已按“{text}”读取。"
    help = "如果开头有 0，或与原件不一样，请把这一格设为“文本”再重新录入。"
    return AsText(text, Remark(NUMBER_AS_TEXT, said, help))


def _of_day(number: Decimal, format: str, type: FieldType[Any], epoch: datetime) -> AsText:
    shown = _shown(number, format, type, epoch)
    if shown is None:
        return AsText(_plain(number))
    if isinstance(type, _OF_TIME):
        return AsText(shown)
    if isinstance(type, SmallCount):
        return AsText("", Remark(CELL_CONVERTED, "这一格被存成了日期。", _RETYPE))
    said = f"这一格被表格软件存成了日期，显示为“{shown}”，原来填的是什么已经看不出来。"
    return AsText("", Remark(CELL_CONVERTED, said, _RETYPE))


def _shown(number: Decimal, format: str, type: FieldType[Any], epoch: datetime) -> str | None:
    """A day with as much of it as its format shows; None for a number that is no day."""
    try:
        value = from_excel(float(number), epoch)
    except (ValueError, OverflowError, TypeError):
        return None
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if not isinstance(value, datetime):
        return None
    signs = set(_QUOTED.sub("", format.lower().split(";")[0])) & set("yegmdh")
    match "y" in signs or "e" in signs or "g" in signs, "m" in signs, "d" in signs:
        case True, _, True:
            return f"{value:%Y-%m-%d %H:%M:%S}".removesuffix(" 00:00:00")
        case True, True, False:
            return f"{value:%Y-%m}" if isinstance(type, _MONTHS) else f"{value.year}年{value.month}月"
        case True, False, False:
            return f"{value.year}"
        case False, True, True:
            of_year = isinstance(type, DayOfYear)
            return f"{value:%m-%d}" if of_year else f"{value.month}月{value.day}日"
    return f"{value:%H:%M}" if "h" in signs else f"{value.month}月"


def _error(shown: str) -> Remark:
    return Remark(NO_RESULT, f"这一格的结果是“{shown[:20]}”。", "请改正公式，或直接填写内容。")


def _too_long(number: Decimal) -> Remark:
    said = f"这一格存成了数字“{number:.5E}”，15 位以后的数字已经丢失。"
    return Remark(CELL_CONVERTED, said, _RETYPE)


_YES_NO = {"1": "是", "0": "否"}
_RETYPE = "请先把这一格设为“文本”，再照原件重新录入。"
_UNDONE = Remark(
    NO_RESULT, "这一格的公式还没有算出结果。", "请用 WPS 或 Excel 打开，等算好以后保存，再导入一次。"
)
