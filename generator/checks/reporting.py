"""Duties to report are unambiguous, and zero reports are given for periods that are asked for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import Reporting, Unit, ZeroReport
from generator.schema.records.reporting import Matter
from generator.schema.records.unit import UnitKind
from generator.schema.table import sound

TWO_DUTIES = Code(
    "E401",
    "two-duties",
    "同一类单位有两条报送要求",
    "同一件报送事项，对同一类单位只能有一个周期。",
    "两条要求不一样，单位不知道照哪一条报，也算不出是否漏报。",
    "涉诉,每月,镇、街道\n涉诉,每季度,镇",
    "涉诉,每月,镇、街道\n涉诉,每季度,村",
)
OTHER_PERIOD = Code(
    "E402",
    "other-period",
    "期间与报送周期不符",
    "零报告的期间要与“定期报送要求”里的周期一致。",
    "按月报的事项交了一张季度的零报告，算不出哪个月没有漏。",
    "报送事项: 涉诉（每月）\n期间: 2026-Q1",
    "报送事项: 涉诉（每月）\n期间: 2026-03",
)
SAID_TWICE = Code(
    "E403",
    "zero-report-twice",
    "同一期零报告报了两次",
    "一件事项一期只报一行零报告。",
    "两行的报送日期不同，不知道是不是迟报。",
    "涉诉,2026-03,2026-04-08\n涉诉,2026-03,2026-04-20",
    "涉诉,2026-03,2026-04-08",
)


def find(case: Case) -> Iterator[Finding]:
    duties: dict[tuple[Matter, UnitKind], Reporting] = {}
    for duty in sound(case.source.of(Reporting), "matter", "every", "kinds"):
        yield from _once(duty, duties)
    kinds = {unit.id: unit.kind for unit in sound(case.source.of(Unit), "kind")}
    seen: dict[tuple[str, Matter, str], ZeroReport] = {}
    for report in sound(case.source.of(ZeroReport), "matter", "period"):
        asked = duties.get((report.matter, kinds[report.unit])) if report.unit in kinds else None
        yield from _as_asked(report, asked)
        yield from _not_again(report, seen)


def _once(duty: Reporting, duties: dict[tuple[Matter, UnitKind], Reporting]) -> Iterator[Finding]:
    for kind in duty.kinds:
        first = duties.setdefault((duty.matter, kind), duty)
        if first is not duty:
            where = beside(first.place("kinds"), duty.origin.file)
            message = f"“{duty.matter.zh}”对“{kind.zh}”的报送要求已经写在{where}。"
            yield complaint(duty, "kinds", TWO_DUTIES, message, "请删去其中一行，或者把单位类型分开。")


def _as_asked(report: ZeroReport, duty: Reporting | None) -> Iterator[Finding]:
    if duty is not None and report.period.every is not duty.every:
        message = f"“{report.matter.zh}”{duty.every.zh}报一次，“{report.period}”不是这样的一期。"
        example = type(report.period).around(report.period.first_day, duty.every)
        yield complaint(
            report, "period", OTHER_PERIOD, message, f"请按{duty.every.zh}一期填写，例如 {example}。"
        )


def _not_again(report: ZeroReport, seen: dict[tuple[str, Matter, str], ZeroReport]) -> Iterator[Finding]:
    first = seen.setdefault((report.unit, report.matter, str(report.period)), report)
    if first is not report:
        where = beside(first.place("period"), report.origin.file)
        message = f"{report.period} 的“{report.matter.zh}”零报告已经写在{where}。"
        yield complaint(report, "period", SAID_TWICE, message, "请删去重复的一行。")
