"""The ways through the site that readers take."""

import csv
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect


def promised(page: Page) -> str:
    return page.locator("main h1").inner_text().strip()


def test_from_the_home_page_to_the_figures_behind_a_promise(page):
    page.goto("")
    promise = page.locator(".mn-home .mn-home__units a").first
    unit = promise.inner_text().splitlines()[0].strip()
    promise.click()
    assert unit in promised(page)

    link = page.locator(".mn-promise__title a").first
    title = link.inner_text().strip()
    link.click()
    assert promised(page) == title
    for heading in ("服务内容", "服务质量", "服务期限", "单位自报", "核验结果", "来龙去脉"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()

    with page.expect_download() as started:
        page.get_by_role("link", name="CSV").first.click()
    rows = list(csv.DictReader(started.value.path().read_text("utf-8").splitlines()))
    assert title in {row["title"] for row in rows}
    here = urlsplit(page.url).path.rstrip("/").rpartition("/")[2]
    assert here in {row["id"] for row in rows}


def test_promises_can_be_narrowed_and_the_address_says_how(page):
    page.goto("commitments/")
    cards = page.locator(".mn-promise:visible")
    whole = cards.count()
    if not page.locator("select[name=status]").is_visible():
        page.get_by_text("筛选和排序").click()
    page.locator("select[name=status]").select_option("overdue")
    expect(page).to_have_url(re.compile(r"[?&#]status=overdue"))
    expect(page.locator(".mn-promise:visible:not(.mn-promise--overdue)")).to_have_count(0)
    narrowed = cards.count()
    assert 0 < narrowed < whole
    assert f"{narrowed}" in page.locator("[data-filter-count]").inner_text()

    page.reload()
    expect(cards).to_have_count(narrowed)
    page.get_by_role("button", name="清除筛选").click()
    expect(cards).to_have_count(whole)
    expect(page).not_to_have_url(re.compile("status="))


def test_back_from_a_promise_finds_the_list_as_it_was_narrowed(page):
    page.goto("commitments/?status=overdue")
    shown = page.locator(".mn-promise:visible")
    count = shown.count()
    page.locator(".mn-promise:visible .mn-promise__title a").first.click()
    expect(page.locator(".mn-letter")).to_be_visible()
    page.go_back()
    expect(shown).to_have_count(count)
    expect(page.locator(".mn-promise:visible:not(.mn-promise--overdue)")).to_have_count(0)


def test_colours_can_be_switched_and_the_choice_is_kept(page):
    page.goto("")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[data-scheme-switch]").click()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert after != before
    page.goto("about/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after


@pytest.mark.parametrize("asked", ["990101103-2025-02", "书台街道"])
def test_promises_are_found_by_number_and_by_the_full_name_of_a_unit(page, asked):
    page.goto("commitments/")
    page.locator("main").get_by_role("searchbox").fill(asked)
    expect(page).to_have_url(re.compile("q="))
    cards = page.locator(".mn-promise:visible")
    assert cards.count() > 0
    for words in cards.evaluate_all("cards => cards.map(card => card.dataset.words)"):
        assert asked in words


def test_number_to_call_stands_before_the_story(page):
    page.goto("commitments/990101103-2025-02/")
    call = page.locator(".mn-calls").get_by_role("link", name="责任科室电话").first
    assert call.get_attribute("href").startswith("tel:")
    assert call.bounding_box()["height"] >= 44
    page.goto("units/990101103/")
    expect(page.locator(".mn-calls").get_by_role("link", name="监督热线")).to_be_visible()


def test_a_long_list_shows_its_head_and_the_rest_at_a_touch(page):
    page.goto("commitments/")
    cards, rest = page.locator(".mn-promise:visible"), page.locator(".mn-rest")
    whole = page.locator(".mn-promise").count()
    expect(cards).to_have_count(30)
    assert f"{whole - 30}" in rest.inner_text()
    rest.click()
    expect(cards).to_have_count(whole)
    expect(rest).to_be_hidden()
    assert page.evaluate(
        "document.activeElement.closest('.mn-promise') === document.querySelectorAll('.mn-promise')[30]"
    )
    page.goto("commitments/?status=overdue")
    expect(rest).to_be_hidden()


def test_paper_shows_the_whole_list(page):
    page.goto("commitments/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".mn-promise:visible")).to_have_count(page.locator(".mn-promise").count())
