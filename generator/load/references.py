"""References between records: names and aliases become ids, and what refers to nothing is said."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from generator.findings import Finding, Remark
from generator.load.codes import UNKNOWN_REFERENCE
from generator.schema.records import FILES
from generator.schema.table import Field, Record
from generator.schema.types import Reference
from generator.schema.types.choices import nearest

Records = Mapping[type[Record], tuple[Record, ...]]
_NAMED = {cls.table.name: cls for cls in FILES}


def resolved(
    records: Records, lost: frozenset[type[Record]], findings: list[Finding]
) -> dict[type[Record], tuple[Record, ...]]:
    """The records with every reference an id that exists, or the field marked as faulty.

    Where records of a type were `lost`, or the names of one could not be read, whoever is not found may
    have been among them: that fault is said already, and is not said again at every reference.
    """
    words = _Words(records, lost)
    return {
        cls: tuple(_resolve(one, fields, words, findings) for one in found)
        if (fields := _references(cls))
        else found
        for cls, found in records.items()
    }


def _references(cls: type[Record]) -> list[tuple[Field, Reference]]:
    fields = cls.table.fields.values()
    return [(f, f.type) for f in fields if isinstance(f.type, Reference) and not f.from_path]


class _Words:
    """Which ids a word may mean, for each reference; built once for each kind of reference."""

    def __init__(self, records: Records, lost: frozenset[type[Record]]) -> None:
        self._records, self._lost = records, lost
        self._made: dict[Reference, dict[str, set[str]]] = {}

    def of(self, reference: Reference) -> dict[str, set[str]]:
        if reference not in self._made:
            words: dict[str, set[str]] = {}
            for one in self._records.get(_NAMED[reference.table], ()):
                for word in _spoken(one, reference):
                    words.setdefault(word, set()).add(getattr(one, "id"))  # noqa: B009
            self._made[reference] = words
        return self._made[reference]

    def may_lack(self, reference: Reference) -> bool:
        """Whether there may be more ids and names than could be read."""
        cls, names = _NAMED[reference.table], {"id", *reference.also_by}
        return cls in self._lost or any(names & one.origin.faulty for one in self._records.get(cls, ()))


def _spoken(one: Record, reference: Reference) -> list[str]:
    """The id of a record and the names by which it may be meant."""
    values = [getattr(one, name) for name in ("id", *reference.also_by)]
    return [word for v in values if v for word in (v if isinstance(v, tuple) else (v,))]


def _resolve(
    one: Record, fields: list[tuple[Field, Reference]], words: _Words, findings: list[Finding]
) -> Record:
    changes: dict[str, str | None] = {}
    for field, reference in fields:
        text = getattr(one, field.name)
        if text is None:
            continue
        known = words.of(reference)
        meant = known.get(text, set())
        if len(meant) == 1:
            (target,) = meant
            if target != text:
                changes[field.name] = target
            continue
        changes[field.name] = None
        if meant or not words.may_lack(reference):
            findings.append(Finding.of(_unknown(field, text, meant, known), one.place(field.name)))
    if not changes:
        return one
    failed = {name for name, value in changes.items() if value is None}
    origin = dataclasses.replace(one.origin, faulty=one.origin.faulty | failed)
    return dataclasses.replace(one, **changes, origin=origin)


def _unknown(field: Field, text: str, meant: set[str], known: Mapping[str, set[str]]) -> Remark:
    if meant:
        ids = "、".join(sorted(meant))
        return Remark(UNKNOWN_REFERENCE, f"“{text[:40]}”可以指好几个：{ids}。", "请改填其中一个编号。")
    guess = nearest(text, sorted(known))
    help = f"是否要填“{guess}”？" if guess else "请核对编号，或先登记再引用。"
    return Remark(UNKNOWN_REFERENCE, f"“{field.title}”填的“{text[:40]}”没有登记过。", help)
