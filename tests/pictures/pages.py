"""Pictures of pages of the demonstration site, and of the form that needs no network."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser

from tests.pictures.picture import Taken, page_for
from tests.pictures.site import served
from tests.pictures.workbook import DATA

UNIT = "990101102"
"""A town whose name the handbook does not mind telling: it is neither good nor bad."""


def pictures(browser: Browser) -> Iterator[Taken]:
    with served() as home:
        yield _urging(browser, home)
        yield _dossier(browser, home)
        yield from _offline(browser, home)


def _urging(browser: Browser, home: str) -> Taken:
    """The list of what is wanting, narrowed to one unit."""
    with page_for(browser, 620) as page:
        page.goto(f"{home}topics/urging/?unit={UNIT}#list")
        page.evaluate("document.querySelector('#list').scrollIntoView()")
        return Taken("urging", page.screenshot())


def _dossier(browser: Browser, home: str) -> Taken:
    """The head of a unit's dossier."""
    with page_for(browser, 620) as page:
        page.goto(f"{home}units/{UNIT}/dossier/")
        return Taken("dossier", page.screenshot())


def _offline(browser: Browser, home: str) -> Iterator[Taken]:
    """The offline form as it opens, and with the faults that it found."""
    with page_for(browser, 620) as page:
        page.goto(f"{home}form/commitment.html")
        yield Taken("offline-form", page.screenshot())
    with page_for(browser, 420) as page:
        page.goto(f"{home}form/commitment.html")
        page.locator("input[type=file]").set_input_files(
            DATA / f"units/{UNIT}/commitments/{UNIT}-2026-01.yml"
        )
        page.get_by_label("服务质量").fill("")
        page.get_by_label("监督电话").fill("55501")
        page.get_by_role("button", name="检查并保存文件").click()
        yield Taken("offline-faults", page.screenshot())
