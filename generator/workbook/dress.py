"""How cells of a workbook look, and what each look means."""

from __future__ import annotations

from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.workbook.as_cells import TEXT, Content

FACE = "微软雅黑"
REQUIRED, OPTIONAL = "F4B183", "DDEBF7"
ERROR, WARNING = "FF9999", "FFE699"
UNLOCKED = Protection(locked=False)
LINES = Alignment(vertical="top", wrap_text=True)
ONE_LINE = Alignment(vertical="top")
_LOCKED = Protection(locked=True)
_EDGE = Side(style="thin", color="A6A6A6")
_EDGES = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
BOLD = Font(name=FACE, size=11, bold=True)
PLAIN = Font(name=FACE, size=11)
LINK = Font(name=FACE, size=11, color="0563C1", underline="single")
TITLE = Font(name=FACE, size=16, bold=True)
_LETTERS = 20
"""Chinese letters on a line of a comment."""


def cell_at(page: Worksheet, row: int, column: int) -> Cell:
    """A cell of a sheet in which no cells are merged."""
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)  # noqa: S101
    return cell


def painted(color: str) -> PatternFill:
    return PatternFill("solid", start_color=color, end_color=color)


def head(cell: Cell, words: str, color: str) -> None:
    """A heading that cannot be typed over."""
    put(cell, words)
    cell.font, cell.fill, cell.border = BOLD, painted(color), _EDGES
    cell.alignment, cell.protection = _MIDDLE, _LOCKED


def put(cell: Cell, content: Content, format: str = TEXT) -> None:
    """Content into a cell. Texts are texts, whatever they look like."""
    if isinstance(content, str):
        cell.value = _as_it_is(content)
        cell.data_type = "s"
    else:
        cell.value = content
    cell.number_format = format


def fit(page: Worksheet) -> None:
    """On paper a sheet is as wide as the page, however long."""
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def remark(words: str, author: str) -> Comment:
    """A comment in a box that is large enough for it."""
    lines = sum(1 + len(line) // _LETTERS for line in words.split("\n"))
    return Comment(words, author, height=40 + 20 * lines, width=300)


def _as_it_is(text: str) -> str:
    """A text in which nothing is taken for the code of a character (ECMA-376 part 1, 22.9.2.19)."""
    return text.replace("_x", "_x005F_x")
