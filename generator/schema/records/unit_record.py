"""The record of a unit's own trustworthiness, and objections to what stands in it.

Of misconduct there is only a stub: which body decided what, when and how grave. What was done is not told
here, because a public repository never forgets and misconduct is shown for a limited time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.findings import Code
from generator.schema.exposure import Earlier, Exposure, Gravity, exposure
from generator.schema.relations import needed_when, not_before, unwanted_when
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import Choice, Day, Identifier, Link, Reference, Term, Text, YesNo


class Polarity(Term):
    POSITIVE = "positive", "守信"
    NEGATIVE = "negative", "失信"


class RecordAspect(Term):
    LAW = "law", "依法行政"
    OPEN = "open", "政务公开"
    DUTY = "duty", "履职尽责"
    PROMISE = "promise", "守信践诺"


class RecordType(Term):
    """What the founding documents put into a unit's record (淮信用办〔2021〕5号 二（二）)."""

    HONOUR = "honor_eval", "评优评先"
    AWARD = "award", "表彰奖励"
    ASSESSMENT = "annual_assessment", "年度考核结果"
    INTEGRITY = "integrity_record", "廉政记录"
    POLICY_KEPT = "policy_honored", "兑现惠民利企承诺"
    PENALTY = "penalty", "行政处罚"
    DISCIPLINE = "discipline", "纪律处分"
    JUDGMENT = "judgment", "司法判决"
    COMPLAINT = "complaint_verified", "投诉举报核实属实", "投诉举报核实"
    POLICY_BROKEN = "policy_unhonored", "未兑现惠民利企承诺"

    @property
    def polarity(self) -> Polarity:
        return Polarity.POSITIVE if self in _OF_TRUST else Polarity.NEGATIVE


_OF_TRUST = frozenset(
    {
        RecordType.HONOUR,
        RecordType.AWARD,
        RecordType.ASSESSMENT,
        RecordType.INTEGRITY,
        RecordType.POLICY_KEPT,
    }
)


class Repair(Term):
    NOT_ASKED = "not_asked", "未申请"
    ACCEPTED = "accepted", "受理", "已受理"
    REPAIRED = "repaired", "已修复"


@record(
    "unit_record",
    "单位政务信用记录",
    "oversight/unit_records.csv",
    help="单位（不是个人）的守信和失信记录。失信记录只登记由谁认定、文号、日期和程度，不写事实经过；"
    "公示期满、已经修复和不予公示的，不在任何网页和下载里出现。",
    supplier=Supplier.DISTRICT,
    frequency="随发生，每季度核对",
)
class UnitRecord(Record):
    expires = True

    id: str = field(
        "编号",
        Identifier(),
        required=True,
        help="记录的永久编号，不必连续。",
        example="xy-2026-k7d",
    )
    unit: str = field(
        "单位",
        Reference("unit", ("name", "aliases")),
        required=True,
        help="哪个单位的记录。",
        example="青石铺镇",
    )
    aspect: RecordAspect = field(
        "记录方面",
        Choice(RecordAspect),
        required=True,
        help="属于四个方面中的哪一个。",
        example="守信践诺",
    )
    polarity: Polarity = field(
        "守信或失信", Choice(Polarity), required=True, help="记的是守信还是失信。", example="守信"
    )
    type: RecordType = field(
        "记录类别",
        Choice(RecordType),
        required=True,
        help="前五类是守信，后五类是失信；未经核实的投诉举报不记。",
        example="兑现惠民利企承诺",
    )
    fact: str | None = field(
        "事实摘要",
        Text(100),
        help="只有守信记录填；不写个人姓名。",
        example="惠企资金 12 笔全部按期兑付",
    )
    decided_by: str | None = field(
        "认定机关", Text(40), help="由哪个机关认定，失信记录必填。", example="诺川区信用办"
    )
    decision_number: str | None = field(
        "文书号",
        Text(60),
        help="认定文书的文号或案号，失信记录必填；不写文书标题和内容。",
        example="诺信办〔2026〕6号",
    )
    decided: date = field(
        "认定日期",
        Day(past=True),
        required=True,
        help="文书作出的日子；失信记录的公示期从这一天起算。",
        example="2026-04-15",
    )
    level: Gravity | None = field(
        "失信程度",
        Choice(Gravity),
        help="失信记录必填；轻微的不公示，一般的最长公示 1 年，严重的最长公示 3 年。",
        example="一般",
    )
    level_basis: str | None = field(
        "分级依据",
        Text(80),
        help="按哪份文件哪一条定为这个程度，写文件名称和条款，失信记录必填。",
        example="《信用修复管理办法》第六条",
    )
    must_show: bool | None = field(
        "确需公示",
        YesNo(),
        help="轻微失信一般不公示；法规规定一定要公示的填“是”，最长公示 3 个月。",
        example="是",
        published=False,
    )
    rectified: date | None = field(
        "整改完成日期",
        Day(past=True),
        help="失信行为已经纠正、义务已经履行的日子，没有完成的不填。",
        example="2026-06-30",
    )
    repair_status: Repair | None = field(
        "修复状态",
        Choice(Repair),
        help="信用修复办到哪一步；填“已修复”以后立即停止公示。",
        example="未申请",
        published=False,
    )
    repaired: date | None = field(
        "修复日期",
        Day(past=True),
        help="决定修复的日子，已修复的必填。",
        example="2026-08-10",
        published=False,
    )
    evidence: str | None = field(
        "佐证",
        Link(),
        help="只有守信记录填，失信记录不附材料。",
        example="https://www.nuochuan.example/tb/2026-06",
    )

    def exposure(self, earlier: Earlier) -> Exposure | None:
        """How long misconduct is shown at most; None for a record of trust."""
        return exposure(self.level, self.decided, earlier) if self.level else None

    def shown(self, as_of: date, earlier: Earlier) -> bool:
        limits = self.exposure(earlier)
        if limits is None:
            return self.polarity is Polarity.POSITIVE
        if self.repair_status is Repair.REPAIRED or not (limits.usual or self.must_show):
            return False
        return as_of < limits.ends


class Outcome(Term):
    UPHELD = "upheld", "维持"
    CORRECTED = "corrected", "更正"
    REVOKED = "revoked", "撤销"


@record(
    "objection",
    "异议申诉",
    "oversight/objections.csv",
    help="对单位政务信用记录提出的异议和处理结果。不登记申请人是谁；撤销的记录立即停止公示。",
    supplier=Supplier.DISTRICT,
    frequency="随发生",
)
class Objection(Record):
    expires = True

    id: str = field(
        "编号", Identifier(), required=True, help="异议的永久编号，不必连续。", example="yy-2026-p3m"
    )
    record: str = field(
        "记录编号",
        Reference("unit_record"),
        required=True,
        help="对哪一条记录有异议，对应“单位政务信用记录”表的 id。",
        example="xy-2026-k7d",
    )
    received: date = field(
        "收到日期",
        Day(past=True),
        required=True,
        help="收到异议的日子，答复期限从第二天开始数。",
        example="2026-05-08",
    )
    outcome: Outcome | None = field(
        "处理结果", Choice(Outcome), help="维持、更正还是撤销；还没有答复的不填。", example="更正"
    )
    replied: date | None = field(
        "答复日期", Day(past=True), help="答复申请人的日子，还没有答复的不填。", example="2026-05-18"
    )


OTHER_POLARITY = Code(
    "E350",
    "record-of-other-polarity",
    "记录类别与守信失信对不上",
    "守信只有评优评先、表彰奖励、年度考核结果、廉政记录和兑现惠民利企承诺；失信只有行政处罚、纪律处分、"
    "司法判决、投诉举报核实属实和未兑现惠民利企承诺。",
    "守信和失信分两份列出，放错一边就是错告了一个单位。",
    "守信或失信: 守信\n记录类别: 行政处罚",
    "守信或失信: 失信\n记录类别: 行政处罚",
)
BASIS_WITHOUT_DOCUMENT = Code(
    "E351",
    "basis-without-document",
    "分级依据没有写明文件",
    "失信分几级、算哪一级，要写明是哪份文件哪一条定的；不写事实经过。",
    "没有依据的失信不能公示；公示期满要撤下，写进仓库的经过却撤不下来。",
    "分级依据: 多次拖延，群众反映强烈",
    "分级依据: 《信用修复管理办法》第六条",
)

_DOCUMENT = re.compile(r"《[^《》]{2,60}》|〔\d{4}〕\d{1,4}号")

_STUB = "失信记录只登记由谁认定、文号、日期和程度，不写事实经过，不附材料。"
_SANE = "只有失信记录才填这一栏。"


@rule(UnitRecord, "polarity", "type")
def type_is_of_its_polarity(one: UnitRecord) -> Iterator[Flaw]:
    if one.type.polarity is not one.polarity:
        message = f"“{one.type.zh}”属于{one.type.polarity.zh}，“守信或失信”填的却是“{one.polarity.zh}”。"
        yield flaw("type", OTHER_POLARITY, message, "请核对这两栏，改正填错的一栏。")


@rule(UnitRecord, "level_basis")
def basis_names_a_document(one: UnitRecord) -> Iterator[Flaw]:
    if one.level_basis and not _DOCUMENT.search(one.level_basis):
        message = "“分级依据”里没有文件名称，也没有文号。"
        yield flaw(
            "level_basis", BASIS_WITHOUT_DOCUMENT, message, "请写成《文件名称》第几条；事实经过不要写。"
        )


def _broken(one: UnitRecord) -> bool:
    return one.polarity is Polarity.NEGATIVE


def _kept(one: UnitRecord) -> bool:
    return one.polarity is Polarity.POSITIVE


for _name in ("decided_by", "decision_number", "level", "level_basis"):
    needed_when(UnitRecord, _name, "polarity", _broken, "失信记录要写明由谁认定、文号、失信程度和分级依据。")
for _name in ("fact", "evidence"):
    unwanted_when(UnitRecord, _name, "polarity", _broken, _STUB)
for _name in ("level", "level_basis", "rectified", "repair_status", "repaired"):
    unwanted_when(UnitRecord, _name, "polarity", _kept, _SANE)
unwanted_when(
    UnitRecord,
    "must_show",
    "level",
    lambda one: one.level is not Gravity.MINOR,
    "只有轻微失信才填这一栏。",
)
for _name in ("repaired", "rectified"):
    needed_when(
        UnitRecord,
        _name,
        "repair_status",
        lambda one: one.repair_status is Repair.REPAIRED,
        "已修复的，要有整改完成日期和修复日期。",
    )
unwanted_when(
    UnitRecord,
    "repaired",
    "repair_status",
    lambda one: one.repair_status is not Repair.REPAIRED,
    "修复状态是“已修复”的才填这一栏。",
)
not_before(UnitRecord, "rectified", "decided")
not_before(UnitRecord, "repaired", "rectified")
not_before(Objection, "replied", "received")
needed_when(Objection, "outcome", "replied", lambda one: one.replied is not None, "已经答复的要写明结果。")
needed_when(Objection, "replied", "outcome", lambda one: one.outcome is not None, "有结果的要写明哪天答复。")
