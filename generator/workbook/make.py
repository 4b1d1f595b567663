"""The workbook of a unit: its present data, and room for more. The same data gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.schema.records import Unit
from generator.schema.table import Field, Record, sound
from generator.schema.types import Count, Day, Money, Ratio
from generator.workbook.as_cells import Content, content_of, format_of, is_long, width_of
from generator.workbook.base import base_rows
from generator.workbook.choices import Names, Offer, offer_for
from generator.workbook.dress import (
    LINES,
    ONE_LINE,
    OPTIONAL,
    REQUIRED,
    UNLOCKED,
    cell_at,
    fit,
    head,
    put,
    remark,
)
from generator.workbook.guide import fill_guide
from generator.workbook.names import AUTHOR, BASE, GUIDE, LISTS
from generator.workbook.saving import saved
from generator.workbook.sheets import OWNER, Sheet, sheets
from generator.workbook.unit_files import UnitFile

EMPTY_ROWS = 300
"""Rows below the present data that are ready to be filled."""
_LAST_COLUMN = 16_384
_LONGEST_INLINE = 255
"""Letters of a drop-down list that stands in its column and not on a sheet."""
_LAST_ID = 1000
"""The row down to which ids are offered."""

Row = Mapping[str, Content]


def workbook(
    unit: Unit, files: Mapping[str, UnitFile], names: Names, as_of: date, empty_rows: int = EMPTY_ROWS
) -> bytes:
    """A workbook of the files of a unit, all of which could be read."""
    book = Workbook()
    guide = book.active
    assert isinstance(guide, Worksheet)  # noqa: S101
    guide.title = GUIDE
    rows = {sheet: rows_of(sheet, files) for sheet in sheets()}
    lists = _Lists(book, book.create_sheet(LISTS))
    for sheet, some in rows.items():
        page = book.create_sheet(sheet.title, len(book.sheetnames) - 1)
        _fill(page, sheet, some, 1 + len(some) + empty_rows, names, lists)
    fill_guide(guide, unit, as_of, {sheet: len(some) for sheet, some in rows.items()})
    base = book.create_sheet(BASE)
    for row in base_rows(unit.id, as_of, files.values()):
        base.append(row)
    base.sheet_state = "veryHidden"
    return saved(book, f"{unit.name}数据填报工作簿", as_of)


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


def _fill(page: Worksheet, sheet: Sheet, rows: list[Row], last: int, names: Names, lists: _Lists) -> None:
    """Headings, what was told, and formatted cells down to the last row."""
    for at, column in enumerate(sheet.columns, 1):
        _head(page, at, column)
        _whole_column(page, at, column)
        for number in range(2, last + 1):
            content = rows[number - 2][column.name] if number - 2 < len(rows) else None
            _cell(cell_at(page, number, at), column, content)
        allowed = _allowed(column, offer_for(column, names), lists)
        if allowed is not None:
            letter = get_column_letter(at)
            allowed.add(f"{letter}2:{letter}{last}")
            page.add_data_validation(allowed)
    _rest(page, len(sheet.columns) + 1)
    _protect(page)
    page.freeze_panes = "B2" if sheet.key else "A2"


def _cell(cell: Cell, column: Field, content: Content) -> None:
    put(cell, content, format_of(column.type))
    cell.alignment, cell.protection = LINES if is_long(column.type) else ONE_LINE, UNLOCKED


def _head(page: Worksheet, at: int, column: Field) -> None:
    cell = cell_at(page, 1, at)
    head(cell, f"*{column.title}" if column.required else column.title, _color(column))
    told = [f"{column.title}（{'必填' if column.required else '有就填'}）", column.help]
    told.append(f"应填：{column.type.expected()}")
    told += [f"例如：{column.example}"] if column.example else []
    cell.comment = remark("\n".join(filter(None, told)), AUTHOR)


def _color(column: Field) -> str:
    return REQUIRED if column.required else OPTIONAL


def _whole_column(page: Worksheet, at: int, column: Field) -> None:
    """How every cell of a column looks, also of rows that are still to come."""
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
    fit(page)
    page.print_title_rows = "1:1"


class _Lists:
    """The hidden sheet of long drop-down lists, each in a column of its own.

    Columns name lists and do not point at the sheet: Excel keeps pointers to other sheets apart from all
    other drop-downs, where few programs find them.
    """

    def __init__(self, book: Workbook, page: Worksheet) -> None:
        self.book, self.page = book, page
        self.named: dict[tuple[str, ...] | Sheet, str] = {}
        self.columns = 0
        page.sheet_state = "hidden"

    def formula(self, offer: Offer) -> str:
        if offer.ids_of is not None:
            return self._of_ids(offer.ids_of)
        inline = f'"{",".join(offer.words)}"'
        if len(inline) <= _LONGEST_INLINE and not any(sign in word for word in offer.words for sign in ',"'):
            return inline
        if offer.words not in self.named:
            self.columns += 1
            for number, word in enumerate(offer.words, 1):
                put(cell_at(self.page, number, self.columns), word)
            self._name(offer.words, self.page.title, self.columns, 1, len(offer.words))
        return self.named[offer.words]

    def _of_ids(self, sheet: Sheet) -> str:
        """The ids on a sheet, those still to be typed too."""
        if sheet not in self.named:
            at = next(number for number, column in enumerate(sheet.columns, 1) if column.name == "id")
            self._name(sheet, sheet.title, at, 2, _LAST_ID)
        return self.named[sheet]

    def _name(self, key: tuple[str, ...] | Sheet, title: str, column: int, first: int, last: int) -> None:
        letter = get_column_letter(column)
        name = f"可选{len(self.named) + 1}"
        cells = f"{quote_sheetname(title)}!${letter}${first}:${letter}${last}"
        self.book.defined_names[name] = DefinedName(name, attr_text=cells)
        self.named[key] = name


def _allowed(column: Field, offer: Offer | None, lists: _Lists) -> DataValidation | None:
    """What a spreadsheet lets be typed in a column."""
    told = f"应填：{column.type.expected()}"
    rule = DataValidation(allow_blank=True, errorTitle=column.title, error=told[:220], showErrorMessage=True)
    match column.type:
        case _ if offer is not None:
            rule.type, rule.errorStyle = "list", "stop" if offer.closed else "warning"
            rule.formula1 = lists.formula(offer)
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
