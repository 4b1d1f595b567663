"""Regular expressions as a browser takes them."""

from __future__ import annotations

import re

_OF_PYTHON = (("(?P<", "(?<"), (r"\Z", "$"), (r"\A", "^"))


def in_javascript(pattern: re.Pattern[str] | str, *, whole: bool = False) -> str:
    """The source of a pattern in the dialect of browsers. `whole`: a text must fit it from end to end."""
    source = pattern if isinstance(pattern, str) else pattern.pattern
    for ours, theirs in _OF_PYTHON:
        source = source.replace(ours, theirs)
    source = re.sub(r"\(\?P=(\w+)\)", r"\\k<\1>", source)
    return f"^(?:{source})$" if whole else source
