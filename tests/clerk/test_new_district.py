"""A new district from its real units: nothing invented, nothing hostile let in."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.checks import check
from generator.clerk import new_district as new
from generator.clerk.new_district import NewDistrict, built_in, profiles
from generator.findings import Place
from generator.load.source import load
from generator.measures import measure
from generator.measures.terms import State
from generator.registry import register
from generator.schema.records import Domain, Requirement, Site, Unit
from generator.schema.records.site import Scheme
from generator.schema.records.unit import UnitKind
from tests.clerk import lists
from tests.clerk.lists import HUAIAN, LONGSHA

TODAY = date(2026, 6, 30)


def new_district(profile: str, units: bytes, name: str | None = None, file: str = "名单") -> NewDistrict:
    return new.new_district(built_in(profile, TODAY), units, name, file)


def made(folder: Path, profile: str, units: str, name: str | None = None) -> Path:
    return lists.made(folder, new_district(profile, units.encode(), name))


@pytest.mark.parametrize(
    ("profile", "units", "name", "scheme", "count", "domains"),
    [
        ("huaian", HUAIAN, "淮安区", Scheme.HUAIAN, 19, 12),
        ("longsha", LONGSHA, "龙沙区", Scheme.LONGSHA, 8, 16),
    ],
)
def test_real_district_is_made_and_checks_clean(
    profile: str, units: str, name: str, scheme: Scheme, count: int, domains: int, tmp_path: Path
) -> None:
    source = load(made(tmp_path, profile, units))
    assert check(source, TODAY) == ()
    (site,) = source.of(Site)
    assert (site.name, site.scheme, site.demonstration) == (name, scheme, False)
    listed = dict(line.split(",") for line in units.splitlines()[1:])
    assert {unit.id: unit.name for unit in source.of(Unit)} == listed
    assert len(listed) == count
    assert len(source.of(Domain)) == domains


@pytest.mark.parametrize(("profile", "units"), [("huaian", HUAIAN), ("longsha", LONGSHA)])
def test_every_unit_page_of_a_new_district_says_that_nothing_was_reported(
    profile: str, units: str, tmp_path: Path
) -> None:
    source = load(made(tmp_path / "data", profile, units))
    assert build(source, tmp_path / "site", TODAY).ok
    for unit in source.of(Unit):
        html = (tmp_path / "site" / "units" / unit.id / "index.html").read_text("utf-8")
        assert "未报送" in html, unit.name
        assert "示范站点" not in html
        assert "100%" not in html.replace("width:100%", "")


def test_silence_of_a_new_district_is_missing_everywhere(tmp_path: Path) -> None:
    measures = measure(register(load(made(tmp_path, "huaian", HUAIAN)), TODAY), TODAY)
    assert {each.state for each in measures.debtors.values()} == {State.MISSING}
    states = {cell.state for cells in measures.coverage.values() for cell in cells.values()}
    assert states == {State.MISSING}
    assert measures.tally.total == 0


def test_kind_follows_from_the_code(tmp_path: Path) -> None:
    units = {unit.id: unit.kind for unit in load(made(tmp_path, "huaian", HUAIAN)).of(Unit)}
    assert units["320803001"] is UnitKind.SUBDISTRICT
    assert units["320803101"] is UnitKind.TOWN
    assert units["320803400"] is UnitKind.PARK
    assert units["320803402"] is UnitKind.PARK


def test_villages_stand_under_their_town(tmp_path: Path) -> None:
    units = "code,name\n320803101,平桥镇\n320803101001,甲居委会\n320803101201,乙村\n320803102201,丙村\n"
    found = {unit.id: unit for unit in load(made(tmp_path, "huaian", units)).of(Unit)}
    assert (found["320803101001"].kind, found["320803101001"].parent) == (UnitKind.COMMUNITY, "320803101")
    assert (found["320803101201"].kind, found["320803101201"].parent) == (UnitKind.VILLAGE, "320803101")
    assert found["320803102201"].parent is None


def test_twelve_digits_of_a_town_are_the_town(tmp_path: Path) -> None:
    units = "code,name\n320803101000,平桥镇\n320803101201,乙村\n"
    found = {unit.id: unit for unit in load(made(tmp_path, "huaian", units)).of(Unit)}
    assert found["320803101000"].kind is UnitKind.TOWN
    assert found["320803101201"].parent == "320803101000"


def test_district_of_another_place_needs_a_name(tmp_path: Path) -> None:
    units = "code,name\n990199101,石桥镇\n"
    (said,) = new_district("huaian", units.encode()).findings
    assert said.code.id == "E117"
    source = load(made(tmp_path, "huaian", units, "清溪区"))
    assert check(source, TODAY) == ()
    assert source.of(Site)[0].name == "清溪区"


def test_arrears_are_asked_of_the_kinds_of_the_profile(tmp_path: Path) -> None:
    (asked,) = load(made(tmp_path, "longsha", LONGSHA)).of(Requirement)
    assert UnitKind.SUBDISTRICT in asked.arrears_kinds
    assert UnitKind.COMMUNITY not in asked.arrears_kinds
    assert asked.arrears_from is None


@pytest.mark.parametrize(
    ("units", "code", "line"),
    [
        ("code,name\n../../x,甲\n", "E213", 2),
        ("code,name\n320803101,甲\n..,乙\n", "E213", 3),
        ("code,name\n/etc/passwd,甲\n", "E213", 2),
        ("code,name\n320803101\x00,甲\n", "E213", 2),
        ("code,name\n3.20803E+8,甲\n", "E213", 2),
        ("code,name\n,甲\n", "E217", 2),
        ("code,name\n320803,甲\n", "E213", 2),
        ("code,name\n320803101,=1+1\n", "E203", 2),
        ("code,name\n320803101,甲\u202e乙\n", "E202", 2),
        (f"code,name\n320803101,{'甲' * 41}\n", "E201", 2),
        ("code,name\n320803101,\n", "E217", 2),
        ("code,name\n320803101,甲\n320803101,乙\n", "E318", 3),
        ("code,name\n320803101,甲\n３２０８０３１０１,乙\n", "E318", 3),
        ("code,name\n320803101,甲\n320803102,甲\n", "E319", 3),
        ("code,name\n320803101,甲\n320803102,乙\n320804101,丙\n", "E321", 4),
        ("code,title\n320803101,甲\n", "E112", 1),
        ("320803101,平桥镇\n", "E112", 1),
        ("code,name\n", "E217", 0),
        ('code,name\n320803101,"甲\n', "E111", 2),
        ("", "E103", 0),
        ("code,name\n320803101,甲\ufffd\n", "E102", 2),
    ],
)
def test_list_that_cannot_be_taken_is_refused_at_its_line(units: str, code: str, line: int) -> None:
    district = new_district("huaian", units.encode())
    assert [(each.code.id, each.place.line) for each in district.findings] == [(code, line)]
    assert district.files == {}


def test_all_faults_of_a_list_are_told_at_once() -> None:
    units = "code,name\n../x,甲\n320803101,\n320803102,乙\n320803102,丙\n"
    found = new_district("huaian", units.encode()).findings
    assert [each.place.line for each in found] == [2, 3, 5]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_list_may_come_from_a_spreadsheet(encoding: str) -> None:
    assert new_district("longsha", LONGSHA.encode(encoding)).units == 8


def test_other_columns_of_a_list_are_passed_over(tmp_path: Path) -> None:
    units = "name,areaCode,code\n平桥镇,320803,320803101\n"
    assert [unit.id for unit in load(made(tmp_path, "huaian", units)).of(Unit)] == ["320803101"]


@pytest.mark.parametrize(
    "head", ["代码,名称", "区划代码,单位名称", "name,code", "名称\t代码", "平桥镇等单位名单,\n代码,名称"]
)
def test_list_may_have_chinese_headers_tabs_and_a_title(head: str) -> None:
    mark = "\t" if "\t" in head else ","
    cells = ("平桥镇", "320803101") if head.startswith(("名称", "name")) else ("320803101", "平桥镇")
    district = new_district("huaian", f"{head}\n{mark.join(cells)}\n".encode())
    assert district.findings == ()
    assert district.units == 1


def test_villages_of_one_name_under_two_towns_are_taken() -> None:
    units = "code,name\n320803101,甲镇\n320803102,乙镇\n320803101201,丙村\n320803102201,丙村\n"
    assert new_district("huaian", units.encode()).units == 4


def test_faults_of_a_list_stand_in_the_file_that_was_named() -> None:
    (said,) = new_district("huaian", b"code,name\n320803101,\n", file="units.csv").findings
    assert said.place == Place("units.csv", 2, 0, 2, "名称")


@pytest.mark.parametrize(
    ("units", "message", "help"),
    [
        ("320803,淮安区\n320803101,甲\n", "“320803”是区县代码，名单里只列镇街和村居。", "请删去这一行。"),
        (
            "320803101,甲\n320803101,乙\n",
            "代码 320803101 在第 2 行已经有了。",
            "请删去重复的一行，或更正代码。",
        ),
        (",甲\n", "代码空着。", "请补上代码，或删去这一行。"),
        (
            "320803101,甲\n320803102,乙\n110101001,丙\n",
            "代码 110101001 不以 320803 开头，不是这个区县的。",
            "请更正代码，或删去这一行；一份名单只列一个区县的单位。",
        ),
        ("320803101,甲\n320803102,甲\n", "名称“甲”与第 2 行重复。", "请核对，或写出能区分的全称。"),
    ],
)
def test_fault_of_a_list_is_told_with_its_remedy(units: str, message: str, help: str) -> None:
    (said,) = new_district("huaian", f"代码,名称\n{units}".encode()).findings
    assert (said.message, said.help) == (message, help)


def test_names_are_kept_as_they_are_whatever_yaml_would_make_of_them(tmp_path: Path) -> None:
    units = 'code,name\n320803101,"no: ""甲"" # 乙 \\ {丙}"\n320803102,null\n'
    names = {unit.id: unit.name for unit in load(made(tmp_path, "huaian", units)).of(Unit)}
    assert names == {"320803101": 'no: "甲" # 乙 \\ {丙}', "320803102": "null"}


def test_there_is_a_profile_for_each_of_the_founding_documents() -> None:
    assert profiles() == ("huaian", "longsha")
