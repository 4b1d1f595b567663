"""Misconduct is repaired no earlier than the rules allow, and objected to after it was decided."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import REQUIREMENTS, Fault, district, findings, found, text

RECORDS = "oversight/unit_records.csv"
OBJECTIONS = "oversight/objections.csv"

FAULTS = [
    Fault(
        "repaired within three months",
        {RECORDS: ("已修复,2026-05-06", "已修复,2026-04-19")},
        [("E354", Place(RECORDS, 6, 15, 6, "修复日期"))],
    ),
    Fault(
        "objection to a record that was not there yet",
        {OBJECTIONS: ("xy-2026-002,2026-05-11", "xy-2026-002,2026-04-14")},
        [("E341", Place(OBJECTIONS, 2, 3, 2, "收到日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_grave_misconduct_of_before_the_rules_is_repaired_as_the_district_says(tmp_path: Path) -> None:
    grave = {RECORDS: ("2026-01-20,一般", "2026-01-20,严重")}
    assert findings(district(tmp_path / "shorter", grave)) == ()
    new = {**grave, REQUIREMENTS: text(REQUIREMENTS) + "旧决定公示期限: 按新规定\n"}
    assert [each.code.id for each in findings(district(tmp_path / "new", new))] == ["E354"]
