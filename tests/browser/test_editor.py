"""The editor from end to end: a clerk changes a promise in the browser, and it comes out of a repository."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
import yaml
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from generator.build import build
from generator.cli import main
from generator.load.one_file import kind_of, records_in
from generator.load.source import load
from tests.browser.watch import Watch
from tests.sites import AS_OF, GOOD, district

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "node_modules" / "decap-server" / "dist" / "index.js"
UNIT, ID = "990199101", "990199101-2026-88"
FILE = f"units/{UNIT}/commitments/{ID}.yml"
BRANCH = f"cms/{UNIT}-commitment/{ID}"
EXPECTED = ("404 (Not Found)", "script error: undefined")
"""The editor asks its server for drafts that are not there, and throws nothing in particular when it will not save."""
PROMISE = """# 旁注：编辑器会丢掉
承诺事项: 农村危房改造年内完工
承诺类别: 为民办实事
承诺方面: 便民服务
公共服务领域: 养老
服务内容: 为 12 户改造住房。
服务质量: 12 户全部验收合格。
服务期限: "2026-12-31"
承诺日期: 2026-01-20
公开日期: 2026-01-22
责任科室: 规划建设办公室
责任岗位: 村镇建设岗
监督电话: 0980-5550101
投入金额（元）: 120000.50
备注: ""
依据文件:
进展:
  - 日期: 2026-03-31
    进度: 40
    情况: 开工 5 户。
"""


def node() -> str:
    """Node, as the machine or `make` has it."""
    found = shutil.which("node") or shutil.which("node", path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip("no node on this machine: the editor's local server cannot run")
    assert SERVER.is_file(), "npm packages are not installed: make test does it"
    return found


def git(repository: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=repository, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def free_port() -> int:
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return int(some.getsockname()[1])


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    district(folder, {FILE: PROMISE})
    git(folder, "init", "-q", "-b", "main")
    git(folder, "config", "user.name", "办事员")
    git(folder, "config", "user.email", "clerk@qingxi.example")
    git(folder, "config", "commit.gpgsign", "false")
    git(folder, "config", "core.quotePath", "false")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "开始")
    return folder


@pytest.fixture(scope="module")
def port(repository: Path) -> Iterator[int]:
    """The port of a `decap-server` in the repository."""
    chosen = free_port()
    with served_repository(repository, chosen):
        yield chosen


@contextmanager
def served_repository(repository: Path, port: int) -> Iterator[None]:
    """A `decap-server` in a repository, at a port."""
    settings = os.environ | {"MODE": "git", "PORT": str(port), "BIND_HOST": "127.0.0.1"}
    quiet = subprocess.DEVNULL
    server = subprocess.Popen([node(), str(SERVER)], cwd=repository, env=settings, stdout=quiet, stderr=quiet)
    try:
        _await(f"http://127.0.0.1:{port}/api/v1", server)
        yield
    finally:
        server.terminate()
        server.wait(10)


def _await(address: str, server: subprocess.Popen[bytes]) -> None:
    asked = Request(  # noqa: S310 -- this machine
        address, b'{"action": "info", "params": {}}', {"Content-Type": "application/json"}
    )
    for _ in range(100):
        assert server.poll() is None, "decap-server has ended"
        try:
            urlopen(asked, timeout=1).close()  # noqa: S310
            return
        except URLError:
            time.sleep(0.1)
    pytest.fail("decap-server does not answer")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(repository: Path, port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    built = build(load(repository / "data"), folder / "site", AS_OF, try_form=port)
    assert built.ok
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def page(browser: Browser, site: str, port: int) -> Iterator[Page]:
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    opened, watch = context.new_page(), Watch(site)
    opened.set_default_timeout(20_000)
    opened.on("dialog", lambda dialog: dialog.accept())
    watch.over(opened)
    yield opened
    context.close()
    own = f"http://127.0.0.1:{port}/"
    faults = [each for each in watch.faults if own not in each and not each.endswith(EXPECTED)]
    assert faults == []


def read(text: bytes) -> object:
    """What a file says, before its references are resolved."""
    kind = kind_of(FILE)
    assert kind is not None
    (record,) = records_in(kind[0], FILE, text, kind[1], {}, [])
    return record


def content(repository: Path, branch: str) -> bytes:
    return git(repository, "show", f"{branch}:data/{FILE}").encode() + b"\n"


def run(*words: object) -> int:
    """The exit code of a command."""
    return CliRunner().invoke(main, [*map(str, words)]).exit_code


def test_a_promise_is_changed_reviewed_and_merged(page: Page, repository: Path, tmp_path: Path) -> None:
    page.goto("commitments/" + ID + "/")
    page.get_by_role("link", name="修改本页的数据").click()
    page.get_by_role("button", name="登录").click()
    quality = page.get_by_label("服务质量")
    expect(quality).to_have_value("12 户全部验收合格。")
    quality.fill("12 户全部验收合格，10 月底前搬入。")
    page.get_by_role("button", name="增加一条践诺进展").click()
    page.get_by_label("日期", exact=True).filter(visible=True).last.fill("2026-06-20")
    page.get_by_label("情况").filter(visible=True).last.fill("完工 8 户。")
    page.get_by_label("进度").filter(visible=True).last.fill("70")
    page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_text("内容已保存").wait_for()

    assert BRANCH in git(repository, "branch", "--format=%(refname:short)").splitlines()
    assert git(repository, "log", "-1", "--format=%an", BRANCH) == "办事员"
    assert git(repository, "diff", "--name-only", "main", BRANCH) == f"data/{FILE}"

    written = content(repository, BRANCH)
    assert "#" not in written.decode(), "comments go; if they stay, the handbook may say so"
    assert "120000.5\n" in written.decode()
    before, after = read(PROMISE.encode()), read(written)
    changed = {name for name in before.table.fields if getattr(before, name) != getattr(after, name)}  # type: ignore[attr-defined]
    assert changed == {"quality", "progress"}
    assert after.progress[0] == before.progress[0]  # type: ignore[attr-defined]
    assert str(after.budget) == "120000.50"  # type: ignore[attr-defined]

    pulled = tmp_path / "pulled"
    git(repository, "worktree", "add", "--detach", str(pulled), BRANCH)
    data = pulled / "data"
    assert run("check", "--data", data, "--as-of", AS_OF) == 0
    assert run("fmt", "--data", data, data / FILE) == 0
    assert run("fmt", "--check", "--data", data, data / FILE) == 0
    assert read((data / FILE).read_bytes()) == after
    assert run("check", "--data", data, "--as-of", AS_OF) == 0

    page.get_by_role("button", name="状态: 草稿").click()
    page.get_by_role("menuitem", name="就绪").click()
    page.get_by_text("内容状态已更新").wait_for()
    page.get_by_role("button", name="发布", exact=True).click()
    page.get_by_role("menuitem", name="立即发布").click()
    page.get_by_text("内容已发布").wait_for()
    assert BRANCH not in git(repository, "branch", "--format=%(refname:short)")
    assert content(repository, "main") == written


NEW = {
    "承诺事项": "老年优待证当场办结",
    "服务内容": "为满 60 周岁的老人办理优待证。\n带身份证即可。",
    "服务质量": "材料齐全的当场办结。",
    "服务期限": "2026-12-31",
    "承诺日期": "2026-01-20",
    "公开日期": "2026-01-22",
    "责任科室": "便民服务中心",
    "责任岗位": "综合窗口负责人",
    "监督电话": "0980-5550101",
}
CHOICES = {"承诺类别": "公共服务承诺", "承诺方面": "便民服务", "公共服务领域": "养老"}


def test_a_new_promise_gets_a_number_and_passes(page: Page, repository: Path, tmp_path: Path) -> None:
    page.goto(f"admin/?unit={UNIT}#/collections/{UNIT}-commitment")
    page.get_by_role("button", name="登录").click()
    page.get_by_text("新建承诺", exact=True).click()
    for label, choice in CHOICES.items():
        page.get_by_label(label).fill(choice)
        page.get_by_role("option", name=choice, exact=True).click()
    for label, text in NEW.items():
        page.get_by_label(label).first.fill(text)
    page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_text("内容已保存").wait_for()

    (branch,) = git(repository, "branch", "--list", "cms/*", "--format=%(refname:short)").splitlines()
    (file,) = git(repository, "diff", "--name-only", "main", branch).splitlines()
    assert re.fullmatch(rf"data/units/{UNIT}/commitments/{UNIT}-\d{{4}}-\d{{10}}\.yml", file)
    pulled = tmp_path / "pulled"
    git(repository, "worktree", "add", "--detach", str(pulled), branch)
    try:
        data = pulled / "data"
        assert run("check", "--data", data, "--as-of", AS_OF) == 0
        assert run("fmt", "--data", data, pulled / file) == 0
        assert run("fmt", "--check", "--data", data, pulled / file) == 0
        said = yaml.load((pulled / file).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
        assert said == NEW | CHOICES
    finally:
        page.goto("units/")  # the editor asks no more for the branch
        git(repository, "branch", "-D", branch)


def test_attachment_is_uploaded_to_the_folder_of_its_unit(
    page: Page, repository: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "验收单.pdf"
    shutil.copyfile(GOOD / "units" / UNIT / "files" / "办结清单.pdf", paper)
    page.goto(f"admin/?unit={UNIT}#/collections/{UNIT}-commitment/entries/{ID}")
    page.get_by_role("button", name="登录").click()
    page.get_by_role("button", name="增加一条践诺进展").click()
    page.get_by_label("日期", exact=True).filter(visible=True).last.fill("2026-06-20")
    page.get_by_label("情况").filter(visible=True).last.fill("完工 12 户。")
    page.get_by_role("button", name="选择文件").click()
    page.locator("input[type=file]").set_input_files(paper)
    page.get_by_text(paper.name, exact=True).wait_for()
    page.get_by_role("button", name="选用", exact=True).click()
    page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_text("内容已保存").wait_for()

    changed = git(repository, "diff", "--name-only", "main", BRANCH).splitlines()
    assert changed == [f"data/{FILE}", f"data/units/{UNIT}/files/{paper.name}"]
    pulled = tmp_path / "pulled"
    git(repository, "worktree", "add", "--detach", str(pulled), BRANCH)
    try:
        assert run("check", "--data", pulled / "data", "--as-of", AS_OF) == 0
        assert f"佐证: files/{paper.name}" in content(repository, BRANCH).decode()
    finally:
        page.goto("units/")  # the editor asks no more for the branch
        git(repository, "branch", "-D", BRANCH)


def test_unit_is_chosen_first_and_strangers_are_told(page: Page) -> None:
    page.goto("admin/")
    expect(page.get_by_role("heading", level=1)).to_have_text("要改哪个单位的数据？")
    page.goto("admin/?unit=nobody")
    expect(page.get_by_role("alert")).to_contain_text("没有“nobody”这个单位")


def test_what_does_not_fit_is_told_in_chinese_and_not_saved(page: Page, repository: Path) -> None:
    before = git(repository, "rev-parse", "main")
    page.goto(f"admin/?unit={UNIT}#/collections/{UNIT}-commitment/entries/{ID}")
    page.get_by_role("button", name="登录").click()
    page.get_by_label("监督电话").fill("13800001234")
    with page.expect_event("pageerror"):
        page.get_by_role("button", name="保存", exact=True).click()
    expect(page.get_by_text("“监督电话”写法不对")).to_be_visible()
    assert git(repository, "rev-parse", "main") == before
    assert "cms/" not in git(repository, "branch", "--format=%(refname:short)")


def test_editor_fits_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"admin/?unit={UNIT}#/collections/{UNIT}-commitment/entries/{ID}")
    page.get_by_role("button", name="登录").click()
    page.get_by_label("服务质量").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_label("服务质量").fill("12 户全部验收合格。")
    expect(page.get_by_role("button", name="保存", exact=True)).to_be_in_viewport(ratio=1)


POLICY = "document.querySelector('meta[http-equiv=Content-Security-Policy]').content"


def test_policy_of_the_editor_is_its_own(page: Page, port: int) -> None:
    page.goto("admin/")
    assert "'unsafe-eval'" in page.evaluate(POLICY)
    assert f"http://127.0.0.1:{port}" in page.evaluate(POLICY)
    for public in ("", "units/", f"commitments/{ID}/"):
        page.goto(public)
        assert "unsafe-eval" not in page.evaluate(POLICY)
        assert f"127.0.0.1:{port}" not in page.evaluate(POLICY)


def test_offline_form_is_reached_from_the_editor_and_may_do_less_than_any_page(page: Page) -> None:
    page.goto("admin/")
    page.get_by_role("link", name="离线填报表").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("填报一项承诺")
    expect(page.get_by_label("单位").first).to_be_visible()
    policy = page.evaluate(POLICY)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "self" not in policy
