"""CSV tables: one record a row, with the row's line, at the speed of the standard library's reader."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.findings import Code, Finding, Place, Remark, Severity
from generator.load.codes import (
    BROKEN_CSV,
    DUPLICATE_KEY,
    EXTRA_CELL,
    MISSING_COLUMN,
    READ_WITH_TABS,
    REQUIRED_MISSING,
    TOO_MANY_FAULTS,
    UNKNOWN_KEY,
)
from generator.load.reader import BLANK, field_of, suggestion
from generator.schema.table import Field, Origin, Record, Table

LONGEST_CELL = 1_000_000
MOST_COLUMNS = 100
MOST_FAULTS = 200
"""Errors of one file after which its other rows are not read: there is one cause behind so many."""
MOST_WARNINGS = 1000
_TOO_MANY = Remark(
    TOO_MANY_FAULTS, f"到这一行已有 {MOST_FAULTS} 处问题，后面的行没有再查。", "请先改好前面的，再检查一次。"
)
MOST_SEEN = 4096
"""Readings remembered for each field: enough for days, terms and references, bounded for titles."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file: which field it fills, and what its texts have been read as so far."""

    index: int
    field: Field
    seen: dict[str, Any] = dataclasses.field(default_factory=dict, compare=False)


Seen = dict[tuple[str, str], dict[str, Any]]
"""Readings by table and field, shared by all files of one run: the same text means the same value."""


def read_rows(
    table: Table, file: str, text: str, given: dict[str, str], seen: Seen, findings: list[Finding]
) -> list[Record]:
    """The records of a CSV text. `given` are the values that the path of the file gives."""
    rows = _rows(file, text, findings)
    head = next(rows, None)
    if head is None:
        return []
    line, cells = head
    columns = _columns(table, file, line, cells, seen, findings)
    if not columns:
        return []
    reader = _RowReader(table, file, columns, len(cells), given, findings)
    records: list[Record] = []
    for row, (line, cells) in enumerate(rows, 2):
        record = reader.record(row, line, cells)
        if record is not None:
            records.append(record)
        if reader.faults > MOST_FAULTS:
            findings.append(Finding.of(_TOO_MANY, Place(file, line, 0, row)))
            break
    return records


def _rows(file: str, text: str, findings: list[Finding]) -> Iterator[tuple[int, list[str]]]:
    """First line and cells of every row. A row that breaks the format ends the file, with a finding."""
    header = text.lstrip("\r\n").split("\n", 1)[0]
    tabs = "\t" in header and "," not in header
    if tabs:
        said = Remark(READ_WITH_TABS, "表格用制表符分隔，已正确读出。", "请另存为“CSV UTF-8（逗号分隔）”。")
        findings.append(Finding.of(said, Place(file, 1)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if tabs else ",", strict=True)
    csv.field_size_limit(LONGEST_CELL)  # of the whole process: other libraries set it too
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        long = "field larger" in str(error)
        message = "有一格的内容太长，多半是引号没有配对。" if long else "从这一行起读不下去：引号没有配对。"
        said = Remark(BROKEN_CSV, message, "内容里有逗号或换行时，整格用一对半角双引号括起来。")
        findings.append(Finding.of(said, Place(file, line)))


def _columns(
    table: Table, file: str, line: int, head: list[str], seen: Seen, findings: list[Finding]
) -> list[Column]:
    """The columns of a header; what it lacks is said once, and no row is blamed for it."""

    def say(code: Code, index: int, title: str, message: str, help: str) -> None:
        place = Place(file, line, index + 1, 1, title)
        findings.append(Finding.of(Remark(code, message, help), place))

    columns: dict[str, Column] = {}
    for index, word in enumerate(head):
        if index > MOST_COLUMNS:
            say(TOO_MANY_FAULTS, index, "", f"表头有 {len(head)} 列，太多了。", "请核对是否选错了文件。")
            break
        if not word.strip(BLANK):
            continue
        field = field_of(table, word)
        if field is None:
            say(UNKNOWN_KEY, index, word[:30], f"没有“{word[:30]}”这一列。", suggestion(table, word))
        elif field.name in columns:
            say(DUPLICATE_KEY, index, field.title, f"“{field.title}”这一列出现了两次。", "请删去多余的一列。")
        else:
            columns[field.name] = Column(index, field, seen.setdefault((table.name, field.name), {}))
    missing = [f.title for f in table.typed_fields if f.required and f.name not in columns]
    if missing:
        what = "整张表没有表头，或表头不在第一行" if not columns else f"缺少“{'”“'.join(missing)}”列"
        whole = ",".join(f.title for f in table.typed_fields)
        say(MISSING_COLUMN, 0, missing[0], f"{what}。", f"第一行应当是：{whole}")
    return list(columns.values())


class _RowReader:
    def __init__(
        self,
        table: Table,
        file: str,
        columns: list[Column],
        width: int,
        given: dict[str, str],
        findings: list[Finding],
    ) -> None:
        self.table, self.file, self.columns, self.width = table, file, columns, width
        self.given, self.findings = given, findings
        self.faults = self.warnings = 0
        self.numbers = {column.field.name: column.index + 1 for column in columns}
        self.last = max(column.index for column in columns)
        self.absent = [f.name for f in table.typed_fields if f.required and f.name not in self.numbers]

    def record(self, row: int, line: int, cells: list[str]) -> Record | None:
        """The record of a row; None for a blank row."""
        if len(cells) != self.width:
            if not any(cell.strip(BLANK) for cell in cells):
                return None
            self._complain_of_width(row, line, cells)
            cells = cells + [""] * (self.last + 1 - len(cells))
        values: dict[str, Any] = dict(self.given)
        faulty: list[str] = []
        for column in self.columns:
            text = cells[column.index]
            value = column.seen.get(text)
            if value is None:
                value = self._read(row, line, column, text, faulty)
            if value is not None:
                values[column.field.name] = value
        if len(faulty) > 1 and not any(cell.strip(BLANK) for cell in cells):
            return None
        if faulty:
            self._blame(row, line, cells, faulty)
            if len(cells) > self.width and not any(cell.strip(BLANK) for cell in cells[self.width :]):
                self._say_extra(row, line, cells)
        faulty.extend(self.absent)
        values.update(dict.fromkeys(faulty))
        origin = Origin(self.file, line, row, self.numbers, faulty=frozenset(faulty))
        return self.table.record(**values, origin=origin)

    def _read(self, row: int, line: int, column: Column, text: str, faulty: list[str]) -> Any:
        """Value of a text met for the first time; a faulty one is noted, and never remembered."""
        stripped = text.strip(BLANK)
        field = column.field
        if not stripped:
            if field.required:
                faulty.append(field.name)
            return None
        value, remarks = field.type.read(stripped)
        for remark in remarks:
            self._say(remark, self._place(row, line, column))
        if value is None:
            faulty.append(field.name)
        elif not remarks and len(column.seen) < MOST_SEEN:
            column.seen[text] = value
        return value

    def _blame(self, row: int, line: int, cells: list[str], faulty: list[str]) -> None:
        for column in self.columns:
            field = column.field
            if field.name in faulty and not cells[column.index].strip(BLANK):
                said = Remark(
                    REQUIRED_MISSING,
                    f"“{field.title}”必须填写。",
                    f"应填：{field.type.expected()}。" + (f"例如 {field.example}。" if field.example else ""),
                )
                self._say(said, self._place(row, line, column))

    def _complain_of_width(self, row: int, line: int, cells: list[str]) -> None:
        if any(cell.strip(BLANK) for cell in cells[self.width :]):
            self._say_extra(row, line, cells)

    def _say_extra(self, row: int, line: int, cells: list[str]) -> None:
        """Empty cells beyond the header are said too where the row has faults: its cells may be shifted."""
        more = "".join(cells[self.width :]).strip(BLANK)[:20]
        said = Remark(
            EXTRA_CELL,
            f"表头有 {self.width} 列，这一行却有 {len(cells)} 格" + (f"，多出“{more}”。" if more else "。"),
            "文字里有逗号时，改用全角逗号，或给整格加上半角双引号。",
        )
        self._say(said, Place(self.file, line, self.width + 1, row))

    def _say(self, remark: Remark, place: Place) -> None:
        if remark.code.severity is Severity.ERROR:
            self.faults += 1
        else:
            self.warnings += 1
        if self.warnings <= MOST_WARNINGS or remark.code.severity is Severity.ERROR:
            self.findings.append(Finding.of(remark, place))

    def _place(self, row: int, line: int, column: Column) -> Place:
        return Place(self.file, line, column.index + 1, row, column.field.title)
