"""Zipped files (Word, Excel) without the time of their making: the same content gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Change = Callable[[bytes], bytes]


def timeless(content: bytes, changes: Mapping[str, Change] | None = None) -> bytes:
    """The same file with every entry dated alike. `changes` are made to entries by their names."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as made, ZipFile(out, "w", ZIP_DEFLATED) as pack:
        for name in made.namelist():
            entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            change = (changes or {}).get(name)
            pack.writestr(entry, change(made.read(name)) if change else made.read(name))
    return out.getvalue()
