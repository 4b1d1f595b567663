"""Each page as it is found: its kind, whose it is, where it stands, and what it says."""

from __future__ import annotations

import re
from html import unescape

from generator.pages.search import PATH, kind_of
from generator.pages.shapes import Page
from generator.publish.search.index import Entry
from generator.publish.search.readable import readable
from generator.publish.stamp import Frame

_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]+>")
_NOT_FOUND = ("404", "offline")
"""Pages that stand in for others."""


def entry(page: Page, html: str) -> Entry | None:
    """A data page as it is found, or None for one that is not to be. `html`: the whole page."""
    kind, found = kind_of(page.path), page.found
    if not kind or page.canonical:
        return None
    status = (("status", found.status.zh), ("state", found.status.value)) if found.status else ()
    return Entry(
        path=page.path,
        title=found.title or page.title,
        text=readable(html),
        shown=(("kind", kind), ("unit", page.told_by), *status, ("due", found.due)),
        filters=(("kind", kind), ("unit", page.told_by), ("domain", found.domain), *status[:1]),
        names=found.names,
    )


def written_entry(frame: Frame, html: str) -> Entry | None:
    """A hand-written page as it is found."""
    path = frame.path.removesuffix("index.html")
    heading = _HEADING.search(html)
    if frame.name in _NOT_FOUND or path == PATH or heading is None:
        return None
    kind = kind_of(path)
    title = unescape(_TAG.sub("", heading[1])).strip()
    return Entry(path, title, readable(html), (("kind", kind),), (("kind", kind),))
