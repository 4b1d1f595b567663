"""Scores of units from indicators. What is not reported earns nothing and is never filled in; what does not
apply to a unit is left out, and the rest counts for the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from generator.measures import Measures
from generator.measures.indicators import COMPUTED
from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, not_applicable
from generator.measures.terms import State
from generator.registry import Registry
from generator.schema.records import Indicator, Unit
from generator.schema.records.unit import UnitKind

ENOUGH = Decimal("0.8")
"""From this completeness on a unit has a rank among units of its kind."""
_CENT = Decimal("0.01")
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Judged:
    """One indicator of one unit."""

    indicator: Indicator
    value: Value

    @property
    def applies(self) -> bool:
        return self.value.state is not State.NOT_APPLICABLE

    @property
    def is_reported(self) -> bool:
        return self.value.value is not None

    @property
    def earned(self) -> Decimal:
        """Points, before the points of what does not apply are spread over the rest."""
        return self.indicator.weight * self.value.value if self.value.value is not None else _ZERO


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A unit's indicators in the order of the version, and its rank among its peers if it has one."""

    unit: Unit
    judged: tuple[Judged, ...]
    rank: int | None = None
    peers: int = 0

    @property
    def applicable(self) -> Decimal:
        """The weight of what applies."""
        return sum((each.indicator.weight for each in self.judged if each.applies), _ZERO)

    @property
    def reported(self) -> Decimal:
        """The weight of what was reported."""
        return sum((each.indicator.weight for each in self.judged if each.is_reported), _ZERO)

    @property
    def earned(self) -> Decimal:
        return sum((each.earned for each in self.judged), _ZERO)

    @property
    def completeness(self) -> Decimal | None:
        """数据完整度: weight reported, of the weight that applies; exact, None where nothing applies."""
        return self.reported / self.applicable if self.applicable else None

    @property
    def score(self) -> Decimal | None:
        """考核得分, of 100: what was not reported counts as nothing."""
        return _of_hundred(self.earned, self.applicable)

    @property
    def highest(self) -> Decimal | None:
        """The score if all that was not reported were perfect; the score itself is the lowest."""
        return _of_hundred(self.earned + self.applicable - self.reported, self.applicable)

    @property
    def reported_rate(self) -> Decimal | None:
        """已报得分率: points earned, of the points of what was reported, in percent."""
        return _of_hundred(self.earned, self.reported)

    @property
    def is_complete(self) -> bool:
        return self.completeness is not None and self.completeness >= ENOUGH

    def with_state(self, state: State) -> tuple[Judged, ...]:
        return tuple(each for each in self.judged if each.value.state is state)


def _of_hundred(part: Decimal, whole: Decimal) -> Decimal | None:
    return (100 * part / whole).quantize(_CENT, ROUND_HALF_UP) if whole else None


def in_force(registry: Registry, day: date) -> tuple[Indicator, ...]:
    """The indicators of the version that holds on a day, in their order; none before the first."""
    begun = [each for each in registry.of(Indicator) if each.since <= day]
    newest = max((each.since for each in begun), default=None)
    return tuple(each for each in begun if each.since == newest)


def evaluations(registry: Registry, measures: Measures) -> dict[str, Evaluation]:
    """Every unit to which some indicator of the version in force applies by its kind, by unit id."""
    version = in_force(registry, measures.as_of)
    given = Given(registry, measures)
    asked = {kind for indicator in version for kind in indicator.kinds}
    found = {
        unit.id: Evaluation(unit, tuple(_judged(given, unit, indicator) for indicator in version))
        for unit in registry.present
        if unit.kind in asked
    }
    return _ranked(found)


def _judged(given: Given, unit: Unit, indicator: Indicator) -> Judged:
    if unit.kind not in indicator.kinds:
        return Judged(indicator, not_applicable("这类单位不考核"))
    return Judged(indicator, COMPUTED[indicator.measure](given, unit))


def _ranked(found: Mapping[str, Evaluation]) -> dict[str, Evaluation]:
    """With ranks among units of one kind that have reported enough; equal scores share a rank (1, 1, 3)."""
    ranked: dict[str, Evaluation] = dict(found)
    for kind in UnitKind:
        peers = [each for each in found.values() if each.unit.kind is kind and each.is_complete]
        if len(peers) > 1:
            for each in peers:
                ranked[each.unit.id] = _placed(each, peers)
    return ranked


def _placed(one: Evaluation, peers: Iterable[Evaluation]) -> Evaluation:
    scores = [each.score or _ZERO for each in peers]
    better = sum(score > (one.score or _ZERO) for score in scores)
    return Evaluation(one.unit, one.judged, better + 1, len(scores))
