"""Nothing is reported before it has happened."""

from pathlib import Path

import pytest

from generator.checks import check
from generator.findings import Place
from generator.schema.records import Commitment
from tests.sites import AS_OF, HOUSING, STREET, TOWN, VERIFICATIONS, Fault, district, findings, found, good

FAULTS = [
    Fault(
        "promise made tomorrow",
        {
            f"{STREET}commitments/990199001-2026-01.yml": (
                "承诺日期: 2026-05-06\n公开日期: 2026-05-08",
                "承诺日期: 2026-06-30\n公开日期: 2026-07-01",
            )
        },
        [("E323", Place(f"{STREET}commitments/990199001-2026-01.yml", 9, 7, field="公开日期"))],
    ),
    Fault(
        "disclosure published tomorrow",
        {f"{STREET}disclosures.csv": ("2026-04-01,2026-04-10", "2026-04-01,2026-07-01")},
        [("E323", Place(f"{STREET}disclosures.csv", 2, 5, 2, "公开日期"))],
    ),
    Fault(
        "month reported tomorrow",
        {f"{HOUSING}arrears_progress.csv": ("2026-06-08", "2026-07-01")},
        [("E323", Place(f"{HOUSING}arrears_progress.csv", 5, 6, 5, "报送日期"))],
    ),
    Fault(
        "verified tomorrow",
        {VERIFICATIONS: ("2026-04-20", "2026-07-01")},
        [("E323", Place(VERIFICATIONS, 2, 3, 2, "核验日期"))],
    ),
    Fault(
        "progress of tomorrow",
        {f"{TOWN}commitments/990199101-2026-04.yml": ("日期: 2026-06-15", "日期: 2026-07-01")},
        [("E323", Place(f"{TOWN}commitments/990199101-2026-04.yml", 14, 9, field="日期"))],
    ),
    Fault(
        "change of tomorrow",
        {f"{TOWN}commitments/990199101-2026-05.yml": ("日期: 2026-04-02", "日期: 2026-07-01")},
        [("E323", Place(f"{TOWN}commitments/990199101-2026-05.yml", 14, 9, field="日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_what_happened_on_the_day_itself_has_happened(tmp_path: Path) -> None:
    changes = {f"{STREET}disclosures.csv": ("2026-04-01,2026-04-10", "2026-04-01,2026-06-30")}
    assert findings(district(tmp_path, changes)) == ()


def test_deadlines_lie_ahead() -> None:
    assert any(promise.due and promise.due > AS_OF for promise in good().of(Commitment))
    assert check(good(), AS_OF) == ()
