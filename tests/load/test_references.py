"""Whoever is named is known, and known as one."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import STREET, VERIFICATIONS, VILLAGE, Fault, found

FAULTS = [
    Fault(
        "name nobody has",
        {VILLAGE: ("上级单位: 石桥镇人民政府", "上级单位: 石侨镇人民政府")},
        [("E317", Place(VILLAGE, 3, 7, field="上级单位"))],
    ),
    Fault(
        "id nobody has",
        {f"{STREET}disclosures.csv": ("elderly-01", "elderly-99")},
        [("E317", Place(f"{STREET}disclosures.csv", 2, 2, 2, "目录编号"))],
    ),
    Fault(
        "promise nobody made",
        {VERIFICATIONS: ("hy-2026-001,990199101-2026-01", "hy-2026-001,990199101-2026-99")},
        [("E317", Place(VERIFICATIONS, 2, 2, 2, "承诺编号"))],
    ),
    Fault(
        "name that two units have",
        {"units/990199102/unit.yml": "单位名称: 北桥镇\n别名: 石桥镇人民政府\n单位类型: 镇\n"},
        [
            ("E317", Place(VILLAGE, 3, 7, field="上级单位")),
            ("E319", Place("units/990199102/unit.yml", 1, 7, field="单位名称")),
        ],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
