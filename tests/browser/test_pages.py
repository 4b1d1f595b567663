"""Every kind of page, as it stands."""

import pytest
from playwright.sync_api import expect

from generator.pages.topics import TOPICS

WRITTEN = ("about/", "method/", "basis/")
HANDBOOK = tuple(f"handbook/{page}" for page in ("", "zero/", "progress/", "excel/", "github/", "findings/"))
LISTS = ("", "search/", "units/", "commitments/", "domains/", "arrears/", "data/", "topics/")
OF_TOPICS = tuple(topic.path for topic in TOPICS)
OF_A_UNIT = ("units/990101103/", "units/990101103/dossier/", "units/990101103/letter/")
PAGES = (*LISTS, *OF_TOPICS, *OF_A_UNIT, *WRITTEN, *HANDBOOK, "commitments/990101103-2025-02/")


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_the_screen_names_itself_once_and_says_what_is_fictional(page, path):
    page.goto(path)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator(".mn-announcement")).to_contain_text("虚构")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(node => node.id)")
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("path", ["commitments/", "units/"])
def test_without_scripts_the_list_is_whole(plain_page, home, path):
    plain_page.goto(home + path)
    expect(plain_page.locator("form[data-filter]:visible")).to_have_count(0)
    assert plain_page.locator("main a:visible").count() > 5


def test_on_paper_nothing_is_folded_and_every_sheet_says_what_is_fictional(page):
    page.goto("arrears/")
    page.emulate_media(media="print")
    expect(page.locator(".mn-chart__data td").first).to_be_visible()
    expect(page.locator(".mn-chart__csv").first).to_be_hidden()
    for name, words in (("--mn-notice", "虚构"), ("--mn-day", "数据截至"), ("--mn-address", "/arrears/")):
        script = "name => getComputedStyle(document.documentElement).getPropertyValue(name)"
        assert words in page.evaluate(script, name)


@pytest.mark.parametrize("path", PAGES)
def test_text_of_twice_the_size_fits_the_screen(page, path):
    page.goto(path)
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
