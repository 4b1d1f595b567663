"""Pages once seen are read again without a network, and with one are never older than what is published."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.build import build
from generator.load.source import load
from tests.browser.conftest import Quiet
from tests.sites import AS_OF, district
from tools.icons import ICONS, drawn

TOWN = "units/990199101/"
FIRST, SECOND = "清溪区", "新清溪区"
BRAND = ".mn-brand__name"
NAMES = "caches.keys()"
GONE = "name => caches.keys().then(names => !names.includes(name))"
KEPT = """async part => {
  const name = (await caches.keys()).find(each => each.includes(part));
  return name ? (await (await caches.open(name)).keys()).map(each => each.url) : [];
}"""


def until(page: Page, condition: str, given: object = None) -> None:
    """Wait for what a script says; the policy of the pages lets no waiting script be made from text."""
    for _ in range(100):
        if page.evaluate(condition, given):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never came true: {condition}")


class Host:
    """A site below a folder of a host that can be cut off, and published anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.server: ThreadingHTTPServer | None = None
        self.port = 0
        self.publish()
        self.connect()

    @property
    def home(self) -> str:
        return f"http://127.0.0.1:{self.port}/site/"

    def publish(self, name: str = FIRST) -> None:
        """Publish the district under a name."""
        root = district(self.folder / name, {"site.yml": (f": {FIRST}\n", f": {name}\n")})
        built = build(load(root), self.folder / "host" / "site", AS_OF)
        assert built.ok, [finding.message for finding in built.findings]

    def connect(self) -> None:
        handler = partial(Quiet, directory=str(self.folder / "host"))
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def cut(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Each test publishes in a folder and on a port of its own, so nothing is kept from another."""
    running = Host(tmp_path)
    yield running
    running.cut()


@pytest.fixture
def context(browser: Browser, host: Host) -> Iterator[BrowserContext]:
    opened = browser.new_context(base_url=host.home, viewport={"width": 390, "height": 844})
    yield opened
    opened.close()


@pytest.fixture
def reader(context: BrowserContext) -> Page:
    """A reader whose browser has the worker at work, by the first page of the first visit."""
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto("")
    until(page, "navigator.serviceWorker.controller !== null")
    until(page, f"({KEPT})(':pages').then(kept => kept.length === 1)")
    return page


def test_pages_seen_are_read_offline_and_say_of_what_day_they_are(reader: Page, host: Host) -> None:
    reader.goto(TOWN)
    expect(reader.locator(".mn-offline")).to_be_hidden()
    host.cut()
    for path in (TOWN, ""):
        reader.goto(path)
        expect(reader.locator(".mn-offline")).to_contain_text(f"离线副本，数据截至 {AS_OF}")
        ground = reader.locator(".mn-header").evaluate("node => getComputedStyle(node).backgroundColor")
        assert ground != "rgba(0, 0, 0, 0)"


def test_list_that_was_narrowed_is_the_same_page_offline(reader: Page, host: Host) -> None:
    reader.goto("commitments/")
    host.cut()
    reader.goto("commitments/?q=办")
    expect(reader.locator("h1")).to_have_text("承诺")
    expect(reader.get_by_role("searchbox").first).to_have_value("办")


def test_page_never_seen_says_so_and_lists_what_was(reader: Page, host: Host) -> None:
    reader.goto(TOWN)
    host.cut()
    reader.goto("arrears/?x=1")
    expect(reader.locator("h1")).to_have_text("现在没有网络")
    assert reader.url.endswith("arrears/?x=1")
    kept = reader.locator("[data-kept] a")
    expect(kept).to_have_count(2)
    expect(kept.first).to_have_text("石桥镇")
    host.connect()
    reader.get_by_role("link", name="再试一次").click()
    expect(reader.locator("h1")).to_contain_text("欠款")


def test_new_publication_is_seen_at_the_first_visit_and_sweeps_up_the_old(reader: Page, host: Host) -> None:
    reader.goto(TOWN)
    expect(reader.locator(BRAND)).to_contain_text(FIRST)
    before = set(reader.evaluate(NAMES))
    host.cut()
    reader.goto(TOWN)
    host.publish(SECOND)
    host.connect()
    reader.goto(TOWN)
    expect(reader.locator(BRAND)).to_contain_text(SECOND)
    expect(reader.locator(".mn-offline")).to_be_hidden()
    old = next(name for name in before if ":core:" in name)
    until(reader, GONE, old)
    assert sum(":core:" in name for name in reader.evaluate(NAMES)) == 1
    host.cut()
    reader.goto(TOWN)
    expect(reader.locator(BRAND)).to_contain_text(SECOND)


def test_page_that_is_gone_is_not_kept(reader: Page, host: Host) -> None:
    reader.goto(TOWN)
    (host.folder / "host" / "site" / TOWN).rename(host.folder / "away")
    reader.goto(TOWN)
    until(reader, f"({KEPT})(':pages').then(kept => kept.length === 1)")
    host.cut()
    reader.goto(TOWN)
    expect(reader.locator("h1")).to_have_text("现在没有网络")


def test_neither_the_editor_nor_downloads_are_kept(reader: Page, host: Host) -> None:
    admin = host.folder / "host" / "site" / "admin"
    admin.mkdir(exist_ok=True)
    (admin / "index.html").write_text("<!doctype html><title>x</title>", "utf-8")
    reader.goto("admin/")
    reader.goto("data/")
    reader.evaluate("fetch('../data/all.zip')")
    reader.evaluate("fetch('../data/datapackage.json')")
    reader.goto("")
    kept = reader.evaluate(KEPT, ":pages") + reader.evaluate(KEPT, ":assets")
    assert len(kept) > 5
    assert all(url.endswith("/") or "/assets/" in url for url in kept)
    assert not any("/admin/" in url or "/all.zip" in url for url in kept)


def test_what_is_kept_is_bounded_and_the_oldest_goes_first(reader: Page) -> None:
    for number in range(59):
        reader.evaluate(
            "n => caches.keys().then(names => caches.open(names.find(name => name.includes(':pages'))))"
            ".then(cache => cache.put(`old-${n}/`, new Response('')))",
            number,
        )
    reader.goto(TOWN)
    until(reader, f"({KEPT})(':pages').then(kept => kept.length === 60 && kept[59].endsWith('{TOWN}'))")


def test_caches_of_other_sites_on_the_host_are_left_alone(reader: Page, host: Host) -> None:
    reader.evaluate("caches.open('mingnuo:/other/:core:1').then(() => caches.open('another'))")
    host.publish(SECOND)
    core = next(name for name in reader.evaluate(NAMES) if name.startswith("mingnuo:/site/:core:"))
    reader.goto(TOWN)
    until(reader, GONE, core)
    assert {"mingnuo:/other/:core:1", "another"} <= set(reader.evaluate(NAMES))


def test_browser_finds_the_site_installable(reader: Page, context: BrowserContext) -> None:
    session = context.new_cdp_session(reader)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    manifest = json.loads(found["data"])
    assert manifest["name"].endswith("承诺公开")
    for icon in manifest["icons"]:
        answer = context.request.get(icon["src"])
        assert answer.status == 200
        with Image.open(io.BytesIO(answer.body())) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] in (
        [],
        [{"errorId": "in-incognito", "errorArguments": []}],
    )


@pytest.mark.parametrize("name", ICONS)
def test_icons_are_drawn_from_the_mark(browser: Browser, name: str) -> None:
    committed = Path(__file__).parents[2] / "theme" / "assets" / name
    pictures = [Image.open(file).convert("RGBA") for file in (committed, io.BytesIO(drawn(browser, name)))]
    differences = ImageStat.Stat(ImageChops.difference(*pictures)).mean
    assert max(differences) < 1, "draw the icons again: python -m tools.icons"
