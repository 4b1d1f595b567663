"""Rules beside court cases and campaigns."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import ENTERPRISE, HOUSING, Fault, found

CASES = f"{HOUSING}court_cases.csv"
ENFORCED = f"{ENTERPRISE}court_cases.csv"
CAMPAIGNS = f"{HOUSING}campaigns.csv"

FAULTS = [
    Fault(
        "case number that is none",
        {CASES: ("（2026）苏9901行初3号", "2026年行初3号")},
        [("E370", Place(CASES, 3, 1, 3, "案号"))],
    ),
    Fault(
        "case number in square brackets",
        {CASES: ("（2026）苏9901行初3号", "[2026]苏9901行初3号")},
        [("W340", Place(CASES, 3, 1, 3, "案号"))],
    ),
    Fault(
        "case numbered in another year",
        {CASES: ("（2025）苏9901民初12号", "（2024）苏9901民初12号")},
        [("W341", Place(CASES, 2, 1, 2, "案号"))],
    ),
    Fault(
        "trial in which the unit is enforced against",
        {CASES: ("行初3号,被告", "行初3号,被执行人")},
        [("E372", Place(CASES, 3, 8, 3, "案件状态")), ("W342", Place(CASES, 3, 1, 3, "案号"))],
    ),
    Fault(
        "enforcement with the number of a trial",
        {ENFORCED: ("（2026）苏9901执8号", "（2026）苏9901民初8号")},
        [("W342", Place(ENFORCED, 2, 1, 2, "案号"))],
    ),
    Fault(
        "case told twice",
        {
            CASES: (
                "（2026）苏9901行初3号,被告,清溪区人民法院,不履行法定职责,行政,个人,2026-04-08",
                "（2025）苏9901民初12号,被告,清溪区人民法院,不履行法定职责,行政,个人,2025-04-08",
            )
        },
        [("E397", Place(CASES, 3, 1, 3, "案号"))],
    ),
    Fault(
        "judged before it was filed",
        {CASES: ("2026-02-10", "2025-10-10")},
        [("E341", Place(CASES, 2, 10, 2, "裁判生效日期"))],
    ),
    Fault(
        "listed before it was filed",
        {ENFORCED: ("2026-05-06", "2026-01-06")},
        [("E341", Place(ENFORCED, 2, 11, 2, "列入失信名单日期"))],
    ),
    Fault(
        "listed before it was judged",
        {CASES: ("执行中,86000.00,2026-02-10,,", "执行中,86000.00,2026-02-10,2026-01-10,")},
        [("E341", Place(CASES, 2, 11, 2, "列入失信名单日期"))],
    ),
    Fault(
        "removed before it was listed",
        {CASES: ("2025-01-15", "2024-10-05")},
        [("E341", Place(CASES, 4, 12, 4, "移出失信名单日期"))],
    ),
    Fault(
        "closed before it was filed",
        {CASES: ("2025-07-01", "2025-05-01")},
        [("E341", Place(CASES, 5, 13, 5, "结案日期"))],
    ),
    Fault(
        "closed before it was judged",
        {ENFORCED: ("2026-03-02", "2026-02-02")},
        [("E341", Place(ENFORCED, 3, 13, 3, "结案日期"))],
    ),
    Fault(
        "closed without a day", {CASES: ("2025-07-01", "")}, [("E342", Place(CASES, 5, 13, 5, "结案日期"))]
    ),
    Fault(
        "closed on a day and still pending",
        {CASES: ("在审,,,,,", "在审,,,,,2026-06-01")},
        [("E343", Place(CASES, 3, 13, 3, "结案日期"))],
    ),
    Fault(
        "enforced without a judgment",
        {CASES: ("执行中,86000.00,2026-02-10", "执行中,86000.00,")},
        [("E342", Place(CASES, 2, 10, 2, "裁判生效日期"))],
    ),
    Fault(
        "judged and still pending",
        {CASES: ("在审,,", "在审,,2026-06-01")},
        [("E343", Place(CASES, 3, 10, 3, "裁判生效日期"))],
    ),
    Fault(
        "on the list without a day",
        {ENFORCED: ("2026-05-06", "")},
        [("E342", Place(ENFORCED, 2, 11, 2, "列入失信名单日期"))],
    ),
    Fault(
        "listed before enforcement",
        {CASES: ("在审,,,", "在审,,,2026-06-01")},
        [("E343", Place(CASES, 3, 11, 3, "列入失信名单日期"))],
    ),
    Fault(
        "off the list without a day",
        {CASES: ("2025-01-15", "")},
        [("E342", Place(CASES, 4, 12, 4, "移出失信名单日期"))],
    ),
    Fault(
        "still listed and removed",
        {ENFORCED: (",2026-05-06,,", ",2026-05-06,2026-06-06,")},
        [("E343", Place(ENFORCED, 2, 12, 2, "移出失信名单日期"))],
    ),
    Fault(
        "cause that names a person",
        {CASES: ("不履行法定职责", "王某诉本局不履行职责")},
        [("E373", Place(CASES, 3, 4, 3, "案由"))],
    ),
    Fault(
        "case filed tomorrow",
        {CASES: ("2026-04-08", "2026-07-01")},
        [("E323", Place(CASES, 3, 7, 3, "立案日期"))],
    ),
    Fault(
        "campaign that ends before it starts",
        {CAMPAIGNS: ("2026-09-30", "2025-09-30")},
        [("E341", Place(CAMPAIGNS, 2, 4, 2, "结束日期"))],
    ),
    Fault(
        "campaign that resolved more than it found",
        {CAMPAIGNS: ("12,9", "12,19")},
        [("E340", Place(CAMPAIGNS, 2, 6, 2, "解决问题数"))],
    ),
    Fault(
        "campaign of tomorrow",
        {CAMPAIGNS: ("2026-03-01", "2026-07-01")},
        [("E323", Place(CAMPAIGNS, 2, 3, 2, "开始日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
