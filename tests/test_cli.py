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

PROFILE = """方案: {方案名称: 清溪区方案, 单位类型: 镇}
公共服务领域:
  - {编号: elderly, 领域名称: 养老}
定期报送要求:
  - {报送事项: 涉诉, 报送周期: 每月, 报送单位类型: 镇, 起始期间: 新建当月, 报送期限天数: 10}
"""


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
    assert re.search(r"检查通过，没有发现问题。共检查 \d+ 个文件、\d+ 条记录", result.stderr)


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


def test_rows_of_one_fault_are_told_once_and_counted(tmp_path: Path) -> None:
    rows = "".join(f"2027-02-{day},休息\n" for day in range(30, 45))
    root = district(tmp_path, {"programme/calendar.csv": f"日期,安排\n{rows}"})
    result = run("check", "--data", root)
    assert result.stdout.count("错误 E205") == 1
    assert "同样的问题还有 14 处：第 3 行“2027-02-31”、第 4 行“2027-02-32”、" in result.stdout
    assert "15 处错误" in result.stderr
    assert len(run("check", "--data", root, "--format", "github").stdout.splitlines()) == 1


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
        ("check", "extra"),
        ("check", "--data"),
        ("serve", "--port", "99999"),
        ("serve", "--port", "x"),
        ("check", "--data", GOOD / "units"),
        ("check", "--data", GOOD, "--summary", "/nowhere/summary.md"),
        ("init", "--profile", "huaian", "--units", "/nowhere.csv", "x"),
    ],
)
def test_wrong_usage_is_told_in_chinese_and_ends_with_two(words: tuple[object, ...]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    said = next(line for line in result.stderr.splitlines() if line.startswith("错误："))
    assert chinese(said.removeprefix("错误："))
    assert not re.search(r"Error|Usage|Try |Invalid|No such|Missing", result.stderr)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chek",), "没有“chek”这个命令。是否要写“check”？"),
        (("nonsense",), f"可用的有：{'、'.join(cli.main.commands)}。"),
        (("check", "--dta", "x"), "没有“--dta”这个选项。是否要写“--data”？"),
        (("check", "--as-of", "7月"), "选项 --as-of：“7月”不是日期，请写成 2026-06-30 的样子。"),
        (
            ("check", "--format", "xml"),
            "选项 --format：没有“xml”这一种，只能是 text、github、markdown、gitlab、junit、json。",
        ),
        (("check", "一", "二"), "多写了“一”“二”。"),
        (("explain",), "缺少“代码”。"),
        (("init", "x"), "缺少选项 --profile。"),
        (("check", "--data", "/nowhere"), "没有“/nowhere”这个文件夹"),
        (
            ("check", "--data", GOOD / "units" / "990199101"),
            "不是数据文件夹，site.yml 不在这里。请写 --data ",
        ),
        (
            ("check", "--data", GOOD, "--summary", "/nowhere/x"),
            "“/nowhere/x”打不开或写不了：没有这个文件或文件夹。",
        ),
    ],
)
def test_wrong_usage_is_told_what_to_do(words: tuple[object, ...], said: str) -> None:
    assert said in run(*words).stderr


def test_machine_that_refuses_is_told_and_not_traced(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    for words in (
        ("build", "--data", GOOD, "--site", tmp_path / "file" / "site"),
        ("init", "--profile", "huaian", "--units", lists(tmp_path, HUAIAN), tmp_path / "file" / "new"),
    ):
        result = run(*words)
        assert result.exit_code == 2
        assert "打不开或写不了：" in result.stderr


def test_command_alone_shows_what_there_is() -> None:
    result = run()
    assert result.exit_code == 2
    assert "检查全部数据文件" in result.stdout


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


def test_several_codes_are_explained_one_after_the_other() -> None:
    result = run("explain", "E204", "Ｗ１０１", "210")
    assert [line[:4] for line in result.stdout.splitlines() if re.match("[EW]\\d", line)] == [
        "E204", "W101", "E210", "W210",
    ]  # fmt: skip


def test_unknown_code_is_met_with_those_there_are() -> None:
    result = run("explain", "E999")
    assert "没有“E999”这个代码" in result.stderr
    assert "E101、E102" in result.stderr


@pytest.mark.parametrize(
    "command", [(), ("check",), ("build",), ("serve",), ("init",), ("explain",), ("report",)]
)
def test_help_is_in_chinese(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("用法：")
    assert "选项：" in result.stdout
    assert not re.search(r"Usage|Options|Commands|Show|required|DIRECTORY|TEXT", result.stdout)


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
        ("code,name\n320803101,甲\n320803101,乙\n", "在第 2 行已经有了"),
        ("甲,乙\n320803101,甲\n", "名单要有“代码”和“名称”"),
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
    assert result.exit_code == 2
    assert "不会覆盖" in result.stderr
    assert [path.name for path in (tmp_path / "new").rglob("*")] == ["data", "site.yml"]


def test_taken_port_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--site", tmp_path, "--port", taken.getsockname()[1])
    assert result.exit_code == 2
    assert "用不了：已经有别的程序在用。请换一个，例如 --port 8001" in result.stderr


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


def test_own_profile_makes_a_district_from_the_day_that_is_asked_for(tmp_path: Path) -> None:
    profile = tmp_path / "方案.yml"
    profile.write_text(PROFILE, "utf-8")
    units = lists(tmp_path, "代码,名称\n990199101,石桥镇\n")
    new = tmp_path / "new"
    made = run(
        "init", "--profile", profile, "--units", units, "--name", "清溪区", "--from", "2026-05-20", new
    )
    assert made.exit_code == 0
    assert "涉诉,每月,镇,2026-05,10," in (new / "data/programme/reporting.csv").read_text("utf-8")
    assert run("check", "--data", new / "data", "--as-of", "2026-06-01").exit_code == 0


def test_bad_profile_is_told_at_its_line_and_makes_nothing(tmp_path: Path) -> None:
    profile = tmp_path / "方案.yml"
    profile.write_text(PROFILE.replace("公共服务领域", "公共服务领城"), "utf-8")
    units = lists(tmp_path, "代码,名称\n990199101,石桥镇\n")
    result = run("init", "--profile", profile, "--units", units, tmp_path / "new")
    assert result.exit_code == 1
    assert f"位置：{profile} 第 2 行" in result.stdout
    assert "是否要写“公共服务领域”？" in result.stdout
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("name", "said"), [("huaiyin", "只能是 huaian、longsha"), ("没有.yml", "没有“没有.yml”这个文件")]
)
def test_profile_that_is_not_there_is_wrong_usage(name: str, said: str, tmp_path: Path) -> None:
    result = run("init", "--profile", name, "--units", lists(tmp_path, HUAIAN), tmp_path / "new")
    assert result.exit_code == 2
    assert said in result.stderr
