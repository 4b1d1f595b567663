"""`mingnuo report` as a clerk meets it."""

from pathlib import Path

import pytest
from docx import Document

from tests.sites import GOOD, PARK, district
from tests.test_cli import chinese, run


def test_draft_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "总结.docx"
    result = run("report", "石桥镇", "--year", 2026, "--output", file, "--data", GOOD)
    assert result.exit_code == 0
    assert result.stdout == (
        f"初稿在 {file}：石桥镇2026年政务诚信建设工作总结（初稿），数据截至 2026-06-30。请核对、补充后再用。\n"
    )
    assert Document(str(file)).paragraphs[0].text == "石桥镇2026年政务诚信建设工作总结（初稿）"


def test_file_is_named_by_unit_and_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("report", "990199101", "--year", 2025, "--data", GOOD).exit_code == 0
    assert [file.name for file in tmp_path.iterdir()] == ["990199101-2025.docx"]


def test_same_data_give_the_same_file(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        run("report", "石桥镇", "--year", 2026, "--output", tmp_path / name, "--data", GOOD)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_day_may_be_asked_for(tmp_path: Path) -> None:
    words = ("--year", 2025, "--as-of", "2026-07-05", "--output", tmp_path / "a.docx", "--data", GOOD)
    assert "数据截至 2026-07-05" in run("report", "石桥镇", *words).stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("石桥乡", "--year", 2026), "没有“石桥乡”这个单位"),
        (("石桥镇", "--year", 2014), "石桥镇没有 2014 年的数据"),
        (("石桥镇", "--year", "去年"), "“去年”不是年度，请写四位数字，例如 2025。"),
        (("石桥镇",), "缺少选项 --year"),
        (("--year", 2026), "缺少"),
        (("石桥镇", "--year", 2026, "--output", "/没有/这里.docx"), "写不了"),
    ],
)
def test_wrong_usage_is_told_in_chinese_and_ends_with_two(words: tuple[object, ...], said: str) -> None:
    result = run("report", *words, "--data", GOOD)
    assert result.exit_code == 2
    assert said in result.stderr
    assert chinese(result.stderr)


def test_draft_that_a_clerk_may_have_worked_on_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "总结.docx"
    file.write_text("改过的稿子", "utf-8")
    result = run("report", "石桥镇", "--year", 2026, "--output", file, "--data", GOOD)
    assert result.exit_code == 2
    assert "不会覆盖" in result.stderr
    assert file.read_text("utf-8") == "改过的稿子"


def test_no_draft_is_made_of_data_with_errors(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 区级部们")})
    result = run("report", "石桥镇", "--year", 2026, "--output", tmp_path / "a.docx", "--data", root)
    assert result.exit_code == 1
    assert "E210" in result.stdout
    assert "没有写初稿" in result.stderr
    assert not (tmp_path / "a.docx").exists()
