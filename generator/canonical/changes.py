"""What becomes of one file: it is canonical, it can be rewritten without loss, or it is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from generator.findings import Finding, masked

LONGEST_SHOWN = 30


class Layout(Enum):
    """What is put in order around the values."""

    LINE_ENDS = auto()
    NAMES = auto()
    ORDER = auto()
    BLANKS = auto()
    SIGNS = auto()


@dataclass(frozen=True, slots=True)
class Respelt:
    """A value that is written in another way and means the same. `line` of a table is its row."""

    line: int
    title: str
    old: str
    new: str

    @classmethod
    def where(cls, line: int, title: str, old: str, new: str) -> Iterator[Respelt]:
        """One, unless nothing changes; with what may name a person masked, as logs may be public."""
        if old != new:
            yield cls(line, title, masked(_short(old)), masked(_short(new)))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


class Obstacle(Enum):
    """What cannot be carried over for certain, so that the file stays as it is."""

    COMMENT_BEHIND = auto()
    CELL_WITHOUT_HEADING = auto()
    ROW_UNREAD = auto()
    DOUBTFUL_VALUE = auto()
    DOUBT = auto()


@dataclass(frozen=True, slots=True)
class Draft:
    """The canonical text of a file, and what is different in it."""

    text: str
    layout: tuple[Layout, ...] = ()
    respelt: tuple[Respelt, ...] = ()


@dataclass(frozen=True, slots=True)
class Obstructed:
    """The lines (rows of a table) of a file with what stands in the way there."""

    obstacles: tuple[tuple[int, Obstacle], ...]


@dataclass(frozen=True, slots=True)
class Clean:
    """A file that is as it should be."""

    name: str


@dataclass(frozen=True, slots=True)
class Tidied:
    """A file that can be rewritten, and the warnings that are then gone."""

    name: str
    draft: Draft
    gone: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """A file that is left alone: the errors in it, or what stands in the way."""

    name: str
    findings: tuple[Finding, ...] = ()
    obstacles: tuple[tuple[int, Obstacle], ...] = ()


Outcome = Clean | Tidied | Left
