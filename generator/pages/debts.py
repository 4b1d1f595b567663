"""Debts looked at closely: who has cleared them, months of enterprises, wages, yearly statements, interest."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.charts import Chart, Kind, Role, Scale, Series
from generator.measures.arrears import Debtor
from generator.measures.debts import Cleared, Debt, Statement, Wages, wages_by_month
from generator.measures.terms import Clearing, MonthState
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Months, Prose, Row, Rows, Section
from generator.pages.shapes import KeyFigure
from generator.pages.unit_arrears import daily, year_row
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.records.unit import UnitKind
from generator.schema.types import Month

_ZERO = Decimal(0)
_TONES = {
    Clearing.PAST: "overdue",
    Clearing.UNKNOWN: "overdue",
    Clearing.UNPLANNED: "late",
    Clearing.CLEARED_LATE: "late",
    Clearing.CLEARED: "kept",
    Clearing.RUNNING: "progress",
}


def sections(view: View) -> list[Section]:
    """The parts, without those of which there is nothing."""
    found = [
        Section("clearing", "政府部门限时清零", tuple(_clearing(view))),
        Section("enterprises", "国有企业月月有进度", tuple(_enterprises(view))),
        Section("wages", "农民工工资", tuple(_wages(view))),
        Section("statements", "每年公开逾期没有付的合同", tuple(_statements(view))),
        Section("interest", "逾期的每一笔，法定利息大约多少", tuple(_interest(view))),
    ]
    return [section for section in found if section.blocks]


def sentences(view: View) -> Iterator[str]:
    """What is worst: bodies past their day, wages, and years of which nothing was said."""
    past = [each for each in view.measures.openness.clearing if each.state is Clearing.PAST]
    if past:
        named = [_name(each.debtor.unit) for each in past]
        yield f"过了清零期限还没有清零的政府部门：{words.joined(named, 6)}。"
    owed = sum((each.owed for each in view.measures.openness.wages), _ZERO)
    if owed:
        yield f"登记的欠款里，还有农民工工资 {words.money(owed)}没有付清。"
    silent = _silent(view)
    if silent:
        year = silent[0].period
        names = [_name(each.unit) for each in silent if each.period == year]
        yield f"没有公开 {year} 年度逾期未付合同的：{words.joined(names, 6)}。"


def _silent(view: View) -> list[Statement]:
    found = [each for own in view.measures.openness.statements.values() for each in own]
    silent = [each for each in found if each.state is MonthState.MISSING]
    return sorted(silent, key=lambda each: (-each.period.year, each.unit.id))


def wages_figure(view: View) -> KeyFigure:
    """What is still owed in wages, by the registers of debts."""
    owed = sum((each.owed for each in view.measures.openness.wages), _ZERO)
    tone = "overdue" if owed else "kept"
    return KeyFigure("农民工工资", *words.money_parts(owed), "没有付清的", "arrears/#wages", tone)


def _name(unit: Unit) -> str:
    return unit.short_name or unit.name


def _link(unit: Unit) -> Cell:
    return Cell(unit.name, href=f"units/{unit.id}/#arrears")


def _clearing(view: View) -> Iterator[Block]:
    found = view.measures.openness.clearing
    if not found:
        return
    heads = ("单位", "清零情况", "清零期限", "尚欠", "已清偿")
    yield Rows(
        "登记过欠款的机关和事业单位清零情况",
        tuple(Head(each, number=each in ("尚欠", "已清偿")) for each in heads),
        tuple(_cleared(each) for each in found),
        first=30,
    )
    yield Prose(
        (
            "清零期限是单位自己的清欠计划最后一个时间节点；到那一天欠款应当全部付清。"
            "月报连着没有余额，就是清零了；期限以后的月份才没有余额的，写“晚了才还清”。",
        )
    )


def _cleared(each: Cleared) -> Row:
    debtor = each.debtor
    when = f"{each.month} 起没有欠款" if each.month and each.state is not Clearing.UNKNOWN else ""
    return Row(
        (
            _link(debtor.unit),
            Cell(each.state.zh, tone=_TONES[each.state], note=when),
            Cell(str(each.by) if each.by else "没有定"),
            Cell(words.column_money(debtor.balance) if debtor.balance is not None else MonthState.MISSING.zh),
            Cell(words.column_percent(debtor.actual_ratio) if debtor.actual_ratio is not None else "—"),
        )
    )


def _enterprises(view: View) -> Iterator[Block]:
    """Twelve cells for every enterprise in the newest year that has a month due."""
    found = [
        each for each in view.measures.debtors.values() if each.unit.kind is UnitKind.SOE and each.months
    ]
    if not found:
        return
    year = max(each.months[-1].month.year for each in found)
    rows = tuple(year_row(each, year) for each in found)
    silent = [_name(each.unit) for each in found if _gaps(each, year)]
    told = (
        f"{year} 年有漏报月份的：{words.joined(silent, 6)}。"
        if silent
        else f"{year} 年到期的月份，{len(found)} 家国有企业都报了。"
    )
    yield Prose((told,))
    labels = tuple({"label": f"{n} 月", "year": f"{year}", "month": f"{n}"} for n in range(1, 13))
    yield Months(f"{year} 年国有企业清欠月报", "国有企业", labels, rows)


def _gaps(debtor: Debtor, year: int) -> int:
    return sum(each.state is MonthState.MISSING for each in debtor.months if each.month.year == year)


def _wages(view: View) -> Iterator[Block]:
    found = view.measures.openness.wages
    if not found:
        yield Empty("登记的欠款里没有逾期的农民工工资。")
        return
    first = min(Month.of(debt.due) for each in found for debt in each.debts)
    start = view.registry.requirement.arrears_from
    months = wages_by_month(found, max(first, start) if start else first, Month.of(view.as_of), view.as_of)
    yield Drawn(_wages_chart(found, months))
    heads = ("单位", "登记过", "没有付清", "付清日期")
    yield Rows(
        "各单位欠付的农民工工资",
        tuple(Head(each, number=each in ("登记过", "没有付清")) for each in heads),
        tuple(_wage_row(each) for each in found),
    )
    yield Prose(
        (
            "债权人类别是“农民工工资”或者款项类别是“工资”的欠款，单列在这里；每个月底的数，"
            "按登记的应付日期和付清日期算；到应付日期就付清的，没有欠过，不列。只公开单位欠多少，不公开欠谁的。",
        )
    )


def _wages_chart(found: tuple[Wages, ...], months: list[tuple[Month, Decimal]]) -> Chart:
    owed = sum((each.owed for each in found), _ZERO)
    most = max(months, key=lambda each: each[1])
    sentence = f"还有 {words.money(owed)} 没有付清。" if owed else "登记过的都已付清。"
    if most[1] > owed:
        sentence += f"最多的时候是 {most[0].year} 年 {most[0].month} 月底，{words.money(most[1])}。"
    return Chart(
        "wages-by-month",
        Kind.COLUMNS,
        "每个月底没有付清的农民工工资",
        sentence,
        tuple(str(month) for month, _ in months),
        (Series("没有付清", Role.OVERDUE, tuple(amount for _, amount in months)),),
        "元",
        Scale.MONEY,
    )


def _wage_row(each: Wages) -> Row:
    settled = [str(debt.settled) for debt in each.debts if debt.settled]
    return Row(
        (
            _link(each.debtor.unit),
            Cell(words.column_money(each.total), note=f"{len(each.debts)} 笔"),
            Cell(words.column_money(each.owed), tone="overdue" if each.owed else "kept"),
            Cell("、".join(settled) or "—"),
        )
    )


def _statements(view: View) -> Iterator[Block]:
    found = [each for own in view.measures.openness.statements.values() for each in own]
    if not found:
        return
    asked = view.registry.requirement
    by = (
        f"每年 {asked.statement_by.month} 月 {asked.statement_by.day} 日以前"
        if asked.statement_by
        else "每年"
    )
    basis = f"（{asked.payment_basis}）" if asked.payment_basis else ""
    yield Prose(
        (
            f"{by}，要公开上一年年底逾期没有付款的中小企业合同有几份、多少钱；没有的也要写明没有{basis}。"
            "“登记的合同”是从欠款登记里数出来的，比公开的多，就标出来。",
        )
    )
    heads = ("单位", "年度", "公开情况", "合同", "金额", "登记的合同")
    order = sorted(found, key=lambda each: (-each.period.year, not _wanting(each), each.unit.id))
    yield Rows(
        "逾期未付合同年度公开，最近一年的在前",
        tuple(Head(each, number=each in ("合同", "金额", "登记的合同")) for each in heads),
        tuple(_statement(each) for each in order),
    )


def _wanting(each: Statement) -> bool:
    return each.contradicts or each.state in (MonthState.MISSING, MonthState.LATE)


def _statement(each: Statement) -> Row:
    told = each.statement
    tone = {MonthState.MISSING: "overdue", MonthState.LATE: "late"}.get(each.state, "")
    record = Cell(f"{each.on_record} 份", tone="overdue", note="比公开的多") if each.contradicts else None
    return Row(
        (
            _link(each.unit),
            Cell(f"{each.period.year}"),
            Cell(each.state.zh, tone=tone, note=f"{told.published} 公开" if told else f"最迟 {each.due}"),
            Cell(f"{told.contracts} 份" if told else "—"),
            Cell(words.column_money(told.amount) if told else "—"),
            record or Cell(f"{each.on_record} 份"),
        )
    )


def _interest(view: View) -> Iterator[Block]:
    rate = view.registry.requirement.late_interest
    if rate is None:
        return
    found = [
        (view.registry.units[unit], each)
        for unit, own in view.measures.openness.debts.items()
        for each in own
        if each.interest
    ]
    basis = (
        f"（{view.registry.requirement.payment_basis}）" if view.registry.requirement.payment_basis else ""
    )
    yield Prose(
        (
            f"欠中小企业和个体工商户的钱，合同没有约定逾期利率的，按每日{daily(rate)}算{basis}。"
            "“登记金额”是当初登记的数，可能已经付了一部分，所以“按多少算”不超过单位现在的尚欠总额；"
            "下面是从应付日期算到数据截至日的估算，不代表任何一方的主张；"
            "合同另有约定的，以合同为准。有分歧的、已进入司法程序的和已经付清的不估算。",
        )
    )
    if not found:
        yield Empty("没有可以估算的：无分歧、已逾期、欠中小企业的款项都已付清。")
        return
    total = sum((each.interest or _ZERO for _, each in found), _ZERO)
    heads = ("欠款", "单位", "应付日期", "逾期", "登记金额", "按多少算", "日利率", "法定利息（估算）")
    yield Rows(
        "无分歧的逾期欠款和法定利息估算，利息多的在前",
        tuple(Head(each, number=each in heads[3:]) for each in heads),
        tuple(
            _debt(unit, each, daily(rate))
            for unit, each in sorted(found, key=lambda one: -(one[1].interest or _ZERO))
        ),
        title=f"共 {len(found)} 笔，估算 {words.money(total)}",
    )


def _debt(unit: Unit, each: Debt, rate: str) -> Row:
    debt = each.debt
    return Row(
        (
            Cell(debt.creditor_name or debt.creditor.zh, note=debt.id),
            _link(unit),
            Cell(str(debt.due)),
            Cell(f"{each.days_overdue:,} 天", tone="overdue"),
            Cell(words.column_money(debt.total)),
            Cell(words.column_money(each.principal or _ZERO)),
            Cell(rate.strip()),
            Cell(f"{each.interest or _ZERO:,.2f} 元"),
        )
    )
