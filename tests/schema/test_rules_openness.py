"""Rules that stand beside the tables of finance, feedback, surveys and yearly statements of arrears."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import CATALOGUE, HOUSING, STREET, TOWN, Fault, found

FINANCE = f"{TOWN}finance.csv"
VILLAGE = "units/990199101201/finance.csv"
FEEDBACK = f"{TOWN}feedback.csv"
SURVEYS = "units/990199001001/surveys.csv"
STATEMENT = f"{TOWN}arrears_statements.csv"

FAULTS = [
    Fault(
        "freshness that nobody knows",
        {CATALOGUE: (",,动态类", ",,常换常新")},
        [("E210", Place(CATALOGUE, 3, 18, 3, "更新要求"))],
    ),
    Fault(
        "accounts published before they were approved",
        {FINANCE: ("120000.00,2025-08-20,2025-09-05", "120000.00,2025-08-20,2025-08-05")},
        [("E341", Place(FINANCE, 6, 9, 6, "公开日期"))],
    ),
    Fault(
        "budget without its approval",
        {FINANCE: ("12000000.00,2026-02-05,", "12000000.00,,")},
        [("E342", Place(FINANCE, 2, 8, 2, "批准日期"))],
    ),
    Fault(
        "procurement with an approval",
        {f"{HOUSING}finance.csv": ("400000.00,,", "400000.00,2026-03-10,")},
        [("E343", Place(f"{HOUSING}finance.csv", 3, 8, 3, "批准日期"))],
    ),
    Fault(
        "village accounts of a year",
        {VILLAGE: ("201-cw-001,2026-Q1", "201-cw-001,2025")},
        [("E362", Place(VILLAGE, 2, 2, 2, "期间"))],
    ),
    Fault(
        "budget of a quarter",
        {f"{HOUSING}finance.csv": ("cw-001,2026,", "cw-001,2026-Q1,")},
        [("E362", Place(f"{HOUSING}finance.csv", 2, 2, 2, "期间"))],
    ),
    Fault(
        "income of procurement",
        {f"{HOUSING}finance.csv": ("采购,支出", "采购,收入")},
        [("E362", Place(f"{HOUSING}finance.csv", 3, 4, 3, "收支"))],
    ),
    Fault(
        "village accounts published before the quarter was over",
        {VILLAGE: ("300000.00,,2026-04-15", "300000.00,,2026-03-15")},
        [("E380", Place(VILLAGE, 2, 9, 2, "公开日期"))],
    ),
    Fault(
        "feedback reported before the quarter was over",
        {FEEDBACK: ("30,27,2026-04-08", "30,27,2026-03-08")},
        [("E380", Place(FEEDBACK, 2, 10, 2, "报送日期"))],
    ),
    Fault(
        "more answered than came in",
        {FEEDBACK: ("热线,40,38", "热线,40,48")},
        [("E340", Place(FEEDBACK, 2, 5, 2, "答复件数"))],
    ),
    Fault(
        "more in time than answered",
        {FEEDBACK: ("热线,40,38,36", "热线,40,38,39")},
        [("E340", Place(FEEDBACK, 2, 6, 2, "按时答复件数"))],
    ),
    Fault(
        "more found true than came in",
        {FEEDBACK: ("热线,10,10,9,2", "热线,10,10,9,12")},
        [("E340", Place(FEEDBACK, 3, 7, 3, "查实件数"))],
    ),
    Fault(
        "more rated than answered",
        {FEEDBACK: ("36,,30,27", "36,,39,27")},
        [("E340", Place(FEEDBACK, 2, 8, 2, "评价件数"))],
    ),
    Fault(
        "more content than rated",
        {FEEDBACK: ("36,,30,27", "36,,30,31")},
        [("E340", Place(FEEDBACK, 2, 9, 2, "满意件数"))],
    ),
    Fault(
        "complaints without what was found true",
        {FEEDBACK: ("热线,10,10,9,2", "热线,10,10,9,")},
        [("E342", Place(FEEDBACK, 3, 7, 3, "查实件数"))],
    ),
    Fault(
        "opinions found true",
        {FEEDBACK: ("38,36,,", "38,36,1,")},
        [("E343", Place(FEEDBACK, 2, 7, 2, "查实件数"))],
    ),
    Fault(
        "rated, but how many were content is not told",
        {FEEDBACK: ("30,27,", "30,,")},
        [("E342", Place(FEEDBACK, 2, 9, 2, "满意件数"))],
    ),
    Fault(
        "content, but how many were asked is not told",
        {FEEDBACK: ("30,27,", ",27,")},
        [("E342", Place(FEEDBACK, 2, 8, 2, "评价件数"))],
    ),
    Fault(
        "feedback of a year",
        {f"{STREET}feedback.csv": ("2026-Q1", "2025")},
        [("E218", Place(f"{STREET}feedback.csv", 2, 1, 2, "期间"))],
    ),
    Fault(
        "more answers than questionnaires",
        {SURVEYS: ("25,20,19", "19,20,19")},
        [("E340", Place(SURVEYS, 3, 7, 3, "有效份数"))],
    ),
    Fault(
        "more content than answers",
        {SURVEYS: ("100,81,63", "100,81,82")},
        [("E340", Place(SURVEYS, 2, 8, 2, "满意份数"))],
    ),
    Fault(
        "statement before the year was over",
        {STATEMENT: ("2026-03-20", "2025-12-20")},
        [("E380", Place(STATEMENT, 2, 4, 2, "公开日期"))],
    ),
    Fault(
        "contracts without an amount",
        {STATEMENT: ("20000.00", "0.00")},
        [("E361", Place(STATEMENT, 2, 3, 2, "金额（元）"))],
    ),
    Fault(
        "amount without contracts",
        {STATEMENT: ("2025,1,", "2025,0,")},
        [("E361", Place(STATEMENT, 2, 3, 2, "金额（元）"))],
    ),
    Fault(
        "settled before delivery",
        {f"{HOUSING}arrears.csv": ("50000.00,无分歧,", "50000.00,无分歧,2025-11-30")},
        [("E341", Place(f"{HOUSING}arrears.csv", 3, 11, 3, "付清日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
