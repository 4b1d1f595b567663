"""Cases in which a unit is sued or enforced against (涉诉), and campaigns against broken trust (专项治理)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.persons import names_nobody
from generator.schema.relations import at_most, needed_when, not_before, unwanted_when
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    CaseNumber,
    Choice,
    Count,
    Day,
    DocumentNumber,
    Identifier,
    Link,
    Money,
    Note,
    Reference,
    Term,
    Text,
)
from generator.schema.types.courts import is_enforcement, year_of


class Role(Term):
    """As what a unit stands before the court."""

    DEFENDANT = "defendant", "被告"
    ENFORCED = "enforced", "被执行人"


class CauseClass(Term):
    CONTRACT = "contract", "合同"
    ADMINISTRATIVE = "administrative", "行政"
    LABOUR = "labour", "劳动"
    TORT = "tort", "侵权"
    OTHER = "other", "其他"


class Opponent(Term):
    """Of what kind the other party is; who it is, is never said."""

    ENTERPRISE = "enterprise", "企业"
    PERSON = "person", "个人"
    OTHER = "other", "其他"


class CaseStatus(Term):
    FILED = "filed", "已立案"
    PENDING = "pending", "在审"
    JUDGED = "judged", "已判决"
    ENFORCING = "enforcing", "执行中"
    LISTED = "dishonest_list", "列入失信被执行人"
    FULFILLED = "fulfilled", "已履行"
    REMOVED = "removed", "已退出名单", "已退出"
    DISMISSED = "dismissed", "撤诉或驳回", "撤诉", "驳回"


IN_COURT = frozenset({CaseStatus.FILED, CaseStatus.PENDING})
CLOSED = frozenset({CaseStatus.FULFILLED, CaseStatus.REMOVED, CaseStatus.DISMISSED})


@record(
    "court_case",
    "涉诉案件",
    "units/{unit}/court_cases.csv",
    help="本单位作被告、被执行人的案件，一案一行，从立案一直填到履行完毕；结案后保留，不删除。不公开审理的不填。",
    supplier=Supplier.UNIT,
    frequency="每月，没有案件的零报告",
)
class CourtCase(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="涉诉的单位，由文件所在的文件夹决定。")
    number: str = field(
        "案号",
        CaseNumber(),
        required=True,
        help="一审的案号；没有经过一审就进入执行的，填执行案号。二审、执行不另起一行。",
        example="（2025）苏0803民初1234号",
    )
    role: Role = field(
        "诉讼地位", Choice(Role), required=True, help="本单位在这个案件里是什么地位。", example="被告"
    )
    court: str = field("受理法院", Text(40), required=True, help="哪个法院受理。", example="诺川区人民法院")
    cause: str = field(
        "案由",
        Text(40),
        required=True,
        help="照法院文书写，不写当事人。",
        example="建设工程施工合同纠纷",
    )
    cause_class: CauseClass = field(
        "案由类别", Choice(CauseClass), required=True, help="案由属于哪一类。", example="合同"
    )
    opponent: Opponent = field(
        "对方类别",
        Choice(Opponent),
        required=True,
        help="对方是企业还是个人，只填类别，不填名称。",
        example="企业",
    )
    filed: date = field(
        "立案日期", Day(past=True), required=True, help="法院立案的日子。", example="2025-03-10"
    )
    status: CaseStatus = field(
        "案件状态",
        Choice(CaseStatus),
        required=True,
        help="现在走到哪一步；生效以前都算在审，判决生效后没有履行的填“已判决”。",
        example="在审",
    )
    amount: Decimal | None = field(
        "标的金额（元）",
        Money(),
        help="判决以前填诉讼请求的金额，判决以后填判决的；没有金额的不填。",
        example="86000.00",
    )
    judged: date | None = field(
        "裁判生效日期", Day(past=True), help="判决、调解书生效的日子；还在上诉的不填。", example="2025-07-18"
    )
    listed: date | None = field("列入失信名单日期", Day(past=True), help="被法院列入失信被执行人名单的日子。")
    removed: date | None = field("移出失信名单日期", Day(past=True), help="被法院移出名单的日子。")
    closed: date | None = field(
        "结案日期",
        Day(past=True),
        help="履行完毕的日子；撤诉、驳回的，填裁定或判决生效的日子。",
        example="2025-09-02",
    )
    handling: str | None = field(
        "办理情况",
        Note(300),
        help="怎么应诉、什么时候履行，写给群众看。",
        example="已列入 2026 年预算，分两期付清。",
    )
    evidence: str | None = field("佐证", Link(), help="公开的裁判文书或履行凭证。")


@record(
    "campaign",
    "失信专项治理",
    "units/{unit}/campaigns.csv",
    help="每开展一次失信专项治理填一行，发现多少、解决多少。",
    supplier=Supplier.UNIT,
    frequency="随发生，治理期间每季度更新",
)
class Campaign(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="这次专项治理的永久编号。", example="990101101-zl-2025-01"
    )
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="开展治理的单位，由文件所在的文件夹决定。"
    )
    name: str = field(
        "治理名称", Text(60), required=True, help="治理什么，一句话。", example="政府采购合同履约专项清理"
    )
    start: date = field(
        "开始日期", Day(past=True), required=True, help="什么时候开始的。", example="2025-03-01"
    )
    end: date | None = field(
        "结束日期", Day(), help="计划或者实际结束的日子；没有定的不填。", example="2025-11-30"
    )
    found: int = field(
        "发现问题数", Count(), required=True, help="到现在查出多少个问题；没有查出的填 0。", example="12"
    )
    resolved: int = field("解决问题数", Count(), required=True, help="其中已经解决多少个。", example="9")
    basis: str | None = field(
        "依据文件", DocumentNumber(), help="照哪份文件开展的。", example="诺信办〔2025〕3号"
    )
    evidence: str | None = field("佐证", Link(), help="公开的治理情况。")
    note: str | None = field("备注", Text(200), help="其他要说明的。")


ROLE_MISMATCH = Code(
    "E372",
    "case-role-mismatch",
    "诉讼地位与案件状态矛盾",
    "被执行人的案件已经过了审理，状态不会是“在审”或“已判决”。",
    "在审案件数是考核的一项，执行案件混进去就数错了。",
    "诉讼地位: 被执行人\n案件状态: 在审",
    "诉讼地位: 被执行人\n案件状态: 执行中",
)
OTHER_YEAR = Code(
    "W341",
    "case-of-another-year",
    "案号年度与立案年份不同",
    "案号里的年度是法院收案的年份，一般与立案日期同年。",
    "不同年的，多半是日期或案号抄错了一位；跨年立案的可以保留。",
    "案号: （2024）苏0803民初1234号\n立案日期: 2025-03-10",
    "案号: （2025）苏0803民初1234号\n立案日期: 2025-03-10",
)
OTHER_PROCEEDING = Code(
    "W342",
    "case-of-another-kind",
    "诉讼地位与案号不符",
    "案号里有“执”字的是执行案件，本单位应是被执行人；没有的是审理案件，应是被告。",
    "一审时是被告的案件进了执行程序，仍填一审的案号和“被告”，只改状态。",
    "案号: （2025）苏0803执12号\n诉讼地位: 被告",
    "案号: （2025）苏0803执12号\n诉讼地位: 被执行人",
)

_JUDGED_FIRST = frozenset({CaseStatus.JUDGED, CaseStatus.ENFORCING, CaseStatus.LISTED})


def _needs_judgment(case: CourtCase) -> bool:
    return case.role is Role.DEFENDANT and case.status in _JUDGED_FIRST


not_before(CourtCase, "judged", "filed")
not_before(CourtCase, "listed", "filed")
not_before(CourtCase, "listed", "judged")
not_before(CourtCase, "removed", "listed")
not_before(CourtCase, "closed", "filed")
not_before(CourtCase, "closed", "judged")
needed_when(CourtCase, "closed", "status", lambda c: c.status in CLOSED, "已经结案的要填结案日期。")
unwanted_when(CourtCase, "closed", "status", lambda c: c.status not in CLOSED, "案件还没有结案。")
needed_when(CourtCase, "judged", "status", _needs_judgment, "判决生效后才到这一步。")
unwanted_when(CourtCase, "judged", "status", lambda c: c.status in IN_COURT, "案件还在审理。")
needed_when(
    CourtCase,
    "listed",
    "status",
    lambda c: c.status in (CaseStatus.LISTED, CaseStatus.REMOVED) or c.removed is not None,
    "进过失信被执行人名单的，要填列入的日子。",
)
unwanted_when(
    CourtCase,
    "listed",
    "status",
    lambda c: c.status in {*IN_COURT, CaseStatus.JUDGED},
    "还没有进入执行程序。",
)
needed_when(
    CourtCase, "removed", "status", lambda c: c.status is CaseStatus.REMOVED, "已经退出名单的要填移出的日子。"
)
unwanted_when(
    CourtCase, "removed", "status", lambda c: c.status is CaseStatus.LISTED, "案件状态是仍在名单上。"
)
names_nobody(CourtCase, "cause", "handling")

not_before(Campaign, "end", "start")
at_most(Campaign, "resolved", "found")


@rule(CourtCase, "role", "status")
def role_fits_status(case: CourtCase) -> Iterator[Flaw]:
    if case.role is Role.ENFORCED and case.status in (CaseStatus.PENDING, CaseStatus.JUDGED):
        message = f"诉讼地位是“{case.role.zh}”，案件状态却是“{case.status.zh}”。"
        help = "执行案件填“已立案”“执行中”或后面的状态；还在审理的，诉讼地位填“被告”。"
        yield flaw("status", ROLE_MISMATCH, message, help)


@rule(CourtCase, "number", "filed")
def number_is_of_the_year(case: CourtCase) -> Iterator[Flaw]:
    if year_of(case.number) != case.filed.year:
        message = f"案号是 {year_of(case.number)} 年的，立案日期是 {case.filed}。"
        yield flaw("number", OTHER_YEAR, message, "请照受理通知书核对案号和立案日期。")


@rule(CourtCase, "number", "role")
def number_fits_role(case: CourtCase) -> Iterator[Flaw]:
    if is_enforcement(case.number) != (case.role is Role.ENFORCED):
        kind = "执行案件" if is_enforcement(case.number) else "审理案件"
        message = f"案号是{kind}的，诉讼地位却是“{case.role.zh}”。"
        yield flaw("number", OTHER_PROCEEDING, message, "请核对案号，或更正诉讼地位。")
