"""Private data anywhere in a file that is committed: in its name, in comments, in columns that nobody reads,
and inside attachments. What stands in the fields of records has been told when they were read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from generator.findings import Code, Finding, Place, Remark
from generator.load.codes import PERSONAL_COLUMN
from generator.load.personal import is_personal
from generator.load.private_cells import At, Where, in_cells, in_lines
from generator.load.private_codes import (
    BROKEN_FILE,
    CLOSED_FILE,
    COMMENTS_LEFT,
    IMAGE_LOCATION,
    NAMES_AUTHOR,
)
from generator.privacy.hit import Hit
from generator.privacy.inside.look import pieces
from generator.privacy.inside.piece import Piece, Role
from generator.privacy.person_name import is_person
from generator.privacy.scan import hits, may_hold_any
from generator.schema.table import Table
from generator.schema.types.private import remark_on

MOST_OF_A_FILE = 100
"""Findings of a file after which no more are told: there is one cause behind so many."""

Told = tuple[Finding, ...]


def in_name(path: str, seen: set[str]) -> Iterator[Finding]:
    """Private data in the name of a file or of a folder above it; each folder is told once."""
    parts = path.split("/")
    for depth, (part, below) in enumerate(zip(parts, accumulate(parts, "{}/{}".format), strict=True), 1):
        if below not in seen:
            seen.add(below)
            what = "文件名里" if depth == len(parts) else "文件夹的名称里"
            for hit in hits(part) if may_hold_any(part) else ():
                yield Finding.of(remark_on(hit, what), Place(below))


def in_words(path: str, text: str) -> list[Finding]:
    """Private data in a text that is neither table nor record."""
    found = hits(text)
    wheres = [Where(at.line, at.offset + 1) for at in _places(text, found)]
    return _findings(path, found, wheres)[:MOST_OF_A_FILE]


def in_table(path: str, text: str, table: Table | None = None, told: Told = ()) -> list[Finding]:
    """Private data in a table, of any kind or of one that we know; but for what was `told` of it."""
    found = [] if any(each.code is PERSONAL_COLUMN for each in told) else hits(text)
    wheres = in_cells(path, text, table, _places(text, found)) if found else ()
    return _untold(_findings(path, found, wheres), told)[:MOST_OF_A_FILE]


def in_record(path: str, text: str, table: Table, told: Told) -> list[Finding]:
    """Private data in a YAML record and in its comments; but for what was `told` of it."""
    found = hits(text)
    wheres = in_lines(text.split("\n"), table, _places(text, found)) if found else ()
    return _untold(_findings(path, found, wheres), told)[:MOST_OF_A_FILE]


def _places(text: str, found: list[Hit]) -> list[At]:
    starts = [0, *(index + 1 for index, char in enumerate(text) if char == "\n")] if found else []
    lines = [bisect_right(starts, hit.start) for hit in found]
    return [
        At(line, hit.start - starts[line - 1], text[hit.start : hit.end])
        for hit, line in zip(found, lines, strict=True)
    ]


def _findings(path: str, found: list[Hit], wheres: Iterable[Where | None]) -> list[Finding]:
    return [
        Finding.of(remark_on(hit), Place(path, where.line, where.column, where.row, where.title))
        for hit, where in zip(found, wheres, strict=True)
        if where
    ]


def _untold(findings: list[Finding], told: Told) -> list[Finding]:
    """Those that were not told yet. Of a text of several lines it was told at its first."""
    for each in told:
        alike = [one for one in findings if one.code is each.code and _may_be_in(one.place, each.place)]
        gone = {id(one) for one in alike if one.place.line == alike[0].place.line}
        findings = [one for one in findings if id(one) not in gone]
    return findings


def _may_be_in(place: Place, value: Place) -> bool:
    """Whether a place may be within a value that begins at another: in the same cell, or further down."""
    if place.row:
        return (place.row, place.column) == (value.row, value.column)
    return place.line >= value.line


def in_attachment(path: str, raw: bytes) -> list[Finding]:
    """Private data inside a document or an image, each kind told once with its number."""
    said: dict[tuple[Code, str], tuple[Remark, int]] = {}
    for piece in pieces(raw):
        for remark in _of_piece(piece):
            key = remark.code, remark.message if remark.code is NAMES_AUTHOR else ""
            first, count = said.get(key, (remark, 0))
            said[key] = first, count + 1
    return [_counted(path, remark, count) for remark, count in said.values()]


def _counted(path: str, remark: Remark, count: int) -> Finding:
    more = f"同样的还有 {count - 1} 处。" if count > 1 and remark.code is not NAMES_AUTHOR else ""
    return Finding.of(Remark(remark.code, remark.message + more, remark.help), Place(path))


def _of_piece(piece: Piece) -> Iterator[Remark]:
    match piece.role:
        case Role.CLOSED:
            yield Remark(CLOSED_FILE, f"没有检查：{piece.text}。", _SAVE_AGAIN)
        case Role.BROKEN:
            yield Remark(BROKEN_FILE, f"没有检查：{piece.text}。", _LOOK)
        case Role.LOCATION:
            yield Remark(IMAGE_LOCATION, f"{piece.where}里有拍摄位置的经纬度。", _STRIP_IMAGE)
        case Role.REMARKS:
            yield Remark(COMMENTS_LEFT, f"{piece.where}里有批注或没有接受的修订。", _ACCEPT)
        case Role.AUTHOR if is_person(piece.text):
            message = f"{piece.where}像是一个人的姓名（{piece.text.strip()[0]}**）。"
            yield Remark(NAMES_AUTHOR, message, _STRIP_DOCUMENT)
        case Role.HEADING if is_personal(piece.text):
            yield Remark(
                PERSONAL_COLUMN, f"{piece.where}是“{piece.text.strip()}”，下面一人一行。", _NO_PERSONS
            )
    if piece.role in (Role.TEXT, Role.AUTHOR, Role.HEADING):
        yield from (remark_on(hit, f"{piece.where}里") for hit in hits(piece.text))


_SAVE_AGAIN = "请另存为不加密码的 .xlsx、.docx 或 .pdf；确实不能公开的，不要提交。"
_LOOK = "请打开看一看，重新导出后再提交。"
_STRIP_IMAGE = "请在电脑上右键点图片，选“属性、详细信息、删除属性和个人信息”，再提交。"
_STRIP_DOCUMENT = "请在 WPS 或 Office 里选“文件、信息、检查文档”，删去“文档属性和个人信息”，再保存。"
_ACCEPT = "请选“审阅、接受所有修订”，删去全部批注，再保存。"
_NO_PERSONS = "请删去这一列，改报人数和件数；一人一行的名册不要放进来。"
