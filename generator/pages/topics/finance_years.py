"""Years of money side by side: planned and spent, and the three public expenses from year to year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.charts import Chart, Gap, Kind, Role, Scale, Series, Value
from generator.measures.finance import Account, Comparison
from generator.measures.terms import MonthState, State
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Row, Rows
from generator.pages.topics.cells import name
from generator.pages.topics.finance_unit import money_cell
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.records.finance import FinanceKind

_MOST_UNITS = 15


def comparison(view: View) -> Iterator[Block]:
    """Budget against final accounts: a pair of bars a unit for the newest year, and all years as a table."""
    found = [each for own in view.measures.openness.comparisons.values() for each in own]
    years = [each.year for each in found if each.spent is not None]
    if not years:
        yield Empty("还没有单位公开决算，预算和决算比不了。")
        return
    year = max(years)
    here = sorted((each for each in found if each.year == year), key=_largest)
    silent = _without_accounts(view, year)
    yield Drawn(_pairs(view, year, here[:_MOST_UNITS], silent))
    heads = ("单位", "年度", "预算支出", "决算支出", "执行率", "决算比预算")
    rows = sorted(found, key=lambda each: (-each.year, *_off(each)))
    yield Rows(
        "各单位预算支出和决算支出，相差最多的在前",
        tuple(Head(each, number=each not in ("单位", "年度")) for each in heads),
        tuple(_row(view, each) for each in rows if each.planned is None or each.year <= year),
    )


def _largest(each: Comparison) -> tuple[Decimal, str]:
    return -max(each.planned or Decimal(0), each.spent or Decimal(0)), each.unit


def _off(each: Comparison) -> tuple[Decimal, str]:
    return -abs(each.ratio - 1) if each.ratio is not None else Decimal(1), each.unit


def _without_accounts(view: View, year: int) -> list[Unit]:
    return [
        each.unit
        for found in view.measures.openness.expected.values()
        for each in found
        if each.kind is FinanceKind.ACCOUNTS and each.period.year == year and each.state is MonthState.MISSING
    ]


def _pairs(view: View, year: int, found: list[Comparison], silent: list[Unit]) -> Chart:
    """Two bars for each unit, one below the other."""
    names = [name(view.registry.units[each.unit]) for each in found]
    over = [(each.ratio, label) for each, label in zip(found, names, strict=True) if each.ratio is not None]
    sentence = f"{year} 年两样都公开了的有 {len(over)} 个单位。"
    if over:
        most, label = max(over)
        sentence += (
            f"决算超过预算最多的是{label}，执行率 {words.percent(most)}。"
            if most > 1
            else f"决算都没有超过预算，执行率最高的是{label}，{words.percent(most)}。"
        )
    if silent:
        sentence += f"没有公开决算的：{words.joined([name(unit) for unit in silent], 4)}。"
    planned = tuple(value for each in found for value in (_known(each.planned), _beside(each.spent)))
    spent = tuple(value for each in found for value in (_beside(each.planned), _known(each.spent)))
    return Chart(
        "budget-and-accounts",
        Kind.RANKED,
        f"{year} 年预算支出和决算支出",
        sentence,
        tuple(label for each in names for label in (f"{each}预算", f"{each}决算")),
        (Series("预算", Role.NONE, planned), Series("决算", Role.ACCENT, spent)),
        "元",
        Scale.MONEY,
    )


def _known(amount: Decimal | None) -> Value:
    return Gap.UNREPORTED if amount is None else amount


def _beside(amount: Decimal | None) -> Gap:
    """What the other series has where a bar stands, or where one is missing."""
    return Gap.UNREPORTED if amount is None else Gap.NOT_APPLICABLE


def _row(view: View, each: Comparison) -> Row:
    unit = view.registry.units[each.unit]
    change = each.spent - each.planned if each.spent is not None and each.planned is not None else None
    return Row(
        (
            Cell(unit.name, href=f"units/{unit.id}/dossier/#finance"),
            Cell(f"{each.year}"),
            _told(view, each, FinanceKind.BUDGET, each.planned),
            _told(view, each, FinanceKind.ACCOUNTS, each.spent),
            Cell(words.column_percent(each.ratio) if each.ratio is not None else "—"),
            Cell(f"{'多' if change > 0 else '少'} {words.column_money(abs(change))}" if change else "—"),
        )
    )


def _told(view: View, each: Comparison, kind: FinanceKind, amount: Decimal | None) -> Cell:
    """An amount; nothing where the year is not asked for, or not yet."""
    asked = view.measures.openness.expected.get(each.unit, ())
    due = any(
        one.kind is kind and one.period.year == each.year and one.state is MonthState.MISSING for one in asked
    )
    return money_cell(amount) if amount is not None or due else Cell("—")


def three_public(view: View) -> Iterator[Block]:
    """What units spent on travel abroad, cars and hospitality, year by year."""
    amounts: dict[str, dict[int, Account]] = {}
    for unit, own in view.measures.openness.accounts.items():
        for each in own:
            if each.row.kind is FinanceKind.THREE_PUBLIC:
                amounts.setdefault(unit, {})[each.row.period.year] = each
    if not amounts:
        yield Empty("还没有单位公开三公经费。")
        return
    years = sorted({year for own in amounts.values() for year in own})
    units = [unit for unit in view.registry.units.values() if _asked(view, unit) or unit.id in amounts]
    yield Drawn(_three_chart(units, amounts, years))
    heads = ("单位", *(f"{year} 年" for year in years), "比上年", "最近一年的分项")
    yield Rows(
        "各单位三公经费",
        tuple(Head(each, number=each not in ("单位", "最近一年的分项")) for each in heads),
        tuple(_three_row(unit, amounts.get(unit.id, {}), years) for unit in units),
    )


def _asked(view: View, unit: Unit) -> bool:
    return unit.id in view.measures.openness.expected


def _three_chart(units: list[Unit], amounts: dict[str, dict[int, Account]], years: list[int]) -> Chart:
    year = years[-1]
    known = {unit.id: amounts.get(unit.id, {}).get(year) for unit in units}
    ranked = sorted(units, key=lambda unit: _amount(known[unit.id]), reverse=True)[: 2 * _MOST_UNITS]
    told = [each for each in known.values() if each is not None]
    total = sum((each.row.amount for each in told), Decimal(0))
    return Chart(
        "three-public-by-unit",
        Kind.RANKED,
        f"{year} 年三公经费",
        f"{len(told)} 个单位公开了 {year} 年三公经费，合计 {words.money(total)}；"
        f"{len(units) - len(told)} 个单位没有公开。",
        tuple(name(unit) for unit in ranked),
        (Series("三公经费", Role.ACCENT, tuple(_value(known[unit.id]) for unit in ranked)),),
        "元",
        Scale.MONEY,
    )


def _amount(account: Account | None) -> Decimal:
    return account.row.amount if account else Decimal(-1)


def _value(account: Account | None) -> Value:
    return account.row.amount if account else Gap.UNREPORTED


def _three_row(unit: Unit, own: dict[int, Account], years: list[int]) -> Row:
    newest = own.get(years[-1])
    before = own.get(years[-2]) if len(years) > 1 else None
    cells = [Cell(unit.name, href=f"units/{unit.id}/dossier/#finance")]
    cells += [money_cell(own[year].row.amount if year in own else None) for year in years]
    change = newest.row.amount - before.row.amount if newest and before else None
    cells.append(
        Cell(f"{'增' if change > 0 else '减'} {words.column_money(abs(change))}") if change else Cell("—")
    )
    parts = "，".join(f"{part.item} {words.money(part.amount)}" for part in newest.parts) if newest else ""
    cells.append(Cell(parts or "—") if newest else Cell(state=State.MISSING))
    return Row(tuple(cells))
