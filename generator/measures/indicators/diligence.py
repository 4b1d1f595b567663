"""勤政高效: approval on a promise, speed, and how content people are."""

from __future__ import annotations

from decimal import Decimal

from generator.measures.approval import items_in_force, work
from generator.measures.estimate import ENOUGH, wilson
from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, computed, missing, not_applicable
from generator.measures.terms import State
from generator.schema.records import ApprovalMonth, Unit
from generator.schema.records.reporting import Matter

_HALF = Decimal("0.5")


def on_promise(given: Given, unit: Unit) -> Value:
    """Half for what was done on a promise, half for what of it was checked, in twelve months."""
    if silent := given.lapse(unit, Matter.APPROVAL):
        return silent
    found = work(given.recent(given.registry.own(ApprovalMonth, unit.id)))
    if not found.accepted:
        return given.silence(unit, Matter.APPROVAL, "没有受理告知承诺事项")
    done = Decimal(found.by_promise) / found.accepted
    checked = Decimal(found.checked) / found.by_promise if found.by_promise else Decimal(0)
    words = f"受理 {found.accepted} 件，承诺办理 {found.by_promise} 件，核查 {found.checked} 件"
    words += given.gaps(unit, Matter.APPROVAL)
    return computed(None, None, _HALF * done + _HALF * checked, words)


def faster(given: Given, unit: Unit) -> Value:
    """Time saved by a promise, on average over items; half of the usual time is full marks."""
    items = [each for each in items_in_force(given.registry, unit.id, given.as_of) if each.normal_days]
    if not items:
        if given.told(unit, Matter.APPROVAL) is State.MISSING:
            return missing("没有报送告知承诺事项")
        return not_applicable("没有告知承诺事项")
    saved = sum((1 - Decimal(each.promised_days) / each.normal_days for each in items), Decimal(0))
    words = f"{len(items)} 个事项平均省下 {100 * saved / len(items):.1f}% 的时间，省下一半得满分"
    return computed(None, None, saved / len(items) / _HALF, words)


def satisfied(given: Given, unit: Unit) -> Value:
    """The lower end of what a survey says of all people, with 95 % confidence: the newest with enough answers."""
    own = given.measures.openness.surveys.get(unit.id, ())
    recent = [each.survey for each in own if each.survey.day.year >= given.as_of.year - 1]
    if not recent:
        if given.told(unit, Matter.SURVEY) is State.NOT_APPLICABLE:
            return not_applicable("没有到期应做的满意度调查")
        return missing("去年以来没有做满意度调查")
    enough = [each for each in recent if each.answers >= ENOUGH]
    if not enough:
        return not_applicable(f"答卷不到 {ENOUGH} 份，不计分")
    last = max(enough, key=lambda each: (each.day, each.id))
    part, whole = last.satisfied, last.answers
    words = f"{last.day} 的调查，取 95% 置信区间的下限"
    return computed(Decimal(part), Decimal(whole), wilson(part, whole)[0], words)
