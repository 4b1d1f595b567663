"""A zero report is a word given: nothing of the kind was open in that time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding, Place
from generator.schema.records import CourtCase, LegacyMatter, ZeroReport
from generator.schema.records.reporting import Matter
from generator.schema.table import sound

NOT_ZERO = Code(
    "E377",
    "zero-report-untrue",
    "零报告与台账矛盾",
    "报了零报告的那一期，台账里有没有办完的案件或旧账。",
    "零报告是一句承诺，不能与台账对不上。",
    "零报告: 涉诉,2026-03（当月有一件在审）",
    "删去这一行零报告",
)


class _Open(NamedTuple):
    """Something that was open from a day to a day, and where it stands."""

    place: Place
    first: date
    last: date


def find(case: Case) -> Iterator[Finding]:
    found = _open(case)
    for report in sound(case.source.of(ZeroReport), "matter", "period"):
        period = report.period
        for one in found[report.unit, report.matter]:
            if one.first <= period.last_day and one.last >= period.first_day:
                message = (
                    f"{period.zh}报了零报告，可是 {one.place.file} 里有一件从 {one.first} 起还没有办完。"
                )
                help = "请删去这一行零报告；如果是台账的日期错了，请更正台账。"
                yield complaint(report, "period", NOT_ZERO, message, help)
                break


def _open(case: Case) -> dict[tuple[str, Matter], list[_Open]]:
    """What was open when, by unit and matter."""
    found: dict[tuple[str, Matter], list[_Open]] = defaultdict(list)
    for court in sound(case.source.of(CourtCase), "filed", "closed"):
        end = court.closed or case.as_of
        found[court.unit, Matter.COURT].append(_Open(court.place(), court.filed, end))
    for matter in sound(case.source.of(LegacyMatter), "found", "resolved"):
        end = matter.resolved or case.as_of
        found[matter.unit, Matter.LEGACY].append(_Open(matter.place(), matter.found, end))
    return found
