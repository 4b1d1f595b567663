"""What Mingnuo answers to a file: findings or a clean read, and nothing else."""

from __future__ import annotations

import dataclasses
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from enum import IntEnum, StrEnum
from pathlib import Path

from generator.build import publish
from generator.canonical.changes import Clean, Tidied
from generator.canonical.one_file import outcome
from generator.checks import check
from generator.clerk.formats import RENDERERS
from generator.clerk.taken_in import told as told_of_step
from generator.clerk.tidied import told
from generator.findings import Finding, has_errors
from generator.home import home
from generator.load.one_file import kind_of
from generator.load.source import Gathered, Source, gather, linked, load
from generator.measures import measure
from generator.pages import pages
from generator.pages.view import View
from generator.publish.frames import build_frames
from generator.publish.writing import Writer
from generator.registry import register
from generator.workbook.annotated import annotated
from generator.workbook.importing import Asked, taken_in
from tests.sites import AS_OF, GOOD

LONGEST_FINDING = 5_000
"""Letters of a finding: what is wrong in a file is never repeated whole."""
MOST_FINDINGS = 5_000
"""Findings that one file may lead to, in a district as small as this."""
BOOKS = "导入/"
"""Before the names of workbooks, which lie outside the data folder and are taken in."""


_QUICK = ("text", "github")
_CHINESE = re.compile("[一-鿿]")


class Answer(StrEnum):
    """What a district with a mutated file is."""

    REFUSED = "refused"
    WARNED = "warned of"
    CLEAN = "read clean"


class Effort(IntEnum):
    """How far a file is followed."""

    READ = 0
    """Read and searched; checked with the rest of the district if it could be read without errors."""
    CHECKED = 1
    """Checked with the rest of the district whatever was found in it, and written in its canonical form."""
    SHOWN = 2
    """Every page of the district is made, if nothing stands against it; or the annotated copy of a workbook."""
    WRITTEN = 3
    """The folder is read from the disk, as `build` does, and its site is written."""


class District:
    """The good district in a folder of its own, and its site, to be tried with one file after another."""

    def __init__(self, work: Path) -> None:
        self.root = work / "data"
        shutil.copytree(GOOD, self.root)
        self._work = work
        self._good = gather(self.root)

    def answer(
        self, name: str, raw: bytes, effort: Effort = Effort.WRITTEN, more: Mapping[str, bytes] | None = None
    ) -> Answer:
        """What a file in the district leads to. `more`: other files that are damaged beside it."""
        if name.startswith(BOOKS):
            return self._of_book(name, raw, effort)
        if more or effort is Effort.WRITTEN:
            return self._of_folder({**(more or {}), name: raw}, effort)
        alone = self._alone(name, raw)
        refused = has_errors(alone.findings) and effort is Effort.READ
        source = linked(alone if refused else self._with(name, alone))
        findings = check(source, AS_OF)
        _can_be_told(findings, _QUICK if effort is Effort.READ else tuple(RENDERERS))
        if refused:
            return Answer.REFUSED
        if effort >= Effort.CHECKED:
            _has_a_canonical_form(name, raw)
        if effort >= Effort.SHOWN and not has_errors(findings):
            registry = register(source, AS_OF)
            assert list(pages(View(registry, measure(registry, AS_OF))))
        return _answer(findings)

    def _alone(self, name: str, raw: bytes) -> Gathered:
        """One file, read and searched like a folder that holds nothing else."""
        folder = self._work / "alone"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)  # and there it stays: folders are dear
        with _standing(folder / name, raw):
            return gather(folder)

    def _with(self, name: str, alone: Gathered) -> Gathered:
        """The good district with this file instead of its own."""
        records = {
            cls: (*(one for one in found if one.origin.file != name), *alone.records[cls])
            for cls, found in self._good.records.items()
        }
        attachments = (self._good.attachments - {name}) | alone.attachments
        return dataclasses.replace(alone, root=self.root, records=records, attachments=attachments)

    def _of_folder(self, files: Mapping[str, bytes], effort: Effort) -> Answer:
        with ExitStack() as stack:
            for name, raw in files.items():
                stack.enter_context(_standing(self.root / name, raw))
            source = load(self.root, files)
            findings = check(source, AS_OF)
            _can_be_told(findings)
            for name, raw in files.items():
                _has_a_canonical_form(name, raw)
            if effort is Effort.WRITTEN and not has_errors(findings):
                self._publish(source)
        return _answer(findings)

    def _publish(self, source: Source) -> None:
        registry = register(source, AS_OF)
        frames = build_frames(home(), self._work / "frames")
        with tempfile.TemporaryDirectory(dir=self._work) as site:
            assert publish(registry, measure(registry, AS_OF), frames, Writer(Path(site)))

    def _of_book(self, name: str, raw: bytes, effort: Effort) -> Answer:
        taken = taken_in(Asked(raw, name), self._good, AS_OF)
        _can_be_told(taken.findings)
        for step in taken.steps:
            told_of_step(step, "data/").encode()
        if taken.readable and not taken.ok and effort >= Effort.SHOWN:
            assert annotated(raw, taken.findings, AS_OF)
        return _answer(taken.findings)


def _answer(findings: Sequence[Finding]) -> Answer:
    if has_errors(findings):
        return Answer.REFUSED
    return Answer.WARNED if findings else Answer.CLEAN


@contextmanager
def _standing(path: Path, raw: bytes) -> Iterator[None]:
    """A file with other content for a while."""
    before = path.read_bytes() if path.is_file() else None
    made = [folder for folder in path.parents if not folder.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    try:
        yield
    finally:
        if before is None:
            path.unlink()
            for folder in made:
                folder.rmdir()
        else:
            path.write_bytes(before)


def _can_be_told(findings: Sequence[Finding], forms: Sequence[str] = tuple(RENDERERS)) -> None:
    """Every finding says something, somewhere, in few words, and no text of a file commands a terminal or CI."""
    assert len(findings) <= MOST_FINDINGS
    for each in findings:
        assert _CHINESE.search(each.message), each.message
        assert each.place.file
        assert len(each.message) + len(each.help) <= LONGEST_FINDING, each.code.id
    for form in forms:
        told_of = RENDERERS[form](findings, "data/")
        told_of.encode()
        if form == "github":
            assert all(line.startswith(("::error", "::warning", "::notice")) for line in told_of.splitlines())


def _has_a_canonical_form(name: str, raw: bytes) -> None:
    """`fmt` rewrites a file once, or leaves it alone."""
    kind = kind_of(name)
    first = outcome(kind, name, raw) if kind else None
    if first is not None:
        told(first, "data/", done=False).encode()
    if kind and isinstance(first, Tidied):
        assert isinstance(outcome(kind, name, first.draft.text.encode()), Clean)
