"""Five readers for whom the site is made, each from the front page to what she came for."""

from __future__ import annotations

import csv
import io

import pypdfium2
from playwright.sync_api import Page, expect

TOWN = "柿坪"
COMPANY = "诺川清源水务有限公司"


def on_the_way(page: Page, name: str) -> None:
    """Follow a link of the main navigation."""
    page.get_by_role("navigation", name="主导航").get_by_role("link", name=name, exact=True).click()


def test_resident_finds_an_overdue_promise_of_her_street_and_whom_to_call(page):
    page.goto("")
    page.locator(".mn-home__units").get_by_role("link", name=TOWN).first.click()
    overdue = page.locator(".mn-promise--overdue").first
    expect(overdue).to_contain_text("逾期")
    overdue.get_by_role("link").first.click()
    expect(page.locator(".mn-letter__status")).to_contain_text("逾期未兑现")
    number = page.locator("a[href^='tel:']").first
    expect(number).to_be_in_viewport()
    assert number.get_attribute("href").removeprefix("tel:") in number.inner_text()


def test_shop_owner_finds_what_is_owed_and_by_when_it_is_to_be_paid(page):
    page.goto("")
    on_the_way(page, "欠款")
    page.locator("main").get_by_role("link", name=COMPANY).first.click()
    arrears = page.locator("section", has=page.locator("#arrears"))
    expect(arrears).to_contain_text("尚欠")
    expect(arrears.get_by_role("heading", name="清欠计划")).to_be_visible()
    steps = arrears.locator(".mn-plan__step")
    assert steps.count() > 0
    for step in steps.all():
        assert step.locator("time").get_attribute("datetime")
        assert "%" in step.inner_text()


def test_journalist_reaches_the_figures_of_a_chart(page):
    page.goto("")
    on_the_way(page, "欠款")
    chart = page.locator(".mn-chart").first
    chart.get_by_text("数据表").click()
    shown = chart.locator("tbody tr").count()
    with page.expect_download() as started:
        chart.get_by_role("link", name="下载 CSV").click()
    text = started.value.path().read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) - 1 == shown > 0
    heads = chart.locator("thead th").all_inner_texts()
    assert rows[0] == heads


def test_inspector_prints_a_notice(page, browser, tmp_path):
    page.goto("")
    page.locator(".mn-home__units").get_by_role("link", name=TOWN).first.click()
    page.get_by_role("link", name="打印公示栏").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("公示")
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    width, height = paper[0].get_size()
    assert (round(width), round(height)) in ((595, 842), (596, 842), (842, 1191), (842, 1190))
    words = "".join(sheet.get_textpage().get_text_bounded() for sheet in paper)
    for wanted in (f"{TOWN}镇", "服务质量", "逾期未兑现", "0980-5551306", "2026-10-31"):
        assert wanted in words, wanted
    assert f"1 / {len(paper)}" in words


def test_reader_without_a_mouse_finds_the_overdue_promise_too(page):
    page.goto("")
    _walk_to(page, f"a:text-matches('^{TOWN}')")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(TOWN)
    _walk_to(page, ".mn-promise--overdue a")
    page.keyboard.press("Enter")
    expect(page.locator(".mn-letter__status")).to_contain_text("逾期未兑现")
    _walk_to(page, "a[href^='tel:']")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def _walk_to(page: Page, wanted: str, most: int = 120) -> None:
    """Press Tab until something wanted has the focus; each place on the way shows that it has it."""
    first = page.locator(wanted).first.element_handle()
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("found => found === document.activeElement", first):
            return
    raise AssertionError(f"{wanted} is not reached with {most} tabs")
