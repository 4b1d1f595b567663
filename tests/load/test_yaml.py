"""YAML is read as clerks type it; what a record never needs is refused, and so is what would hurt."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from generator.findings import Finding, Place
from generator.load.source import load
from generator.load.yaml_nodes import Broken, Scalar, Sequence, read_nodes
from generator.load.yaml_nodes import Mapping as Mapping_
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
        "a file of full-width colons is told so",
        {PARK: "单位名称：甲\n单位类型：园区\n"},
        [("E105", Place(PARK, 1, 1))],
    ),
    Fault(
        "tab as indentation is refused",
        {PARK: ("单位类型: 园区", "别名:\n\t- 甲\n单位类型: 园区")},
        [("E105", Place(PARK, 3, 1))],
    ),
    Fault(
        "unclosed bracket is refused",
        {PARK: ("单位类型: 园区", "别名: [甲, 乙")},
        [("E105", Place(PARK, 2, 5))],
    ),
    Fault(
        "unclosed quote is refused",
        {PARK: ("单位类型: 园区", '单位类型: "园区')},
        [("E105", Place(PARK, 2, 7))],
    ),
    Fault(
        "second colon in a line is refused",
        {PARK: ("单位类型: 园区", "单位类型: 园区: 甲")},
        [("E105", Place(PARK, 2, 9))],
    ),
    Fault(
        "misaligned key is refused",
        {PARK: ("单位类型: 园区", "  单位类型: 园区")},
        [("E105", Place(PARK, 2, 1))],
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
    Fault(
        "text that a comment takes away is said",
        {PARK: ("单位类型: 园区", "单位类型: 园区\n办公地址: 清溪路 #1 号楼")},
        [("W104", Place(PARK, 3, 7, field="办公地址"))],
    ),
    Fault(
        "comments on lines of their own are nothing to say",
        {PARK: ("单位类型: 园区", "# 园区\n单位类型: 园区\n  # 旁注\n别名: # 全称\n  - 清溪开发区")},
        [],
    ),
    Fault(
        "no blank after a colon",
        {PARK: ("单位名称: 清溪经济开发区", "单位名称:清溪经济开发区")},
        [("E105", Place(PARK, 1, 1))],
    ),
    Fault(
        "no blank after the last colon",
        {PARK: ("统计用区划代码: ", "统计用区划代码:")},
        [("E105", Place(PARK, 3, 1))],
    ),
    Fault(
        "full-width blank after a colon",
        {PARK: ("单位类型: 园区", "单位类型:\u3000园区")},
        [("E105", Place(PARK, 2, 1))],
    ),
    Fault(
        "full-width blanks as indentation",
        {PARK: ("单位类型: 园区", "别名:\n\u3000- 甲\n单位类型: 园区")},
        [("E105", Place(PARK, 3, 1))],
    ),
    Fault(
        "full-width dash",
        {PARK: ("单位类型: 园区", "别名:\n  － 甲\n  － 乙\n单位类型: 园区")},
        [("E105", Place(PARK, 3, 1))],
    ),
    Fault(
        "no blank after a dash",
        {PARK: ("单位类型: 园区", "别名:\n  -甲\n  -乙\n单位类型: 园区")},
        [("E105", Place(PARK, 3, 1))],
    ),
    Fault(
        "key with a full-width colon inside another's text",
        {f"{TOWN}commitments/990199101-2026-04.yml": ("    情况: 二季度", "      情况：二季度")},
        [("E105", Place(f"{TOWN}commitments/990199101-2026-04.yml", 15, 1))],
    ),
    Fault(
        "text after a closing quote",
        {PARK: ("单位类型: 园区", '单位类型: "园区"（国家级）')},
        [("E105", Place(PARK, 2, 1))],
    ),
    Fault(
        "misspelt key is not said to be missing too",
        {PARK: ("单位类型: 园区", "单位类行: 园区")},
        [("E109", Place(PARK, 2, 1, field="单位类行"))],
    ),
    Fault(
        "misspelt deadline is no missing deadline",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("服务期限: 2026-05-31", "服务期线: 2026-05-31")},
        [("E109", Place(f"{TOWN}commitments/990199101-2026-02.yml", 7, 1, field="服务期线"))],
    ),
    Fault(
        "half-width brackets in a key are read and said",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("投入金额（元）", "投入金额 (元)")},
        [("W107", Place(f"{TOWN}commitments/990199101-2026-02.yml", 13, 1, field="投入金额（元）"))],
    ),
    Fault("nothing but comments is an empty file", {PARK: "# 待填\n"}, [("E103", Place(PARK))]),
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
        [("E107", Place(PARK, 1, 8))],
    ),
    Fault("alias is refused", {PARK: ("单位类型: 园区", "单位类型: *甲")}, [("E107", Place(PARK, 2, 8))]),
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
        [("E217", Place(PARK, field="单位类型"))],
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
    help = remark(tmp_path, {PARK: ("单位类型: 园区", "单位类型：园区")}).help
    assert "半角冒号加一个空格" in help
    assert help.endswith("改好后请再检查一次，后面可能还有问题。")


def test_missing_field_is_told_what_may_be_typed_and_an_example(tmp_path: Path) -> None:
    said = remark(tmp_path, {PARK: ("单位类型: 园区\n", "")})
    assert said.message == "缺少“单位类型”这一栏。"
    assert said.help == "请加一行，例如 单位类型: 镇"


def test_id_in_a_file_is_told_that_the_name_of_the_file_is_it(tmp_path: Path) -> None:
    name = f"{TOWN}commitments/990199101-2026-02.yml"
    said = remark(tmp_path, {name: ("服务期限", "承诺编号: 990199101-2026-02\n服务期限")})
    assert said.help == "承诺编号就是文件名，不用写在文件里，请删去这一行。"


def test_dropped_text_is_repeated(tmp_path: Path) -> None:
    said = remark(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 园区\n办公地址: 清溪路 #1 号楼")})
    assert said.message == "“#”后面的“1 号楼”没有读进来。"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("单位类型:园区", "冒号后面少了一个空格"),
        ("单位类型：园区", "全角冒号"),
        ("单位类型 ： 园区", "全角冒号"),
        ("单位类型:\u3000园区", "冒号后面用了全角空格"),
        ("  单位类型: 园区", "这一行开头多了空格"),
        ("\t单位类型: 园区", "制表符"),
        ("－ 单位类型: 园区", "短横线不是半角"),
        ("-单位类型: 园区", "短横线后面少了一个空格"),
        ('单位类型: "园区', "少了半边引号"),
        ("单位类型: '园区", "少了半边引号"),
        ('单位类型: "园区"级', "引号后面还有字"),
        ("单位类型: 园区: 甲", "内容里有冒号加空格"),
        ("单位类型 园区", "没有写成“栏目: 内容”"),
        ("单位类型: @园区", "不能以 @"),
        ("别名: [甲, 乙", "括号没有配对"),
    ],
)
def test_slip_is_told_at_its_line(line: str, said: str) -> None:
    broken = read_nodes(f"单位名称: 甲\n简称: 乙\n{line}\n办公地址: 丙\n网站: https://a.example/\n")
    assert isinstance(broken, Broken)
    assert broken.line == 3
    assert said in broken.remark.message


def test_text_on_several_lines_is_no_slip() -> None:
    node = read_nodes("备注: 第一句\n  说明：第二句\n  ——第三句\n  　第四句\n正文: |\n  情况：甲\n  -乙\n")
    assert isinstance(node, Mapping_)
    assert len(node.entries) == 2


def test_text_that_an_editor_has_folded_is_no_slip() -> None:
    long = "长句没有空格时不会折行" * 5
    node = read_nodes(f"备注: {long} 另有\n  情况：{long} 完\n单位名称: 甲\n")
    assert isinstance(node, Mapping_)
    assert [key.text for key, _ in node.entries] == ["备注", "单位名称"]


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
