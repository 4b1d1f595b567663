"""The words by which a record may be meant in a field that refers to it."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from generator.load.references import spoken
from generator.registry import Registry
from generator.schema.records import FILES
from generator.schema.table import Record
from generator.schema.types import Reference

_NAMED = {cls.table.name: cls for cls in FILES}


class Word(NamedTuple):
    """What stands in the file, and what a form shows for it."""

    value: str
    label: str


def words(registry: Registry, reference: Reference) -> tuple[Word, ...]:
    """One word for each record: its name, or its id where it has none or others may be meant by its name."""
    records = registry.of(_NAMED[reference.table])
    meant: dict[str, set[str]] = defaultdict(set)
    for one in records:
        for word in spoken(one, reference):
            meant[word].add(_id(one))
    return tuple(_word(one, reference, meant) for one in records)


def _word(one: Record, reference: Reference, meant: dict[str, set[str]]) -> Word:
    id = _id(one)
    name = getattr(one, reference.also_by[0]) if reference.also_by else id
    return Word(name, name) if len(meant[name]) == 1 else Word(id, f"{name}（{id}）")


def _id(one: Record) -> str:
    id: str = getattr(one, "id")  # noqa: B009
    return id
