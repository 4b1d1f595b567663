"""Misconduct is repaired no earlier than the rules allow, and objected to after it was decided."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.exposure import Earlier
from generator.schema.records import Objection, Requirement, UnitRecord
from generator.schema.relations import DATES_REVERSED
from generator.schema.table import sound

REPAIRED_TOO_EARLY = Code(
    "E354",
    "repaired-too-early",
    "修复日期早于最短公示期满",
    "失信信息公示满最短期限以后才能修复：一般 3 个月，严重 1 年；轻微的履行完毕即可。",
    "提前修复等于没有公示。",
    "失信程度: 一般\n认定日期: 2026-04-15\n修复日期: 2026-05-20",
    "失信程度: 一般\n认定日期: 2026-04-15\n修复日期: 2026-07-15",
)


def find(case: Case) -> Iterator[Finding]:
    yield from _repairs(case)
    yield from _objections(case)


def _repairs(case: Case) -> Iterator[Finding]:
    asked = next(sound(case.source.of(Requirement), "earlier_decisions"), None)
    earlier = asked.earlier_decisions if asked else Earlier.SHORTER
    for one in sound(case.source.of(UnitRecord), "level", "decided", "repaired"):
        limits = one.exposure(earlier)
        start = limits.repair_from if limits else None
        if one.repaired and start and one.repaired < start:
            message = f"修复日期 {one.repaired}，早于可以修复的 {start}。"
            yield complaint(one, "repaired", REPAIRED_TOO_EARLY, message, "请照修复决定核对日期。")


def _objections(case: Case) -> Iterator[Finding]:
    decided = {one.id: one.decided for one in sound(case.source.of(UnitRecord), "id", "decided")}
    for one in sound(case.source.of(Objection), "record", "received"):
        day = decided.get(one.record)
        if day is not None and one.received < day:
            message = f"“收到日期”{one.received}，早于这条记录的认定日期 {day}。"
            yield complaint(one, "received", DATES_REVERSED, message, "请核对记录编号和年份。")
