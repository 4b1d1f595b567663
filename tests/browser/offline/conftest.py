"""The offline form of the good district, as a file on the device."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.home import home
from generator.load.source import load
from generator.publish.offline_form import offline_form
from generator.registry import register
from tests.browser.watch import Watch
from tests.sites import AS_OF, GOOD


def form_of(root: Path) -> str:
    """The form of a district."""
    return offline_form(register(load(root), AS_OF), home() / "theme")


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("form") / "commitment.html"
    made.write_text(form_of(GOOD), "utf-8")
    return made


@pytest.fixture(scope="module")
def scripts(browser: Browser, file: Path) -> Iterator[Page]:
    """The page opened for its scripts alone: what one test does, the next does not see."""
    page, watch = browser.new_page(), Watch(file.as_uri())
    watch.over(page)
    page.goto(file.as_uri())
    yield page
    page.close()
    assert watch.faults == []


DEFINITION = 'const definition = JSON.parse(document.getElementById("definition").textContent);'
"""How a test's script begins."""
