"""What only the credit office may say."""

from __future__ import annotations

from datetime import date

from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import Choice, Day, Identifier, Link, Note, Reference, Term, Text


class VerifiedBy(Term):
    DISTRICT = "district", "区级核验", "区核验"
    PUBLIC = "public", "群众评议"
    THIRD_PARTY = "third_party", "第三方评估"


class Verdict(Term):
    TRUE = "true", "属实"
    PARTLY = "partly", "部分属实"
    FALSE = "false", "不属实"


@record(
    "verification",
    "核验记录",
    "oversight/verifications.csv",
    help="区信用办对单位自报的承诺兑现情况的核验。",
    supplier=Supplier.DISTRICT,
    frequency="每季度",
)
class Verification(Record):
    id: str = field("编号", Identifier(), required=True, help="核验记录的永久编号。", example="hy-2025-001")
    commitment: str = field(
        "承诺编号",
        Reference("commitment"),
        required=True,
        help="核验的是哪一项承诺，对应“承诺”表的 id。",
        example="990101101-2025-01",
    )
    day: date = field(
        "核验日期",
        Day(past=True),
        required=True,
        help="得出结论的日子；一项承诺核验过几次的，看最近一次。",
        example="2025-10-15",
    )
    by: VerifiedBy = field(
        "核验方式",
        Choice(VerifiedBy),
        required=True,
        help="由谁去核验：区里、群众，还是第三方。",
        example="区级核验",
    )
    verdict: Verdict = field(
        "核验结论",
        Choice(Verdict),
        required=True,
        help="单位申报的完成是不是真的；不属实的，这次完成不算数。",
        example="属实",
    )
    body: str = field(
        "核验单位", Text(40), required=True, help="作出结论的单位，填单位不填个人。", example="区信用办"
    )
    text: str | None = field(
        "核验说明", Note(300), help="怎么核验的、看到了什么。", example="现场查看，抽查 12 户。"
    )
    evidence: str | None = field("佐证", Link(), help="公开的核验材料。")
