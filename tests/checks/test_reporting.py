"""Duties to report are unambiguous, and zero reports are given for periods that are asked for."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import TOWN, Fault, found

REPORTING = "programme/reporting.csv"
ZEROS = f"{TOWN}zero_reports.csv"

FAULTS = [
    Fault(
        "period that is none",
        {ZEROS: ("涉诉,2026-01,", "涉诉,上半年,")},
        [("E218", Place(ZEROS, 2, 2, 2, "期间"))],
    ),
    Fault(
        "two duties for one kind of unit",
        {
            REPORTING: (
                "涉诉,每月,镇、街道,2026-01,10,",
                "涉诉,每月,镇、街道,2026-01,10,\n涉诉,每季度,镇,2026-Q1,10,",
            )
        },
        [("E401", Place(REPORTING, 3, 3, 3, "报送单位类型"))],
    ),
    Fault(
        "zero report of a quarter where months are asked",
        {ZEROS: ("涉诉,2026-01,2026-02-05", "涉诉,2025-Q4,2026-02-05")},
        [("E402", Place(ZEROS, 2, 2, 2, "期间"))],
    ),
    Fault(
        "two zero reports of a month",
        {ZEROS: ("涉诉,2026-02,", "涉诉,2026-01,")},
        [("E403", Place(ZEROS, 3, 2, 3, "期间"))],
    ),
    Fault(
        "first period of another kind",
        {REPORTING: ("镇、街道,2026-01", "镇、街道,2026")},
        [("E404", Place(REPORTING, 2, 4, 2, "起始期间"))],
    ),
    Fault(
        "zero report before the month is over",
        {ZEROS: ("2026-03-05", "2026-02-20")},
        [("E380", Place(ZEROS, 3, 3, 3, "报送日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
