"""A profile is any district's: its sections are tables, its faults are told at their lines."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.checks import check
from generator.clerk.new_district import built_in, new_district, profiles
from generator.clerk.profile import PROGRAMME, Outline, Profile, read_profile
from generator.load.source import load
from generator.schema.records import (
    Criterion,
    Domain,
    Indicator,
    Milestone,
    Reporting,
    RequiredPolicy,
    Requirement,
    Template,
)
from generator.schema.records.site import Scheme
from generator.schema.records.template import LEVEL_OF, TemplateLevel
from generator.schema.records.unit import UnitKind
from tests.clerk.lists import made

BEGIN = date(2026, 5, 20)

OWN = """
方案:
  方案名称: 清溪区实施方案
  单位类型: 镇、村

公共服务领域:
  - {编号: elderly, 领域名称: 养老, 别名: 敬老}
  - {编号: roads, 领域名称: 道路}

报送要求:
  清欠月报报送单位类型: 镇

定期报送要求:
  - {报送事项: 涉诉, 报送周期: 每月, 报送单位类型: 镇、村, 起始期间: 新建当月, 报送期限天数: 10}
  - {报送事项: 旧账, 报送周期: 每季度, 报送单位类型: 镇, 起始期间: 2025-Q4, 报送期限天数: 15}

承诺书模板:
  town-1:
    模板层级: 镇街
    版本: "1.0"
    启用日期: 2026-01-01
    标题: 信用承诺书
    必备方面: 便民服务
    必备要素: 服务内容
    正文: |
      {单位名称}承诺：
      {承诺事项}
    违诺责任: 公开说明原因。
  village-1:
    模板层级: 村居
    版本: "1.0"
    启用日期: 2026-01-01
    标题: 信用承诺书
    必备方面: 便民服务
    必备要素: 服务内容
    正文: "{承诺事项}"
    违诺责任: 公开说明原因。
"""
UNITS = "代码,名称\n990199101,石桥镇\n990199101201,柳湾村\n"


def read(text: str) -> Profile:
    profile, findings = read_profile(text.encode(), "own.yml", BEGIN)
    assert findings == ()
    assert profile is not None
    return profile


def told(text: str) -> list[tuple[str, int]]:
    """Codes and lines of what there is to say against a profile."""
    profile, findings = read_profile(text.encode(), "own.yml", BEGIN)
    assert profile is None
    assert {each.place.file for each in findings} == {"own.yml"}
    return [(each.code.id, each.place.line) for each in findings]


def test_profiles_of_the_founding_documents_fill_the_whole_programme() -> None:
    whole = {Requirement, Domain, RequiredPolicy, Reporting, Template, Criterion, Indicator}
    for name, more in (("huaian", set()), ("longsha", {Milestone})):
        assert set(built_in(name, BEGIN).records) == whole | more


@pytest.mark.parametrize("name", profiles())
def test_what_the_program_made_up_is_marked_as_a_sample(name: str) -> None:
    records = built_in(name, BEGIN).records
    assert all(one.sample for one in records[Criterion] if isinstance(one, Criterion))
    assert all(one.sample for one in records[Indicator] if isinstance(one, Indicator))
    for template in records[Template]:
        assert isinstance(template, Template)
        assert "示例" in template.version
        assert (template.note or "").startswith("[示例]")


@pytest.mark.parametrize("name", profiles())
def test_there_is_a_template_for_every_kind_of_unit(name: str) -> None:
    profile = built_in(name, BEGIN)
    levels = {one.level for one in profile.records[Template] if isinstance(one, Template)}
    assert levels == set(TemplateLevel)
    assert {LEVEL_OF[kind] for kind in profile.outline.kinds} <= levels


def test_phases_are_those_of_the_document() -> None:
    found = [one for one in built_in("longsha", BEGIN).records[Milestone] if isinstance(one, Milestone)]
    assert [(one.start, one.end, one.due) for one in found] == [
        (date(2021, 3, 1), date(2021, 3, 31), None),
        (date(2021, 4, 1), date(2021, 10, 31), None),
        (date(2021, 11, 1), date(2021, 11, 30), date(2021, 11, 15)),
    ]


def test_third_district_needs_no_code(tmp_path: Path) -> None:
    district = new_district(read(OWN), UNITS.encode(), "清溪区")
    assert district.findings == ()
    source = load(made(tmp_path / "data", district))
    assert check(source, BEGIN) == ()
    assert [domain.name for domain in source.of(Domain)] == ["养老", "道路"]
    assert [str(duty.first) for duty in source.of(Reporting)] == ["2026-05", "2025-Q4"]
    assert [one.body for one in source.of(Template)] == ["{单位名称}承诺：\n{承诺事项}", "{承诺事项}"]
    assert source.of(Requirement)[0].arrears_kinds == (UnitKind.TOWN,)
    assert build(source, tmp_path / "site", BEGIN).ok


def test_profile_of_a_file_is_a_districts_own() -> None:
    assert read(OWN).outline.scheme is Scheme.OWN
    assert built_in("huaian", BEGIN).outline.scheme is Scheme.HUAIAN


def test_sections_and_fields_may_have_their_machine_names() -> None:
    text = "profile: {name: 甲, kinds: 镇}\ndomain:\n  - {id: roads, name: 道路}\n"
    assert [one.name for one in read(text).records[Domain] if isinstance(one, Domain)] == ["道路"]


def test_every_table_of_the_programme_can_be_a_section() -> None:
    assert {cls.table.path.split("/")[0] for cls in PROGRAMME} == {"programme"}
    for cls in PROGRAMME:
        if cls.table.is_csv and cls is not Domain:
            assert read(f"{OWN.split('报送要求:')[0]}{cls.table.title}: []\n").records[cls] == ()


def test_time_of_making_stands_for_month_quarter_and_year() -> None:
    row = "  - {{报送事项: {}, 报送周期: {}, 报送单位类型: 镇, 起始期间: {}, 报送期限天数: 10}}\n"
    rows = (("涉诉", "每月", "新建当月"), ("旧账", "每季度", "新建当季"), ("经验亮点", "每年", "新建当年"))
    text = OWN.split("报送要求:")[0] + "定期报送要求:\n" + "".join(row.format(*each) for each in rows)
    found = [str(one.first) for one in read(text).records[Reporting] if isinstance(one, Reporting)]
    assert found == ["2026-05", "2026-Q2", "2026"]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("公共服务领域:", "公共服务领城:", "E122", 6),
        ("公共服务领域:", "单位:", "E122", 6),
        ("方案名称: 清溪区实施方案\n", "", "E217", 3),
        ("\n  单位类型: 镇、村", "\n  单位类型: 镇、郡", "E210", 4),
        ("领域名称: 道路", "领城名称: 道路", "E109", 8),
        ("编号: roads", "编号: elderly", "E318", 8),
        ("- {编号: roads, 领域名称: 道路}", "- 道路", "E110", 8),
        ("起始期间: 新建当月", "起始期间: 新建当季", "E404", 14),
        ("报送周期: 每月", "报送周期: 每旬", "E210", 14),
        ("清欠月报报送单位类型: 镇", "清欠月报报送单位类型: 街道", "E124", 11),
        ("{单位名称}承诺：", "{单位全名}承诺：", "E399", 25),
        ("  town-1:", "  ../x:", "E211", 18),
        ("模板层级: 镇街", "模板层级: 镇街\n    模板层级: 园区", "E108", 20),
        ("公共服务领域:\n", "公共服务领域: 养老\n其他:\n", "E122", 7),
    ],
)
def test_fault_is_told_at_its_line(old: str, new: str, code: str, line: int) -> None:
    assert OWN.count(old) == 1
    assert (code, line) in told(OWN.replace(old, new))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("E103", 0)]),
        ("# 只有旁注\n", [("E103", 0)]),
        ("方案", [("E110", 1)]),
        ("- 方案\n", [("E110", 1)]),
        ("方案: {方案名称: 甲\n", [("E105", 1)]),
        ("方案: {方案名称: 甲, 单位类型: 镇}\n", [("E123", 0)]),
        ("公共服务领域:\n  - {编号: a, 领域名称: 甲}\n", [("E123", 0)]),
        ("方案: &a {方案名称: 甲, 单位类型: 镇}\n公共服务领域: []\n", [("E107", 1)]),
    ],
)
def test_file_that_is_no_profile_is_refused(text: str, found: list[tuple[str, int]]) -> None:
    assert told(text) == found


def test_section_that_is_there_twice_is_told() -> None:
    assert ("E108", 11) in told(
        OWN.replace("公共服务领域:", "domain:\n  - {id: x, name: 甲}\n\n\n\n公共服务领域:")
    )


def test_unit_of_a_kind_that_the_profile_does_not_know_is_told_at_its_row() -> None:
    units = f"{UNITS}990199001,城南街道\n"
    (said,) = new_district(read(OWN), units.encode(), "清溪区", "名单.csv").findings
    assert (said.code.id, said.place.file, said.place.row) == ("E124", "名单.csv", 4)
    assert "街道" in said.message


def test_outline_is_no_table_of_the_data() -> None:
    assert Outline not in PROGRAMME


def test_broken_profile_of_the_program_would_be_a_fault_of_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "generator.clerk.new_district.read_profile", lambda *_: read_profile(b"", "x.yml", BEGIN)
    )
    with pytest.raises(ValueError, match=r"x\.yml"):
        built_in("huaian", BEGIN)
