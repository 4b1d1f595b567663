"""Ids, names and credit codes belong to one record each."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import PARK, STREET, TOWN, VILLAGE, Fault, district, findings, found, text

FAULTS = [
    Fault(
        "id of a disclosure used by two units",
        {
            f"{STREET}disclosures.csv": ("990199001-gk-001", "gk-001"),
            f"{TOWN}disclosures.csv": ("990199101-gk-002", "gk-001"),
        },
        [("E318", Place(f"{TOWN}disclosures.csv", 3, 1, 3, "编号"))],
    ),
    Fault(
        "id twice in one file",
        {f"{TOWN}disclosures.csv": ("990199101-gk-002", "990199101-gk-001")},
        [("E318", Place(f"{TOWN}disclosures.csv", 3, 1, 3, "编号"))],
    ),
    Fault(
        "promise in two units' folders",
        {
            f"{STREET}commitments/deng-01.yml": text(f"{STREET}commitments/990199001-2026-03.yml"),
            f"{TOWN}commitments/deng-01.yml": text(f"{TOWN}commitments/990199101-2026-05.yml"),
        },
        [("E318", Place(f"{TOWN}commitments/deng-01.yml", field="承诺编号"))],
    ),
    Fault(
        "unit name twice",
        {"units/990199402/unit.yml": "单位名称: 清溪经济开发区\n单位类型: 园区\n"},
        [("E319", Place("units/990199402/unit.yml", 1, 7, field="单位名称"))],
    ),
    Fault(
        "credit code of two units",
        {
            PARK: ("统计用区划代码: 990199401", "统一社会信用代码: 54320803ME000001XM"),
            VILLAGE: ("统计用区划代码: 990199101201", "统一社会信用代码: 54320803ME000001XM"),
        },
        [("E319", Place(PARK, 3, 11, field="统一社会信用代码"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_villages_of_different_towns_may_share_a_name(tmp_path: Path) -> None:
    other = "单位名称: 柳湾村\n单位类型: 村\n上级单位: 清溪街道\n"
    assert findings(district(tmp_path, {"units/990199001201/unit.yml": other})) == ()


def test_name_may_be_its_own_alias(tmp_path: Path) -> None:
    changes = {PARK: ("单位类型: 园区", "单位类型: 园区\n别名: 清溪经济开发区")}
    assert findings(district(tmp_path, changes)) == ()
