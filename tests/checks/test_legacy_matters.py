"""A legacy matter keeps its place when offices change."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import ENTERPRISE, HOUSING, STREET, TOWN, Fault, district, findings, found, text

OPEN = f"{TOWN}legacy/990199101-jz-2025-01.yml"
RESOLVED = f"{HOUSING}legacy/990199-zj-jz-2024-01.yml"
IMPOSSIBLE = f"{STREET}legacy/990199001-jz-2026-01.yml"

FAULTS = [
    Fault(
        "handover before the matter began",
        {OPEN: ("日期: 2021-03-05", "日期: 2018-03-05")},
        [("E306", Place(OPEN, 16, 9, field="日期"))],
    ),
    Fault(
        "handovers out of order",
        {OPEN: ("日期: 2021-03-05", "日期: 2025-05-05")},
        [("E306", Place(OPEN, 20, 9, field="日期"))],
    ),
    Fault(
        "handover by an office that did not have it",
        {OPEN: ("接收科室: 村镇建设办公室\n", "接收科室: 村镇建设服务站\n")},
        [("E376", Place(OPEN, 22, 11, field="移交科室"))],
    ),
    Fault(
        "last handover to another office",
        {OPEN: ("现责任科室: 规划建设办公室", "现责任科室: 综合办公室")},
        [("E376", Place(OPEN, 13, 8, field="现责任科室"))],
    ),
    Fault(
        "postponement before it was found",
        {OPEN: ("日期: 2025-12-20", "日期: 2025-01-20")},
        [("E306", Place(OPEN, 27, 9, field="日期"))],
    ),
    Fault(
        "old deadline is not the one before",
        {OPEN: ("原时限: 2026-06-30", "原时限: 2026-06-29")},
        [("E310", Place(OPEN, 33, 10, field="原时限"))],
    ),
    Fault(
        "last new deadline is not in force",
        {OPEN: ("化解时限: 2026-12-31", "化解时限: 2026-11-30")},
        [("E310", Place(OPEN, 11, 7, field="化解时限"))],
    ),
    Fault(
        "step before the matter began",
        {OPEN: ("日期: 2025-06-16", "日期: 2019-06-16")},
        [("E306", Place(OPEN, 38, 9, field="日期"))],
    ),
    Fault(
        "steps out of order",
        {OPEN: ("日期: 2026-05-28", "日期: 2025-05-28")},
        [("E306", Place(OPEN, 41, 9, field="日期"))],
    ),
    Fault(
        "responsible unit has ended",
        {
            IMPOSSIBLE: ("现责任科室: 公共服务办公室", "现责任科室: 公共服务办公室\n现责任单位: 990199-ct"),
            f"{ENTERPRISE}unit.yml": (
                "单位类型: 国有企业",
                "单位类型: 国有企业\n存续至: 2026-05-31\n后继单位: 990199-zj",
            ),
        },
        [("E375", Place(IMPOSSIBLE, 12, 8, field="现责任单位"))],
    ),
    Fault(
        "step of tomorrow",
        {OPEN: ("日期: 2026-05-28", "日期: 2026-07-28")},
        [("E323", Place(OPEN, 41, 9, field="日期"))],
    ),
    Fault(
        "handover of tomorrow",
        {OPEN: ("日期: 2025-04-10", "日期: 2026-07-10")},
        [("E323", Place(OPEN, 20, 9, field="日期"))],
    ),
    Fault(
        "postponement approved tomorrow",
        {OPEN: ("日期: 2026-06-22", "日期: 2026-07-22")},
        [("E323", Place(OPEN, 32, 9, field="日期"))],
    ),
    Fault(
        "matter in another unit's folder",
        {f"{STREET}legacy/990199101-jz-2026-01.yml": text(RESOLVED)},
        [("E336", Place(f"{STREET}legacy/990199101-jz-2026-01.yml", field="旧账编号"))],
    ),
    Fault(
        "proof that is not there",
        {OPEN: ("files/办结清单.pdf", "files/对账单.pdf")},
        [("E334", Place(OPEN, 40, 9, field="佐证"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_matter_that_was_resolved_may_name_a_unit_that_ended_since(tmp_path: Path) -> None:
    changes = {
        RESOLVED: ("化解方式: 履约", "化解方式: 履约\n现责任单位: 990199-ct"),
        f"{ENTERPRISE}unit.yml": ("单位类型: 国有企业", "单位类型: 国有企业\n存续至: 2026-05-31"),
    }
    assert findings(district(tmp_path, changes)) == ()
