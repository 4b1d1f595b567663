"""Where the data is, when someone points beside it."""

from __future__ import annotations

from pathlib import Path

_NEAR = 4
"""Folders above the one that was named, in which the data is looked for."""


def meant_folder(folder: Path) -> Path:
    """The data folder itself, or the one that was probably meant: below, or around, the one that was named."""
    below = folder / "data"
    around = list(folder.absolute().parents)[:_NEAR]
    for each in (folder, below, *around):
        if (each / "site.yml").is_file() or (each / "site.yaml").is_file():
            return each
    return folder
