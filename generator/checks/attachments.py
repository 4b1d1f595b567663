"""A file that a record names is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.links import attachments
from generator.schema.records import FILES, Commitment, Demonstration

FILE_NOT_THERE = Code(
    "E334",
    "file-not-there",
    "附件不在",
    "链接写的是本单位 files 文件夹里的附件，但没有找到这个文件。",
    "群众点开会是空的。",
    "链接: files/验收单.pdf（文件夹里没有）",
    "把验收单.pdf 放进本单位的 files 文件夹",
)

_HELP = "请核对文件名（大小写、空格、扩展名），或补交文件。"


def find(case: Case) -> Iterator[Finding]:
    unit_of = {promise.id: promise.unit for promise in case.source.of(Commitment)}
    unit_of |= {one.id: one.unit for one in case.source.of(Demonstration)}
    for cls in FILES:
        for one in case.source.of(cls):
            about = getattr(one, "commitment", "") or getattr(one, "demonstration", "")
            unit = getattr(one, "unit", None) or unit_of.get(about)
            for each, name, link in attachments(one) if unit else ():
                if f"units/{unit}/{link}" not in case.source.attachments:
                    message = f"没有找到附件“{link}”。"
                    yield complaint(each, name, FILE_NOT_THERE, message, _HELP)
