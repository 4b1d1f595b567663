"""Worksheets of Excel: every cell with its address, also those that are hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.privacy.inside.piece import Piece, Role, broken
from generator.privacy.inside.xml_text import walk
from generator.privacy.scan import may_hold_any

HEADING_ROWS = 10
"""Rows among which the headings of columns stand."""
_ADDRESS = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_MOST_CELLS = 2_000_000


def shared_strings(raw: bytes) -> list[str]:
    """The texts that cells name by number."""
    found: list[str] = []
    parts: list[str] = []

    def end(name: str) -> None:
        if name == "si":
            found.append("".join(parts))
            parts.clear()

    walk(raw, lambda *_: None, parts.append, end)
    return found


def cells(raw: bytes, strings: list[str], where: str) -> Iterator[Piece]:
    """The filled cells of a sheet: those that may head a column, and others that are worth a look.

    A heading has others beside it and something below; a label in a form to be filled in has neither.
    """
    reader = _Cells(strings)
    if raw and not walk(raw, reader.start, reader.data, reader.end):
        yield broken()
    filled = {(column, row) for column, row, _ in reader.found if row <= HEADING_ROWS}
    for column, row, text in reader.found:
        where_exactly = f"{where}的 {_letters(column)}{row}"
        beside = {(column - 1, row), (column + 1, row)} & filled
        if beside and row <= HEADING_ROWS and row < reader.last[column]:
            yield Piece(where_exactly, text, Role.HEADING)
        elif may_hold_any(text):
            yield Piece(where_exactly, text)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


class _Cells:
    def __init__(self, strings: list[str]) -> None:
        self.strings = strings
        self.found: list[tuple[int, int, str]] = []
        self.last: dict[int, int] = {}
        self.address = self.kind = ""
        self.parts: list[str] = []
        self.in_value = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "c":
            self.address, self.kind, self.parts = attributes.get("r", ""), attributes.get("t", ""), []
        self.in_value = name in ("v", "t")

    def data(self, words: str) -> None:
        if self.in_value:
            self.parts.append(words)

    def end(self, name: str) -> None:
        self.in_value = False
        if name != "c" or not self.parts or len(self.found) >= _MOST_CELLS:
            return
        text = "".join(self.parts)
        if self.kind == "s":
            index = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1
            text = self.strings[index] if 0 <= index < len(self.strings) else ""
        address = _ADDRESS.match(self.address)
        if text.strip() and address:
            column, row = _number(address[1]), int(address[2])
            self.last[column] = max(row, self.last.get(column, 0))
            self.found.append((column, row, text))
