"""PNG images: the chunks with words and with Exif (ISO/IEC 15948)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from generator.privacy.inside import exif, xmp
from generator.privacy.inside.piece import Piece, Role, broken

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_WORDS = 1024 * 1024
_MOST_CHUNKS = 100_000
_XMP = b"XML:com.adobe.xmp"


def pieces(raw: bytes, where: str = "图片") -> Iterator[Piece]:
    """What an image says beside its picture."""
    if not raw.startswith(SIGNATURE):
        yield broken("不是 PNG 图片")
    for kind, body in _chunks(raw):
        if kind == b"eXIf":
            yield from exif.pieces(body, where)
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            yield from _words(kind, body, where)


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    for _ in range(_MOST_CHUNKS):
        if at + 12 > len(raw):
            return
        length = int.from_bytes(raw[at : at + 4], "big")
        yield raw[at + 4 : at + 8], raw[at + 8 : at + 8 + length]
        at += 12 + length


def _words(kind: bytes, body: bytes, where: str) -> Iterator[Piece]:
    keyword, _, rest = body.partition(b"\x00")
    if kind == b"zTXt":
        value = _unpacked(rest[1:])
    elif kind == b"iTXt":
        packed, words = rest[:1] == b"\x01", rest[2:].split(b"\x00", 2)[-1]
        value = _unpacked(words) if packed else words
    else:
        value = rest
    if keyword == _XMP:
        yield from xmp.pieces(value, where)
        return
    title = keyword.decode("latin-1")[:40]
    role = Role.AUTHOR if title.lower() in ("author", "artist", "creator") else Role.TEXT
    yield Piece(f"{where}的属性“{title}”", value.decode("utf-8", "replace"), role)


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _MOST_WORDS)
    except zlib.error:
        return b""
