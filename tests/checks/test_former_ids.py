"""An old number of a unit leads to that unit alone."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import PARK, STREET, TOWN, Fault, findings, found
from tests.sites import district as changed

FAULTS = [
    Fault(
        "former number that another unit has",
        {PARK: ("单位类型: 园区", "单位类型: 园区\n曾用编号: 990199101")},
        [("E339", Place(PARK, 3, 7, field="曾用编号"))],
    ),
    Fault(
        "former number that is the present one",
        {PARK: ("单位类型: 园区", "单位类型: 园区\n曾用编号: 990199401")},
        [("E339", Place(PARK, 3, 7, field="曾用编号"))],
    ),
    Fault(
        "former number of two units",
        {
            f"{STREET}unit.yml": ("单位类型: 街道", "单位类型: 街道\n曾用编号: 990199100"),
            f"{TOWN}unit.yml": ("单位类型: 镇", "单位类型: 镇\n曾用编号: 990199100"),
        },
        [("E339", Place(f"{TOWN}unit.yml", 5, 7, field="曾用编号"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_former_number_that_is_nobodys_is_taken(tmp_path: Path) -> None:
    root = changed(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 园区\n曾用编号: [990199400, 990199-kfq]")})
    assert findings(root) == ()
