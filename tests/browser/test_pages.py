"""Every kind of page, as it stands."""

import pytest
from playwright.sync_api import expect

PAGES = ("", "units/", "commitments/", "domains/", "arrears/", "data/", "about/", "method/")


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
