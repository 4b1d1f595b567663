"""Strings of PDF (ISO 32000-1, 7.3.4), and what their bytes mean."""

from __future__ import annotations

import re

_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_MEANT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\n": b"", b"\r": b"", b"\r\n": b""}
LITERAL = rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*\)"
"""A string in brackets, with brackets in it two deep."""
HEX = rb"<[0-9A-Fa-f\s]*>"


def string_bytes(token: bytes) -> bytes:
    """The bytes of a string as it stands in a file."""
    if token.startswith(b"<"):
        digits = re.sub(rb"[^0-9A-Fa-f]", b"", token)
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return _ESCAPE.sub(_escaped, token[1:-1])


def _escaped(found: re.Match[bytes]) -> bytes:
    what = found[1]
    if what[:1].isdigit():
        return bytes([int(what, 8) & 0xFF])
    return _MEANT.get(what, what)


def text_string(token: bytes) -> str:
    """A string of words outside of pages: a title, an author (7.9.2.2)."""
    value = string_bytes(token)
    if value.startswith((b"\xfe\xff", b"\xff\xfe")):
        return value.decode("utf-16", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return value.decode(encoding)
        except UnicodeDecodeError:
            continue
    return value.decode("latin-1")
