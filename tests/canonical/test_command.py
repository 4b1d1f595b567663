"""`mingnuo fmt` as a clerk meets it."""

from pathlib import Path

from click.testing import CliRunner, Result

from generator import cli
from tests.canonical.test_folder import DATA
from tests.sites import GOOD, PARK, district, text

TYPED = text(PARK).replace("单位类型: 园区", "kind: 园区").replace("990199401", "990199 401")


def run(*words: object) -> Result:
    result = CliRunner().invoke(cli.main, ["fmt", *map(str, words)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_canonical_data_pass() -> None:
    result = run("--check", "--data", DATA)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.startswith("需要整理 0 个文件，")


def test_check_lists_what_would_change_and_changes_nothing(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: TYPED})
    result = run("--check", "--data", root, root / PARK)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"需要整理 {root}/{PARK}\n  栏目用规定的中文名称。\n")
    assert "  第 3 行“统计用区划代码”：990199 401 → 990199401\n" in result.stdout
    assert "  不再提醒：W203 代码写法已代为识别（1 处）。\n" in result.stdout
    assert result.stderr == "需要整理 1 个文件，0 个本来就是统一写法。\n"
    assert (root / PARK).read_text("utf-8") == TYPED


def test_files_are_put_in_order_and_the_second_run_has_nothing_to_do(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: TYPED})
    result = run("--data", root)
    assert result.exit_code == 0
    assert f"已整理 {root}/{PARK}\n" in result.stdout
    again = run("--data", root)
    assert again.exit_code == 0
    assert again.stdout == ""
    assert CliRunner().invoke(cli.main, ["check", "--data", str(root)]).exit_code == 0


def test_what_has_errors_is_told_and_left(tmp_path: Path) -> None:
    bad = text(PARK).replace("单位类型: 园区", "单位内型: 园区")
    root = district(tmp_path, {PARK: bad})
    result = run("--data", root, root / PARK)
    assert result.exit_code == 1
    assert f"没有动 {root}/{PARK}：里面有错误，改好以后再整理。" in result.stdout
    assert "错误 E109" in result.stdout
    assert result.stderr == "整理了 0 个文件，0 个本来就是统一写法，1 个没有动。\n"
    assert (root / PARK).read_text("utf-8") == bad


def test_comment_behind_a_value_is_told_and_left(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 园区 # 市级")})
    result = run("--data", root, root / PARK)
    assert result.exit_code == 1
    assert "  第 2 行：“#”后面的旁注跟在内容后面，挪不动。" in result.stdout


def test_long_lists_of_values_are_cut_and_counted(tmp_path: Path) -> None:
    rows = "".join(f"2027-02-{day:02d},off\n" for day in range(1, 21))
    root = district(tmp_path, {"programme/calendar.csv": f"日期,安排\n{rows}"})
    told = run("--check", "--data", root, root / "programme").stdout
    assert told.count("→ 休息") == 8
    assert "还有 12 处同样改成统一写法。" in told


def test_paths_outside_the_data_are_wrong_usage(tmp_path: Path) -> None:
    result = run("--data", GOOD, tmp_path)
    assert result.exit_code == 2
    assert f"“{tmp_path.as_posix()}”不在数据文件夹" in result.stderr
    result = run("--data", GOOD, GOOD / "nothing.yml")
    assert result.exit_code == 2
    assert "没有“" in result.stderr


def test_new_district_is_canonical(tmp_path: Path) -> None:
    units = tmp_path / "units.csv"
    units.write_text("代码,名称\n320803001,甲街道\n320803001001,乙社区\n320803101,丙镇\n", "utf-8")
    words = ["init", "--profile", "huaian", "--units", str(units), str(tmp_path / "new")]
    assert CliRunner().invoke(cli.main, words).exit_code == 0
    result = run("--check", "--data", tmp_path / "new" / "data")
    assert result.exit_code == 0
    assert result.stdout == ""
