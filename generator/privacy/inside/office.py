"""Word, Excel, PowerPoint (ECMA-376) and OFD (GB/T 33190): text, properties, comments, tracked changes, images."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.privacy.inside import jpeg, png
from generator.privacy.inside.archive import Archive
from generator.privacy.inside.piece import Piece, Role, broken, closed
from generator.privacy.inside.sheets import cells, shared_strings
from generator.privacy.inside.xml_text import walk

SIGNATURE = b"PK\x03\x04"
_DEEPEST = 1
"""Documents within documents that are looked into."""
_TEXT_PARTS = re.compile(
    r"(?:word|ppt|customXml|Doc_\d+|docProps)/.*\.xml\Z|OFD\.xml\Z|xl/(?:comments|threadedComments|drawings|persons)/?.*\.xml\Z|.*\.rels\Z"
)
_NO_WORDS = re.compile(
    r"word/(?:theme/|styles|fontTable|numbering|webSettings)|ppt/(?:theme|slideMasters|slideLayouts)/"
)
_AUTHORS = {
    "creator": "作者",
    "lastModifiedBy": "最后修改者",
    "Manager": "经理",
    "Author": "作者",
    "author": "批注的作者",
}
_AUTHOR_ATTRIBUTES = {
    "author": "批注和修订的作者",
    "displayName": "批注的作者",
    "lastModifiedBy": "最后修改者",
}
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo", "comment", "threadedComment"})
_LINE = frozenset(
    {"p", "tr", "br", "comment", "TextObject", "TextCode", "creator", "lastModifiedBy", "title", "Company"}
)
_PROPERTIES = "文档属性"
_CELL = frozenset({"tc", "tab"})


def pieces(raw: bytes, depth: int = 0) -> Iterator[Piece]:
    """Everything that a document says, seen and unseen."""
    archive = Archive(raw)
    sheets = [part for part in archive.parts() if re.match(r"xl/worksheets/[^/]+\.xml\Z", part.filename)]
    strings = [part for part in archive.parts() if part.filename == "xl/sharedStrings.xml"]
    words = shared_strings(archive.read(strings[0])) if strings and sheets else []
    for number, part in enumerate(sheets, 1):
        yield from cells(archive.read(part), words, f"第 {number} 张工作表")
    for part in archive.parts():
        name = part.filename
        if name.lower().endswith((".jpg", ".jpeg", ".jfif")):
            yield from _of_image(jpeg.pieces(archive.read(part), "里面的图片"))
        elif name.lower().endswith(".png"):
            yield from _of_image(png.pieces(archive.read(part), "里面的图片"))
        elif name.endswith((".docx", ".xlsx", ".pptx")):
            yield from (
                pieces(archive.read(part), depth + 1) if depth < _DEEPEST else [closed("文档里又套着文档")]
            )
        elif _TEXT_PARTS.match(name) and not _NO_WORDS.match(name):
            yield from _of_xml(archive.read(part), _titled(name))
    if archive.trouble:
        yield archive.trouble


def _of_image(found: Iterator[Piece]) -> Iterator[Piece]:
    """What an image within a document says; one in a format of its own is no fault of the document."""
    return (piece for piece in found if piece.role is not Role.BROKEN)


def _titled(name: str) -> str:
    if name.startswith("docProps/") or name == "OFD.xml":
        return _PROPERTIES
    return "批注" if "omment" in name else "正文"


@dataclass
class _Words:
    """The words of one part, gathered as its elements go by."""

    where: str
    text: list[str] = field(default_factory=list)
    authors: dict[tuple[str, str], None] = field(default_factory=dict)
    changed: bool = False
    inside: str = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.inside = name
        self.changed = (
            self.changed or (name in _CHANGES and "author" in attributes) or name == "threadedComment"
        )
        for key, title in _AUTHOR_ATTRIBUTES.items():
            if key in attributes:
                self.authors[title, attributes[key]] = None
        target = attributes.get("Target", "")
        if target.startswith(("mailto:", "tel:")):
            self.text.append(f"{target}\n")

    def data(self, words: str) -> None:
        self.text.append(words)
        if self.inside in _AUTHORS and words.strip():
            self.authors[_AUTHORS[self.inside], words] = None

    def end(self, name: str) -> None:
        self.inside = ""
        if name in _LINE or self.where == _PROPERTIES:
            self.text.append("\n")
        elif name in _CELL:
            self.text.append("\t")


def _of_xml(raw: bytes, where: str) -> Iterator[Piece]:
    words = _Words(where)
    if raw and not walk(raw, words.start, words.data, words.end):
        yield broken()
    for title, name in words.authors:
        yield Piece(f"文档属性“{title}”", name, Role.AUTHOR)
    if words.changed:
        yield Piece(where, role=Role.REMARKS)
    yield Piece(where, "".join(words.text))
