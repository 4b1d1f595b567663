"""Places in a text of the district's that the data of a unit fill: `{单位名称}`.

A text is only ever cut at its placeholders. What is filled in is text beside text: it is never read
for placeholders again and never becomes the source of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.schema.types import Term


class Placeholder(Term):
    """All that may stand in braces."""

    DISTRICT = "district", "区县名称"
    UNIT = "unit", "单位名称"
    YEAR = "year", "年度"
    COUNT = "count", "承诺项数"
    PROMISES = "promises", "承诺事项"
    LIABILITY = "liability", "违诺责任"
    PHONE = "phone", "办公电话"
    HOTLINE = "hotline", "监督热线"
    ADDRESS = "address", "网址"


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something in braces, or a brace alone, that is no placeholder."""

    text: str


Piece = str | Placeholder | Unknown

_IN_BRACES = re.compile(r"([{｛][^{}｛｝]*[}｝]|[{}｛｝])")
_BRACES = "{}｛｝"
_NAMED = {each.zh: each for each in Placeholder}
KNOWN = "、".join(f"{{{each.zh}}}" for each in Placeholder)


def pieces(text: str) -> Iterator[Piece]:
    """A text cut at its placeholders, in order."""
    for part in _IN_BRACES.split(text):
        if part and part[0] in _BRACES:
            yield _NAMED.get(part.strip(_BRACES).strip(), Unknown(part))
        elif part:
            yield part


def filled(text: str, values: Mapping[Placeholder, str]) -> str:
    """A text with its placeholders replaced; those without a value stay empty, strangers stay as they are."""
    return "".join(_said(piece, values) for piece in pieces(text))


def _said(piece: Piece, values: Mapping[Placeholder, str]) -> str:
    match piece:
        case Placeholder():
            return values.get(piece, "")
        case Unknown():
            return piece.text
    return piece
