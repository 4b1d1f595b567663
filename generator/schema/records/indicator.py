"""The indicators by which units are assessed (评价指标): versions of them, each a whole of 100 points."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.records.unit import UnitKind
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import Choice, Day, Identifier, Listing, Number, Term, Text, YesNo


class Dimension(Term):
    """What an indicator is about; after the sets of indicators that districts use."""

    KEEPING = "keeping", "守信践诺"
    OPENNESS = "openness", "政务公开"
    GOVERNANCE = "governance", "失信治理"
    LAW = "law", "依法行政"
    DILIGENCE = "diligence", "勤政高效"
    EDUCATION = "education", "宣教与记录"
    DEMONSTRATION = "demonstration", "示范创建"


class Measured(Term):
    """What the program can compute from what was reported; each is explained beside its computation."""

    COVERED = "covered", "承诺覆盖率"
    COMPLETE = "complete", "承诺要素完整率"
    KEPT = "kept", "到期兑现率"
    ON_TIME = "on_time", "按期率"
    UPDATED = "updated", "更新及时率"
    CATALOGUE = "catalogue", "目录覆盖率"
    TIMELY = "timely", "公开及时率"
    FRESH = "fresh", "栏目不空白不陈旧"
    ANSWERED = "answered", "回应率"
    CLEARED = "cleared", "清欠进度"
    REPORTED = "reported", "报送完整率"
    RESOLVED = "resolved", "旧账化解率"
    CASES = "cases", "涉诉清零"
    MISCONDUCT = "misconduct", "没有失信记录"
    POLICIES = "policies", "制度齐备率"
    UPHELD = "upheld", "没有被纠错"
    STABLE = "stable", "政策稳定"
    ON_PROMISE = "on_promise", "承诺办件和核查"
    FASTER = "faster", "办事提速"
    SATISFIED = "satisfied", "满意度"
    FIVE = "five", "五进覆盖"
    TRAINED = "trained", "培训覆盖率"
    FILED = "filed", "公职人员建档率"
    CRITERIA = "criteria", "示范指标达标率"
    SCENARIO = "scenario", "有信用+场景"


@record(
    "indicator",
    "评价指标",
    "programme/indicators.csv",
    help="考核评价用哪些指标、各占多少分。改权重要另立一个版本，原来的版本留着，过去的得分不变。",
    supplier=Supplier.DISTRICT,
    frequency="每年核对一次",
)
class Indicator(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="指标的永久编号，每个版本各编各的。", example="2026-a3"
    )
    version: str = field(
        "版本", Text(12), required=True, help="属于哪一个版本；一个版本的权重合计 100。", example="2026"
    )
    since: date = field(
        "启用日期",
        Day(),
        required=True,
        help="这个版本从哪一天起用，到下一个版本启用为止；同一版本填同一天。",
        example="2026-01-01",
    )
    dimension: Dimension = field(
        "维度", Choice(Dimension), required=True, help="属于哪一个方面。", example="守信践诺"
    )
    title: str = field("指标名称", Text(40), required=True, help="网页上显示的名称。", example="到期兑现率")
    measure: Measured = field(
        "计算方法",
        Choice(Measured),
        required=True,
        help="由程序按哪一种方法从报送的数据计算；方法见“数字是怎么算出来的”。",
        example="到期兑现率",
    )
    formula: str = field(
        "计算公式",
        Text(200),
        required=True,
        help="用一句话写出分子、分母。",
        example="已到期并核验属实的承诺 ÷ 已到期的承诺",
    )
    tables: tuple[str, ...] = field(
        "数据来源",
        Listing(Text(30)),
        required=True,
        help="从哪些表计算，填表的名称。",
        example="承诺、核验记录",
    )
    weight: Decimal = field("权重", Number(), required=True, help="满分是多少分。", example="12")
    kinds: tuple[UnitKind, ...] = field(
        "适用单位类型",
        Listing(Choice(UnitKind)),
        required=True,
        help="考核哪几类单位；别的单位这一项不适用，其余各项按比例折算成 100 分。",
        example="镇、街道、园区",
    )
    sample: bool = field(
        "示例", YesNo(), default=False, help="填“是”的，网页标明是样例，不是正式指标。", example="否"
    )
    basis: str | None = field("依据", Text(120), help="哪份文件定的。", example="诺信办〔2026〕3号")


WEIGHT_OUT_OF_RANGE = Code(
    "E609",
    "weight-out-of-range",
    "权重不在 0 到 100 之间",
    "一项指标的权重要大于 0，不超过 100。",
    "没有分的指标不用列，列了就要算分。",
    "权重: 0",
    "权重: 5",
)


@rule(Indicator, "weight")
def weight_is_a_part_of_hundred(indicator: Indicator) -> Iterator[Flaw]:
    if not 0 < indicator.weight <= 100:
        message = f"权重是 {indicator.weight:f}。"
        yield flaw("weight", WEIGHT_OUT_OF_RANGE, message, "请填大于 0、不超过 100 的数。")
