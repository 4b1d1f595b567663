"""A ban from honours rests on misconduct, and nobody is honoured while it lasts."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, district, findings, found

RECORDS = "oversight/unit_records.csv"
RESULTS = "oversight/results.csv"
BAN = "2026-05-06,,,xy-2026-002"

FAULTS = [
    Fault(
        "ban for a record of trust",
        {RESULTS: (BAN, "2026-05-06,,,xy-2026-001")},
        [("E355", Place(RESULTS, 4, 9, 4, "失信记录编号"))],
    ),
    Fault(
        "ban for what another unit did",
        {RESULTS: (BAN, "2026-05-06,,,xy-2026-007")},
        [("E355", Place(RESULTS, 4, 9, 4, "失信记录编号"))],
    ),
    Fault(
        "praise in the time of a ban",
        {
            RESULTS: (
                "石桥镇,表彰,清信办〔2026〕3号,区信用办,2026-02-10",
                "清溪街道,表彰,清信办〔2026〕3号,区信用办,2026-06-10",
            )
        },
        [("E356", Place(RESULTS, 2, 6, 2, "决定日期"))],
    ),
    Fault(
        "award on record in the time of a ban",
        {RECORDS: ("石桥镇,守信践诺,守信,兑现惠民利企承诺", "清溪街道,守信践诺,守信,表彰奖励")},
        [("E356", Place(RECORDS, 2, 9, 2, "认定日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_praise_before_a_ban_stands(tmp_path: Path) -> None:
    changes = {RESULTS: ("石桥镇,表彰", "清溪街道,表彰")}
    assert findings(district(tmp_path, changes)) == ()
