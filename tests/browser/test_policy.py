"""The policy in the head of every page, and that pages keep to it by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.watch import Watch
from tests.hostile.reading import of_each_kind, read, strange

_RUNS = """async () => {
  const broken = [];
  document.addEventListener("securitypolicyviolation", event => broken.push(event.effectiveDirective));
  const main = document.querySelector("main");
  window.ran = 0;
  const script = document.createElement("script");
  script.textContent = "window.ran += 1";
  main.append(script);
  main.insertAdjacentHTML("beforeend", "<img src='data:,' onerror='window.ran += 1'><a href='javascript:window.ran += 1'>x</a>");
  main.lastElementChild.click();
  main.insertAdjacentHTML("beforeend", "<img src='https://other.example/x.png'><iframe src='https://other.example/'></iframe>");
  const far = document.createElement("script");
  far.src = "https://other.example/x.js";
  main.append(far);
  await fetch("https://other.example/").catch(() => 0);
  await new Promise(done => setTimeout(done, 300));
  return [window.ran, [...new Set(broken)].sort()];
}"""


def test_policy_stands_before_anything_that_it_governs(host: Path) -> None:
    for pages in of_each_kind(host / "site").values():
        for page in pages:
            html = page.read_text("utf-8").lower()
            policy = html.index('http-equiv="content-security-policy"')
            assert not any(
                0 <= html.find(each) < policy for each in ("<script", "<link", "<style", "<img")
            ), page


def test_no_page_has_a_script_in_an_attribute_or_an_address(host: Path) -> None:
    for pages in of_each_kind(host / "site").values():
        for page in pages:
            found = read(page)
            assert not {(tag, name) for tag, name in found.elements if name.startswith("on")}, page
            assert list(strange(found.addresses)) == [], page


@pytest.fixture
def watched(browser: Browser, home: str) -> Iterator[tuple[Page, Watch]]:
    context = browser.new_context(base_url=home, service_workers="block")
    page, watch = context.new_page(), Watch(home)
    watch.over(page)
    yield page, watch
    context.close()


def test_no_kind_of_page_asks_others_or_offends_against_its_policy(
    watched: tuple[Page, Watch], host: Path
) -> None:
    page, watch = watched
    for pages in of_each_kind(host / "site").values():
        if pages[0].name != "404.html":  # its addresses begin at the root of a host of its own
            page.goto(pages[0].relative_to(host / "site").as_posix())
            assert watch.faults == [], pages[0]


@pytest.mark.parametrize("path", ["", "units/990101103/", "about/", "search/"])
def test_policy_stops_what_would_slip_into_a_page(watched: tuple[Page, Watch], path: str) -> None:
    page, _ = watched
    page.goto(path)
    ran, broken = page.evaluate(_RUNS)
    assert ran == 0
    assert {"connect-src", "img-src", "script-src-elem", "script-src-attr"} <= set(broken)
    assert {"frame-src", "default-src", "child-src"} & set(broken)
