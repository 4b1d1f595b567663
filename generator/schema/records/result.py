"""What followed for a unit: praise, and what was done about misconduct. No person is named."""

from __future__ import annotations

from datetime import date

from generator.schema.exposure import Earlier, Gravity, exposure
from generator.schema.relations import needed_when, not_before, unwanted_when
from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import (
    Choice,
    Day,
    DocumentNumber,
    Few,
    Identifier,
    Link,
    Reference,
    SmallCount,
    Term,
    Text,
)


class ResultKind(Term):
    """淮信用办〔2021〕5号 三（四）; 龙沙 2021 二（九）."""

    PRAISE = "commend", "表彰"
    CRITICISM = "criticize", "通报批评"
    BAN = "disqualify", "取消评优资格"
    ACCOUNTABILITY = "accountability", "追究责任"
    CORRECTION = "rectify", "限期整改"


@record(
    "result",
    "考核结果",
    "oversight/results.csv",
    help="对单位的表彰和处理。追究责任只报人数，不写是谁、不写事由；处理决定满期后不再显示。",
    supplier=Supplier.DISTRICT,
    frequency="随发生",
)
class Result(Record):
    expires = True

    id: str = field(
        "编号", Identifier(), required=True, help="记录的永久编号，不必连续。", example="jg-2026-h2v"
    )
    unit: str = field(
        "单位",
        Reference("unit", ("name", "aliases")),
        required=True,
        help="哪个单位的结果。",
        example="青石铺镇",
    )
    kind: ResultKind = field(
        "结果类别", Choice(ResultKind), required=True, help="表彰还是哪一种处理。", example="表彰"
    )
    basis_document: str = field(
        "依据文件",
        DocumentNumber(),
        required=True,
        help="作出决定的文件的发文字号。",
        example="诺信办〔2026〕8号",
    )
    decided_by: str = field(
        "决定机关", Text(40), required=True, help="由哪个机关决定。", example="诺川区信用办"
    )
    decided: date = field(
        "决定日期", Day(past=True), required=True, help="决定作出的日子。", example="2026-03-20"
    )
    fact: str | None = field(
        "事由",
        Text(100),
        help="为什么；不写个人姓名。追究责任的不填。",
        example="2025 年度政务诚信建设工作成效明显",
    )
    people: Few | None = field(
        "追究人数", SmallCount(), help="只有追究责任填：追究了几个人的责任。", example="<3"
    )
    record: str | None = field(
        "失信记录编号",
        Reference("unit_record"),
        help="因为哪一条失信记录，取消评优资格的必填。",
        example="xy-2026-k7d",
    )
    due: date | None = field("整改期限", Day(), help="只有限期整改填：最迟哪天改好。", example="2026-06-30")
    rectified: date | None = field(
        "整改完成日期",
        Day(past=True),
        help="只有限期整改填：哪天改好的，还没有改好的不填。",
        example="2026-06-18",
    )
    period_end: date | None = field(
        "期限至",
        Day(),
        help="取消评优资格到哪天为止，必填；别的处理填了的，到这一天不再显示，不填的显示 1 年。",
        example="2027-03-19",
    )
    evidence: str | None = field(
        "佐证", Link(), help="公开的通报或决定。", example="https://www.nuochuan.example/tb/2026-08"
    )

    def ends(self, earlier: Earlier) -> date | None:
        """The day from which it is no longer shown; None for praise, which stays."""
        if self.kind is ResultKind.PRAISE:
            return None
        return self.period_end or exposure(Gravity.GENERAL, self.decided, earlier).ends

    def shown(self, as_of: date, earlier: Earlier) -> bool:
        end = self.ends(earlier)
        return end is None or as_of < end


needed_when(
    Result,
    "people",
    "kind",
    lambda one: one.kind is ResultKind.ACCOUNTABILITY,
    "追究责任要报追究了几个人。",
)
for _name in ("record", "period_end"):
    needed_when(
        Result,
        _name,
        "kind",
        lambda one: one.kind is ResultKind.BAN,
        "取消评优资格要对应一条失信记录，并写明到哪天为止。",
    )
needed_when(Result, "due", "kind", lambda one: one.kind is ResultKind.CORRECTION, "限期整改要写明整改期限。")
unwanted_when(
    Result, "people", "kind", lambda one: one.kind is not ResultKind.ACCOUNTABILITY, "只有追究责任才报人数。"
)
unwanted_when(
    Result,
    "fact",
    "kind",
    lambda one: one.kind is ResultKind.ACCOUNTABILITY,
    "追究责任只报人数，写了事由就看得出是谁。",
)
for _name in ("due", "rectified"):
    unwanted_when(
        Result, _name, "kind", lambda one: one.kind is not ResultKind.CORRECTION, "只有限期整改才填这一栏。"
    )
for _name in ("record", "period_end"):
    unwanted_when(
        Result, _name, "kind", lambda one: one.kind is ResultKind.PRAISE, "表彰没有期限，也不对应失信记录。"
    )
for _name in ("due", "rectified", "period_end"):
    not_before(Result, _name, "decided")
