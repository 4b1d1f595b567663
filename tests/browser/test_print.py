"""Every kind of page on A4: nothing runs over the edge, and every sheet says what it must."""

import re

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import PAGES

PRINTABLE = 680
"""Pixels between the margins of A4 (assets/print.css): what is wider makes Chromium shrink the whole page."""
SHORT = (
    "",
    "domains/",
    "arrears/",
    "topics/evaluation/",
    "units/990101103/",
    "commitments/990101103-2025-02/",
)
PAPER = ("units/990101103/notice/", "en/", "supervision/", "units/990101103/report-2025/")


@pytest.mark.parametrize("path", [*PAGES, *PAPER])
def test_page_is_no_wider_than_the_sheet(browser: Browser, home: str, path: str) -> None:
    page = browser.new_page(viewport={"width": PRINTABLE, "height": 900})
    page.emulate_media(media="print")
    page.goto(home + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= PRINTABLE
    page.close()


@pytest.fixture(scope="module")
def sheets(browser: Browser, home: str) -> dict[str, list[str]]:
    """The text of each sheet of some pages, without blanks."""
    page, found = browser.new_page(), {}
    for path in SHORT:
        page.goto(home + path)
        document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
        texts = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
        found[path] = [re.sub(r"\s", "", text) for text in texts]
    page.close()
    return found


@pytest.mark.parametrize("path", SHORT)
def test_every_sheet_says_its_number_its_day_its_address_and_what_is_fictional(
    sheets: dict[str, list[str]], path: str
) -> None:
    for at, text in enumerate(sheets[path], 1):
        assert f"{at}/{len(sheets[path])}" in text
        assert "数据截至2026-10-31" in text
        assert f"https://nuochuan.example/{path}" in text
        assert "虚构" in text


@pytest.mark.parametrize("path", SHORT)
def test_last_sheet_has_more_than_where_the_page_comes_from(sheets: dict[str, list[str]], path: str) -> None:
    own = sheets[path][-1].split("发布日期")[0]
    margins = len(
        "示范站点：区县、单位、承诺、金额和电话全部是虚构的，仅用来展示这套程序。数据截至2026-10-31"
    )
    assert len(own) > margins + 20


def test_no_date_is_broken_over_lines_in_a_table(browser: Browser, home: str) -> None:
    page = browser.new_page(viewport={"width": PRINTABLE, "height": 900})
    page.emulate_media(media="print")
    page.goto(f"{home}units/990101103/dossier/")
    broken = page.evaluate(
        r"""() => [...document.querySelectorAll("main :is(th, td, time)")].filter(cell => {
            const text = [...cell.childNodes].find(node => node.nodeType === 3);
            if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text.data.trim())) return false;
            const range = document.createRange();
            range.selectNodeContents(text);
            return range.getClientRects().length > 1;
        }).length"""
    )
    page.close()
    assert broken == 0
