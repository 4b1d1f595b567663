"""Matters that earlier officials or offices left behind (旧账), each with its handovers, deadlines and steps.

淮信用办〔2021〕5号 二（五）2: matters that are put off by pointing to reforms, elections or changes of post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.persons import names_nobody
from generator.schema.relations import needed_when, not_before, unwanted_when
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    Day,
    DocumentNumber,
    Entries,
    Identifier,
    Link,
    Money,
    Note,
    Reference,
    Term,
    Text,
)


class LegacyKind(Term):
    UNFULFILLED_PROMISE = "unfulfilled_promise", "未兑现承诺"
    BREACHED_CONTRACT = "breached_contract", "未履行合同契约", "未履行合同"
    DISCONTINUOUS_POLICY = "discontinuous_policy", "政策落实不到位不连续", "政策不连续"


class LegacyCause(Term):
    """What the matter was put off with."""

    REFORM = "reform", "机构改革"
    ELECTION = "election", "换届"
    POST_CHANGE = "post_change", "岗位职务变动"
    PERSON_CHANGE = "person_change", "相关责任人调整", "责任人调整"


class LegacyArea(Term):
    PROJECT = "project", "项目建设"
    ECOLOGY = "ecology", "生态环境保护"
    LIVELIHOOD = "livelihood", "民生保障"
    OTHER = "other", "其他"


class FoundBy(Term):
    SELF_CHECK = "self_check", "自查"
    COMPLAINT = "complaint", "投诉"
    INSPECTION = "inspection", "督查"
    AUDIT = "audit", "审计"
    LAWSUIT = "lawsuit", "诉讼"


class LegacyStatus(Term):
    RECEIVED = "received", "受理"
    PLANNED = "planned", "方案"
    HANDLING = "handling", "办理"
    RESOLVED = "resolved", "化解", "已化解"
    IMPOSSIBLE = "impossible", "无法办理"


class ResolveMode(Term):
    PERFORMED = "performed", "履约"
    COMPENSATED = "compensated", "补偿"
    TERMINATED = "terminated", "依法解除"
    JUDICIAL = "judicial", "司法"


@record(
    "legacy_handover",
    "旧账交接",
    "",
    help="机构、职务或责任人变了，事情交给谁接着办。",
    supplier=Supplier.UNIT,
    frequency="随发生",
)
class Handover(Record):
    day: date = field("日期", Day(past=True), required=True, help="交接的日子。", example="2025-04-10")
    cause: LegacyCause = field(
        "交接原因", Choice(LegacyCause), required=True, help="因为什么交接。", example="机构改革"
    )
    from_office: str = field(
        "移交科室",
        Text(40),
        required=True,
        help="交出的科室，填当时的名称，不填个人。",
        example="村镇建设办公室",
    )
    to_office: str = field(
        "接收科室", Text(40), required=True, help="接着办的科室，不填个人。", example="规划建设办公室"
    )
    basis: str | None = field(
        "依据文件", DocumentNumber(), help="照哪份文件交接。", example="诺编发〔2025〕6号"
    )
    text: str | None = field(
        "交接情况",
        Note(300),
        help="移交了哪些材料，办到哪一步。",
        example="移交合同、验收单和付款凭证，尚欠尾款未付。",
    )


@record(
    "legacy_postponement",
    "旧账延期",
    "",
    help="化解时限的变更，原来的一律保留。",
    supplier=Supplier.UNIT,
    frequency="随发生",
)
class Postponement(Record):
    day: date = field("日期", Day(past=True), required=True, help="批准延期的日子。", example="2025-12-20")
    old_due: date = field("原时限", Day(), required=True, help="延期以前的化解时限。", example="2025-12-31")
    new_due: date = field("新时限", Day(), required=True, help="延期以后的化解时限。", example="2026-06-30")
    reason: str = field(
        "延期原因",
        Note(300),
        required=True,
        help="为什么办不完。",
        example="第三方造价审核比预计多用 3 个月。",
    )
    approval: str = field(
        "批准文号", DocumentNumber(), required=True, help="批准延期的文件文号。", example="诺信办〔2025〕21号"
    )


@record(
    "legacy_step",
    "旧账办理经过",
    "",
    help="每办一步写一条。",
    supplier=Supplier.UNIT,
    frequency="至少每季度",
)
class LegacyStep(Record):
    day: date = field(
        "日期", Day(past=True), required=True, help="这一步是哪一天办的。", example="2025-06-16"
    )
    text: str = field(
        "情况",
        Note(500),
        required=True,
        help="办了什么，办到什么程度。",
        example="与施工单位对账，双方确认尾款 18.6 万元。",
    )
    evidence: str | None = field("佐证", Link(), help="公开的证明材料。", example="files/对账确认书.pdf")


@record(
    "legacy_matter",
    "旧账",
    "units/{unit}/legacy/{id}.yml",
    help="以前答应过、签过、定过却没有落实的事，一件一个文件；人换了、机构改了，文件不换，办结后保留。",
    supplier=Supplier.UNIT,
    frequency="随发生，每季度更新",
)
class LegacyMatter(Record):
    id: str = field(
        "旧账编号", Identifier(), from_path=True, help="文件名，永久不变。", example="990101101-jz-2025-01"
    )
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="负责化解的单位，由文件所在的文件夹决定。"
    )
    title: str = field(
        "旧账事项", Text(40), required=True, help="是什么事，一句话。", example="集镇污水管网工程尾款未付"
    )
    kind: LegacyKind = field(
        "旧账类别",
        Choice(LegacyKind),
        required=True,
        help="是承诺、合同还是政策没有落实。",
        example="未履行合同契约",
    )
    cause: LegacyCause = field(
        "拖延事由", Choice(LegacyCause), required=True, help="当初以什么为由拖了下来。", example="机构改革"
    )
    area: LegacyArea = field(
        "涉及领域", Choice(LegacyArea), required=True, help="属于哪个领域。", example="项目建设"
    )
    formed: date = field(
        "形成日期",
        Day(past=True),
        required=True,
        help="当初答应、签约或者出台政策的日子。",
        example="2019-06-30",
    )
    found: date = field(
        "发现日期", Day(past=True), required=True, help="作为旧账登记下来的日子。", example="2024-12-05"
    )
    found_by: FoundBy = field("发现方式", Choice(FoundBy), required=True, help="怎么发现的。", example="自查")
    summary: str = field(
        "事项概况",
        Note(500),
        required=True,
        help="答应过什么、差在哪里，写事不写人。",
        example="2019 年实施的污水管网工程已验收，尾款 18.6 万元没有支付。",
    )
    amount: Decimal | None = field(
        "涉及金额（元）", Money(), help="涉及多少钱；与钱无关的不填。", example="186000.00"
    )
    plan: str | None = field(
        "化解方案",
        Note(500),
        help="打算怎么办，分几步；受理以后要尽快定。",
        example="对账确认金额，列入 2026 年预算，分两期付清。",
    )
    due: date = field(
        "化解时限",
        Day(),
        required=True,
        help="现行时限：延过期的填延期后的日子，原来的写在延期里。",
        example="2026-06-30",
    )
    status: LegacyStatus = field(
        "办理状态", Choice(LegacyStatus), required=True, help="现在走到哪一步。", example="办理"
    )
    office: str | None = field(
        "现责任科室",
        Text(40),
        help="现在由哪个科室负责，没有化解的必填；机构改革后填接手的科室，不填原来的，不填个人。",
        example="规划建设办公室",
    )
    office_unit: str | None = field(
        "现责任单位",
        Reference("unit", ("name", "aliases")),
        help="由登记过的单位负责的，填单位编号或名称。",
        example="990101101",
    )
    resolved: date | None = field("化解日期", Day(past=True), help="化解了才填。", example="2026-05-20")
    mode: ResolveMode | None = field("化解方式", Choice(ResolveMode), help="化解了才填。", example="履约")
    evidence: str | None = field("佐证", Link(), help="公开的化解证明材料。", example="files/付款凭证.pdf")
    reason: str | None = field(
        "无法办理原因", Note(300), help="状态是“无法办理”的必填，写明依据和给群众的答复。"
    )
    handovers: tuple[Handover, ...] = field(
        "交接", Entries(Handover), help="换过科室或责任人的，一次写一条。", default=()
    )
    postponements: tuple[Postponement, ...] = field(
        "延期", Entries(Postponement), help="化解时限改过的，一次写一条，原来的不删。", default=()
    )
    steps: tuple[LegacyStep, ...] = field(
        "办理经过", Entries(LegacyStep), help="办到哪一步，一次写一条。", default=()
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


FORMER_OFFICE = Code(
    "E374",
    "former-office",
    "责任科室不是现在的",
    "现责任科室写成了“原某某办”“前任”或者已撤销的机构。",
    "推给已经没有的机构或离任的人，正是“新官不理旧账”。",
    "现责任科室: 原村镇建设办公室",
    "现责任科室: 规划建设办公室",
)

_FORMER = re.compile(r"^[（(]?(?:原|前)(?!料|哨|进|锋)|[（(](?:原|已撤)|前任|历任|离任|卸任|已撤|已并入|撤销")
_PLANNED = frozenset({LegacyStatus.PLANNED, LegacyStatus.HANDLING, LegacyStatus.RESOLVED})


def _is_resolved(matter: LegacyMatter) -> bool:
    return matter.status is LegacyStatus.RESOLVED


def _is_impossible(matter: LegacyMatter) -> bool:
    return matter.status is LegacyStatus.IMPOSSIBLE


not_before(LegacyMatter, "found", "formed")
not_before(LegacyMatter, "due", "found")
not_before(LegacyMatter, "resolved", "found")
needed_when(
    LegacyMatter, "plan", "status", lambda m: m.status in _PLANNED, "办理状态到了“方案”，就要写明打算怎么办。"
)
needed_when(
    LegacyMatter, "office", "status", lambda m: not _is_resolved(m), "没有化解的，必须有现在负责的科室。"
)
needed_when(LegacyMatter, "resolved", "status", _is_resolved, "已经化解的要填哪一天。")
needed_when(LegacyMatter, "mode", "status", _is_resolved, "已经化解的要填怎么化解的。")
needed_when(LegacyMatter, "reason", "status", _is_impossible, "无法办理要向群众讲明原因。")
unwanted_when(LegacyMatter, "resolved", "status", lambda m: not _is_resolved(m), "这件事还没有化解。")
unwanted_when(LegacyMatter, "mode", "status", lambda m: not _is_resolved(m), "这件事还没有化解。")
unwanted_when(LegacyMatter, "reason", "status", lambda m: not _is_impossible(m), "办理状态不是“无法办理”。")
names_nobody(LegacyMatter, "title", "summary", "plan", "office", "reason", "note")
not_before(Postponement, "new_due", "old_due")
names_nobody(Postponement, "reason")
names_nobody(Handover, "from_office", "to_office", "text")
names_nobody(LegacyStep, "text")


@rule(LegacyMatter, "office")
def office_is_of_now(matter: LegacyMatter) -> Iterator[Flaw]:
    if matter.office and _FORMER.search(matter.office):
        message = f"“{matter.office}”是从前的机构或人。"
        yield flaw("office", FORMER_OFFICE, message, "请填现在负责的科室；交接过程写在“交接”里。")
