"""What a unit may and must do by law (权责清单), and what became of its decisions (执法和复议诉讼统计)."""

from __future__ import annotations

from datetime import date

from generator.schema.relations import after_period, at_most, needed_when, not_before
from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import (
    Choice,
    Count,
    Day,
    Identifier,
    Link,
    Period,
    PeriodOf,
    Reference,
    Term,
    Text,
)


class DutyKind(Term):
    LICENCE = "licence", "许可", "行政许可"
    PENALTY = "penalty", "处罚", "行政处罚"
    COERCION = "coercion", "强制", "行政强制"
    BENEFIT = "benefit", "给付", "行政给付"
    INSPECTION = "inspection", "检查", "行政检查"
    CONFIRMATION = "confirmation", "确认", "行政确认"
    AWARD = "award", "奖励", "行政奖励"
    OTHER = "other", "其他"


class Power(Term):
    """Where the power comes from: one that is not the unit's own must be traceable to whoever gave it."""

    OWN = "own", "法定"
    CONFERRED = "conferred", "赋权"
    ENTRUSTED = "entrusted", "委托", "受委托"


@record(
    "duty",
    "权责清单",
    "units/{unit}/duties.csv",
    help="法律法规规定由本单位行使的职权，一项一行；取消的填取消日期，不删除。",
    supplier=Supplier.UNIT,
    frequency="有变化时更新，每年核对",
)
class Duty(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="这一项的永久编号。", example="990101101-qz-001"
    )
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="行使职权的单位，由文件所在的文件夹决定。"
    )
    item: str = field(
        "职权事项", Text(80), required=True, help="清单上的名称。", example="对损坏村庄公共设施的处罚"
    )
    kind: DutyKind = field("职权类别", Choice(DutyKind), required=True, help="是哪一类职权。", example="处罚")
    power: Power = field(
        "职权来源",
        Choice(Power),
        required=True,
        help="法律法规直接规定的填“法定”，上级下放的填“赋权”，受人委托的填“委托”。",
        example="法定",
    )
    basis: str = field(
        "设定依据",
        Text(300),
        required=True,
        help="哪部法律、法规、规章的哪一条，或者赋权、委托的文件。",
        example="《村庄和集镇规划建设管理条例》第三十九条",
    )
    given_by: str | None = field(
        "赋权或委托单位", Text(40), help="赋权、委托的必填，写单位。", example="诺川区人民政府"
    )
    office: str | None = field("承办机构", Text(40), help="由哪个科室办理。", example="综合行政执法办公室")
    process: str | None = field(
        "流程链接",
        Link(),
        help="办事指南或执法流程图在哪里看。",
        example="https://www.nuochuan.example/qzqd/cf-01.html",
    )
    since: date | None = field("列入日期", Day(), help="从哪一天起列入清单。", example="2025-01-10")
    until: date | None = field("取消日期", Day(), help="从清单上取消的填。")
    note: str | None = field("备注", Text(200), help="其他要说明的。")

    def in_force(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@record(
    "enforcement",
    "执法和复议诉讼统计",
    "units/{unit}/enforcement.csv",
    help="每一期办结多少执法案件，审结多少复议和行政诉讼，其中被纠正、败诉多少。没有的填 0，或报零报告。",
    supplier=Supplier.UNIT,
    frequency="按定期报送要求",
)
class Enforcement(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="执法的单位，由文件所在的文件夹决定。")
    period: Period = field("期间", PeriodOf(), required=True, help="说的是哪一期的情况。", example="2026-Q1")
    cases: int = field(
        "执法案件数", Count(), required=True, help="本期办结的执法案件。不写当事人是谁。", example="18"
    )
    reconsidered: int = field(
        "复议审结件数", Count(), required=True, help="不服本单位决定、本期审结的行政复议。", example="2"
    )
    corrected: int = field(
        "复议纠错件数",
        Count(),
        required=True,
        help="审结的复议里，撤销、变更、确认违法、责令履行的几件。",
        example="1",
    )
    litigated: int = field(
        "诉讼审结件数", Count(), required=True, help="以本单位为被告、本期审结的行政诉讼。", example="1"
    )
    lost: int = field("败诉件数", Count(), required=True, help="审结的诉讼里，败诉的几件。", example="0")
    remedy: str | None = field(
        "整改情况",
        Text(300),
        help="被纠正、败诉以后改了什么；有被纠正或败诉的必填。",
        example="重新作出决定，并补办了听证告知",
    )
    reported: date = field(
        "报送日期", Day(past=True), required=True, help="实际报出的日子。", example="2026-04-08"
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


not_before(Duty, "until", "since")
needed_when(
    Duty, "given_by", "power", lambda duty: duty.power is not Power.OWN, "不是法定的职权，要写明谁给的。"
)
after_period(Enforcement)
at_most(Enforcement, "corrected", "reconsidered")
at_most(Enforcement, "lost", "litigated")
needed_when(
    Enforcement,
    "remedy",
    "corrected",
    lambda one: bool(one.corrected or one.lost),
    "有被纠正或败诉的，要写明改了什么。",
)
