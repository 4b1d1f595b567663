"""Findings as a terminal and as GitHub show them; what was typed can command neither."""

import re

import pytest

from generator.clerk.formats import github, markdown, text
from generator.findings import Finding, Place, Remark
from generator.load.codes import UNKNOWN_KEY
from generator.schema.types.days import DAY_REWRITTEN, NOT_A_DAY

ERROR = Finding.of(
    Remark(NOT_A_DAY, "“七月”不是日期。", "请写成 2025-07-31。"), Place("units/x/a.csv", 7, 5, 4, "公开日期")
)
WARNING = Finding.of(
    Remark(DAY_REWRITTEN, "“2025/7/1”已按 2025-07-01 读取。"), Place("site.yml", 3, 7, 0, "数据截至")
)
LACKING = Finding.of(Remark(NOT_A_DAY, "缺。"), Place("site.yml", field="数据截至"))
WHOLE = Finding.of(Remark(NOT_A_DAY, "没有。"), Place("site.yml"))


def test_terminal_names_rows_as_a_spreadsheet_does_and_lines_elsewhere() -> None:
    assert text([ERROR, WARNING, WHOLE], "data/") == (
        "错误 E204 日期读不出来\n"
        "  位置：data/units/x/a.csv 第 4 行，栏目“公开日期”\n"
        "  问题：“七月”不是日期。\n"
        "  改法：请写成 2025-07-31。\n"
        "\n"
        "提醒 W201 日期写法已代为识别\n"
        "  位置：data/site.yml 第 3 行，栏目“数据截至”\n"
        "  问题：“2025/7/1”已按 2025-07-01 读取。\n"
        "\n"
        "错误 E204 日期读不出来\n"
        "  位置：data/site.yml\n"
        "  问题：没有。\n"
        "\n"
    )


def test_github_names_lines() -> None:
    assert github([ERROR, WARNING, WHOLE], "data/").splitlines() == [
        "::error file=data/units/x/a.csv,line=7,title=E204 日期读不出来,col=5::【公开日期】“七月”不是日期。 请写成 2025-07-31。",
        "::error file=data/site.yml,line=1,title=E204 日期读不出来::没有。",
        "::warning file=data/site.yml,line=3,title=W201 日期写法已代为识别,col=7::【数据截至】“2025/7/1”已按 2025-07-01 读取。",
    ]


def in_workbook(row: int, column: int) -> Finding:
    at = Place("欠款.xlsx", row, column, row, "应付日期" if column else "", "欠款")
    return Finding.of(Remark(NOT_A_DAY, "不是日期。"), at)


def test_finding_in_a_workbook_names_sheet_and_cell() -> None:
    assert "位置：book/欠款.xlsx 工作表“欠款” AB12，栏目“应付日期”\n" in text([in_workbook(12, 28)], "book/")
    assert "位置：欠款.xlsx 工作表“欠款”第 12 行\n" in text([in_workbook(12, 0)], "")
    assert "位置：欠款.xlsx 工作表“欠款”\n" in text([in_workbook(0, 0)], "")
    assert "【工作表“欠款” AB12，应付日期】不是日期。" in github([in_workbook(12, 28)], "")


def test_rows_of_different_sheets_are_not_taken_together() -> None:
    alike = [
        Finding.of(Remark(NOT_A_DAY, "甲。"), Place("a.xlsx", 3, 1, 3, "日期", str(n))) for n in range(3)
    ]
    assert "同样的问题" not in text(alike, "")


def test_nothing_found_is_nothing_said() -> None:
    assert text([], "data/") == ""
    assert github([], "data/") == ""
    assert "检查通过" in markdown([], "data/")


HOSTILE = [
    "甲\n::add-mask::乙",
    "甲\r\n::set-output name=x::y",
    "100%0A::error::x",
    "a::b,c=d",
    "\n::stop-commands::x",
    "甲\r::error::乙",
    "甲\x0b::error::乙",
    "甲\x85::error::乙",
    "甲\u2028::error::乙",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_no_text_can_emit_a_command(typed: str) -> None:
    hostile = Finding.of(Remark(UNKNOWN_KEY, typed, typed), Place(f"units/{typed}/x.yml", 1, 1, 0, typed))
    lines = github([hostile], "data/").splitlines()
    assert len(lines) == 1
    properties, _, _ = lines[0].removeprefix("::error ").partition("::")
    assert [pair.split("=")[0] for pair in properties.split(",")] == ["file", "line", "title", "col"]


@pytest.mark.parametrize("typed", [*HOSTILE, "\x1b[31m红\x1b[0m", "\x07", "甲\u202e乙", "\udcff"])
def test_no_text_can_move_the_cursor_of_a_terminal(typed: str) -> None:
    hostile = Finding.of(Remark(UNKNOWN_KEY, typed, typed), Place(f"units/{typed}/x.yml", 1, 1, 0, typed))
    shown = text([hostile], "data/")
    assert len(shown.splitlines()) == 5
    assert all(char.isprintable() or char == "\n" for char in shown)
    github([hostile], "data/").encode()
    markdown([hostile], "data/").encode()


def many(count: int, remark: Remark) -> list[Finding]:
    return [Finding.of(remark, Place(f"{n:03d}.csv", 1)) for n in range(count)]


def rows(count: int) -> list[Finding]:
    remark = Remark(NOT_A_DAY, "甲", "乙")
    return [Finding.of(remark, Place("a.csv", n, 3, n, "公开日期")) for n in range(2, 2 + count)]


def test_two_rows_of_one_fault_are_two_findings() -> None:
    assert text(rows(2), "").count("错误 E204") == 2


def test_three_rows_of_one_fault_are_one_with_the_other_rows() -> None:
    assert text(rows(3), "") == (
        "错误 E204 日期读不出来\n  位置：a.csv 第 2 行，栏目“公开日期”\n  问题：甲\n  改法：乙\n"
        "  同样的问题还有 2 处：第 3、4 行。\n\n"
    )
    assert github(rows(3), "").splitlines() == [
        "::error file=a.csv,line=2,title=E204 日期读不出来,col=3::【公开日期】甲 乙 同样的问题还有 2 处：第 3、4 行。"
    ]
    assert "| E204 | 日期读不出来 | 3 |" in markdown(rows(3), "")
    assert "甲同样的问题还有 2 处：第 3、4 行。 | 乙 |" in markdown(rows(3), "")


def test_ten_of_many_rows_are_named() -> None:
    assert "还有 61 处：第 3、4、5、6、7、8、9、10、11、12 等行。" in text(rows(62), "")


def test_rows_of_other_files_fields_and_codes_are_apart() -> None:
    other = [Finding.of(Remark(NOT_A_DAY, "甲"), Place(f"{n}.csv", 2, 1, 2, "日期")) for n in range(5)]
    assert text(other, "").count("错误 E204") == 5


def test_field_that_stands_nowhere_is_in_the_whole_file() -> None:
    assert "位置：data/site.yml（整个文件），栏目“数据截至”" in text([LACKING], "data/")


def test_ten_annotations_of_a_kind_are_all_shown() -> None:
    lines = github(many(10, Remark(NOT_A_DAY, "甲")), "").splitlines()
    assert len(lines) == 10
    assert "还有" not in lines[-1]


def test_more_than_ten_become_nine_and_a_pointer() -> None:
    found = many(11, Remark(NOT_A_DAY, "甲")) + many(12, Remark(DAY_REWRITTEN, "乙"))
    lines = github(found, "").splitlines()
    errors = [line for line in lines if line.startswith("::error")]
    warnings = [line for line in lines if line.startswith("::warning")]
    assert len(errors) == len(warnings) == 10
    assert errors[-1] == "::error::还有 2 条错误，见本次运行的摘要。"
    assert warnings[-1] == "::warning::还有 3 条提醒，见本次运行的摘要。"


def test_summary_counts_kinds_and_lists_every_finding() -> None:
    summary = markdown([ERROR, ERROR, WARNING], "data/")
    assert "| E204 | 日期读不出来 | 2 |" in summary
    assert "| W201 | 日期写法已代为识别 | 1 |" in summary
    assert summary.count("\n| E204 | data/units/x/a\\.csv 第 4 行") == 2


def test_summary_of_very_many_says_how_many_are_left_out() -> None:
    summary = markdown(many(1003, Remark(NOT_A_DAY, "甲")), "")
    assert "还有 3 条没有列出" in summary
    assert "| E204 | 日期读不出来 | 1003 |" in summary


@pytest.mark.parametrize(
    "typed",
    [
        "a|b",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:y)",
        "`x`",
        "**x**",
        "甲\n| 乙 |",
        "&lt;",
        "@all ~~x~~",
    ],
)
def test_text_stays_text_in_a_summary(typed: str) -> None:
    finding = Finding.of(Remark(NOT_A_DAY, typed, typed), Place("a.csv", 1))
    row = markdown([finding], "").splitlines()[-1]
    assert row.startswith("| E204 | ")
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    assert "<" not in row
    assert not re.search(r"(?<!\\)[*`\[\]~]", row)
