"""Units stand under one another as law and division codes have it."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import HOUSING, PARK, STREET, TOWN, Fault, found

FAULTS = [
    Fault(
        "town under a department",
        {PARK: ("单位类型: 园区", "单位类型: 园区\n上级单位: 清溪区住建局")},
        [("E320", Place(PARK, 3, 7, field="上级单位"))],
    ),
    Fault(
        "circle of units",
        {
            f"{HOUSING}unit.yml": ("单位类型: 区级部门", "单位类型: 科室\n上级单位: 990199101-fw"),
            "units/990199101-fw/unit.yml": ('上级单位: "990199101"', "上级单位: 990199-zj"),
            f"{HOUSING}arrears.csv": None,
            f"{HOUSING}arrears_plan.csv": None,
            f"{HOUSING}arrears_progress.csv": None,
        },
        [
            ("E320", Place(f"{HOUSING}unit.yml", 3, 7, field="上级单位")),
            ("E320", Place("units/990199101-fw/unit.yml", 3, 7, field="上级单位")),
        ],
    ),
    Fault(
        "division code of another county",
        {f"{HOUSING}unit.yml": ("单位类型: 区级部门", "单位类型: 区级部门\n统计用区划代码: 990101")},
        [("E321", Place(f"{HOUSING}unit.yml", 3, 10, 0, "统计用区划代码"))],
    ),
    Fault(
        "division code of another kind",
        {"units/990199-yq/unit.yml": "单位名称: 东园\n单位类型: 园区\n统计用区划代码: 990199101\n"},
        [("E321", Place("units/990199-yq/unit.yml", 3, 10, 0, "统计用区划代码"))],
    ),
    Fault(
        "placeholder code of a real district",
        {"site.yml": ("示范数据: 是", "示范数据: 否")},
        [
            ("E322", Place(f"{STREET}unit.yml", 7, 11, field="统一社会信用代码")),
            ("E322", Place(f"{TOWN}unit.yml", 6, 11, field="统一社会信用代码")),
        ],
    ),
    Fault(
        "folder that is not the unit's code",
        {f"{TOWN}unit.yml": ("990199101", "990199102")},
        [("E337", Place(f"{TOWN}unit.yml", 5, 10, 0, "统计用区划代码"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
