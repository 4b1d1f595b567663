"""Use is told of one's own scenarios while they can be used."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, found

SCENARIOS = "units/990199001/scenarios.csv"
USES = "units/990199001/scenario_uses.csv"

FAULTS = [
    Fault(
        "use before the scenario began",
        {USES: ("990199001-xy-01,2026-Q1", "990199001-xy-01,2025-Q4")},
        [("E604", Place(USES, 2, 2, 2, "期间"))],
    ),
    Fault(
        "use after the scenario ended",
        {
            USES: ("<3,2,,2026-04-08", "<3,2,,2026-06-30"),
            SCENARIOS: ("2026-01-01,2026-03-31", "2025-01-01,2025-12-31"),
        },
        [("E604", Place(USES, 3, 2, 3, "期间"))],
    ),
    Fault(
        "use of another unit's scenario",
        {
            "units/990199101/scenario_uses.csv": "场景编号,期间,使用人数,报送日期\n990199001-xy-01,2026-02,9,2026-03-08\n"
        },
        [("E336", Place("units/990199101/scenario_uses.csv", 2, 1, 2, "场景编号"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
