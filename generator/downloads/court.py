"""Where each case stands, and how many each unit had open at the end of each month."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures import Measures
from generator.measures.court import Stage, by_month, is_listed, stage
from generator.measures.terms import MonthState
from generator.registry import Registry
from generator.schema.records import CourtCase
from generator.schema.records.reporting import Matter
from generator.schema.types import CaseNumber, Choice, Count, MonthOfYear, YesNo


def court(registry: Registry, measures: Measures) -> Iterator[Dataset]:
    yield _stages(registry, measures)
    yield _months(registry, measures)


def _stages(registry: Registry, measures: Measures) -> Dataset:
    day = measures.as_of
    return of_units(
        "court_stage",
        "案件进展",
        "每个案件在数据截至日走到哪一步，由“涉诉案件”的日期计算得出。",
        (
            UNIT,
            Column(
                "number",
                "案号",
                CaseNumber(),
                required=True,
                help="对应“涉诉案件”表的 number；两个单位可以在同一个案件里。",
                example="（2025）苏0803民初1234号",
            ),
            Column(
                "stage",
                "阶段",
                Choice(Stage),
                required=True,
                help="裁判生效以前是“在审”；生效以后、履行以前，和执行案件，是“待履行”；有结案日期的是“已结案”。",
                example="在审",
            ),
            Column(
                "listed",
                "在失信名单上",
                YesNo(),
                required=True,
                help="列入失信被执行人名单、还没有移出的为“是”。",
                example="否",
            ),
            Column(
                "days",
                "历时天数",
                Count(),
                required=True,
                help="从立案日期到结案日期的天数；没有结案的，算到数据截至日。",
                example="176",
            ),
        ),
        (
            (
                case.unit,
                case.number,
                found,
                is_listed(case, day),
                (min(case.closed or day, day) - case.filed).days,
            )
            for case in registry.of(CourtCase)
            if (found := stage(case, day)) is not None
        ),
    )


def _months(registry: Registry, measures: Measures) -> Dataset:
    counts = (
        ("trial", "在审件数", "在审"),
        ("unperformed", "待履行件数", "待履行"),
        ("listed", "失信件数", "在失信名单上"),
    )
    return of_units(
        "court_month",
        "涉诉逐月情况",
        "每个要报送或者报过案件的单位，近 24 个月每个月末的未结案件。",
        (
            UNIT,
            Column("month", "月份", MonthOfYear(), required=True, help="哪一个月的月末。", example="2026-03"),
            Column(
                "state",
                "报送状态",
                Choice(MonthState),
                required=True,
                help="当月有未结案件的是“已报送”；没有、报了零报告的是“零报告”；都没有的是“未报送”。",
                example="零报告",
            ),
            *(
                Column(
                    name,
                    title,
                    Count(),
                    help=f"月末{what}的案件数；“未报送”“未到期”的空着，不是 0。",
                    example="1",
                )
                for name, title, what in counts
            ),
        ),
        _month_rows(registry, measures),
    )


def _month_rows(registry: Registry, measures: Measures) -> Iterator[tuple[object, ...]]:
    for unit in registry.units:
        reports = measures.reports[unit].get(Matter.COURT)
        for end in by_month(registry.own(CourtCase, unit), (reports,) if reports else (), measures.as_of):
            now = end.docket
            known = (now.trial, now.unperformed, now.listed) if end.known else (None, None, None)
            if end.state is not MonthState.NOT_APPLICABLE:
                yield unit, end.month, end.state, *known
