"""Text as detectors read it: digits, letters and signs of any width as ASCII, nothing invisible between them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_UNSEEN = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
INVISIBLE = re.compile(f"[{_UNSEEN}]")
_RANGES = (
    (0x00A0, 0x00BA),  # no-break space, superscripts
    (0x0660, 0x0669),  # Arabic-Indic digits
    (0x06F0, 0x06F9),
    (0x0966, 0x096F),  # Devanagari digits
    (0x2000, 0x200A),  # spaces of typography
    (0x202F, 0x205F),
    (0x2070, 0x2089),  # superscripts, subscripts
    (0x2460, 0x2468),  # digits in circles
    (0x24B6, 0x24EA),  # letters in circles
    (0x2E80, 0x2FD5),  # radicals, which programs that make PDF write for the characters
    (0x3000, 0x3000),
    (0xFE50, 0xFE6B),  # small forms
    (0xFF01, 0xFF5E),  # full width
    (0x1D400, 0x1D7FF),  # letters and digits of mathematics
)
_KEPT = frozenset("，：；！？（）")
"""Full-width punctuation of ordinary Chinese: patterns know it, and it is everywhere."""


def _table() -> dict[int, str]:
    """The one ordinary character for every other that means the same (NFKC), or is the same digit."""
    table = {}
    for first, last in _RANGES:
        for code in range(first, last + 1):
            char = chr(code)
            meant = unicodedata.normalize("NFKC", char)
            if char.isdecimal():
                meant = str(unicodedata.decimal(char))
            if (
                len(meant) == 1
                and meant != char
                and (meant.isascii() or _is_han(meant))
                and char not in _KEPT
            ):
                table[code] = meant
    return table


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


TABLE = _table()
_PLANE = 0x10000
_OTHERS = "".join(re.escape(chr(code)) for code in TABLE if code < _PLANE)
_OF_MATHEMATICS = "[\U0001d400-\U0001d7ff]"
_WIDE = re.compile(f"[{_OTHERS}]|{_OF_MATHEMATICS}")
_NOT_PLAIN = re.compile(f"[{_OTHERS}{_UNSEEN}]|{_OF_MATHEMATICS}")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as it is searched. `at` has the place in the original of each character, where places differ."""

    text: str
    at: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """A span of this text as a span of the original."""
        return (start, end) if self.at is None else (self.at[start], self.at[end - 1] + 1)


def is_plain(text: str) -> bool:
    """Whether detectors read a text as it stands."""
    return text.isascii() or not _NOT_PLAIN.search(text)


def plain(text: str) -> Plain:
    """A text made ready for detectors."""
    if text.isascii():
        return Plain(text)
    if _WIDE.search(text):
        text = text.translate(TABLE)
    if not INVISIBLE.search(text):
        return Plain(text)
    at = tuple(index for index, char in enumerate(text) if not INVISIBLE.match(char))
    return Plain("".join(text[index] for index in at), at)
