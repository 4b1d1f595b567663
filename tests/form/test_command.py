"""`mingnuo form` as the office meets it."""

from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.sites import PARK, district


def run(*words: object) -> Result:
    result = CliRunner().invoke(main, ["form", *map(str, words), "--as-of", "2026-06-30"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_one_file_is_written_with_everything_in_it(tmp_path: Path) -> None:
    file = tmp_path / "填报.html"
    result = run("--data", district(tmp_path, {}), "--output", file)
    assert result.exit_code == 0
    assert "用浏览器打开就能填" in result.stdout
    text = file.read_text("utf-8")
    assert "://" not in text.split("</head>")[0]
    assert " src=" not in text
    assert "<link" not in text


def test_same_data_make_the_same_file(tmp_path: Path) -> None:
    root = district(tmp_path, {})
    for name in ("a.html", "b.html"):
        run("--data", root, "--output", tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_data_with_errors_make_none(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 别的")})
    result = run("--data", root, "--output", tmp_path / "form.html")
    assert result.exit_code == 1
    assert "没有生成填报表" in result.stderr
    assert not (tmp_path / "form.html").exists()


def test_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    result = run("--data", district(tmp_path, {}), "--output", tmp_path / "nowhere" / "form.html")
    assert result.exit_code == 2
    assert "请用 --output 换一个地方" in result.stderr
