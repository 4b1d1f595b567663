"""What Mingnuo answers to a file: findings or a clean read, and nothing else."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from unittest.mock import patch

from generator.build import publish
from generator.canonical.changes import Clean, Tidied
from generator.canonical.one_file import outcome
from generator.checks import check
from generator.clerk.formats import RENDERERS, markdown
from generator.clerk.tidied import told
from generator.findings import Finding, has_errors
from generator.home import home
from generator.load.csv_head import Seen
from generator.load.one_file import kind_of, records_in
from generator.load.source import Source, load
from generator.measures import measure
from generator.pages import pages
from generator.pages.view import View
from generator.publish.frames import build_frames
from generator.publish.writing import Writer
from generator.registry import register
from generator.schema.table import Record
from tests.sites import AS_OF, GOOD

LONGEST_FINDING = 5_000
"""Letters of a finding: what is wrong in a file is never repeated whole."""
MOST_FINDINGS = 5_000
"""Findings that one file may lead to, in a district as small as this."""


class Answer(StrEnum):
    """What a district with a mutated file is."""

    REFUSED = "refused"
    WARNED = "warned of"
    CLEAN = "read clean"


class District:
    """The good district in a folder of its own, and its site, to be tried with one file after another."""

    def __init__(self, work: Path) -> None:
        self.root = work / "data"
        shutil.copytree(GOOD, self.root)
        self._work = work
        self._frames = build_frames(home(), work / "frames")
        self._read = _ReadOnce(self.root)

    def answer(self, name: str, raw: bytes, whole: bool = False) -> Answer:
        """What a file in the district leads to. `whole`: the site of a district without errors is written."""
        with _standing(self.root / name, raw), self._read.others():
            source = load(self.root, {name})
            findings = check(source, AS_OF)
            _can_be_told(findings)
            _has_a_canonical_form(name, raw)
            if has_errors(findings):
                return Answer.REFUSED
            self._show(source, whole)
        return Answer.WARNED if findings else Answer.CLEAN

    def _show(self, source: Source, whole: bool) -> None:
        registry = register(source, AS_OF)
        measures = measure(registry, AS_OF)
        if not whole:
            assert list(pages(View(registry, measures)))
            return
        with tempfile.TemporaryDirectory(dir=self._work) as site:
            assert publish(registry, measures, self._frames, Writer(Path(site)))


class _ReadOnce:
    """Reads the files of the good district once and for all: in every trial all but one are as they were."""

    def __init__(self, root: Path) -> None:
        good = {
            path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
        }
        self._records = {
            (name, raw): records_in(kind[0], name, raw, kind[1], {}, [])
            for name, raw in good.items()
            if (kind := kind_of(name))
        }

    @contextmanager
    def others(self) -> Iterator[None]:
        with patch("generator.load.source.records_in", self._records_in):
            yield

    def _records_in(
        self,
        cls: type[Record],
        name: str,
        raw: bytes,
        given: dict[str, str],
        seen: Seen,
        findings: list[Finding],
    ) -> list[Record]:
        known = self._records.get((name, raw))
        return records_in(cls, name, raw, given, seen, findings) if known is None else known


@contextmanager
def _standing(path: Path, raw: bytes) -> Iterator[None]:
    """A file with other content for a while."""
    before = path.read_bytes() if path.is_file() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    try:
        yield
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def _can_be_told(findings: Sequence[Finding]) -> None:
    """Every finding says something, somewhere, in few words, and no text of a file commands a terminal or CI."""
    assert len(findings) <= MOST_FINDINGS
    for each in findings:
        assert each.message
        assert each.place.file
        assert len(each.message) + len(each.help) <= LONGEST_FINDING, each.code.id
    for form, render in RENDERERS.items():
        told_of = render(findings, "data/")
        told_of.encode()
        if form == "github":
            assert all(line.startswith(("::error", "::warning")) for line in told_of.splitlines())
    markdown(findings, "data/").encode()


def _has_a_canonical_form(name: str, raw: bytes) -> None:
    """`fmt` rewrites a file once, or leaves it alone."""
    kind = kind_of(name)
    first = outcome(kind, name, raw) if kind else None
    if first is not None:
        told(first, "data/", done=False).encode()
    if kind and isinstance(first, Tidied):
        assert isinstance(outcome(kind, name, first.draft.text.encode()), Clean)
