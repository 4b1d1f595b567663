"""Rows as CSV: Chinese headings in the order of the table, canonical values, lines that end in LF, no mark.

Rows stay in their order. A file that was read keeps the columns that it has.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from generator.schema.table import Table


def csv_text(table: Table, rows: Iterable[Mapping[str, Any]], names: Collection[str] | None = None) -> str:
    """Rows by the names of their fields. Without `names`, all columns that clerks fill are there."""
    fields = [each for each in table.typed_fields if names is None or each.name in names]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.title for field in fields])
    for row in rows:
        values = ((field, row.get(field.name)) for field in fields)
        writer.writerow(["" if value is None else field.type.write(value) for field, value in values])
    return out.getvalue()
