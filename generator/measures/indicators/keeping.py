"""守信践诺: what was promised, and whether it was kept."""

from __future__ import annotations

from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, missing, not_applicable, ratio, share
from generator.measures.promises import NOTHING, Tally
from generator.measures.terms import Status
from generator.schema.records import Unit
from generator.schema.records.commitment import is_measurable

NONE = missing("没有报送承诺")
_ACTIVE = (Status.OVERDUE, Status.IN_PROGRESS, Status.NOT_STARTED, Status.STANDING)


def covered(given: Given, unit: Unit) -> Value:
    """Aspects and domains with a promise, of those that the unit's newest letter must cover."""
    letter = given.letters[unit.id]
    if letter.is_silent:
        return NONE
    asked = len(letter.aspects) + len(letter.asked_domains)
    gaps = len(letter.missing_aspects) + len(letter.missing_domains)
    return ratio(asked - gaps, asked, f"{letter.year} 年度，{gaps} 个方面或领域没有承诺")


def complete(given: Given, unit: Unit) -> Value:
    """Promises that can be checked; content, quality and deadline are required of every promise."""
    own = given.registry.commitments_of.get(unit.id, ())
    if not own:
        return NONE
    return ratio(sum(map(is_measurable, own)), len(own), "服务质量能核对的承诺")


def kept(given: Given, unit: Unit) -> Value:
    """Kept and found to be true, of those whose day has come: what only the unit says does not count."""
    tally = _tally(given, unit)
    if not tally.total:
        return NONE
    if not tally.due:
        return not_applicable("还没有到期的承诺")
    return share(tally.verified_share, f"自报兑现 {tally.kept} 项，核验属实 {tally.verified_kept} 项")


def on_time(given: Given, unit: Unit) -> Value:
    """Kept by the day first promised, of those kept."""
    tally = _tally(given, unit)
    if not tally.total:
        return NONE
    if not tally.kept:
        return not_applicable("还没有兑现的承诺")
    return share(tally.on_time_share, "按最初的期限兑现")


def updated(given: Given, unit: Unit) -> Value:
    """Active promises of which the unit has told something lately."""
    tally = _tally(given, unit)
    if not tally.total:
        return NONE
    active = sum(tally.counts.get(status, 0) for status in _ACTIVE)
    if not active:
        return not_applicable("没有在办的承诺")
    return ratio(active - tally.stale, active, f"{tally.stale} 项久未更新")


def _tally(given: Given, unit: Unit) -> Tally:
    return given.measures.tally_of_unit.get(unit.id, NOTHING)
