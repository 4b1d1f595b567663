"""The index of a site, made by Pagefind from what its pages say (docs/decisions/0012)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import Any

from generator.publish.search import pagefind
from generator.publish.search.order import ordered
from generator.publish.search.terms import terms
from generator.publish.writing import Writer

FOLDER = "pagefind/"
"""Where the index lies in a site."""

_LICENCE = Path(__file__).parents[1] / "licences" / "pagefind.txt"
_CARRIED = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind", "*.pf_meta", "fragment/*", "index/*", "filter/*")  # fmt: skip
"""What a query needs; Pagefind also writes user interfaces, which this site does not use."""


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
    with tempfile.TemporaryDirectory() as work:
        records = (entry.record for entry in sorted(entries, key=attrgetter("path")))
        try:
            pagefind.write_index(program, records, Path(work))
        except OSError:
            return None
        return _carry(Path(work), writer)


def _carry(made: Path, writer: Writer) -> str:
    files = ordered(dict(_carried(made)))
    for path, content in files.items():
        writer.write(FOLDER + path, content)
    writer.write(f"{FOLDER}LICENSE.txt", _LICENCE.read_bytes())
    return sha256(files["pagefind-entry.json"]).hexdigest()[:12]


def _carried(made: Path) -> Iterator[tuple[str, bytes]]:
    for pattern in _CARRIED:
        for file in sorted(made.glob(pattern)):
            yield file.relative_to(made).as_posix(), file.read_bytes()
