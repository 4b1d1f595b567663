"""How scenarios are used, quarter by quarter; silence is no zero."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures.scenarios import InUse, Life, Quarter, by_quarter, scenarios
from generator.registry import register
from generator.schema.types import Every, Period
from tests.measures.records import day
from tests.sites import GOOD, Change, district

SCENARIOS, USES = "units/990199001/scenarios.csv", "units/990199001/scenario_uses.csv"
PARKING = "990199001-xy-01"


def found(as_of: str, root: Path = GOOD) -> dict[str, InUse]:
    some = scenarios(register(load(root), day(as_of)), day(as_of))["990199001"]
    return {each.scenario.id: each for each in some}


@pytest.mark.parametrize(
    ("as_of", "parking", "tender"),
    [("2026-03-31", Life.LIVE, Life.LIVE), ("2026-04-01", Life.LIVE, Life.ENDED)],
)
def test_scenario_lives_until_the_day_of_its_end(as_of: str, parking: Life, tender: Life) -> None:
    assert [each.life for each in found(as_of).values()] == [parking, tender]


def test_scenario_that_has_not_begun_lies_ahead(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        SCENARIOS: ("清溪街道停车场,2026-01-01", "清溪街道停车场,2026-07-01"),
        USES: "场景编号,期间,使用人数,报送日期\n",
    }
    parking = found("2026-06-30", district(tmp_path, changes))[PARKING]
    assert (parking.life, parking.silent) == (Life.AHEAD, ())


def test_quarter_without_a_word_is_named_when_its_time_to_report_is_over() -> None:
    assert found("2026-07-15")[PARKING].silent == ()
    assert [str(each) for each in found("2026-07-16")[PARKING].silent] == ["2026-Q2"]


def test_quarter_after_the_end_is_not_asked_for() -> None:
    assert found("2027-06-30")["990199001-xy-02"].silent == ()


def test_month_speaks_for_its_quarter(tmp_path: Path) -> None:
    more = (GOOD / USES).read_text("utf-8") + f"{PARKING},2026-05,9,12,,2026-06-02\n"
    assert found("2026-07-31", district(tmp_path, {USES: more}))[PARKING].silent == ()


def test_uses_are_added_up_and_users_are_not() -> None:
    quarter = Period.around(day("2026-01-01"), Every.QUARTER)
    registered = scenarios(register(load(GOOD), day("2026-06-30")), day("2026-06-30"))
    assert by_quarter(registered) == (Quarter(quarter, 342, Decimal(5100), 2, 1),)


def test_nobody_ever_used_it_only_where_that_was_told(tmp_path: Path) -> None:
    none = district(tmp_path, {USES: (f"{PARKING},2026-Q1,126,340,5100.00", f"{PARKING},2026-Q1,0,0,")})
    assert found("2026-06-30", none)[PARKING].never_used
    assert not found("2026-06-30")[PARKING].never_used
