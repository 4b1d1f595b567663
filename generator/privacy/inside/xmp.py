"""XMP: the properties that programs write into images and PDF files, as XML (ISO 16684-1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.privacy.inside.piece import Piece, Role

_AUTHORS = re.compile(
    r"<(dc:creator|pdf:Author|photoshop:Credit|Iptc4xmpCore:CreatorContactInfo)\b[^>]{0,400}>(.{0,4000}?)</\1>",
    re.S,
)
_AUTHOR_ATTRIBUTES = re.compile(
    r'(?:photoshop:Credit|photoshop:AuthorsPosition|tiff:Artist|pdf:Author)="([^"]{1,400})"'
)
_PLACES = re.compile(r"exif:GPSLatitude\b.{0,20}[0-9]")
_TAG = re.compile(r"<[^<>]{0,4000}>")
_QUOTED = re.compile(r'="([^"<>]{1,400})"')


def pieces(raw: bytes, where: str) -> Iterator[Piece]:
    """What an XMP packet says. `where` names the file or the image that it stands in."""
    text = raw.decode("utf-8", "replace")
    for found in _AUTHORS.finditer(text):
        for name in _TAG.split(found[2]):
            if name.strip():
                yield Piece(f"{where}的属性“作者”", unescape(name.strip()), Role.AUTHOR)
    for found in _AUTHOR_ATTRIBUTES.finditer(text):
        yield Piece(f"{where}的属性“作者”", unescape(found[1]), Role.AUTHOR)
    if _PLACES.search(text):
        yield Piece(where, role=Role.LOCATION)
    words = " \n".join([*_TAG.split(text), *_QUOTED.findall(text)])
    yield Piece(f"{where}的属性", unescape(words))
