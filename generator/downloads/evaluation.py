"""What each indicator came to, and the scores that follow, so that anyone can compute them again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures import Measures
from generator.measures.evaluation import ENOUGH, Evaluation, evaluations
from generator.measures.terms import State
from generator.registry import Registry
from generator.schema.types import Choice, Count, Number, Reference, Text

_CENT = Decimal("0.01")
_VERSION = Column(
    "version",
    "版本",
    Text(12),
    required=True,
    help="按“评价指标”表的哪一个版本计算；数据截至日以前最近启用的。",
    example="2026",
)


def evaluation(registry: Registry, measures: Measures) -> Iterator[Dataset]:
    found = evaluations(registry, measures)
    yield _values(found)
    yield _scores(found)


def _values(found: Mapping[str, Evaluation]) -> Dataset:
    columns = (
        UNIT,
        Column(
            "indicator",
            "指标编号",
            Reference("indicator"),
            required=True,
            help="对应“评价指标”表的 id。",
            example="2026-a3",
        ),
        _VERSION,
        Column(
            "state",
            "情况",
            Choice(State),
            required=True,
            help="“零报告”是单位报了没有发生，得满分；“不适用”不计分，其余各项折算成 100 分；“未报送”得 0 分。",
            example="有数据",
        ),
        Column(
            "part",
            "分子",
            Number(),
            help="值的分子；不止是两数相除的，和不能写准数的人数，空着，见“说明”。",
            example="4",
        ),
        Column("whole", "分母", Number(), help="值的分母。", example="5"),
        Column(
            "value",
            "值",
            Number(),
            help="0 到 1，至多 10 位小数；不适用和未报送的空着。",
            example="0.8",
        ),
        Column("weight", "权重", Number(), required=True, help="这项指标的满分。", example="12"),
        Column("reason", "说明", Text(200), required=True, help="值是怎么来的，或者为什么没有值。"),
    )
    rows = (
        (
            unit,
            each.indicator.id,
            each.indicator.version,
            each.value.state,
            each.value.part,
            each.value.whole,
            each.value.value,
            each.indicator.weight,
            each.value.reason,
        )
        for unit, one in found.items()
        for each in one.judged
    )
    return of_units(
        "indicator_value",
        "指标计算结果",
        "每个单位每项指标的分子、分母和值，数据截至日的情况。得分由“值”和“权重”算出。",
        columns,
        rows,
    )


def _scores(found: Mapping[str, Evaluation]) -> Dataset:
    columns = (
        UNIT,
        _VERSION,
        Column(
            "applicable",
            "适用权重",
            Number(),
            required=True,
            help="100 减去不适用的权重。",
            example="92",
        ),
        Column("reported", "已报权重", Number(), required=True, help="有数据和零报告的权重。", example="89"),
        Column(
            "completeness",
            "数据完整度（%）",
            Number(),
            help=f"已报权重 ÷ 适用权重 × 100，四舍五入到两位；不到 {100 * ENOUGH:.0f} 的不排名。",
            example="96.74",
        ),
        Column(
            "score",
            "考核得分",
            Number(),
            help="各项“权重 × 值”之和 ÷ 适用权重 × 100，未报送的值算 0；只在最后四舍五入到两位。",
            example="85.76",
        ),
        Column(
            "highest",
            "得分上限",
            Number(),
            help="未报送的各项都算满分时的得分；考核得分就是下限。",
            example="89.02",
        ),
        Column(
            "reported_rate",
            "已报得分率（%）",
            Number(),
            help="各项“权重 × 值”之和 ÷ 已报权重 × 100。",
            example="88.65",
        ),
        Column(
            "rank", "同类排名", Count(), help="同一类单位里数据完整度够的才排，得分相同的并列。", example="1"
        ),
        Column("peers", "参加排名的单位", Count(), help="同一类单位里有几个参加排名。", example="3"),
    )
    rows = (
        (
            unit,
            one.judged[0].indicator.version,
            one.applicable,
            one.reported,
            percent(one.completeness),
            one.score,
            one.highest,
            one.reported_rate,
            one.rank,
            one.peers or None,
        )
        for unit, one in found.items()
    )
    return of_units(
        "evaluation",
        "考核得分",
        "每个单位的得分、上下限和数据完整度。只在同类单位之间排名；加分、扣分和一票否决不在内，见“考核结果”表。",
        columns,
        rows,
        key="unit",
    )


def percent(share: Decimal | None) -> Decimal | None:
    """A share in percent, to two places, half up."""
    return None if share is None else (100 * share).quantize(_CENT, ROUND_HALF_UP)
