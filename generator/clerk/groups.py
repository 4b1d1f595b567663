"""Findings of one cause as one: the same code in the same column of a table, shown once with its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.findings import Finding

FEWEST = 3
"""Findings of the same kind from which on they are one group."""
ROWS_NAMED = 10


@dataclass(frozen=True, slots=True)
class Group:
    """A finding, and those that are like it but for their rows."""

    first: Finding
    others: tuple[Finding, ...] = ()

    @property
    def size(self) -> int:
        return 1 + len(self.others)

    @property
    def more(self) -> str:
        """How many more there are, and in which rows; empty for a finding alone."""
        if not self.others:
            return ""
        rows = [str(each.place.row) for each in self.others]
        and_so_on = "等" if len(rows) > ROWS_NAMED else ""
        return f"同样的问题还有 {len(rows)} 处：第 {'、'.join(rows[:ROWS_NAMED])} {and_so_on}行。"


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """All findings in their order, each in one group. Only rows of a table are taken together."""
    alike: dict[tuple[str, ...], list[Finding]] = {}
    for number, each in enumerate(findings):
        place = each.place
        key = (each.code.id, place.file, place.sheet, place.field) if place.row else (str(number),)
        alike.setdefault(key, []).append(each)
    return [group for some in alike.values() for group in _groups(some)]


def _groups(alike: Sequence[Finding]) -> list[Group]:
    if len(alike) < FEWEST:
        return [Group(each) for each in alike]
    return [Group(alike[0], tuple(alike[1:]))]
