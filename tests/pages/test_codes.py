"""Every code has a page at an address that stays, and every way to it and from it leads somewhere."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath

import pytest

from generator import codebook
from generator.build import build
from generator.clerk.formats import json_list
from generator.findings import Code, Finding, Place, Remark
from generator.pages.codes import KINDS, kind_of
from tests.sites import AS_OF, good

CODES = codebook.codes()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("codes") / "site"
    assert build(good(), folder, AS_OF).ok
    return folder


class Reader(HTMLParser):
    """The addresses that a page leads to, and the places in it that an address can name."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        if tag == "a":
            self.links.append(given.get("href") or "")


def shown(html: str) -> str:
    main = html.split("<main", 1)[1].split("</main>")[0]
    return unescape(re.sub("<[^>]+>", "", main))


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.id)
def test_code_has_a_page_with_all_that_is_said_of_it(code: Code, site: Path) -> None:
    assert code.page == f"handbook/codes/{code.id.lower()}/"
    words = shown((site / code.page / "index.html").read_text("utf-8"))
    for part in (code.id, code.name, code.title, code.meaning, code.reason, code.wrong, code.right):
        assert part in words
    assert ("错误，改好才能公开" in words) == code.id.startswith("E")


def test_list_leads_to_every_code_and_tells_its_meaning(site: Path) -> None:
    html = (site / "handbook/codes/index.html").read_text("utf-8")
    links = Reader(html).links
    assert [f"../../{code.page}" in links for code in CODES.values()] == [True] * len(CODES)
    assert [code.meaning in shown(html) for code in CODES.values()] == [True] * len(CODES)
    assert {code.id for code in CODES.values()} <= Reader(html).ids


def test_list_can_be_narrowed_to_every_kind(site: Path) -> None:
    html = (site / "handbook/codes/index.html").read_text("utf-8")
    for kind in KINDS:
        count = sum(kind_of(code) is kind for code in CODES.values())
        assert f'<option value="{kind.begins}">{kind.title}（{count}）</option>' in html
        assert html.count(f'data-kind="{kind.begins}"') == count


def test_no_way_in_the_handbook_and_among_the_codes_is_dead(site: Path) -> None:
    pages = {page: Reader(page.read_text("utf-8")) for page in site.glob("handbook/**/index.html")}
    assert len(pages) > len(CODES)
    known = {
        page.relative_to(site).as_posix(): Reader(page.read_text("utf-8")).ids
        for page in site.rglob("*.html")
    }
    dead = set()
    for page, read in pages.items():
        here = page.relative_to(site).parent.as_posix()
        for link in read.links:
            if re.match("[a-z]+:", link):
                continue
            path, _, place = link.partition("#")
            target = normpath(f"{here}/{path.split('?')[0]}")
            file = target if (site / target).is_file() else normpath(f"{target}/index.html")
            if not (site / file).is_file() or (place and file in known and place not in known[file]):
                dead.add((here, link))
    assert dead == set()


def test_handbook_leads_to_the_codes(site: Path) -> None:
    assert "codes/" in Reader((site / "handbook/index.html").read_text("utf-8")).links
    findings = Reader((site / "handbook/findings/index.html").read_text("utf-8")).links
    assert "../codes/" in findings
    assert [f"../codes/?kind={kind.begins}" in findings for kind in KINDS] == [True] * len(KINDS)


def test_address_that_a_finding_gives_is_that_of_the_page(site: Path) -> None:
    for code in CODES.values():
        told = json_list([Finding.of(Remark(code, "甲"), Place("a.csv"))], "", "https://nuochuan.example/")
        address = json.loads(told)["findings"][0]["url"]
        assert (site / address.removeprefix("https://nuochuan.example/") / "index.html").is_file()
