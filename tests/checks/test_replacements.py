"""A rule that replaces another was made after it."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import TOWN, Fault, found

POLICIES = f"{TOWN}policies.csv"

FAULTS = [
    Fault(
        "replaced by an older one",
        {POLICIES: ("2025-12-31,990199101-zd-003", "2025-12-31,990199101-zd-002")},
        [("E344", Place(POLICIES, 2, 9, 2, "替代文件"))],
    ),
    Fault(
        "replaced by itself",
        {POLICIES: ("2025-12-31,990199101-zd-003", "2025-12-31,990199101-zd-001")},
        [("E344", Place(POLICIES, 2, 9, 2, "替代文件"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
