"""The objects of a PDF file (ISO 32000-1, 7.3 and 7.5), old revisions and all, read without trusting its tables."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_OBJECT = re.compile(rb"(?<![0-9])([0-9]{1,9})[ \t\r\n]+[0-9]{1,5}[ \t\r\n]+obj\b")
_STREAM = re.compile(rb"stream\r?\n")
_LENGTH = re.compile(rb"/Length[ \t\r\n]+([0-9]{1,9})(?![ \t\r\n]+[0-9]+[ \t\r\n]+R)")
_FILTER = re.compile(rb"/(?:Filter|F)[ \t\r\n]*(\[[^\]]{0,200}\]|/[A-Za-z0-9]+)")
_FIRST = re.compile(rb"/First[ \t\r\n]+([0-9]{1,9})")
_MOST_OBJECTS = 100_000
_MOST_BYTES = 32 * 1024 * 1024
"""Of all streams together, unpacked."""
_NO_TEXT = re.compile(rb"/Subtype[ \t\r\n]*/Image|/FontFile|/Type[ \t\r\n]*/XRef|/Length1[ \t\r\n]")


@dataclass(frozen=True, slots=True)
class Object:
    """An object: its number, its dictionary as bytes, and its stream unpacked (empty: none, or one of no words)."""

    number: int
    head: bytes
    stream: bytes = b""


class Budget:
    """How many bytes may still be unpacked. `spent`: some that should have been, were not."""

    def __init__(self) -> None:
        self.left = _MOST_BYTES
        self.spent = False

    def unpack(self, packed: bytes) -> bytes:
        if self.left <= 0:
            self.spent = True
            return b""
        try:
            unpacked = zlib.decompressobj().decompress(packed, self.left)
        except zlib.error:
            return b""
        self.left -= len(unpacked)
        return unpacked


def objects(raw: bytes, budget: Budget) -> Iterator[Object]:
    """All objects in the order of the file, those within object streams too."""
    at = 0
    for _ in range(_MOST_OBJECTS):
        found = _OBJECT.search(raw, at)
        if found is None:
            return
        end = raw.find(b"endobj", found.end())
        end = len(raw) if end < 0 else end
        stream = _STREAM.search(raw, found.end(), end)
        if stream is None:
            yield Object(int(found[1]), raw[found.end() : end])
            at = max(end, found.end())
            continue
        head = raw[found.end() : stream.start()]
        packed, at = _packed(raw, head, stream.end())
        one = Object(int(found[1]), head, b"" if _NO_TEXT.search(head) else _unpacked(head, packed, budget))
        yield one
        if b"/ObjStm" in head:
            yield from _within(one)
    budget.spent = True


def _packed(raw: bytes, head: bytes, start: int) -> tuple[bytes, int]:
    """The bytes of a stream as they stand, and where it ends: by its length if that is true, else by its mark."""
    length = _LENGTH.search(head)
    if length:
        end = start + int(length[1])
        if raw[end : end + 12].lstrip().startswith(b"endstream"):
            return raw[start:end], end
    end = raw.find(b"endstream", start)
    end = len(raw) if end < 0 else end
    return raw[start:end], end


def _unpacked(head: bytes, packed: bytes, budget: Budget) -> bytes:
    named = _FILTER.search(head)
    for name in re.findall(rb"/([A-Za-z0-9]+)", named[1]) if named else []:
        if name in (b"FlateDecode", b"Fl"):
            packed = budget.unpack(packed)
        elif name in (b"ASCII85Decode", b"A85"):
            packed = _ascii85(packed)
        elif name in (b"ASCIIHexDecode", b"AHx"):
            packed = _hex(packed)
        else:
            return b""
    return packed


def _ascii85(packed: bytes) -> bytes:
    try:
        return base64.a85decode(packed.partition(b"~")[0])
    except ValueError:
        return b""


def _hex(packed: bytes) -> bytes:
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", packed.partition(b">")[0])
    try:
        return binascii.unhexlify(digits + b"0" * (len(digits) % 2))
    except binascii.Error:
        return b""


def _within(pack: Object) -> Iterator[Object]:
    """The objects of an object stream (7.5.7): pairs of number and offset, then the objects."""
    first = _FIRST.search(pack.head)
    start = int(first[1]) if first else 0
    pairs = [int(each) for each in re.findall(rb"[0-9]{1,9}", pack.stream[:start])][: 2 * _MOST_OBJECTS]
    numbers, offsets = pairs[::2], pairs[1::2]
    for index, (number, offset) in enumerate(zip(numbers, offsets, strict=False)):
        end = start + offsets[index + 1] if index + 1 < len(offsets) else len(pack.stream)
        yield Object(number, pack.stream[start + offset : end])
