"""What the codes of a font mean as text: by its own map (ToUnicode), or by the name of its encoding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_CODESPACE = re.compile(rb"begincodespacerange\s*<([0-9A-Fa-f\s]*)>")
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.S)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_TRIPLE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
_MOST_CODES = 70_000
_UNICODE = re.compile(rb"/Encoding\s*/Uni(?:GB|CNS|JIS|KS)-U(?:CS2|TF16)")
_CHINESE = re.compile(rb"/Encoding\s*/GBK?[A-Za-z0-9]*-(?:EUC-)?[HV]")


@dataclass(frozen=True, slots=True)
class Font:
    """How the bytes of a string are read. `width`: bytes of a code; `map` from codes to text."""

    width: int = 1
    encoding: str = ""
    map: Mapping[int, str] = field(default_factory=dict)

    def text(self, value: bytes) -> str:
        if self.encoding:
            return value.decode(self.encoding, "replace")
        if not self.map:
            return value.decode("latin-1") if self.width == 1 else ""
        codes = (value[at : at + self.width] for at in range(0, len(value), self.width))
        return "".join(self.map.get(int.from_bytes(code, "big"), "") for code in codes)


def font(head: bytes, to_unicode: bytes) -> Font:
    """The font of a dictionary, with the stream of its ToUnicode map (empty: it has none)."""
    composite = bool(re.search(rb"/Subtype\s*/Type0", head))
    if to_unicode:
        space = _CODESPACE.search(to_unicode)
        width = len(re.sub(rb"\s", b"", space[1])) // 2 if space else 0
        return Font(width or (2 if composite else 1), map=_codes(to_unicode))
    if _UNICODE.search(head):
        return Font(2, "utf-16-be")
    if _CHINESE.search(head):
        return Font(2, "gb18030")
    return Font(2 if composite else 1)


def _codes(cmap: bytes) -> dict[int, str]:
    meant: dict[int, str] = {}
    for block in _CHARS.findall(cmap):
        for code, text in _PAIR.findall(block):
            meant[_number(code)] = _text(text)
    for block in _RANGES.findall(cmap):
        for first, last, text, each in _TRIPLE.findall(block):
            start, end = _number(first), _number(last)
            if end - start + len(meant) > _MOST_CODES:
                return meant
            listed = re.findall(rb"<([0-9A-Fa-f\s]*)>", each)
            for step, code in enumerate(range(start, end + 1)):
                meant[code] = _text(listed[step]) if step < len(listed) else _next(_text(text), step)
    return meant


def _number(digits: bytes) -> int:
    return int(re.sub(rb"\s", b"", digits)[:8] or b"0", 16)


def _text(digits: bytes) -> str:
    digits = re.sub(rb"\s", b"", digits)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()).decode("utf-16-be", "replace")


def _next(text: str, step: int) -> str:
    """The text that many codes further on: its last character counts up."""
    code = ord(text[-1]) + step if text else 0
    return text[:-1] + chr(code) if 0 < code < 0x110000 else ""
