"""Where the data files that pages are made from are published."""

from __future__ import annotations

from functools import cache

from generator.schema.records import FILES

SOURCE_FOLDER = "source/"


@cache
def raw(file: str) -> str:
    """Address, from the root, of the copy of a data file.

    Raises ValueError for one that may not be published as it was typed: records in it expire, or fields of it
    are kept back. Whoever copies or links such a file asks here, and so cannot.
    """
    if not any(cls.table.open and cls.table.pattern.match(file) for cls in FILES):
        raise ValueError(f"not to be published as it is: {file}")
    return f"{SOURCE_FOLDER}{file}"
