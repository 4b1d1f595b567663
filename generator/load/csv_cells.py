"""A CSV text as rows of cells, at the speed of the standard library's reader."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from generator.findings import Finding, Place, Remark
from generator.load.codes import AGAIN, BROKEN_CSV, READ_WITH_TABS

LONGEST_CELL = 1_000_000
LOOKED_AT = 10
"""Rows among which the header is looked for."""

Row = tuple[int, int, list[str]]
"""Number of a row as a spreadsheet counts, the line it begins on, and its cells."""


def rows_of(file: str, text: str, findings: list[Finding]) -> Iterator[Row]:
    """All rows, blank ones too. A row that breaks the format ends the file, with a finding."""
    tabs = _parted_by_tabs(text)
    if tabs:
        said = Remark(READ_WITH_TABS, "表格用制表符分隔，已正确读出。", "请另存为“CSV UTF-8（逗号分隔）”。")
        findings.append(Finding.of(said, Place(file)))
    csv.field_size_limit(LONGEST_CELL)  # of the whole process: other libraries set it too
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if tabs else ",", strict=True)
    line = 1
    try:
        for row, cells in enumerate(reader, 1):
            yield row, line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        long = "field larger" in str(error)
        message = "有一格的内容太长，多半是引号没有配对。" if long else "从这一行起读不下去：引号没有配对。"
        said = Remark(BROKEN_CSV, message, f"内容里有逗号或换行时，整格用一对半角双引号括起来。{AGAIN}")
        findings.append(Finding.of(said, Place(file, line)))


def _parted_by_tabs(text: str) -> bool:
    first = text.split("\n", LOOKED_AT)[:LOOKED_AT]
    return "," not in next((line for line in first if "," in line or "\t" in line), ",")
