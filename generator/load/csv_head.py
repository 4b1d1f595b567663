"""The header of a table: which row it is, and which column fills which field."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from generator.findings import Code, Finding, Place, Remark
from generator.load.above_head import above_head
from generator.load.codes import (
    AGAIN,
    BROKEN_CSV,
    DUPLICATE_KEY,
    MISSING_COLUMN,
    TOO_MANY_FAULTS,
    UNKNOWN_KEY,
)
from generator.load.csv_cells import SEPARATORS, Row, row_text
from generator.load.damage import damage
from generator.load.headings import BLANK, field_of, rewritten, spelt, stranger
from generator.load.personal import personal_column
from generator.schema.table import Field, Table

MOST_COLUMNS = 100
COLUMN_UNREAD = Code(
    "W109",
    "column-unread",
    "有一列没有读",
    "这一列没有列名，或者是“序号”一类的列，里面的内容没有读进来。",
    "没有列名的内容不知道是什么，不会公开。",
    "编号,标题,公开日期,（空）",
    "编号,标题,公开日期,备注",
)
_NUMBERING = frozenset({"序号", "No", "No.", "NO", "NO.", "№", "行号", "序"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file: which field it fills, and what its texts have been read as so far."""

    index: int
    field: Field
    seen: dict[str, Any] = dataclasses.field(default_factory=dict, compare=False)


Seen = dict[tuple[str, str], dict[str, Any]]
"""Readings by table and field, shared by all files of one run: the same text means the same value."""


@dataclass(frozen=True, slots=True)
class Head:
    """`after` is the number of rows down to and with the header; `absent` are required fields without a
    column, and fields whose column has a name that nobody knows; `nameless` columns have none at all."""

    after: int
    line: int
    width: int
    columns: tuple[Column, ...]
    absent: frozenset[str]
    nameless: tuple[int, ...]

    def names(self, cells: list[str]) -> bool:
        """Whether a row holds the names of the columns over again."""
        there = [(spelt(cells[column.index]), column.field) for column in self.columns]
        return all(word in (field.title, field.name) for word, field in there)


def read_head(table: Table, file: str, rows: list[Row], seen: Seen, findings: list[Finding]) -> Head | None:
    """The header among the first rows; None, with a finding, where none of them is one."""
    filled = [each for each in rows if any(cell.strip(BLANK) for cell in each[2])]
    best = max(filled, key=lambda each: _known(table, each[2]), default=None)
    known = best is not None and _known(table, best[2]) > 0
    of_persons = personal_column(file, filled[: filled.index(best) + 1 if best and known else 1])
    if of_persons is not None:
        findings.append(of_persons)
        return None
    if best is None or not known:
        findings.extend(_none(table, file, each) for each in (filled or rows)[:1])
        return None
    row, line, cells = best
    if best is not filled[0]:
        findings.extend(above_head(table, file, filled[: filled.index(best)], row))
    return _Header(table, file, line, row, findings).read(cells, seen)


def _known(table: Table, cells: list[str]) -> int:
    """How many cells name a field."""
    return sum(field_of(table, cell) is not None for cell in cells[:MOST_COLUMNS])


def _none(table: Table, file: str, first: Row) -> Finding:
    row, line, cells = first
    whole = ",".join(field.title for field in table.typed_fields)
    if not any(cell.strip(BLANK) for cell in cells):
        help = f"表头要在第一行，上面不留空行：{whole}"
        return Finding.of(
            Remark(MISSING_COLUMN, "表头没有找到，最上面几行都是空的。", help), Place(file, line, 0, row)
        )
    mark = next((each for each in (*SEPARATORS, "、") if _known(table, cells[0].split(each)) > 1), None)
    damaged = next((found for cell in cells if (found := damage(cell))), None)
    if mark:
        said = Remark(
            BROKEN_CSV,
            f"表头用“{mark}”分隔，读不出各列。",
            f"请换成半角逗号，或在 WPS、Excel 里另存为“CSV UTF-8（逗号分隔）”。{AGAIN}",
        )
    else:
        said = damaged or Remark(MISSING_COLUMN, "这张表没有表头。", f"请在最上面加一行：{whole}")
    return Finding.of(said, Place(file, line, 0, row))


@dataclass(frozen=True, slots=True)
class _Header:
    table: Table
    file: str
    line: int
    row: int
    findings: list[Finding]

    def read(self, cells: list[str], seen: Seen) -> Head:
        """The columns; what the header lacks is said once, and no row is blamed for it."""
        if len(cells) > MOST_COLUMNS and any(cell.strip(BLANK) for cell in cells[MOST_COLUMNS:]):
            message = f"表头有 {len(cells)} 列，太多了。"
            self._say(TOO_MANY_FAULTS, MOST_COLUMNS, "", message, "请核对是否选错了文件。")
        named = [field_of(self.table, cell) for cell in cells[:MOST_COLUMNS]]
        present = {field.name for field in named if field}
        columns: dict[str, Column] = {}
        meant: set[str] = set()
        nameless: list[int] = []
        for index, (field, cell) in enumerate(zip(named, cells, strict=False)):
            if field is None and not cell.strip(BLANK):
                nameless.append(index)
            elif field is None:
                meant |= self._unknown(index, cell.strip(BLANK), present)
            elif field.name in columns:
                message = f"“{field.title}”这一列出现了两次。"
                self._say(DUPLICATE_KEY, index, field.title, message, "请删去多余的一列。")
            else:
                columns[field.name] = Column(index, field, seen.setdefault((self.table.name, field.name), {}))
        required = [
            field for field in self.table.typed_fields if field.required and field.name not in columns
        ]
        self._missing([field for field in required if field.name not in meant])
        self._rewritten(cells, columns)
        absent = meant.union(field.name for field in required)
        return Head(
            self.row, self.line, len(cells), tuple(columns.values()), frozenset(absent), tuple(nameless)
        )

    def _unknown(self, index: int, word: str, present: set[str]) -> set[str]:
        """The name of the field that was meant by the head of a column."""
        damaged = damage(word)
        if damaged:
            self._say(damaged.code, index, "", damaged.message, damaged.help)
            return set()
        if spelt(word) in _NUMBERING:
            self._say(COLUMN_UNREAD, index, word, f"“{word}”这一列没有读。", "可以删去，程序自己会编号。")
            return set()
        found = stranger(self.table, word, present)
        self._say(UNKNOWN_KEY, index, word[:30], f"没有“{word[:30]}”这一列。", found.help)
        return {found.meant.name} if found.meant else set()

    def _rewritten(self, cells: list[str], columns: dict[str, Column]) -> None:
        """Say which names were read although they are written otherwise."""
        said = {c.index: remark for c in columns.values() if (remark := rewritten(c.field, cells[c.index]))}
        whole = row_text(said[index].instead if index in said else cell for index, cell in enumerate(cells))
        for index, remark in said.items():
            place = Place(self.file, self.line, index + 1, self.row, remark.instead)
            self.findings.append(Finding.of(remark, place, whole))

    def _missing(self, fields: list[Field]) -> None:
        if fields:
            titles = "”“".join(field.title for field in fields)
            whole = ",".join(field.title for field in self.table.typed_fields)
            self._say(MISSING_COLUMN, 0, fields[0].title, f"缺少“{titles}”列。", f"表头应当是：{whole}")

    def _say(self, code: Code, index: int, title: str, message: str, help: str) -> None:
        place = Place(self.file, self.line, index + 1, self.row, title)
        self.findings.append(Finding.of(Remark(code, message, help), place))
