"""A file that a record names is there."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import STREET, TOWN, Fault, found

FAULTS = [
    Fault(
        "disclosure names a file that is not there",
        {f"{TOWN}disclosures.csv": ("危改名册.pdf", "危改名单.pdf")},
        [("E334", Place(f"{TOWN}disclosures.csv", 3, 6, 3, "链接"))],
    ),
    Fault(
        "evidence names a file of another unit",
        {
            f"{STREET}commitments/990199001-2026-02.yml": (
                "https://qingxi.example/qx/2026/zlj",
                "files/办结清单.pdf",
            )
        },
        [("E334", Place(f"{STREET}commitments/990199001-2026-02.yml", 17, 9, field="佐证"))],
    ),
    Fault(
        "review names a file that the unit reviewed does not have",
        {"oversight/reviews.csv": ("https://www.qingxi.example/sf/fh.html", "files/复核表.pdf")},
        [("E334", Place("oversight/reviews.csv", 2, 8, 2, "佐证"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
