"""YAML is read as clerks type it; what a record never needs is refused, and so is what would hurt."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from generator.findings import Finding, Place
from generator.load.source import load
from generator.load.yaml_nodes import Mapping as Mapping_
from generator.load.yaml_nodes import Scalar, Sequence, read_nodes
from generator.schema.records import Unit
from tests.sites import PARK, TOWN, Change, Fault, district, findings, found, good

BOMB = "a: &a [x, x]\n" + "".join(f"{y}: &{y} [*{x}, *{x}, *{x}]\n" for x, y in pairwise("abcdefghi"))

FAULTS = [
    Fault(
        "full-width colon is named by its line",
        {PARK: ("单位类型: 园区", "单位类型：园区")},
        [("E105", Place(PARK, 2, 1))],
    ),
    Fault(
        "a file of full-width colons has the wrong shape",
        {PARK: "单位名称：甲\n单位类型：园区\n"},
        [("E110", Place(PARK, 1, 1))],
    ),
    Fault(
        "tab as indentation is refused",
        {PARK: ("单位类型: 园区", "别名:\n\t- 甲\n单位类型: 园区")},
        [("E105", Place(PARK, 3, 1))],
    ),
    Fault(
        "unclosed bracket is refused",
        {PARK: ("单位类型: 园区", "别名: [甲, 乙")},
        [("E105", Place(PARK, 3, 8))],
    ),
    Fault(
        "unclosed quote is refused",
        {PARK: ("单位类型: 园区", '单位类型: "园区')},
        [("E105", Place(PARK, 4, 1))],
    ),
    Fault(
        "second colon in a line is refused",
        {PARK: ("单位类型: 园区", "单位类型: 园区: 甲")},
        [("E105", Place(PARK, 2, 9))],
    ),
    Fault(
        "misaligned key is refused",
        {PARK: ("单位类型: 园区", "  单位类型: 园区")},
        [("E105", Place(PARK, 2, 7))],
    ),
    Fault(
        "control character is refused",
        {PARK: ("单位类型: 园区", "单位类型: 园区\x01")},
        [("E105", Place(PARK, 2, 1))],
    ),
    Fault(
        "two documents in one file are refused",
        {PARK: ("单位类型: 园区", "---\n单位类型: 园区")},
        [("E105", Place(PARK, 2, 1))],
    ),
    Fault(
        "a mapping as key is refused",
        {PARK: ("单位类型: 园区", "{甲: 乙}: 园区")},
        [("E105", Place(PARK, 2, 1))],
    ),
    Fault("nothing but comments is an empty file", {PARK: "# 待填\n"}, [("E103", Place(PARK, 1))]),
    Fault("fifty thousand nested brackets are refused", {PARK: "[" * 50_000}, [("E106", Place(PARK, 1, 14))]),
    Fault(
        "fifty thousand nested mappings are refused", {PARK: "{a: " * 50_000}, [("E106", Place(PARK, 1, 50))]
    ),
    Fault(
        "more entries than a record can have are refused",
        {PARK: "别名: [" + "甲, " * 20_000 + "乙]\n"},
        [("E106", Place(PARK, 1, 59997))],
    ),
    Fault(
        "anchor is refused",
        {PARK: ("单位名称: 清溪经济开发区", "单位名称: &甲 清溪经济开发区")},
        [("E105", Place(PARK, 1, 8))],
    ),
    Fault("alias is refused", {PARK: ("单位类型: 园区", "单位类型: *甲")}, [("E105", Place(PARK, 2, 8))]),
    Fault("a bomb of aliases is refused at its first anchor", {PARK: BOMB}, [("E107", Place(PARK, 1, 4))]),
    Fault(
        "tag is refused",
        {PARK: ("单位类型: 园区", "单位类型: !!python/name:os.system 园区")},
        [("E107", Place(PARK, 2, 7))],
    ),
    Fault(
        "a key written twice is refused",
        {PARK: ("单位类型: 园区", "单位类型: 园区\n单位名称: 清溪开发区")},
        [("E108", Place(PARK, 3, 1, field="单位名称"))],
    ),
    Fault(
        "title and machine name are the same key",
        {PARK: ("单位类型: 园区", "单位类型: 园区\nkind: town")},
        [("E108", Place(PARK, 3, 1, field="单位类型"))],
    ),
    Fault(
        "misspelt key is refused",
        {PARK: ("单位类型: 园区", "单位类型: 园区\n办公电活: 0990-5550400")},
        [("E109", Place(PARK, 3, 1, field="办公电活"))],
    ),
    Fault(
        "list where one value belongs",
        {PARK: ("单位类型: 园区", "单位类型: [园区]")},
        [("E110", Place(PARK, 2, 7, field="单位类型"))],
    ),
    Fault(
        "mapping inside a list of words",
        {PARK: ("单位类型: 园区", "单位类型: 园区\n别名: [{甲: 乙}]")},
        [("E110", Place(PARK, 3, 5, field="别名"))],
    ),
    Fault(
        "one value where entries belong",
        {
            f"{TOWN}commitments/990199101-2026-04.yml": (
                "情况: 二季度收到 14 件，答复 14 件。",
                "情况: 二季度收到 14 件，答复 14 件。\n变更: 没有",
            )
        },
        [("E110", Place(f"{TOWN}commitments/990199101-2026-04.yml", 16, 5, field="变更"))],
    ),
    Fault(
        "word where an entry belongs",
        {
            f"{TOWN}commitments/990199101-2026-04.yml": (
                "情况: 二季度收到 14 件，答复 14 件。",
                "情况: 二季度收到 14 件，答复 14 件。\n  - 没有",
            )
        },
        [("E110", Place(f"{TOWN}commitments/990199101-2026-04.yml", 16, 5))],
    ),
    Fault(
        "required field left out",
        {PARK: ("单位类型: 园区\n", "")},
        [("E217", Place(PARK, 1, 1, field="单位类型"))],
    ),
    Fault(
        "required field left blank",
        {PARK: ("单位类型: 园区", "单位类型:")},
        [("E217", Place(PARK, 2, 6, field="单位类型"))],
    ),
    Fault(
        "required field of an entry left blank",
        {f"{TOWN}commitments/990199101-2026-04.yml": ("    情况: 二季度收到 14 件，答复 14 件。\n", "")},
        [("E217", Place(f"{TOWN}commitments/990199101-2026-04.yml", 14, 5, field="情况"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def remark(folder: Path, changes: Mapping[str, Change]) -> Finding:
    (finding,) = findings(district(folder, changes))
    return finding


def test_misspelt_key_is_met_with_the_one_that_was_meant(tmp_path: Path) -> None:
    said = remark(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 园区\n办公电活: 0990-5550400")})
    assert "是否要写“办公电话”" in said.help


def test_word_like_no_key_is_met_with_all_of_them(tmp_path: Path) -> None:
    said = remark(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 园区\nQ: 0990")})
    assert "单位名称、简称、别名" in said.help


def test_full_width_colon_is_told_how_to_be_put_right(tmp_path: Path) -> None:
    assert "半角冒号加一个空格" in remark(tmp_path, {PARK: ("单位类型: 园区", "单位类型：园区")}).help


def test_missing_field_is_told_what_may_be_typed_and_an_example(tmp_path: Path) -> None:
    assert "例如 单位类型: 镇" in remark(tmp_path, {PARK: ("单位类型: 园区\n", "")}).help


def test_yaml_guesses_no_types() -> None:
    node = read_nodes("a: no\nb: 12:30\nc: 010\nd: 12.50\ne: 2026-01-01\nf: 1_000\n")
    assert isinstance(node, Mapping_)
    assert [child.text for _, child in node.entries if isinstance(child, Scalar)] == [
        "no", "12:30", "010", "12.50", "2026-01-01", "1_000",
    ]  # fmt: skip


def test_values_stand_at_their_line_and_column() -> None:
    node = read_nodes("# 注\n单位名称: 甲\n别名:\n  - 乙\n  - 丙\n")
    assert node == Mapping_(
        (
            (Scalar("单位名称", 2, 1), Scalar("甲", 2, 7)),
            (Scalar("别名", 3, 1), Sequence((Scalar("乙", 4, 5), Scalar("丙", 5, 5)), 4, 3)),
        ),
        2,
        1,
    )


@pytest.mark.parametrize("empty", ["", "~", "null", '""', "'  '", '"\u3000"'])
def test_empty_value_is_no_value(empty: str, tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("单位类型: 园区", f"单位类型: 园区\n简称: {empty}")})
    assert findings(root) == ()
    (park,) = [unit for unit in load(root).of(Unit) if unit.id == "990199401"]
    assert park.short_name is None


def test_quoted_null_is_a_word(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("单位类型: 园区", '单位类型: 园区\n简称: "null"')})
    (park,) = [unit for unit in load(root).of(Unit) if unit.id == "990199401"]
    assert park.short_name == "null"


def test_machine_names_are_read_as_titles_are(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: "name: 清溪经济开发区\nkind: park\ndivision_code: 990199401\n"})
    assert load(root).of(Unit) == good().of(Unit)


def test_listing_may_be_typed_in_a_line_or_as_a_list() -> None:
    units = {unit.id: unit for unit in good().of(Unit)}
    assert units["990199001"].aliases == ("清溪街道办事处",)
    assert units["990199101"].aliases == ("石桥镇人民政府",)
