"""A case is told once by each unit; two units may be sued in the same case."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import CourtCase
from generator.schema.table import sound

CASE_TWICE = Code(
    "E371",
    "case-twice",
    "同一个案件填了两行",
    "一个单位的一个案号只能有一行；案件有了进展，改这一行的状态。",
    "同一个案件数两次，在审案件数就多了一件。",
    "两行的案号都是（2025）苏0803民初1234号",
    "删去重复的一行，在另一行更新案件状态",
)


def find(case: Case) -> Iterator[Finding]:
    first: dict[tuple[str, str], CourtCase] = {}
    for one in sound(case.source.of(CourtCase), "number"):
        earlier = first.setdefault((one.unit, one.number), one)
        if earlier is not one:
            message = f"案号{one.number}已经填在{beside(earlier.place(), one.origin.file)}。"
            yield complaint(one, "number", CASE_TWICE, message, "请只留一行，更新它的案件状态。")
