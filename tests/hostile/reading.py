"""What stands in the pages of a site, read as HTML: elements, attributes and addresses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

SCHEMES = {"", "https", "tel", "mailto"}
_ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "cite"}
_NUMBERED = re.compile(r"[^/]*\d[^/]*")


def kind(path: str) -> str:
    """Pages whose addresses differ in what has a digit in it are of one kind."""
    return _NUMBERED.sub("*", path.removesuffix("index.html"))


def of_each_kind(site: Path) -> dict[str, list[Path]]:
    """All pages of a site, by kind, the longest first."""
    found: dict[str, list[Path]] = defaultdict(list)
    for page in site.rglob("*.html"):
        found[kind(page.relative_to(site).as_posix())].append(page)
    return {name: sorted(pages, key=lambda page: -page.stat().st_size) for name, pages in found.items()}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[tuple[str, str]] = set()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add((tag, ""))
        for name, value in attrs:
            self.elements.add((tag, name))
            if name in _ADDRESSES:
                self.addresses.add(value or "")

    handle_startendtag = handle_starttag


def read(page: Path) -> _Reader:
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    reader.close()
    return reader


def strange(addresses: set[str]) -> Iterator[str]:
    """Addresses that are neither ways within the site nor known to be harmless."""
    for each in addresses:
        scheme = urlsplit(each.strip()).scheme if ":" in each else ""
        if scheme.lower() not in SCHEMES or each.strip().startswith("//"):
            yield each
