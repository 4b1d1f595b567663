"""Every change of a deadline keeps the old one."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import TOWN, Fault, found

FAULTS = [
    Fault(
        "adjusted without the old words",
        {
            f"{TOWN}commitments/990199101-2026-05.yml": (
                "变更类别: 撤回",
                "变更类别: 内容变更\n    新内容: 泊位 40 个",
            )
        },
        [("E335", Place(f"{TOWN}commitments/990199101-2026-05.yml", 14, field="原内容"))],
    ),
    Fault(
        "postponed without the old deadline",
        {f"{TOWN}commitments/990199101-2026-03.yml": ("    原期限: 2026-06-15\n", "")},
        [("E310", Place(f"{TOWN}commitments/990199101-2026-03.yml", 18, 0, field="原期限"))],
    ),
    Fault(
        "old deadline is not the one before",
        {f"{TOWN}commitments/990199101-2026-03.yml": ("原期限: 2026-08-15", "原期限: 2026-08-16")},
        [("E310", Place(f"{TOWN}commitments/990199101-2026-03.yml", 26, 10, field="原期限"))],
    ),
    Fault(
        "last new deadline is not in force",
        {f"{TOWN}commitments/990199101-2026-03.yml": ("服务期限: 2026-09-30", "服务期限: 2026-10-31")},
        [("E310", Place(f"{TOWN}commitments/990199101-2026-03.yml", 7, 7, field="服务期限"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
