"""Exif: what cameras and phones write into images, as a TIFF structure (JEITA CP-3451)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from generator.privacy.inside.piece import Piece, Role

_EXIF, _GPS = 0x8769, 0x8825
_LATITUDE, _LONGITUDE = 2, 4
_AUTHORS = {0x013B: "作者", 0x9C9D: "作者", 0xA430: "相机主人"}
_TEXTS = {
    0x010E: "说明",
    0x8298: "版权",
    0x9286: "备注",
    0x9C9B: "标题",
    0x9C9C: "备注",
    0x9C9E: "关键词",
    0x9C9F: "主题",
}
_OF_WINDOWS = range(0x9C9B, 0x9CA0)
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1}
_MOST_ENTRIES = 400
_MOST_BYTES = 64 * 1024

Entries = dict[int, bytes]


def pieces(raw: bytes, where: str) -> Iterator[Piece]:
    """What the Exif data of an image say. `where` names the image."""
    order = {b"II": "<", b"MM": ">"}.get(raw[:2])
    if order is None or len(raw) < 8:
        return
    main = _directory(raw, order, struct.unpack_from(f"{order}I", raw, 4)[0])
    for entries in (main, _below(raw, order, main, _EXIF)):
        for tag, value in entries.items():
            title, role = (_AUTHORS[tag], Role.AUTHOR) if tag in _AUTHORS else (_TEXTS.get(tag), Role.TEXT)
            text = _text(tag, value) if title else ""
            if text:
                yield Piece(f"{where}的属性“{title}”", text, role)
    place = _below(raw, order, main, _GPS)
    if any(place.get(_LATITUDE, b"")[:4]) and any(place.get(_LONGITUDE, b"")[:4]):
        yield Piece(where, role=Role.LOCATION)


def _below(raw: bytes, order: str, main: Entries, tag: int) -> Entries:
    pointer = main.get(tag, b"")
    return _directory(raw, order, struct.unpack(f"{order}I", pointer)[0]) if len(pointer) == 4 else {}


def _directory(raw: bytes, order: str, at: int) -> Entries:
    """The entries of a directory of tags, with the bytes of their values."""
    if at + 2 > len(raw):
        return {}
    count = min(struct.unpack_from(f"{order}H", raw, at)[0], _MOST_ENTRIES)
    entries: Entries = {}
    for start in range(at + 2, min(at + 2 + 12 * count, len(raw) - 11), 12):
        tag, kind, number = struct.unpack_from(f"{order}HHI", raw, start)
        size = _SIZES.get(kind, 0) * number
        if 0 < size <= _MOST_BYTES:
            value = start + 8 if size <= 4 else struct.unpack_from(f"{order}I", raw, start + 8)[0]
            entries[tag] = raw[value : value + size]
    return entries


def _text(tag: int, value: bytes) -> str:
    if tag in _OF_WINDOWS:
        return value.decode("utf-16-le", "replace").strip("\x00 ")
    head, body = (value[:8], value[8:]) if tag == 0x9286 else (b"", value)
    if head.startswith(b"UNICODE"):
        return body.decode("utf-16", "replace").strip("\x00 ")
    try:
        return body.decode("utf-8").strip("\x00 ")
    except UnicodeDecodeError:
        return body.decode("gb18030", "replace").strip("\x00 ")
