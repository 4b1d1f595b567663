"""Clerks' notes as HTML: escaped plain text, or a little Markdown, sanitised. Nothing else makes markup."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_MARKDOWN = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})
_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br"}
_MARKED = re.compile(r"[*_`\[\]<>&\\#|~!]|^\s*(?:[-+]|\d+[.)])\s|^\s*(?:=+|-+)\s*$|^    ", re.MULTILINE)


@lru_cache(maxsize=64)
def note(text: str) -> Markup:
    """A note as paragraphs, lists, bold and https links; everything else stays text."""
    if not _MARKED.search(text):
        paragraphs = "</p><p>".join(
            "<br>".join(str(escape(line.strip())) for line in block.split("\n"))
            for block in re.split(r"\n\s*\n", text.strip())
        )
        return Markup(f"<p>{paragraphs}</p>")  # noqa: S704
    clean = nh3.clean(
        _MARKDOWN.render(text),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"https"},
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
    )
    return Markup(clean.strip())  # noqa: S704
