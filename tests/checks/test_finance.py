"""Published accounts add up, are the unit's own to publish, and are in yuan."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import HOUSING, TOWN, Fault, district, findings, found

TABLE = f"{TOWN}finance.csv"
VILLAGE = "units/990199101201/finance.csv"
ACCOUNTS = "990199101-cw-004,2024,决算,支出,合计,,"

FAULTS = [
    Fault(
        "parts do not add up",
        {TABLE: ("7000000.00", "6000000.00")},
        [("E363", Place(TABLE, 2, 7, 2, "金额（元）"))],
    ),
    Fault(
        "part of the total of another year",
        {TABLE: (ACCOUNTS, ACCOUNTS.replace("合计,,", "合计,990199101-cw-005,"))},
        [
            ("E364", Place(TABLE, 5, 6, 5, "所属合计")),
            ("E363", Place(TABLE, 6, 7, 6, "金额（元）")),
        ],
    ),
    Fault(
        "part of a part",
        {TABLE: ("民生支出,990199101-cw-001", "民生支出,990199101-cw-002")},
        [
            ("E363", Place(TABLE, 2, 7, 2, "金额（元）")),
            ("E364", Place(TABLE, 4, 6, 4, "所属合计")),
        ],
    ),
    Fault(
        "two totals",
        {TABLE: ("民生支出,990199101-cw-001", "民生支出,")},
        [
            ("E363", Place(TABLE, 2, 7, 2, "金额（元）")),
            ("E365", Place(TABLE, 4, 6, 4, "所属合计")),
        ],
    ),
    Fault(
        "budget of a village",
        {VILLAGE: ("2026-Q1,村级财务,支出,合计,,260000.00,,", "2026,预算,支出,合计,,260000.00,2026-03-15,")},
        [("E366", Place(VILLAGE, 3, 3, 3, "类别"))],
    ),
    Fault(
        "village accounts of a department",
        {f"{HOUSING}finance.csv": ("2026,采购", "2025-Q4,村级财务")},
        [("E366", Place(f"{HOUSING}finance.csv", 3, 3, 3, "类别"))],
    ),
    Fault(
        "ten thousands typed for yuan",
        {TABLE: ("11000000.00", "1100.00")},
        [("W330", Place(TABLE, 5, 7, 5, "金额（元）"))],
    ),
    Fault(
        "the same line twice",
        {
            VILLAGE: (
                "990199101201-cw-002,2026-Q1,村级财务,支出",
                "990199101201-cw-002,2026-02,村级财务,收入",
            )
        },
        [("E384", Place(VILLAGE, 3, 2, 3, "期间"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_sum_is_not_blamed_when_a_part_could_not_be_read(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {TABLE: ("7000000.00", "七百万")}))
    assert said.code.id == "E207"


def test_sum_says_what_was_added(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {TABLE: ("7000000.00", "6000000.00")}))
    assert said.message == "2 个分项加起来是 11000000.00 元，合计是 12000000.00 元。"
