"""Where in a table or a record something private was found, and whether a column of its kind may hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.csv_cells import LOOKED_AT, Row, rows_of
from generator.load.headings import field_of
from generator.schema.table import Field, Table
from generator.schema.types import Identifier, Listing, Reference, Text

_FREE = (Text, Identifier, Reference, Listing)
"""Types that take words: what they read may be private all the same."""
_MONEY = re.compile("元|金额|余额|预算|决算|收入|支出|总额")
_KEY = re.compile(r"\s*(?:- +)*(?P<key>[^\s:#'\"][^:#]{0,60}?)\s*: +(?P<value>.*)")
_COMMENT = re.compile(r"\s#")


@dataclass(frozen=True, slots=True)
class At:
    """Where in a text something was found: the line, the offset in it, and the words."""

    line: int
    offset: int
    words: str


@dataclass(frozen=True, slots=True)
class Where:
    """Where it is told: line and column, the row of a table, and the title of the field."""

    line: int
    column: int
    row: int = 0
    title: str = ""


def in_cells(file: str, text: str, table: Table | None, found: list[At]) -> Iterator[Where | None]:
    """The cell of each find; None where the column is one of numbers that it may be. Without a `table`,
    headings tell which columns hold money."""
    rows = list(rows_of(file, text, []))
    heads = _heads(table, rows)
    index = 0
    for at in found:
        while index + 1 < len(rows) and rows[index + 1][1] <= at.line:
            index += 1
        row, line, cells = rows[index] if rows else (0, at.line, [])
        column = next((number for number, cell in enumerate(cells) if at.words in cell), -1)
        head = heads[column] if 0 <= column < len(heads) else ""
        if isinstance(head, Field):
            yield Where(line, column + 1, row, head.title) if _takes_words(head) else None
        else:
            yield None if table is None and _MONEY.search(head) else Where(line, column + 1, row)


def _heads(table: Table | None, rows: list[Row]) -> list[Field | str]:
    """What each column holds: its field, or its heading as it stands."""
    first = [cells for _, _, cells in rows[:LOOKED_AT]]
    if table is None:
        widest: list[str] = max(first, key=len, default=[])
        return [*widest]
    best = max(first, key=lambda cells: sum(field_of(table, cell) is not None for cell in cells), default=[])
    return [field_of(table, cell) or cell for cell in best]


def in_lines(lines: list[str], table: Table, found: list[At]) -> Iterator[Where | None]:
    """The place of each find in a record; None where the field may hold such a number."""
    for at in found:
        entry = _KEY.match(lines[at.line - 1])
        field = _field(table, entry["key"]) if entry and entry.start("value") <= at.offset else None
        if entry is None or field is None:
            yield Where(at.line, at.offset + 1)
            continue
        value = _COMMENT.split(entry["value"])[0].rstrip()
        in_value = at.offset < entry.start("value") + len(value)
        if in_value and not _takes_words(field):
            yield None
        else:
            yield Where(at.line, at.offset + 1, title=field.title if in_value else "")


def _field(table: Table, word: str) -> Field | None:
    """The field that a key names, in a record or in its entries."""
    tables = (table, *(cls.table for cls in table.entries.values()))
    return next((field for each in tables if (field := field_of(each, word))), None)


def _takes_words(field: Field) -> bool:
    """Whether a field takes words. One of codes, amounts or days takes nothing else, and says so itself."""
    return isinstance(field.type, _FREE)
