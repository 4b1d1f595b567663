"""The blocks of which topic pages and dossiers are made; `theme/partials/blocks.html` draws each kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from markupsafe import Markup

from generator.charts import Chart, Figure
from generator.pages.shapes import Fact, Filter, KeyFigure, Link, MonthRow
from generator.schema.types import Term

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `tone`: shown as a mark (kept, late, overdue, progress); `state`: a state's mark."""

    text: str = ""
    href: str = ""
    link: str = ""
    note: str = ""
    tone: str = ""
    state: Term | None = None

    @property
    def day(self) -> bool:
        """Whether it is a day, which is not broken over lines."""
        return _DAY.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Head:
    label: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row; the first cell heads it. `data`: what a filter selects and sorts by (data-… attributes);
    `report`: where a citizen reports the thing."""

    cells: tuple[Cell, ...]
    id: str = ""
    data: Mapping[str, str | int] = field(default_factory=dict)
    report: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Something on a page, under a heading of its own if it has a `title`."""

    kind: ClassVar[str] = ""
    title: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Figures(Block):
    """Key figures side by side."""

    kind = "figures"
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Facts(Block):
    kind = "facts"
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Drawn(Block):
    """A chart; `figure` is set when the page that it stands on is known."""

    kind = "chart"
    chart: Chart
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Rows(Block):
    """A table that becomes cards on a phone. Beyond `first` rows the rest is folded (not with a filter).

    `id` is needed with a filter and is unique on the page.
    """

    kind = "rows"
    caption: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    id: str = ""
    first: int = 12
    filter: Filter | None = None

    @property
    def numbers(self) -> bool:
        """Whether all of it is numbers beside names: such a table stays one on a phone, and is slid."""
        return len(self.heads) > 2 and all(head.number for head in self.heads[1:])

    @property
    def shown(self) -> tuple[Row, ...]:
        return self.rows if self.filter else self.rows[: self.first]

    @property
    def folded(self) -> tuple[Row, ...]:
        return () if self.filter else self.rows[self.first :]


@dataclass(frozen=True, slots=True)
class Tick:
    """One thing that is there or not, by a state term."""

    label: str
    state: Term
    note: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Ticks(Block):
    kind = "ticks"
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class GridCell:
    """`text` stands in the cell of something that is there (a count, 有); `note` is said to a listener.

    `full`: all that is asked for; `low`: there, but too little.
    """

    state: Term
    text: str = ""
    note: str = ""
    full: bool = False
    low: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    label: str
    href: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid(Block):
    """Units by kinds of thing: gaps are as visible as what is there.

    `key`: what cells of things that are there mean, where it is not just 有.
    """

    kind = "grid"
    caption: str
    head: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    key: tuple[tuple[GridCell, str], ...] = ()

    @property
    def states(self) -> frozenset[str]:
        """The states that occur, for only they need a key."""
        return frozenset(cell.state.value for row in self.rows for cell in row.cells)


@dataclass(frozen=True, slots=True)
class Months(Block):
    """Rows by months or periods. `labels`: {label, year, month} of each column."""

    kind = "months"
    caption: str
    head: str
    labels: tuple[Mapping[str, str], ...]
    rows: tuple[MonthRow, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened on a day."""

    day: date
    title: str
    text: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Steps(Block):
    """A timeline, in the order given."""

    kind = "steps"
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """A bar of a length in percent (0–100) with the words that say the same."""

    label: str
    percent: float
    text: str
    tone: str = ""
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A thing with a story: a legacy matter, a case, a scenario. `mark` with its `tone` says how it stands;
    `meters` how a number of it went; `unfolded`: its story is told at once;
    `report`: where a citizen reports it."""

    title: str
    id: str = ""
    kicker: str = ""
    text: str = ""
    mark: str = ""
    tone: str = ""
    note: str = ""
    facts: tuple[Fact, ...] = ()
    steps: tuple[Step, ...] = ()
    meters: tuple[Meter, ...] = ()
    unfolded: bool = False
    href: str = ""
    data: Mapping[str, str | int] = field(default_factory=dict)
    report: str = ""


@dataclass(frozen=True, slots=True)
class Cards(Block):
    """`id` is needed with a filter and is unique on the page. `wide`: one to a line."""

    kind = "cards"
    cards: tuple[Card, ...]
    id: str = ""
    filter: Filter | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Meters(Block):
    kind = "meters"
    meters: tuple[Meter, ...]


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of time as a bar: where it starts and how long it is, in percent of the whole."""

    label: str
    start: float
    width: float
    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Phases(Block):
    """Stretches of time below each other; `now`: where the day is, in percent, or None."""

    kind = "phases"
    phases: tuple[Phase, ...]
    first: str
    last: str
    now: float | None = None


@dataclass(frozen=True, slots=True)
class Prose(Block):
    """Plain paragraphs."""

    kind = "prose"
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper(Block):
    """A text of a unit's own in parts with headings, folded under a line of summary."""

    kind = "paper"
    summary: str
    parts: tuple[tuple[str, Markup], ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Notice(Block):
    """Something one must not overlook."""

    kind = "notice"
    text: str


@dataclass(frozen=True, slots=True)
class Empty(Block):
    """What is said where there is nothing."""

    kind = "empty"
    text: str


@dataclass(frozen=True, slots=True)
class Links(Block):
    """Places to go on to."""

    kind = "links"
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading and an anchor; `state` where the whole of it was reported or not."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    sentence: str = ""
    state: Term | None = None
    count: str = ""
    more: Link | None = None


def charts(sections: Iterable[Section]) -> Iterator[Chart]:
    """Every chart of some sections."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Drawn):
                yield block.chart


def with_figures(section: Section, figures: Mapping[str, Figure]) -> Section:
    """A section whose charts know their addresses, by the id of the chart."""
    blocks = (
        replace(block, figure=figures[block.chart.id]) if isinstance(block, Drawn) else block
        for block in section.blocks
    )
    return replace(section, blocks=tuple(blocks))
