"""What rules a unit has made for itself (制度文件), and which it must have (必备制度)."""

from __future__ import annotations

from datetime import date

from generator.schema.records.unit import UnitKind
from generator.schema.relations import needed_when, not_before, unwanted_when
from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import (
    Choice,
    Day,
    DocumentNumber,
    Identifier,
    Link,
    Listing,
    Reference,
    Term,
    Text,
)


class PolicyKind(Term):
    """淮信用办〔2021〕5号 二（三）（五）、三（二）（四）; 龙沙 2021 一（二）."""

    COMMITMENT = "commitment", "公开承诺制度"
    OPENNESS = "openness", "政务公开制度"
    MISCONDUCT = "misconduct", "失信治理机制"
    ACCOUNTABILITY = "accountability", "奖惩问责制度"
    EVALUATION = "evaluation", "评价监测机制"
    STANDARD = "standard", "创建标准"
    PLAN = "plan", "实施方案"


class PolicyStatus(Term):
    IN_FORCE = "in_force", "有效", "现行有效"
    AMENDED = "amended", "修改", "已修改", "修订"
    REPEALED = "repealed", "废止", "已废止"
    LAPSED = "lapsed", "失效", "已失效", "到期失效"


@record(
    "required_policy",
    "必备制度",
    "programme/required_policies.csv",
    help="哪几类单位要有哪几类制度；网页据此列出谁缺什么。",
    supplier=Supplier.DISTRICT,
    frequency="每年核对一次",
)
class RequiredPolicy(Record):
    kind: PolicyKind = field(
        "制度类别", Choice(PolicyKind), required=True, help="要有哪一类制度。", example="公开承诺制度"
    )
    kinds: tuple[UnitKind, ...] = field(
        "单位类型",
        Listing(Choice(UnitKind)),
        required=True,
        help="哪几类单位都要有。",
        example="镇、街道、园区",
    )
    basis: str | None = field("依据条款", Text(120), help="哪份文件哪一条要求的。", example="三（二）")


@record(
    "policy",
    "制度文件",
    "units/{unit}/policies.csv",
    help="每一份制度文件填一行；修改、废止以后保留原来的一行，只改状态，不删除。",
    supplier=Supplier.UNIT,
    frequency="随发生",
)
class Policy(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="制度文件的永久编号。", example="990101101-zd-001"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="谁的制度，由文件所在的文件夹决定。")
    title: str = field(
        "制度名称", Text(80), required=True, help="文件的全称。", example="青石铺镇公开承诺管理制度"
    )
    kind: PolicyKind = field(
        "制度类别", Choice(PolicyKind), required=True, help="属于哪一类制度。", example="公开承诺制度"
    )
    number: str | None = field(
        "发文字号", DocumentNumber(), help="文件的发文字号；没有文号的不填。", example="青政发〔2025〕8号"
    )
    issuer: str | None = field(
        "发文单位", Text(60), help="由谁印发；就是本单位的可以不填。", example="青石铺镇人民政府"
    )
    issued: date = field(
        "印发日期", Day(past=True), required=True, help="文件印发的日子。", example="2025-03-12"
    )
    status: PolicyStatus = field(
        "效力",
        Choice(PolicyStatus),
        required=True,
        help="现在还算不算数：改了的填“修改”，不用了的填“废止”，到期自动停用的填“失效”。",
        example="有效",
    )
    ended: date | None = field(
        "终止日期", Day(past=True), help="修改、废止、失效从哪一天起；有效的不填。", example="2026-02-01"
    )
    replaced_by: str | None = field(
        "替代文件",
        Reference("policy"),
        help="由哪一份制度代替，填它的编号；修改的必填，废止的有就填。",
        example="990101101-zd-007",
    )
    reason: str | None = field(
        "改废原因",
        Text(200),
        help="为什么修改、废止；修改和废止都必填。",
        example="上级出台统一办法，本镇不再另行规定。",
    )
    link: str | None = field(
        "全文链接",
        Link(),
        help="文件全文在哪里看；没有公开全文的空着。",
        example="https://www.nuochuan.example/qsp/zd/001",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


def _in_force(policy: Policy) -> bool:
    return policy.status is PolicyStatus.IN_FORCE


not_before(Policy, "ended", "issued")
needed_when(Policy, "ended", "status", lambda one: not _in_force(one), "不再有效的，要写明从哪一天起。")
needed_when(
    Policy,
    "reason",
    "status",
    lambda one: one.status in (PolicyStatus.AMENDED, PolicyStatus.REPEALED),
    "修改、废止制度要说明原因。",
)
needed_when(
    Policy,
    "replaced_by",
    "status",
    lambda one: one.status is PolicyStatus.AMENDED,
    "修改了的，要写明现在执行哪一份。",
)
for _name in ("ended", "replaced_by", "reason"):
    unwanted_when(Policy, _name, "status", _in_force, "效力是“有效”。")
