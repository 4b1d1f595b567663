"""What units are urged for by their cases: judgments to perform, and what does not agree with their cases."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.court import Stage, is_listed, stage
from generator.measures.court_elsewhere import in_no_court, lost_untold, owed_at_zero
from generator.pages import words
from generator.pages.topics.court_unit import told_elsewhere
from generator.pages.topics.topic import Lack, Urge
from generator.pages.view import View
from generator.schema.records import CourtCase, Enforcement, Unit


def urges(view: View, unit: Unit) -> Iterator[Urge]:
    """The list of dishonest debtors, what is judged and not performed, and what contradicts."""
    href = f"units/{unit.id}/dossier/#court"
    for case in view.registry.own(CourtCase, unit.id):
        if is_listed(case, view.as_of):
            yield Urge(Lack.OVERDUE, f"被列入失信被执行人名单：{case.number}", href, case.listed)
        elif stage(case, view.as_of) is Stage.UNPERFORMED:
            yield Urge(Lack.OVERDUE, f"判了还没有履行：{case.number}", href, case.judged or case.filed)
    yield from _of_statistics(view, unit, href)
    yield from _of_arrears(view, unit)


def _of_statistics(view: View, unit: Unit, href: str) -> Iterator[Urge]:
    for each in told_elsewhere(view, unit):
        what = f"涉诉：{each.period} 行政诉讼审结 {each.told} 件，案件清单里只有 {each.listed} 件"
        yield Urge(Lack.CONTRADICTION, what, href, each.period.last_day)
    registry = view.registry
    for each in lost_untold(registry.own(CourtCase, unit.id), registry.own(Enforcement, unit.id)):
        what = f"执法统计：{each.period} 报败诉 {each.told} 件，案件清单里判决要履行的有 {each.listed} 件"
        yield Urge(Lack.CONTRADICTION, what, href, each.period.last_day)


def _of_arrears(view: View, unit: Unit) -> Iterator[Urge]:
    debtor, cases = view.measures.debtors[unit.id], view.registry.own(CourtCase, unit.id)
    href = f"units/{unit.id}/#arrears"
    for case in owed_at_zero(cases, debtor):
        amount = words.money(case.amount) if case.amount else ""
        what = f"清欠月报 {debtor.reported_to} 报没有欠款，{case.number}判了的 {amount}还没有付"
        yield Urge(Lack.CONTRADICTION, what, href, case.judged or case.filed)
    lone = in_no_court(cases, debtor, view.as_of)
    if lone:
        what = f"欠款 {'、'.join(debt.id for debt in lone)} 填了已进入司法程序，案件清单里没有对应的案件"
        yield Urge(Lack.CONTRADICTION, what, href, min(debt.due for debt in lone))
