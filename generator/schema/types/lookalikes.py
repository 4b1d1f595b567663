"""Letters that were typed for digits, in codes where only one reading fits."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

_CERTAIN = {"O": "0", "o": "0", "I": "1", "i": "1"}
_DOUBTFUL = {"S": "5", "s": "5", "Z": "2", "z": "2"}
_MOST = 4
"""Letters l, which may be an L too, that are tried both ways."""


def as_meant(typed: str, fits: Callable[[str], bool]) -> str:
    """The one code that fits when O is a zero and I or l a one; empty for none, and for more than one."""
    return _only(typed, _CERTAIN, fits)


def perhaps_meant(typed: str, fits: Callable[[str], bool]) -> str:
    """The same when S may be a five and Z a two: to be named, never to be taken."""
    return _only(typed, _CERTAIN | _DOUBTFUL, fits)


def _only(typed: str, digits: dict[str, str], fits: Callable[[str], bool]) -> str:
    if typed.count("l") > _MOST:
        return ""
    ways = product(*(("L", "1") if char == "l" else (digits.get(char, char.upper()),) for char in typed))
    found = {code for code in map("".join, ways) if fits(code)}
    return found.pop() if len(found) == 1 else ""
