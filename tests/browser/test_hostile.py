"""A district full of strings that take over careless pages, opened in a real browser: nothing runs.

The policy of the pages is switched off here: what holds is that every text is escaped. That the policy
holds as well, and forbids what escaping might once let through, is tested in test_policy.py.
"""

from __future__ import annotations

import csv
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote
from xml.parsers import expat

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from generator.build import build
from generator.cli import day
from generator.load.source import load
from generator.schema.records import TABLES
from generator.schema.types import Link, Listing
from tests.browser.conftest import DATA, Quiet
from tests.hostile.district import Hostile, hostile_district, refusals, texts
from tests.hostile.reading import of_each_kind, read, strange
from tests.hostile.strings import ATTRIBUTES, LINKS, REFUSED, SCRIPTS, TAGS, TEXTS

COMPUTED = str(191 * 7919)
RAN = "it ran"
_TRAPS = f"""
Object.defineProperty(navigator, "connection", {{ value: undefined }});
window.x = function () {{ console.error("{RAN}"); }};
"""
_STRANGERS = """() => {
  const own = location.origin, found = [];
  const never = "iframe,frame,object,embed,applet,base,math,marquee,plaintext,video,audio,template,foreignObject";
  for (const node of document.querySelectorAll(never + ",meta[http-equiv=refresh]")) found.push(node.outerHTML);
  for (const node of document.querySelectorAll("*")) {
    for (const { name, value } of node.attributes) {
      if (/^on/i.test(name)) found.push(name + " on " + node.outerHTML);
      if (/^(.*:)?(href|src|action|formaction)$/i.test(name) && value) {
        const url = new URL(value, location.href);
        const near = url.origin === own || /^(tel|mailto|blob|data):$/.test(url.protocol);
        const led = node.matches("a, link[rel=canonical], link[rel=alternate]") && url.protocol === "https:";
        if (!near && !led || url.protocol === "data:" && node.localName !== "img") found.push(node.outerHTML);
      }
    }
  }
  if (document.querySelectorAll("main").length > 1) found.push("a second main");
  return found.map(each => each.slice(0, 300));
}"""

OF_NOTES = {
    ("a", "href"),
    ("a", "rel"),
    *((tag, "") for tag in ("p", "ul", "ol", "li", "strong", "em", "a", "br")),
}
"""What Markdown in a note may become."""
NEVER_TYPED = {"calendar.basis", "indicator.tables", "site.login_application", "site.login_service"}
"""Texts of the tables in which the hostile district holds nothing: what they would stand for is not in it."""


@dataclass(frozen=True)
class Built:
    """The hostile district, its site, and where that is served."""

    hostile: Hostile
    site: Path
    address: str


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder = tmp_path_factory.mktemp("hostile")
    as_of = day(None, load(DATA))
    hostile = hostile_district(DATA, folder / "data", as_of)
    site = folder / "host" / "site"
    assert build(load(hostile.root), site, as_of).ok
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "host")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Built(hostile, site, f"http://127.0.0.1:{server.server_port}/site/")
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def context(browser: Browser, built: Built) -> Iterator[BrowserContext]:
    opened = browser.new_context(
        base_url=built.address,
        viewport={"width": 1280, "height": 900},
        bypass_csp=True,
        service_workers="block",
        accept_downloads=False,
    )
    opened.add_init_script(_TRAPS)
    yield opened
    opened.close()


class Guard:
    """Hears what runs in a page, and what it asks of others."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home, self.faults = page, home, list[str]()
        page.set_default_timeout(5_000)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", lambda request: self._asked(request.url))

    def _said(self, message: ConsoleMessage) -> None:
        if RAN in message.text:
            self.faults.append(f"ran: {self.page.url}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.home, "data:", "blob:")):
            self.faults.append(f"asked for {url}")

    def found(self) -> list[str]:
        """Everything strange so far, with what stands in the page now."""
        return [*self.faults, *self.page.evaluate(_STRANGERS)]


@pytest.fixture
def guard(context: BrowserContext, built: Built) -> Iterator[Guard]:
    page = context.new_page()
    yield Guard(page, built.address)
    page.close()


def test_every_text_of_every_table_is_hostile_or_refuses_it(built):
    every = {f"{table.name}.{field.name}" for table in TABLES for field in texts(table)}
    assert every - built.hostile.planted.keys() <= NEVER_TYPED
    planted = set().union(*built.hostile.planted.values())
    assert [string for string in TEXTS if not any(string in each for each in planted)] == []


def test_what_a_field_refuses_is_refused_with_a_finding():
    for table in TABLES:
        for field, refused in refusals(table).items():
            assert set(REFUSED) <= refused.keys(), field
            assert all(codes for codes in refused.values()), field


def test_a_link_takes_no_address_that_runs_or_breaks_out(built):
    for table in TABLES:
        for field in texts(table):
            if isinstance(field.type.item if isinstance(field.type, Listing) else field.type, Link):
                for string in built.hostile.planted[f"{table.name}.{field.name}"]:
                    assert string in LINKS
                    assert string.startswith("https://a.example/")
                    assert not set(string) & set("\"'<> \t\\")


def test_no_page_has_an_element_or_attribute_that_no_sober_page_has(built, host):
    sober = {
        name: set[tuple[str, str]]().union(*(read(page).elements for page in pages))
        for name, pages in of_each_kind(host / "site").items()
    }
    everywhere = OF_NOTES.union(*sober.values())
    for pages in of_each_kind(built.site).values():
        for page in pages[:25]:
            found = read(page)
            assert found.elements - everywhere == set(), page
            assert list(strange(found.addresses)) == [], page


def test_what_a_template_would_compute_is_nowhere(built):
    for file in built.site.rglob("*"):
        if file.suffix in {".html", ".js", ".json", ".csv", ".xml", ".ics", ".svg", ".webmanifest"}:
            assert COMPUTED not in file.read_text("utf-8", "replace"), file


def test_other_files_stay_what_they_are(built):
    for file in built.site.rglob("*"):
        if file.suffix in {".json", ".webmanifest"}:
            json.loads(file.read_text("utf-8"))
        elif file.suffix in {".xml", ".svg"}:
            expat.ParserCreate().Parse(file.read_bytes(), True)
        elif file.suffix == ".csv" and "source" not in file.parts:
            with file.open(encoding="utf-8-sig", newline="") as lines:
                cells = {cell[:1] for row in csv.reader(lines) for cell in row}
            assert not cells & set("=+@\t\r"), file


def test_nothing_runs_on_any_kind_of_page(built, guard):
    for name, pages in of_each_kind(built.site).items():
        if name == "*":
            continue  # stands for any page, so its addresses begin with that of the site, which is hostile
        guard.page.goto(pages[0].relative_to(built.site).as_posix().removesuffix("index.html"))
        guard.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        assert guard.found() == [], pages[0]


def test_nothing_runs_in_charts_that_are_drawn_again_nor_in_what_they_say(built, guard):
    drawn = 0
    for pages in of_each_kind(built.site).values():
        if "mn-chart__figure" not in pages[0].read_text("utf-8"):
            continue
        guard.page.goto(pages[0].relative_to(built.site).as_posix().removesuffix("index.html"))
        guard.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        chart = guard.page.locator("figure.mn-chart[data-plotly]").first
        chart.locator(".mn-chart__switch").click()
        plot = chart.locator(".mn-chart__live .nsewdrag").first
        plot.wait_for()
        box = plot.bounding_box()
        for part in (0.02, 0.3, 0.6, 0.98):
            guard.page.mouse.move(box["x"] + box["width"] * part, box["y"] + box["height"] / 2)
        drawn += 1
        assert guard.found() == [], pages[0]
    assert drawn > 5


ASKED = (*TAGS[::6], *ATTRIBUTES[::3], *SCRIPTS[::4], "%", "__proto__")


@pytest.mark.parametrize("path", ["commitments/", "units/", "topics/court/"])
def test_nothing_runs_by_what_an_address_asks_of_a_list(guard, path):
    for string in ASKED:
        asked = quote(string)
        guard.page.goto(f"{path}?q={asked}&unit={asked}&status={asked}&sort={asked}&{asked}=1#{asked}")
        assert guard.found() == [], string
    guard.page.goto(f"{path}?q=x()#%E0%A4%A")
    field = guard.page.locator("main input[type=search]")
    for string in TEXTS[::12] if field.count() else ():
        field.first.fill(string)
    assert guard.found() == []


def test_nothing_runs_in_the_search_nor_in_what_it_finds(built, guard):
    if not (built.site / "search").is_dir():
        pytest.skip("the site has no search")
    for string in ("svg", "onload", "script", *ASKED):
        guard.page.goto(f"search/?q={quote(string)}#{quote(string)}")
        guard.page.wait_for_load_state("networkidle")
        assert guard.found() == [], string


def test_nothing_runs_in_the_offline_form(built, guard):
    guard.page.goto("form/commitment.html")
    page = guard.page
    for number, field in enumerate(
        page.locator("input[type=text]:visible, input:not([type]):visible, textarea:visible").all()
    ):
        field.fill(TEXTS[number % len(TEXTS)])
    for choice in page.locator("select:visible").all():
        choice.select_option(index=choice.locator("option").count() - 1)
    for button in page.locator("button:visible").all():
        if button.is_visible() and button.is_enabled():
            button.click()
    assert guard.found() == []


def test_the_guard_hears_what_would_run(guard):
    guard.page.goto("about/")
    for string in ("<img src=x onerror=x()>", '<a href="javascript:x()">x</a>', "<iframe></iframe>"):
        guard.page.evaluate("string => { document.querySelector('main').innerHTML = string; }", string)
        guard.page.wait_for_timeout(100)
        assert guard.found() != [], string
        guard.faults.clear()
