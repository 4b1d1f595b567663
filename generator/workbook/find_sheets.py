"""Which sheet of a workbook is which: by its name, or else by its headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Code, Finding, Place, Remark
from generator.load.csv_cells import LOOKED_AT
from generator.load.headings import field_of, spelt
from generator.schema.table import Table
from generator.workbook.as_text import plain_text
from generator.workbook.codes import PASSED_OVER, SHEET_RECOGNISED, SHEET_TWICE
from generator.workbook.grid import Cell, Grid
from generator.workbook.names import OURS
from generator.workbook.sheets import Sheet, sheets

FEWEST_KNOWN = 3
"""Headings by which a sheet of another name is recognised."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet with its cells, and the row of its headings; 0 where it has none."""

    sheet: Sheet
    grid: Grid
    head: int


def find_sheets(grids: tuple[Grid, ...], file: str, findings: list[Finding]) -> dict[Sheet, Found]:
    """The sheets that are filled, in the order of the tables. What was not clear is said."""
    by_title = {spelt(sheet.title): sheet for sheet in sheets()}
    ours = {spelt(name) for name in OURS}
    filled = [grid for grid in grids if grid.rows and spelt(grid.name) not in ours]
    found: dict[Sheet, Found] = {}
    for grid in sorted(filled, key=lambda each: spelt(each.name) not in by_title):
        sheet = by_title.get(spelt(grid.name)) or _recognised(grid)
        if sheet is None:
            findings.append(_said(file, grid, PASSED_OVER, *_STRANGER))
        elif sheet in found:
            message = f"这张工作表和“{found[sheet].grid.name}”填的是同一种数据。"
            findings.append(_said(file, grid, SHEET_TWICE, message, "请把内容并到一张，删去另一张。"))
        else:
            found[sheet] = Found(sheet, grid, head_row(sheet.table, grid))
            findings.extend(_moved(file, found[sheet]))
    return {sheet: found[sheet] for sheet in sheets() if sheet in found}


def head_row(table: Table, grid: Grid) -> int:
    """The row among the first with the most headings of a table; 0 where none has any."""
    first = [(row, _known(table, grid.rows[row])) for row in sorted(grid.rows)[:LOOKED_AT]]
    row, known = max(first, key=lambda each: each[1], default=(0, 0))
    return row if known else 0


def _known(table: Table, cells: Mapping[int, Cell]) -> int:
    return sum(field_of(table, plain_text(cell)) is not None for cell in cells.values())


def _recognised(grid: Grid) -> Sheet | None:
    """The one sheet whose headings most of a row are."""
    scores = []
    for sheet in sheets():
        row = head_row(sheet.table, grid)
        known = _known(sheet.table, grid.rows[row]) if row else 0
        if known >= FEWEST_KNOWN and 2 * known > len(grid.rows[row]):
            scores.append((known / len(sheet.columns), known, sheet))
    scores.sort(key=lambda each: each[:2], reverse=True)
    alone = len(scores) == 1 or (len(scores) > 1 and scores[0][:2] > scores[1][:2])
    return scores[0][2] if alone else None


def _moved(file: str, found: Found) -> Iterator[Finding]:
    if spelt(found.grid.name) != spelt(found.sheet.title):
        message = f"这张工作表已按表头当作“{found.sheet.title}”读取。"
        help = f"请把工作表的名称改回“{found.sheet.title}”。"
        yield _said(file, found.grid, SHEET_RECOGNISED, message, help)
    if found.head > 1:
        message = f"表头在第 {found.head} 行，上面的行没有读。"
        yield _said(file, found.grid, SHEET_RECOGNISED, message, "请删去表头上面的行。")


def _said(file: str, grid: Grid, code: Code, message: str, help: str) -> Finding:
    return Finding.of(Remark(code, message, help), Place(file, sheet=grid.name))


_STRANGER = (
    "这张工作表不在规定之内，没有读。",
    "要报送的，请填进规定的工作表；自己用的可以留着。",
)
