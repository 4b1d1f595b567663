"""Charts in a real browser: complete at once, interactive when asked, steady all the while."""

import re

import pytest
from playwright.sync_api import Page, expect

SWITCH = "arrears/"


@pytest.fixture
def chart(page):
    """The first chart of the arrears page, before it became interactive."""
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: undefined })")
    page.goto(SWITCH)
    return page.locator("figure.mn-chart[data-plotly]").first


def place(page: Page) -> list[float]:
    """Where the drawing and what comes after it lie."""
    script = """() => [".mn-chart__plot", ".mn-chart__foot"].flatMap(name => {
      const box = document.querySelector("figure.mn-chart " + name).getBoundingClientRect();
      return [box.top + scrollY, box.height];
    })"""
    return page.evaluate(script)


def test_nothing_of_plotly_is_loaded_before_a_reader_asks(page, chart):
    expect(chart.get_by_role("button", name="交互图")).to_be_visible()
    assert page.evaluate("typeof Plotly") == "undefined"


def test_on_a_fast_line_a_wide_screen_gets_it_unasked_and_a_phone_does_not(page):
    fast = "{ effectiveType: '4g', saveData: false }"
    page.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {fast} }})")
    page.goto(SWITCH)
    figure = page.locator("figure.mn-chart[data-plotly]").first
    figure.scroll_into_view_if_needed()
    if page.viewport_size["width"] >= 960:
        expect(figure.locator(".mn-chart__live .main-svg").first).to_be_visible()
    else:
        page.wait_for_load_state("networkidle")
        assert page.evaluate("typeof Plotly") == "undefined"


def test_reader_gets_an_interactive_chart_in_the_place_of_the_drawing(page, chart):
    before = place(page)
    chart.get_by_role("button", name="交互图").click()
    expect(chart.locator(".mn-chart__live .main-svg").first).to_be_visible()
    expect(chart.get_by_role("button", name="静态图")).to_be_enabled()
    assert place(page) == before
    assert chart.locator(".mn-chart__live").evaluate("box => box.querySelectorAll('a, button').length") == 0

    chart.get_by_role("button", name="静态图").click()
    expect(chart.locator(".mn-chart__live")).to_have_count(0)
    expect(chart.locator(".mn-svg text").first).to_be_visible()


def test_hovering_says_the_exact_figures(page, chart):
    chart.get_by_role("button", name="交互图").click()
    expect(chart.get_by_role("button", name="静态图")).to_be_enabled()
    plot = chart.locator(".mn-chart__live .nsewdrag").first
    box = plot.bounding_box()
    page.mouse.move(box["x"] + 4, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + 8, box["y"] + box["height"] / 2)
    expect(chart.locator(".hoverlayer")).to_contain_text(re.compile(r"\d\.\d\d 元"))


def test_interactive_chart_follows_the_colours_of_the_page(page, chart):
    chart.get_by_role("button", name="交互图").click()
    line = chart.locator(".mn-chart__live .scatterlayer path.js-line").last
    expect(line).to_be_attached()
    before = line.evaluate("line => getComputedStyle(line).stroke")
    page.locator("[data-scheme-switch]").click()
    expect(line).not_to_have_css("stroke", before)


def test_chart_that_cannot_load_says_so_and_keeps_the_drawing(page, chart):
    page.route("**/vendor/plotly*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    chart.get_by_role("button", name="交互图").click()
    expect(chart.get_by_role("status")).to_have_text("交互图载入失败，请看静态图和数据表。")
    expect(chart.locator(".mn-svg text").first).to_be_visible()


def test_without_scripts_chart_and_table_are_there_and_no_button(plain_page, home):
    plain_page.goto(home + SWITCH)
    chart = plain_page.locator("figure.mn-chart").first
    expect(chart.locator(".mn-svg text").first).to_be_visible()
    expect(chart.locator(".mn-chart__switch")).to_be_hidden()
    chart.get_by_text("数据表").first.click()
    expect(chart.get_by_role("table")).to_be_visible()


def test_csv_beside_a_chart_is_what_its_table_shows(page, chart):
    shown = chart.locator("tbody tr").count()
    with page.expect_download() as started:
        chart.get_by_role("link", name="下载 CSV").click()
    assert len(started.value.path().read_text("utf-8").splitlines()) == shown + 1
