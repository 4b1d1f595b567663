"""A rendered page as the Markdown that a person would have typed for it.

Headings, paragraphs, lists, tables, links and emphasis are kept. Drawings, scripts and controls are left
out, which spares the Markdown side the work.
"""

from __future__ import annotations

from html.parser import HTMLParser

_HEADINGS = {f"h{n}": "#" * n + " " for n in range(1, 7)}
_BLOCKS = {
    *_HEADINGS,
    *("p", "div", "section", "header", "figure", "figcaption", "details", "summary", "aside", "nav", "ul"),
    *("ol", "li", "dl", "dt", "table", "caption", "article", "footer", "form", "main"),
}
_SKIPPED = {"svg", "script", "style", "form", "button", "template"}
_STRONG = {"b", "strong", "dt"}
_ESCAPED = str.maketrans({c: f"\\{c}" for c in "*_`[]\\"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"})


def markdown(html: str) -> str:
    """The Markdown of what stands in the `main` of a page."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return "\n\n".join(writer.blocks) + "\n"


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._words: list[str] = []
        self._prefix = ""
        self._items: list[bool] = []  # open list items: whether their first block is still to come
        self._terms: list[bool] = []  # open lists of terms: whether one of their items is open
        self._rows: list[list[str]] | None = None
        self._links: list[str] = []
        self._inside = 0
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag == "main"
        self._skipped += tag in _SKIPPED
        if not self._inside or self._skipped:
            return
        if tag in _BLOCKS:
            self._end_block()
        if tag == "li":
            self._items.append(True)
        elif tag == "dl":
            self._terms.append(False)
        elif tag == "dt":
            self._end_term()
            self._items.append(True)
            self._terms[-1] = True
        elif tag in _HEADINGS:
            self._prefix = _HEADINGS[tag]
        elif tag == "table":
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif tag in ("td", "th"):
            self._words = []
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self._words.append("[")
        elif tag == "br":
            self._words.append("  \n")
        if tag in _STRONG:
            self._words.append("**")

    def handle_endtag(self, tag: str) -> None:
        if self._inside and not self._skipped:
            self._end(tag)
        self._skipped -= tag in _SKIPPED
        self._inside -= tag == "main"

    def _end(self, tag: str) -> None:
        if tag in _STRONG:
            self._words.append("** ")
        if tag == "a":
            self._words.append(f"]({self._links.pop()})")
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append(self._text().replace("|", "\\|").replace("\n", " "))
        elif tag == "table":
            self._end_table()
        elif (tag in _BLOCKS and tag != "dt") or tag == "dd":
            self._end_block()
        if tag == "li":
            self._items.pop()
        elif tag == "dl":
            self._end_term()
            self._terms.pop()

    def _end_term(self) -> None:
        """A term has one or more descriptions; it ends with the next term or with the list."""
        if self._terms[-1]:
            self._items.pop()

    def handle_data(self, data: str) -> None:
        if self._inside and not self._skipped:
            self._words.append(data.translate(_ESCAPED))

    def _text(self) -> str:
        text = "\n".join(" ".join(line.split()) for line in "".join(self._words).split("  \n")).strip()
        self._words = []
        return text

    def _end_block(self) -> None:
        if self._rows is not None:
            return
        text, prefix = self._text(), self._prefix
        self._prefix = ""
        if text:
            self._put(prefix + text)

    def _put(self, text: str) -> None:
        indent = "    " * len(self._items)
        if self._items and self._items[-1]:
            self._items[-1] = False
            indent = "    " * (len(self._items) - 1) + "-   "
        rest = "\n" + "    " * len(self._items)
        self.blocks.append(indent + text.replace("\n", rest))

    def _end_table(self) -> None:
        rows, self._rows = self._rows or [], None
        if rows and rows[0]:
            width = len(rows[0])
            lines = [rows[0], ["---"] * width, *(row + [""] * (width - len(row)) for row in rows[1:])]
            self._put("\n".join(f"| {' | '.join(line)} |" for line in lines))
