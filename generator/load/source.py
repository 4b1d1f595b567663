"""A data folder, read whole: its records, its attachments, and what there is to say about its files."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from generator.findings import Finding, Place, Remark
from generator.load import private_files
from generator.load.codes import LOSING, MISSING_FILE, UNEXPECTED_FILE
from generator.load.csv_head import Seen
from generator.load.decode import decode
from generator.load.files import Folder
from generator.load.one_file import kind_of, records_in
from generator.load.personal import in_attachment as personal_table
from generator.load.references import resolved
from generator.load.unexpected import advice
from generator.schema.records import FILES, Site, Unit
from generator.schema.table import Record, Table
from generator.schema.types import Identifier
from generator.schema.types.contacts import ATTACHMENT
from generator.schema.types.identifiers import BAD_IDENTIFIER

R = TypeVar("R", bound=Record)

_ATTACHMENT = re.compile(rf"units/[a-z0-9-]+/{ATTACHMENT}\Z")
_UNREAD = re.compile(r"(?:.*/)?(?:README\.md|\.gitkeep)\Z")


@dataclass(frozen=True, slots=True)
class Source:
    """Everything read from a data folder. Records with faults are among the rest; see `sound`.

    `lost`: files of which records are missing because they could not be read to the end.
    """

    root: Path
    records: Mapping[type[Record], tuple[Record, ...]]
    attachments: frozenset[str]
    findings: tuple[Finding, ...]
    lost: frozenset[str]
    files: int
    rows: int

    def of(self, kind: type[R]) -> tuple[R, ...]:
        return cast(tuple[R, ...], self.records.get(kind, ()))


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is in the files of a data folder, before references are resolved.

    `lost`: files of which records are missing, with the type of the records.
    """

    root: Path
    records: Mapping[type[Record], tuple[Record, ...]]
    attachments: frozenset[str]
    findings: tuple[Finding, ...]
    lost: Mapping[str, type[Record]]
    files: int


def load(root: Path, searched: Container[str] | None = None) -> Source:
    """Read every file below a data folder. Faults are findings; only I/O errors of the machine raise.

    `searched`: the files that are searched for private data as a whole; None: all of them.
    """
    return linked(gather(root, searched))


def gather(root: Path, searched: Container[str] | None = None) -> Gathered:
    """Read every file, each for itself."""
    findings: list[Finding] = []
    folder = Folder(root, findings)
    reading = _Reading(folder, searched)
    attachments: set[str] = set()
    files = 0
    for name in folder.names():
        files += 1
        reading.look_at_name(name)
        if _ATTACHMENT.match(name):
            if reading.may_be_published(name):
                attachments.add(name)
        elif _UNREAD.match(name):
            reading.look_at_words(name)
        else:
            reading.read(name)
    records = {cls: tuple(found) for cls, found in reading.records.items()}
    return Gathered(root, records, frozenset(attachments), tuple(findings), reading.lost, files)


def linked(found: Gathered) -> Source:
    """The records with their references resolved, and what is said where a file or a record is missing."""
    findings = list(found.findings)
    gone = _missing(found.records, findings)
    rows = sum(len(records) for records in found.records.values())
    records = resolved(found.records, frozenset({*gone, *found.lost.values()}), findings)
    lost = frozenset(found.lost)
    return Source(found.root, records, found.attachments, tuple(findings), lost, found.files, rows)


class _Reading:
    """One run over the files: which table a path belongs to, and what has been read of it."""

    def __init__(self, folder: Folder, searched: Container[str] | None) -> None:
        self.folder, self.findings, self.searched = folder, folder.findings, searched
        self.named: set[str] = set()
        self.records: dict[type[Record], list[Record]] = {cls: [] for cls in FILES}
        self.seen: Seen = {}
        self.lost: dict[str, type[Record]] = {}

    def read(self, name: str) -> None:
        kind = kind_of(name)
        if kind is None:
            last = name.rsplit("/", 1)[-1]
            self.folder.say(Remark(UNEXPECTED_FILE, f"不认识“{last}”这个文件。", advice(name)), name)
            return
        cls, given = kind
        before = len(self.findings)
        self._read_as(cls, name, given)
        if any(finding.code in LOSING for finding in self.findings[before:]):
            self.lost[name] = cls

    def may_be_published(self, name: str) -> bool:
        """Whether an attachment is no list of persons. What else is private in it is said."""
        raw = self.folder.attachment(name)
        if raw is None:
            return False
        text = decode(raw)[0] if name.endswith(".csv") else None
        found = personal_table(name, text) if text is not None else None
        if found is not None:
            self.findings.append(found)
        elif self._searches(name):
            self.findings += (
                private_files.in_attachment(name, raw) if text is None else private_files.in_table(name, text)
            )
        return found is None

    def look_at_name(self, name: str) -> None:
        if self._searches(name):
            self.findings.extend(private_files.in_name(name, self.named))

    def look_at_words(self, name: str) -> None:
        """Search a file that is for readers of the repository only."""
        raw = self.folder.attachment(name) if self._searches(name) else None
        if raw is not None:
            self.findings += private_files.in_words(name, raw.decode("utf-8", "replace"))

    def _searches(self, name: str) -> bool:
        return self.searched is None or name in self.searched

    def _read_as(self, cls: type[Record], name: str, given: dict[str, str]) -> None:
        raw = self.folder.read(name) if self._named_well(cls.table, name, given) else None
        if raw is not None:
            before = len(self.findings)
            self.records[cls].extend(records_in(cls, name, raw, given, self.seen, self.findings))
            if self._searches(name):
                text = decode(raw, cls.table.is_csv)[0] or raw.decode("utf-8", "replace")
                search = private_files.in_table if cls.table.is_csv else private_files.in_record
                self.findings += search(name, text, cls.table, tuple(self.findings[before:]))

    def _named_well(self, table: Table, name: str, given: dict[str, str]) -> bool:
        """Whether the ids in a path are ids."""
        for word, text in given.items():
            field = table.fields[word]
            _, remarks = Identifier().read(text)
            if remarks:
                said = Remark(BAD_IDENTIFIER, f"文件（夹）名“{text[:60]}”不能作编号。", remarks[0].help)
                self.findings.append(Finding.of(said, Place(name, field=field.title)))
                return False
        return True


def _missing(
    records: Mapping[type[Record], tuple[Record, ...]], findings: list[Finding]
) -> set[type[Record]]:
    """Say that site.yml is missing, and unit.yml of every folder that holds a unit's data.

    The types of record of which some are missing for it.
    """
    known = {unit.id for unit in records[Unit] if isinstance(unit, Unit)}
    if not records[Site] and not any(f.place.file == Site.table.path for f in findings):
        said = Remark(
            MISSING_FILE, "数据文件夹里没有 site.yml。", "请用 mingnuo init 新建，或从样例复制后修改。"
        )
        findings.append(Finding.of(said, Place(Site.table.path)))
    read = {finding.place.file for finding in findings}
    owned = (cls for cls in FILES if "{unit}" in cls.table.path)
    nameless = {getattr(one, "unit") for cls in owned for one in records[cls]} - known  # noqa: B009
    for owner in sorted(nameless):
        file = Unit.table.path.format(id=owner)
        if file not in read:
            said = Remark(
                MISSING_FILE, f"{owner} 文件夹里有数据，却没有 unit.yml。", "请补上单位信息，或核对文件夹名。"
            )
            findings.append(Finding.of(said, Place(file)))
    return {Unit} if nameless else set()
