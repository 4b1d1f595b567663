"""What units are urged for that belongs to no topic: promises, arrears, and reports at intervals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.measures.promises import Standing
from generator.measures.terms import Flag, MonthState, Status, Verified
from generator.pages.topics.openness_urges import openness_urges
from generator.pages.topics.topic import Lack, Topic, Urge
from generator.pages.view import View
from generator.schema.records import Unit

_NAMED = 3
"""As many periods are named, the rest is counted."""


def standing_urges(view: View, unit: Unit, topics: Sequence[Topic]) -> Iterator[Urge]:
    """`topics`: where to look for what is reported at intervals."""
    told_in = {matter: topic.id for topic in topics for matter in topic.matters}
    for card in view.cards_of_unit.get(unit.id, []):
        yield from _of_promise(view.measures.standings[card.id])
    yield from _of_arrears(view, unit)
    yield from openness_urges(view, unit)
    for matter, reports in view.measures.reports[unit.id].items():
        if reports.missing:
            what = f"{matter.zh}：{_periods([str(each.period) for each in reports.missing])}"
            href = f"units/{unit.id}/dossier/#{told_in.get(matter, 'urging')}"
            yield Urge(Lack.MISSING, what, href, reports.missing[0].deadline)


def _of_promise(one: Standing) -> Iterator[Urge]:
    title, href = one.promise.title, f"commitments/{one.promise.id}/"
    if one.verified is Verified.FALSE:
        since = one.verification.day if one.verification else None
        yield Urge(Lack.CONTRADICTION, f"承诺“{title}”自报完成，核验不属实", href, since)
    if one.status is Status.OVERDUE:
        yield Urge(Lack.OVERDUE, f"承诺“{title}”逾期 {one.days_late} 天未兑现", href, one.promise.due)
    elif one.stale:
        yield Urge(Lack.LATE, f"承诺“{title}”{Flag.STALE.zh}", href, one.updated or one.promise.made)


def _of_arrears(view: View, unit: Unit) -> Iterator[Urge]:
    debtor, href = view.measures.debtors[unit.id], f"units/{unit.id}/#arrears"
    silent = [each for each in debtor.months if each.state is MonthState.MISSING]
    if silent:
        what = f"清欠月报：{_periods([str(each.month) for each in silent])}"
        yield Urge(Lack.MISSING, what, href, silent[0].month.last_day)
    if debtor.is_past_clearing:
        last = max(step.target_date for step in debtor.plan)
        yield Urge(Lack.OVERDUE, "欠款过了清零时限还没有还清", href, last)


def _periods(names: Sequence[str]) -> str:
    shown = "、".join(names[:_NAMED])
    return f"缺 {shown}" + (f" 等 {len(names)} 期" if len(names) > _NAMED else "")
