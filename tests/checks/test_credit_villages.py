"""Credit villages are villages and communities, and looked at again."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, found

VILLAGES = "units/990199101201/credit_village.csv"

FAULTS = [
    Fault(
        "village approved for two years",
        {VILLAGES: ("2027-04-29", "2028-04-29")},
        [("W360", Place(VILLAGES, 2, 10, 2, "有效期至"))],
    ),
    Fault(
        "town as a credit village",
        {"units/990199101/credit_village.csv": "年度,总户数,参评户数,信用户数\n2026,320,300,280\n"},
        [("E603", Place("units/990199101/credit_village.csv", 2, 0, 2))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
