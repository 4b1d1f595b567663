"""The attachments that records name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.schema.table import Record, within
from generator.schema.types import Link

FOLDER = "files/"
"""Below the folder of a unit."""


def attachments(one: Record) -> Iterator[tuple[Record, str, str]]:
    """Record or entry, name of its field, and the attachment that it names below the unit's folder."""
    for each in (one, *within(one)):
        for field in each.table.fields.values():
            link = getattr(each, field.name) if isinstance(field.type, Link) else None
            if link and link.startswith(FOLDER):
                yield each, field.name, link
