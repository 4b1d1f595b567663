"""What may be typed in the field that a finding is about, as its table defines it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Place
from generator.load.one_file import kind_of
from generator.schema.records import TABLES
from generator.schema.table import Field, Table
from generator.schema.types import Entries, Reference

_ABOUT_ONE_FIELD = "E2"
"""Codes of what was typed in one field and could not be taken."""


def expected(finding: Finding) -> str:
    """`日期，例如 2025-07-31`; empty where the finding is about something else, or its help says it already."""
    if (
        not finding.code.id.startswith(_ABOUT_ONE_FIELD)
        or "应填" in finding.help
        or "可选" in finding.message
    ):
        return ""
    fields = {field.type.expected(): field for field in _fields(finding.place)}
    if len(fields) != 1:
        return ""
    ((words, field),) = fields.items()
    if words == field.type.title and "例如" in finding.help:
        return ""
    example = f"，例如 {field.example}" if field.example and "例如" not in words + finding.help else ""
    return f"{words}{example}"


def _fields(place: Place) -> Iterator[Field]:
    """The fields that a place may be called after, in its table and in the entries of its records."""
    for table in _tables(place):
        kinds = (table, *(each.table for each in table.entries.values()))
        for each in (field for kind in kinds for field in kind.typed_fields):
            if each.title == place.field and not isinstance(each.type, Entries | Reference):
                yield each


def _tables(place: Place) -> list[Table]:
    kind = kind_of(place.file.removeprefix("data/"))
    if kind:
        return [kind[0].table]
    return [table for table in TABLES if place.sheet and table.title == place.sheet]
