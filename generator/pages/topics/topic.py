"""What a topic is: something citizens ask about, with a page for the district and a part for each unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.downloads.package import File
from generator.measures.terms import State
from generator.pages.blocks import Block, Section
from generator.pages.shapes import KeyFigure
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.records.reporting import Matter
from generator.schema.types import Term


class Group(Term):
    """Where a topic stands among the others."""

    ORGANISATION = "organisation", "组织和制度"
    OPENNESS = "openness", "公开和评价"
    TRUST = "trust", "守信和失信"
    SERVICE = "service", "办事和履职"
    BUILDING = "building", "创建和考核"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table that is made for one page, and how many rows it has."""

    title: str
    file: File
    rows: int


@dataclass(frozen=True, slots=True)
class District:
    """A topic's page for the whole district. `sentences`: the finding; the first also stands in the index.

    `tables`: names of the datasets that the page was made from; `files`: what is published beside
    it; `sheets`: the same of tables, which the page lists.
    """

    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    figures: tuple[KeyFigure, ...] = ()
    tables: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """A topic's part of a unit's dossier. `sentence`: one true sentence; `state`: reported or not (None: not a thing
    that units report)."""

    state: State | None
    sentence: str
    blocks: tuple[Block, ...] = ()
    count: str = ""


class Lack(Term):
    """Why a unit is urged, the gravest first."""

    CONTRADICTION = "contradiction", "前后矛盾"
    OVERDUE = "overdue", "过了期限"
    MISSING = "missing", "没有报送"
    LATE = "late", "报送迟了"
    STALE = "stale", "久未更新"
    PENDING = "pending", "年底前要补齐"


@dataclass(frozen=True, slots=True)
class Urge:
    """Something that the credit office asks a unit for. `since`: the day from which it is wanting."""

    lack: Lack
    what: str
    href: str
    since: date | None = None


def after(deadline: date) -> date:
    """The day from which something is wanting that could be done in time until the end of another."""
    return deadline + timedelta(days=1)


def _nothing(view: View, unit: Unit) -> Iterable[Urge]:  # noqa: ARG001 (what a topic gives may ask for both)
    return ()


@dataclass(frozen=True, slots=True)
class Topic:
    """`id` is address and anchor; `question`: what a citizen wants to know. `own` gives None for a unit
    of which the topic asks nothing and that says nothing of it; `urges` what the unit owes, for the
    credit office's list (topics/urging); `matters` what is reported at intervals and told here;
    `front`: whether it stands on the front page and at the head of units."""

    id: str
    title: str
    group: Group
    question: str
    district: Callable[[View], District]
    own: Callable[[View, Unit], Own | None]
    urges: Callable[[View, Unit], Iterable[Urge]] = _nothing
    matters: tuple[Matter, ...] = ()
    front: bool = False

    @property
    def path(self) -> str:
        return f"topics/{self.id}/"

    def link(self, unit: Unit) -> str:
        """Where a unit's own part of the topic stands."""
        return f"units/{unit.id}/dossier/#{self.id}"
