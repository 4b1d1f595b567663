"""CSV tables: one record a row, and what there is to say of a row as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from generator.findings import Finding, Place, Remark, Severity
from generator.load.codes import REQUIRED_MISSING, TOO_MANY_FAULTS
from generator.load.csv_cells import LOOKED_AT, Row, row_text, rows_of
from generator.load.csv_head import COLUMN_UNREAD, Column, Head, Seen, read_head
from generator.load.headings import BLANK
from generator.load.typed import read_typed
from generator.load.whole_row import HEADER, Whole, mostly_empty, too_long, whole_row
from generator.schema.table import Origin, Record, Table
from generator.schema.types import Choice, Reference, Text

MOST_FAULTS = 200
"""Errors of one file after which its other rows are not read: there is one cause behind so many."""
MOST_WARNINGS = 1000
MOST_SEEN = 4096
"""Readings remembered for each field: enough for days, terms and references, bounded for titles."""
FEW_MISSING = 2
"""Required cells of a row that may be blank before the row as a whole is asked about."""
LONGEST_SHOWN = 600
"""Letters of a corrected line that anyone would paste."""


def read_rows(
    table: Table, file: str, text: str, given: dict[str, str], seen: Seen, findings: list[Finding]
) -> list[Record]:
    """The records of a CSV text. `given` are the values that the path of the file gives."""
    return records_of(table, file, rows_of(file, text, findings), given, seen, findings)


def records_of(
    table: Table, file: str, rows: Iterator[Row], given: dict[str, str], seen: Seen, findings: list[Finding]
) -> list[Record]:
    """The records of rows, wherever they come from: a header among the first, and a record in each below."""
    first = list(islice(rows, LOOKED_AT))
    head = read_head(table, file, first, seen, findings)
    if head is None:
        return []
    reader = _RowReader(table, file, head, given, findings)
    records: list[Record] = []
    for row, line, cells in chain(first[head.after :], rows):
        record = reader.record(row, line, cells)
        if record is not None:
            records.append(record)
        if reader.faults > MOST_FAULTS:
            findings.append(Finding.of(_TOO_MANY, Place(file, line, 0, row)))
            break
    findings.extend(reader.unread_columns())
    return records


@dataclass(frozen=True, slots=True)
class _Said:
    """A remark on a cell, or on the whole row where there is no column."""

    remark: Remark
    column: int = 0
    title: str = ""
    corrected: str = ""


class _RowReader:
    def __init__(
        self, table: Table, file: str, head: Head, given: dict[str, str], findings: list[Finding]
    ) -> None:
        self.table, self.file, self.given, self.findings = table, file, given, findings
        self.head, self.columns, self.width, self.absent = head, head.columns, head.width, head.absent
        self.numbers = {column.field.name: column.index + 1 for column in head.columns}
        self.last = max(column.index for column in head.columns)
        self.above: list[str] = []
        self.said: list[_Said] = []
        self.instead: dict[int, str] = {}
        self.unread: dict[int, list[int]] = {index: [] for index in head.nameless}
        self.faults = self.warnings = 0

    def record(self, row: int, line: int, typed: list[str]) -> Record | None:
        """The record of a row; None for a blank row, and for one that is none."""
        cells = typed
        if len(typed) != self.width:
            if _blank(typed):
                return None
            cells = typed + [""] * (self.last + 1 - len(typed))
        values: dict[str, Any] = dict(self.given)
        faulty: list[str] = []
        missing: list[Column] = []
        for column in self.columns:
            text = cells[column.index]
            value = column.seen.get(text)
            if value is None:
                value = self._read(column, text, faulty, missing)
            if value is not None:
                values[column.field.name] = value
        if len(faulty) > 1 and _blank(cells):
            self.said = []
            return None
        whole = self._of_the_whole(cells, typed, faulty, missing) if faulty else None
        if whole:
            self.said = [_Said(whole.remark, corrected=whole.corrected)]
            faulty = [column.field.name for column in self.columns]
        elif faulty or len(typed) > self.width:
            self._blame(cells, missing)
            self._say_of_width(typed, bool(faulty))
        if self.said:
            self._hand_over(row, line, typed)
        if self.unread:
            self._note_unread(row, typed)
        self.above = cells
        if whole and not whole.record:
            return None
        faulty.extend(self.absent)
        values.update(dict.fromkeys(faulty))
        origin = Origin(self.file, line, row, self.numbers, faulty=frozenset(faulty))
        return self.table.record(**values, origin=origin)

    def _read(self, column: Column, text: str, faulty: list[str], missing: list[Column]) -> Any:
        """Value of a text met for the first time; a faulty one is noted, and never remembered."""
        stripped = text.strip(BLANK)
        field = column.field
        typed = read_typed(field.type, stripped) if stripped else None
        if typed is None or typed.empty:
            if field.required:
                faulty.append(field.name)
                missing.append(column)
            elif typed:
                self._say(column, typed.remarks, "")
            return None
        self._say(column, typed.remarks, typed.canonical)
        if typed.value is None:
            faulty.append(field.name)
        elif not typed.remarks and len(column.seen) < MOST_SEEN:
            column.seen[text] = typed.value
        return typed.value

    def _say(self, column: Column, remarks: tuple[Remark, ...], canonical: str) -> None:
        self.said += [_Said(remark, column.index + 1, column.field.title) for remark in remarks]
        instead = next((remark.instead for remark in remarks if remark.instead), canonical)
        if remarks and (instead or remarks[0].code.severity is Severity.WARNING):
            self.instead[column.index] = instead

    def _of_the_whole(
        self, cells: list[str], typed: list[str], faulty: list[str], missing: list[Column]
    ) -> Whole | None:
        """The one cause of all faults of a row: it is no record, or its cells stand in the wrong columns."""
        if len(faulty) > 1 and self.head.names(cells):
            return HEADER
        blank = [each.field.title for each in missing if not cells[each.index].strip(BLANK)]
        filled = sum(bool(cell.strip(BLANK)) for cell in cells)
        found = whole_row(self.width, typed, len(faulty))
        return found or (mostly_empty(blank) if len(blank) > max(filled, FEW_MISSING) else None)

    def _blame(self, cells: list[str], missing: list[Column]) -> None:
        for column in missing:
            field = column.field
            typed = cells[column.index].strip(BLANK)
            message = f"“{field.title}”必须填写" + (f"，这里填的是“{typed}”。" if typed else "。")
            help = f"应填：{field.type.expected()}。" + (f"例如 {field.example}。" if field.example else "")
            above = self.above[column.index].strip(BLANK) if self.above else ""
            if above and not typed:
                help += "如果原来是合并单元格，请取消合并，每一行都填上"
                help += f"；上一行填的是“{above}”。" if _may_be_shown(column, above) else "。"
            self.said.append(_Said(Remark(REQUIRED_MISSING, message, help), column.index + 1, field.title))

    def _say_of_width(self, typed: list[str], faults: bool) -> None:
        """Empty cells beyond the header are said only where the row has faults."""
        if len(typed) > self.width and (faults or not _blank(typed[self.width :])):
            self.said.append(_Said(too_long(self.width, typed), self.width + 1))

    def _hand_over(self, row: int, line: int, typed: list[str]) -> None:
        """What was said of a row is said, as long as there is not too much of it."""
        mended = [self.instead.get(index, cell) for index, cell in enumerate(typed)]
        corrected = row_text(mended) if self.instead else ""
        for said in self.said:
            mine = said.corrected or (corrected if said.column - 1 in self.instead else "")
            place = Place(self.file, line, said.column, row, said.title)
            finding = Finding.of(said.remark, place, mine if len(mine) <= LONGEST_SHOWN else "")
            if finding.severity is Severity.ERROR:
                self.faults += 1
                self.findings.append(finding)
            elif self.warnings < MOST_WARNINGS:
                self.warnings += 1
                self.findings.append(finding)
        self.said, self.instead = [], {}

    def _note_unread(self, row: int, typed: list[str]) -> None:
        for index, rows in self.unread.items():
            if index < len(typed) and typed[index].strip(BLANK):
                rows.append(row)

    def unread_columns(self) -> list[Finding]:
        """One warning for each column without a name that has something in it."""
        found = []
        for index, rows in self.unread.items():
            if rows:
                message = f"第 {index + 1} 列没有列名，第 {rows[0]} 行等 {len(rows)} 格里的内容没有读。"
                said = Remark(COLUMN_UNREAD, message, "请在表头补上列名；不要的内容请删去。")
                found.append(Finding.of(said, Place(self.file, self.head.line, index + 1, self.head.after)))
        return found


def _blank(cells: list[str]) -> bool:
    return not any(cell.strip(BLANK) for cell in cells)


def _may_be_shown(column: Column, text: str) -> bool:
    """Whether a cell may be repeated: counts of a few people may not."""
    return isinstance(column.field.type, Choice | Reference | Text) and len(text) <= 30


_TOO_MANY = Remark(
    TOO_MANY_FAULTS, f"到这一行已有 {MOST_FAULTS} 处问题，后面的行没有再查。", "请先改好前面的，再检查一次。"
)
