"""The way from a page to where the data that it was made from are changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.form.places import place_of
from generator.schema.repository import Repository


@dataclass(frozen=True, slots=True)
class Edits:
    """`kept`: the repository of the data, where it is known. `editor`: whether the site has its own editor."""

    kept: Repository | None = None
    editor: bool = False

    def address(self, files: Iterable[str], root: str) -> str:
        """Where the first of some data files is changed: in the editor, else in the repository; else empty."""
        for file in files:
            place = place_of(file) if self.editor else None
            if place:
                return f"{root}{place.address}"
            if self.kept:
                return self.kept.edit(file)
        return ""


NOWHERE = Edits()
"""Of a site whose repository is not known."""
