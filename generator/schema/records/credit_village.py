"""Credit villages: how many households were assessed, and what the village was approved as. Counts only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Code
from generator.schema.relations import at_most, needed_when, no_small_rest, not_before
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import Count, Day, Every, Few, Link, Period, PeriodOf, Reference, SmallCount, Text


@record(
    "credit_village",
    "信用村居评定",
    "units/{unit}/credit_village.csv",
    help="信用户、信用村（居）评定的进度和户数，每年一行；只报户数，不报任何一户的姓名、住址和分数。",
    supplier=Supplier.UNIT,
    frequency="每年",
)
class CreditVillage(Record):
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="哪个村、哪个社区，由文件所在的文件夹决定。"
    )
    period: Period = field(
        "年度", PeriodOf((Every.YEAR,)), required=True, help="哪一年的评定，一年一行。", example="2026"
    )
    households_total: int = field(
        "总户数", Count(1, 100_000), required=True, help="全村（社区）的总户数。", example="612"
    )
    households_assessed: Few = field(
        "参评户数",
        SmallCount(nearly=True),
        required=True,
        help="自愿参加评定的户数；1 或 2 户填 <3。",
        example="540",
    )
    households_credit: Few = field(
        "信用户数",
        SmallCount(nearly=True),
        required=True,
        help="评定为信用户的户数；1 或 2 户填 <3，只差一两户就全是的，填大于几，例如 >537。",
        example="486",
    )
    level: str | None = field("评定等级", Text(20), help="评定成什么，照评定文件写。", example="区级信用村")
    applied: date | None = field(
        "申报日期", Day(past=True), help="村居申报的日子；没有申报的不填。", example="2026-04-20"
    )
    publicity_from: date | None = field(
        "公示开始日期", Day(past=True), help="开始公示的日子。", example="2026-05-11"
    )
    publicity_to: date | None = field("公示截止日期", Day(), help="公示的最后一天。", example="2026-05-17")
    approved: date | None = field(
        "评定日期", Day(past=True), help="公示结束以后，作出评定的日子。", example="2026-05-20"
    )
    valid_to: date | None = field(
        "有效期至", Day(), help="评定管到哪一天；到期要复评，不复评的网页标明已到期。", example="2027-05-19"
    )
    evidence: str | None = field(
        "公示链接",
        Link(),
        help="公示和评定结果在哪里看。",
        example="https://www.nuochuan.example/xy/2026/01.html",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


APPROVED_IN_PUBLICITY = Code(
    "E390",
    "approved-in-publicity",
    "公示没有结束就评定",
    "评定日期不晚于公示截止日期。",
    "公示期满、没有异议才能评定；提前评定，公示就成了摆设。",
    "公示截止日期: 2026-05-17\n评定日期: 2026-05-15",
    "公示截止日期: 2026-05-17\n评定日期: 2026-05-20",
)

at_most(CreditVillage, "households_assessed", "households_total")
at_most(CreditVillage, "households_credit", "households_assessed")
no_small_rest(CreditVillage, "households_assessed", "households_total")
no_small_rest(CreditVillage, "households_credit", "households_assessed")
not_before(CreditVillage, "publicity_from", "applied")
not_before(CreditVillage, "publicity_to", "publicity_from")
not_before(CreditVillage, "valid_to", "approved")


def _is_approved(one: CreditVillage) -> bool:
    return one.approved is not None


for _name, _why in {
    "applied": "已经评定的要填申报日期。",
    "publicity_from": "评定以前要公示。",
    "publicity_to": "评定以前要公示。",
    "valid_to": "评定要写明管到哪一天，到期复评。",
    "evidence": "评定结果要能查到。",
}.items():
    needed_when(CreditVillage, _name, "approved", _is_approved, _why)


@rule(CreditVillage, "approved", "publicity_to")
def approved_after_publicity(one: CreditVillage) -> Iterator[Flaw]:
    if one.approved and one.publicity_to and one.approved <= one.publicity_to:
        yield flaw(
            "approved",
            APPROVED_IN_PUBLICITY,
            f"公示到 {one.publicity_to} 截止，评定日期却是 {one.approved}。",
            "请照公示原件和评定文件核对两个日期。",
        )
