"""Workbooks of the good district, filled as a clerk would fill them, and taken in again."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.load.source import gather, linked
from generator.schema.records import Unit
from generator.workbook.choices import names_in
from generator.workbook.importing import Asked, Import, taken_in
from generator.workbook.make import workbook
from generator.workbook.unit_files import unit_files
from tests.sites import AS_OF, GOOD

TOWN = "990199101"
BOOK = "石桥镇.xlsx"

Edit = Callable[[Workbook], object]
Found = tuple[str, str, str]
"""Code, sheet and cell of a finding."""


EMPTY_ROWS = 3
"""Fewer than there are for clerks: a hundred thousand empty cells make tests slow, and nothing clearer."""


def made(unit: str = TOWN, root: Path = GOOD, empty_rows: int = EMPTY_ROWS) -> bytes:
    """The workbook of a unit of the good district."""
    source = linked(gather(root))
    (one,) = (each for each in source.of(Unit) if each.id == unit)
    return workbook(one, unit_files(root, unit), names_in(source), AS_OF, empty_rows)


def opened(raw: bytes) -> Workbook:
    return load_workbook(io.BytesIO(raw))


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def edited(*edits: Edit, raw: bytes | None = None) -> bytes:
    book = opened(raw or made())
    for edit in edits:
        edit(book)
    return saved(book)


def taken(raw: bytes, root: Path = GOOD, unit: str = "", may_remove: bool = False) -> Import:
    return taken_in(Asked(raw, BOOK, unit, may_remove), gather(root), AS_OF)


def found(done: Import) -> list[Found]:
    return [(each.code.id, each.place.sheet, each.place.cell) for each in done.findings]


def column(page: Worksheet, title: str) -> int:
    """The number of a column by its heading."""
    (at,) = (cell.column for row in page.iter_rows() for cell in row if cell.value in (title, f"*{title}"))
    return int(at)


def put(sheet: str, row: int, **values: object) -> Edit:
    """Type values into a row, by the titles of the columns."""

    def edit(book: Workbook) -> None:
        for title, value in values.items():
            book[sheet].cell(row, column(book[sheet], title)).value = value  # type: ignore[union-attr,assignment]

    return edit


def last(sheet: str) -> Callable[[Workbook], int]:
    """The last row that is filled."""
    return lambda book: max(cell.row for row in book[sheet].iter_rows() for cell in row if cell.value)


@dataclass(frozen=True, slots=True)
class Case:
    """A workbook that something is wrong with: every finding that it leads to."""

    claim: str
    edits: tuple[Edit, ...]
    findings: list[Found] = field(default_factory=list)

    def __str__(self) -> str:
        return self.claim.replace(" ", "-")
