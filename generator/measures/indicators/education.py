"""宣教与记录: where publicity went, who was trained, whose credit file was set up."""

from __future__ import annotations

from decimal import Decimal

from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, computed, missing, not_applicable, of_few, ratio
from generator.measures.publicity import asked_of
from generator.measures.terms import State
from generator.schema.records import Activity, StaffRecord, Unit
from generator.schema.records.publicity import FiveIn
from generator.schema.records.reporting import Matter


def five(given: Given, unit: Unit) -> Value:
    """Kinds of place to which publicity went in twelve months, of the five that are asked of its kind."""
    if not asked_of(given.registry, unit, given.as_of.year):
        return not_applicable("不要求这类单位进齐五类场所")
    places = {each.five_in for each in _held(given, unit)} - {None}
    words = f"12 个月内去过的五进{given.gaps(unit, Matter.ACTIVITY)}"
    return _silent(given, unit) or ratio(len(places), len(FiveIn), words)


def trained(given: Given, unit: Unit) -> Value:
    """Staff trained, of those to be trained, over the sessions of twelve months."""
    if not (_held(given, unit) or asked_of(given.registry, unit, given.as_of.year)):
        return not_applicable("不要求这类单位培训")
    if silent := _silent(given, unit):
        return silent
    sessions = [each for each in _held(given, unit) if each.trains_staff]
    whole = sum(each.staff_total or 0 for each in sessions)
    gaps = given.gaps(unit, Matter.ACTIVITY)
    if not whole:
        return computed(Decimal(0), None, Decimal(0), f"12 个月内没有培训{gaps}")
    part = sum(each.staff_trained or 0 for each in sessions)
    return ratio(part, whole, f"12 个月内培训 {len(sessions)} 次{gaps}")


def filed(given: Given, unit: Unit) -> Value:
    """Staff with a credit file; a number that may not be told is counted as the least that it can be."""
    if silent := given.lapse(unit, Matter.STAFF_RECORD):
        return silent
    told = sorted(given.registry.own(StaffRecord, unit.id), key=lambda each: each.period)
    if not told:
        return not_applicable("没有到期应报的“公职人员建档”")
    last = told[-1]
    if not last.total.exact:
        return not_applicable("公职人员太少，不计算")
    return of_few(last.with_files, last.total.exact, f"{last.period.zh}，已建档")


def _held(given: Given, unit: Unit) -> list[Activity]:
    return [each for each in given.registry.own(Activity, unit.id) if given.since < each.day <= given.as_of]


def _silent(given: Given, unit: Unit) -> Value | None:
    """What stands for a unit that left out its last report of activities, or never told of any."""
    if silent := given.lapse(unit, Matter.ACTIVITY):
        return silent
    if _held(given, unit) or given.told(unit, Matter.ACTIVITY) is not State.NOT_APPLICABLE:
        return None
    asked = asked_of(given.registry, unit, given.as_of.year)
    return missing("没有报送诚信活动") if asked else not_applicable("不要求报诚信活动")
