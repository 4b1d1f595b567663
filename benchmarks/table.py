"""Results as a table in Markdown, which reads well in a terminal too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import east_asian_width


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with aligned columns; all but the first are numbers and stand to the right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])])
    return "\n".join(f"| {' | '.join(_cells(line, widths))} |" for line in lines)


def _cells(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    first, *rest = (" " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True))
    return [line[0] + first, *(pad + cell for cell, pad in zip(line[1:], rest, strict=True))]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def megabytes(count: float) -> str:
    return f"{count / 1e6:,.0f} MB"
