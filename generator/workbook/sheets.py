"""The sheets of a unit's workbook: one for each table that units fill, and one for each kind of entry."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from generator.schema.records import FILES
from generator.schema.table import Field, Record, Supplier, Table, field, record
from generator.schema.types import Entries, Identifier, Listing, Reference
from generator.workbook.bulleted import Bulleted

OWNER = "owner"
"""The name of the column that says to which record an entry belongs."""


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A sheet. Its rows are records of `cls`, or the entries in one field of such records.

    `table` has a field for each column: what files say by their names is a column here, and entries have
    one for the id of the record that they belong to.
    """

    cls: type[Record]
    table: Table
    entries: str = ""

    @property
    def title(self) -> str:
        return self.table.title

    @property
    def columns(self) -> tuple[Field, ...]:
        return self.table.typed_fields

    @property
    def key(self) -> str:
        """The column that names the record of a row, where a record may have several rows or sheets."""
        return OWNER if self.entries else self.cls.table.key


@cache
def sheets() -> tuple[Sheet, ...]:
    """All sheets in the order of the tables, entries behind the records that they belong to."""
    made: list[Sheet] = []
    for cls in FILES:
        if cls.table.supplier is Supplier.UNIT and "{unit}" in cls.table.path:
            made.append(Sheet(cls, cls.table if cls.table.is_csv else _rows_of(cls.table)))
            made += [Sheet(cls, _entry_table(cls, name), name) for name in cls.table.entries]
    return tuple(made)


def _rows_of(table: Table) -> Table:
    """The table of records that have a file each, as rows: with the id, without entries."""
    columns = (each for each in table.fields.values() if not isinstance(each.type, Entries))
    return _with_fields(table, {each.name: _column(each) for each in columns})


def _column(field: Field) -> Field:
    """A field as a column: the id is typed, and a list stands in one cell."""
    if isinstance(field.type, Listing):
        return dataclasses.replace(field, type=Bulleted(field.type.item))
    return dataclasses.replace(field, from_path=False) if field.name == "id" else field


def _entry_table(cls: type[Record], name: str) -> Table:
    """The table of entries, as rows that name their record first."""
    entry = cls.table.entries[name]
    id = cls.table.fields["id"]
    owner = field(
        id.title,
        Reference(cls.table.name),
        required=True,
        help=f"这一条属于哪一项，填“{cls.table.title}”工作表里的{id.title}。",
        example=id.example,
    )
    about: dict[str, Any] = {"__annotations__": {OWNER: "str"}, OWNER: owner, "__module__": __name__}
    make = record(
        entry.table.name,
        entry.table.title,
        "",
        help=entry.table.help,
        supplier=entry.table.supplier,
        frequency=entry.table.frequency,
    )
    row: type[Record] = type(f"{entry.__name__}Row", (entry,), about)
    table = make(row).table
    return _with_fields(table, {OWNER: table.fields[OWNER], **table.fields})


def _with_fields(table: Table, fields: Mapping[str, Field]) -> Table:
    """A table with other fields, read from rows."""
    words = {word: each for each in fields.values() if not each.from_path for word in (each.name, each.title)}
    path = PurePosixPath(table.path or table.name).with_suffix(".csv").as_posix()
    return dataclasses.replace(table, path=path, fields=fields, words=words)


def id_field(sheet: Sheet) -> Field | None:
    """The column of ids that other sheets refer to."""
    found = sheet.table.fields.get("id")
    return found if found and isinstance(found.type, Identifier) else None


def entry_of(row: Record, entry: type[Record]) -> Record:
    """The entry in a row of entries."""
    values = {name: getattr(row, name) for name in entry.table.fields}
    return entry(**values, origin=row.origin)
