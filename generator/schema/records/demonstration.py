"""Demonstration units: what is asked of them, what they say of themselves, and what a review found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.schema.records.unit import UnitKind
from generator.schema.relations import needed_when, not_before, unwanted_when
from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import (
    Choice,
    Count,
    Day,
    DocumentNumber,
    Every,
    Identifier,
    Link,
    Number,
    Period,
    PeriodOf,
    Reference,
    Term,
    Text,
    YesNo,
)


class DemonstrationKind(Term):
    """What may become a demonstration (龙沙 2021 二（六）; 淮信用办〔2021〕5号 二（七）)."""

    STREET = "street", "示范街道", "示范镇", "示范镇街"
    COMMUNITY = "community", "示范社区"
    WINDOW = "window", "示范窗口", "示范窗"
    POST = "post", "示范岗"
    VILLAGE = "village", "信用村居", "信用村", "示范村"


UNITS_FOR: dict[DemonstrationKind, frozenset[UnitKind]] = {
    DemonstrationKind.STREET: frozenset({UnitKind.SUBDISTRICT, UnitKind.TOWN, UnitKind.TOWNSHIP}),
    DemonstrationKind.COMMUNITY: frozenset({UnitKind.COMMUNITY}),
    DemonstrationKind.WINDOW: frozenset(UnitKind),
    DemonstrationKind.POST: frozenset(UnitKind),
    DemonstrationKind.VILLAGE: frozenset({UnitKind.VILLAGE, UnitKind.COMMUNITY}),
}
"""Which kinds of unit may have a demonstration of a kind; windows and posts belong to any."""


class Method(Term):
    """How a criterion is scored: all or nothing, in proportion, or full marks less deductions."""

    MET = "met", "满足"
    RATIO = "ratio", "比率"
    DEDUCTION = "deduction", "扣分"


class Outcome(Term):
    MET = "met", "达标"
    PARTLY = "partly", "部分达标", "部分"
    UNMET = "unmet", "未达标"
    NOT_APPLICABLE = "not_applicable", "不适用"


@record(
    "criterion",
    "示范创建指标",
    "programme/criteria.csv",
    help="每一类示范创建对象要逐条对照的指标，同一类现行指标的分值合计 100。",
    supplier=Supplier.DISTRICT,
    frequency="每年核对一次",
)
class Criterion(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="指标的永久编号，自查和复核都指它。", example="street-03"
    )
    kind: DemonstrationKind = field(
        "创建类别",
        Choice(DemonstrationKind),
        required=True,
        help="哪一类对象对照这一条。",
        example="示范街道",
    )
    number: int = field("序号", Count(1, 999), required=True, help="在这一类里排第几。", example="3")
    text: str = field(
        "指标内容",
        Text(120),
        required=True,
        help="要做到什么，写得能核对。",
        example="承诺事项全部写明服务内容、服务质量和服务期限",
    )
    full_score: Decimal = field("分值", Number(), required=True, help="做到了得几分。", example="10")
    method: Method = field(
        "计分方法",
        Choice(Method),
        required=True,
        help="满足：做到得满分；比率：按完成比例得分；扣分：发现一处扣一次。",
        example="满足",
    )
    mandatory: bool = field(
        "必达指标", YesNo(), required=True, help="填“是”的，复核不达标就不能命名。", example="是"
    )
    proof: str | None = field(
        "佐证要求", Text(120), help="拿什么证明做到了。", example="承诺公开页面，抽查 5 项"
    )
    basis: str | None = field(
        "依据", Text(120), help="指标出自哪份文件哪一条。", example="诺信办〔2025〕5号 附件二"
    )
    sample: bool = field(
        "示例", YesNo(), default=False, help="填“是”的，网页标明是样例，不是正式指标。", example="否"
    )
    since: date | None = field(
        "启用日期", Day(), help="从哪一天起用这一条；一直在用的不填。", example="2025-01-01"
    )
    until: date | None = field("停用日期", Day(), help="用到哪一天为止；还在用的不填。")

    def in_force(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@record(
    "demonstration",
    "示范创建对象",
    "units/{unit}/demonstrations.csv",
    help="本单位创建的示范街道、示范社区、示范窗口、示范岗、信用村居，一个对象一行。",
    supplier=Supplier.UNIT,
    frequency="随发生",
)
class Demonstration(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="创建对象的永久编号。", example="990101001-sf-01"
    )
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="哪个单位创建，由文件所在的文件夹决定。"
    )
    kind: DemonstrationKind = field(
        "创建类别", Choice(DemonstrationKind), required=True, help="创建哪一类示范。", example="示范窗口"
    )
    name: str = field(
        "对象名称",
        Text(40),
        required=True,
        help="窗口写窗口名，岗位写岗位名，不写个人姓名。",
        example="诺阳便民服务中心综合窗口",
    )
    started: date = field(
        "启动日期", Day(past=True), required=True, help="开始创建的日子。", example="2025-02-10"
    )
    applied: date | None = field(
        "申报日期", Day(past=True), help="申请复核的日子；没有申报的不填。", example="2025-10-15"
    )
    awarded: date | None = field(
        "命名日期", Day(past=True), help="复核通过、正式命名的日子。", example="2025-12-12"
    )
    document: str | None = field(
        "命名文号", DocumentNumber(), help="命名文件的文号。", example="诺信办〔2025〕21号"
    )
    valid_to: date | None = field(
        "有效期至", Day(), help="命名管到哪一天，到期重新复核。", example="2027-12-11"
    )
    withdrawn: date | None = field("撤销日期", Day(past=True), help="命名被撤销的日子。")
    note: str | None = field("备注", Text(200), help="其他要说明的。")


@record(
    "self_check",
    "创建自查",
    "units/{unit}/self_checks.csv",
    help="创建单位对照指标逐条自查的结果，一年一条指标一行。",
    supplier=Supplier.UNIT,
    frequency="每年",
)
class SelfCheck(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="自查的单位，由文件所在的文件夹决定。")
    demonstration: str = field(
        "创建对象",
        Reference("demonstration"),
        required=True,
        help="对应“示范创建对象”表的 id。",
        example="990101001-sf-01",
    )
    criterion: str = field(
        "指标编号",
        Reference("criterion"),
        required=True,
        help="对应“示范创建指标”表的 id。",
        example="street-03",
    )
    period: Period = field(
        "年度", PeriodOf((Every.YEAR,)), required=True, help="哪一年的自查。", example="2025"
    )
    day: date = field(
        "自查日期", Day(past=True), required=True, help="自查这一条的日子。", example="2025-09-28"
    )
    result: Outcome = field(
        "对照结果", Choice(Outcome), required=True, help="对照指标做到了没有。", example="达标"
    )
    value: str | None = field(
        "实际情况", Text(120), help="实际数或实际做法，一句话。", example="18 项承诺，18 项写全"
    )
    score: Decimal | None = field("得分", Number(), help="自评几分；不适用的不填。", example="10")
    evidence: str | None = field(
        "佐证", Link(), help="达标的必须有佐证。", example="https://www.nuochuan.example/sf/2025/03.html"
    )
    gap: str | None = field(
        "差距和措施",
        Text(200),
        help="没有完全做到的，差在哪里、怎么补。",
        example="2 项没有写期限，11 月底前补齐",
    )


@record(
    "review",
    "创建复核",
    "oversight/reviews.csv",
    help="区信用办对自查结果的复核，逐条给出结论；与自查不一致的，两边都公开。",
    supplier=Supplier.DISTRICT,
    frequency="每年",
)
class Review(Record):
    demonstration: str = field(
        "创建对象",
        Reference("demonstration"),
        required=True,
        help="对应“示范创建对象”表的 id。",
        example="990101001-sf-01",
    )
    criterion: str = field(
        "指标编号",
        Reference("criterion"),
        required=True,
        help="对应“示范创建指标”表的 id。",
        example="street-03",
    )
    period: Period = field(
        "年度", PeriodOf((Every.YEAR,)), required=True, help="哪一年的复核。", example="2025"
    )
    day: date = field(
        "复核日期", Day(past=True), required=True, help="作出结论的日子。", example="2025-11-20"
    )
    result: Outcome = field(
        "复核结果", Choice(Outcome), required=True, help="复核认定做到了没有。", example="达标"
    )
    value: str | None = field(
        "核实情况", Text(120), help="核实的数或做法，一句话。", example="抽查 5 项，全部写全"
    )
    score: Decimal | None = field("得分", Number(), help="核定几分；不适用的不填。", example="10")
    evidence: str | None = field(
        "佐证", Link(), help="达标的必须有佐证。", example="https://www.nuochuan.example/sf/2025/fh-03.html"
    )
    body: str = field("复核单位", Text(40), required=True, help="填单位，不填个人。", example="区信用办")


not_before(Criterion, "until", "since")
not_before(Demonstration, "applied", "started")
not_before(Demonstration, "awarded", "applied")
not_before(Demonstration, "valid_to", "awarded")
not_before(Demonstration, "withdrawn", "awarded")
for _name, _why in {
    "applied": "命名以前要先申报。",
    "document": "命名要有文件。",
    "valid_to": "命名要写明管到哪一天。",
}.items():
    needed_when(Demonstration, _name, "awarded", lambda one: one.awarded is not None, _why)


def _is_met(one: SelfCheck | Review) -> bool:
    return one.result is Outcome.MET


def _applies(one: SelfCheck | Review) -> bool:
    return one.result is not Outcome.NOT_APPLICABLE


def _does_not_apply(one: SelfCheck | Review) -> bool:
    return not _applies(one)


needed_when(SelfCheck, "evidence", "result", _is_met, "达标的要有佐证。")
needed_when(Review, "evidence", "result", _is_met, "达标的要有佐证。")
needed_when(SelfCheck, "score", "result", _applies, "除了不适用的，每条都要有得分。")
needed_when(Review, "score", "result", _applies, "除了不适用的，每条都要有得分。")
unwanted_when(SelfCheck, "score", "result", _does_not_apply, "不适用的没有得分。")
unwanted_when(Review, "score", "result", _does_not_apply, "不适用的没有得分。")
needed_when(
    SelfCheck,
    "gap",
    "result",
    lambda one: one.result in (Outcome.PARTLY, Outcome.UNMET),
    "没有完全做到的，要写明差距和措施。",
)
