"""依法行政: policies that must be there, decisions that stand, rules that last."""

from __future__ import annotations

from generator.measures.duties import outcome
from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, missing, not_applicable, ratio, share
from generator.measures.policies import completeness, kept, stability
from generator.schema.records import Enforcement, Policy, Unit
from generator.schema.records.reporting import Matter

NONE = missing("没有报送制度文件")


def policies(given: Given, unit: Unit) -> Value:
    """Kinds of policy in force, of those that the unit must have."""
    found = completeness(kept(given.registry, unit).values())
    if not found.whole:
        return not_applicable("没有规定必备制度")
    return share(found, "必备制度") if given.registry.own(Policy, unit.id) else NONE


def upheld(given: Given, unit: Unit) -> Value:
    """Reconsiderations and suits of twelve months that did not find the unit wrong."""
    if silent := given.lapse(unit, Matter.ENFORCEMENT):
        return silent
    found = outcome(given.recent(given.registry.own(Enforcement, unit.id)))
    if not found.tested:
        return given.silence(unit, Matter.ENFORCEMENT, "没有审结的复议和诉讼")
    words = f"复议纠错 {found.corrected} 件，败诉 {found.lost} 件{given.gaps(unit, Matter.ENFORCEMENT)}"
    return ratio(found.tested - found.wrong, found.tested, words)


def stable(given: Given, unit: Unit) -> Value:
    """One less the policies changed within a year of their issue, of those in force."""
    own = given.registry.own(Policy, unit.id)
    if not own:
        return (
            NONE
            if completeness(kept(given.registry, unit).values()).whole
            else not_applicable("没有制度文件")
        )
    found = stability(own)
    if not found.in_force:
        return not_applicable("没有现行有效的制度")
    short = len(found.short_lived)
    return ratio(found.in_force - short, found.in_force, f"不满 12 个月就改废的 {short} 件")
