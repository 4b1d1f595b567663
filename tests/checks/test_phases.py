"""Phases follow each other; reports of a year are due on one day."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, district, findings, found

MILESTONES = "programme/milestones.csv"
SECOND_DUE = "2026-3,2026,总结经验,报送年度总结,2026-11-01,2026-11-30,,镇、街道、园区"

FAULTS = [
    Fault(
        "summary before the work",
        {MILESTONES: ("2026-11-01,2026-11-30", "2026-02-01,2026-11-30")},
        [("E387", Place(MILESTONES, 7, 5, 7, "开始日期"))],
    ),
    Fault(
        "two days on which a report is due",
        {
            MILESTONES: (
                SECOND_DUE,
                "2025-4,2025,总结经验,报送年度总结,2025-11-01,2025-11-30,2025-11-30,镇",
            )
        },
        [("E388", Place(MILESTONES, 7, 7, 7, "报送截止日"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_several_tasks_of_one_phase_may_start_in_any_order(tmp_path: Path) -> None:
    more = "2026-3,2026,全面推进,逐户走访,2026-03-20,2026-11-30,,镇、街道、园区"
    assert findings(district(tmp_path, {MILESTONES: (SECOND_DUE, more)})) == ()


def test_kinds_of_units_may_have_days_of_their_own(tmp_path: Path) -> None:
    more = (
        "2026-3,2026,总结经验,报送年度总结,2026-11-01,2026-11-30,2026-11-15,镇、街道、园区,清信办〔2026〕1号\n"
        "2026-4,2026,总结经验,报送年度总结,2026-11-01,2026-11-30,2026-11-10,村"
    )
    assert findings(district(tmp_path, {MILESTONES: (SECOND_DUE + ",清信办〔2026〕1号", more)})) == ()
