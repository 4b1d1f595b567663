"""The same time is told once."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import TOWN, Fault, district, findings, found

EMBEDDING = f"{TOWN}embedding.csv"
MONTHS = f"{TOWN}approval_months.csv"
ENFORCEMENT = f"{TOWN}enforcement.csv"

FAULTS = [
    Fault(
        "a quarter told twice",
        {ENFORCEMENT: ("2025-Q4", "2025-Q3")},
        [("E384", Place(ENFORCEMENT, 3, 1, 3, "期间"))],
    ),
    Fault(
        "a month and its quarter",
        {MONTHS: ("2026-04,10", "2026-Q1,10")},
        [("E384", Place(MONTHS, 4, 1, 4, "期间"))],
    ),
    Fault(
        "a process answered twice",
        {EMBEDDING: ("2026-Q1,公共服务", "2026-Q1,行政审批")},
        [("E384", Place(EMBEDDING, 5, 1, 5, "期间"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_other_row_is_named(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {MONTHS: ("2026-04,10", "2026-Q1,10")}))
    assert said.message == "2026 年第一季度与本表第 3 行的2026 年 3 月重叠。"
