"""The rows of a sheet as records, read by the reader of tables: what is said of a cell names the cell."""

from __future__ import annotations

import dataclasses
from datetime import datetime

from generator.findings import Finding, Place, Remark, Severity
from generator.load.csv_rows import records_of
from generator.load.headings import field_of, stranger
from generator.load.personal import personal_column
from generator.schema.table import Field, Record
from generator.schema.types import (
    Choice,
    Identifier,
    Listing,
    MonthOfYear,
    PeriodOf,
    Reference,
    Text,
)
from generator.workbook.as_text import plain_text, text_of_cell
from generator.workbook.codes import MERGED_CELLS, MERGED_FILLED, PASSED_OVER
from generator.workbook.find_sheets import Found
from generator.workbook.grid import Area, Cell

_FILLED_DOWN = (Choice, Identifier, Listing, MonthOfYear, PeriodOf, Reference, Text)
"""Types of which merged cells mean the same in every row: a merged amount may be one for all rows together."""


def read_rows(found: Found, unit: str, file: str, epoch: datetime, findings: list[Finding]) -> list[Record]:
    """The records of a sheet, at their cells. Their file is still the workbook."""
    return _Rows(found, unit, file, epoch, findings).records()


def columns_of(found: Found) -> dict[int, Field]:
    """The columns whose headings name a field."""
    cells = found.grid.rows.get(found.head, {})
    named = {at: field_of(found.sheet.table, plain_text(cell)) for at, cell in cells.items()}
    return {at: field for at, field in sorted(named.items()) if field}


class _Rows:
    def __init__(self, found: Found, unit: str, file: str, epoch: datetime, findings: list[Finding]) -> None:
        self.table, self.grid, self.head = found.sheet.table, found.grid, found.head
        self.unit, self.file, self.epoch, self.findings = unit, file, epoch, findings
        self.columns = columns_of(found)
        self.width = max(self.grid.rows.get(self.head, {0: None}))
        self.cells = {row: dict(cells) for row, cells in self.grid.rows.items() if row > self.head}
        self.faulty: set[tuple[int, int]] = set()

    def records(self) -> list[Record]:
        heading = self._heading()
        for area in self.grid.merged:
            self._merged(area)
        said: list[Finding] = []
        texts = [(row, row, self._texts(row)) for row in range(self.head + 1, max(self.cells, default=0) + 1)]
        above = [(row, row, list[str]()) for row in range(1, self.head)]
        rows = iter([*above, *([(self.head, self.head, heading)] if heading else []), *texts])
        given = {"unit": self.unit} if "unit" in self.table.fields else {}
        found = records_of(self.table, self.file, rows, given, {}, said)
        self.findings += [self._at_cell(each) for each in said if not self._is_faulty(each.place)]
        return [self._at_cells(one) for one in found]

    def _heading(self) -> list[str]:
        """The headings: of known columns the names of their fields, of columns that are not read nothing."""
        cells = self.grid.rows.get(self.head, {})
        words = [plain_text(cells[at]) if at in cells else "" for at in range(1, self.width + 1)]
        present = {field.name for field in self.columns.values()}
        for at, word in enumerate(words, 1):
            if at in self.columns:
                words[at - 1] = self.columns[at].name
            elif word.strip() and not personal_column(self.file, [(self.head, self.head, [word])]):
                unknown = stranger(self.table, word, present)
                if unknown.meant is None:
                    words[at - 1] = ""
                    self._pass_over(at, word.strip())
        return words

    def _pass_over(self, at: int, word: str) -> None:
        for cells in self.cells.values():
            cells.pop(at, None)
        message = f"“{word[:30]}”这一列不在规定之内，没有读。"
        said = Remark(PASSED_OVER, message, "要公开的请写进规定的栏目；自己用的可以留着。")
        self._say(self.head, at, word[:30], said)

    def _texts(self, row: int) -> list[str]:
        cells = self.cells.get(row, {})
        last = max(cells, default=0)
        return [self._text(row, at, cells.get(at)) for at in range(1, max(self.width, last) + 1)]

    def _text(self, row: int, at: int, cell: Cell | None) -> str:
        """The text of a cell; one that cannot be taken is noted, and is nothing to the reader of rows."""
        if cell is None or (row, at) in self.faulty:
            return ""
        field = self.columns.get(at)
        if field is None:
            return plain_text(cell)
        read = text_of_cell(cell, field.type, self.epoch)
        if read.remark:
            self._say(row, at, field.title, read.remark)
        return read.text

    def _merged(self, area: Area) -> None:
        """Cells merged into one, below the headings: read for each row where it is clear what they mean."""
        cell = self.cells.get(area.top, {}).get(area.left)
        fields = [at for at in self.columns if area.left <= at <= area.right]
        if cell is None or area.top <= self.head or not fields:
            return
        rows = [row for row in self.cells if area.top < row <= area.bottom]
        field = self.columns[fields[0]]
        if len(fields) > 1 or (rows and not isinstance(field.type, _FILLED_DOWN)):
            self.faulty |= {(row, at) for row in (area.top, *rows) for at in fields}
            self._say(area.top, area.left, field.title, _across(len(fields) > 1, area))
        elif rows and area.left == fields[0]:
            for row in rows:
                self.cells[row].setdefault(area.left, cell)
            self._say(area.top, area.left, field.title, _filled(area))

    def _say(self, row: int, at: int, title: str, remark: Remark) -> None:
        if remark.code.severity is Severity.ERROR:
            self.faulty.add((row, at))
        self.findings.append(Finding.of(remark, Place(self.file, row, at, row, title, self.grid.name)))

    def _is_faulty(self, place: Place) -> bool:
        return (place.row, place.column) in self.faulty

    def _at_cell(self, finding: Finding) -> Finding:
        place = dataclasses.replace(finding.place, sheet=self.grid.name)
        return dataclasses.replace(finding, place=place, corrected="")

    def _at_cells(self, one: Record) -> Record:
        """A record that knows its sheet, and which of its cells could not be taken."""
        faulty = {field.name for at, field in self.columns.items() if (one.origin.row, at) in self.faulty}
        origin = dataclasses.replace(one.origin, sheet=self.grid.name, faulty=one.origin.faulty | faulty)
        return dataclasses.replace(one, origin=origin)


def _across(columns: bool, area: Area) -> Remark:
    what = "横跨了几列" if columns else f"合并了 {area.bottom - area.top + 1} 行"
    message = f"这一格{what}，看不出每一格各是什么。"
    return Remark(MERGED_CELLS, message, "请取消合并，每一格都填上。")


def _filled(area: Area) -> Remark:
    message = f"这一格合并了 {area.bottom - area.top + 1} 行，每一行都已按它读取。"
    return Remark(MERGED_FILLED, message, "请取消合并，每一行都填上。")
