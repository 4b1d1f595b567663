"""State-owned enterprises report every month (淮信用办〔2021〕5号 二（五）3: 月月有进度)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.calendar import last_month_due
from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import ArrearsProgress, Requirement, Unit
from generator.schema.records.unit import UnitKind
from generator.schema.table import sound
from generator.schema.types import Month

MONTH_MISSING = Code(
    "E328",
    "month-missing",
    "国有企业漏报月份",
    "国有企业清欠要月月有进度，没有欠款也要零报告。",
    "漏一个月，就看不出是没有欠款还是没有报。",
    "2025-05，2025-07（缺 2025-06）",
    "补报 2025-06；没有欠款填零报告",
)


def find(case: Case) -> Iterator[Finding]:
    start = next((r.arrears_from for r in case.source.of(Requirement) if r.arrears_from), None)
    day = next((r.arrears_report_day for r in sound(case.source.of(Requirement), "arrears_report_day")), 10)
    for unit in sound(case.source.of(Unit), "kind"):
        if unit.kind is UnitKind.SOE:
            yield from _gaps(unit, case, start, last_month_due(case.as_of, day))


def _gaps(unit: Unit, case: Case, start: Month | None, last: Month) -> Iterator[Finding]:
    reports = [r for r in case.source.of(ArrearsProgress) if r.unit == unit.id and r.month]
    months = {report.month for report in reports}
    first = start or min(months, default=None)
    if first is None:
        return
    if unit.since is not None:
        first = max(first, Month.of(unit.since), key=lambda month: month.index)
    if ArrearsProgress.table.path.format(unit=unit.id) in case.source.lost:
        return
    missing = [first.plus(n) for n in range(last.index - first.index + 1) if first.plus(n) not in months]
    if missing:
        at = reports[-1] if reports else unit
        names = "、".join(str(month) for month in missing[:6]) + ("等月" if len(missing) > 6 else " ")
        message = f"{unit.name}没有报 {names}的清欠月报，共缺 {len(missing)} 个月。"
        yield complaint(
            at,
            "",
            MONTH_MISSING,
            message,
            "请在 arrears_progress.csv 里每个月补一行；没有欠款的月份，“零报告”填“是”。",
        )
