"""Nothing is reported before it has happened."""

from pathlib import Path

import pytest

from generator.checks import check
from generator.findings import Place
from generator.schema.records import Commitment
from tests.sites import AS_OF, HOUSING, STREET, TOWN, VERIFICATIONS, Fault, district, findings, found, good

VILLAGES = "units/990199101201/credit_village.csv"
DEMONSTRATIONS = "units/990199101-fw/demonstrations.csv"
SELF_CHECKS = "units/990199101-fw/self_checks.csv"
REVIEWS = "oversight/reviews.csv"
USES = "units/990199001/scenario_uses.csv"

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
    Fault(
        "village approved in the future",
        {VILLAGES: ("2026-04-30,2027-04-29", "2026-07-30,2027-04-29")},
        [("E323", Place(VILLAGES, 2, 9, 2, "评定日期"))],
    ),
    Fault(
        "demonstration withdrawn in the future",
        {DEMONSTRATIONS: ("2028-04-09,,", "2028-04-09,2026-07-01,")},
        [("E323", Place(DEMONSTRATIONS, 2, 9, 2, "撤销日期"))],
    ),
    Fault(
        "self-check in the future",
        {
            SELF_CHECKS: ("window-02,2026,2026-02-20", "window-02,2027,2027-02-20"),
            DEMONSTRATIONS: ("2026-03-02,2026-04-10,清信办〔2026〕6号,2028-04-09", ",,,"),
        },
        [("E323", Place(SELF_CHECKS, 3, 4, 3, "自查日期"))],
    ),
    Fault(
        "review in the future",
        {REVIEWS: ("window-02,2026,2026-03-25", "window-02,2026,2026-07-25")},
        [("E323", Place(REVIEWS, 3, 4, 3, "复核日期"))],
    ),
    Fault(
        "use reported in the future",
        {USES: ("5100.00,2026-04-08", "5100.00,2026-07-08")},
        [("E323", Place(USES, 2, 6, 2, "报送日期"))],
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
