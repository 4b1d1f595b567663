"""Criteria of a kind sum up to a hundred."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, found

SELF_CHECKS = "units/990199101-fw/self_checks.csv"
REVIEWS = "oversight/reviews.csv"
CRITERIA = "programme/criteria.csv"

FAULTS = [
    Fault(
        "criteria of ninety points",
        {
            CRITERIA: ("示范窗口,2,群众评价满意的比例,40", "示范窗口,2,群众评价满意的比例,30"),
            REVIEWS: ("满意 45 件,36", "满意 45 件,30"),
            SELF_CHECKS: ("198 件,40", "198 件,30"),
        },
        [("E391", Place(CRITERIA, 3, 5, 3, "分值"))],
    ),
    Fault(
        "criterion worth nothing",
        {CRITERIA: ("信用村居,1,年内开展评议,100", "信用村居,1,年内开展评议,0")},
        [("E391", Place(CRITERIA, 5, 5, 5, "分值")), ("E391", Place(CRITERIA, 5, 5, 5, "分值"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
