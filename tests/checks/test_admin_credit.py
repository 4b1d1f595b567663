"""A unit shows what it decided itself."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import TOWN, Fault, district, findings, found

ADMIN = f"{TOWN}admin_credit.csv"
OWN, OTHER = "11990199MB1A23456Q", "11990199MB1A33456G"
REAL = (f"统一社会信用代码: {'119901990000000000'}", f"统一社会信用代码: {OWN}")

FAULTS = [
    Fault(
        "decision of another body",
        {
            f"{TOWN}unit.yml": REAL,
            ADMIN: ("2026-07-31,,,石桥镇人民政府,", f"2026-07-31,,,石桥镇人民政府,{OTHER}"),
        },
        [("W320", Place(ADMIN, 2, 17, 2, "决定机关代码"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


@pytest.mark.parametrize("unit", [REAL, ("简称: 石桥", "简称: 石桥镇")], ids=["own", "placeholder"])
def test_own_decision_and_one_that_cannot_be_compared_are_taken(
    unit: tuple[str, str], tmp_path: Path
) -> None:
    code = OWN if unit == REAL else OTHER
    changes = {
        f"{TOWN}unit.yml": unit,
        ADMIN: ("2026-07-31,,,石桥镇人民政府,", f"2026-07-31,,,石桥镇人民政府,{code}"),
    }
    assert findings(district(tmp_path, changes)) == ()
