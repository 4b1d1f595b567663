"""What was owed, paid and reported month by month in a year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.measures.amounts import money, percent
from generator.measures.arrears import Debtor, MonthReport
from generator.measures.terms import MonthState
from generator.report.subject import Number, Subject, Told, following, practice, problem, result

_SOURCE = "清欠月报"


def tell(subject: Subject) -> Iterator[Told]:
    debtor = subject.measures.debtors[subject.unit.id]
    months = [
        each
        for each in debtor.months
        if each.month.year == subject.year and each.state is not MonthState.NOT_DUE
    ]
    if not months:
        return
    yield from _reporting(subject, months)
    told = [each for each in months if each.report]
    if told:
        yield from _balance(subject, debtor, told[-1])


def _reporting(subject: Subject, months: list[MonthReport]) -> Iterator[Told]:
    told = [each for each in months if each.report]
    missing = [str(each.month) for each in months if each.state is MonthState.MISSING]
    late = [str(each.month) for each in months if each.state is MonthState.LATE]
    if told:
        zero = sum(bool(each.report and each.report.zero_report) for each in told)
        text = f"应报清欠月报 {len(months)} 期，报了 {len(told)} 期"
        yield practice(text + (f"，其中零报告 {zero} 期。" if zero else "。"))
    yield Number("清欠月报", f"{len(told)}/{len(months)} 期", _SOURCE)
    if late:
        yield problem(f"清欠月报迟报 {len(late)} 期：{'、'.join(late)}。")
    if missing:
        yield problem(f"清欠月报没有报 {len(missing)} 期：{'、'.join(missing)}。")
        yield following(f"补报 {subject.year} 年没有报的清欠月报，没有欠款的也要零报告。")


def _balance(subject: Subject, debtor: Debtor, last: MonthReport) -> Iterator[Told]:
    balance = last.balance or Decimal(0)
    if not debtor.debts:
        yield result(f"到 {last.month}，没有登记过欠款。")
        return
    before = [each for each in debtor.months if each.report and each.month.year < subject.year]
    opening = f"，{before[-1].month} 是 {money(before[-1].balance or Decimal(0))}" if before else ""
    yield result(f"到 {last.month}，尚欠 {money(balance)}{opening}。")
    yield Number(f"尚欠（{last.month}）", money(balance), _SOURCE)
    ratio, planned = debtor.ratio_on(last.month.last_day), last.planned
    if ratio is not None:
        yield result(f"累计清偿 {percent(ratio)}。")
    if planned is not None and balance > planned:
        yield problem(
            f"清欠落后于计划：按计划到 {last.month} 应只剩 {money(planned)}，实际还欠 {money(balance)}。"
        )
    if balance:
        yield following(f"继续清欠，还欠 {money(balance)}。")
