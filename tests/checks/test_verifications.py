"""The credit office verifies what was claimed, after it was claimed."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import VERIFICATIONS, Fault, district, findings, found

FAULTS = [
    Fault(
        "verified before it was done",
        {VERIFICATIONS: ("2026-04-20", "2026-03-29")},
        [("E332", Place(VERIFICATIONS, 2, 3, 2, "核验日期"))],
    ),
    Fault(
        "verified though never claimed",
        {VERIFICATIONS: ("hy-2026-001,990199101-2026-01", "hy-2026-001,990199101-2026-02")},
        [("E332", Place(VERIFICATIONS, 2, 3, 2, "核验日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_standing_promise_is_verified_without_ever_being_completed(tmp_path: Path) -> None:
    changes = {VERIFICATIONS: ("hy-2026-001,990199101-2026-01", "hy-2026-001,990199101-2026-04")}
    assert findings(district(tmp_path, changes)) == ()
