"""Where each data file is found in the editor: its collection there, and its name in that collection.

A unit has a collection for each kind of record of which it may have many, and one for those it has once. The
district has the same. Only YAML is edited; tables go by spreadsheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.schema.records import FILES
from generator.schema.table import Record, Table

EDITED: tuple[type[Record], ...] = tuple(cls for cls in FILES if not cls.table.is_csv)
DISTRICT = "district"
"""What stands for the unit where a file is the district's own."""
ADDRESS = "admin/"
_ONCE = "about"


@dataclass(frozen=True, slots=True)
class Place:
    """A file in the editor. `unit`: whose it is, or `DISTRICT`."""

    unit: str
    collection: str
    entry: str

    @property
    def address(self) -> str:
        """The address of the editor with the file open, from the root of the site."""
        return f"{ADDRESS}?unit={self.unit}#/collections/{self.collection}/entries/{quote(self.entry)}"


def place_of(file: str) -> Place | None:
    """Where the editor has a data file; None for one that it has not."""
    for cls in EDITED:
        found = cls.table.pattern.match(file)
        if found:
            given = found.groupdict()
            if has_many(cls.table):
                unit = given.get("unit", DISTRICT)
                return Place(unit, many(unit, cls.table), given["id"])
            unit = given.get("unit") or given.get("id") or DISTRICT
            return Place(unit, once(unit), cls.table.name)
    return None


def has_many(table: Table) -> bool:
    """Whether a folder holds any number of such records, each in a file called by its id."""
    return table.path.endswith("/{id}.yml")


def of_units(table: Table) -> bool:
    """Whether each unit has its own of such records."""
    return table.path.startswith("units/")


def many(unit: str, table: Table) -> str:
    """The name of the collection of a unit's records of a type."""
    return f"{unit}-{table.name}"


def once(unit: str) -> str:
    """The name of the collection of what a unit has one of."""
    return f"{unit}-{_ONCE}"


def path(table: Table, unit: str) -> str:
    """The path of a unit's file, or of the folder of its files, below the data folder."""
    filled = table.path.replace("{unit}", unit)
    return filled.removesuffix("/{id}.yml") if has_many(table) else filled.replace("{id}", unit)


def tables(*, units: bool) -> Iterator[Table]:
    """The tables that are edited: those of units, or those of the district."""
    return (cls.table for cls in EDITED if of_units(cls.table) is units)
