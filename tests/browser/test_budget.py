"""What a page costs on the wire, and that nothing moves when the rest arrives."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from generator.build import build
from generator.clerk.new_district import built_in, new_district
from generator.load.source import load
from tests.browser.conftest import Quiet
from tests.clerk.lists import HUAIAN, made

KB = 1024
HTML, FIRST_VIEW, RAW = 40 * KB, 120 * KB, 400 * KB
"""Of a page's HTML and of all it asks for at first, compressed; and of that, as a browser has to read it."""
UNIT, PROMISE = "units/990101103/", "commitments/990101103-2025-02/"
PACKED = {"document", "stylesheet", "script", "manifest", "fetch", "xhr"}
SHIFT = 0.02

_SLOW = "Object.defineProperty(navigator, 'connection', { value: undefined });"
_FAST = "Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g', saveData: false } });"
_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const each of list.getEntries()) {
    const nodes = each.sources.map(source => source.node && (source.node.id || source.node.className || source.node.nodeName));
    if (!each.hadRecentInput) shifts.push([each.value, nodes.join(" ")]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""


def packed(kind: str, body: bytes) -> int:
    """Bytes on the wire, as an ordinary server compresses."""
    return len(gzip.compress(body, 6)) if kind in PACKED else len(body)


def costs(browser: Browser, home: str, path: str, width: int) -> dict[str, tuple[int, int]]:
    """Bytes of each file of the first view, compressed and as they are."""
    context = browser.new_context(
        base_url=home, viewport={"width": width, "height": 844}, service_workers="block"
    )
    page, found = context.new_page(), dict[str, tuple[int, int]]()
    page.add_init_script(_SLOW)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(path, wait_until="networkidle")
    for answer in answers:
        body = answer.body()
        found[answer.url.removeprefix(home)] = packed(answer.request.resource_type, body), len(body)
    context.close()
    return found


def assert_within(found: dict[str, tuple[int, int]], path: str) -> None:
    assert found[path][0] <= HTML
    assert sum(wire for wire, _ in found.values()) <= FIRST_VIEW, found
    assert sum(raw for _, raw in found.values()) <= RAW, found
    assert not any("plotly" in url or "pagefind" in url for url in found)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["", UNIT, PROMISE])
def test_page_keeps_within_its_budget(browser: Browser, home: str, path: str, width: int) -> None:
    assert_within(costs(browser, home, path, width), path)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a fresh district of 365 units that have reported nothing."""
    folder = tmp_path_factory.mktemp("large")
    towns = [line.split(",") for line in HUAIAN.splitlines()[1:]]
    villages = [
        f"{code}{200 + number},{name}第{number}村" for code, name in towns[3:16] for number in range(1, 28)
    ]
    units = "\n".join([HUAIAN.strip(), *villages[: 365 - len(towns)]])
    district = new_district(built_in("huaian", date(2026, 1, 1)), units.encode())
    assert district.units == 365
    source = load(made(folder / "data", district))
    assert build(source, folder / "host" / "site", date(2026, 10, 31)).ok
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "host")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["", "units/", "units/320803101/"])
def test_large_fresh_district_keeps_within_the_budget(browser: Browser, large: str, path: str) -> None:
    assert_within(costs(browser, large, path, 390), path)


def shifts(page: Page) -> float:
    return sum(value for value, _ in page.evaluate("shifts"))


@pytest.mark.parametrize("path", ["", UNIT, PROMISE, "arrears/", f"{UNIT}dossier/", "topics/publicity/"])
def test_nothing_moves_when_scripts_and_charts_arrive(page: Page, path: str) -> None:
    page.add_init_script(_FAST + _SHIFTS)
    page.goto(path, wait_until="networkidle")
    for _ in range(30):
        at = page.evaluate("[scrollY, document.documentElement.scrollHeight - innerHeight]")
        if at[0] >= at[1] - 2:
            break
        page.evaluate("scrollBy(0, innerHeight)")
        page.wait_for_timeout(60)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert shifts(page) <= SHIFT, page.evaluate("shifts")


def test_chart_that_a_reader_asks_for_moves_nothing_around_it(page: Page) -> None:
    page.add_init_script(_SLOW + _SHIFTS)
    page.goto("arrears/")
    chart = page.locator("figure.mn-chart[data-plotly]").first
    chart.scroll_into_view_if_needed()
    chart.locator(".mn-chart__switch").evaluate("button => button.click()")
    expect(chart.locator(".mn-chart__live .main-svg").first).to_be_visible()
    page.wait_for_timeout(300)
    assert shifts(page) <= SHIFT, page.evaluate("shifts")


def test_without_scripts_a_resident_gets_from_her_street_to_the_number_to_call(
    plain_page: Page, home: str
) -> None:
    page = plain_page
    page.goto(home)
    page.locator(f"main a[href='{UNIT}']:visible").first.click()
    page.locator("main a[href*='commitments/990101103-']:visible").first.click()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("main a[href^='tel:']:visible").first).to_be_visible()
    for name in ("data-reading", "data-scheme-switch"):
        expect(page.locator(f"[{name}]")).to_be_hidden()
