"""CSV is read by rows and lines as a spreadsheet and an editor count them."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import CALENDAR, DOMAINS, VERIFICATIONS, Fault, found, text

FAULTS = [
    Fault(
        "cell too many",
        {CALENDAR: ("2027-01-03,上班,国办发明电〔2026〕7号", "2027-01-03,上班,国办发明电〔2026〕7号,多的")},
        [("E113", Place(CALENDAR, 3, 4, 3))],
    ),
    Fault(
        "column missing",
        {CALENDAR: ("日期,安排,依据", "日期,说明,依据")},
        [("E112", Place(CALENDAR, 1, 1, 1, "安排")), ("E109", Place(CALENDAR, 1, 2, 1, "说明"))],
    ),
    Fault(
        "header missing",
        {CALENDAR: ("日期,安排,依据\n", "")},
        [
            ("E109", Place(CALENDAR, 1, 1, 1, "2027-01-01")),
            ("E112", Place(CALENDAR, 1, 1, 1, "日期")),
            ("E109", Place(CALENDAR, 1, 2, 1, "休息")),
            ("E109", Place(CALENDAR, 1, 3, 1, "国办发明电〔2026〕7号")),
        ],
    ),
    Fault(
        "title row above the header",
        {CALENDAR: ("日期,安排,依据", "2027 年放假安排,,\n日期,安排,依据")},
        [("E109", Place(CALENDAR, 1, 1, 1, "2027 年放假安排")), ("E112", Place(CALENDAR, 1, 1, 1, "日期"))],
    ),
    Fault(
        "column twice",
        {CALENDAR: ("日期,安排,依据", "日期,安排,mark")},
        [("E108", Place(CALENDAR, 1, 3, 1, "安排"))],
    ),
    Fault(
        "column nobody knows",
        {CALENDAR: ("日期,安排,依据", "日期,安排,备注")},
        [("E109", Place(CALENDAR, 1, 3, 1, "备注"))],
    ),
    Fault(
        "unclosed quote", {CALENDAR: ("2027-01-03,上班", '2027-01-03,"上班')}, [("E111", Place(CALENDAR, 3))]
    ),
    Fault(
        "text after a closing quote",
        {CALENDAR: ("2027-01-03,上班", '2027-01-03,"上"班')},
        [("E111", Place(CALENDAR, 3))],
    ),
    Fault(
        "tabs between cells are read and said",
        {DOMAINS: text(DOMAINS).replace(",", "\t")},
        [("W103", Place(DOMAINS, 1))],
    ),
    Fault(
        "quoted line break keeps line and row of what follows",
        {
            VERIFICATIONS: (
                "hy-2026-002",
                'hy-2026-003,990199101-2026-01,2026-04-21,区级核验,属实,区信用办,"第一行\n第二行",\nhy-2026-004,990199101-2026-01,2026-04-31,区级核验,属实,区信用办,,\nhy-2026-002',
            )
        },
        [("E205", Place(VERIFICATIONS, 5, 3, 4, "核验日期"))],
    ),
    Fault(
        "blank rows are passed over and counted",
        {CALENDAR: ("2027-01-03,上班", "\n,,\n\u3000,\xa0,\n2027-02-30,上班")},
        [("E205", Place(CALENDAR, 6, 1, 6, "日期"))],
    ),
    Fault(
        "nul is refused where it stands",
        {CALENDAR: ("国办发明电〔2026〕7号\n2027-01-03", "国办\x00发明电\n2027-01-03")},
        [("E202", Place(CALENDAR, 2, 3, 2, "依据"))],
    ),
    Fault(
        "required cell left blank",
        {CALENDAR: ("2027-01-03,上班", "2027-01-03,\u3000")},
        [("E217", Place(CALENDAR, 3, 2, 3, "安排"))],
    ),
    Fault(
        "short row lacks what it lacks",
        {CALENDAR: ("2027-01-03,上班,国办发明电〔2026〕7号", "2027-01-03")},
        [("E217", Place(CALENDAR, 3, 2, 3, "安排"))],
    ),
    Fault(
        "enormous cell",
        {CALENDAR: f"日期,安排,依据\n2027-01-01,休息,{'甲' * 1_000_001}\n"},
        [("E111", Place(CALENDAR, 2))],
    ),
    Fault(
        "line breaks of windows inside a quoted cell",
        {VERIFICATIONS: text(VERIFICATIONS).replace("\n", "\r\n")},
        [],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
