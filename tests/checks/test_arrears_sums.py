"""Monthly arrears reports add up."""

from pathlib import Path

import pytest

from generator.checks import check
from generator.findings import Place
from generator.schema.records import ArrearsProgress
from tests.sites import AS_OF, HOUSING, TOWN, Fault, district, findings, found, good

FAULTS = [
    Fault(
        "balance does not add up",
        {f"{HOUSING}arrears_progress.csv": ("60000.00,90000.00", "60000.00,91000.00")},
        [("E324", Place(f"{HOUSING}arrears_progress.csv", 4, 5, 4, "期末余额（元）"))],
    ),
    Fault(
        "what was paid fell",
        {f"{HOUSING}arrears_progress.csv": ("60000.00,90000.00", "20000.00,130000.00")},
        [("E325", Place(f"{HOUSING}arrears_progress.csv", 4, 4, 4, "累计清偿（元）"))],
    ),
    Fault(
        "paid and owing more than is on record",
        {f"{TOWN}arrears_progress.csv": ("12000.00,8000.00", "12000.00,8000.01")},
        [("E326", Place(f"{TOWN}arrears_progress.csv", 3, 4, 3, "累计清偿（元）"))],
    ),
    Fault(
        "reports of debts that nobody wrote down",
        {f"{TOWN}arrears.csv": None},
        [("E116", Place(f"{TOWN}arrears_progress.csv", 3, 5, 3, "期末余额（元）"))],
    ),
    Fault(
        "month twice",
        {f"{HOUSING}arrears_progress.csv": ("2026-02,否,0.00,30000.00", "2026-01,否,0.00,30000.00")},
        [("E327", Place(f"{HOUSING}arrears_progress.csv", 3, 1, 3, "月份"))],
    ),
    Fault(
        "settled more than was paid",
        {f"{HOUSING}arrears.csv": ("100000.00,无分歧,", "100000.00,无分歧,2026-05-20")},
        [("E360", Place(f"{HOUSING}arrears.csv", 2, 11, 2, "付清日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_months_with_a_gap_between_them_are_not_added_up() -> None:
    months = [str(each.month) for each in good().of(ArrearsProgress) if each.unit == "990199-zj"]
    assert months == ["2026-01", "2026-02", "2026-03", "2026-05"]
    assert check(good(), AS_OF) == ()


def message(folder: Path, old: str, new: str) -> str:
    (said,) = findings(district(folder, {f"{HOUSING}arrears_progress.csv": (old, new)}))
    return said.message


def test_sum_that_does_not_add_up_is_shown_with_what_was_paid_in_all(tmp_path: Path) -> None:
    assert message(tmp_path, "60000.00,90000.00", "60000.00,91000.00") == (
        "上月期末余额 120000.00 + 本月新增 0.00 − 本月清偿 30000.00"
        "（累计清偿由 30000.00 到 60000.00）= 90000.00，“期末余额（元）”填的却是 91000.00。"
    )


def test_earlier_row_of_the_same_table_is_called_so(tmp_path: Path) -> None:
    said = message(tmp_path, "2026-02,否,0.00,30000.00", "2026-01,否,0.00,30000.00")
    assert said == "2026-01 已经在本表第 2 行报过。"
