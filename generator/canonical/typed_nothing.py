"""Whether a field was left open. What its record then holds is a default, which nobody typed."""

from __future__ import annotations

from generator.load.headings import BLANK
from generator.load.typed import read_typed
from generator.schema.table import Field, Record
from generator.schema.types import Entries


def typed_nothing(one: Record, field: Field, typed: str) -> bool:
    """Whether a field of a record that was read without a fault holds no text, or a sign for nothing."""
    text = typed.strip(BLANK)
    if not text or isinstance(field.type, Entries):
        return not text
    return getattr(one, field.name) == one.table.defaults[field.name] and read_typed(field.type, text).empty
