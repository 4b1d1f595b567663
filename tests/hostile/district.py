"""A district of which every text is a string from `strings`: what the schema accepts, a page must bear.

It is made from the demonstration by the definitions of its tables, so a new table is in it at once.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from itertools import count
from pathlib import Path
from typing import Any

from generator.canonical.csv_text import csv_text
from generator.canonical.yaml_text import yaml_text
from generator.checks import check
from generator.findings import Finding, Severity
from generator.load.source import Source, load
from generator.schema.records import FILES
from generator.schema.table import Field, Record, Table
from generator.schema.types import Entries, Link, Listing, Note, Text
from tests.hostile.strings import LINKS, REFUSED, TEXTS

Spot = tuple[str, str]
"""A file and the Chinese title of a field in it."""
_ROUNDS = 20


class Care(IntEnum):
    """How gently a text is dealt with, once the check has refused what was done to it before."""

    PLANT = 0
    """Other words stand there, and words where there were none."""
    APPEND = 1
    """The words that were there come first."""
    KEEP = 2


@dataclass
class Hostile:
    """The district: what was planted in each field, and why the check made us take some back."""

    root: Path
    planted: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    taken_back: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def is_text(field: Field) -> bool:
    """Whether a clerk fills it with words or an address."""
    kind = field.type.item if isinstance(field.type, Listing) else field.type
    return isinstance(kind, (Text, Link)) and not field.from_path


def texts(table: Table) -> Iterator[Field]:
    return (each for each in table.fields.values() if is_text(each))


def hostile_district(demonstration: Path, folder: Path, as_of: date) -> Hostile:
    """Write the district to a folder. What the check refuses of it stands as it was."""
    made = Hostile(folder)
    source = load(demonstration)
    care: dict[Spot, Care] = defaultdict(lambda: Care.PLANT)
    for _ in range(_ROUNDS):
        _write(source, demonstration, made, care)
        errors = [each for each in check(load(folder), as_of) if each.severity is Severity.ERROR]
        if not errors:
            return made
        for spot in {spot for each in errors for spot in _spots(each, care)}:
            care[spot] = Care(care[spot] + 1)
        for each in errors:
            made.taken_back[f"{each.place.file} {each.place.field}"].add(each.code.id)
    raise AssertionError(f"the check still refuses: {[(e.code.id, e.place, e.message) for e in errors[:5]]}")


def _spots(finding: Finding, care: Mapping[Spot, Care]) -> set[Spot]:
    """What to be gentler with: the field of an error; without one, or where that did not help, the file."""
    name = finding.place.file
    tables = [cls.table for cls in FILES if cls.table.pattern.match(name)]
    titles = {each.title for table in tables for every in (table, *_within(table)) for each in texts(every)}
    spot = (name, finding.place.field)
    if spot[1] in titles and care[spot] < Care.KEEP:
        return {spot}
    return {(name, each) for each in titles if care[name, each] < Care.KEEP}


def _within(table: Table) -> Iterator[Table]:
    return (cls.table for cls in table.entries.values())


def _write(source: Source, demonstration: Path, made: Hostile, care: Mapping[Spot, Care]) -> None:
    shutil.rmtree(made.root, ignore_errors=True)
    shutil.copytree(demonstration, made.root)
    made.planted.clear()
    planter = _Planter(made, care)
    for cls in FILES:
        by_file: dict[str, list[Record]] = defaultdict(list)
        for one in source.of(cls):
            by_file[one.origin.file].append(one)
        for name, records in by_file.items():
            values = [planter.values(one) for one in records]
            text = csv_text(cls.table, values) if cls.table.is_csv else yaml_text(cls, values[0])
            (made.root / name).write_text(text, "utf-8")


class _Planter:
    """Gives each text the next string that its field accepts; in one file, the same text the same string."""

    def __init__(self, made: Hostile, care: Mapping[Spot, Care]) -> None:
        self.made, self.care = made, care
        self.turns: Mapping[str, count[int]] = defaultdict(count)
        self.given: dict[tuple[str, str], str] = {}

    def values(self, one: Record) -> dict[str, Any]:
        """The values of a record as they are to be written; what it leaves out stays out."""
        fields = one.table.typed_fields
        values = {each.name: self._value(one, each, getattr(one, each.name)) for each in fields}
        return {name: value for name, value in values.items() if value != one.table.defaults[name]}

    def _value(self, one: Record, field: Field, value: Any) -> Any:
        if isinstance(field.type, Entries):
            return tuple(dataclasses.replace(entry, **self.values(entry)) for entry in value or ())
        if not is_text(field):
            return value
        if isinstance(field.type, Listing):
            planted = tuple(self._string(one, field, field.type.item, each) or each for each in value)
            return planted if len(set(planted)) == len(planted) else value
        return self._string(one, field, field.type, value or "") or value

    def _string(self, one: Record, field: Field, kind: Any, value: str) -> str:
        """A string in the place of a value, or after it; nothing where the check wants the value."""
        name = f"{one.table.name}.{field.name}"
        number = next(self.turns[name])
        care = self.care[one.origin.file, field.title]
        if care == Care.KEEP or not (value or care == Care.PLANT):
            return ""
        choice = LINKS if isinstance(kind, Link) else TEXTS
        around = [choice[(number + each) % len(choice)] for each in range(len(choice))]
        several = ["\n\n".join(around[:24])] if isinstance(kind, Note) and number % 2 else []
        same = self.given.get((one.origin.file, value)) if value else None
        for string in (*([same] if same else ()), *several, *around):
            text = (
                f"{value} {string}"
                if care == Care.APPEND and not isinstance(kind, Link) and string != same
                else string
            )
            if field.type.read(text)[0] in (text, (text,)):
                self.given.setdefault((one.origin.file, value), text)
                self.made.planted[name].add(string)
                return text
        return ""


def refusals(table: Table) -> dict[str, dict[str, set[str]]]:
    """Of each text of a table the strings that it refuses, with the codes that say why."""
    found: dict[str, dict[str, set[str]]] = {}
    for each in texts(table):
        kind = each.type.item if isinstance(each.type, Listing) else each.type
        choice = (*LINKS, *REFUSED) if isinstance(kind, Link) else (*TEXTS, *REFUSED)
        read = {string: kind.read(string) for string in choice}
        found[f"{table.name}.{each.name}"] = {
            string: {said.code.id for said in remarks}
            for string, (value, remarks) in read.items()
            if value is None
        }
    return found
