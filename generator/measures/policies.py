"""Which policies a unit has of those it must have, and how long policies last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.measures.share import Share
from generator.measures.terms import State
from generator.registry import Registry
from generator.schema.records import Policy, RequiredPolicy, Unit
from generator.schema.records.policy import PolicyKind, PolicyStatus
from generator.schema.types.days import months_later

SHORT_LIVED = 12
"""Months: a policy amended or repealed within them was short-lived (龙沙 2021 二（一）: 随意性和多变性)."""
_CHANGED = (PolicyStatus.AMENDED, PolicyStatus.REPEALED)


@dataclass(frozen=True, slots=True)
class Kept:
    """One kind of policy in one unit: those in force, and whether it is asked for."""

    state: State
    asked: bool
    in_force: tuple[Policy, ...]


@dataclass(frozen=True, slots=True)
class Stability:
    """How policies fared: all of them, those in force, those changed, and those changed within a year.

    What lapsed by its own terms was not changed.
    """

    total: int
    in_force: int
    changed: tuple[Policy, ...]
    short_lived: tuple[Policy, ...]


def kept(registry: Registry, unit: Unit) -> Mapping[PolicyKind, Kept]:
    """Every kind of policy, as a unit has it in force."""
    asked = {one.kind for one in registry.of(RequiredPolicy) if unit.kind in one.kinds}
    own = [one for one in registry.own(Policy, unit.id) if one.status is PolicyStatus.IN_FORCE]
    return {kind: _kept(kind in asked, tuple(one for one in own if one.kind is kind)) for kind in PolicyKind}


def _kept(asked: bool, in_force: tuple[Policy, ...]) -> Kept:
    if in_force:
        return Kept(State.DATA, asked, in_force)
    return Kept(State.MISSING if asked else State.NOT_APPLICABLE, asked, ())


def completeness(cells: Iterable[Kept]) -> Share:
    """Kinds that are there, of those asked for."""
    asked = [cell for cell in cells if cell.asked]
    return Share(sum(cell.state is State.DATA for cell in asked), len(asked))


def months_in_force(policy: Policy) -> int | None:
    """Whole months from issue to end; None while it is in force."""
    if policy.ended is None:
        return None
    months = (policy.ended.year - policy.issued.year) * 12 + policy.ended.month - policy.issued.month
    return months if months_later(policy.issued, months) <= policy.ended else months - 1


def is_short_lived(policy: Policy) -> bool:
    """Whether it was amended or repealed before the day a year after its issue (months: 民法典 202)."""
    months = months_in_force(policy)
    return policy.status in _CHANGED and months is not None and months < SHORT_LIVED


def stability(policies: Iterable[Policy]) -> Stability:
    found = tuple(policies)
    changed = tuple(one for one in found if one.status in _CHANGED)
    in_force = sum(one.status is PolicyStatus.IN_FORCE for one in found)
    return Stability(len(found), in_force, changed, tuple(filter(is_short_lived, changed)))
