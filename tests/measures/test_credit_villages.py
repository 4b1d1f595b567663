"""How far the assessment of a village has come, and what share of it is told."""

import pytest

from generator.measures.credit_villages import Village, VillageState, share, villages, year_state
from generator.measures.share import Share
from generator.registry import register
from generator.schema.records import CreditVillage
from generator.schema.types import Every, Few, Period
from generator.schema.types.few import A_FEW
from tests.measures.records import AT, day
from tests.sites import AS_OF, good


def row(**days: str) -> CreditVillage:
    dates = {name: day(text) for name, text in days.items()}
    period = Period.around(day("2026-01-01"), Every.YEAR)
    return CreditVillage(
        unit="x",
        period=period,
        households_total=320,
        households_assessed=Few.exactly(300),
        households_credit=Few.exactly(280),
        origin=AT,
        **dates,  # type: ignore[arg-type]
    )


PUBLIC = {"applied": "2026-04-01", "publicity_from": "2026-04-20", "publicity_to": "2026-04-26"}
APPROVED = {**PUBLIC, "approved": "2026-04-30", "valid_to": "2027-04-29"}


@pytest.mark.parametrize(
    ("days", "as_of", "state"),
    [
        ({}, "2026-06-30", VillageState.ASSESSED),
        ({"applied": "2026-04-01"}, "2026-06-30", VillageState.APPLIED),
        (PUBLIC, "2026-04-26", VillageState.PUBLICITY),
        (PUBLIC, "2026-04-27", VillageState.CLOSED),
        (APPROVED, "2027-04-29", VillageState.APPROVED),
        (APPROVED, "2027-04-30", VillageState.LAPSED),
    ],
)
def test_state_of_a_year(days: dict[str, str], as_of: str, state: VillageState) -> None:
    assert year_state(row(**days), day(as_of)) is state


def village(as_of: str = AS_OF.isoformat()) -> Village:
    return villages(register(good(), day(as_of)), day(as_of))["990199101201"]


def test_years_of_a_village_stand_newest_first() -> None:
    assert [str(year.period) for year in village().years] == ["2026", "2025"]


def test_approval_holds_until_its_last_day() -> None:
    assert village().state is VillageState.APPROVED
    assert village("2027-04-30").state is VillageState.LAPSED


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (Few.exactly(280), 320, Share(280, 320)),
        (Few.exactly(0), 320, Share(0, 320)),
        (Few.exactly(280), Few.exactly(300), Share(280, 300)),
        (A_FEW, 320, None),
        (Few(299, None), 320, None),
        (Few.exactly(280), A_FEW, None),
    ],
)
def test_share_of_households_is_told_where_both_numbers_are(
    part: Few, whole: Few | int, told: Share | None
) -> None:
    assert share(part, whole) == told
