"""A workbook as sheets of cells, each as it is stored: nothing is guessed of what it means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from posixpath import join, normpath

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from generator.workbook.parts import Parts, UnreadableError, opened, too_large
from generator.workbook.xml_events import read_xml

MOST_SHEETS = 200
MOST_ROWS = 50_000
"""The last row of a sheet that may hold something."""
MOST_COLUMNS = 256
"""Cells further to the right are not read."""
MOST_CELLS = 300_000
MOST_MERGED = 10_000
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.ASCII)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LOCAL_FORMATS = {
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm:ss"),
}
"""Formats that are built into spreadsheets in Chinese (ECMA-376 part 1, 18.8.30), and in no file."""


class Kind(Enum):
    """What a cell is stored as. `UNDONE`: a formula without a result."""

    TEXT = auto()
    NUMBER = auto()
    YES_NO = auto()
    ERROR = auto()
    UNDONE = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, or its number as it is stored, with the format in which it is shown."""

    kind: Kind
    text: str
    format: str = "General"


@dataclass(frozen=True, slots=True)
class Area:
    """Cells that were merged into one, by their first and last row and column."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Grid:
    """A sheet: its filled cells by row and column from 1."""

    name: str
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Book:
    """Sheets in their order. `epoch` is the day from which the numbers of days are counted."""

    grids: tuple[Grid, ...]
    epoch: datetime


def read_book(raw: bytes) -> Book:
    """The sheets of a workbook, shown and hidden. Raises `UnreadableError`."""
    return _Reader(opened(raw)).book()


def place_of(reference: str) -> tuple[int, int]:
    """Row and column of a cell such as `C12`; (0, 0) for none."""
    found = _CELL.fullmatch(reference)
    if not found:
        return 0, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


class _Reader:
    """One run over the parts of a workbook."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.cells = 0
        self.book_part = self._main_part()
        self.related = self._related(self.book_part)
        self.strings: list[str] = []
        self.formats: list[str] = []

    def book(self) -> Book:
        sheets: list[tuple[str, str]] = []
        epoch = CALENDAR_WINDOWS_1900

        def started(name: str, at: Mapping[str, str]) -> None:
            nonlocal epoch
            if name == "sheet":
                sheets.append((at.get("name", ""), at.get("id", "")))
            elif name == "workbookPr" and at.get("date1904") in ("1", "true"):
                epoch = CALENDAR_MAC_1904

        read_xml(self.parts.read(self.book_part), started, _nothing)
        if len(sheets) > MOST_SHEETS:
            raise UnreadableError(too_large("工作簿里的内容"))
        for kind, target in self.related.values():
            if kind == "sharedStrings":
                self.strings = self._strings(target)
            elif kind == "styles":
                self.formats = self._formats(target)
        wanted = [(name, *self.related.get(id, ("", ""))) for name, id in sheets]
        return Book(
            tuple(self._grid(name, part) for name, kind, part in wanted if kind == "worksheet"), epoch
        )

    def _main_part(self) -> str:
        if "_rels/.rels" in self.parts.names():
            for kind, target in self._targets("_rels/.rels", "").values():
                if kind == "officeDocument":
                    return target
        return "xl/workbook.xml"

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        folder, _, name = part.rpartition("/")
        return self._targets(join(folder, "_rels", f"{name}.rels"), folder)

    def _targets(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        """Kind and part of each relation, by its id. What lies outside the file is not followed."""
        found: dict[str, tuple[str, str]] = {}

        def started(name: str, at: Mapping[str, str]) -> None:
            if name == "Relationship" and at.get("TargetMode") != "External":
                kind = at.get("Type", "").rpartition("/")[2]
                target = normpath(join("/", folder, at.get("Target", ""))).lstrip("/")
                found[at.get("Id", "")] = kind, target

        read_xml(self.parts.read(part), started, _nothing)
        return found

    def _strings(self, part: str) -> list[str]:
        found: list[str] = []
        reader = _Text()

        def started(name: str, at: Mapping[str, str]) -> None:
            if name == "si":
                reader.clear()
            reader.started(name, at)

        def ended(name: str, text: str) -> None:
            reader.ended(name, text)
            if name == "si":
                found.append(reader.text())

        read_xml(self.parts.read(part), started, ended)
        return found

    def _formats(self, part: str) -> list[str]:
        """The number format of each style of cells."""
        known = {**BUILTIN_FORMATS, **_LOCAL_FORMATS}
        styles: list[str] = []
        of_cells = False

        def started(name: str, at: Mapping[str, str]) -> None:
            nonlocal of_cells
            if name == "numFmt" and at.get("numFmtId", "").isdecimal():
                known[int(at["numFmtId"])] = at.get("formatCode", "")
            elif name == "cellXfs":
                of_cells = True
            elif name == "xf" and of_cells:
                id = at.get("numFmtId", "0")
                styles.append(known.get(int(id) if id.isdecimal() else 0, "General"))

        def ended(name: str, _: str) -> None:
            nonlocal of_cells
            of_cells = of_cells and name != "cellXfs"

        read_xml(self.parts.read(part), started, ended)
        return styles

    def _grid(self, name: str, part: str) -> Grid:
        reader = _Sheet(Grid(name), self.strings, self.formats)
        read_xml(self.parts.read(part), reader.started, reader.ended)
        self.cells += sum(len(row) for row in reader.grid.rows.values())
        if self.cells > MOST_CELLS:
            raise UnreadableError(too_large("工作簿里的内容"))
        return reader.grid


def _nothing(*_: object) -> None:
    """What is done at the end of elements whose attributes say all."""


class _Text:
    """The text of a cell, of however many pieces, without the pronunciation that may stand beside it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.spoken = False

    def clear(self) -> None:
        self.pieces, self.spoken = [], False

    def started(self, name: str, _: Mapping[str, str]) -> None:
        self.spoken = self.spoken or name == "rPh"

    def ended(self, name: str, text: str) -> None:
        if name == "t" and not self.spoken:
            self.pieces.append(text)
        elif name == "rPh":
            self.spoken = False

    def text(self) -> str:
        return _unescaped("".join(self.pieces))


def _unescaped(text: str) -> str:
    """A text with the characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19), and Unix line ends."""
    if "_x" in text:
        text = _ESCAPED.sub(_character, text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _character(found: re.Match[str]) -> str:
    """The character of a code; half a character, or none at all, is a sign of damage."""
    code = int(found[1], 16)
    return "\ufffd" if 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF) else chr(code)


class _Sheet:
    """Reads the cells of one sheet."""

    def __init__(self, grid: Grid, strings: list[str], formats: list[str]) -> None:
        self.grid, self.strings, self.formats = grid, strings, formats
        self.row = self.column = 0
        self.type = self.style = ""
        self.value: str | None = None
        self.formula = False
        self.inline = _Text()

    def started(self, name: str, at: Mapping[str, str]) -> None:
        if name == "c":
            self._begin(at)
        elif name == "row":
            self.row, self.column = _number(at.get("r", ""), self.row + 1), 0
        elif name == "mergeCell":
            self._merge(at.get("ref", ""))
        else:
            self.inline.started(name, at)

    def ended(self, name: str, text: str) -> None:
        if name == "v":
            self.value = text
        elif name == "f":
            self.formula = True
        elif name == "c":
            self._finish()
        else:
            self.inline.ended(name, text)

    def _begin(self, at: Mapping[str, str]) -> None:
        row, column = place_of(at.get("r", ""))
        self.row, self.column = (row, column) if row else (self.row, self.column + 1)
        self.type, self.style = at.get("t", "n"), at.get("s", "")
        self.value, self.formula = None, False
        self.inline.clear()

    def _finish(self) -> None:
        cell = self._cell() if 1 <= self.column <= MOST_COLUMNS else None
        if cell is None:
            return
        if not 1 <= self.row <= MOST_ROWS:
            raise UnreadableError(too_large(f"工作表“{self.grid.name[:31]}”"))
        self.grid.rows.setdefault(self.row, {})[self.column] = cell

    def _cell(self) -> Cell | None:
        """The cell that was read; None for one that is empty, whatever it looks like."""
        if self.type == "inlineStr":
            return _text(self.inline.text())
        value = self.value
        if value is None or (value == "" and self.type != "str"):
            return Cell(Kind.UNDONE, "") if self.formula else None
        match self.type:
            case "s":
                at = _number(value, -1)
                return _text(self.strings[at]) if 0 <= at < len(self.strings) else None
            case "str":
                return _text(_unescaped(value))
            case "b":
                return Cell(Kind.YES_NO, value.strip())
            case "e":
                return Cell(Kind.ERROR, value.strip())
            case "d":
                return _text(value.removesuffix("T00:00:00"))
        return Cell(Kind.NUMBER, value.strip(), self._format())

    def _format(self) -> str:
        at = _number(self.style, 0)
        return self.formats[at] if at < len(self.formats) else "General"

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        (top, left), (bottom, right) = place_of(first), place_of(last or first)
        if top and bottom and len(self.grid.merged) < MOST_MERGED:
            self.grid.merged.append(Area(top, left, bottom, right))


def _text(text: str) -> Cell | None:
    return Cell(Kind.TEXT, text) if text.strip() else None


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else otherwise
