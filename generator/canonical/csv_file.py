"""A CSV file rewritten: the columns it has, in the order of the table, and its rows in theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.canonical.changes import Draft, Layout, Obstacle, Obstructed, Respelt
from generator.canonical.csv_text import csv_text
from generator.canonical.typed_nothing import typed_nothing
from generator.load.csv_cells import LOOKED_AT, Row, rows_of
from generator.load.csv_head import Column, Head, read_head
from generator.load.headings import BLANK
from generator.schema.table import Record, Table


def draft(table: Table, name: str, text: str, records: list[Record]) -> Draft | Obstructed:
    """The canonical text of a table that was read without a fault."""
    rows = list(rows_of(name, text, []))
    head = read_head(table, name, rows[:LOOKED_AT], {}, [])
    assert head is not None, "records were read below it"  # noqa: S101
    by_row = {one.origin.row: one for one in records}
    obstacles = tuple(_obstacles(head, rows, by_row))
    if obstacles:
        return Obstructed(obstacles)
    cells = {row: cells for row, _, cells in rows}
    values = [_values(head, one, cells[one.origin.row]) for one in records]
    made = csv_text(table, values, {column.field.name for column in head.columns})
    if made == text:
        return Draft(made)
    respelt = [each for one in records for each in _respelt(head, one, cells[one.origin.row])]
    return Draft(made, tuple(_layout(table, head, rows, by_row)), tuple(respelt))


def _obstacles(head: Head, rows: list[Row], by_row: Mapping[int, Record]) -> Iterator[tuple[int, Obstacle]]:
    """What would vanish: titles, totals and other rows that are no records, and cells of a column unread."""
    read = {column.index for column in head.columns}
    for row, _, cells in rows:
        filled = {index for index, cell in enumerate(cells) if cell.strip(BLANK)}
        if filled and row not in by_row and row != head.after:
            yield row, Obstacle.ROW_UNREAD
        elif filled - read and row > head.after:
            yield row, Obstacle.CELL_WITHOUT_HEADING


def _values(head: Head, one: Record, cells: list[str]) -> dict[str, Any]:
    """What was typed in a row: an empty cell gives nothing, whatever the record then holds."""
    fields = (column.field for column in head.columns if not _is_open(column, one, cells))
    return {field.name: value for field in fields if (value := getattr(one, field.name)) is not None}


def _is_open(column: Column, one: Record, cells: list[str]) -> bool:
    return typed_nothing(one, column.field, _cell(cells, column))


def _cell(cells: list[str], column: Column) -> str:
    return cells[column.index].strip(BLANK) if column.index < len(cells) else ""


def _respelt(head: Head, one: Record, cells: list[str]) -> Iterator[Respelt]:
    values = _values(head, one, cells)
    for column in head.columns:
        field, old = column.field, _cell(cells, column)
        new = field.type.write(values[field.name]) if field.name in values else ""
        yield from Respelt.where(one.origin.row, field.title, old, new)


def _layout(table: Table, head: Head, rows: list[Row], by_row: Mapping[int, Record]) -> Iterator[Layout]:
    headings = rows[head.after - 1][2]
    if any(headings[column.index] != column.field.title for column in head.columns):
        yield Layout.NAMES
    there = [column.field.name for column in head.columns]
    if there != [name for name in table.fields if name in there]:
        yield Layout.ORDER
    if (
        head.after > 1
        or head.width > len(there)
        or any(row not in by_row for row, _, _ in rows[head.after :])
    ):
        yield Layout.BLANKS
