"""The index of a site, made by Pagefind from what its pages say (docs/decisions/0013)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import Any

from generator.publish.search import pagefind
from generator.publish.search.order import ENTRY, ordered
from generator.publish.search.terms import terms
from generator.publish.writing import Writer

FOLDER = "pagefind/"
"""Where the index lies in a site."""

_LICENCE = Path(__file__).parents[1] / "licences" / "pagefind.txt"
_NEEDED = re.compile(
    r"pagefind(\.js|-entry\.json|\..*\.pf_meta)|wasm\.unknown\.pagefind|(fragment|index|filter)/.*"
)
"""What a query needs; Pagefind also makes user interfaces, which this site does not use."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as it is found. `shown`: what a result tells of it besides its title; `filters`: by what
    results are narrowed; `names`: numbers and other names that lead to it before any other page."""

    path: str
    title: str
    text: str
    shown: tuple[tuple[str, str], ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    names: str = ""

    @property
    def record(self) -> dict[str, Any]:
        """The page as Pagefind is told of it."""
        meta = {"title": terms(self.title), "names": terms(self.names), **dict(self.shown)}
        return {
            "url": f"/{self.path}",
            "content": terms(self.text),
            "meta": {name: value for name, value in meta.items() if value},
            "filters": {name: [value] for name, value in self.filters if value},
        }


def publish_index(entries: Iterable[Entry], writer: Writer) -> str | None:
    """Write the index of a site; its version, or None where Pagefind cannot be run on this machine."""
    program = pagefind.program()
    if program is None:
        return None
    records = (entry.record for entry in sorted(entries, key=attrgetter("path")))
    try:
        made = pagefind.index(program, records)
    except OSError:
        return None
    return _carry(ordered(made), writer)


def _carry(made: Mapping[str, bytes], writer: Writer) -> str:
    """Write what a query needs of the files that were made."""
    for path, content in sorted(made.items()):
        if _NEEDED.fullmatch(path):
            writer.write(FOLDER + path, content)
    writer.write(f"{FOLDER}LICENSE.txt", _LICENCE.read_bytes())
    return sha256(made[ENTRY]).hexdigest()[:12]
