"""What a draft is about, and what is told of it: sentences in four parts, and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from generator.measures import Measures
from generator.measures.share import SMALL, Share
from generator.registry import Registry
from generator.schema.records import Unit
from generator.schema.types import Term


class Part(Term):
    """The four parts that an annual report has (龙沙 2021 三（三）; `annual_report`)."""

    PRACTICES = "practices", "主要做法"
    RESULTS = "results", "取得的成效"
    PROBLEMS = "problems", "存在的问题"
    NEXT = "next_steps", "下一步打算"


@dataclass(frozen=True, slots=True)
class Subject:
    """A unit in a year, as the data knew it on a day."""

    registry: Registry
    measures: Measures
    unit: Unit
    year: int

    @property
    def as_of(self) -> date:
        return self.measures.as_of

    @property
    def end(self) -> date:
        """The last day of the year of which anything can be known."""
        return min(date(self.year, 12, 31), self.as_of)

    @property
    def span(self) -> str:
        """How much of the year is told, at the head of a clause."""
        return "全年" if self.end == date(self.year, 12, 31) else f"截至 {self.as_of}，"

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the year, and has been."""
        return day is not None and day.year == self.year and day <= self.as_of


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a part. `of_year`: whether it tells of the year, and not of what holds in any year."""

    part: Part
    text: str
    of_year: bool = True


@dataclass(frozen=True, slots=True)
class Number:
    """A number for the table at the end, with the table of data that it comes from."""

    label: str
    value: str
    source: str


Told = Said | Number
Teller = Callable[[Subject], Iterable[Told]]


def practice(text: str, *, of_year: bool = True) -> Said:
    return Said(Part.PRACTICES, text, of_year)


def result(text: str) -> Said:
    return Said(Part.RESULTS, text)


def problem(text: str) -> Said:
    return Said(Part.PROBLEMS, text)


def following(text: str) -> Said:
    return Said(Part.NEXT, text)


def listed(names: Iterable[str], most: int = 12) -> str:
    """`“甲”“乙”`, and how many more there are."""
    found = list(names)
    more = f"等 {len(found)} 项" if len(found) > most else ""
    return "".join(f"“{name}”" for name in found[:most]) + more


def shared(share: Share, unit: str) -> str:
    """`3/4 项`, and from five on `83.3%（5/6 项）`; a dash for a share of nothing."""
    if not share.whole or share.whole < SMALL:
        return f"{share.text} {unit}" if share.whole else share.text
    return f"{share.text}（{share.part}/{share.whole} {unit}）"
