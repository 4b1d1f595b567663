"""What was computed of debts one by one, and of what units said of them once a year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures import Measures
from generator.measures.terms import Clearing, MonthState
from generator.schema.types import Choice, Count, Day, Every, Money, MonthOfYear, PeriodOf, Reference, YesNo


def debts(measures: Measures) -> Iterator[Dataset]:
    """Three tables: each debt, each public body that clears its debts, each unit's yearly statement."""
    yield _debts(measures)
    yield _clearing(measures)
    yield _statements(measures)


def _debts(measures: Measures) -> Dataset:
    return of_units(
        "arrears_state",
        "欠款逐笔情况",
        "登记过的每一笔欠款，在数据截至日付清没有、逾期几天、按法定利率估算多少利息。",
        (
            Column(
                "arrears",
                "欠款编号",
                Reference("arrears"),
                required=True,
                help="对应“欠款”表的 id。",
                example="990101101-qk-001",
            ),
            UNIT,
            Column(
                "open",
                "没有付清",
                YesNo(),
                required=True,
                help="没有填付清日期，而且单位最近一次月报还有余额（或者从来没有报过）的为“是”。",
                example="是",
            ),
            Column(
                "days_overdue",
                "逾期天数",
                Count(),
                required=True,
                help="没有付清的，数据截至日比应付日期晚几个自然日；应付日期休息的顺延到下一个工作日；已付清的为 0。",
                example="120",
            ),
            Column(
                "interest",
                "法定利息估算（元）",
                Money(),
                help="金额 × 逾期天数 × 逾期日利率，金额不超过单位尚欠总额；只估算欠中小企业和个体工商户、无分歧、已逾期的，其余空着。",
                example="7260.00",
            ),
        ),
        (
            (each.debt.id, unit, each.is_open, each.days_overdue, each.interest)
            for unit, found in measures.openness.debts.items()
            for each in found
        ),
        key="arrears",
    )


def _clearing(measures: Measures) -> Dataset:
    return of_units(
        "clearing_state",
        "清零情况",
        "登记过欠款的机关和事业单位，欠款清零没有。",
        (
            UNIT,
            Column(
                "state",
                "清零情况",
                Choice(Clearing),
                required=True,
                help="过了清零期限还有余额的为“过期未清零”；期限以后的月份才没有余额的为“晚了才还清”。",
                example="未到清零期限",
            ),
            Column(
                "clear_by",
                "清零期限",
                Day(),
                help="清欠计划最后一个时间节点；没有清欠计划的空着。",
                example="2026-12-31",
            ),
            Column(
                "cleared_in",
                "从哪个月起没有欠款",
                MonthOfYear(),
                help="最近连着没有余额的月报里最早的一个月；还有余额的空着。",
                example="2026-02",
            ),
        ),
        ((each.debtor.unit.id, each.state, each.by, each.month) for each in measures.openness.clearing),
    )


def _statements(measures: Measures) -> Dataset:
    return of_units(
        "statement_state",
        "逾期未付合同公开情况",
        "每个应公开的单位，每一年的逾期未付合同公开了没有、按时没有，和登记的欠款对不对得上。",
        (
            UNIT,
            Column(
                "year",
                "年度",
                PeriodOf((Every.YEAR,)),
                required=True,
                help="说的是哪一年年底的情况。",
                example="2025",
            ),
            Column(
                "due",
                "最迟公开日",
                Day(),
                required=True,
                help="第二年的最迟公开日，当天公开算按时，遇休息日不顺延。",
                example="2026-03-31",
            ),
            Column(
                "state",
                "公开情况",
                Choice(MonthState),
                required=True,
                help="按时公开、合同数量为 0 的为“零报告”；晚了的为“迟报”；过了最迟公开日还没有的为“未报送”。",
                example="零报告",
            ),
            Column(
                "on_record",
                "登记的合同数",
                Count(),
                required=True,
                help="“欠款”表里，欠中小企业和个体工商户、应付日期在年底以前、年底还没有付清的有几笔。",
                example="2",
            ),
        ),
        (
            (unit, each.period, each.due, each.state, each.on_record)
            for unit, found in measures.openness.statements.items()
            for each in found
        ),
    )
