"""What may be chosen in a column, as the drop-down list of a spreadsheet offers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.load.source import Source
from generator.schema.records import FILES
from generator.schema.table import Field, Record
from generator.schema.types import Choice, Reference, YesNo
from generator.workbook.sheets import Sheet, id_field, sheets

MOST_OFFERED = 100
"""Records of a table up to which all are offered."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """The words of a list, or the sheet whose ids they are. `closed`: nothing else may stand in the column."""

    words: Words = ()
    ids_of: Sheet | None = None
    closed: bool = False


Names = Mapping[Reference, Words]
"""The words by which records of the district are referred to, for each kind of reference."""


def names_in(source: Source) -> Names:
    """What units may refer to beyond their own sheets; nothing where there is too much to choose from."""
    by_name = {cls.table.name: cls for cls in FILES}
    own = {sheet.cls.table.name for sheet in sheets()}
    asked = {c.type for sheet in sheets() for c in sheet.columns if isinstance(c.type, Reference)}
    return {
        reference: _words(source.of(by_name[reference.table]), reference)
        for reference in sorted(asked, key=lambda each: (each.table, each.also_by))
        if reference.table not in own
    }


def _words(records: tuple[Record, ...], reference: Reference) -> Words:
    ids = [str(getattr(one, "id")) for one in records]  # noqa: B009
    if len(ids) > MOST_OFFERED:
        return ()
    names = [getattr(one, reference.also_by[0]) for one in records] if reference.also_by else ids
    times = Counter(names)
    return tuple(name if name and times[name] == 1 else id for name, id in zip(names, ids, strict=True))


def offer_for(field: Field, names: Names) -> Offer | None:
    """What to offer in a column; None where anything may be typed."""
    match field.type:
        case Choice(terms=terms):
            return Offer(tuple(term.zh for term in terms), closed=True)
        case YesNo():
            return Offer(("是", "否"), closed=True)
        case Reference() as reference:
            other = next((s for s in sheets() if s.cls.table.name == reference.table and id_field(s)), None)
            words = names.get(reference, ())
            return Offer(words, other) if words or other else None
    return None
