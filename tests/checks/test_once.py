"""What is told once a period is told once."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, found

VILLAGES = "units/990199101201/credit_village.csv"
DEMONSTRATIONS = "units/990199101-fw/demonstrations.csv"
SELF_CHECKS = "units/990199101-fw/self_checks.csv"
REVIEWS = "oversight/reviews.csv"
USES = "units/990199001/scenario_uses.csv"

FAULTS = [
    Fault(
        "village told twice a year",
        {VILLAGES: ("2025,320,<3", "2026,320,<3")},
        [("E397", Place(VILLAGES, 3, 1, 3, "年度"))],
    ),
    Fault(
        "criterion checked twice a year",
        {SELF_CHECKS: ("990199101-fw-01,window-02,2026", "990199101-fw-01,window-01,2026")},
        [("E394", Place(DEMONSTRATIONS, 2, 5, 2, "申报日期")), ("E397", Place(SELF_CHECKS, 3, 3, 3, "年度"))],
    ),
    Fault(
        "criterion reviewed twice a year",
        {REVIEWS: ("990199101-fw-01,window-02,2026", "990199101-fw-01,window-01,2026")},
        [("E397", Place(REVIEWS, 3, 3, 3, "年度")), ("E395", Place(DEMONSTRATIONS, 2, 6, 2, "命名日期"))],
    ),
    Fault(
        "use told twice a quarter",
        {USES: ("990199001-xy-02,2026-Q1,<3,2,,", "990199001-xy-01,2026-Q1,<3,2,,")},
        [("E397", Place(USES, 3, 2, 3, "期间"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
