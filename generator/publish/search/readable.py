"""What a page says, without the ways to other pages, its controls and its drawings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement, fragment_fromstring

from generator.publish.search.terms import BREAK

_OPENS, _CLOSES = "<main", "</main>"
_LEFT_OUT = frozenset({"script", "style", "template", "noscript", "svg", "form", "nav", "button"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
     "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)  # fmt: skip
_PROVENANCE = "mn-provenance"
_BREAKS = re.compile(rf"(?<!\s)(?:\s*{re.escape(BREAK)}\s*)+")


def readable(html: str) -> str:
    """The text in the `main` of a page, with a BREAK between blocks.

    Left out: what is marked `data-pagefind-ignore`, and the page's provenance.
    """
    begin, end = html.find(_OPENS), html.rfind(_CLOSES)
    if begin < 0 or end < 0:
        return ""
    main = fragment_fromstring(html[begin : end + len(_CLOSES)])
    return _BREAKS.sub(BREAK, "".join(_texts(main))).strip(BREAK)


def _texts(element: HtmlElement) -> Iterator[str]:
    if not _is_left_out(element):
        edge = "" if element.tag in _INLINE else BREAK
        yield edge
        yield element.text or ""
        for child in element:
            yield from _texts(child)
        yield edge
    yield element.tail or ""


def _is_left_out(element: HtmlElement) -> bool:
    return (
        element.tag in _LEFT_OUT
        or not isinstance(element.tag, str)
        or "data-pagefind-ignore" in element.attrib
        or element.get("class") == _PROVENANCE
    )
