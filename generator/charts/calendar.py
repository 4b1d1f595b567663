"""Which months or quarters are named under a chart: all that there is room for, and each year once."""

from __future__ import annotations

from dataclasses import dataclass

_YEAR_WIDTH = 0.18
"""How much of a phone's drawing the name of a year takes."""

_QUARTERS = 8
"""As many quarters can all be named on a phone."""


@dataclass(frozen=True, slots=True)
class Label:
    """A month or quarter to be named. `wide`: only where the drawing is wide. `year` is empty where it is known."""

    index: int
    month: str
    year: str
    wide: bool


def labels(months: tuple[str, ...]) -> tuple[Label, ...]:
    """The labels of consecutive months `2025-06` or quarters `2025-Q2`, in order."""
    if by_quarter(months):
        return tuple(_quarter(index, quarter, len(months)) for index, quarter in enumerate(months))
    narrow, wide = _steps(len(months))
    named = []
    for index, month in enumerate(months):
        place = int(month[5:]) - 1
        year = f"{month[:4]}年" if place == 0 or (index == 0 and _is_room(months)) else ""
        if place % wide == 0 or year:
            named.append(
                Label(index, f"{place + 1}月" if place % wide == 0 else "", year, place % narrow != 0)
            )
    return tuple(named)


def by_quarter(periods: tuple[str, ...]) -> bool:
    return "Q" in periods[0]


def _quarter(index: int, quarter: str, count: int) -> Label:
    number = int(quarter[-1])
    year = f"{quarter[:4]}年" if number == 1 or (index == 0 and number < 4) else ""
    return Label(index, f"{number}季", year, count > _QUARTERS and number % 2 == 0)


def _steps(count: int) -> tuple[int, int]:
    """Every how many months one is named, on a narrow and on a wide drawing."""
    if count <= 6:
        return 1, 1
    if count <= 18:
        return 3, 1
    return (6, 3) if count <= 36 else (12, 6)


def _is_room(months: tuple[str, ...]) -> bool:
    """Whether the first year can be named without running into the next."""
    january = next((i for i, month in enumerate(months) if i and month.endswith("-01")), len(months))
    return january / len(months) > _YEAR_WIDTH
