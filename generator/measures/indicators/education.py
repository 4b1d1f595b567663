"""宣教与记录: where publicity went, who was trained, whose credit file was set up."""

from __future__ import annotations

from decimal import Decimal

from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, computed, missing, not_applicable, ratio
from generator.measures.publicity import asked_of
from generator.measures.terms import State
from generator.schema.records import Activity, StaffRecord, Unit
from generator.schema.records.publicity import FiveIn
from generator.schema.records.reporting import Matter


def five(given: Given, unit: Unit) -> Value:
    """Kinds of place to which publicity went in twelve months, of five."""
    places = {each.five_in for each in _held(given, unit)} - {None}
    return _unless_silent(given, unit) or ratio(len(places), len(FiveIn), "12 个月内去过的五进")


def trained(given: Given, unit: Unit) -> Value:
    """Staff trained, of those to be trained, over the sessions of twelve months."""
    sessions = [each for each in _held(given, unit) if each.trains_staff]
    whole = sum(each.staff_total or 0 for each in sessions)
    if not whole:
        return _unless_silent(given, unit) or computed(Decimal(0), None, Decimal(0), "12 个月内没有培训")
    return ratio(
        sum(each.staff_trained or 0 for each in sessions), whole, f"12 个月内培训 {len(sessions)} 次"
    )


def filed(given: Given, unit: Unit) -> Value:
    """Staff with a credit file; of a number that is told only as more than some, no more than that."""
    told = sorted(given.registry.own(StaffRecord, unit.id), key=lambda each: each.period)
    if not told:
        asked = given.told(unit, Matter.STAFF_RECORD) is not State.NOT_APPLICABLE
        return missing("没有报送建档情况") if asked else not_applicable("没有到期应报的“公职人员建档”")
    last = told[-1]
    if not last.total.exact:
        return not_applicable("公职人员太少，不计算")
    words = f"{last.period.zh}，已建档 {last.with_files.zh} 人"
    return ratio(last.with_files.least, last.total.exact, words)


def _held(given: Given, unit: Unit) -> list[Activity]:
    return [each for each in given.registry.own(Activity, unit.id) if given.since < each.day <= given.as_of]


def _unless_silent(given: Given, unit: Unit) -> Value | None:
    """What stands for a unit that has told of no activity; None for one that has, or that said there was none."""
    if _held(given, unit):
        return None
    match given.told(unit, Matter.ACTIVITY):
        case State.MISSING:
            return missing("“诚信宣传教育”最近一期没有报")
        case State.NOT_APPLICABLE:
            asked = asked_of(given.registry, unit, given.as_of.year)
            return missing("没有报送诚信活动") if asked else not_applicable("不要求报诚信活动")
    return None
