"""失信治理: debts, reports, legacy matters, cases and misconduct."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.measures.court import docket
from generator.measures.court_elsewhere import owed_at_zero
from generator.measures.indicators.given import Given
from generator.measures.indicators.value import (
    Value,
    computed,
    missing,
    not_applicable,
    ratio,
    reported_zero,
)
from generator.measures.legacy import whole_years
from generator.measures.terms import MonthState, State
from generator.schema.exposure import Gravity
from generator.schema.records import CourtCase, LegacyMatter, Unit, UnitRecord
from generator.schema.records.reporting import Matter
from generator.schema.records.unit_record import Polarity

MOST_CASES = 5
"""So many open cases as defendant leave nothing."""
OLD = 3
"""Years from which on an open legacy matter counts twice."""
_TAKEN = {Gravity.GENERAL: Decimal("0.2"), Gravity.SERIOUS: Decimal("0.5")}
_SAID = (MonthState.REPORTED, MonthState.ZERO, MonthState.LATE)


def cleared(given: Given, unit: Unit) -> Value:
    """The share of debts paid, of the share that was to be paid by now."""
    debtor = given.measures.debtors[unit.id]
    if debtor.state is State.NOT_APPLICABLE:
        return not_applicable("不要求报清欠月报")
    due = [month for month in debtor.months if month.state is not MonthState.NOT_DUE]
    if debtor.state is State.MISSING or (due and due[-1].state is MonthState.MISSING):
        return missing("清欠月报最近一个月没有报")
    actual, planned = debtor.actual_ratio, debtor.planned_ratio
    judged = owed_at_zero(given.registry.own(CourtCase, unit.id), debtor)
    if judged:
        told = f"清欠月报报没有欠款，可是有 {len(judged)} 件判决还没有付"
        return computed(Decimal(0), None, Decimal(0), told)
    if debtor.state is State.ZERO and not debtor.balance and actual is None:
        return reported_zero("没有欠款，有零报告")
    if actual is None or not planned:
        return not_applicable("按计划还没有要还的欠款")
    return computed(actual, planned, actual / planned, "实际清偿比例和计划清偿比例")


def reported(given: Given, unit: Unit) -> Value:
    """Periods reported, of all that were due in twelve months, in whatever matter."""
    states = list(_states(given, unit))
    if not states:
        return not_applicable("没有到期应报的")
    return ratio(sum(state in _SAID for state in states), len(states), "12 个月内到期的各期报送")


def _states(given: Given, unit: Unit) -> Iterator[MonthState]:
    """How every period that was due was reported; those of arrears are months."""
    for reports in given.measures.reports[unit.id].values():
        yield from (each.state for each in given.recent(reports.due))
    for month in given.measures.debtors[unit.id].months:
        if month.state is not MonthState.NOT_DUE and given.since < month.month.last_day <= given.as_of:
            yield month.state


def resolved(given: Given, unit: Unit) -> Value:
    """Legacy matters resolved in twelve months, of those open before and those found; old ones count twice."""
    if silent := given.lapse(unit, Matter.LEGACY):
        return silent
    as_of, since = given.as_of, given.since
    own = [each for each in given.registry.own(LegacyMatter, unit.id) if each.found <= as_of]
    live = [each for each in own if each.resolved is None or each.resolved > since]
    if not live:
        return given.silence(unit, Matter.LEGACY, "没有旧账")
    still = [each for each in live if each.resolved is None or each.resolved > as_of]
    old = sum(whole_years(each.formed, as_of) >= OLD for each in still)
    words = f"12 个月内化解 {len(live) - len(still)} 件，未化解 {len(still)} 件，其中 {old} 件超过三年算两件"
    return ratio(len(live) - len(still), len(live) + old, words)


def cases(given: Given, unit: Unit) -> Value:
    """Five less the open cases as defendant."""
    if silent := given.lapse(unit, Matter.COURT):
        return silent
    own = given.registry.own(CourtCase, unit.id)
    if not own:
        return given.silence(unit, Matter.COURT, "没有涉诉案件")
    trial = docket(own, given.as_of).trial
    return ratio(max(MOST_CASES - trial, 0), MOST_CASES, f"在审被告案件 {trial} 件")


def misconduct(given: Given, unit: Unit) -> Value:
    """One less what is taken off for each record of misconduct that may be shown."""
    shown = [
        each
        for each in given.registry.own(UnitRecord, unit.id)
        if each.polarity is Polarity.NEGATIVE and each.level in _TAKEN
    ]
    if not shown:
        found = given.silence(unit, Matter.MISCONDUCT, "没有要扣分的失信记录")
        whole = found.state in (State.ZERO, State.DATA)
        return computed(None, None, Decimal(1), "没有要扣分的失信记录") if whole else found
    taken = sum((_TAKEN[each.level] for each in shown if each.level), Decimal(0))
    return computed(None, None, 1 - taken, f"在公示期内的失信记录 {len(shown)} 条，扣 {taken:f}")
