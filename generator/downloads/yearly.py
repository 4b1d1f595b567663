"""What a unit did in a year: approvals on a promise, decisions that did not stand, its own summary."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures import Measures, approval, duties, phases
from generator.measures.terms import MonthState
from generator.registry import Registry
from generator.schema.records import ApprovalMonth
from generator.schema.records.reporting import Matter
from generator.schema.types import Choice, Count, Day, Number

_YEAR = Column("year", "年度", Count(2000, 2100), required=True, help="哪一年。", example="2026")
_MISSING = Column(
    "missing",
    "漏报期数",
    Count(),
    required=True,
    help="这一年里过了报送期限、没有报也没有零报告的有几期；有漏报的，前面的数不是全年的数。",
    example="0",
)


def yearly(registry: Registry, measures: Measures) -> Iterator[Dataset]:
    """Three tables of a row for each unit and year."""
    yield _approvals(registry, measures)
    yield _enforcement(registry, measures)
    yield _reports(registry, measures)


def _missing(measures: Measures, unit: str, matter: Matter, year: int) -> int:
    reports = measures.reports[unit].get(matter)
    return sum(each.period.year == year for each in reports.missing) if reports else 0


def _approvals(registry: Registry, measures: Measures) -> Dataset:
    values = (
        (
            unit,
            year,
            done.accepted,
            done.by_promise,
            done.promise_share.percent,
            done.checked,
            done.check_share.percent,
            done.false_promise,
            done.revoked,
            _missing(measures, unit, Matter.APPROVAL, year),
        )
        for unit in registry.units
        for year in sorted({each.period.year for each in registry.own(ApprovalMonth, unit)})
        for done in (approval.work(approval.months_of(registry, unit, year)),)
    )
    return of_units(
        "approval_year",
        "告知承诺年度汇总",
        "每个单位每一年的告知承诺办件，由“告知承诺办件月报”逐期相加。",
        (
            UNIT,
            _YEAR,
            _count("accepted", "受理件数", "各期受理件数相加。", "420"),
            _count("by_promise", "承诺办理件数", "各期承诺办理件数相加。", "310"),
            _percent(
                "promise_share",
                "承诺办理占比（%）",
                "承诺办理件数 ÷ 受理件数 × 100；没有受理的空着。",
                "73.8",
            ),
            _count("checked", "已核查件数", "各期已核查件数相加。", "290"),
            _percent(
                "check_share", "核查率（%）", "已核查件数 ÷ 承诺办理件数 × 100；没有承诺办理的空着。", "93.5"
            ),
            _count("false_promise", "不实承诺件数", "各期不实承诺件数相加。", "1"),
            _count("revoked", "撤销件数", "各期撤销件数相加。", "1"),
            _MISSING,
        ),
        values,
    )


def _enforcement(registry: Registry, measures: Measures) -> Dataset:
    values = (
        (
            unit,
            year,
            found.cases,
            found.reconsidered,
            found.corrected,
            found.litigated,
            found.lost,
            found.correction.percent,
            _missing(measures, unit, Matter.ENFORCEMENT, year),
        )
        for unit in registry.units
        for year in sorted({each.period.year for each in duties.rows_of(registry, unit)})
        for found in (duties.outcome(duties.rows_of(registry, unit, year)),)
    )
    return of_units(
        "enforcement_year",
        "复议诉讼纠错年度汇总",
        "每个单位每一年的执法、复议和行政诉讼，由“执法和复议诉讼统计”逐期相加。",
        (
            UNIT,
            _YEAR,
            _count("cases", "执法案件数", "各期办结的执法案件相加。", "64"),
            _count("reconsidered", "复议审结件数", "各期审结的行政复议相加。", "5"),
            _count("corrected", "复议纠错件数", "各期被纠正的行政复议相加。", "2"),
            _count("litigated", "诉讼审结件数", "各期审结的行政诉讼相加。", "3"),
            _count("lost", "败诉件数", "各期败诉的行政诉讼相加。", "1"),
            _percent(
                "correction",
                "复议诉讼纠错率（%）",
                "（复议纠错件数 + 败诉件数）÷（复议审结件数 + 诉讼审结件数）× 100；没有审结的空着。",
                "37.5",
            ),
            _MISSING,
        ),
        values,
    )


def _reports(registry: Registry, measures: Measures) -> Dataset:
    values = (
        (
            unit.id,
            each.year,
            each.due,
            each.report.submitted if each.report else None,
            each.state,
            each.days_late,
        )
        for unit in registry.units.values()
        for each in phases.year_reports(registry, unit, measures.as_of)
    )
    return of_units(
        "annual_report_state",
        "年度总结报送情况",
        "每个要报年度总结的单位，每一年报了没有、按时没有。",
        (
            UNIT,
            _YEAR,
            Column(
                "due", "截止日", Day(), required=True, help="这一天结束以前报都算按时。", example="2025-11-15"
            ),
            Column(
                "submitted", "报送日期", Day(), help="实际报出的日子；没有报的空着。", example="2025-11-12"
            ),
            Column(
                "state",
                "报送情况",
                Choice(MonthState),
                required=True,
                help="过了截止日才报的为“迟报”，过了截止日还没有报的为“未报送”，没到截止日的为“未到期”。",
                example="已报送",
            ),
            _count("days_late", "迟了几天", "报送日期比截止日晚几个自然日；不迟的、没有报的为 0。", "0"),
        ),
        values,
    )


def _count(name: str, title: str, help: str, example: str) -> Column:
    return Column(name, title, Count(), required=True, help=help, example=example)


def _percent(name: str, title: str, help: str, example: str) -> Column:
    return Column(name, title, Number(), help=help + "保留一位小数，四舍五入。", example=example)
