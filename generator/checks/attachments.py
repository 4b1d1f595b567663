"""A file that a record names is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import FILES, Commitment
from generator.schema.table import Record, Table
from generator.schema.types import Entries, Link

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
    promised_by = {promise.id: promise.unit for promise in case.source.of(Commitment)}
    for cls in FILES:
        for one in case.source.of(cls):
            unit = getattr(one, "unit", None) or promised_by.get(getattr(one, "commitment", ""))
            if unit:
                for each in (one, *_entries(one)):
                    yield from _there(case, each, unit)


def _entries(one: Record) -> Iterator[Record]:
    for name in _of_type(one.table, Entries):
        yield from getattr(one, name) or ()


def _there(case: Case, one: Record, unit: str) -> Iterator[Finding]:
    for name in _of_type(one.table, Link):
        link = getattr(one, name)
        if link and link.startswith("files/") and f"units/{unit}/{link}" not in case.source.attachments:
            message = f"没有找到附件“{link}”。"
            yield complaint(
                one, name, FILE_NOT_THERE, message, "请核对文件名（大小写、空格、扩展名），或补交文件。"
            )


def _of_type(table: Table, type: type[Entries] | type[Link]) -> Iterator[str]:
    return (field.name for field in table.fields.values() if isinstance(field.type, type))
