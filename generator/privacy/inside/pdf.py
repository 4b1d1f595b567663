"""PDF files: text, properties, comments, and what older revisions of the file still hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.privacy.inside import xmp
from generator.privacy.inside.pdf_fonts import Font, font
from generator.privacy.inside.pdf_objects import Budget, Object, objects
from generator.privacy.inside.pdf_pages import words
from generator.privacy.inside.pdf_strings import HEX, LITERAL, text_string
from generator.privacy.inside.piece import Piece, Role, broken, closed

SIGNATURE = b"%PDF-"
_STRING = rb"\s*(" + LITERAL + rb"|" + HEX + rb")"
_PROPERTY = re.compile(rb"/(Author|Title|Subject|Keywords|Creator|Producer|Company|Manager)" + _STRING)
_REMARK = re.compile(rb"/(T|Contents|V|URI)" + _STRING)
_COMMENT = re.compile(
    rb"/Subtype\s*/(?:Text|FreeText|Highlight|Underline|StrikeOut|Squiggly|Stamp|Ink|Caret|Popup)\b"
)
_FONTS = re.compile(rb"/Font\s*(?:<<(.{0,20000}?)>>|([0-9]{1,9})\s+[0-9]+\s+R)", re.S)
_NAMED = re.compile(rb"/([^\s/<>\[\](){}%]{1,127})\s+([0-9]{1,9})\s+[0-9]+\s+R")
_REFERENCE = rb"\s+([0-9]{1,9})\s+[0-9]+\s+R"
_RESOURCES = re.compile(rb"/Resources" + _REFERENCE)
_CONTENTS = re.compile(rb"/Contents\s*(?:\[([^\]]{0,20000})\]|([0-9]{1,9})\s+[0-9]+\s+R)")
_TO_UNICODE = re.compile(rb"/ToUnicode" + _REFERENCE)
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_TITLES = {b"Author": "作者", b"Manager": "经理", b"Title": "标题", b"Subject": "主题", b"Keywords": "关键词"}

Fonts = dict[bytes, Font]


def pieces(raw: bytes) -> Iterator[Piece]:
    """Everything that a file says."""
    if SIGNATURE not in raw[:1024]:
        yield broken("不是 PDF 文件")
        return
    if re.search(rb"/Encrypt\s+[0-9]+\s+[0-9]+\s+R|/Encrypt\s*<<", raw):
        yield closed("文件加了密码")
        return
    budget = Budget()
    found = list(objects(raw, budget))
    for one in found:
        yield from _properties(one)
    yield from _texts(found)
    if budget.spent:
        yield closed("解开以后太大")


def _properties(one: Object) -> Iterator[Piece]:
    for name, value in _PROPERTY.findall(one.head):
        role = Role.AUTHOR if name in (b"Author", b"Manager") else Role.TEXT
        yield Piece(f"文档属性“{_TITLES.get(name, '软件')}”", text_string(value), role)
    is_comment = bool(_COMMENT.search(one.head))
    for name, value in _REMARK.findall(one.head):
        role = Role.AUTHOR if name == b"T" else Role.TEXT
        yield Piece("文档属性“批注的作者”" if name == b"T" else "批注", text_string(value), role)
    if is_comment and b"/Contents" in one.head and b"/Popup" not in one.head[:64]:
        yield Piece("批注", role=Role.REMARKS)
    if b"<x:xmpmeta" in one.stream[:4096] or (b"/XML" in one.head and b"/Metadata" in one.head):
        yield from xmp.pieces(one.stream, "文档")


def _texts(found: list[Object]) -> Iterator[Piece]:
    by_number = {one.number: one for one in found}
    fonts = {one.number: _font(one, by_number) for one in found if re.search(rb"/Type\s*/Font\b", one.head)}
    everywhere: Fonts = {}
    for one in found:
        everywhere |= _fonts_of(one, by_number, fonts)
    drawn: dict[int, Fonts] = {}
    for page in (one for one in found if _PAGE.search(one.head)):
        own = everywhere | _fonts_of(page, by_number, fonts)
        contents = _CONTENTS.search(page.head)
        listed = contents[1] or contents[2] + b" 0 R" if contents else b""
        drawn |= {int(number): own for number in re.findall(rb"([0-9]{1,9})\s+[0-9]+\s+R", listed)}
    for one in found:
        if b"Tj" in one.stream or b"TJ" in one.stream:
            own = everywhere | drawn.get(one.number, {}) | _fonts_of(one, by_number, fonts)
            yield Piece("正文", words(one.stream, own))


def _font(one: Object, by_number: Mapping[int, Object]) -> Font:
    map = _TO_UNICODE.search(one.head)
    named = by_number.get(int(map[1])) if map else None
    return font(one.head, named.stream if named else b"")


def _fonts_of(one: Object, by_number: Mapping[int, Object], fonts: Mapping[int, Font]) -> Fonts:
    """The fonts that an object names in its resources, wherever these stand."""
    heads = [one.head]
    resources = _RESOURCES.search(one.head)
    if resources and int(resources[1]) in by_number:
        heads.append(by_number[int(resources[1])].head)
    named: Fonts = {}
    for head in heads:
        for listed, number in _FONTS.findall(head):
            if number:
                listed = by_number[int(number)].head if int(number) in by_number else b""
            named |= {name: fonts[int(each)] for name, each in _NAMED.findall(listed) if int(each) in fonts}
    return named
