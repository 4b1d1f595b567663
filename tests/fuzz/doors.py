"""The doors by which a file comes in, each taking any bytes: a record, a table, the sheet of a workbook, words, an attachment,
the profile and the list of units of a new district."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import cache

from generator.canonical.changes import Clean, Tidied
from generator.canonical.one_file import outcome
from generator.clerk.new_district import built_in, new_district
from generator.clerk.profile import read_profile
from generator.findings import Finding
from generator.load import private_files
from generator.load.decode import decode
from generator.load.one_file import kind_of, records_in
from generator.privacy.inside.look import pieces
from generator.schema.records import FILES
from generator.schema.table import Table
from generator.workbook.grid import read_book
from generator.workbook.parts import UnreadableError
from tests.privacy.attachments import packed
from tests.sites import AS_OF

_WORKBOOK = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" id="r"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r" Type="/worksheet" Target="a.xml"/></Relationships>',
}


def record(raw: bytes) -> None:
    _file(raw, ".yml")


def table(raw: bytes) -> None:
    _file(raw, ".csv")


def sheet(raw: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        read_book(packed({**_WORKBOOK, "xl/a.xml": raw}))


def words(raw: bytes) -> None:
    private_files.in_words("README.md", raw.decode("utf-8", "replace"))


def attachment(raw: bytes) -> None:
    for _ in pieces(raw):
        pass


def profile(raw: bytes) -> None:
    read_profile(raw, "方案.yml", AS_OF)


def units(raw: bytes) -> None:
    new_district(built_in("huaian", AS_OF), raw, "某区", "名单.csv")


DOORS: tuple[Callable[[bytes], None], ...] = (record, table, sheet, words, attachment, profile, units)


def enter(raw: bytes) -> None:
    """Any bytes at the door that the first of them says."""
    DOORS[(raw[0] if raw else 0) % len(DOORS)](raw[1:])


@cache
def names(suffix: str) -> tuple[str, ...]:
    """A path of each table of a kind."""
    paths = (_path(cls.table) for cls in FILES)
    return tuple(path for path in paths if path.endswith(suffix) and kind_of(path))


def _path(of: Table) -> str:
    return of.path.format_map(_Named())


class _Named(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "990199101"


def _file(raw: bytes, suffix: str) -> None:
    """The bytes behind the first, in a file of the table that the first says."""
    there = names(suffix)
    name, raw = there[(raw[0] if raw else 0) % len(there)], raw[1:]
    kind = kind_of(name)
    assert kind
    cls, given = kind
    findings: list[Finding] = []
    records_in(cls, name, raw, given, {}, findings)
    text = decode(raw, cls.table.is_csv)[0] or raw.decode("utf-8", "replace")
    search = private_files.in_table if cls.table.is_csv else private_files.in_record
    search(name, text, cls.table, tuple(findings))
    done = outcome(kind, name, raw)
    if isinstance(done, Tidied):
        assert isinstance(outcome(kind, name, done.draft.text.encode()), Clean)
