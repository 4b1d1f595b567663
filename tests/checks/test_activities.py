"""An activity is reported once."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import STREET, TOWN, Fault, district, findings, found, text

ACTIVITIES = f"{TOWN}activities.csv"
ROW = "990199101-hd-009,媒体宣传,,诚信专栏,2025-11-03,,,居民,,,,,,\n"

FAULTS = [
    Fault(
        "activity reported twice",
        {ACTIVITIES: text(ACTIVITIES) + ROW},
        [("E347", Place(ACTIVITIES, 6, 4, 6, "活动名称"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_units_may_hold_an_activity_of_the_same_name_on_the_same_day(tmp_path: Path) -> None:
    street = f"{STREET}activities.csv"
    other = ROW.replace("990199101", "990199001")
    assert findings(district(tmp_path, {street: text(street) + other})) == ()
