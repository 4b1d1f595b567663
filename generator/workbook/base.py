"""What a workbook was made from, kept on a sheet that is not shown: the unit, and a mark of each file.

When the workbook comes back, weeks later perhaps, the marks tell what was changed in it, and what was
changed in the data in the meantime.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.workbook.as_text import plain_text
from generator.workbook.grid import Book, Grid
from generator.workbook.names import BASE, GUIDE, UNIT_LABEL
from generator.workbook.texts import mark_of
from generator.workbook.unit_files import UnitFile

_HEAD = "明诺工作簿"


@dataclass(frozen=True, slots=True)
class Base:
    """The unit that a workbook says it is of, and the marks of its files; None where it has none."""

    unit: str
    marks: Mapping[str, str] | None


def base_rows(unit: str, as_of: date, files: Iterable[UnitFile]) -> Iterator[list[str]]:
    yield [_HEAD, unit, f"{as_of}"]
    for file in sorted(files, key=lambda each: each.name):
        yield [file.name, mark_of(file.cls, file.records)]


def base_in(book: Book) -> Base:
    grids = {grid.name: list(_rows(grid)) for grid in book.grids}
    head, *rows = grids.get(BASE) or [[]]
    if head[:1] == [_HEAD] and len(head) > 1:
        return Base(head[1], {row[0]: row[1] for row in rows if len(row) > 1})
    told = (row[1] for row in grids.get(GUIDE, []) if len(row) > 1 and row[0] == UNIT_LABEL)
    return Base(next(told, ""), None)


def _rows(grid: Grid) -> Iterator[list[str]]:
    """The filled cells of each row."""
    for _, cells in sorted(grid.rows.items()):
        yield [plain_text(cell).strip() for _, cell in sorted(cells.items())]
