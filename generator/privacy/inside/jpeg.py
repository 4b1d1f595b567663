"""JPEG images: the segments before the picture (ISO/IEC 10918-1, annex B)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.privacy.inside import exif, xmp
from generator.privacy.inside.piece import Piece, broken

SIGNATURE = b"\xff\xd8\xff"
_EXIF, _XMP = b"Exif\x00\x00", b"http://ns.adobe.com/xap/1.0/\x00"
_APP1, _APP13, _COMMENT, _SCAN, _END = 0xE1, 0xED, 0xFE, 0xDA, 0xD9
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD8)}


def pieces(raw: bytes, where: str = "图片") -> Iterator[Piece]:
    """What an image says beside its picture."""
    for marker, body in _segments(raw):
        if marker == _APP1 and body.startswith(_EXIF):
            yield from exif.pieces(body[len(_EXIF) :], where)
        elif marker == _APP1 and body.startswith(_XMP):
            yield from xmp.pieces(body[len(_XMP) :], where)
        elif marker in (_APP13, _COMMENT):
            yield Piece(f"{where}的备注", body.decode("utf-8", "replace"))
    if not raw.startswith(SIGNATURE):
        yield broken("不是 JPEG 图片")


def _segments(raw: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while at + 4 <= len(raw) and raw[at] == 0xFF:
        marker = raw[at + 1]
        if marker == 0xFF or marker in _WITHOUT_LENGTH:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in (_SCAN, _END):
            return
        length = int.from_bytes(raw[at + 2 : at + 4], "big")
        yield marker, raw[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)
