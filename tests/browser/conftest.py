"""The demonstration site in a real browser, at the width of a phone and of a desk.

The site is served below a folder, as project pages are: a link from the root of the host would break.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from generator.build import build
from generator.cli import day
from generator.load.source import load
from tests.browser.watch import Watch

DATA = Path(__file__).parents[2] / "data"
WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk)")
    return found


@pytest.fixture(scope="session")
def playwright(chromium: str) -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
    yield running
    running.close()


@pytest.fixture(scope="session")
def host(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to serve, with the built site in `site` below it."""
    folder = tmp_path_factory.mktemp("host")
    source = load(DATA)
    built = build(source, folder / "site", day(None, source), searched=True)
    assert built.ok, [finding.message for finding in built.findings]
    return folder


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def home(host: Path) -> Iterator[str]:
    """The address of the served site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(host)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser, home: str) -> Iterator[Page]:
    """An open page; when the test is over, nothing must have gone wrong behind its back."""
    width, height = WIDTHS[request.param]
    context = browser.new_context(
        base_url=home,
        viewport={"width": width, "height": height},
        has_touch=request.param == "phone",
        service_workers="block",  # what it does is held by test_offline_reading.py
    )
    opened, watch = context.new_page(), Watch(home)
    opened.set_default_timeout(10_000)
    watch.over(opened)
    yield opened
    context.close()
    assert watch.faults == []


@pytest.fixture(params=WIDTHS)
def plain_page(request: pytest.FixtureRequest, browser: Browser, home: str) -> Iterator[Page]:
    """The same for a reader without scripts."""
    width, height = WIDTHS[request.param]
    context = browser.new_context(
        base_url=home, viewport={"width": width, "height": height}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()
