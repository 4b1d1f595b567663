"""What was computed of columns, accounts, feedback, surveys, debts and yearly statements."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures import Measures
from generator.measures.terms import ColumnState, MonthState, Timeliness
from generator.registry import Registry
from generator.schema.records.finance import FinanceKind
from generator.schema.types import Choice, Count, Day, Every, Number, PeriodOf, Reference

_ITEM = Column(
    "item",
    "目录编号",
    Reference("catalogue"),
    required=True,
    help="目录里的哪一项，对应“公开标准目录”表的 id。",
    example="elderly-03",
)
_YEAR = (Every.YEAR,)


def opened(registry: Registry, measures: Measures) -> Iterator[Dataset]:
    """Six tables of a row for each column, account or unit."""
    yield _columns(measures)
    yield _yearly(measures)
    yield _timeliness(measures)
    yield _expected(measures)
    yield _answers(registry, measures)
    yield _surveys(measures)


def _columns(measures: Measures) -> Dataset:
    return of_units(
        "column_state",
        "栏目更新情况",
        "一个单位应公开的一项目录事项是一个栏目，一行一个栏目。",
        (
            UNIT,
            _ITEM,
            Column(
                "state",
                "情况",
                Choice(ColumnState),
                required=True,
                help="一条公开记录也没有的为“空白”；“最迟更新日”早于数据截至日的为“久未更新”；其余为“正常”。",
                example="久未更新",
            ),
            Column(
                "latest",
                "最近公开",
                Day(),
                help="这一项最近一条公开记录的公开日期；空白的空着。",
                example="2026-02-25",
            ),
            Column(
                "due",
                "最迟更新日",
                Day(),
                help="动态类是最近公开加“动态类更新天数”，通知政策类是最近公开加“通知政策类更新月数”；没有更新要求的空着。",
                example="2026-08-25",
            ),
        ),
        (
            (unit, column.item.id, column.state, column.latest, column.due)
            for unit, found in measures.openness.columns.items()
            for column in found.columns
        ),
    )


def _yearly(measures: Measures) -> Dataset:
    return of_units(
        "yearly_state",
        "每年定日公开情况",
        "目录里每年有固定日子的事项，每个单位每一年公开了没有、按时没有。",
        (
            UNIT,
            _ITEM,
            Column(
                "due",
                "最迟公开日",
                Day(),
                required=True,
                help="这一年的最迟公开日，当天公开算按时，遇休息日不顺延。",
                example="2026-01-31",
            ),
            Column(
                "state",
                "公开情况",
                Choice(MonthState),
                required=True,
                help="晚于最迟公开日公开的为“迟报”，过了还没有公开的为“未报送”，没到的为“未到期”。",
                example="已报送",
            ),
            Column(
                "published", "公开日期", Day(), help="实际公开的日子；没有公开的空着。", example="2026-01-21"
            ),
        ),
        (
            (each.unit.id, each.item.id, each.due, each.state, each.published)
            for each in measures.openness.yearly
        ),
    )


def _timeliness(measures: Measures) -> Dataset:
    return of_units(
        "finance_timeliness",
        "财务公开及时性",
        "每个公开的收支合计，是否在批准以后的期限内公开。",
        (
            Column(
                "finance",
                "财务公开编号",
                Reference("finance"),
                required=True,
                help="对应“财务公开”表的 id，只有合计，没有分项。",
                example="990101101-cw-2025-01",
            ),
            UNIT,
            Column(
                "deadline",
                "最迟公开日",
                Day(),
                help="批准日期加“预算决算公开天数”，最后一天休息的顺延到下一个工作日；没有批准日期的空着。",
                example="2026-03-10",
            ),
            Column(
                "timeliness",
                "及时性",
                Choice(Timeliness),
                required=True,
                help="公开日期不晚于最迟公开日的为“按时”。“无时限”和无法计算的，不进按时率。",
                example="按时",
            ),
            Column(
                "days_late",
                "迟了几天",
                Count(),
                required=True,
                help="公开日期比最迟公开日晚几个自然日；不迟的为 0。",
                example="0",
            ),
        ),
        (
            (each.row.id, unit, each.deadline, each.timeliness, each.days_late)
            for unit, found in measures.openness.accounts.items()
            for each in found
        ),
        key="finance",
    )


def _expected(measures: Measures) -> Dataset:
    return of_units(
        "finance_expected",
        "预算决算应公开情况",
        "每个应公开预算、决算和三公的单位，每一年每一类公开了没有。",
        (
            UNIT,
            Column(
                "year",
                "年度",
                PeriodOf(_YEAR),
                required=True,
                help="哪一年的预算、决算或三公。",
                example="2025",
            ),
            Column(
                "kind",
                "类别",
                Choice(FinanceKind),
                required=True,
                help="预算、决算还是三公。",
                example="决算",
            ),
            Column(
                "due",
                "最迟公开日",
                Day(),
                required=True,
                help="预算在当年、决算和三公在第二年的最迟公开日，由“报送要求”表规定。",
                example="2026-09-30",
            ),
            Column(
                "state",
                "公开情况",
                Choice(MonthState),
                required=True,
                help="晚于最迟公开日，或者晚于批准以后的期限公开的为“迟报”；过了最迟公开日还没有的为“未报送”。",
                example="已报送",
            ),
        ),
        (
            (unit, each.period, each.kind, each.due, each.state)
            for unit, found in measures.openness.expected.items()
            for each in found
        ),
    )


def _answers(registry: Registry, measures: Measures) -> Dataset:
    values = (
        (
            unit,
            one.received,
            one.replied,
            one.on_time,
            one.checked,
            one.verified_true,
            one.rated,
            one.satisfied,
            one.reply_share.percent,
            one.on_time_share.percent,
            one.satisfaction.percent,
            *(one.satisfaction.interval or (None, None)),
        )
        for unit in registry.units
        if (one := measures.openness.answers.get(unit)) is not None
    )
    return of_units(
        "feedback_total",
        "意见和投诉汇总",
        "每个单位报过的各期相加。漏报的期不在里面，漏了哪几期看“零报告”和“定期报送要求”。",
        (
            UNIT,
            _count("received", "收到件数", "各期收到件数相加。", "420"),
            _count("replied", "答复件数", "各期答复件数相加。", "410"),
            _count("on_time", "按时答复件数", "各期按时答复件数相加。", "398"),
            _count("complaints", "投诉举报件数", "类别是“投诉举报”的各期收到件数相加。", "96"),
            _count("verified_true", "查实件数", "各期查实件数相加。", "21"),
            _count("rated", "评价件数", "各期评价件数相加。", "300"),
            _count("satisfied", "满意件数", "各期满意件数相加。", "270"),
            _percent("reply_share", "答复率（%）", "答复件数 ÷ 收到件数 × 100；没有收到的空着。", "97.6"),
            _percent(
                "on_time_share", "按时答复率（%）", "按时答复件数 ÷ 收到件数 × 100；没有收到的空着。", "94.8"
            ),
            *_estimate("评价"),
        ),
        values,
    )


def _surveys(measures: Measures) -> Dataset:
    values = (
        (
            each.survey.id,
            unit,
            each.answered.percent,
            each.estimate.percent,
            *(each.estimate.interval or (None, None)),
        )
        for unit, found in measures.openness.surveys.items()
        for each in found
    )
    return of_units(
        "survey_estimate",
        "满意度调查结果",
        "每次调查的回收率、满意率和区间。",
        (
            Column(
                "survey",
                "调查编号",
                Reference("survey"),
                required=True,
                help="对应“满意度调查”表的 id。",
                example="990101001001-dc-2025",
            ),
            UNIT,
            _percent("answered", "回收率（%）", "有效份数 ÷ 发出份数 × 100。", "81.5"),
            *_estimate("有效答卷"),
        ),
        values,
        key="survey",
    )


def _estimate(of: str) -> tuple[Column, ...]:
    few = f"{of}不到 30 的空着。"
    score = "威尔逊得分区间，把握度 95%；"
    return (
        _percent("satisfaction", "满意率（%）", f"满意的 ÷ {of} × 100；{few}", "90.0"),
        _percent("low", "区间下限（%）", score + few, "86.1"),
        _percent("high", "区间上限（%）", score + few, "92.9"),
    )


def _count(name: str, title: str, help: str, example: str) -> Column:
    return Column(name, title, Count(), required=True, help=help, example=example)


def _percent(name: str, title: str, help: str, example: str) -> Column:
    return Column(name, title, Number(), help=help + "保留一位小数，四舍五入。", example=example)
