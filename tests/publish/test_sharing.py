"""The map of a site, its rules for robots, and the feed of what changed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.load.source import load
from generator.pages.events import Happening
from generator.publish import sharing
from generator.publish.meta import PICTURE
from generator.publish.sharing import shared
from generator.schema.records import Site
from tests.sites import AS_OF, GOOD, district

PAGES = {"": AS_OF, "units/": AS_OF, "units/990199101/": date(2026, 5, 1)}
HAPPENED = Happening(date(2026, 6, 1), "核验属实", '路灯 <b>&"当天"</b> 修复', "commitments/x/", "石桥")
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def site() -> Site:
    (found,) = load(GOOD).of(Site)
    return found


def files(site: Site, *happened: Happening, pages: Mapping[str, date] = PAGES) -> dict[str, bytes]:
    return dict(shared(site, AS_OF, pages, happened))


def test_site_without_an_address_has_none_of_them(site: Site) -> None:
    assert files(replace(site, address=None), HAPPENED) == {}


def test_map_lists_every_page_with_the_day_of_its_data(site: Site) -> None:
    tree = ElementTree.fromstring(files(site)["sitemap.xml"])  # noqa: S314 - our own
    rows = [(row.findtext(f"{MAP}loc"), row.findtext(f"{MAP}lastmod")) for row in tree]
    assert rows == [
        ("https://qingxi.example/", "2026-06-30"),
        ("https://qingxi.example/units/", "2026-06-30"),
        ("https://qingxi.example/units/990199101/", "2026-05-01"),
    ]


def test_map_that_is_too_long_is_cut_and_the_parts_are_listed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "LARGEST_MAP", 2)
    found = files(site)
    assert {"sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"} <= set(found)
    tree = ElementTree.fromstring(found["sitemap.xml"])  # noqa: S314
    assert tree.tag == f"{MAP}sitemapindex"
    assert [row.findtext(f"{MAP}lastmod") for row in tree] == ["2026-06-30", "2026-05-01"]


def test_robots_are_let_in_and_led_to_the_map(site: Site) -> None:
    assert b"Sitemap: https://qingxi.example/sitemap.xml" in files(site)["robots.txt"]
    assert b"Disallow" not in files(site)["robots.txt"]


def test_feed_says_what_happened_in_text_that_stays_text(site: Site) -> None:
    feed = ElementTree.fromstring(files(site, HAPPENED)["atom.xml"])  # noqa: S314
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == '核验属实：路灯 <b>&"当天"</b> 修复（石桥）'
    assert entry.findtext(f"{ATOM}updated") == "2026-06-01T00:00:00+08:00" == feed.findtext(f"{ATOM}updated")
    assert entry.find(f"{ATOM}link").get("href") == "https://qingxi.example/commitments/x/"  # type: ignore[union-attr]


def test_feed_is_valid_where_nothing_happened(site: Site) -> None:
    feed = ElementTree.fromstring(files(site)["atom.xml"])  # noqa: S314
    for name in ("id", "title", "updated", "author"):
        assert feed.find(f"{ATOM}{name}") is not None
    assert feed.findtext(f"{ATOM}updated") == "2026-06-30T00:00:00+08:00"


def test_ids_of_entries_are_unique_and_the_feed_is_no_longer_than_it_should_be(site: Site) -> None:
    many = [replace(HAPPENED, href=f"commitments/{number}/") for number in range(sharing.NEWS + 9)]
    feed = ElementTree.fromstring(files(site, HAPPENED, HAPPENED, *many)["atom.xml"])  # noqa: S314
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) == sharing.NEWS


def test_same_site_gives_the_same_bytes(site: Site) -> None:
    assert files(site, HAPPENED) == files(site, HAPPENED)


def test_picture_of_shared_links_is_there_and_small() -> None:
    picture = Path(__file__).parents[2] / "theme" / PICTURE
    assert picture.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert picture.stat().st_size < 40_000


@pytest.mark.parametrize("command", ["check", "build"])
def test_clerk_is_told_what_a_site_without_an_address_lacks(command: str, tmp_path: Path) -> None:
    root = district(tmp_path, {"site.yml": ("网站地址: https://qingxi.example/\n", "")})
    where = ["--site", str(tmp_path / "site")] if command == "build" else []
    for data, hinted in ((root, True), (GOOD, False)):
        told = CliRunner().invoke(main, [command, "--data", str(data), *where])
        assert told.exit_code == 0
        assert ("没有填“网站地址”" in told.stderr) is hinted
