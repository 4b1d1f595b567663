"""How a unit's part of a topic stands: whole, with gaps, as a reported zero, or never told."""

from datetime import date
from functools import cache
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.measures import measure
from generator.measures.reporting import Asked, Reports
from generator.measures.terms import MonthState, State
from generator.pages.dossier import owned, page
from generator.pages.topics.silent import state_of, who_is_silent
from generator.pages.view import View
from generator.registry import register
from generator.schema.records import Reporting, Unit
from generator.schema.records.reporting import Matter
from generator.schema.records.unit import UnitKind
from generator.schema.types import Every, Month, Period
from tests.measures.records import AT
from tests.sites import AS_OF, good

DUTY = Reporting(
    matter=Matter.COURT, every=Every.MONTH, kinds=(UnitKind.TOWN,),
    first=Period(Month(2025, 1), Every.MONTH), within_days=10, basis=None, origin=AT,
)  # fmt: skip
TOLD, ZERO, MISSING, NOT_DUE = MonthState.REPORTED, MonthState.ZERO, MonthState.MISSING, MonthState.NOT_DUE


def asked(*states: MonthState) -> Reports:
    periods = (Period(Month(2025, at + 1), Every.MONTH) for at in range(len(states)))
    return Reports(
        Matter.COURT,
        tuple(
            Asked(DUTY, period, date(2025, 12, 1), state)
            for period, state in zip(periods, states, strict=True)
        ),
    )


@pytest.mark.parametrize(
    ("states", "told", "lacking", "expected"),
    [
        ((TOLD, TOLD), False, False, State.DATA),
        ((TOLD, ZERO), False, False, State.ZERO),
        ((TOLD, ZERO), True, False, State.DATA),
        ((MISSING, TOLD), False, False, State.PARTLY),
        ((ZERO, MISSING), False, False, State.PARTLY),
        ((MISSING, MISSING), True, False, State.PARTLY),
        ((MISSING, MISSING, NOT_DUE), False, False, State.MISSING),
        ((TOLD,), False, True, State.PARTLY),
        ((NOT_DUE,), False, False, State.NOT_APPLICABLE),
        ((NOT_DUE,), False, True, State.MISSING),
    ],
)
def test_state_of_a_topic(states: tuple[MonthState, ...], told: bool, lacking: bool, expected: State) -> None:
    measures = SimpleNamespace(reports={"x": {Matter.COURT: asked(*states)}})
    view, unit = cast(Any, SimpleNamespace(measures=measures)), cast(Any, SimpleNamespace(id="x"))
    assert state_of(view, unit, (Matter.COURT, Matter.LEGACY), told=told, lacking=lacking) is expected


@cache
def district() -> View:
    registry = register(good(), AS_OF)
    return View(registry, measure(registry, AS_OF))


def test_gaps_of_a_year_are_said_to_be_of_that_year_only() -> None:
    assert who_is_silent(district(), Matter.COURT).startswith("没有按要求报全的：")
    assert who_is_silent(district(), Matter.COURT, 2026).startswith("2026 年以来没有按要求报全的：")
    assert who_is_silent(district(), Matter.COURT, 2025) == ""


def summary(unit: Unit) -> str:
    (sentence,) = page(district(), unit, owned(district(), unit)).values["sentences"]
    return str(sentence)


def test_dossier_counts_what_was_not_told_and_what_was_told_in_part() -> None:
    assert (
        summary(district().registry.units["990199101"])
        == "要求石桥镇报送的有 13 个专题，其中 1 个没有报全（涉诉）。"
    )
