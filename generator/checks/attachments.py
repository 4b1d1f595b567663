"""A file that a record names is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Commitment, Disclosure, Verification
from generator.schema.table import Record

FILE_NOT_THERE = Code(
    "E334",
    "file-not-there",
    "附件不在",
    "链接写的是本单位 files 文件夹里的附件，但没有找到这个文件。",
    "群众点开会是空的。",
    "链接: files/验收单.pdf（文件夹里没有）",
    "把验收单.pdf 放进本单位的 files 文件夹",
)


def find(case: Case) -> Iterator[Finding]:
    for disclosure in case.source.of(Disclosure):
        yield from _there(case, disclosure, "link", disclosure.unit, disclosure.link)
    for promise in case.source.of(Commitment):
        for entry in promise.progress or ():
            yield from _there(case, entry, "evidence", promise.unit, entry.evidence)
    units = {promise.id: promise.unit for promise in case.source.of(Commitment)}
    for found in case.source.of(Verification):
        if found.commitment in units:
            yield from _there(case, found, "evidence", units[found.commitment], found.evidence)


def _there(case: Case, record: Record, name: str, unit: str, link: str | None) -> Iterator[Finding]:
    if link and link.startswith("files/") and f"units/{unit}/{link}" not in case.source.attachments:
        message = f"没有找到附件“{link}”。"
        yield complaint(
            record, name, FILE_NOT_THERE, message, "请核对文件名（大小写、空格、扩展名），或补交文件。"
        )
