"""A workbook as bytes: the same content and day give the same bytes."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time

from openpyxl import Workbook

from generator.workbook.names import AUTHOR
from generator.zipped import timeless

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def saved(book: Workbook, title: str, as_of: date) -> bytes:
    """The bytes of a workbook that was made, and last changed, on the day of its data."""
    about = book.properties
    about.title, about.creator, about.lastModifiedBy = title, AUTHOR, AUTHOR
    about.created = datetime.combine(as_of, time())
    out = io.BytesIO()
    book.save(out)
    return timeless(out.getvalue(), {"docProps/core.xml": lambda raw: _dated(raw, as_of)})


def _dated(raw: bytes, as_of: date) -> bytes:
    """The library writes the time of its clock."""
    return _MODIFIED.sub(rb"\g<1>" + f"{as_of}T00:00:00Z".encode(), raw)
