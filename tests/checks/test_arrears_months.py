"""State-owned enterprises report every month."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import ENTERPRISE, Fault, found

FAULTS = [
    Fault(
        "enterprise skips a month",
        {f"{ENTERPRISE}arrears_progress.csv": ("2026-03,是,,,,2026-04-06,\n", "")},
        [("E328", Place(f"{ENTERPRISE}arrears_progress.csv", 5, 0, 5))],
    ),
    Fault(
        "enterprise never reports",
        {f"{ENTERPRISE}arrears_progress.csv": None},
        [("E328", Place(f"{ENTERPRISE}unit.yml", 1))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
