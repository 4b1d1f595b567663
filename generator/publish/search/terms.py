"""Text as the index has it: what a reader may type and find, whichever characters the query begins with.

Pagefind finds words. Chinese has no spaces, and a segmenter that cuts a page and another that cuts the query
in the reader's browser do not agree: names of places fall through. So every Chinese character is a word of the
index together with the one after it (鹭汀镇: 鹭汀 汀镇 镇), and a query is cut in the same way by
`theme/assets/search-terms.js`. Spaces are marks, so the first characters of the words are the text again.
"""

from __future__ import annotations

import re

BREAK = "|"
"""Stands between the blocks of a page, so that no phrase reaches from one into the next."""

SPACE = "~"
"""Stands for the spaces of the text. Pagefind makes no word of marks."""

HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PIECE = re.compile(rf"([{HAN}]+)|([0-9A-Za-z]+(?:[-_.@][0-9A-Za-z]+)*)|(\s+)|(\S)")


def terms(text: str) -> str:
    """The words of a text in their order, with spaces between them; marks stand by themselves."""
    found: list[str] = []
    for han, word, space, mark in _PIECE.findall(text.strip()):
        if han:
            found += [han[at : at + 2] for at in range(len(han))]
        else:
            found.append(word or mark or SPACE * bool(space))
    return " ".join(found)
