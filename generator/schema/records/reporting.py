"""What units report at fixed intervals, and their word that in an interval there was nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Code
from generator.schema.exposure import Earlier
from generator.schema.records.unit import UnitKind
from generator.schema.relations import after_period
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import Choice, Count, Day, Every, Listing, Period, PeriodOf, Reference, Term, Text


class Matter(Term):
    """What is reported at intervals. Arrears have a monthly report of their own (`arrears_progress`)."""

    ACTIVITY = "activity", "诚信宣传教育", "诚信活动"
    HIGHLIGHT = "highlight", "经验亮点"
    MISCONDUCT = "misconduct", "失信记录"
    STAFF_RECORD = "staff_record", "公职人员建档"
    FINANCE = "finance", "财务公开"
    FEEDBACK = "feedback", "意见和投诉"
    COURT = "court", "涉诉"
    LEGACY = "legacy", "旧账"
    EMBEDDING = "embedding", "信用嵌入流程"
    APPROVAL = "approval", "告知承诺办件"
    ENFORCEMENT = "enforcement", "执法和复议诉讼"
    CREDIT_VILLAGE = "credit_village", "信用村居"
    SELF_CHECK = "self_check", "示范创建自查"
    SCENARIO = "scenario", "信用+场景"
    SURVEY = "survey", "满意度调查"


@record(
    "reporting",
    "定期报送要求",
    "programme/reporting.csv",
    help="哪几类单位要定期报送什么；到期没有报、也没有零报告的，列入催办清单。",
    supplier=Supplier.DISTRICT,
    frequency="每年核对一次",
)
class Reporting(Record):
    matter: Matter = field(
        "报送事项", Choice(Matter), required=True, help="报送什么，一件事项一行。", example="涉诉"
    )
    every: Every = field(
        "报送周期", Choice(Every), required=True, help="每月、每季度还是每年报一次。", example="每月"
    )
    kinds: tuple[UnitKind, ...] = field(
        "报送单位类型",
        Listing(Choice(UnitKind)),
        required=True,
        help="哪几类单位要报。",
        example="镇、街道、园区",
    )
    first: Period = field(
        "起始期间",
        PeriodOf(),
        required=True,
        help="从哪一期开始报；写法要与报送周期一致。",
        example="2025-01",
    )
    within_days: int = field(
        "报送期限天数",
        Count(1, 120),
        required=True,
        help="一期结束后几天之内报送，按自然日数。",
        example="10",
    )
    basis: str | None = field("依据条款", Text(120), help="哪份文件哪一条要求的。", example="二（五）1")


@record(
    "zero_report",
    "零报告",
    "units/{unit}/zero_reports.csv",
    help="这一期没有发生的，报一行零报告；没有记录又没有零报告的，网页显示“未报送”。",
    supplier=Supplier.UNIT,
    frequency="按定期报送要求",
)
class ZeroReport(Record):
    expires = True

    unit: str = field("单位", Reference("unit"), from_path=True, help="报送的单位，由文件所在的文件夹决定。")
    matter: Matter = field(
        "报送事项", Choice(Matter), required=True, help="什么事项没有发生。", example="涉诉"
    )
    period: Period = field("期间", PeriodOf(), required=True, help="哪一期没有发生。", example="2026-03")
    reported: date = field(
        "报送日期", Day(), required=True, help="报送的日子，应在这一期结束以后。", example="2026-04-08"
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")

    def shown(self, as_of: date, earlier: Earlier) -> bool:  # noqa: ARG002
        """Not of misconduct: a quarter without one would tell of a record that may no longer be shown."""
        return self.matter is not Matter.MISCONDUCT


FIRST_OF_OTHER_KIND = Code(
    "E404",
    "first-period-of-other-kind",
    "起始期间与报送周期不符",
    "起始期间要写成与报送周期一样的一期。",
    "从哪一期开始算不清，就不知道漏了几期。",
    "报送周期: 每月\n起始期间: 2025",
    "报送周期: 每月\n起始期间: 2025-01",
)


@rule(Reporting, "every", "first")
def first_period_is_of_the_kind(duty: Reporting) -> Iterator[Flaw]:
    if duty.first.every is not duty.every:
        right = Period.around(duty.first.first_day, duty.every)
        message = f"报送周期是“{duty.every.zh}”，起始期间“{duty.first}”不是这样的一期。"
        yield flaw("first", FIRST_OF_OTHER_KIND, message, f"请写成 {right}。")


after_period(ZeroReport)
