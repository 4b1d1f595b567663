"""What stands in a unit's folder is the unit's own."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import STREET, TOWN, Fault, district, findings, found, text

FAULTS = [
    Fault(
        "disclosure numbered as another unit's",
        {f"{TOWN}disclosures.csv": ("990199101-gk-002", "990199001-gk-902")},
        [("E336", Place(f"{TOWN}disclosures.csv", 3, 1, 3, "编号"))],
    ),
    Fault(
        "debt numbered as another unit's",
        {f"{TOWN}arrears.csv": ("990199101-qk-001", "990199-zj-qk-901")},
        [("E336", Place(f"{TOWN}arrears.csv", 2, 1, 2, "编号"))],
    ),
    Fault(
        "promise of one unit in another's folder",
        {f"{STREET}commitments/990199101-2026-90.yml": text(f"{STREET}commitments/990199001-2026-02.yml")},
        [("E336", Place(f"{STREET}commitments/990199101-2026-90.yml", field="承诺编号"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_successor_keeps_the_numbers_of_the_unit_it_takes_over_from(tmp_path: Path) -> None:
    changes = {
        f"{TOWN}disclosures.csv": ("990199101-gk-002", "990199001-gk-902"),
        f"{STREET}unit.yml": text(f"{STREET}unit.yml") + "后继单位: 990199101\n",
    }
    assert findings(district(tmp_path, changes)) == ()
