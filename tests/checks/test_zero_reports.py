"""A zero report is a word given."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import HOUSING, TOWN, Fault, district, findings, found

ZEROS = f"{HOUSING}zero_reports.csv"
TOWN_ZEROS = f"{TOWN}zero_reports.csv"

FAULTS = [
    Fault(
        "zero report while a case is open",
        {
            f"{TOWN}court_cases.csv": "案号,诉讼地位,受理法院,案由,案由类别,对方类别,立案日期,案件状态,结案日期\n（2026）苏9901民初1号,被告,清溪区人民法院,买卖合同纠纷,合同,企业,2026-02-20,撤诉或驳回,2026-03-20\n"
        },
        [("E377", Place(TOWN_ZEROS, 3, 2, 3, "期间"))],
    ),
    Fault(
        "zero report while a legacy matter is open",
        {ZEROS: "报送事项,期间,报送日期\n旧账,2025-Q2,2025-07-03\n旧账,2025-Q3,2025-10-03\n"},
        [("E377", Place(ZEROS, 2, 2, 2, "期间"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_zero_report_of_a_time_in_which_nothing_was_open_stands(tmp_path: Path) -> None:
    rows = "报送事项,期间,报送日期\n旧账,2024-Q2,2024-07-03\n旧账,2025-Q3,2025-10-03\n"
    assert findings(district(tmp_path, {ZEROS: rows})) == ()
