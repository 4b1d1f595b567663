"""Each indicator that the program can compute: a small function of a measured district and a unit."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.measures.indicators import (
    demonstration,
    diligence,
    education,
    governance,
    keeping,
    law,
    openness,
)
from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value
from generator.schema.records import Unit
from generator.schema.records.indicator import Measured

COMPUTED: Mapping[Measured, Callable[[Given, Unit], Value]] = {
    Measured.COVERED: keeping.covered,
    Measured.COMPLETE: keeping.complete,
    Measured.KEPT: keeping.kept,
    Measured.ON_TIME: keeping.on_time,
    Measured.UPDATED: keeping.updated,
    Measured.CATALOGUE: openness.catalogue,
    Measured.TIMELY: openness.timely,
    Measured.FRESH: openness.fresh,
    Measured.ANSWERED: openness.answered,
    Measured.CLEARED: governance.cleared,
    Measured.REPORTED: governance.reported,
    Measured.RESOLVED: governance.resolved,
    Measured.CASES: governance.cases,
    Measured.MISCONDUCT: governance.misconduct,
    Measured.POLICIES: law.policies,
    Measured.UPHELD: law.upheld,
    Measured.STABLE: law.stable,
    Measured.ON_PROMISE: diligence.on_promise,
    Measured.FASTER: diligence.faster,
    Measured.SATISFIED: diligence.satisfied,
    Measured.FIVE: education.five,
    Measured.TRAINED: education.trained,
    Measured.FILED: education.filed,
    Measured.CRITERIA: demonstration.criteria,
    Measured.SCENARIO: demonstration.scenario,
}
"""The computation of every indicator; `tests/measures` holds that none is missing."""
