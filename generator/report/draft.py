"""The draft of a unit's annual report: what the data says, in the four parts that a report has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.measures import Measures
from generator.measures.phases import year_reports
from generator.registry import Registry
from generator.report import (
    arrears,
    building,
    conduct,
    disclosures,
    duties,
    openness,
    organisation,
    promises,
    silence,
)
from generator.report.subject import Number, Part, Said, Subject, Teller
from generator.schema.records import Unit

TELLERS: tuple[tuple[str, Teller], ...] = (
    ("组织领导", organisation.leading),
    ("制度建设", organisation.rules),
    ("宣传教育", organisation.taught),
    ("公开承诺", promises.tell),
    ("信息公开", disclosures.tell),
    ("财务公开", openness.accounts),
    ("意见和投诉", openness.heard),
    ("满意度", openness.surveyed),
    ("清理欠款", arrears.tell),
    ("化解旧账", conduct.matters),
    ("涉诉案件", conduct.cases),
    ("告知承诺", duties.approvals),
    ("信用嵌入流程", duties.processes),
    ("依法履职", duties.decisions),
    ("示范创建", building.demonstrations),
    ("信用场景", building.scenarios),
    ("检查督导", organisation.inspected),
    ("表彰和处理", conduct.decided),
    ("定期报送", silence.tell),
)
"""Who tells what, in the order of the report. Each tells only what data shows, and praises nothing."""

_YEARS_BACK = 12
_EMPTY = {
    Part.PRACTICES: "数据里没有可以写进做法的内容。",
    Part.RESULTS: "数据里没有可以写成成效的内容。",
    Part.PROBLEMS: "从已报的数据里没有查出问题。没有报送的事项不在内，请单位自己查找补写。",
    Part.NEXT: "数据里没有要继续办的事。请单位补写。",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said of one thing in one part."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One of the four parts. Without entries `empty` says so."""

    part: Part
    entries: tuple[Entry, ...]

    @property
    def empty(self) -> str:
        return "" if self.entries else _EMPTY[self.part]


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole draft. `note` says what it is and what it is not; `has_data` whether anything is told of what
    the unit did in the year, and not only of what it did not, or of what holds in any year."""

    unit: Unit
    year: int
    as_of: date
    title: str
    note: str
    chapters: tuple[Chapter, ...]
    numbers: tuple[Number, ...]
    has_data: bool


def draft(registry: Registry, measures: Measures, unit: Unit, year: int) -> Draft:
    """Draft the report of a unit of a year from all that is measured; see `years` for those with data."""
    subject = Subject(registry, measures, unit, year)
    told = [(title, list(tell(subject))) for title, tell in TELLERS]
    said = [(title, [each for each in found if isinstance(each, Said)]) for title, found in told]
    return Draft(
        unit=unit,
        year=year,
        as_of=subject.as_of,
        title=f"{unit.name}{year}年政务诚信建设工作总结（初稿）",
        note=_note(subject),
        chapters=tuple(Chapter(part, tuple(_entries(part, said))) for part in Part),
        numbers=tuple(each for _, found in told for each in found if isinstance(each, Number)),
        has_data=year <= subject.as_of.year and any(_of_year(each) for _, found in said for each in found),
    )


def _of_year(one: Said) -> bool:
    return one.of_year and one.part in (Part.PRACTICES, Part.RESULTS)


def _note(subject: Subject) -> str:
    return (
        f"本稿由程序根据已经公开的数据写成，数据截至 {subject.as_of}。只写数据里有的，不作评价；"
        "没有报送的写明没有报送，不当作没有发生。"
    )


def _entries(part: Part, said: list[tuple[str, list[Said]]]) -> Iterator[Entry]:
    for title, found in said:
        sentences = tuple(each.text for each in found if each.part is part)
        if sentences:
            yield Entry(title, sentences)


def years(registry: Registry, measures: Measures, unit: Unit) -> tuple[int, ...]:
    """The years of which data tells what a unit did, newest first."""
    newest = measures.as_of.year
    span = range(newest, newest - _YEARS_BACK, -1)
    return tuple(year for year in span if draft(registry, measures, unit, year).has_data)


def drafts(registry: Registry, measures: Measures) -> dict[str, tuple[Draft, ...]]:
    """By unit from which annual reports are asked or have come: a draft of each of its years with data."""
    found: dict[str, tuple[Draft, ...]] = {}
    for unit in registry.units.values():
        told = year_reports(registry, unit, measures.as_of)
        made = (draft(registry, measures, unit, each.year) for each in told)
        found[unit.id] = tuple(each for each in made if each.has_data)
    return found
