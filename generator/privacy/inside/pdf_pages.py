"""The words that a page of PDF shows, as its drawing instructions give them (ISO 32000-1, 9.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.privacy.inside.pdf_fonts import Font
from generator.privacy.inside.pdf_strings import HEX, LITERAL, string_bytes

_TOKEN = re.compile(
    rb"(?P<string>"
    + LITERAL
    + rb"|"
    + HEX
    + rb")|/(?P<name>[^\s/<>\[\](){}%]{1,127})|(?P<number>[+-]?[0-9.]{1,20})"
    rb"|(?P<word>[A-Za-z'\"*]{1,12})"
)
_MOST_TEXT = 4_000_000


def words(stream: bytes, fonts: Mapping[bytes, Font]) -> str:
    """The text of a content stream. Where the writing moves on within its line stands a tab, else a new line."""
    page = _Page(fonts)
    name = b""
    numbers: list[float] = []
    strings: list[bytes] = []
    for token in _TOKEN.finditer(stream):
        match token.lastgroup:
            case "string":
                strings.append(token.group())
            case "name":
                name = token["name"]
            case "number":
                numbers.append(_number(token.group()))
            case _:
                page.do(token.group(), name, numbers, strings)
                numbers, strings = [], []
        if page.length > _MOST_TEXT:
            break
    return page.text()


class _Page:
    """What has been written so far, in which font, and where the pen stands."""

    def __init__(self, fonts: Mapping[bytes, Font]) -> None:
        self.fonts, self.font = fonts, Font()
        self.size = self.scale = 1.0
        self.x = self.y = self.pen = 0.0  # where the line begins, and where in it the pen is
        self.end = self.line = 0.0  # of what was last written
        self.shown: list[str] = []
        self.length = 0

    def do(self, word: bytes, name: bytes, numbers: list[float], strings: list[bytes]) -> None:
        match word, numbers:
            case b"Tf", [*_, size]:
                self.font, self.size = self.fonts.get(name, Font()), abs(size) or 1.0
            case b"BT", _:
                self._move(0.0, 0.0)
                self.scale = 1.0
            case b"Tm", [*_, scale, _, _, _, x, y]:
                self._move(x, y)
                self.scale = abs(scale) or 1.0
            case ((b"Td" | b"TD"), [*_, x, y]):
                self._move(self.x + x * self.scale, self.y + y * self.scale)
            case b"T*", _:
                self._move(self.x, self.y - self.size * self.scale)
            case ((b"Tj" | b"TJ"), _):
                self._show("".join(self.font.text(string_bytes(each)) for each in strings))
            case ((b"'" | b'"'), _):
                self._move(self.x, self.y - self.size * self.scale)
                self._show("".join(self.font.text(string_bytes(each)) for each in strings))

    def _move(self, x: float, y: float) -> None:
        self.x = self.pen = x
        self.y = y

    def _show(self, text: str) -> None:
        """Write on: in a new line, after a gap, or where the last word ends."""
        if not text:
            return
        em = self.size * self.scale
        if abs(self.y - self.line) > em / 4:
            self.shown.append("\n")
        elif not -em / 4 < self.pen - self.end < em * _GAP:
            self.shown.append("\t")
        self.shown.append(text)
        width = sum(_ASCII if char.isascii() else 1.0 for char in text)
        self.pen = self.end = self.pen + em * width
        self.line = self.y
        self.length += len(text)

    def text(self) -> str:
        return "".join(self.shown)


_ASCII, _GAP = 0.56, 0.3
"""The usual width of letters and digits, and what still is no gap, in the size of the font."""


def _number(token: bytes) -> float:
    try:
        return float(token)
    except ValueError:
        return 0.0
