"""What a topic is: something citizens ask about, with a page for the district and a part for each unit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.measures.terms import State
from generator.pages.blocks import Block, Section
from generator.pages.shapes import KeyFigure
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.types import Term


class Group(Term):
    """Where a topic stands among the others."""

    ORGANISATION = "organisation", "组织和制度"
    OPENNESS = "openness", "公开和评价"
    TRUST = "trust", "守信和失信"
    SERVICE = "service", "办事和履职"
    BUILDING = "building", "创建和考核"


@dataclass(frozen=True, slots=True)
class District:
    """A topic's page for the whole district. `sentences`: the finding; the first also stands in the index.

    `tables`: names of the datasets that the page was made from.
    """

    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    figures: tuple[KeyFigure, ...] = ()
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """A topic's part of a unit's dossier. `sentence`: one true sentence; `state`: reported or not."""

    state: State
    sentence: str
    blocks: tuple[Block, ...] = ()
    count: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """`id` is address and anchor; `question`: what a citizen wants to know. `own` gives None for a unit
    of which the topic asks nothing and that says nothing of it."""

    id: str
    title: str
    group: Group
    question: str
    district: Callable[[View], District]
    own: Callable[[View, Unit], Own | None]

    @property
    def path(self) -> str:
        return f"topics/{self.id}/"

    def link(self, unit: Unit) -> str:
        """Where a unit's own part of the topic stands."""
        return f"units/{unit.id}/dossier/#{self.id}"
