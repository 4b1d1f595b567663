"""What a file holds besides the page that it shows, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a piece is, and so what is asked of it."""

    TEXT = "text"
    AUTHOR = "author"
    HEADING = "heading"
    LOCATION = "location"
    REMARKS = "remarks"
    CLOSED = "closed"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a file. `where` says in Chinese where it stands: 正文, 文档属性“作者”, 工作表“名单”的 B3.

    An AUTHOR names somebody who wrote; a HEADING stands above filled cells of a sheet;
    LOCATION and REMARKS say that a place, or comments and tracked changes, are there. CLOSED and BROKEN say that
    the file, or a part of it, could not be looked into, and their text says why: it is kept shut, or it is no
    file of its kind.
    """

    where: str
    text: str = ""
    role: Role = Role.TEXT


def closed(why: str) -> Piece:
    return Piece("", why, Role.CLOSED)


def broken(why: str = "文件已经损坏") -> Piece:
    return Piece("", why, Role.BROKEN)
