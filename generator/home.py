"""Where the program keeps its own pages and theme."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def home() -> Path:
    """The folder with mkdocs.yml, content/ and theme/: carried inside a wheel, else the checkout."""
    carried = _PACKAGE / "_home"
    return carried if carried.is_dir() else _PACKAGE.parent
