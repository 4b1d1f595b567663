"""A YAML file that a clerk typed, and what becomes of it: values, order, comments."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.canonical.changes import Clean, Layout, Left, Obstacle, Outcome, Respelt, Tidied
from generator.canonical.one_file import outcome
from generator.load.one_file import kind_of
from tests.canonical.test_any_record import BRIEF
from tests.sites import GOOD

UNIT = "units/990199101/unit.yml"
PROMISE = "units/990199101/commitments/990199101-2026-01.yml"
TYPED = """\
name: "青石铺镇"
设立日期: 2025年3月5日
单位类型: town
别名: 青石铺、青石镇
统计用区划代码: 990199101
办公地址:
"""
CANONICAL = """\
单位名称: 青石铺镇
别名:
  - 青石铺
  - 青石镇
单位类型: 镇
统计用区划代码: "990199101"
设立日期: 2025-03-05
"""


def of(name: str, text: str | bytes) -> Outcome:
    kind = kind_of(name)
    assert kind is not None
    return outcome(kind, name, text if isinstance(text, bytes) else text.encode())


def tidied(text: str, name: str = UNIT) -> str:
    done = of(name, text)
    assert isinstance(done, Tidied), done
    assert of(name, done.draft.text) == Clean(name)
    return done.draft.text


def test_fields_are_named_ordered_and_spelt_as_the_table_has_them() -> None:
    assert tidied(TYPED) == CANONICAL


def test_what_changes_is_told_value_by_value() -> None:
    done = of(UNIT, TYPED)
    assert isinstance(done, Tidied)
    assert done.draft.layout == (Layout.NAMES, Layout.ORDER, Layout.BLANKS)
    assert done.draft.respelt == (
        Respelt(2, "设立日期", "2025年3月5日", "2025-03-05"),
        Respelt(3, "单位类型", "town", "镇"),
    )
    assert [each.code.id for each in done.gone] == ["W201"]


def test_where_only_signs_change_that_is_told() -> None:
    done = of(UNIT, CANONICAL.replace('"', "'"))
    assert isinstance(done, Tidied)
    assert done.draft.layout == (Layout.SIGNS,)
    ends = of(UNIT, CANONICAL.replace("\n", "\r\n"))
    assert isinstance(ends, Tidied)
    assert ends.draft.layout == (Layout.LINE_ENDS,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings_become_plain_utf_8(encoding: str) -> None:
    done = of(UNIT, CANONICAL.encode(encoding))
    assert isinstance(done, Tidied)
    assert done.draft.text == CANONICAL
    assert {each.code.id for each in done.gone} <= {"W101", "W102"}
    assert done.gone


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("青石铺镇", "青石铺镇"),
        ("'1.0'", '"1.0"'),
        ("0571", '"0571"'),
        ("2026-01-01", '"2026-01-01"'),
        ("'null'", '"null"'),
        ("'甲: 乙'", '"甲: 乙"'),
        ('"甲 #1 号楼"', '"甲 #1 号楼"'),
        ("甲：乙", "甲：乙"),
        ("8:30–12:00", "8:30–12:00"),
        ("12:30", '"12:30"'),
        ("'甲\"乙\"'", '甲"乙"'),
        ("甲\n  乙", "甲 乙"),
    ],
)
def test_a_text_is_quoted_only_where_another_reader_would_take_it_for_something_else(
    typed: str, written: str
) -> None:
    text = f"单位名称: {typed}\n单位类型: 镇\n"
    expected = f"单位名称: {written}\n单位类型: 镇\n"
    done = of(UNIT, text)
    assert (text if isinstance(done, Clean) else tidied(text)) == expected


def test_notes_of_several_lines_become_blocks() -> None:
    text = (GOOD / PROMISE).read_text("utf-8")
    folded = text.replace("服务内容: ", '服务内容: "第一条。\\n\\n  - 甲\\n  - 乙\\n" #', 1)
    assert isinstance(of(PROMISE, folded), Left)
    quoted = re.sub("服务内容: .*", r'服务内容: "第一条。\\n\\n  - 甲\\n  - 乙\\n"', text, count=1)
    assert "服务内容: |-\n  第一条。\n\n    - 甲\n    - 乙\n服务质量" in tidied(quoted, PROMISE)


COMMENTED = """\
# 青石铺镇
# yaml-language-server: $schema=x

# 全称，与牌子一致
单位名称: 青石铺镇
  # 群众常用的叫法
别名:
  # 老名称
  - 青石铺
  # 网上的叫法
  - 青石镇

# 还没有填
网站:
# 类型
单位类型: 镇
# 完
"""


def test_comments_go_with_what_they_stand_before() -> None:
    assert tidied(COMMENTED) == (
        "# 青石铺镇\n# yaml-language-server: $schema=x\n\n"
        "# 全称，与牌子一致\n单位名称: 青石铺镇\n# 群众常用的叫法\n别名:\n  # 老名称\n  - 青石铺\n"
        "  # 网上的叫法\n  - 青石镇\n# 类型\n单位类型: 镇\n# 还没有填\n网站:\n# 完\n"
    )


def test_comment_before_the_first_key_moves_with_it() -> None:
    assert tidied("# 类型\n单位类型: 镇\n单位名称: 甲镇\n") == "单位名称: 甲镇\n# 类型\n单位类型: 镇\n"


def test_line_for_editors_stays_at_the_top() -> None:
    line = "# yaml-language-server: $schema=../x.json"
    assert tidied(f"{line}\n单位类型: 镇\n单位名称: 甲镇\n").startswith(f"{line}\n\n单位名称")


def test_comments_in_entries_stay_with_their_entry() -> None:
    text = (GOOD / PROMISE).read_text("utf-8")
    typed = text.replace("进展:\n  - 日期", "进展:\n    # 一季度\n  -\n    # 窗口\n    日期").replace(
        "    情况: 全部", "    # 核过\n    情况: 全部"
    )
    assert "进展:\n  # 一季度\n  # 窗口\n  - 日期: 2026-02-28\n" in tidied(typed, PROMISE)
    assert "    # 核过\n    情况: 全部" in tidied(typed, PROMISE)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("单位名称: 甲镇 # 全称\n单位类型: 镇\n", 1),
        ("单位名称: 甲镇\n单位类型: 镇\n别名: # 老名称\n  - 甲\n", 3),
        ("单位名称: 甲镇\n单位类型: 镇\n别名: [甲, # 老名称\n  乙]\n", 3),
        ("单位名称: | # 全称\n  甲镇\n单位类型: 镇\n", 1),
        ("--- # 单位\n单位名称: 甲镇\n单位类型: 镇\n", 1),
    ],
)
def test_file_with_a_comment_behind_something_is_left_alone(text: str, line: int) -> None:
    assert of(UNIT, text) == Left(UNIT, obstacles=((line, Obstacle.COMMENT_BEHIND),))


def test_number_sign_inside_a_text_is_no_comment() -> None:
    text = '单位名称: 甲镇\n单位类型: 镇\n办公地址: "路 #1 号"\n办公时间: 甲#乙\n'
    assert of(UNIT, text) == Clean(UNIT)


@pytest.mark.parametrize(
    "text",
    [
        "单位名称: 甲镇\n单位类型: 镇\n单位内型: 镇\n",
        "单位名称: 甲镇\n单位类型: 镇\n单位类型: 村\n",
        "单位名称: 甲镇\n单位类型: 正\n",
        "单位名称: 甲镇\n",
        "单位名称：甲镇\n",
        "",
        "# 待填\n",
        "- 甲\n",
    ],
)
def test_file_with_an_error_is_left_alone_with_its_findings(text: str) -> None:
    done = of(UNIT, text)
    assert isinstance(done, Left)
    assert done.findings


def test_empty_list_says_more_than_nothing_where_nothing_means_some() -> None:
    name = "programme/requirements.yml"
    assert of(name, "领导小组单位类型: []\n") == Clean(name)
    assert tidied("清欠月报报送单位类型: []\n", name) == "{}\n"


def test_default_that_nobody_typed_is_not_written() -> None:
    name = "programme/requirements.yml"
    assert tidied("久未更新天数: 92\n清欠月报截止日:\n", name) == "久未更新天数: 92\n"


@BRIEF
@given(st.data())
def test_no_comment_is_lost_wherever_it_stands_alone(data: st.DataObject) -> None:
    lines = (GOOD / PROMISE).read_text("utf-8").splitlines()
    places = data.draw(st.lists(st.integers(0, len(lines)), max_size=6))
    for number, place in enumerate(sorted(places, reverse=True)):
        indent = " " * data.draw(st.integers(0, 6))
        lines[place:place] = [f"{indent}# 旁注 {number}"] + [""] * data.draw(st.integers(0, 1))
    done = of(PROMISE, "\n".join(lines) + "\n")
    text = "\n".join(lines) + "\n" if isinstance(done, Clean) else ""
    if isinstance(done, Tidied):
        text = done.draft.text
        assert of(PROMISE, text) == Clean(PROMISE)
    assert sorted(re.findall(r"^ *# 旁注 (\d)$", text, re.MULTILINE)) == sorted(map(str, range(len(places))))


def test_sign_for_nothing_is_nothing() -> None:
    done = of(UNIT, "单位名称: 甲镇\n单位类型: 镇\n办公电话: —\n别名: /\n")
    assert isinstance(done, Tidied)
    assert done.draft.text == "单位名称: 甲镇\n单位类型: 镇\n"
    assert Respelt(3, "办公电话", "—", "") in done.draft.respelt
    assert {each.code.id for each in done.gone} == {"W206"}
    name = "programme/requirements.yml"
    assert tidied("久未更新天数: /\n年度总结起始年度: '2024'\n", name) == "年度总结起始年度: 2024\n"
