"""Licences granted and penalties imposed on bodies, as the two lists of 双公示 have them.

发改办财金〔2018〕424号: shown within seven working days; field names CF_… and XK_… are those of its template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.exposure import LONGEST, Earlier
from generator.schema.relations import needed_when, not_before, unwanted_when
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    CreditCode,
    Day,
    Identifier,
    Money,
    Reference,
    Term,
    Text,
)
from generator.schema.types.days import months_later


class AdminKind(Term):
    LICENCE = "licence", "行政许可", "许可"
    PENALTY = "penalty", "行政处罚", "处罚"


@record(
    "admin_credit",
    "行政许可和处罚信用信息",
    "units/{unit}/admin_credit.csv",
    help="双公示：本单位作出的行政许可和行政处罚决定，只报对法人和其他组织的，不报对个人和个体工商户的。"
    "信用中国集中公示，这里只列本单位职责范围内的。",
    supplier=Supplier.UNIT,
    frequency="作出决定之日起 7 个工作日内",
)
class AdminCredit(Record):
    expires = True

    id: str = field(
        "编号",
        Identifier(),
        required=True,
        help="记录的永久编号，不必连续。",
        example="990101101-sgs-2026-t4w",
    )
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="作出决定的单位，由文件所在的文件夹决定。"
    )
    kind: AdminKind = field(
        "决定类别", Choice(AdminKind), required=True, help="行政许可还是行政处罚。", example="行政许可"
    )
    subject: str = field(
        "行政相对人名称",
        Text(60),
        required=True,
        help="对哪个法人或组织作出，写登记的全称。模板里的 CF_XDR_MC、XK_XDR_MC。",
        example="诺川青禾建筑工程有限公司",
    )
    subject_code: str = field(
        "行政相对人代码",
        CreditCode(),
        required=True,
        help="它的统一社会信用代码。没有代码的不报。模板里的 CF_XDR_SHXYM、XK_XDR_SHXYM。",
        example="11320803MB0000019Y",
    )
    document_number: str = field(
        "决定书文号",
        Text(60),
        required=True,
        help="决定书的文号。模板里的 CF_WSH、XK_WSH。",
        example="青城管许〔2026〕12号",
    )
    category: str = field(
        "许可或处罚类别",
        Text(40),
        required=True,
        help="许可填普通、特许、认可、核准、登记，处罚填罚款、没收违法所得等。模板里的 CF_CFLB、XK_XKLB。",
        example="普通",
    )
    offence: str | None = field(
        "违法行为类型",
        Text(80),
        help="只写类型，不写经过；处罚必填。模板里的 CF_WFXW。",
        example="未按规定设置围挡",
    )
    content: str = field(
        "决定内容",
        Text(200),
        required=True,
        help="准许做什么，或者罚了什么。模板里的 CF_NR、XK_NR。",
        example="临时占用城市道路 120 平方米",
    )
    basis: str | None = field(
        "处罚依据",
        Text(120),
        help="依据哪部法规第几条，处罚必填。模板里的 CF_YJ。",
        example="《城市市容和环境卫生管理条例》第三十六条",
    )
    fine: Decimal | None = field(
        "罚款金额（元）",
        Money(),
        help="以元为单位，没有罚款的不填。模板里的 CF_NR_FK 以万元为单位，请换算。",
        example="2000.00",
    )
    decided: date = field(
        "决定日期",
        Day(past=True),
        required=True,
        help="决定书的日期，公示时限从第二天开始数。模板里的 CF_JDRQ、XK_JDRQ。",
        example="2026-03-09",
    )
    published: date | None = field(
        "公示日期", Day(past=True), help="上网公示的日子，还没有公示的不填。", example="2026-03-16"
    )
    valid_to: date | None = field(
        "有效期至",
        Day(),
        help="许可到哪天为止，长期有效的不填。模板里的 CF_YXQ、XK_YXQZI。",
        example="2026-09-08",
    )
    exposure_end: date | None = field(
        "公示截止期",
        Day(),
        help="处罚公示到哪天为止，处罚必填，不超过决定之日起 3 年；到这一天就不再显示。模板里的 CF_GSJZQ。",
        example="2027-03-09",
    )
    stopped: date | None = field(
        "停止公示日期",
        Day(),
        help="信用修复、撤销或者变更以后停止公示的日子；从这一天起不再显示。",
        published=False,
    )
    authority: str = field(
        "决定机关",
        Text(60),
        required=True,
        help="以谁的名义作出决定。模板里的 CF_CFJG、XK_XKJG。",
        example="青石铺镇人民政府",
    )
    authority_code: str | None = field(
        "决定机关代码",
        CreditCode(),
        help="它的统一社会信用代码。模板里的 CF_CFJGDM、XK_XKJGDM。",
        example="11320803MB0000019Y",
    )

    def shown(self, as_of: date, earlier: Earlier) -> bool:  # noqa: ARG002
        return all(end is None or as_of < end for end in (self.exposure_end, self.stopped))


OF_A_PERSON = Code(
    "E506",
    "decision-on-a-person",
    "对个人的决定不能公示",
    "行政相对人像是个人或个体工商户。双公示在这里只报对法人和其他组织作出的决定。",
    "谁被罚过、谁办过证，是个人信息。",
    "行政相对人名称: （个人姓名）",
    "（删去这一行）",
)
EXPOSED_TOO_LONG = Code(
    "E352",
    "exposed-too-long",
    "公示截止期太晚",
    "行政处罚最长公示 3 年，从决定之日起算。",
    "公示期满要自动停止，截止期写错了就停不下来。",
    "决定日期: 2026-03-09\n公示截止期: 2036-03-09",
    "决定日期: 2026-03-09\n公示截止期: 2027-03-09",
)

_HAN = "\u4e00-\u9fff"
_COMPOUND = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|百里|呼延|南宫"
_PERSON = re.compile(
    rf"[{_HAN}]{{2,3}}\Z|(?:{_COMPOUND})[{_HAN}]{{2}}\Z|[{_HAN}]{{1,2}}[某*＊×xX]{{1,2}}[{_HAN}]?\Z"
    rf"|[{_HAN}]{{1,8}}[·•・][{_HAN}·•・]{{1,12}}\Z"
)
"""Two or three characters, a compound surname with two more, a masked name, a name with a dot."""
_INDIVIDUAL = "92"
"""Codes of individual businesses (GB 32100: registered by market regulation, category 2)."""


@rule(AdminCredit, "subject", "subject_code")
def subject_is_a_body(one: AdminCredit) -> Iterator[Flaw]:
    if _PERSON.match(one.subject):
        yield flaw("subject", OF_A_PERSON, "行政相对人像是一个人的姓名，不能公开。", _REMOVE)
    elif one.subject_code.startswith(_INDIVIDUAL):
        message = "行政相对人的代码以 92 开头，是个体工商户，不能公开。"
        yield flaw("subject_code", OF_A_PERSON, message, _REMOVE)


@rule(AdminCredit, "decided", "exposure_end")
def exposure_ends_in_time(one: AdminCredit) -> Iterator[Flaw]:
    latest = months_later(one.decided, LONGEST)
    if one.exposure_end and one.exposure_end > latest:
        message = f"公示截止期 {one.exposure_end}，超过决定之日起 3 年。"
        yield flaw("exposure_end", EXPOSED_TOO_LONG, message, f"最晚是 {latest}，请照决定书核对。")


_REMOVE = "请删去这一行；已经提交到仓库的，请照“清除历史”的说明处理。"


def _penalty(one: AdminCredit) -> bool:
    return one.kind is AdminKind.PENALTY


for _name in ("offence", "basis", "exposure_end"):
    needed_when(AdminCredit, _name, "kind", _penalty, "行政处罚要写明违法行为类型、处罚依据和公示截止期。")
for _name in ("offence", "basis", "fine"):
    unwanted_when(
        AdminCredit, _name, "kind", lambda one: one.kind is AdminKind.LICENCE, "行政许可没有这一栏。"
    )
for _name in ("published", "valid_to", "exposure_end", "stopped"):
    not_before(AdminCredit, _name, "decided")
