"""A CSV text as rows of cells, at the speed of the standard library's reader."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from generator.findings import Finding, Place, Remark
from generator.load.codes import AGAIN, BROKEN_CSV, READ_WITH_ANOTHER_SEPARATOR
from generator.load.headings import spelt
from generator.schema.records import TABLES

LONGEST_CELL = 1_000_000
LOOKED_AT = 10
"""Rows among which the header is looked for."""
SEPARATORS = {"\t": "制表符", ";": "分号", "；": "全角分号", "，": "全角逗号", "|": "竖线", "｜": "全角竖线"}
"""What stands between cells instead of a comma, and what it is called."""
_TITLES = frozenset(word for table in TABLES for word in table.words)

Row = tuple[int, int, list[str]]
"""Number of a row as a spreadsheet counts, the line it begins on, and its cells."""


def rows_of(file: str, text: str, findings: list[Finding]) -> Iterator[Row]:
    """All rows, blank ones too. A row that breaks the format ends the file, with a finding."""
    separator = _separator(text)
    if separator != ",":
        message = f"表格用{SEPARATORS[separator]}而不是半角逗号分隔，已正确读出。"
        said = Remark(READ_WITH_ANOTHER_SEPARATOR, message, "请另存为“CSV UTF-8（逗号分隔）”。")
        findings.append(Finding.of(said, Place(file)))
    csv.field_size_limit(LONGEST_CELL)  # of the whole process: other libraries set it too
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
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


def row_text(cells: Iterable[str]) -> str:
    """Cells as a line of a file; empty where a cell has a line break, and it would be several."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue() if "\n" not in out.getvalue() else ""


def _separator(text: str) -> str:
    """What parts the cells: a comma, unless the header and the row below it tell of something else."""
    first = [line for line in text.split("\n", LOOKED_AT)[:LOOKED_AT] if line.strip()]
    if any(_known(line, ",") > 1 for line in first):
        return ","
    for separator in SEPARATORS:
        for line, below in zip_longest(first, first[1:], fillvalue=""):
            if _known(line, separator) > 1 and (not below or separator in below):
                return separator
    return "," if "," in next((line for line in first if "," in line or "\t" in line), ",") else "\t"


def _known(line: str, separator: str) -> int:
    """How many cells of a line name a field of some table."""
    return sum(spelt(word.strip('"')) in _TITLES for word in line.split(separator))
