"""Regular expressions as a browser takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OF_PYTHON = (("(?P<", "(?<"), (r"\Z", "$"), (r"\A", "^"))
_ANY_CASE = "(?i:"
_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\(\?i:|[()]|[A-Za-z]|[^A-Za-z]", re.DOTALL)
"""An escape, a class, what opens and closes a group, a letter, anything else."""


def in_javascript(pattern: re.Pattern[str] | str, *, whole: bool = False) -> str:
    """The source of a pattern in the dialect of browsers. `whole`: a text must fit it from end to end."""
    source = pattern if isinstance(pattern, str) else pattern.pattern
    for ours, theirs in _OF_PYTHON:
        source = source.replace(ours, theirs)
    source = re.sub(r"\(\?P=(\w+)\)", r"\\k<\1>", source)
    if _ANY_CASE in source:
        source = "".join(_spelt_out(source))
    return f"^(?:{source})$" if whole else source


def _spelt_out(source: str) -> Iterator[str]:
    """The pieces of a pattern, letters in groups of any case as both of them: few browsers know such groups."""
    groups = [False]
    for piece in _PIECE.findall(source):
        if piece in (_ANY_CASE, "("):
            groups.append(groups[-1] or piece == _ANY_CASE)
        elif piece == ")":
            groups.pop()
        if piece == _ANY_CASE:
            yield "(?:"
        elif groups[-1] and piece.strip("[]").isascii() and piece.strip("[]").isalpha():
            letters = piece.strip("[]")
            yield f"[{letters.lower()}{letters.upper()}]"
        else:
            yield piece
