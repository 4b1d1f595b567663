"""CSV tables: one record a row, and what there is to say of a row as a whole."""

from __future__ import annotations

from itertools import chain, islice
from typing import Any

from generator.findings import Finding, Place, Remark, Severity
from generator.load.codes import REQUIRED_MISSING, TOO_MANY_FAULTS, TOTAL_ROW, WRONG_WIDTH
from generator.load.csv_cells import LOOKED_AT, rows_of
from generator.load.csv_head import SEPARATORS, Column, Head, Seen, read_head
from generator.load.headings import BLANK, spelt
from generator.schema.table import Origin, Record, Table

MOST_FAULTS = 200
"""Errors of one file after which its other rows are not read: there is one cause behind so many."""
MOST_WARNINGS = 1000
MOST_SEEN = 4096
"""Readings remembered for each field: enough for days, terms and references, bounded for titles."""
_TOTALS = frozenset({"合计", "总计", "小计", "共计", "总和"})


def read_rows(
    table: Table, file: str, text: str, given: dict[str, str], seen: Seen, findings: list[Finding]
) -> list[Record]:
    """The records of a CSV text. `given` are the values that the path of the file gives."""
    rows = rows_of(file, text, findings)
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
    return records


class _RowReader:
    def __init__(
        self, table: Table, file: str, head: Head, given: dict[str, str], findings: list[Finding]
    ) -> None:
        self.table, self.file, self.given, self.findings = table, file, given, findings
        self.columns, self.width, self.absent = head.columns, head.width, head.absent
        self.numbers = {column.field.name: column.index + 1 for column in head.columns}
        self.last = max(column.index for column in head.columns)
        self.above: list[str] = []
        self.said: list[Finding] = []
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
        for column in self.columns:
            text = cells[column.index]
            value = column.seen.get(text)
            if value is None:
                value = self._read(row, line, column, text, faulty)
            if value is not None:
                values[column.field.name] = value
        if len(faulty) > 1 and _blank(cells):
            return None
        whole = self._of_the_whole(typed, faulty) if faulty else None
        if whole:
            self.said = [Finding.of(whole, Place(self.file, line, 0, row))]
            faulty = [column.field.name for column in self.columns]
        elif faulty or len(typed) > self.width:
            self._blame(row, line, cells, faulty)
            self._say_of_width(row, line, typed, bool(faulty))
        if self.said:
            self._hand_over()
        self.above = cells
        if whole is _TOTAL:
            return None
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
        self.said += [Finding.of(remark, self._place(row, line, column)) for remark in remarks]
        if value is None:
            faulty.append(field.name)
        elif not remarks and len(column.seen) < MOST_SEEN:
            column.seen[text] = value
        return value

    def _of_the_whole(self, typed: list[str], faulty: list[str]) -> Remark | None:
        """The one cause of all faults of a row: it is a total, or its cells stand in the wrong columns."""
        if any(spelt(cell).rstrip("：:") in _TOTALS for cell in typed):
            return _TOTAL
        if len(faulty) < 2:
            return None
        if len(typed) > self.width:
            return _too_long(self.width, typed)
        words = [cell for cell in typed if cell.strip(BLANK)]
        mark = SEPARATORS.search(words[0]) if len(words) == 1 else None
        if mark is None:
            return None
        return Remark(WRONG_WIDTH, f"这一行用“{mark.group()}”分隔，读不出各列。", "请换成半角逗号。")

    def _blame(self, row: int, line: int, cells: list[str], faulty: list[str]) -> None:
        for column in self.columns:
            field = column.field
            if field.name in faulty and not cells[column.index].strip(BLANK):
                help = f"应填：{field.type.expected()}。" + (
                    f"例如 {field.example}。" if field.example else ""
                )
                if self.above and self.above[column.index].strip(BLANK):
                    help += "如果原来是合并单元格，请取消合并，每一行都填上。"
                said = Remark(REQUIRED_MISSING, f"“{field.title}”必须填写。", help)
                self.said.append(Finding.of(said, self._place(row, line, column)))

    def _say_of_width(self, row: int, line: int, typed: list[str], faults: bool) -> None:
        """Empty cells beyond the header are said only where the row has faults."""
        if len(typed) > self.width and (faults or not _blank(typed[self.width :])):
            place = Place(self.file, line, self.width + 1, row)
            self.said.append(Finding.of(_too_long(self.width, typed), place))

    def _hand_over(self) -> None:
        """What was said of a row is said, as long as there is not too much of it."""
        for finding in self.said:
            if finding.severity is Severity.ERROR:
                self.faults += 1
                self.findings.append(finding)
            elif self.warnings < MOST_WARNINGS:
                self.warnings += 1
                self.findings.append(finding)
        self.said = []

    def _place(self, row: int, line: int, column: Column) -> Place:
        return Place(self.file, line, column.index + 1, row, column.field.title)


def _blank(cells: list[str]) -> bool:
    return not any(cell.strip(BLANK) for cell in cells)


def _too_long(width: int, typed: list[str]) -> Remark:
    more = "".join(typed[width:]).strip(BLANK)[:20]
    return Remark(
        WRONG_WIDTH,
        f"表头有 {width} 列，这一行却有 {len(typed)} 格" + (f"，多出“{more}”。" if more else "。"),
        "文字里有逗号时，改用全角逗号，或给整格加上半角双引号。",
    )


_TOTAL = Remark(TOTAL_ROW, "这一行像是合计行。", "请删去，合计由程序计算。")
_TOO_MANY = Remark(
    TOO_MANY_FAULTS, f"到这一行已有 {MOST_FAULTS} 处问题，后面的行没有再查。", "请先改好前面的，再检查一次。"
)
