"""政务公开: what was disclosed, in time, and whether people were answered."""

from __future__ import annotations

from collections import Counter

from generator.measures.disclosures import covered
from generator.measures.feedback import answers
from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, missing, not_applicable, ratio, share
from generator.measures.terms import Timeliness
from generator.schema.records import Feedback, Unit
from generator.schema.records.reporting import Matter

NONE = missing("没有公开记录")
NOT_ASKED = not_applicable("目录没有要求公开")


def catalogue(given: Given, unit: Unit) -> Value:
    """Catalogue items disclosed, of those that the unit must disclose."""
    found = covered(given.measures.coverage[unit.id])
    if not found.whole:
        return NOT_ASKED
    return share(found, "目录事项") if given.registry.disclosures_of.get(unit.id) else NONE


def timely(given: Given, unit: Unit) -> Value:
    """Disclosed in time, of what has a limit that can be computed."""
    found = [each for each in given.measures.published if each.disclosure.unit == unit.id]
    if not found:
        return NONE if covered(given.measures.coverage[unit.id]).whole else NOT_ASKED
    counts = Counter(each.timeliness for each in found)
    limited = counts[Timeliness.ON_TIME] + counts[Timeliness.LATE]
    if not limited:
        return not_applicable("公开的都没有时限")
    return ratio(counts[Timeliness.ON_TIME], limited, f"{counts[Timeliness.LATE]} 条迟公开")


def fresh(given: Given, unit: Unit) -> Value:
    """Columns that are neither blank nor stale."""
    found = given.measures.openness.columns.get(unit.id)
    if found is None:
        return NOT_ASKED
    if not given.registry.disclosures_of.get(unit.id):
        return NONE
    blank, stale = len(found.blank), len(found.stale)
    whole = len(found.columns)
    return ratio(whole - blank - stale, whole, f"空白 {blank} 个，久未更新 {stale} 个")


def answered(given: Given, unit: Unit) -> Value:
    """Answered in time, of what came in during twelve months."""
    if silent := given.lapse(unit, Matter.FEEDBACK):
        return silent
    found = answers(given.recent(given.registry.own(Feedback, unit.id)))
    if not found.received:
        return given.silence(unit, Matter.FEEDBACK, "没有收到意见和投诉")
    return share(found.on_time_share, "12 个月内收到的意见和投诉" + given.gaps(unit, Matter.FEEDBACK))
