"""Corrections and lost suits added up by hand."""

from datetime import date

import pytest

from generator.measures.duties import duties_in_force, outcome, rows_of, years
from generator.registry import Registry, register
from tests.sites import AS_OF, good

TOWN, STREET, VILLAGE = "990199101", "990199001", "990199101201"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return register(good(), AS_OF)


@pytest.mark.parametrize(
    ("unit", "year", "cases", "tested", "wrong", "share"),
    [
        (TOWN, 2025, 20, 4, 1, "1/4"),  # a fraction: too few for a percentage
        (TOWN, 2026, 6, 1, 1, "1/1"),
        (STREET, 2025, 9, 0, 0, "—"),  # nothing was tested
        (STREET, 2026, 7, 5, 0, "0.0%"),
        (VILLAGE, 2026, 0, 0, 0, "—"),
    ],
)
def test_what_did_not_stand(
    registry: Registry, unit: str, year: int, cases: int, tested: int, wrong: int, share: str
) -> None:
    found = outcome(rows_of(registry, unit, year))
    assert (found.cases, found.tested, found.wrong, found.correction.text) == (cases, tested, wrong, share)


def test_reports_are_in_the_order_of_time(registry: Registry) -> None:
    assert [str(row.period) for row in rows_of(registry, TOWN)] == ["2025-Q3", "2025-Q4", "2026-Q1"]
    assert years(registry) == (2026, 2025)


def test_duties_that_were_taken_away_are_left_out(registry: Registry) -> None:
    assert len(duties_in_force(registry, TOWN, date(2026, 3, 31))) == 3
    assert len(duties_in_force(registry, TOWN, date(2026, 4, 1))) == 2
    assert duties_in_force(registry, TOWN, date(2025, 1, 9)) == ()
