"""What a workbook changes in a file: records and entries that are new, altered or gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.schema.records import (
    ApprovalMonth,
    ArrearsPlan,
    ArrearsProgress,
    ArrearsStatement,
    CourtCase,
    CreditVillage,
    Embedding,
    Enforcement,
    Feedback,
    LeadingGroup,
    ScenarioUse,
    SelfCheck,
    StaffRecord,
    ZeroReport,
)
from generator.schema.table import Record
from generator.schema.types import Entries

SAME_BY: dict[type[Record], tuple[str, ...]] = {
    ApprovalMonth: ("period",),
    ArrearsPlan: ("target_date",),
    ArrearsProgress: ("month",),
    ArrearsStatement: ("period",),
    CourtCase: ("number",),
    CreditVillage: ("period",),
    Embedding: ("period", "process"),
    Enforcement: ("period",),
    Feedback: ("period", "kind", "channel"),
    LeadingGroup: (),
    ScenarioUse: ("scenario", "period"),
    SelfCheck: ("demonstration", "criterion", "period"),
    StaffRecord: ("period",),
    ZeroReport: ("matter", "period"),
}
"""The fields by which a record without an id is still the same when the rest of it has changed."""
MOST_COMPARED = 250_000
"""Pairs of records that are looked at for their likeness."""

Pair = tuple[Record | None, Record | None]
"""A record as it was and as it is; None where there is none."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A field that says something else than it did, in the words of a file."""

    title: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A record or entry that is new (`old` is None), gone (`new` is None) or altered.

    `owner` is the record that an entry belongs to.
    """

    old: Record | None
    new: Record | None
    owner: Record | None = None
    fields: tuple[Changed, ...] = ()

    @property
    def of(self) -> Record:
        one = self.new or self.old
        assert one is not None  # noqa: S101
        return one


def differences(old: Sequence[Record], new: Sequence[Record]) -> Iterator[Difference]:
    """What is different between the records of one file, entries after the record that they belong to."""
    for was, now in pairs(old, new):
        if was is None or now is None:
            yield Difference(was, now)
            continue
        fields = tuple(_fields(was, now))
        if fields:
            yield Difference(was, now, None, fields)
        for name in was.table.entries:
            for entry_was, entry_now in pairs(getattr(was, name), getattr(now, name)):
                told = tuple(_fields(entry_was, entry_now)) if entry_was and entry_now else ()
                if told or not (entry_was and entry_now):
                    yield Difference(entry_was, entry_now, now, told)


def pairs(old: Sequence[Record], new: Sequence[Record]) -> list[Pair]:
    """Records that are the same, though altered: by their ids, by what makes them the same, by likeness."""
    by_key: dict[object, list[Record]] = defaultdict(list)
    for one in reversed(old):
        by_key[_key(one)].append(one)
    same = [(by_key[key].pop() if by_key[key := _key(one)] else None, one) for one in new]
    gone = [one for some in by_key.values() for one in some]
    alike = dict(_alike(gone, [one for was, one in same if was is None]))
    found = [(was or alike.get(id(one)), one) for was, one in same]
    left = {id(one) for one in gone} - {id(was) for was in alike.values()}
    return [*found, *((one, None) for one in old if id(one) in left)]


def _key(one: Record) -> object:
    names = ("id",) if "id" in one.table.fields else SAME_BY.get(type(one))
    return _values(one) if names is None else tuple(getattr(one, name) for name in names)


def _alike(gone: Sequence[Record], come: Sequence[Record]) -> Iterator[tuple[int, Record]]:
    """For records that came, those that went and say at least half of the same. An id is never changed."""
    left = [one for one in gone if "id" not in one.table.fields]
    for one in come if len(left) * len(come) <= MOST_COMPARED else ():
        best = max(left, key=lambda was: _likeness(was, one), default=None)
        if best is not None and _likeness(best, one) >= 0.5:
            left = [each for each in left if each is not best]
            yield id(one), best


def _likeness(was: Record, now: Record) -> float:
    """The share of what was told that is still told."""
    told = [(a, b) for a, b in zip(_values(was), _values(now), strict=True) if a is not None]
    return sum(a == b for a, b in told) / len(told) if told else 0.0


def _values(one: Record) -> tuple[Any, ...]:
    return tuple(getattr(one, each.name) for each in one.table.typed_fields)


def _fields(was: Record, now: Record) -> Iterator[Changed]:
    for field in was.table.typed_fields:
        old, new = getattr(was, field.name), getattr(now, field.name)
        if old != new and not isinstance(field.type, Entries):
            written = ("" if value is None else field.type.write(value) for value in (old, new))
            yield Changed(field.title, *written)


def named(one: Record) -> str:
    """A record in a few words: its id or what makes it the same, and its title."""
    names = ("id", "title", "name") if "id" in one.table.fields else SAME_BY.get(type(one), ("day",))
    fields = (one.table.fields[name] for name in names if name in one.table.fields)
    told = ((field, getattr(one, field.name)) for field in fields)
    return " ".join(field.type.write(value) for field, value in told if value is not None)
