"""What other machines read of a site: its map, its rules for robots, and the feed of what changed.

All three need whole addresses: a site that has not said where it stands has none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from generator.pages.events import Happening
from generator.publish.meta import FEED
from generator.schema.records import Site

MAP = "sitemap.xml"
Named = tuple[str, bytes]
"""A file of the site: its path and what it holds."""

NEWS = 50
"""How many happenings the feed carries."""
LARGEST_MAP = 50_000
"""Addresses in one file, by the protocol of sitemaps."""
_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_ATOM = "http://www.w3.org/2005/Atom"


def shared(
    site: Site, as_of: date, pages: Mapping[str, date], happenings: Iterable[Happening]
) -> Iterator[Named]:
    """The files, where the site has an address. `pages`: when each page was published, by its path."""
    if not site.address:
        return
    yield from _maps(site, pages)
    yield ("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site.at(MAP)}\n".encode())
    yield (FEED, _feed(site, as_of, list(dict.fromkeys(happenings))[:NEWS]))


def _maps(site: Site, pages: Mapping[str, date]) -> Iterator[Named]:
    """One map, or more than one and a map of them."""
    rows = [(site.at(path), day) for path, day in sorted(pages.items())]
    parts = [rows[at : at + LARGEST_MAP] for at in range(0, len(rows), LARGEST_MAP)]
    if len(parts) == 1:
        yield (MAP, _map("urlset", "url", parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield (name, _map("urlset", "url", part))
    newest = [max(day for _, day in part) for part in parts]
    yield (MAP, _map("sitemapindex", "sitemap", list(zip(map(site.at, names), newest, strict=True))))


def _map(root: str, each: str, rows: list[tuple[str, date]]) -> bytes:
    register_namespace("", _MAP)
    tree = Element(f"{{{_MAP}}}{root}")
    for address, day in rows:
        row = SubElement(tree, f"{{{_MAP}}}{each}")
        SubElement(row, f"{{{_MAP}}}loc").text = address
        SubElement(row, f"{{{_MAP}}}lastmod").text = day.isoformat()
    return _written(tree)


def _feed(site: Site, as_of: date, news: list[Happening]) -> bytes:
    """An Atom feed (RFC 4287). An entry keeps its id for good: it is the promise, the day and what happened."""
    register_namespace("", _ATOM)
    feed = Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "zh-CN"})
    _say(feed, "id", site.at(""))
    _say(feed, "title", f"{site.name}承诺公开：最近的变化")
    _say(feed, "updated", _moment(news[0].day if news else as_of))
    _say(SubElement(feed, f"{{{_ATOM}}}author"), "name", site.organiser or f"{site.name}承诺公开")
    SubElement(feed, f"{{{_ATOM}}}link", {"rel": "self", "href": site.at(FEED)})
    SubElement(feed, f"{{{_ATOM}}}link", {"href": site.at("")})
    if site.licence:
        _say(feed, "rights", site.licence)
    for each in news:
        _entry(feed, site, each)
    return _written(feed)


def _entry(feed: Element, site: Site, each: Happening) -> None:
    entry = SubElement(feed, f"{{{_ATOM}}}entry")
    _say(entry, "id", f"{site.at(each.href)}#{each.day}-{each.label}")
    _say(entry, "title", f"{each.label}：{each.text}（{each.unit}）")
    _say(entry, "updated", _moment(each.day))
    SubElement(entry, f"{{{_ATOM}}}link", {"href": site.at(each.href)})
    _say(entry, "summary", f"{each.day}，{each.unit}，{each.text}：{each.label}。")


def _say(parent: Element, name: str, text: str) -> None:
    SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _moment(day: date) -> str:
    """The beginning of a day in China."""
    return f"{day}T00:00:00+08:00"


def _written(tree: Element) -> bytes:
    indent(tree)
    return bytes(tostring(tree, encoding="utf-8", xml_declaration=True)) + b"\n"
