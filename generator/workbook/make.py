"""The workbook of a unit: its present data, and room for more. The same data gives the same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.schema.records import Unit
from generator.schema.table import Field, Record, sound
from generator.schema.types import Count, Day, Money, Ratio
from generator.workbook.as_cells import Content, content_of, format_of, is_long, width_of
from generator.workbook.base import base_rows
from generator.workbook.choices import Names, Offer, offer_for
from generator.workbook.dress import LINES, ONE_LINE, OPTIONAL, REQUIRED, UNLOCKED, cell_at, head, put
from generator.workbook.guide import fill_guide
from generator.workbook.names import AUTHOR, BASE, GUIDE, LISTS
from generator.workbook.sheets import OWNER, Sheet, sheets
from generator.workbook.unit_files import UnitFile
from generator.zipped import timeless

EMPTY_ROWS = 300
"""Rows below the present data that are ready to be filled."""
_LAST_COLUMN = 16_384
_LONGEST_INLINE = 255
"""Letters of a drop-down list that stands in its column and not on a sheet."""
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")

Row = Mapping[str, Content]


def workbook(unit: Unit, files: Mapping[str, UnitFile], names: Names, as_of: date) -> bytes:
    """A workbook of the files of a unit, all of which could be read."""
    book = Workbook()
    guide = book.active
    assert isinstance(guide, Worksheet)  # noqa: S101
    guide.title = GUIDE
    rows = {sheet: rows_of(sheet, files) for sheet in sheets()}
    lists = _Lists(book.create_sheet(LISTS))
    for sheet, some in rows.items():
        _fill(book.create_sheet(sheet.title, len(book.sheetnames) - 1), sheet, some, names, lists)
    fill_guide(guide, unit, as_of, {sheet: len(some) for sheet, some in rows.items()})
    base = book.create_sheet(BASE)
    for row in base_rows(unit.id, as_of, files.values()):
        base.append(row)
    base.sheet_state = "veryHidden"
    return _saved(book, f"{unit.name}数据填报工作簿", as_of)


def rows_of(sheet: Sheet, files: Mapping[str, UnitFile]) -> list[Row]:
    """What a unit has told in a sheet, file by file."""
    records = [one for _, file in sorted(files.items()) if file.cls is sheet.cls for one in file.records]
    if not sheet.entries:
        return [_row(sheet, one) for one in records]
    return [
        {OWNER: str(getattr(one, "id")), **_row(sheet, entry)}  # noqa: B009
        for one in sound(records, sheet.entries)
        for entry in getattr(one, sheet.entries)
    ]


def _row(sheet: Sheet, one: Record) -> dict[str, Content]:
    return {
        column.name: content_of(column.type, getattr(one, column.name))
        for column in sheet.columns
        if column.name != OWNER
    }


def _fill(page: Worksheet, sheet: Sheet, rows: list[Row], names: Names, lists: _Lists) -> None:
    last = 1 + len(rows) + EMPTY_ROWS
    for at, column in enumerate(sheet.columns, 1):
        _head(page, at, column)
        _whole_column(page, at, column)
        for number, row in enumerate(rows, 2):
            cell = cell_at(page, number, at)
            put(cell, row[column.name], format_of(column.type))
            cell.alignment, cell.protection = LINES if is_long(column.type) else ONE_LINE, UNLOCKED
        allowed = _allowed(column, offer_for(column, names), lists)
        if allowed is not None:
            letter = get_column_letter(at)
            allowed.add(f"{letter}2:{letter}{last}")
            page.add_data_validation(allowed)
    _rest(page, len(sheet.columns) + 1)
    _protect(page)
    page.freeze_panes = "B2" if sheet.key else "A2"


def _head(page: Worksheet, at: int, column: Field) -> None:
    cell = cell_at(page, 1, at)
    head(cell, f"*{column.title}" if column.required else column.title, _color(column))
    told = [f"{column.title}（{'必填' if column.required else '有就填'}）", column.help]
    told.append(f"应填：{column.type.expected()}")
    told += [f"例如：{column.example}"] if column.example else []
    words = "\n".join(filter(None, told))
    cell.comment = Comment(words, AUTHOR, height=40 + 20 * _lines(words), width=300)


def _lines(words: str) -> int:
    """How many lines of a comment some words take."""
    return sum(1 + len(line) // 20 for line in words.split("\n"))


def _color(column: Field) -> str:
    return REQUIRED if column.required else OPTIONAL


def _whole_column(page: Worksheet, at: int, column: Field) -> None:
    """What holds for every cell of a column, those of empty rows too."""
    dimension = page.column_dimensions[get_column_letter(at)]
    dimension.width = width_of(column.type, column.title)
    dimension.number_format = format_of(column.type)
    dimension.alignment = LINES if is_long(column.type) else ONE_LINE
    dimension.protection = UNLOCKED


def _rest(page: Worksheet, first: int) -> None:
    """The columns to the right are free, so that whole rows can be inserted and deleted."""
    dimension = page.column_dimensions[get_column_letter(first)]
    dimension.min, dimension.max, dimension.protection = first, _LAST_COLUMN, UNLOCKED


def _protect(page: Worksheet) -> None:
    """Headings cannot be typed over; everything else may be done, and no password is asked for."""
    lock = page.protection
    lock.sheet = True
    lock.insertRows = lock.deleteRows = lock.sort = lock.autoFilter = False
    lock.formatCells = lock.formatColumns = lock.formatRows = False
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"


class _Lists:
    """The hidden sheet of long drop-down lists, each in a column of its own."""

    def __init__(self, page: Worksheet) -> None:
        self.page, self.made = page, dict[tuple[str, ...], str]()
        page.sheet_state = "hidden"

    def formula(self, words: tuple[str, ...]) -> str:
        inline = f'"{",".join(words)}"'
        if len(inline) <= _LONGEST_INLINE and not any(sign in word for word in words for sign in ',"'):
            return inline
        if words not in self.made:
            at = len(self.made) + 1
            for number, word in enumerate(words, 1):
                put(cell_at(self.page, number, at), word)
            letter = get_column_letter(at)
            self.made[words] = f"{quote_sheetname(LISTS)}!${letter}$1:${letter}${len(words)}"
        return self.made[words]


def _allowed(column: Field, offer: Offer | None, lists: _Lists) -> DataValidation | None:
    """What a spreadsheet lets be typed in a column."""
    told = f"应填：{column.type.expected()}"
    rule = DataValidation(allow_blank=True, errorTitle=column.title, error=told[:220], showErrorMessage=True)
    match column.type:
        case _ if offer is not None:
            rule.type, rule.errorStyle = "list", "stop" if offer.closed else "warning"
            rule.formula1 = lists.formula(offer.words) if offer.ids_of is None else _ids(offer.ids_of)
        case Day():
            rule.type, rule.operator = "date", "between"
            rule.formula1, rule.formula2 = "DATE(1949,1,1)", "DATE(2100,12,31)"
            rule.error = "请填具体的日子，例如 2026-03-05。"
        case Count(least=least, most=most):
            rule.type, rule.operator, rule.formula1, rule.formula2 = "whole", "between", f"{least}", f"{most}"
        case Money():
            rule.type, rule.operator, rule.formula1 = "decimal", "greaterThanOrEqual", "0"
        case Ratio():
            rule.type, rule.operator, rule.formula1, rule.formula2 = "decimal", "between", "0", "1"
        case _:
            return None
    return rule


def _ids(sheet: Sheet) -> str:
    """The ids on a sheet, those still to be typed too."""
    at = next(n for n, column in enumerate(sheet.columns, 1) if column.name == "id")
    letter = get_column_letter(at)
    return f"{quote_sheetname(sheet.title)}!${letter}$2:${letter}$1000"


def _saved(book: Workbook, title: str, as_of: date) -> bytes:
    about = book.properties
    about.title, about.creator, about.lastModifiedBy = title, AUTHOR, AUTHOR
    about.created = about.modified = datetime.combine(as_of, time())
    out = io.BytesIO()
    book.save(out)
    return timeless(out.getvalue(), {"docProps/core.xml": lambda raw: _dated(raw, as_of)})


def _dated(raw: bytes, as_of: date) -> bytes:
    """The properties of a workbook that was last changed on the day of its data."""
    return _MODIFIED.sub(rb"\g<1>" + f"{as_of}T00:00:00Z".encode(), raw)
