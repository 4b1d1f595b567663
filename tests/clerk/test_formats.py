"""Findings as a terminal, GitHub, GitLab and other programs show them."""

import json
from xml.etree import ElementTree as ET

from generator.clerk.formats import RENDERERS, github, gitlab, json_list, junit, markdown, text
from generator.codebook import codes
from generator.findings import Code, Finding, Place, Remark
from generator.schema.types.days import DAY_REWRITTEN, NOT_A_DAY
from generator.schema.types.numbers import NOT_A_NUMBER

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
        "代码的含义和例子：运行 mingnuo explain E204 W201\n"
    )


def test_github_names_lines() -> None:
    assert github([ERROR, WARNING, WHOLE], "data/").splitlines() == [
        "::error file=data/units/x/a.csv,line=7,title=E204 日期读不出来,col=5::【第 4 行，公开日期】“七月”不是日期。 请写成 2025-07-31。%0A说明：mingnuo explain E204",
        "::error file=data/site.yml,line=1,title=E204 日期读不出来::没有。%0A说明：mingnuo explain E204",
        "::warning file=data/site.yml,line=3,title=W201 日期写法已代为识别,col=7::【数据截至】“2025/7/1”已按 2025-07-01 读取。%0A说明：mingnuo explain W201",
    ]


def in_workbook(row: int, column: int) -> Finding:
    at = Place("欠款.xlsx", row, column, row, "应付日期" if column else "", "欠款")
    return Finding.of(Remark(NOT_A_DAY, "不是日期。"), at)


def test_finding_in_a_workbook_names_sheet_and_cell() -> None:
    assert "位置：book/欠款.xlsx 工作表“欠款” AB12，栏目“应付日期”\n" in text([in_workbook(12, 28)], "book/")
    assert "位置：欠款.xlsx 工作表“欠款”第 12 行\n" in text([in_workbook(12, 0)], "")
    assert "位置：欠款.xlsx 工作表“欠款”\n" in text([in_workbook(0, 0)], "")
    assert "【工作表“欠款” AB12，应付日期】不是日期。" in github([in_workbook(12, 28)], "")


def test_nothing_found_is_nothing_said() -> None:
    assert text([], "data/") == ""
    assert github([], "data/") == ""
    assert "检查通过" in markdown([], "data/")


def causes(count: int, code: Code) -> list[Finding]:
    """Findings of as many causes."""
    return [Finding.of(Remark(code, "甲" * n), Place(f"{n:04d}.csv", 1)) for n in range(1, count + 1)]


def test_field_that_stands_nowhere_is_in_the_whole_file() -> None:
    assert "位置：data/site.yml（整个文件），栏目“数据截至”" in text([LACKING], "data/")


def test_ten_annotations_of_a_kind_are_all_shown() -> None:
    lines = github(causes(10, NOT_A_DAY), "").splitlines()
    assert len(lines) == 10
    assert "还有" not in lines[-1]


def test_more_than_ten_become_nine_and_a_pointer() -> None:
    found = causes(11, NOT_A_DAY) + causes(12, DAY_REWRITTEN)
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
    assert summary.count("\n| 错误 | E204 | data/units/x/a\\.csv 第 4 行") == 2


def test_summary_stays_below_what_github_takes_and_says_how_many_are_left_out() -> None:
    summary = markdown(causes(1200, NOT_A_DAY), "")
    assert len(summary.encode()) < 2**20
    shown = summary.count("\n| 错误 | ")
    assert f"还有 {1200 - shown} 条没有列出" in summary
    assert "| E204 | 日期读不出来 | 1200 |" in summary


MENDED = Finding.of(
    Remark(DAY_REWRITTEN, "“2026/4/7”已按 2026-04-07 读取。"),
    Place("a.csv", 2, 1, 2, "日期"),
    "2026-04-07,甲",
)


def test_corrected_line_is_shown_where_it_is_certain() -> None:
    assert "  改成：2026-04-07,甲\n" in text([MENDED], "")
    assert "%0A改成：2026-04-07,甲%0A" in github([MENDED], "")
    assert "改成：2026-04-07,甲\n" in junit([MENDED], "")
    assert json.loads(json_list([MENDED], ""))["findings"][0]["corrected"] == "2026-04-07,甲"
    assert "| 2026\\-04\\-07,甲 |" in markdown([MENDED], "")


def test_field_that_could_not_be_read_is_told_what_belongs_there() -> None:
    at = Place("units/990199001/arrears.csv", 2, 9, 2, "欠款金额（元）")
    found = Finding.of(Remark(NOT_A_NUMBER, "“约30”不是一个确定的数字。"), at)
    wanted = "以元为单位的金额，最多两位小数，例如 125000.00"
    assert f"  应填：{wanted}\n" in text([found], "data/")
    assert f"应填：{wanted}" in github([found], "data/")
    assert f"应填：{wanted}\n" in junit([found], "data/")
    assert json.loads(json_list([found], "data/"))["findings"][0]["expected"] == wanted


def test_field_of_an_entry_is_told_what_belongs_there_too() -> None:
    at = Place("units/990199001/commitments/990199001-2026-01.yml", 20, 9, 0, "进度")
    assert "  应填：0 到 100 的整数" in text([Finding.of(Remark(NOT_A_NUMBER, "甲"), at)], "data/")


SITE = "https://nuochuan.example/open"


def test_every_format_leads_to_the_page_of_a_code_where_the_site_is_known() -> None:
    page = f"{SITE}/handbook/codes/e204/"
    assert f"代码的含义和例子：运行 mingnuo explain E204，或看 {SITE}/handbook/codes/\n" in text(
        [ERROR], "", SITE
    )
    assert f"说明：{page}" in github([ERROR], "", f"{SITE}/")
    assert f"[E204](<{page}>)" in markdown([ERROR], "", SITE)
    assert f"说明：{page}" in junit([ERROR], "", SITE)
    assert f"说明：{page}" in json.loads(gitlab([ERROR], "", SITE))[0]["description"]
    assert json.loads(json_list([ERROR], "", SITE))["findings"][0]["url"] == page


def test_every_format_names_the_command_where_no_site_is_known() -> None:
    for name, render in RENDERERS.items():
        if name != "gitlab":
            assert "mingnuo explain E204" in render([ERROR], "")


def test_gitlab_tells_the_worst_first_by_its_own_words() -> None:
    found = [
        Finding.of(Remark(codes()[each], "甲"), Place("a.csv", 3))
        for each in ("E503", "E101", "E204", "W201")
    ]
    issues = json.loads(gitlab(found, "data/"))
    assert [each["severity"] for each in issues] == ["blocker", "critical", "major", "minor"]
    assert issues[0]["location"] == {"path": "data/a.csv", "lines": {"begin": 3}}
    assert {"check_name", "description", "fingerprint"} <= issues[0].keys()


def test_gitlab_knows_a_finding_again_after_a_row_was_added_above_it() -> None:
    def prints(*lines: int) -> list[str]:
        found = [Finding.of(Remark(NOT_A_DAY, "甲"), Place("a.csv", n, 1, n, "日期")) for n in lines]
        return [each["fingerprint"] for each in json.loads(gitlab(found, ""))]

    assert prints(3) == prints(4)
    assert len(set(prints(3, 4, 5))) == 3


def test_junit_counts_what_it_holds() -> None:
    root = ET.fromstring(junit([ERROR, WARNING, WHOLE], "data/"))  # noqa: S314 - our own text
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("3", "2", "1")
    assert len(root.findall(".//testcase")) == 3
    assert len(root.findall(".//failure")) == 2
    assert [each.get("name") for each in root] == ["data/site.yml", "data/units/x/a.csv"]


def test_reports_of_a_clean_district_are_whole_too() -> None:
    root = ET.fromstring(junit([], "data/"))  # noqa: S314 - our own text
    assert len(root.findall(".//testcase")) == 1
    assert json.loads(gitlab([], "data/")) == []
    assert json.loads(json_list([], "data/")) == {"errors": 0, "warnings": 0, "causes": 0, "findings": []}
