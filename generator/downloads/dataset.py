"""A table as it is downloaded: what clerks reported, and what was computed from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.registry import Registry
from generator.schema.records import FILES
from generator.schema.table import Field, Record, Table
from generator.schema.types import Entries, FieldType, Reference

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a download. `type` writes the value and gives its Table Schema type."""

    name: str
    title: str
    type: FieldType[Any]
    required: bool = False
    help: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Rows under one header. `rows_of` holds them by unit (`""`: rows of the district itself)."""

    name: str
    title: str
    help: str
    columns: tuple[Column, ...]
    rows_of: Mapping[str, list[Row]] = field(repr=False)
    computed: bool = False
    key: str = ""

    @property
    def by_unit(self) -> bool:
        return any(column.name == "unit" for column in self.columns)

    @property
    def rows(self) -> Iterator[Row]:
        for rows in self.rows_of.values():
            yield from rows

    @property
    def size(self) -> int:
        return sum(map(len, self.rows_of.values()))


def reported(registry: Registry) -> Iterator[Dataset]:
    """What was reported: one dataset for each table, entries of records as tables of their own."""
    for cls in FILES:
        yield _dataset(cls.table, registry)
    for cls in FILES:
        for name in cls.table.entries:
            yield _entries(cls.table, name, registry.of(cls))


_OWNED = {Reference("commitment"), Reference("demonstration")}
"""What belongs to a unit and may be all that a record of the credit office names."""
_UNIT = Column(
    "unit",
    "单位",
    Reference("unit"),
    required=True,
    help="所属的单位，对应“单位”表的 id。",
    example="990101101",
)


def _dataset(table: Table, registry: Registry) -> Dataset:
    """A table as it was reported. Where only a thing of a unit's is named, its unit is put beside it."""
    fields, columns = _flat(table), _columns(_flat(table))
    of_another = "unit" not in table.fields and any(f.type in _OWNED for f in table.fields.values())
    if of_another:
        columns = (*columns, _UNIT)
    rows: dict[str, list[Row]] = {}
    for record in registry.of(table.record):
        owner = registry.owner(record)
        row = _row(record, fields)
        rows.setdefault(owner, []).append((*row, owner) if of_another else row)
    return Dataset(table.name, table.title, table.help, columns, rows, key=table.key)


def _entries(holder: Table, name: str, records: Iterable[Record]) -> Dataset:
    """The entries of one field, each with the id of the record that holds it and the unit whose it is."""
    table = holder.entries[name].table
    fields = _flat(table)
    owned = "unit" in holder.fields
    rows: dict[str, list[Row]] = {}
    for record in records:
        id, unit = getattr(record, "id", ""), getattr(record, "unit", "")
        for entry in getattr(record, name):
            rows.setdefault(unit, []).append((id, *((unit,) if owned else ()), *_row(entry, fields)))
    columns = (_holder(holder), *((_UNIT,) if owned else ()), *_columns(fields))
    return Dataset(table.name, table.title, table.help, columns, rows)


def _holder(table: Table) -> Column:
    """The column that says in which record of a table an entry stood."""
    id = table.fields["id"]
    help = f"属于哪一项{table.title}，对应“{table.title}”表的 id。"
    return Column(table.name, id.title, Reference(table.name), required=True, help=help, example=id.example)


def _flat(table: Table) -> tuple[Field, ...]:
    """The fields that are columns of a download."""
    return tuple(f for f in table.fields.values() if f.published and not isinstance(f.type, Entries))


def _row(record: Record, fields: tuple[Field, ...]) -> Row:
    return tuple(
        "" if (value := getattr(record, each.name)) is None else each.type.write(value) for each in fields
    )


def _columns(fields: tuple[Field, ...]) -> tuple[Column, ...]:
    return tuple(Column(f.name, f.title, f.type, f.required, f.help, f.example) for f in fields)


def written(columns: tuple[Column, ...], values: Iterable[Any]) -> list[Row]:
    """Rows of values as their columns write them; None is an empty cell."""
    types: tuple[FieldType[Any], ...] = tuple(column.type for column in columns)
    return [
        tuple("" if v is None else type.write(v) for type, v in zip(types, value, strict=True))
        for value in values
    ]
