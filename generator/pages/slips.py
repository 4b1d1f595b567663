"""Promises as a book of bamboo slips: one slip a promise, its shape telling how the promise stands.

A promise was once written on a slip of bamboo, and slips were bound by cords into a book (册). Kept is
a whole slip, kept late one with its corner cut, overdue a broken one, in hand a half-filled one, not
started a hollow one, standing one with an eye that holds the cord, withdrawn a stub.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.measures.terms import Status

PITCH, WIDTH, HEIGHT = 8, 6, 30
TO_A_SHEAF = 10
MOST = 400
"""More slips than this are not told apart: then one stands for several promises."""


@dataclass(frozen=True, slots=True)
class Sheaf:
    """Up to ten slips, drawn as one picture. `paths`: of each status, the outline in a field of `width` by 30."""

    width: int
    paths: tuple[tuple[Status, str], ...]


@dataclass(frozen=True, slots=True)
class Slips:
    """`each`: how many promises a slip stands for."""

    sheaves: tuple[Sheaf, ...]
    each: int


def slips(counts: Sequence[tuple[Status, int]]) -> Slips:
    """`counts`: (status, promises) in the order in which they are to stand; none of a status leaves it out."""
    each = _each(sum(count for _, count in counts))
    row = [status for status, count in counts for _ in range(-(-count // each))]
    return Slips(tuple(_sheaf(row[at : at + TO_A_SHEAF]) for at in range(0, len(row), TO_A_SHEAF)), each)


def _each(total: int) -> int:
    steps = (step * int(10**power) for power in range(9) for step in (1, 2, 5))
    return next(step for step in steps if total <= MOST * step)


def _sheaf(row: Sequence[Status]) -> Sheaf:
    placed = [(status, at * PITCH) for at, status in enumerate(row)]
    paths = (
        (status, "".join(SHAPES[status](x) for _, x in run))
        for status, run in groupby(placed, key=lambda each: each[0])
    )
    return Sheaf(len(row) * PITCH, tuple(paths))


def _whole(x: int) -> str:
    return f"M{x} 0h{WIDTH}v{HEIGHT}h-{WIDTH}z"


def _cut(x: int) -> str:
    return f"M{x} 7l{WIDTH}-7v{HEIGHT}h-{WIDTH}z"


def _broken(x: int) -> str:
    return f"M{x} 0h{WIDTH}v10l-{WIDTH} 5zM{x} 20l{WIDTH}-5v15h-{WIDTH}z"


def _half(x: int) -> str:
    return f"{_whole(x)}M{x + 1} 1v14h4v-14z"


def _hollow(x: int) -> str:
    return f"{_whole(x)}M{x + 1} 1v28h4v-28z"


def _eyed(x: int) -> str:
    return f"{_whole(x)}M{x + 3} 11l-2 4 2 4 2-4z"


def _stub(x: int) -> str:
    return f"M{x + 2} 11h2v8h-2z"


SHAPES: dict[Status, Callable[[int], str]] = {
    Status.KEPT: _whole,
    Status.KEPT_LATE: _cut,
    Status.OVERDUE: _broken,
    Status.IN_PROGRESS: _half,
    Status.NOT_STARTED: _hollow,
    Status.STANDING: _eyed,
    Status.WITHDRAWN: _stub,
}
