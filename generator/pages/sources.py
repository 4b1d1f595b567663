"""Where the data files that pages are made from are published."""

from __future__ import annotations

SOURCE_FOLDER = "source/"


def raw(file: str) -> str:
    """Address, from the root, of the copy of a data file."""
    return f"{SOURCE_FOLDER}{file}"
