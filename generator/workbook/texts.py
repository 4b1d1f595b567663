"""Records as the canonical text of their file, and a mark by which two such texts are told apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from generator.canonical.csv_text import csv_text
from generator.canonical.yaml_text import yaml_text
from generator.schema.table import Record


def values_of(one: Record) -> dict[str, Any]:
    """What a record says, by the names of its fields."""
    return {each.name: getattr(one, each.name) for each in one.table.typed_fields}


def text_of(cls: type[Record], records: Sequence[Record], names: Collection[str] | None = None) -> str:
    """The records of a file, without comments. `names`: the columns of a table."""
    if cls.table.is_csv:
        return csv_text(cls.table, map(values_of, records), names)
    (one,) = records
    return yaml_text(cls, values_of(one))


def mark_of(cls: type[Record], records: Sequence[Record]) -> str:
    """A mark of what a file says, whatever its columns, comments and spelling."""
    return sha256(text_of(cls, records).encode()).hexdigest()[:32]


def used(records: Iterable[Record]) -> set[str]:
    """The fields in which any of the records says something."""
    return {name for one in records for name, value in values_of(one).items() if value not in (None, ())}


Marks = Mapping[str, str]
"""Marks of files by their paths below the data folder."""
