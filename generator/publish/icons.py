"""Icons from the set that comes with the prose theme (Material Design Icons by Pictogrammers, Apache-2.0)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from markupsafe import Markup

_NAME = re.compile(r"[a-z-]+")


@cache
def icon(name: str) -> Markup:
    """A drawing for the eye only: the word beside it says the same.

    Raises ValueError for what is no name of an icon, FileNotFoundError for an icon that there is not.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"no name of an icon: {name!r}")
    drawing = (files("material") / "templates" / ".icons" / "material" / f"{name}.svg").read_text("utf-8")
    attributes = 'class="mn-icon" aria-hidden="true" focusable="false" '
    drawn = drawing.strip().replace('<svg xmlns="http://www.w3.org/2000/svg" ', f"<svg {attributes}", 1)
    return Markup(drawn)  # noqa: S704 - a file of a pinned package
