"""A zero report is a word given: nothing of the kind happened, or was open, in that time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import ZeroReport
from generator.schema.records.matters import WITNESSES, Told
from generator.schema.records.reporting import Matter
from generator.schema.table import Record, sound

NOT_ZERO = Code(
    "E377",
    "zero-report-untrue",
    "零报告与记录矛盾",
    "报了零报告的那一期，记录里却有这样的事，或者有没有办完的案件、旧账。",
    "零报告是一句承诺，不能与登记的事对不上。",
    "零报告: 涉诉,2026-03（当月有一件在审）",
    "（删去这一行零报告）",
)


def find(case: Case) -> Iterator[Finding]:
    happened = _happened(case)
    for report in sound(case.source.of(ZeroReport), "matter", "period"):
        period = report.period
        for told, one in happened[report.unit, report.matter]:
            if told.first <= period.last_day and told.last >= period.first_day:
                where = beside(one.place(), report.origin.file)
                message = f"{period.zh}报了“{report.matter.zh}”零报告，这一期却有记录，写在{where}。"
                help = "请删去这一行零报告；如果是记录的日期错了，请更正记录。"
                yield complaint(report, "period", NOT_ZERO, message, help)
                break


def _happened(case: Case) -> dict[tuple[str, Matter], list[tuple[Told, Record]]]:
    """What was when, by unit and matter."""
    found: dict[tuple[str, Matter], list[tuple[Told, Record]]] = defaultdict(list)
    for matter, witnesses in WITNESSES.items():
        for witness in witnesses:
            for one in sound(case.source.of(witness.cls), *witness.needs):
                told = witness.tell(one, case.as_of)
                if told is not None:
                    found[getattr(one, "unit"), matter].append((told, one))  # noqa: B009
    return found
