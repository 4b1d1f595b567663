"""What a unit owes (欠款), by when it will have paid (清欠计划) and how far it is (清欠月报)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.records.commitment import CHECK_BOTH_DAYS
from generator.schema.relations import not_before
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    Day,
    Identifier,
    Money,
    Month,
    MonthOfYear,
    Ratio,
    Reference,
    Term,
    Text,
    YesNo,
)


class DebtorKind(Term):
    GOVERNMENT = "gov", "政府部门", "机关"
    INSTITUTION = "institution", "事业单位"
    SOE = "soe", "国有企业", "国企"


class CreditorKind(Term):
    SME = "sme", "中小企业"
    LARGE = "large", "大型企业"
    INDIVIDUAL_BUSINESS = "individual_business", "个体工商户", "个体户"
    MIGRANT_WAGE = "migrant_wage", "农民工工资"
    OTHER = "other", "其他"


class PaymentSubject(Term):
    GOODS = "goods", "货物"
    WORKS = "works", "工程"
    SERVICES = "services", "服务"
    WAGES = "wages", "工资"


class Dispute(Term):
    UNDISPUTED = "undisputed", "无分歧"
    DISPUTED = "disputed", "有分歧"
    LITIGATING = "litigating", "已进入司法程序", "司法程序中"


@record(
    "arrears",
    "欠款",
    "units/{unit}/arrears.csv",
    help="到期未付的每一笔款项填一行；付清后保留，不删除。",
    supplier=Supplier.UNIT,
    frequency="随发生",
)
class Arrears(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="这一笔欠款的永久编号。", example="990101101-qk-001"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="欠款的单位，由文件所在的文件夹决定。")
    debtor: DebtorKind = field(
        "欠款主体类别",
        Choice(DebtorKind),
        required=True,
        help="欠钱的是机关、事业单位还是国有企业。",
        example="政府部门",
    )
    creditor: CreditorKind = field(
        "债权人类别", Choice(CreditorKind), required=True, help="欠谁的钱，只填类别。", example="中小企业"
    )
    creditor_name: str | None = field(
        "债权人名称", Text(60), help="只填法人，个人一律不填；涉及商业秘密的可不填。"
    )
    contract: str | None = field("合同编号", Text(40), help="合同的编号，便于核对。")
    subject: PaymentSubject = field(
        "款项类别", Choice(PaymentSubject), required=True, help="欠的是什么钱。", example="工程"
    )
    delivered: date = field(
        "交付（验收）日期",
        Day(),
        required=True,
        help="货物、工程、服务交付或者验收的日子。",
        example="2024-06-10",
    )
    due: date = field(
        "应付日期",
        Day(),
        required=True,
        help="最迟应当付款的日子；计划余额从这一天所在的月份起计入这一笔。",
        example="2024-08-09",
    )
    total: Decimal = field(
        "欠款金额（元）",
        Money(),
        required=True,
        help="这一笔登记时欠多少，付了一部分也不改小。",
        example="125000.00",
    )
    dispute: Dispute = field(
        "分歧情况", Choice(Dispute), required=True, help="双方对这笔钱有没有分歧。", example="无分歧"
    )
    settled: date | None = field(
        "付清日期",
        Day(past=True),
        default=None,
        help="这一笔全部付清的日子；没有付清、只付了一部分的不填。",
        example="2025-03-14",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


@record(
    "arrears_plan",
    "清欠计划",
    "units/{unit}/arrears_plan.csv",
    help="到哪个时间节点清偿到什么比例；最后一个节点清零。",
    supplier=Supplier.UNIT,
    frequency="每年年初",
)
class ArrearsPlan(Record):
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="定计划的单位，由文件所在的文件夹决定。"
    )
    target_date: date = field("时间节点", Day(), required=True, help="到哪一天为止。", example="2025-06-30")
    target_ratio: Decimal = field(
        "清偿比例",
        Ratio(),
        required=True,
        help="到这一天，累计要清偿全部欠款的多少；下载的表里写成小数，0.5 就是 50%。",
        example="50%",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


@record(
    "arrears_progress",
    "清欠月报",
    "units/{unit}/arrears_progress.csv",
    help="每月一行；确实没有欠款的填零报告，不要空着不报。",
    supplier=Supplier.UNIT,
    frequency="每月",
)
class ArrearsProgress(Record):
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="报月报的单位，由文件所在的文件夹决定。"
    )
    month: Month = field("月份", MonthOfYear(), required=True, help="报的是哪个月的情况。", example="2025-06")
    zero_report: bool = field(
        "零报告", YesNo(nothing=True), required=True, help="本月没有任何欠款填“是”。", example="否"
    )
    new: Decimal | None = field("本月新增（元）", Money(), help="零报告可不填。", example="0.00")
    paid_total: Decimal | None = field(
        "累计清偿（元）", Money(), help="从起始月份累计到本月。", example="60000.00"
    )
    balance: Decimal | None = field("期末余额（元）", Money(), help="零报告可不填。", example="65000.00")
    reported: date = field(
        "报送日期",
        Day(past=True),
        required=True,
        help="实际报出的日子；晚于次月截止日的算迟报。",
        example="2025-07-08",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


CREDITOR_IS_A_PERSON = Code(
    "E502",
    "creditor-is-a-person",
    "不能公开个人债权人的名称",
    "债权人是个体工商户或农民工的，不填名称。",
    "谁被拖欠了工资、哪家小店等着收款，是个人信息。",
    "债权人类别: 个体工商户\n债权人名称: 某某小吃店",
    "债权人类别: 个体工商户\n债权人名称: （空）",
)
DUE_BEFORE_DELIVERY = Code(
    "E313",
    "due-before-delivery",
    "应付日期早于交付日期",
    "货物、工程、服务交付（验收）之后才到付款期限。",
    "日期颠倒会让逾期天数算错。",
    "交付（验收）日期: 2024-06-10\n应付日期: 2024-05-10",
    "交付（验收）日期: 2024-06-10\n应付日期: 2024-07-10",
)
ZERO_REPORT_WITH_AMOUNT = Code(
    "E314",
    "zero-report-with-amount",
    "零报告却有金额",
    "零报告表示本月没有任何欠款，不能再填非零的新增或余额。",
    "零报告是一句承诺，不能与数字矛盾。",
    "零报告: 是\n期末余额（元）: 65000.00",
    "零报告: 否\n期末余额（元）: 65000.00",
)
AMOUNT_MISSING = Code(
    "E315",
    "amount-missing",
    "不是零报告却没有金额",
    "不是零报告，就要填本月新增、累计清偿和期末余额；没有新增填 0。",
    "空着不等于零。",
    "零报告: 否\n本月新增（元）: （空）",
    "零报告: 否\n本月新增（元）: 0",
)
REPORTED_BEFORE_MONTH_END = Code(
    "E316",
    "reported-too-early",
    "当月未完就报送",
    "月报反映整月情况，应在当月最后一天或以后报送。",
    "提前报送的数不是整月的数。",
    "月份: 2025-06\n报送日期: 2025-06-10",
    "月份: 2025-06\n报送日期: 2025-07-08",
)


@rule(Arrears, "creditor", "creditor_name")
def creditor_is_no_person(a: Arrears) -> Iterator[Flaw]:
    if a.creditor_name and a.creditor in (CreditorKind.INDIVIDUAL_BUSINESS, CreditorKind.MIGRANT_WAGE):
        yield flaw(
            "creditor_name",
            CREDITOR_IS_A_PERSON,
            f"债权人类别是“{a.creditor.zh}”，却填了债权人名称。",
            "请把“债权人名称”空着。",
        )


@rule(Arrears, "delivered", "due")
def due_after_delivery(a: Arrears) -> Iterator[Flaw]:
    if a.due < a.delivered:
        yield flaw(
            "due", DUE_BEFORE_DELIVERY, f"应付日期 {a.due} 早于交付日期 {a.delivered}。", CHECK_BOTH_DAYS
        )


not_before(Arrears, "settled", "delivered")


@rule(ArrearsProgress, "zero_report", "new", "balance")
def zero_report_has_no_amount(p: ArrearsProgress) -> Iterator[Flaw]:
    if p.zero_report and (p.new or p.balance):
        name = "balance" if p.balance else "new"
        yield flaw(
            name,
            ZERO_REPORT_WITH_AMOUNT,
            "填了零报告，又填了金额。",
            "没有欠款就删去金额；有欠款就把零报告改为“否”。",
        )


@rule(ArrearsProgress, "zero_report", "new", "paid_total", "balance")
def report_has_amounts(p: ArrearsProgress) -> Iterator[Flaw]:
    if not p.zero_report:
        for name in ("new", "paid_total", "balance"):
            if getattr(p, name) is None:
                title = p.table.fields[name].title
                yield flaw(name, AMOUNT_MISSING, f"“{title}”空着。", "没有发生额填 0；确无欠款填零报告。")


@rule(ArrearsProgress, "month", "reported")
def reported_after_month(p: ArrearsProgress) -> Iterator[Flaw]:
    last = p.month.last_day
    if p.reported < last:
        yield flaw(
            "reported",
            REPORTED_BEFORE_MONTH_END,
            f"{p.month} 要到 {last} 才结束，报送日期是 {p.reported}。",
            "请核对月份和报送日期。",
        )
