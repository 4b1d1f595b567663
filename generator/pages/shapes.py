"""The values that page templates show; `theme/pages/SHAPES.md` says what each means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from generator.downloads.package import File
from generator.measures.terms import Status
from generator.pages.slips import Slips, slips
from generator.schema.types import Term


@dataclass(frozen=True, slots=True)
class Found:
    """What a search tells of a page besides its kind and its unit, and by what results are narrowed.

    `title`: in place of the page's; `names`: numbers and other names that lead to it before any other page.
    """

    title: str = ""
    domain: str = ""
    status: Status | None = None
    due: str = ""
    names: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site, before it is drawn.

    `path` is its address from the root (`units/x/`, empty for home), `frame` the frame it is stamped
    into, `template` the template of its body. `sources` are the data files it was made from, `tables`
    the downloads that hold what it shows where these are many, `files` what is published beside it.
    `told_by`: the unit whose page it is; what is nobody's own comes from the site's organiser. `found`:
    what a search tells of it.
    """

    path: str
    frame: str
    template: str
    title: str
    description: str
    values: Mapping[str, Any]
    published: date
    sources: tuple[str, ...] = ()
    tables: tuple[Link, ...] = ()
    files: tuple[File, ...] = ()
    told_by: str = ""
    canonical: str = ""
    moved: bool = False
    found: Found = Found()


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    href: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    href: str = ""
    link: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    label: str
    value: str
    unit: str = ""
    note: str = ""
    href: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    status: Status
    count: int
    percent: float
    href: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    segments: tuple[Segment, ...]
    sentence: str
    total: int

    @property
    def slips(self) -> Slips:
        return slips([(each.status, each.count) for each in self.segments])


@dataclass(frozen=True, slots=True)
class Card:
    id: str
    title: str
    href: str
    unit: str
    unit_id: str
    unit_href: str
    domain: str
    domain_id: str
    aspect: Term
    kind: Term
    status: Term
    flags: tuple[Term, ...]
    verdict: Term
    deadline: str
    timing: str
    percent: int | None
    due: date | None
    made: date
    updated: date | None
    words: str


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Select:
    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    selects: tuple[Select, ...]
    search: str
    sorts: tuple[Option, ...]
    noun: str


@dataclass(frozen=True, slots=True)
class Event:
    kind: str
    day: date
    title: str
    text: Markup | None = None
    percent: int | None = None
    old: str = ""
    new: str = ""
    reason: Markup | None = None
    approval: str = ""
    evidence: Link | None = None
    verdict: Term | None = None
    by: str = ""
    claimed: bool = True


@dataclass(frozen=True, slots=True)
class MonthCell:
    label: str
    state: Term
    note: str = ""


@dataclass(frozen=True, slots=True)
class MonthRow:
    label: str
    href: str
    months: tuple[MonthCell, ...]


@dataclass(frozen=True, slots=True)
class FileLink:
    format: str
    href: str
    size: str
    note: str = ""
