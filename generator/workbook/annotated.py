"""A copy of a workbook for the clerk who filled it: every finding as a comment on its cell, and in a list."""

from __future__ import annotations

import io
import re
import warnings
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, count
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from generator.findings import Finding, Severity
from generator.schema.types.numbers import PLAIN as PLAIN_NUMBER
from generator.workbook.as_cells import Content
from generator.workbook.as_text import plain_text
from generator.workbook.dress import (
    ERROR,
    LINES,
    LINK,
    OPTIONAL,
    PLAIN,
    WARNING,
    cell_at,
    head,
    painted,
    put,
    remark,
)
from generator.workbook.grid import Book, Kind, read_book
from generator.workbook.names import AUTHOR, PROBLEMS
from generator.workbook.parts import LARGEST_SUM
from generator.workbook.saving import saved

MARK = "【明诺检查】"
"""What stands before our words in a comment; what stands before it is somebody else's."""
MOST_MERGED = 200_000
"""Cells in merged areas, each of which the library makes an object of."""
MOST_LISTED = 2_000
_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒"}
_COLOURS = {Severity.ERROR: ERROR, Severity.WARNING: WARNING}
_HEADINGS = {
    "序号": 7,
    "级别": 8,
    "代码": 8,
    "工作表": 20,
    "单元格": 10,
    "栏目": 18,
    "问题": 60,
    "改法": 60,
}

_OF_COPY = re.compile(r"-批注\d*\Z")
_NO_NAME = re.compile(r"[\\*?:/\[\]]")

At = tuple[str, int, int]
"""The name of a sheet, a row and a column."""


def beside(book: Path) -> Path:
    """The copy of a workbook, next to it: a name that nothing has yet."""
    stem = _OF_COPY.sub("", book.stem)
    names = chain([f"{stem}-批注.xlsx"], (f"{stem}-批注{number}.xlsx" for number in count(2)))
    return next(path for name in names if not (path := book.with_name(name)).exists())


def annotated(raw: bytes, findings: Sequence[Finding], as_of: date) -> bytes:
    """The workbook with what was found in it, where that is; it was read before, so it can be read."""
    content = read_book(raw)
    book = _copied(raw, content) or _rebuilt(content)
    by_cell: dict[At, list[Finding]] = defaultdict(list)
    for each in findings:
        if each.place.sheet in book.sheetnames and each.place.row:
            by_cell[each.place.sheet, each.place.row, each.place.column or 1].append(each)
    for page in book.worksheets:
        _clear(page)
    for (sheet, row, column), some in by_cell.items():
        _comment(book[sheet], row, column, some)
    _list(book, findings)
    return saved(book, "填报工作簿（已批注）", as_of)


def _copied(raw: bytes, content: Book) -> Workbook | None:
    """The workbook as it is, with its looks; None for one that the library cannot take, or only at a cost."""
    merged = sum(
        (area.bottom - area.top + 1) * (area.right - area.left + 1)
        for grid in content.grids
        for area in grid.merged
    )
    try:
        size = sum(info.file_size for info in ZipFile(io.BytesIO(raw)).infolist())
        if merged > MOST_MERGED or size > LARGEST_SUM:
            return None
        with warnings.catch_warnings(action="ignore"):  # of looks that it does not know
            return load_workbook(io.BytesIO(raw), keep_links=False)
    except Exception:  # whatever a damaged file makes the library raise
        return None


def _rebuilt(content: Book) -> Workbook:
    """A workbook with the same cells and no more."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for grid in content.grids:
        page = book.create_sheet(_NO_NAME.sub("_", grid.name)[:31] or "_")
        for row, cells in grid.rows.items():
            for column, cell in cells.items():
                text = plain_text(cell)
                number = cell.kind is Kind.NUMBER and PLAIN_NUMBER.match(text)
                put(cell_at(page, row, column), Decimal(text) if number else text, cell.format)
    return book


def _clear(page: Worksheet) -> None:
    """Take away what was said when the workbook was annotated before."""
    for cell in list(page._cells.values()):
        if isinstance(cell, Cell) and cell.comment:
            words, mark, _ = cell.comment.text.partition(MARK)
            if mark:
                cell.fill = PatternFill()
            _say(cell, words.strip(), cell.comment.author or AUTHOR)


def _comment(page: Worksheet, row: int, column: int, findings: Sequence[Finding]) -> None:
    cell = page.cell(row, column)
    if not isinstance(cell, Cell):  # within merged cells: the first of them can be written on
        area = next(each for each in page.merged_cells.ranges if cell.coordinate in each)
        cell = cell_at(page, area.min_row, area.min_col)
    cell.fill = painted(_COLOURS[min(each.severity for each in findings)])
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    _say(cell, before + MARK + "\n\n".join(map(_told, findings)))


def _told(finding: Finding) -> str:
    help = f"\n改法：{finding.help}" if finding.help else ""
    return f"{_WORDS[finding.severity]} {finding.code.id} {finding.code.title}\n问题：{finding.message}{help}"


def _say(cell: Cell, words: str, author: str = AUTHOR) -> None:
    cell.comment = remark(words, author) if words else None


def _list(book: Workbook, findings: Sequence[Finding]) -> None:
    """A first sheet with all findings, each with a link to its cell."""
    if PROBLEMS in book.sheetnames:
        book.remove(book[PROBLEMS])
    page = book.create_sheet(PROBLEMS, 0)
    for at, (words, width) in enumerate(_HEADINGS.items(), 1):
        head(cell_at(page, 1, at), words, OPTIONAL)
        page.column_dimensions[cell_at(page, 1, at).column_letter].width = width
    for number, each in enumerate(findings[:MOST_LISTED], 1):
        _line(page, number, each)
    page.freeze_panes = "A2"
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is page
    book.active = 0


def _line(page: Worksheet, number: int, finding: Finding) -> None:
    place = finding.place
    at = place.cell or (f"A{place.row}" if place.row else "")
    told: dict[str, Content] = {
        "序号": number,
        "级别": _WORDS[finding.severity],
        "代码": finding.code.id,
        "工作表": place.sheet,
        "单元格": at,
        "栏目": place.field,
        "问题": finding.message,
        "改法": finding.help,
    }
    for column, content in enumerate(told.values(), 1):
        cell = cell_at(page, number + 1, column)
        put(cell, content)
        cell.font, cell.alignment = PLAIN, LINES
    cell_at(page, number + 1, 2).fill = painted(_COLOURS[finding.severity])
    if at and place.sheet:
        link = cell_at(page, number + 1, 5)
        link.hyperlink = f"#'{place.sheet.replace(chr(39), chr(39) * 2)}'!{at}"
        put(link, at)
        link.font = LINK
