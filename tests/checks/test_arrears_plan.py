"""Who owes has a plan that rises to the whole."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import HOUSING, TOWN, Fault, district, findings, found

FAULTS = [
    Fault(
        "debts without a plan",
        {f"{TOWN}arrears_plan.csv": None},
        [("E329", Place(f"{TOWN}arrears.csv", 2, 0, 2))],
    ),
    Fault(
        "share falls",
        {f"{HOUSING}arrears_plan.csv": ("2026-06-30,80%", "2026-06-30,30%")},
        [("E330", Place(f"{HOUSING}arrears_plan.csv", 3, 2, 3, "清偿比例"))],
    ),
    Fault(
        "dates out of order",
        {f"{HOUSING}arrears_plan.csv": ("2026-03-31", "2026-07-31")},
        [("E330", Place(f"{HOUSING}arrears_plan.csv", 3, 1, 3, "时间节点"))],
    ),
    Fault(
        "government plan stops short of the whole",
        {f"{TOWN}arrears_plan.csv": ("100%", "95%")},
        [("E330", Place(f"{TOWN}arrears_plan.csv", 2, 2, 2, "清偿比例"))],
    ),
    Fault(
        "town that owes as an enterprise",
        {f"{TOWN}arrears.csv": ("政府部门", "国有企业")},
        [("E331", Place(f"{TOWN}arrears.csv", 2, 2, 2, "欠款主体类别"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_share_may_stay_as_it_is(tmp_path: Path) -> None:
    assert (
        findings(district(tmp_path, {f"{HOUSING}arrears_plan.csv": ("2026-06-30,80%", "2026-06-30,40%")}))
        == ()
    )


def test_debts_without_a_plan_are_told_the_header_of_one(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {f"{TOWN}arrears_plan.csv": None}))
    assert "第一行写：时间节点,清偿比例,备注" in said.help
