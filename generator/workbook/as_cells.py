"""Values as cells: what stands in them, and in what format.

Days and amounts are cells of their kind, so that spreadsheets sort and add them. Whatever else has digits
is text: a spreadsheet would take the zeros off a code, and make a date of a period.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from generator.schema.types import Choice, Count, Day, FieldType, Listing, Money, Note, Number, Ratio, Text
from generator.schema.types.few import SmallCount

Content = str | int | Decimal | date | None

TEXT = "@"
GENERAL = "General"
_EXACT_DIGITS = 15
"""Digits of a number that a spreadsheet keeps."""
_FORMATS: tuple[tuple[type[FieldType[Any]], str], ...] = (
    (Day, "yyyy-mm-dd"),
    (Money, "#,##0.00"),
    (Ratio, "0.00%"),
    (Count, "0"),
    (Number, GENERAL),
    (SmallCount, GENERAL),
)


def format_of(type: FieldType[Any]) -> str:
    """The number format of a column."""
    return next((format for kind, format in _FORMATS if isinstance(type, kind)), TEXT)


def content_of(type: FieldType[Any], value: Any) -> Content:
    """What stands in the cell of a value."""
    match type:
        case _ if value is None:
            return None
        case Day() | Count():
            content: Content = value
            return content
        case Money() | Ratio() | Number() if len(value.as_tuple().digits) <= _EXACT_DIGITS:
            return Decimal(type.write(value))
        case SmallCount() if value.exact is not None:
            return int(value.exact)
    return type.write(value) or None


def width_of(type: FieldType[Any], title: str) -> int:
    """The width of a column, in letters of the Latin alphabet."""
    match type:
        case Note():
            width = 48
        case Text() if type.longest > 40:
            width = 36
        case Text() | Listing():
            width = 24
        case Day() | Count() | Choice():
            width = 14
        case _:
            width = 22
    return max(width, 2 * len(title) + 4)


def is_long(type: FieldType[Any]) -> bool:
    """Whether texts of a column may have several lines."""
    return isinstance(type, Note | Listing) or (isinstance(type, Text) and type.longest > 40)
