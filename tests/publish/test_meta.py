"""Heads of pages: the tags of government sites and of sharing, and nothing that is not known."""

import re
import shutil
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.build import build
from generator.load.source import load
from generator.publish.frames import build_frames
from generator.publish.meta import addresses, page_meta, site_meta
from generator.publish.render import Renderer
from generator.publish.stamp import SlotError
from generator.schema.records import Site
from tests.sites import AS_OF, GOOD, Change, district

HOME = Path(__file__).parents[2]
FILED: dict[str, Change] = {
    "site.yml": (
        "数据许可: CC BY 4.0\n",
        "数据许可: CC BY 4.0\n承办单位: 清溪区数据中心\n电子邮箱: xyb@qingxi.example\n联系地址: 清溪区南街 1 号\n"
        '网站标识码: "9901990001"\nICP备案号: 苏ICP备01234567号-1\n公安备案号: 苏公网安备99019902000001号\n',
    )
}


class Head(HTMLParser):
    """Tags in the head of a page: `tags` by name or property, `links` by rel; and its title."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.title = ""
        self._in_title = False
        self.feed(html.split("</head>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_title = tag == "title"
        if tag == "meta":
            self.tags[given.get("name") or given.get("property") or ""] = given.get("content", "")
        if tag == "link":
            self.links[given["rel"]] = given["href"]

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data.strip()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("meta")
    assert build(load(district(folder, FILED)), folder / "site", AS_OF).ok
    return folder / "site"


@pytest.fixture(scope="module")
def heads(built: Path) -> dict[str, Head]:
    """The heads of the pages of the site, by path; the editor and the form are tools, `offline/` stands in for pages."""
    found = {}
    for file in sorted(built.rglob("index.html")):
        html = file.read_text("utf-8")
        if 'name="SiteName"' in html and file != built / "offline" / "index.html":
            found[file.relative_to(built).as_posix().removesuffix("index.html")] = Head(html)
    return found


def test_every_page_says_whose_it_is_when_it_was_published_and_by_whom_it_was_told(
    heads: dict[str, Head],
) -> None:
    for path, head in heads.items():
        assert head.tags["SiteName"] == "清溪区承诺公开", path
        assert head.tags["SiteDomain"] == "qingxi.example", path
        assert head.tags["SiteIDCode"] == "9901990001", path
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", head.tags["PubDate"]), path
        assert head.tags["PubDate"] <= AS_OF.isoformat(), path
        assert head.tags["ArticleTitle"], path
        assert head.tags["ContentSource"], path


def test_source_of_a_unit_is_the_unit_and_of_a_list_the_organiser(heads: dict[str, Head]) -> None:
    for path in ("units/990199101/", "units/990199101/notice/", "commitments/990199101-2026-03/"):
        assert heads[path].tags["ContentSource"] == "石桥镇"
        assert heads[path].tags["ColumnName"] in ("单位", "承诺")
    assert heads["units/"].tags["ContentSource"] == "清溪区社会信用体系建设领导小组办公室"


def test_no_tag_is_empty(heads: dict[str, Head]) -> None:
    for path, head in heads.items():
        assert [name for name, value in head.tags.items() if not value and name] == [], path


def test_map_of_the_site_lists_exactly_its_pages(built: Path, heads: dict[str, Head]) -> None:
    listed = re.findall(
        r"<loc>https://qingxi\.example/(.*)</loc>", (built / "sitemap.xml").read_text("utf-8")
    )
    assert sorted(listed) == sorted(set(heads) - {"search/"})  # a tool, with nothing to be found on it


def test_titles_and_descriptions_are_of_one_page_each(heads: dict[str, Head]) -> None:
    for told in ("title", "description"):
        words = Counter(
            head.title if told == "title" else head.tags["description"] for head in heads.values()
        )
        assert {word: count for word, count in words.items() if count > 1} == {}


def test_shared_link_carries_title_description_address_and_picture(heads: dict[str, Head]) -> None:
    for path, head in heads.items():
        assert head.links["canonical"] == head.tags["og:url"] == f"https://qingxi.example/{path}", path
        assert head.tags["og:title"] == head.tags["ArticleTitle"], path
        assert head.tags["og:description"] == head.tags["description"], path
        assert head.tags["og:image"] == "https://qingxi.example/assets/share.png"
        assert head.links["alternate"].endswith("atom.xml")


def test_what_a_site_has_not_said_makes_no_tag() -> None:
    (site,) = load(GOOD).of(Site)
    bare = replace(site, address=None, organiser=None, site_code=None)
    assert (site_meta(bare), page_meta(None, bare, "")) == ("", "")
    assert addresses("units/", bare) == {"canonical": "", "address": ""}


def test_values_stay_inside_their_tags() -> None:
    (site,) = load(GOOD).of(Site)
    told = page_meta('"><script>x</script>', site, "../")
    assert "<script>" not in told
    assert Head(f"<head>{told}</head>").tags["ContentSource"] == '"><script>x</script>'


def test_footer_says_who_answers_and_every_filing_with_the_way_to_it(built: Path) -> None:
    footer = (built / "index.html").read_text("utf-8").split("<footer")[1]
    for words in ("清溪区数据中心", "mailto:xyb@qingxi.example", "清溪区南街 1 号", "9901990001"):
        assert words in footer
    assert re.search(r'href="https://beian\.miit\.gov\.cn/"[^>]*>苏ICP备01234567号-1<', footer)
    assert re.search(r'href="https://beian\.mps\.gov\.cn/"[^>]*>苏公网安备99019902000001号<', footer)


def test_footer_invents_nothing() -> None:
    (site,) = load(GOOD).of(Site)
    footer = Renderer(HOME / "theme").site_values(site, "2026-06-30")["footer"]
    for words in ("备案", "标识码", "承办", "邮箱", "<dd></dd>", "None"):
        assert words not in footer


def test_page_without_a_day_cannot_be_built(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for name in ("content", "theme"):
        shutil.copytree(HOME / name, home / name)
    config = (HOME / "mkdocs.yml").read_text("utf-8")
    (home / "theme" / "undated.html").write_text("<!doctype html><title>@@title@@</title>@@body@@", "utf-8")
    (home / "content" / "undated.md").write_text("---\ntemplate: undated.html\n---\n", "utf-8")
    (home / "mkdocs.yml").write_text(
        config.replace("not_in_nav: |\n", "not_in_nav: |\n  undated.md\n"), "utf-8"
    )
    with pytest.raises(SlotError, match="undated: a page says when it was published"):
        build_frames(home, tmp_path / "work")
