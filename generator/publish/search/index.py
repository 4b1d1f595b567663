"""The index of a site, made by Pagefind from what its pages say (docs/decisions/0011).

Pagefind is given each page as a small document of terms, not the page itself: see `terms`.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from markupsafe import escape

from generator.publish.search.terms import terms
from generator.publish.writing import Writer

FOLDER = "pagefind/"
"""Where the index lies in a site."""

_LICENCE = Path(__file__).parents[1] / "licences" / "pagefind.txt"
_LANGUAGE = "und"
"""Undetermined: for `zh` Pagefind would segment anew what has been cut into terms."""

_CHUNK = "5000"
"""Places of words in one file of the index. A query fetches one for each term: smaller ones transfer less,
and lengthen the list of all of them, which every query fetches."""

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


def publish_index(entries: Iterable[Entry], writer: Writer) -> str | None:
    """Write the index of a site; its version, or None where Pagefind cannot be run on this machine.

    The same entries give the same bytes: Pagefind reads them in the order of their paths.
    """
    program = _program()
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as work:
        _write_documents(entries, Path(work) / "pages")
        try:
            _run(program, Path(work))
        except OSError:
            return None
        return _carry(Path(work) / "index", writer)


def _program() -> Path | None:
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        return None


def _run(program: Path, work: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    subprocess.run(
        [program, "--site", "pages", "--output-path", "index", "--silent"],
        cwd=work,
        env=kept | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _CHUNK},
        check=True,
    )


def _write_documents(entries: Iterable[Entry], folder: Path) -> None:
    for entry in entries:
        file = folder / entry.path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(document(entry), "utf-8")


def document(entry: Entry) -> str:
    """A page as Pagefind is given it."""
    meta = {"title": terms(entry.title), **dict(entry.shown)} | (
        {"names": terms(entry.names)} if entry.names else {}
    )
    return (
        f'<!doctype html><html lang="{_LANGUAGE}"><head><meta charset="utf-8"></head><body>'
        f"<p {_attributes('meta', meta.items())}></p><p {_attributes('filter', entry.filters)}></p>"
        f"<p data-pagefind-body>{escape(terms(entry.text))}</p></body></html>"
    )


def _attributes(kind: str, values: Iterable[tuple[str, str]]) -> str:
    """Values stand in attributes of their own, for Pagefind cuts those of its own at commas."""
    given = [(name, value) for name, value in values if value]
    named = ", ".join(f"{name}[data-{name}]" for name, _ in given)
    return " ".join(
        [f'data-pagefind-{kind}="{named}"'] * bool(given)
        + [f'data-{name}="{escape(value)}"' for name, value in given]
    )


def _carry(made: Path, writer: Writer) -> str:
    files = list(_carried(made))
    for path, content in files:
        writer.write(FOLDER + path, content)
    writer.write(f"{FOLDER}LICENSE.txt", _LICENCE.read_bytes())
    return sha256(dict(files)["pagefind-entry.json"]).hexdigest()[:12]


def _carried(made: Path) -> Iterator[tuple[str, bytes]]:
    for pattern in _CARRIED:
        for file in sorted(made.glob(pattern)):
            yield file.relative_to(made).as_posix(), file.read_bytes()
