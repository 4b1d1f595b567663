"""Monthly arrears reports add up: opening + new - paid = balance, and what is paid stays paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.load.codes import MISSING_FILE
from generator.schema.records import Arrears, ArrearsProgress
from generator.schema.table import sound

DOES_NOT_ADD_UP = Code(
    "E324",
    "balance-does-not-add-up",
    "月报的数对不上",
    "上月期末余额，加本月新增，减本月清偿，应等于本月期末余额。",
    "账对不上，清欠进度就不可信。",
    "上月余额 100，新增 0，清偿 40，余额 70",
    "上月余额 100，新增 0，清偿 40，余额 60",
)
PAID_FELL = Code(
    "E325",
    "paid-fell",
    "累计清偿减少了",
    "累计清偿只增不减。",
    "已经付出去的钱不会变少；多半是填成了当月数。",
    "上月累计 50000，本月累计 8000",
    "上月累计 50000，本月累计 58000",
)
PAID_TOO_MUCH = Code(
    "E326",
    "paid-more-than-owed",
    "清偿多于欠款",
    "累计清偿加余额超过了登记的欠款总额。",
    "要么欠款没有登记全，要么数字多打了一位。",
    "欠款合计 100000，累计清偿 1000000",
    "欠款合计 100000，累计清偿 100000",
)
SAME_MONTH_TWICE = Code(
    "E327",
    "same-month-twice",
    "同一个月报了两次",
    "一个单位一个月只有一行月报。",
    "两行不知道以哪行为准。",
    "两行的月份都是 2025-06",
    "删去错误的一行",
)
SETTLED_MORE_THAN_PAID = Code(
    "E360",
    "settled-more-than-paid",
    "付清的比月报清偿的多",
    "月报期间付清的各笔加起来，超过了月报的累计清偿。",
    "要么付清日期填错了，要么月报少报了清偿。",
    "付清两笔共 150000，月报累计清偿 60000",
    "付清两笔共 150000，月报累计清偿 150000",
)

_ZERO = Decimal("0.00")


def find(case: Case) -> Iterator[Finding]:
    owed: dict[str, Decimal] = defaultdict(Decimal)
    for debt in sound(case.source.of(Arrears), "total"):
        owed[debt.unit] += debt.total
    settled: dict[str, list[Arrears]] = defaultdict(list)
    for debt in sound(case.source.of(Arrears), "total", "settled"):
        if debt.settled is not None:
            settled[debt.unit].append(debt)
    uncertain = {debt.unit for debt in case.source.of(Arrears) if "total" in debt.origin.faulty}
    for unit, reports in _by_unit(case.source.of(ArrearsProgress)).items():
        yield from _repeated(reports)
        for before, after in pairwise(reports):
            if after.month.index == before.month.index + 1:
                yield from _consecutive(before, after)
        if unit not in uncertain and Arrears.table.path.format(unit=unit) not in case.source.lost:
            yield from _total(reports[-1], owed.get(unit))
        yield from _settled(reports, settled[unit])


def _by_unit(reports: tuple[ArrearsProgress, ...]) -> dict[str, list[ArrearsProgress]]:
    """Reports of each unit, by month, whose figures are all there and do not contradict themselves."""
    units: dict[str, list[ArrearsProgress]] = defaultdict(list)
    for report in sound(reports, "month", "zero_report", "new", "paid_total", "balance"):
        stated = None not in (report.new, report.paid_total, report.balance)
        contradictory = report.zero_report and (report.new or report.balance)
        if (report.zero_report or stated) and not contradictory:
            units[report.unit].append(report)
    return {unit: sorted(found, key=lambda each: each.month.index) for unit, found in units.items()}


def _repeated(reports: list[ArrearsProgress]) -> Iterator[Finding]:
    for before, after in pairwise(reports):
        if before.month == after.month:
            message = f"{after.month} 已经在{beside(before.place(), after.origin.file)}报过。"
            yield complaint(after, "month", SAME_MONTH_TWICE, message, "请删去错误的一行。")


def _consecutive(before: ArrearsProgress, after: ArrearsProgress) -> Iterator[Finding]:
    paid_before, paid_after = before.paid_total or _ZERO, after.paid_total
    if paid_after is None:
        paid_after = paid_before
    if paid_after < paid_before:
        message = f"累计清偿由上月的 {paid_before} 减为 {paid_after}。"
        yield complaint(after, "paid_total", PAID_FELL, message, "这一栏填从起始月份累计的数，不填当月数。")
        return
    paid, new = paid_after - paid_before, after.new or _ZERO
    expected = (before.balance or _ZERO) + new - paid
    if expected != (after.balance or _ZERO):
        message = (
            f"上月期末余额 {before.balance or _ZERO} + 本月新增 {new} − 本月清偿 {paid}"
            f"（累计清偿由 {paid_before} 到 {paid_after}）= {expected}，"
            f"“期末余额（元）”填的却是 {after.balance or _ZERO}。"
        )
        help = "请核对本月新增、累计清偿和期末余额。累计清偿从起始月份算起，不是当月数。"
        yield complaint(after, "balance", DOES_NOT_ADD_UP, message, help)


def _settled(reports: list[ArrearsProgress], debts: list[Arrears]) -> Iterator[Finding]:
    """What was settled in the months reported is in what was paid in them."""
    told = [report for report in reports if report.paid_total is not None]
    if not told:
        return
    first, last = reports[0].month.first_day, told[-1].month.last_day
    within = [debt for debt in debts if debt.settled is not None and first <= debt.settled <= last]
    total, paid = sum((debt.total for debt in within), _ZERO), told[-1].paid_total or _ZERO
    if total > paid:
        message = f"到 {told[-1].month} 付清的 {len(within)} 笔共 {total} 元，月报累计清偿只有 {paid} 元。"
        help = "请核对付清日期和月报；只付了一部分的，不填付清日期。"
        yield complaint(within[-1], "settled", SETTLED_MORE_THAN_PAID, message, help)


def _total(last: ArrearsProgress, owed: Decimal | None) -> Iterator[Finding]:
    reported = (last.paid_total or _ZERO) + (last.balance or _ZERO)
    if owed is None:
        if reported:
            message = f"到 {last.month} 累计清偿与余额共 {reported} 元，却没有登记一笔欠款。"
            help = f"请补上 {Arrears.table.path.format(unit=last.unit)}，逐笔登记欠款；确无欠款的，月报填零报告。"
            yield complaint(last, "balance", MISSING_FILE, message, help)
    elif reported > owed:
        message = f"到 {last.month} 累计清偿与余额共 {reported} 元，登记的欠款合计只有 {owed} 元。"
        help = "请把欠款登记全，或核对数字；如果欠款金额按万元填了，请改成元。"
        yield complaint(last, "paid_total", PAID_TOO_MUCH, message, help)
