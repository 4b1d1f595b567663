"""The command as a clerk meets it: exit 0 clean, 1 findings of error severity, 2 wrong usage."""

import re
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli
from generator.publish.serving import preview
from tests.clerk.lists import HUAIAN, LONGSHA
from tests.sites import GOOD, PARK, TOWN, district, text


def run(*words: object) -> Result:
    result = CliRunner().invoke(cli.main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def chinese(words: str) -> bool:
    return bool(re.search(r"[\u4e00-\u9fff]", words))


def test_clean_data_pass() -> None:
    result = run("check", "--data", GOOD)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "检查通过，没有发现问题。共检查 36 个文件、57 条记录" in result.stderr


def test_faults_are_told_with_place_and_remedy(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 区级部们")})
    result = run("check", "--data", root)
    assert result.exit_code == 1
    assert "错误 E210 不在选项之内" in result.stdout
    assert f"位置：{root}/{PARK} 第 2 行，栏目“单位类型”" in result.stdout
    assert "是否要填“区级部门”" in result.stdout
    assert "1 处错误，0 处提醒" in result.stderr


def test_warnings_alone_pass(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("990199401", "990199 401")})
    result = run("check", "--data", root)
    assert result.exit_code == 0
    assert "提醒 W203" in result.stdout
    assert "0 处错误，1 处提醒" in result.stderr


def test_hopeless_folder_is_told_and_not_traced(tmp_path: Path) -> None:
    root = tmp_path / "data"
    root.mkdir()
    (root / "x.exe").write_bytes(bytes(range(256)))
    result = run("check", "--data", root)
    assert result.exit_code == 1
    assert "E116" in result.stdout
    assert "E114" in result.stdout
    assert "Traceback" not in result.output


def test_day_is_asked_for_or_pinned() -> None:
    assert run("check", "--data", GOOD, "--as-of", "2026-06-09").exit_code == 1  # reported on the 10th
    assert run("check", "--data", GOOD, "--as-of", "2026-06-30").exit_code == 0


def test_github_gets_annotations_and_a_summary(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 圆区")})
    summary = tmp_path / "summary.md"
    summary.write_text("# 前面的话\n", "utf-8")
    result = run("check", "--data", root, "--format", "github", "--summary", summary)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"::error file={root}/{PARK},line=2,title=E210 不在选项之内,col=7::")
    assert summary.read_text("utf-8").startswith("# 前面的话\n## 检查结果\n")


def test_title_with_a_line_break_cannot_command_github(tmp_path: Path) -> None:
    title = '"甲\\n::add-mask::乙\\r::warning::丙"'
    name = f"{TOWN}commitments/990199101-2026-01.yml"
    root = district(tmp_path, {name: ("老年优待证当场办结", title), PARK: f"{title}: 1\n{text(PARK)}"})
    result = run("check", "--data", root, "--format", "github")
    assert result.exit_code == 1
    assert all(line.startswith("::error file=") for line in result.stdout.splitlines())
    assert len(result.stdout.splitlines()) == 2


def test_more_than_ten_of_a_kind_are_nine_and_a_pointer(tmp_path: Path) -> None:
    rows = "".join(f"2027-02-{day},休息\n" for day in range(30, 45))
    root = district(tmp_path, {"programme/calendar.csv": f"日期,安排\n{rows}"})
    lines = run("check", "--data", root, "--format", "github").stdout.splitlines()
    assert len(lines) == 10
    assert lines[-1] == "::error::还有 6 条错误，见本次运行的摘要。"


def test_every_fault_is_in_the_text_however_many(tmp_path: Path) -> None:
    rows = "".join(f"2027-02-{day},休息\n" for day in range(30, 45))
    root = district(tmp_path, {"programme/calendar.csv": f"日期,安排\n{rows}"})
    assert run("check", "--data", root).stdout.count("错误 E205") == 15


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--data", "/nowhere"),
        ("check", "--data", GOOD, "--as-of", "2026年"),
        ("check", "--data", GOOD, "--as-of", "2026-02-30"),
        ("check", "--data", GOOD, "--format", "xml"),
        ("check", "--nonsense"),
        ("build", "--data", "/nowhere"),
        ("build", "--data", GOOD, "--site", GOOD / "site.yml"),
        ("serve", "--site", "/nowhere"),
        ("init", "--profile", "huaian", "x"),
        ("init", "--profile", "nowhere", "--units", GOOD / "site.yml", "x"),
        ("explain",),
        ("explain", "E999"),
        ("nonsense",),
    ],
)
def test_wrong_usage_ends_with_two(words: tuple[object, ...]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_build_tells_where_the_site_is(tmp_path: Path) -> None:
    result = run("build", "--data", GOOD, "--site", tmp_path / "site")
    assert result.exit_code == 0
    assert f"网站在 {tmp_path}/site/：" in result.stdout
    assert "查看：mingnuo serve" in result.stdout
    assert (tmp_path / "site" / "index.html").is_file()


def test_build_with_errors_makes_no_site(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 圆区")})
    result = run("build", "--data", root, "--site", tmp_path / "site")
    assert result.exit_code == 1
    assert "E210" in result.stdout
    assert "没有生成网站；原来的网站没有改动" in result.stderr
    assert not (tmp_path / "site").exists()


def test_build_never_replaces_a_folder_that_is_no_site(tmp_path: Path) -> None:
    root = district(tmp_path, {})
    result = run("build", "--data", root, "--site", root)
    assert result.exit_code == 2
    assert "不会覆盖" in result.stderr
    assert (root / "site.yml").is_file()


def test_explanation_has_all_its_parts() -> None:
    result = run("explain", "e204")
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if line and not line.startswith(" ")] == [
        "E204  日期读不出来（not-a-day）", "含义", "为什么要紧", "不对", "改成",
    ]  # fmt: skip


def test_unknown_code_is_met_with_those_there_are() -> None:
    result = run("explain", "E999")
    assert "没有“E999”这个代码" in result.stderr
    assert "E101、E102" in result.stderr


@pytest.mark.parametrize("command", [(), ("check",), ("build",), ("serve",), ("init",), ("explain",)])
def test_help_is_in_chinese(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert chinese(result.stdout)


def lists(folder: Path, units: str) -> Path:
    file = folder / "名单.csv"
    file.write_text(units, "utf-8")
    return file


@pytest.mark.parametrize(
    ("profile", "units", "name", "count"),
    [("huaian", HUAIAN, "淮安区", 19), ("longsha", LONGSHA, "龙沙区", 8)],
)
def test_new_district_is_made_checked_and_built_as_told(
    profile: str, units: str, name: str, count: int, tmp_path: Path
) -> None:
    made = run("init", "--profile", profile, "--units", lists(tmp_path, units), tmp_path / "new")
    assert made.exit_code == 0
    assert f"已新建 {name}：{count} 个单位" in made.stdout
    told = re.findall(r"mingnuo (check|build) (.*)", made.stdout)
    assert [command for command, _ in told] == ["check", "build"]
    for command, options in told:
        assert run(command, *options.split()).exit_code == 0
    pages = list((tmp_path / "new" / "site" / "units").glob("*/index.html"))
    assert len(pages) == count
    assert all("未报送" in page.read_text("utf-8") for page in pages)


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ("code,name\n../../x,甲\n", "E213"),
        ("code,name\n320803101,甲\n320803101,乙\n", "出现了两次"),
        ("代码,名称\n320803101,甲\n", "名单要有 code 和 name 两列"),
        ("code,name\n110101001,甲街道\n", "--name"),
    ],
)
def test_list_that_cannot_be_taken_makes_nothing(units: str, said: str, tmp_path: Path) -> None:
    result = run("init", "--profile", "huaian", "--units", lists(tmp_path, units), tmp_path / "new")
    assert result.exit_code == 1
    assert said in result.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["名单.csv"]


def test_new_district_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "new" / "data").mkdir(parents=True)
    (tmp_path / "new" / "data" / "site.yml").write_text("我的", "utf-8")
    result = run("init", "--profile", "huaian", "--units", lists(tmp_path, HUAIAN), tmp_path / "new")
    assert result.exit_code != 0
    assert "不会覆盖" in result.stderr
    assert [path.name for path in (tmp_path / "new").rglob("*")] == ["data", "site.yml"]


def test_taken_port_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--site", tmp_path, "--port", taken.getsockname()[1])
    assert result.exit_code == 1
    assert "换一个：--port" in result.stderr


@contextmanager
def served(site: Path) -> Iterator[str]:
    server = preview(site, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_served_site_shows_pages_and_its_own_404(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("首页", "utf-8")
    (tmp_path / "404.html").write_text("没有这一页", "utf-8")
    with served(tmp_path) as address:
        with urllib.request.urlopen(address) as page:  # noqa: S310
            assert page.read().decode() == "首页"
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{address}nowhere")  # noqa: S310
        with missing.value as error:
            assert error.code == 404
            assert error.read().decode() == "没有这一页"


def test_served_site_is_only_for_this_machine(tmp_path: Path) -> None:
    server = preview(tmp_path, 0)
    assert server.server_address[0] == "127.0.0.1"
    server.server_close()
