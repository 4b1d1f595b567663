"""State-owned enterprises report every month."""

from datetime import date
from pathlib import Path

import pytest

from generator.checks import check
from generator.findings import Place
from tests.sites import ENTERPRISE, Fault, district, findings, found, good

FAULTS = [
    Fault(
        "enterprise skips a month",
        {f"{ENTERPRISE}arrears_progress.csv": ("2026-03,是,,,,2026-04-06,\n", "")},
        [("E328", Place(f"{ENTERPRISE}arrears_progress.csv", 5, 0, 5))],
    ),
    Fault(
        "enterprise never reports",
        {f"{ENTERPRISE}arrears_progress.csv": None},
        [("E328", Place(f"{ENTERPRISE}unit.yml"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_month_is_asked_for_from_the_report_day_on() -> None:
    source = good()
    codes = {day: {each.code.id for each in check(source, date(2026, 7, day))} for day in (9, 10)}
    assert codes == {9: set(), 10: {"E328"}}


def test_nothing_is_asked_of_an_enterprise_before_it_was_set_up(tmp_path: Path) -> None:
    changes = {
        f"{ENTERPRISE}unit.yml": ("单位类型: 国有企业", "单位类型: 国有企业\n设立日期: 2026-05-20"),
        f"{ENTERPRISE}arrears_progress.csv": "月份,零报告,报送日期\n2026-05,是,2026-06-06\n",
    }
    assert [f for f in findings(district(tmp_path, changes)) if f.code.id == "E328"] == []
