"""A table of persons is refused whole: no value of it is read, and none is said."""

from pathlib import Path

import pytest

from generator.findings import Place
from generator.load.source import load
from generator.schema.records import CalendarDay
from tests.sites import CALENDAR, TOWN, Fault, district, findings, found

NAMED = "甲乙丙"
FAULTS = [
    Fault(
        "names among the columns of a table",
        {CALENDAR: f"日期,安排,依据,姓名\n2027-02-30,休息,国办,{NAMED}\n"},
        [("E503", Place(CALENDAR, 1, 4, 1))],
    ),
    Fault(
        "columns of persons below a title row",
        {CALENDAR: f"名册,,\n日期,安排,法定代表人身份证号\n2027-02-30,休息,{NAMED}\n"},
        [("E503", Place(CALENDAR, 2, 3, 2))],
    ),
    Fault(
        "a table of nothing but persons",
        {CALENDAR: f"工号,职务\n{NAMED},主任\n"},
        [("E503", Place(CALENDAR, 1, 1, 1))],
    ),
    Fault(
        "list of persons as an attachment",
        {f"{TOWN}files/名单.csv": f"序号,户主姓名,补助金额\n1,{NAMED},800\n"},
        [("E503", Place(f"{TOWN}files/名单.csv", 1, 2, 1))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_nothing_of_such_a_table_is_said_or_kept(fault: Fault, tmp_path: Path) -> None:
    root = district(tmp_path, fault.changes)
    source, (said,) = load(root), findings(root)
    assert NAMED not in said.message + said.help
    assert not any(name.endswith("名单.csv") for name in source.attachments)
    assert all(one.basis != NAMED for one in source.of(CalendarDay))


@pytest.mark.parametrize(
    "word",
    ["证件号码", "姓 名", "法人代表身份证号", "联系人手机号", "CF_XDR_ZJHM", "xk_fr_sfzh", "姓名（户主）"],
)
def test_heading_of_persons(word: str, tmp_path: Path) -> None:
    root = district(tmp_path, {CALENDAR: f"日期,安排,{word}\n"})
    assert [each.code.id for each in findings(root)] == ["E503"]


@pytest.mark.parametrize("word", ["许可证件", "姓名不公开的理由", "手机信号覆盖率", "银行"])
def test_look_alike_is_an_ordinary_unknown_column(word: str, tmp_path: Path) -> None:
    root = district(tmp_path, {CALENDAR: f"日期,安排,{word}\n"})
    assert [each.code.id for each in findings(root)] == ["E109"]
