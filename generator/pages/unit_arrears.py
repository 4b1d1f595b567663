"""What one unit owes, on its page and in the grids of the district."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.charts import Figure
from generator.measures.arrears import Debtor, MonthReport
from generator.measures.debts import Debt, Statement
from generator.measures.terms import MonthState, State
from generator.pages import drawings, words
from generator.pages.shapes import KeyFigure, MonthCell, MonthRow
from generator.pages.supervision import report
from generator.pages.view import View
from generator.schema.records import ArrearsPlan
from generator.schema.types import Month

_TONES = {MonthState.MISSING: "overdue", MonthState.LATE: "late"}


def unit_arrears(view: View, debtor: Debtor, figure: Figure | None) -> dict[str, Any] | None:
    """The values of the section on arrears; None where none are asked for."""
    if debtor.state is State.NOT_APPLICABLE:
        return None
    figures: list[KeyFigure] = []
    if debtor.balance is not None and debtor.paid is not None and debtor.debts:
        for label, amount in (("尚欠", debtor.balance), ("累计清偿", debtor.paid)):
            value, unit = words.money_parts(amount)
            figures.append(KeyFigure(label, value, unit))
    return {
        "state": debtor.state,
        "sentence": drawings.debtor_sentence(debtor) + _silence(debtor),
        "figures": figures,
        "chart": figure,
        "months": list(_years(debtor)),
        "month_labels": [{"label": f"{n} 月", "year": "", "month": f"{n}"} for n in range(1, 13)],
        "plan": _plan(view, debtor),
        "debts": [_debt(view, each) for each in view.measures.openness.debts.get(debtor.unit.id, ())],
        "statements": [
            _statement(each) for each in view.measures.openness.statements.get(debtor.unit.id, ())
        ],
    }


def _debt(view: View, each: Debt) -> dict[str, Any]:
    debt = each.debt
    paid = f"{debt.settled} 付清" if debt.settled else "已付清"
    overdue = f"逾期 {each.days_overdue:,} 天" if each.days_overdue else "还没到期"
    return {
        "id": debt.id,
        "report": report(debt.unit, f"欠款 {debt.id}（{debt.subject.zh}）"),
        "creditor": debt.creditor_name or debt.creditor.zh,
        "subject": debt.subject.zh,
        "due": debt.due,
        "total": words.column_money(debt.total),
        "dispute": debt.dispute.zh,
        "standing": overdue if each.is_open else paid,
        "tone": "overdue" if each.days_overdue else "" if each.is_open else "kept",
        "interest": f"法定利息约 {words.money(each.interest)}{_reckoned(view, each)}"
        if each.interest
        else "",
    }


def _reckoned(view: View, each: Debt) -> str:
    """On what an estimate of interest is reckoned: how much, how many days, at which rate."""
    rate = view.registry.requirement.late_interest
    if each.principal is None or rate is None:
        return ""
    return f"（按 {words.column_money(each.principal)} × {each.days_overdue:,} 天 × 每日{daily(rate)}）"


def daily(rate: Decimal) -> str:
    """`万分之五`, the way rates of this kind are said; other rates in percent."""
    return "万分之五" if rate == Decimal("0.0005") else f" {(rate * 100).normalize():f}% "


def _statement(each: Statement) -> dict[str, Any]:
    told = each.statement
    said = f"逾期没有付的合同 {told.contracts} 份，{words.money(told.amount)}" if told else ""
    more = f"，登记的欠款里有 {each.on_record} 份" if each.contradicts else ""
    return {
        "year": f"{each.period.year} 年度",
        "state": each.state.zh,
        "tone": _TONES.get(each.state, ""),
        "told": said + more,
        "day": told.published if told else each.due,
        "published": told is not None,
    }


def _silence(debtor: Debtor) -> str:
    if debtor.balance is None or not debtor.missing:
        return ""
    return f"有 {debtor.missing} 个月没有报送。"


def month_row(debtor: Debtor) -> MonthRow:
    """A unit's months as a row of a grid."""
    cells = tuple(_month_cell(each) for each in debtor.months)
    return MonthRow(debtor.unit.short_name or debtor.unit.name, f"units/{debtor.unit.id}/", cells)


def _years(debtor: Debtor) -> Iterator[MonthRow]:
    """A unit's months as a row a year."""
    cells = {each.month: _month_cell(each) for each in debtor.months}
    for year in dict.fromkeys(month.year for month in cells):
        yield MonthRow(f"{year}", "", _year(debtor, year, cells))


def year_row(debtor: Debtor, year: int) -> MonthRow:
    """Twelve months of a unit as a row of a grid of units."""
    cells = {each.month: _month_cell(each) for each in debtor.months}
    name = debtor.unit.short_name or debtor.unit.name
    return MonthRow(name, f"units/{debtor.unit.id}/#arrears", _year(debtor, year, cells))


def _year(debtor: Debtor, year: int, cells: Mapping[Month, MonthCell]) -> tuple[MonthCell, ...]:
    months = (Month(year, number) for number in range(1, 13))
    return tuple(cells.get(month) or _outside(month, debtor) for month in months)


def _outside(month: Month, debtor: Debtor) -> MonthCell:
    """A month before the first that is asked for, or after the last that is due."""
    before = month < debtor.months[0].month
    return MonthCell(str(month), MonthState.NOT_APPLICABLE if before else MonthState.NOT_DUE)


def month_labels(months: tuple[MonthReport, ...]) -> list[dict[str, str]]:
    """The columns of a grid of months."""
    return [{"label": str(m.month), "year": f"{m.month.year}", "month": f"{m.month.month}"} for m in months]


def _month_cell(each: MonthReport) -> MonthCell:
    return MonthCell(str(each.month), each.state, _month_note(each))


def _month_note(each: MonthReport) -> str:
    if each.report is None:
        return ""
    day = each.report.reported
    balance = f"，余额 {words.money(each.balance)}" if each.balance else ""
    return f"{day.month} 月 {day.day} 日报送{balance}"


def _plan(view: View, debtor: Debtor) -> list[dict[str, Any]]:
    """The nodes of a plan, and whether they had been reached on their day."""
    rows = []
    for step in debtor.plan:
        if step.target_date > view.as_of:
            reached, state = "未到期", "progress"
        else:
            reached, state = _reached(debtor, step)
        rows.append(
            {
                "day": step.target_date,
                "ratio": words.percent(step.target_ratio),
                "reached": reached,
                "state": state,
            }
        )
    return rows


def _reached(debtor: Debtor, step: ArrearsPlan) -> tuple[str, str]:
    """What had been paid by the day of a node, and what has been paid since."""
    then, now = debtor.ratio_on(step.target_date), debtor.actual_ratio
    if then is None:
        return f"到期时{State.MISSING.zh}", "overdue"
    told = f"到期时清偿 {words.percent(then)}"
    if then >= step.target_ratio:
        return told, "kept"
    return (f"{told}，现为 {words.percent(now)}" if now is not None else told), "overdue"
