"""What units are urged for that belongs to no topic: promises, arrears, and reports at intervals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from generator.measures.promises import Standing
from generator.measures.terms import MonthState, Status, Verified
from generator.pages import words
from generator.pages.topics.openness_urges import openness_urges
from generator.pages.topics.topic import Lack, Topic, Urge, after
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.types import Month, Period
from generator.schema.types.days import months_later


def standing_urges(view: View, unit: Unit, topics: Sequence[Topic]) -> Iterator[Urge]:
    """`topics`: where to look for what is reported at intervals."""
    told_in = {matter: topic.id for topic in topics for matter in topic.matters}
    for card in view.cards_of_unit.get(unit.id, []):
        yield from _of_promise(view.measures.standings[card.id])
    yield from _of_arrears(view, unit)
    yield from openness_urges(view, unit)
    for matter, reports in view.measures.reports[unit.id].items():
        href = f"units/{unit.id}/dossier/#{told_in.get(matter, 'urging')}"
        told = [(each.period, each.deadline, each.state) for each in reports.due]
        yield from _of_periods(matter.zh, told, href, view.as_of)


P = TypeVar("P", Month, Period)


def _of_periods(
    title: str, told: Sequence[tuple[P, date, MonthState]], href: str, as_of: date
) -> Iterator[Urge]:
    """Periods that were left out, and those of twelve months that came late."""
    missing = [each for each in told if each[2] is MonthState.MISSING]
    if missing:
        yield Urge(Lack.MISSING, f"{title}：缺 {_runs(missing)}", href, after(missing[0][1]))
    start = months_later(as_of, -12)
    late = [each for each in told if each[2] is MonthState.LATE and each[0].last_day > start]
    if late:
        yield Urge(Lack.LATE, f"{title}：12 个月里迟报 {_runs(late)}", href, after(late[0][1]))


def _runs(found: Sequence[tuple[P, date, MonthState]]) -> str:
    """`4 期：2025-01 至 2025-03、2025-12`: every period, those in a row as a span; one alone needs no count."""
    spans: list[list[P]] = []
    for period, *_ in found:
        if spans and spans[-1][-1].plus(1) == period:
            spans[-1].append(period)
        else:
            spans.append([period])
    named = "、".join(f"{one[0]} 至 {one[-1]}" if len(one) > 1 else f"{one[0]}" for one in spans)
    return f"{len(found)} 期：{named}" if len(found) > 1 else named


def _of_promise(one: Standing) -> Iterator[Urge]:
    title, href = one.promise.title, f"commitments/{one.promise.id}/"
    if one.verified is Verified.FALSE:
        since = one.verification.day if one.verification else None
        yield Urge(Lack.CONTRADICTION, f"承诺“{title}”自报完成，核验不属实", href, since)
    if one.status is Status.OVERDUE:
        since = after(one.promise.due) if one.promise.due else None
        yield Urge(Lack.OVERDUE, f"承诺“{title}”逾期 {one.days_late} 天未兑现", href, since)
    elif one.stale:
        yield Urge(Lack.STALE, f"承诺“{title}”没有更新进展", href, one.updated or one.promise.made)


def _of_arrears(view: View, unit: Unit) -> Iterator[Urge]:
    debtor, href = view.measures.debtors[unit.id], f"units/{unit.id}/#arrears"
    told = [(each.month, _deadline(view, each.month), each.state) for each in debtor.months]
    yield from _of_periods("清欠月报", told, href, view.as_of)
    if debtor.is_past_clearing:
        last = max(step.target_date for step in debtor.plan)
        yield Urge(Lack.OVERDUE, "欠款过了清零时限还没有还清", href, after(last))
    elif debtor.is_behind and debtor.actual_ratio is not None and debtor.planned_ratio is not None:
        due = max(step.target_date for step in debtor.plan if step.target_date <= view.as_of)
        paid, planned = words.percent(debtor.actual_ratio), words.percent(debtor.planned_ratio)
        yield Urge(Lack.OVERDUE, f"清欠落后于计划：应清偿 {planned}，只清偿 {paid}", href, after(due))


def _deadline(view: View, month: Month) -> date:
    """The last day on which a month of arrears can be reported in time."""
    following = month.plus(1)
    return date(following.year, following.month, view.registry.requirement.arrears_report_day)
