"""示范创建: what reviews found, and whether credit is of use to people."""

from __future__ import annotations

from decimal import Decimal

from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, computed, not_applicable, ratio
from generator.measures.scenarios import Life
from generator.measures.terms import State
from generator.schema.records import Unit
from generator.schema.records.reporting import Matter


def criteria(given: Given, unit: Unit) -> Value:
    """Points that the newest whole review gave, of those that apply, over the unit's demonstrations."""
    own = given.creations.get(unit.id, ())
    if not own:
        return not_applicable("没有创建示范")
    reviewed = [
        next((year.review_score for year in each.years if year.review_score.is_whole), None) for each in own
    ]
    found = [score for score in reviewed if score and score.full]
    if not found:
        return not_applicable("还没有复核完")
    earned = sum((score.earned for score in found), Decimal(0))
    return ratio(
        earned, sum((score.full for score in found), Decimal(0)), f"{len(found)} 个创建对象的复核得分"
    )


def scenario(given: Given, unit: Unit) -> Value:
    """All or nothing: whether a scenario with a benefit is in use."""
    if silent := given.lapse(unit, Matter.SCENARIO):
        return silent
    own = given.scenarios.get(unit.id, ())
    live = sum(each.life is Life.LIVE for each in own)
    if own:
        return computed(None, None, Decimal(min(live, 1)), f"在用的场景 {live} 个")
    if given.told(unit, Matter.SCENARIO) is State.NOT_APPLICABLE:
        return not_applicable("没有到期应报的“信用+场景”")
    return computed(None, None, Decimal(0), "报送没有在用的场景")
