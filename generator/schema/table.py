"""The one definition of a record type.

A record is a frozen dataclass whose fields carry their Chinese title, type and help. `table_of` turns
the class into a `Table`, and everything that needs to know about fields (readers, downloads, the data
dictionary, editors) asks the table.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar, TypeVar, dataclass_transform

from generator.findings import Code, Finding, Place, Remark
from generator.schema.exposure import Earlier
from generator.schema.types.base import FieldType
from generator.schema.types.days import Day
from generator.schema.types.several import Entries


class Supplier(StrEnum):
    """Who answers for a record."""

    DISTRICT = "区信用办"
    UNIT = "各单位"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: everything that is ever said about it.

    `from_path`: its value is in the file's path. Without `published` it is checked and then kept: it is in
    no download, and no page may show it.
    """

    name: str
    title: str
    type: FieldType[Any]
    required: bool
    help: str
    example: str
    from_path: bool
    published: bool


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read, and which of its fields could not be.

    `marks` holds line and column of each field of a YAML record; a CSV row needs only its line and row.
    `sheet` is that of a workbook, out of which the file is to be written.
    """

    file: str
    line: int = 0
    row: int = 0
    columns: Mapping[str, int] = dataclasses.field(default_factory=dict)
    marks: Mapping[str, tuple[int, int]] = dataclasses.field(default_factory=dict)
    faulty: frozenset[str] = frozenset()
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Base of all records. A faulty field holds None whatever its type; see `sound`."""

    table: ClassVar[Table]
    origin: Origin = dataclasses.field(repr=False, compare=False)

    expires: ClassVar[bool] = False
    """Whether records of the type stop being shown: their files are never published as they are."""

    def shown(self, as_of: date, earlier: Earlier) -> bool:  # noqa: ARG002 (types that expire use them)
        """Whether the record may be in any output at the end of a day, for itself; see `generator.showing`.

        `earlier`: what the district lets hold for decisions from before the rules in force.
        """
        return True

    def place(self, name: str = "") -> Place:
        """Where a field of this record stands; without a name, the record itself."""
        at, title = self.origin, self.table.fields[name].title if name else ""
        line, column = at.marks.get(name, (at.line, at.columns.get(name, 0)))
        return Place(at.file, line, column, at.row, title, at.sheet)


R = TypeVar("R", bound=Record)
Flaw = tuple[str, Remark]
"""The field a rule complains of (empty: the whole record) and what it says."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about one record. It runs only where all fields it `needs` could be read.

    `declared`: the rule as data, where it is told so; see `generator.schema.declared`.
    """

    needs: frozenset[str]
    find: Callable[[Any], Iterator[Flaw]]
    declared: Any = None


@dataclass(frozen=True)
class Table:
    """A record type. `path` below the data folder; `{unit}` and `{id}` in it give fields their values.

    `fields` are by machine name; `words` has those that clerks type, by machine name and by title.
    """

    name: str
    title: str
    path: str
    help: str
    supplier: Supplier
    frequency: str
    record: type[Record]
    fields: Mapping[str, Field]
    words: Mapping[str, Field]
    rules: list[Rule] = dataclasses.field(default_factory=list, compare=False)

    @property
    def is_csv(self) -> bool:
        return self.path.endswith(".csv")

    @property
    def typed_fields(self) -> tuple[Field, ...]:
        """The fields a clerk types, in order."""
        return tuple(field for field in self.fields.values() if not field.from_path)

    @cached_property
    def past_days(self) -> tuple[str, ...]:
        """The fields that hold days of what has happened."""
        days = ((each.name, each.type) for each in self.fields.values())
        return tuple(name for name, type in days if isinstance(type, Day) and type.past)

    @cached_property
    def defaults(self) -> Mapping[str, Any]:
        """What a record holds in the fields that were left out."""
        return {each.name: each.default for each in dataclasses.fields(self.record)}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The paths of its files, with a group for each name in braces; .yaml counts as .yml."""
        words = re.escape(self.path).replace(r"\.yml", r"\.ya?ml")
        return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", words) + r"\Z")

    @cached_property
    def open(self) -> bool:
        """Whether its files may be published as they were typed: all of them, and for good."""
        tables = (self, *(cls.table for cls in self.entries.values()))
        return not self.record.expires and all(f.published for each in tables for f in each.fields.values())

    @property
    def key(self) -> str:
        return "id" if "id" in self.fields else ""

    @cached_property
    def entries(self) -> Mapping[str, type[Record]]:
        """The fields that hold records of their own, and of what type."""
        kinds = {field.name: field.type for field in self.fields.values()}
        return {name: kind.record for name, kind in kinds.items() if isinstance(kind, Entries)}


def field(
    title: str,
    type: FieldType[Any],
    *,
    required: bool = False,
    help: str = "",
    example: str = "",
    from_path: bool = False,
    published: bool = True,
    default: Any = dataclasses.MISSING,
) -> Any:
    """A field of a record; optional fields default to None, or to `default`."""
    if default is dataclasses.MISSING and not (required or from_path):
        default = None
    spec = (title, type, required or from_path, help, example, from_path, published)
    if default is dataclasses.MISSING:
        return dataclasses.field(metadata={"field": spec})
    return dataclasses.field(default=default, metadata={"field": spec})


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def record(
    name: str, title: str, path: str, *, help: str, supplier: Supplier, frequency: str
) -> Callable[[type[R]], type[R]]:
    """Make a class a record type with a table. An empty `path`: entries inside another record."""

    def make(cls: type[R]) -> type[R]:
        made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
        fields = {
            f.name: Field(f.name, *f.metadata["field"])
            for f in dataclasses.fields(made)
            if "field" in f.metadata
        }
        typed = [each for each in fields.values() if not each.from_path]
        words = {word: each for each in typed for word in (each.name, each.title)}
        made.table = Table(name, title, path, help, supplier, frequency, made, fields, words)
        return made

    return make


def rule(
    cls: type[R], *needs: str
) -> Callable[[Callable[[R], Iterator[Flaw]]], Callable[[R], Iterator[Flaw]]]:
    """Register a rule about one record beside its table."""
    unknown = set(needs) - set(cls.table.fields)
    if unknown:
        raise ValueError(f"rule needs unknown fields of {cls.table.name}: {sorted(unknown)}")

    def register(find: Callable[[R], Iterator[Flaw]]) -> Callable[[R], Iterator[Flaw]]:
        cls.table.rules.append(Rule(frozenset(needs), find))
        return find

    return register


def flaw(field: str, code: Code, message: str, help: str = "") -> Flaw:
    return field, Remark(code, message, help)


def within(one: Record) -> Iterator[Record]:
    """The entries of a record that could be read, field by field."""
    for name in one.table.entries:
        yield from getattr(one, name) or ()


def judge(one: Record) -> Iterator[Finding]:
    """Apply the rules of a record's own table to it, and those of its entries to them."""
    for each in one.table.rules:
        if not each.needs & one.origin.faulty:
            for name, remark in each.find(one):
                yield Finding.of(remark, one.place(name))
    for entry in within(one):
        yield from judge(entry)


def sound(records: Iterable[R], *names: str) -> Iterator[R]:
    """The records whose named fields could all be read."""
    needed = frozenset(names)
    return (each for each in records if not needed & each.origin.faulty)
