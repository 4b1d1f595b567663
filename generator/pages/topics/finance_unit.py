"""A unit's own money: its newest accounts with their parts, all that it published, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.measures.finance import Account, Comparison, Expected, VillageAccount, documents
from generator.measures.reporting import Asked
from generator.measures.share import Share
from generator.measures.terms import MonthState, State, Timeliness
from generator.pages import words
from generator.pages.blocks import Block, Cell, Head, Meter, Meters, Notice, Row, Rows
from generator.pages.topics.cells import linked
from generator.pages.topics.periods import unit_periods
from generator.pages.topics.silent import missing, state_of
from generator.pages.topics.topic import Lack, Own, Urge, after
from generator.pages.view import View
from generator.schema.records import Finance, Unit
from generator.schema.records.finance import FinanceKind, Flow
from generator.schema.records.reporting import Matter
from generator.schema.types import Every, Period

_FEN = Decimal("0.01")


def own(view: View, unit: Unit) -> Own | None:
    """What a unit published of its money; None for one that is asked nothing and says nothing."""
    openness = view.measures.openness
    accounts, expected = openness.accounts.get(unit.id, ()), openness.expected.get(unit.id, ())
    asked = Matter.FINANCE in view.measures.reports[unit.id]
    if not (accounts or expected or asked):
        return None
    villages = openness.villages.get(unit.id, ())
    return Own(
        state_of(
            view,
            unit,
            (Matter.FINANCE,),
            told=bool(accounts),
            lacking=any(each.state is MonthState.MISSING for each in expected),
        ),
        _sentence(view, unit, accounts, expected, villages),
        tuple(_blocks(view, unit, accounts)),
        f"{len(accounts)}" if accounts else "",
    )


def account_name(row: Finance) -> str:
    """`2025 年预算支出`; what is only spent is not said to be so."""
    flow = "" if row.kind in (FinanceKind.THREE_PUBLIC, FinanceKind.PROCUREMENT) else row.flow.zh
    return f"{row.period.zh}{row.kind.zh}{flow}{'' if row.item in ('合计', flow) else row.item}"


def document_name(row: Finance) -> str:
    """`2025 年预算`: what is published as one."""
    return f"{row.period.zh}{row.kind.zh}"


def money_cell(amount: Decimal | None) -> Cell:
    """An amount in 万元 with the exact yuan below it; nothing told is said so."""
    if amount is None:
        return Cell(state=State.MISSING)
    return Cell(words.column_money(amount), note=f"{amount.quantize(_FEN):,} 元")


def _sentence(
    view: View,
    unit: Unit,
    accounts: Sequence[Account],
    expected: Sequence[Expected],
    villages: Sequence[VillageAccount],
) -> str:
    gaps = [each for each in expected if each.state is MonthState.MISSING]
    silent = missing(view, unit, Matter.FINANCE) if not expected else ()
    if villages:
        newest = villages[0]
        told = f"{newest.period.zh}收入 {_said(newest.income)}，支出 {_said(newest.spending)}" + (
            f"；漏报 {len(silent)} 期" if silent else ""
        )
        return f"{told}。"
    if not accounts:
        return "没有公开过预算、决算和其他财务情况。没有公开不等于没有收支。"
    told = "；".join(_compared(each) for each in view.measures.openness.comparisons.get(unit.id, ())[-1:])
    late = [each for each in documents(accounts) if each.timeliness is Timeliness.LATE]
    parts = [told or f"公开了 {len(accounts)} 项合计"]
    if late:
        worst = max(late, key=lambda each: each.days_late)
        parts.append(f"{len(late)} 份超过期限才公开，最迟 {worst.days_late} 天")
    if gaps:
        parts.append("没有公开 " + "、".join(f"{each.period.year} 年{each.kind.zh}" for each in gaps))
    return "；".join(parts) + "。"


def _said(amount: Decimal | None) -> str:
    return State.MISSING.zh if amount is None else words.money(amount)


def _compared(each: Comparison) -> str:
    planned = f"预算支出 {_said(each.planned)}"
    if each.spent is None:
        return f"{each.year} 年{planned}"
    ratio = f"，执行率 {words.percent(each.ratio)}" if each.ratio is not None else ""
    return f"{each.year} 年{planned}，决算支出 {_said(each.spent)}{ratio}"


def _blocks(view: View, unit: Unit, accounts: Sequence[Account]) -> Iterator[Block]:
    silent = [
        f"{each.period.year} 年{each.kind.zh}（最迟 {each.due}）"
        for each in view.measures.openness.expected.get(unit.id, ())
        if each.state is MonthState.MISSING
    ]
    if silent:
        yield Notice(f"过了最迟公开日还没有公开的：{'、'.join(silent)}。")
    for newest in _with_parts(accounts):
        yield Meters(
            tuple(_meter(part, newest.row.amount) for part in _ranked(newest)),
            title=f"{account_name(newest.row)} {words.money(newest.row.amount)}，花在哪里"
            if newest.row.flow is Flow.SPENDING
            else f"{account_name(newest.row)} {words.money(newest.row.amount)}，从哪里来",
        )
    if any(each.duty.every is not Every.YEAR for each in _asked(view, unit)):
        grid = unit_periods(view, unit, Matter.FINANCE, f"{unit.name}收支逐期公开情况")
        if grid is not None:
            yield grid
    villages = view.measures.openness.villages.get(unit.id, ())
    if villages:
        yield _villages(unit, villages)
    elif accounts:
        yield _published(unit, accounts)


def _villages(unit: Unit, villages: Sequence[VillageAccount]) -> Rows:
    heads = ("期间", "收入", "支出", "收支相抵", "公开")
    return Rows(
        f"{unit.name}逐期收支，新的在前",
        tuple(Head(each, number=0 < at < 4) for at, each in enumerate(heads)),
        tuple(Row((Cell(each.period.zh), *village_cells(each))) for each in villages),
        title="逐期收支",
    )


def _published(unit: Unit, accounts: Sequence[Account]) -> Rows:
    heads = ("公开的是什么", "金额", "批准", "公开", "是否按时", "原件")
    return Rows(
        f"{unit.name}公开的收支合计，新的在前",
        tuple(Head(each, number=each == "金额") for each in heads),
        tuple(_row(unit, each) for each in accounts),
        title="公开过的",
    )


def village_cells(each: VillageAccount) -> tuple[Cell, ...]:
    """Income, spending, what is left of it, and when it was published."""
    return (
        money_cell(each.income),
        money_cell(each.spending),
        _difference(each.income, each.spending),
        Cell(str(each.published)),
    )


def _difference(income: Decimal | None, spending: Decimal | None) -> Cell:
    if income is None or spending is None:
        return Cell("—")
    left = income - spending
    return Cell(
        f"{'余' if left >= 0 else '超支'} {words.column_money(abs(left))}", tone="" if left >= 0 else "late"
    )


def _asked(view: View, unit: Unit) -> tuple[Asked, ...]:
    reports = view.measures.reports[unit.id].get(Matter.FINANCE)
    return reports.asked if reports else ()


def _with_parts(accounts: Sequence[Account]) -> list[Account]:
    """The newest totals of the kinds that matter most that tell their parts: spending, and income of villages."""
    found = [each for each in accounts if each.parts and each.row.kind is not FinanceKind.PROCUREMENT]
    found = [each for each in found if each.row.kind is not FinanceKind.THREE_PUBLIC]
    newest = max((each.row.period for each in found if each.row.kind is not FinanceKind.BUDGET), default=None)
    if newest is None:
        return found[:1]
    return [each for each in found if each.row.period == newest and each.row.kind is not FinanceKind.BUDGET]


def _ranked(account: Account) -> list[Finance]:
    return sorted(account.parts, key=lambda part: -part.amount)


def _meter(part: Finance, total: Decimal) -> Meter:
    ratio = part.amount / total if total else Decimal(0)
    return Meter(part.item, float(round(100 * ratio, 2)), words.money(part.amount), note=words.percent(ratio))


def _row(unit: Unit, each: Account) -> Row:
    row = each.row
    late = each.timeliness is Timeliness.LATE
    timely = Cell(f"迟 {each.days_late} 天" if late else each.timeliness.zh, tone="late" if late else "")
    if each.deadline:
        timely = Cell(timely.text, tone=timely.tone, note=f"最迟 {each.deadline}")
    return Row(
        (
            Cell(account_name(row), note=row.note or ""),
            money_cell(row.amount),
            Cell(str(row.approved) if row.approved else "—"),
            Cell(str(row.published)),
            timely,
            linked("原件", row.link, unit.id),
        )
    )


def urges(view: View, unit: Unit) -> Iterator[Urge]:
    """Accounts of a year that are not there, or were late."""
    href = f"units/{unit.id}/dossier/#finance"
    for each in view.measures.openness.expected.get(unit.id, ()):
        what = f"{each.period.year} 年{each.kind.zh}"
        if each.state is MonthState.MISSING:
            yield Urge(Lack.MISSING, f"{what}没有公开", href, after(each.due))


def on_time(accounts: Sequence[Account], expected: Sequence[Expected]) -> Share:
    """In time, of what has a limit that can be computed: what was due and never published was not in time either."""
    late = {_key(each.account) for each in expected if each.account and each.state is MonthState.LATE}
    limited = [
        each for each in documents(accounts) if each.timeliness in (Timeliness.ON_TIME, Timeliness.LATE)
    ]
    in_time = [each for each in limited if each.timeliness is Timeliness.ON_TIME and _key(each) not in late]
    missing = sum(each.state is MonthState.MISSING for each in expected)
    return Share(len(in_time), len(limited) + missing)


def _key(each: Account) -> tuple[str, FinanceKind, Period]:
    return each.row.unit, each.row.kind, each.row.period
