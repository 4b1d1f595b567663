"""Who answers for trust in a unit (领导小组), and what inspections found there (检查督导)."""

from __future__ import annotations

from datetime import date

from generator.schema.relations import needed_when, not_before, unwanted_when
from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import (
    Count,
    Day,
    DocumentNumber,
    Identifier,
    Link,
    Listing,
    Note,
    Phone,
    Reference,
    Text,
)


@record(
    "leading_group",
    "领导小组",
    "units/{unit}/leading_group.yml",
    help="本单位的社会信用体系建设领导小组；没有这个文件的，网页上显示“未报送”。",
    supplier=Supplier.UNIT,
    frequency="成立时报，人员岗位有变化时更新",
)
class LeadingGroup(Record):
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="哪个单位的领导小组，由文件所在的文件夹决定。"
    )
    set_up: date = field(
        "成立日期", Day(past=True), required=True, help="成立文件印发的日子。", example="2021-09-06"
    )
    document: str = field(
        "成立文件", DocumentNumber(), required=True, help="成立文件的发文字号。", example="青政发〔2021〕31号"
    )
    leader_post: str = field(
        "组长职务", Text(40), required=True, help="组长担任的职务。", example="镇党委副书记、镇长"
    )
    leader_name: str | None = field(
        "组长姓名", Text(20), help="只填公开身份的领导干部，可以不填；组员和工作人员一律不填姓名。"
    )
    deputies: tuple[str, ...] = field(
        "副组长职务", Listing(Text(40)), default=(), help="填职务，不填姓名。", example="镇党委委员、副镇长"
    )
    members: tuple[str, ...] = field(
        "成员单位",
        Listing(Text(40)),
        default=(),
        help="哪些科室、站所、村居是成员。",
        example="党政办、财政所",
    )
    office: str | None = field(
        "办公室设在", Text(40), help="日常工作由哪个科室负责。", example="镇党政办公室"
    )
    duties: str | None = field(
        "职责", Note(500), help="领导小组管什么，几句话写清楚。", example="统筹本镇承诺公开、清欠和诚信宣传。"
    )
    contact_post: str | None = field(
        "专人岗位", Text(30), help="专人负责的岗位，填岗位不填姓名。", example="党政办信用专岗"
    )
    contact_phone: str | None = field(
        "联系电话", Phone(), help="这个岗位的座机，不填个人手机。", example="0980-5551106"
    )
    link: str | None = field("公开文件", Link(), help="成立文件全文在哪里看。")
    note: str | None = field("备注", Text(200), help="其他要说明的。")


@record(
    "supervision_check",
    "检查督导",
    "oversight/supervision_checks.csv",
    help="区信用办到各单位检查督导的结果；查几个单位填几行，没有发现问题的也要填。",
    supplier=Supplier.DISTRICT,
    frequency="随发生",
)
class SupervisionCheck(Record):
    id: str = field("编号", Identifier(), required=True, help="检查记录的永久编号。", example="dd-2026-001")
    unit: str = field(
        "单位",
        Reference("unit", ("name", "aliases")),
        required=True,
        help="查的是哪个单位。",
        example="青石铺镇",
    )
    day: date = field(
        "检查日期", Day(past=True), required=True, help="现场检查的日子。", example="2026-04-16"
    )
    body: str = field(
        "检查单位", Text(40), required=True, help="谁去查的，填单位不填个人。", example="区信用办"
    )
    scope: str = field(
        "检查内容", Text(80), required=True, help="这次查了什么。", example="承诺更新、公开时限、清欠月报"
    )
    problems: int = field(
        "发现问题数", Count(0, 200), required=True, help="要求整改的问题有几个；没有填 0。", example="2"
    )
    finding: str = field(
        "检查发现",
        Text(300),
        required=True,
        help="看到了什么、问题是什么；没有发现问题的也写一句。",
        example="2 项承诺超过一个季度没有更新进展。",
    )
    rectify_due: date | None = field("整改期限", Day(), help="发现了问题的必填。", example="2026-05-15")
    rectified: date | None = field(
        "整改完成日期",
        Day(past=True),
        help="区信用办确认整改到位的日子；还没有到位的空着。",
        example="2026-05-12",
    )
    evidence: str | None = field("佐证", Link(), help="公开的检查通报或整改报告。")


not_before(SupervisionCheck, "rectify_due", "day")
not_before(SupervisionCheck, "rectified", "day")
needed_when(
    SupervisionCheck,
    "rectify_due",
    "problems",
    lambda check: check.problems > 0,
    "发现了问题的，要写明哪一天以前整改到位。",
)
for _name in ("rectify_due", "rectified"):
    unwanted_when(
        SupervisionCheck, _name, "problems", lambda check: check.problems == 0, "没有发现问题，就没有整改。"
    )
