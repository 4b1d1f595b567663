"""What a few pages of the good district say and where they lead, as files that a reviewer reads.

`pytest tests/test_golden.py --update-golden` writes them anew. Styling does not change them.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator import build as story
from tests.sites import AS_OF, good

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "home": "",
    "units": "units/",
    "town": "units/990199101/",
    "silent-park": "units/990199401/",
    "promise-postponed": "commitments/990199101-2026-03/",
    "promise-refuted": "commitments/990199001-2026-02/",
    "domain": "domains/housing/",
    "arrears": "arrears/",
}
SILENT = {"script", "style", "svg", "template"}
INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time"}
CELLS = {"td", "th"}


class Reading(HTMLParser):
    """The words of the main part of a page, a block a line; where a link leads stands behind it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self._links: list[str] = []
        self._silent = 0
        self._main = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._main = self._main or tag == "main"
        self._silent += tag in SILENT
        if not self._main or self._silent:
            return
        if tag == "a":
            self._links.append(given.get("href") or "")
        if tag in CELLS:
            self.words.append(" | ")
        elif tag not in INLINE:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT
        self._main = self._main and tag != "main"
        if not self._main or self._silent:
            return
        if tag == "a" and self._links:
            self.words.append(f" → {self._links.pop()} ")
        if tag not in INLINE | CELLS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if self._main and not self._silent:
            self.words.append(re.sub(r"\s+", " ", data))

    @property
    def text(self) -> str:
        lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(self.words).split("\n"))
        return "".join(f"{line}\n" for line in lines if line)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good district without the scripts of others, which are not on every machine."""
    folder = tmp_path_factory.mktemp("golden") / "site"
    with pytest.MonkeyPatch.context() as bare:
        bare.setattr(story, "publish_plotly", lambda _: None)
        assert story.build(good(), folder, AS_OF).ok
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_page_says_what_it_said(name: str, site: Path, request: pytest.FixtureRequest) -> None:
    shown = Reading((site / PAGES[name] / "index.html").read_text("utf-8")).text
    file = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(shown, "utf-8")
    assert len(shown.splitlines()) > 10
    assert shown == file.read_text("utf-8")


def test_no_golden_file_is_left_over() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == set(PAGES)
