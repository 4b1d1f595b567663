"""WCAG 2.2 AA, and the second level of GB/T 37668, on every kind of page; docs/accessibility.md says which
test holds what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import WIDTHS
from tests.hostile.reading import of_each_kind

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_LOOKS = ("color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable")
"""What can change when only colours and sizes do."""
MODES: dict[str, dict[str, str]] = {
    "light": {"scheme": "light", "contrast": "normal", "size": "normal"},
    "dark": {"scheme": "dark", "contrast": "normal", "size": "normal"},
    "large": {"scheme": "light", "contrast": "normal", "size": "large"},
    "high contrast": {"scheme": "light", "contrast": "high", "size": "normal"},
    "high contrast, dark, large": {"scheme": "dark", "contrast": "high", "size": "large"},
}
OPEN_ALL = "document.querySelectorAll('main details').forEach(each => { each.open = true; })"
THIN = """() => {
  for (const parent of document.querySelectorAll("main *")) {
    const seen = {};
    for (const child of [...parent.children]) {
      const kind = child.localName + "." + child.className;
      if ((seen[kind] = (seen[kind] || 0) + 1) > 4) child.remove();
    }
  }
}"""
"""Of things of one kind in a row the first four stay: axe looks at each of a thousand rows for itself."""
WEAR = "chosen => Object.assign(document.documentElement.dataset, chosen)"
RUN = """async rules => {
  const only = rules ? { type: "rule", values: rules } : { type: "tag", values: %s };
  const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
  return found.violations.map(each => each.id + ": " + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | "));
}""" % json.dumps(TAGS)  # noqa: UP031
STRUCTURE = """() => {
  const found = [], text = node => (node.getAttribute("aria-label") || node.textContent).trim();
  const heads = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")];
  heads.forEach((head, n) => {
    if (n && +head.localName[1] > +heads[n - 1].localName[1] + 1) found.push("skips a level: " + text(head));
  });
  if (heads.filter(head => head.localName === "h1").length !== 1) found.push("not one h1");
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption || !text(table.caption)) found.push("a table without caption: " + text(table).slice(0, 40));
    if ([...table.querySelectorAll("th")].some(head => !head.scope)) found.push("a head without scope: " + text(table).slice(0, 40));
  }
  for (const name of ["header.mn-header", "main#main", "footer"]) {
    if (document.querySelectorAll(name).length !== 1) found.push("not one " + name);
  }
  const navs = [...document.querySelectorAll("nav")].map(nav => nav.ariaLabel);
  if (navs.includes(null) || new Set(navs).size < navs.length) found.push("navigation without its name: " + navs);
  if (!/^(zh-CN|en)$/.test(document.documentElement.lang)) found.push("no language");
  const ways = {}, bare = /^(查看|下载 CSV|公开材料|原件|看流程|告知书|详情|更多|反映|全文)$/;
  for (const link of document.querySelectorAll("main a[href]")) {
    if (bare.test(text(link))) (ways[text(link)] ??= new Set()).add(link.href);
  }
  for (const [name, to] of Object.entries(ways)) if (to.size > 1) found.push("links of one name: " + name);
  const first = document.querySelector("a, button, input, select, summary, [tabindex='0']");
  if (!first.matches("a.mn-skip[href='#main']")) found.push("no skip link first");
  return found;
}"""
COLOUR_ALONE = """() => [...document.querySelectorAll(
  ".mn-status, .mn-flag, .mn-verdict, .mn-state, .mn-mark, .mn-cell, .mn-tick, .mn-bar__legend li"
)].map(node => node.ariaHidden === "true" ? node.parentElement : node)
  .filter(node => !node.textContent.trim() && !node.getAttribute("aria-label"))
  .map(node => node.outerHTML.slice(0, 120))"""
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUS = """() => {
  const node = document.activeElement, box = node.getBoundingClientRect();
  const ringed = each => {
    const style = each && getComputedStyle(each);
    return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  const top = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + box.height / 2);
  return {
    name: node.outerHTML.slice(0, 120),
    body: node === document.body,
    drawn: !!(ringed(node) || ringed(node.closest(".mn-promise, .mn-figure, .mn-tile"))),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    covered: !!top && !node.contains(top) && !top.contains(node)
  };
}"""
READING = ("", "units/990101103/", "commitments/990101103-2025-02/", "commitments/", "arrears/")


def reading(browser: Browser, home: str, width: str, **more: object) -> BrowserContext:
    """A browser whose pages let a test look into them."""
    size = {"width": WIDTHS[width][0], "height": WIDTHS[width][1]}
    return browser.new_context(
        **{
            "base_url": home,
            "viewport": size,
            "bypass_csp": True,
            "service_workers": "block",
            "reduced_motion": "reduce",  # a colour on its way from one to another has no contrast yet
        }
        | more
    )


@pytest.fixture(scope="module")
def kinds(host: Path) -> list[str]:
    """The address of one page of each kind; the one that stands for any address is looked at as `404.html`."""
    site = host / "site"
    return [
        pages[0].relative_to(site).as_posix().removesuffix("index.html")
        for pages in of_each_kind(site).values()
        if pages[0].name != "404.html"
    ]


def thinned(kinds: list[str]) -> list[str]:
    """Of the domains, whose pages are all made of the same parts, two."""
    domains = [path for path in kinds if path.startswith("domains/") and path != "domains/"]
    return [path for path in kinds if path not in domains[2:]]


@pytest.fixture(scope="module", params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser, home: str) -> Iterator[Page]:
    context = reading(browser, home, request.param)
    yield context.new_page()
    context.close()


def frameless(path: str) -> bool:
    """Pages without head and foot: the editor, the form that works from a file, the sheet for the wall."""
    return path.startswith(("admin/", "form/")) or path.endswith("/notice/")


def test_axe_finds_nothing_on_any_kind_of_page_however_it_is_read(page: Page, kinds: list[str]) -> None:
    axe, found = AXE.read_text("utf-8"), dict[str, list[str]]()
    for path in thinned(kinds):
        page.goto(path)
        page.evaluate(axe)
        page.evaluate(OPEN_ALL)
        page.evaluate(THIN)
        for mode, chosen in MODES.items():
            page.evaluate(WEAR, chosen)
            rules = None if mode == "light" else OF_LOOKS
            if said := page.evaluate(RUN, rules):
                found[f"{path} ({mode})"] = said
    assert found == {}


def test_axe_finds_nothing_in_the_settings_of_reading(page: Page) -> None:
    page.goto("about/")
    page.evaluate(AXE.read_text("utf-8"))
    page.locator("[data-reading] summary").click()
    for chosen in MODES.values():
        page.evaluate(WEAR, chosen)
        panel = "axe.run('.mn-reading__panel').then(found => found.violations.map(each => each.id))"
        assert page.evaluate(panel) == []


def test_every_kind_of_page_has_its_structure(browser: Browser, home: str, kinds: list[str]) -> None:
    context = reading(browser, home, "desk")
    page, found = context.new_page(), dict[str, list[str]]()
    for path in kinds:
        if not frameless(path):
            page.goto(path)
            if said := [*page.evaluate(STRUCTURE), *page.evaluate(COLOUR_ALONE)]:
                found[path] = said
    context.close()
    assert found == {}


def test_no_page_is_wider_than_320_pixels_nor_large_type_than_a_phone(
    browser: Browser, home: str, kinds: list[str]
) -> None:
    """320 pixels is also a window of 1280 at 400 %, and of 640 at 200 % (WCAG 1.4.10, 1.4.4)."""
    context = reading(browser, home, "phone", viewport={"width": 320, "height": 640})
    page, found = context.new_page(), list[str]()
    for path in kinds:
        page.goto(path)
        for chosen in ({"size": "normal"}, {"size": "large"}):
            page.evaluate(WEAR, chosen)
            if page.evaluate(WIDE) > 0:
                found.append(f"{path} {chosen['size']}")
    context.close()
    assert found == []


@pytest.mark.parametrize("path", READING)
def test_focus_is_seen_wherever_the_keyboard_leads(page: Page, path: str) -> None:
    page.goto(path)
    page.evaluate(WEAR, MODES["high contrast"] if path else MODES["light"])
    for _ in range(45):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["body"]:
            break
        assert stop["drawn"], stop
        assert stop["seen"], stop
        assert not stop["covered"], stop


def test_skip_link_leads_past_the_head(page: Page) -> None:
    page.goto("units/990101103/")
    page.keyboard.press("Tab")
    expect(page.locator(".mn-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_settings_of_reading_work_by_keyboard_and_are_remembered(browser: Browser, home: str) -> None:
    context = reading(browser, home, "phone")
    page = context.new_page()
    page.goto("arrears/")
    body = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    before = page.evaluate(body)
    page.locator("[data-reading] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="大字")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="大字")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="高对比度")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(page.locator(".mn-reading__panel")).to_be_hidden()
    expect(page.locator("[data-reading] summary")).to_be_focused()
    page.goto("units/")
    assert page.evaluate(
        "[document.documentElement.dataset.size, document.documentElement.dataset.contrast]"
    ) == [
        "large",
        "high",
    ]
    page.goto("arrears/")
    assert page.evaluate(body) == pytest.approx(1.5 * before)
    page.locator("[data-reading] summary").click()
    page.get_by_role("button", name="大字").click()
    page.get_by_role("button", name="高对比度").click()
    page.reload()
    assert page.evaluate(body) == before
    assert page.evaluate("document.documentElement.dataset.contrast") == "normal"
    context.close()


def test_what_was_chosen_holds_before_anything_is_drawn(page: Page, host: Path) -> None:
    html = (host / "site" / "index.html").read_text("utf-8")
    script = html.index("assets/scheme.js")
    assert "defer" not in html[script : html.index(">", script)]
    assert script < html.index('rel="stylesheet"')


def test_device_that_asks_for_contrast_gets_it_until_the_reader_says_no(browser: Browser, home: str) -> None:
    context = reading(browser, home, "desk", contrast="more")
    page = context.new_page()
    page.goto("")
    assert page.evaluate("document.documentElement.dataset.contrast") == "high"
    page.locator("[data-reading] summary").click()
    page.get_by_role("button", name="高对比度").click()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.contrast") == "normal"
    context.close()


def test_high_contrast_is_seven_to_one(page: Page) -> None:
    page.goto("units/990101103/")
    page.evaluate(AXE.read_text("utf-8"))
    page.evaluate(OPEN_ALL)
    page.evaluate(THIN)
    for mode in ("high contrast", "high contrast, dark, large"):
        page.evaluate(WEAR, MODES[mode])
        assert page.evaluate(RUN, ["color-contrast-enhanced"]) == []


def test_nothing_moves_for_those_who_asked_for_no_motion(browser: Browser, home: str) -> None:
    context = reading(browser, home, "desk")
    page = context.new_page()
    for path in (*READING, "about/"):
        page.goto(path)
        moving = "[...document.querySelectorAll('*')].some(node => /[1-9]/.test(getComputedStyle(node).transitionDuration))"
        assert not page.evaluate(moving), path
        assert page.evaluate("document.getAnimations().length") == 0
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()


def test_with_the_colours_of_the_device_words_and_edges_stay(browser: Browser, home: str) -> None:
    context = reading(browser, home, "desk", forced_colors="active")
    page = context.new_page()
    for path in READING:
        page.goto(path)
        assert page.evaluate(COLOUR_ALONE) == []
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)["drawn"]
    context.close()


def test_with_styles_off_a_page_is_read_from_its_name_to_its_source(browser: Browser, home: str) -> None:
    context = reading(browser, home, "phone")
    context.route("**/*.css*", lambda route: route.abort())
    page = context.new_page()
    for path in READING:
        page.goto(path)
        places = [
            page.locator(part).first.evaluate("node => node.getBoundingClientRect().top + scrollY")
            for part in (".mn-skip", ".mn-brand", ".mn-nav", "h1", "main h2", ".mn-provenance", "footer")
        ]
        assert places == sorted(places), path
    text = page.locator("main").inner_text()
    assert "欠款" in text
    context.close()
