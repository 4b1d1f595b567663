"""Public bodies pay small firms within sixty days."""

from pathlib import Path

from generator.findings import Place
from tests.sites import TOWN, Fault, district, findings, found

FAULTS = [
    Fault(
        "due later than the law lets it be",
        {f"{TOWN}arrears.csv": ("2025-11-01,2025-12-01", "2025-11-01,2026-01-01")},
        [("W303", Place(f"{TOWN}arrears.csv", 2, 8, 2, "应付日期"))],
    ),
]


def test_fault_is_found_at_its_place_and_nothing_else_is(tmp_path: Path) -> None:
    assert found(FAULTS[0], tmp_path) == FAULTS[0].findings


def test_last_day_that_is_a_holiday_runs_on(tmp_path: Path) -> None:
    change = {f"{TOWN}arrears.csv": ("2025-11-01,2025-12-01", "2025-08-02,2025-10-01")}
    assert findings(district(tmp_path, change)) == ()
