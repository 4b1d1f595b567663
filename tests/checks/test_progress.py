"""Progress is told in order, does not fall back silently, and completion has evidence."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import STREET, TOWN, Fault, district, findings, found

FAULTS = [
    Fault(
        "progress before the promise",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("日期: 2026-02-28", "日期: 2026-01-19")},
        [("E306", Place(f"{TOWN}commitments/990199101-2026-01.yml", 19, 9, field="日期"))],
    ),
    Fault(
        "progress out of order",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("日期: 2026-02-28", "日期: 2026-03-31")},
        [("E306", Place(f"{TOWN}commitments/990199101-2026-01.yml", 22, 9, field="日期"))],
    ),
    Fault(
        "percent fell without a reason",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("    回退原因: 验收发现 4 盏接线不合格\n", "")},
        [("E307", Place(f"{TOWN}commitments/990199101-2026-02.yml", 19, 9, field="进度"))],
    ),
    Fault(
        "completed without evidence",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("    佐证: files/办结清单.pdf\n", "")},
        [("E308", Place(f"{TOWN}commitments/990199101-2026-01.yml", 25, 11, field="完成日期"))],
    ),
    Fault(
        "completed after the report",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("完成日期: 2026-03-30", "完成日期: 2026-03-31")},
        [("E309", Place(f"{TOWN}commitments/990199101-2026-01.yml", 26, 11, field="完成日期"))],
    ),
    Fault(
        "completed before it was promised",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("完成日期: 2026-03-30", "完成日期: 2026-01-19")},
        [("E309", Place(f"{TOWN}commitments/990199101-2026-01.yml", 26, 11, field="完成日期"))],
    ),
    Fault(
        "completed twice",
        {
            f"{TOWN}commitments/990199101-2026-01.yml": (
                "    完成日期: 2026-03-30",
                "    完成日期: 2026-03-30\n  - 日期: 2026-04-02\n    情况: 又办结。\n    佐证: files/办结清单.pdf\n    完成日期: 2026-04-02",
            )
        },
        [("E309", Place(f"{TOWN}commitments/990199101-2026-01.yml", 30, 11, field="完成日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_refuted_claim_may_be_made_anew(tmp_path: Path) -> None:
    promise = f"{STREET}commitments/990199001-2026-02.yml"
    again = (
        "\n  - 日期: 2026-06-20\n    情况: 已补发。\n    佐证: https://a.example/\n    完成日期: 2026-06-18"
    )
    changes = {promise: ("    完成日期: 2026-04-28", f"    完成日期: 2026-04-28{again}")}
    assert findings(district(tmp_path, changes)) == ()


def test_progress_may_be_told_twice_on_a_day(tmp_path: Path) -> None:
    promise = f"{TOWN}commitments/990199101-2026-01.yml"
    assert findings(district(tmp_path, {promise: ("日期: 2026-02-28", "日期: 2026-03-30")})) == ()
