"""What of a source may be shown on a day. Whatever rests on a record that is hidden is hidden with it.

终止公示 (信用修复管理办法): what has expired, was repaired or revoked is in no output of any kind. So the
registry is given no such record, nor one that names it, and pages, downloads and feeds cannot forget.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.load.source import Source
from generator.schema.exposure import Earlier
from generator.schema.records import FILES, Objection, UnitRecord
from generator.schema.records.unit_record import Outcome
from generator.schema.table import Record, within
from generator.schema.types import Reference

R = TypeVar("R", bound=Record)
_NAMED = {cls.table.name: cls for cls in FILES}


def _references(cls: type[Record]) -> Iterator[tuple[str, str]]:
    """Fields that refer to records of another table, with the name of that table."""
    for field in cls.table.fields.values():
        if isinstance(field.type, Reference) and field.type.table != cls.table.name:
            yield field.name, field.type.table


def _fading() -> frozenset[str]:
    """Tables of which records may be hidden: those that expire, and those that refer to such."""
    found = {cls.table.name for cls in FILES if cls.expires}
    while True:
        more = {
            cls.table.name
            for cls in FILES
            for each in (cls, *cls.table.entries.values())
            if any(table in found for _, table in _references(each))
        }
        if more <= found:
            return frozenset(found)
        found |= more


_FADING = _fading()


@dataclass(frozen=True)
class Showing:
    """Which records of a source may be shown at the end of a day."""

    source: Source
    as_of: date
    earlier: Earlier

    def of(self, cls: type[R]) -> tuple[R, ...]:
        """The records of a type that may be shown, in the order of their files."""
        found = self.source.of(cls)
        if cls.table.name not in _FADING:
            return found
        return tuple(one for one in found if self._shows(one, self._hidden))

    @cached_property
    def _hidden(self) -> frozenset[tuple[str, str]]:
        """Table and id of every record that may not be shown."""
        hidden: set[tuple[str, str]] = {(UnitRecord.table.name, id) for id in self._revoked}
        while True:
            more = {
                (name, one.id)  # type: ignore[attr-defined]
                for name in _FADING
                if _NAMED[name].table.key
                for one in self.source.of(_NAMED[name])
                if not self._shows(one, hidden)
            }
            if more <= hidden:
                return frozenset(hidden)
            hidden |= more

    @cached_property
    def _revoked(self) -> frozenset[str]:
        return frozenset(each.record for each in self.source.of(Objection) if each.outcome is Outcome.REVOKED)

    def _shows(self, one: Record, hidden: Iterable[tuple[str, str]]) -> bool:
        key = (one.table.name, getattr(one, "id", ""))
        return key not in hidden and one.shown(self.as_of, self.earlier) and not _rests(one, hidden)


def _rests(one: Record, hidden: Iterable[tuple[str, str]]) -> bool:
    """Whether a record, or an entry in it, names something hidden."""
    return any(
        (table, getattr(each, name)) in hidden
        for each in (one, *within(one))
        for name, table in _references(type(each))
    )
