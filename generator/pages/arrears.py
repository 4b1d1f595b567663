"""What is owed in the district: against the plan, month by month, unit by unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from generator.measures.arrears import Debtor, by_month, total
from generator.measures.court_elsewhere import owed_at_zero
from generator.measures.terms import MonthState, State
from generator.pages import debts, drawings, words
from generator.pages.blocks import charts, with_figures
from generator.pages.shapes import KeyFigure, Link, Page
from generator.pages.topic import figures_of
from generator.pages.unit_arrears import month_labels, month_row
from generator.pages.units import owed
from generator.pages.view import View, beside
from generator.schema.records import Arrears, CourtCase


def page(view: View) -> Page:
    found = [each for each in view.measures.debtors.values() if each.state is not State.NOT_APPLICABLE]
    chart = drawings.district_burndown(by_month(found), found)
    months = max((each.months for each in found), key=len, default=())
    parts, told = tuple(debts.sections(view)), [*_sentences(found), *_judged(view, found)]
    return Page(
        path="arrears/",
        frame="arrears",
        template="arrears.html",
        title="欠款",
        description=f"{view.name}各单位欠中小企业等的款项、清欠计划和逐月进度。",
        values={
            "trail": [Link("首页")],
            "title": "欠款",
            "sentences": [*told[:1], *debts.sentences(view), *told[1:]],
            "figures": [*_figures(found), debts.wages_figure(view)] if found else _figures(found),
            "charts": [view.figure(chart, "../")] if chart else [],
            "rows": [_row(each) for each in sorted(found, key=_most_owed)],
            "months": [month_row(each) for each in found if each.months],
            "month_labels": month_labels(months),
            "groups": _groups(view),
            "sections": [with_figures(section, figures_of(view, parts, "../")) for section in parts],
            "filter": None,
        },
        published=view.as_of,
        files=beside("arrears/", chart, *charts(parts)),
    )


def _most_owed(each: Debtor) -> tuple[Decimal, str]:
    return -(each.balance if each.balance is not None else Decimal(-1)), each.unit.id


def _sentences(found: list[Debtor]) -> list[str]:
    sums = total(found)
    if not sums.reporting:
        return ["各单位都还没有报送清欠情况。没有报送不等于没有欠款。"]
    zero = sum(each.state is State.ZERO for each in found)
    sentences = [
        f"{sums.reporting} 个单位报送，按各自最近一次月报，合计尚欠 {words.money(sums.balance)}，累计清偿 {words.money(sums.paid)}；"
        f"其中 {zero} 个单位零报告。"
    ]
    behind = [each.unit.short_name or each.unit.name for each in found if each.is_behind]
    if behind:
        sentences.append(f"落后于清欠计划的有：{words.joined(behind, 6)}。")
    if sums.silent:
        sentences.append(f"{sums.silent} 个单位从未报送。没有报送不等于没有欠款。")
    return sentences


def _judged(view: View, found: list[Debtor]) -> Iterator[str]:
    """Who reports no debt and has a judgment to pay; a report of none is not taken at its word."""
    for each in found:
        cases = owed_at_zero(view.registry.own(CourtCase, each.unit.id), each)
        if cases:
            amount = words.money(sum((case.amount or Decimal(0) for case in cases), Decimal(0)))
            yield f"{each.unit.name}的月报是零欠款，但法院判决应付的 {amount}还没有履行，没有计入上面的尚欠，见它的涉诉案件。"


def _figures(found: list[Debtor]) -> list[KeyFigure]:
    sums = total(found)
    if not sums.reporting:
        return [KeyFigure("尚欠", State.MISSING.zh)]
    missing = sum(each.missing for each in found)
    behind = sum(each.is_behind for each in found)
    balance, paid = words.money_parts(sums.balance), words.money_parts(sums.paid)
    return [
        KeyFigure("尚欠", *balance, tone="overdue" if sums.balance else "kept"),
        KeyFigure("累计清偿", *paid, tone="kept"),
        KeyFigure("落后于计划", f"{behind}", "个单位", tone="overdue" if behind else ""),
        KeyFigure("漏报", f"{missing}", "个月次", "各单位合计", tone="late" if missing else ""),
    ]


def _row(each: Debtor) -> dict[str, Any]:
    known = each.balance is not None and each.paid is not None
    planned, actual = each.planned_ratio, each.actual_ratio
    has_debt = bool(each.debts)
    return {
        "name": each.unit.name,
        "href": f"units/{each.unit.id}/#arrears",
        "kind": each.unit.kind,
        "state": each.state,
        "total": words.column_money(sum((debt.total for debt in each.debts), Decimal(0))) if has_debt else "",
        "paid": words.column_money(each.paid) if known and has_debt and each.paid is not None else "",
        "balance": owed(each) if known else "",
        "balance_yuan": float(each.balance or 0),
        "planned": f"应清偿 {words.column_percent(planned)}" if planned is not None and has_debt else "",
        "actual": f"已清偿 {words.column_percent(actual)}" if actual is not None else "",
        "tone": "" if not has_debt or actual is None else "overdue" if each.is_behind else "kept",
        "note": _note(each),
    }


def _note(each: Debtor) -> str:
    late = sum(month.state is MonthState.LATE for month in each.months)
    parts = ["已过清零期限仍有欠款"] if each.is_past_clearing else []
    parts += [f"漏报 {each.missing} 个月"] if each.missing and each.balance is not None else []
    return "，".join([*parts, *([f"迟报 {late} 个月"] if late else [])])


_AGES = ("不满 1 年", "1 至 3 年", "3 至 5 年", "5 年以上")


def _groups(view: View) -> list[dict[str, Any]]:
    """Debts on record by creditor, by dispute and by age since they fell due."""
    debts = view.registry.arrears
    if not debts:
        return []

    def age(debt: Arrears) -> str:
        years = (view.as_of - debt.due).days / 365
        return _AGES[sum(years >= limit for limit in (1, 3, 5))]

    return [
        {"title": "按债权人（含已付清的）", "rows": _grouped(debts, lambda debt: debt.creditor.zh)},
        {"title": "按有无分歧（含已付清的）", "rows": _grouped(debts, lambda debt: debt.dispute.zh)},
        {"title": "按到期时间（含已付清的）", "rows": _grouped(debts, age, _AGES)},
    ]


def _grouped(
    debts: Iterable[Arrears], key: Callable[[Arrears], str], order: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """Debts in groups: in a given order, or the largest sum first."""
    groups: dict[str, list[Decimal]] = {}
    for debt in debts:
        groups.setdefault(key(debt), []).append(debt.total)
    largest = sorted(groups, key=lambda label: -sum(groups[label]))
    rows = [(label, groups[label]) for label in (order or largest) if label in groups]
    return [
        {"label": label, "count": len(sums), "total": words.column_money(sum(sums, Decimal(0)))}
        for label, sums in rows
    ]
