"""A hundred findings of one cause are one, with all their places."""

from pathlib import Path

import pytest

from generator.clerk.formats import github, json_list, markdown, text
from generator.clerk.groups import grouped
from generator.findings import Finding, Place, Remark, in_order
from generator.load.codes import READ_AS_GB18030
from generator.schema.types.days import DAY_REWRITTEN, NOT_A_DAY
from tests.sites import DOMAINS, TOWN, district, findings


def rows(count: int, step: int = 1) -> list[Finding]:
    remark = Remark(NOT_A_DAY, "甲", "乙")
    return [Finding.of(remark, Place("a.csv", n, 3, n, "公开日期")) for n in range(2, 2 + count * step, step)]


def files(count: int, code: str = "甲") -> list[Finding]:
    remark = Remark(READ_AS_GB18030, code, "乙")
    return [Finding.of(remark, Place(f"{n:03d}.csv")) for n in range(count)]


def test_two_rows_of_one_fault_are_two_findings() -> None:
    assert text(rows(2), "").count("错误 E204") == 2


def test_three_rows_of_one_fault_are_one_with_the_other_rows() -> None:
    assert text(rows(3), "").startswith(
        "错误 E204 日期读不出来\n  位置：a.csv 第 2 行，栏目“公开日期”\n  问题：甲\n  改法：乙\n"
        "  同样的问题还有 2 处：第 3、4 行。\n\n"
    )
    assert github(rows(3), "").splitlines() == [
        "::error file=a.csv,line=2,title=E204 日期读不出来,col=3::【第 2 行，公开日期】甲 乙"
        "%0A同样的问题还有 2 处：第 3、4 行。%0A说明：mingnuo explain E204"
    ]
    assert "| E204 | 日期读不出来 | 3 |" in markdown(rows(3), "")
    assert "甲<br>同样的问题还有 2 处：第 3、4 行。 | 乙 |" in markdown(rows(3), "")


def test_a_hundred_rows_are_one_finding_and_every_row_is_named() -> None:
    assert text(rows(100), "").count("错误 E204") == 1
    assert "同样的问题还有 99 处：第 3 至 101 行。" in text(rows(100), "")
    assert "同样的问题还有 99 处：第 3 至 101 行。" in github(rows(100), "")


def test_rows_here_and_there_are_named_as_far_as_anyone_reads_and_counted() -> None:
    assert "还有 29 处：第 4、6、8、10、12、14、16、18、20、22 行，另有 19 处。" in github(rows(30, 2), "")


def test_a_hundred_files_of_one_cause_are_one_finding() -> None:
    told = text(files(100), "data/")
    assert told.count("提醒 W101") == 1
    assert "同样的问题还有 99 处：data/001.csv；data/002.csv；" in told
    assert "data/020.csv，另有 79 处。" in told
    assert "data/099.csv" in markdown(files(100), "data/").replace("\\", "")


def test_rows_of_several_files_are_named_file_by_file() -> None:
    found = [
        Finding.of(
            Remark(DAY_REWRITTEN, f"“2026/4/{n}”已按 2026-04-0{n} 读取。"), Place(file, n, 1, n, "日期")
        )
        for file in ("a.csv", "b.csv", "c.csv")
        for n in (2, 3, 5)
    ]
    assert "同样的问题还有 8 处：第 3、5 行；data/b.csv 第 2、3、5 行；data/c.csv 第 2、3、5 行。" in text(
        found, "data/"
    )


def test_what_was_typed_stands_beside_each_row_of_an_error() -> None:
    typed = ("7月底前", "国庆前", "年底前")
    found = [
        Finding.of(Remark(NOT_A_DAY, f"“{each}”不是一个具体的日期。"), Place("a.csv", n, 1, n, "日期"))
        for n, each in enumerate(typed, 2)
    ]
    assert "同样的问题还有 2 处：第 3 行“国庆前”、第 4 行“年底前”。" in text(found, "")


def test_sheets_of_a_workbook_are_named() -> None:
    found = [
        Finding.of(Remark(NOT_A_DAY, "甲。"), Place("a.xlsx", 3, 1, 3, "日期", sheet)) for sheet in "一二三"
    ]
    assert "还有 2 处：a.xlsx 工作表“二” 第 3 行；a.xlsx 工作表“三” 第 3 行。" in text(found, "")


@pytest.mark.parametrize(
    "other",
    [
        Remark(DAY_REWRITTEN, "甲", "乙"),
        Remark(NOT_A_DAY, "丙", "乙"),
        Remark(NOT_A_DAY, "甲", "请写明最后一天"),
    ],
    ids=["code", "message", "help"],
)
def test_other_causes_are_apart(other: Remark) -> None:
    found = [*rows(50), *(Finding.of(other, each.place) for each in rows(50))]
    assert [group.size for group in grouped(found)] == [50, 50]


def test_other_fields_are_apart() -> None:
    found = [Finding.of(Remark(NOT_A_DAY, "甲"), Place("a.csv", 2, 1, 2, f"日期{n}")) for n in range(5)]
    assert len(grouped(found)) == 5


def test_groups_stand_where_their_first_finding_stood() -> None:
    errors, warnings = rows(100), files(100)
    found = in_order([*warnings, *errors, Finding.of(Remark(NOT_A_DAY, "丁"), Place("0.csv", 1))])
    assert [(group.first.code.id, group.size) for group in grouped(found)] == [
        ("E204", 1),
        ("E204", 100),
        ("W101", 100),
    ]


def test_every_finding_stands_in_the_list_for_programs() -> None:
    told = json_list([*rows(100), *files(100)], "")
    assert told.count('"cause": 1,') + told.count('"cause": 1\n') == 100
    assert '"causes": 2' in told


def test_hundred_rows_of_a_real_table_are_one_finding(tmp_path: Path) -> None:
    head = "编号,目录编号,标题,形成日期,公开日期,链接\n"
    lines = "".join(f"gk-{n:03d},village-1,公开 {n},2026/1/5,2026-01-06,\n" for n in range(100))
    found = findings(district(tmp_path, {f"{TOWN}disclosures.csv": head + lines}))
    dates = [group for group in grouped(found) if group.first.code is DAY_REWRITTEN]
    assert [group.size for group in dates] == [100]
    assert "还有 99 处：第 3 至 101 行。" in text(dates[0].all, "data/")


def test_files_of_a_whole_district_in_an_old_encoding_are_one_finding(tmp_path: Path) -> None:
    root = district(tmp_path, {DOMAINS: None})
    for file in [*root.rglob("*.csv"), *root.rglob("*.yml")]:
        file.write_bytes(file.read_text("utf-8").encode("gb18030"))
    old = [each for each in findings(root) if each.code is READ_AS_GB18030]
    assert len(old) > 30
    assert {group.size for group in grouped(old)} <= {len(old), *range(10, len(old))}
    assert len(grouped(old)) <= 2
