"""A zero report is a word given: nothing of the kind happened, or was open, in that time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import (
    Activity,
    CourtCase,
    Highlight,
    LegacyMatter,
    StaffRecord,
    UnitRecord,
    ZeroReport,
)
from generator.schema.records.reporting import Matter
from generator.schema.records.unit_record import Polarity
from generator.schema.table import Record, sound
from generator.schema.types import Period

NOT_ZERO = Code(
    "E377",
    "zero-report-untrue",
    "零报告与记录矛盾",
    "报了零报告的那一期，记录里却有这样的事，或者有没有办完的案件、旧账。",
    "零报告是一句承诺，不能与登记的事对不上。",
    "零报告: 涉诉,2026-03（当月有一件在审）",
    "（删去这一行零报告）",
)

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Happening:
    """Records that tell of a matter: their type, the fields they are read by, and when it was.

    `when` is given a record and `as_of`; None: the record says nothing of the matter.
    """

    cls: type[Record]
    needs: tuple[str, ...]
    when: Callable[[Any, date], Span | None]


def on_day(cls: type[Record], name: str) -> Happening:
    """Something that happened on a day."""
    return Happening(cls, (name,), lambda one, _: (getattr(one, name), getattr(one, name)))


def in_period(cls: type[Record], name: str = "period") -> Happening:
    """Figures that were told of a period."""

    def when(one: Record, _: date) -> Span:
        period: Period = getattr(one, name)
        return period.first_day, period.last_day

    return Happening(cls, (name,), when)


def while_open(cls: type[Record], first: str, last: str) -> Happening:
    """Something that was open from one day to another, or still is."""
    return Happening(
        cls, (first, last), lambda one, as_of: (getattr(one, first), getattr(one, last) or as_of)
    )


def _misconduct(one: UnitRecord, _: date) -> Span | None:
    return (one.decided, one.decided) if one.polarity is Polarity.NEGATIVE else None


HAPPENINGS: Mapping[Matter, tuple[Happening, ...]] = {
    Matter.ACTIVITY: (on_day(Activity, "day"),),
    Matter.HIGHLIGHT: (on_day(Highlight, "day"),),
    Matter.MISCONDUCT: (Happening(UnitRecord, ("unit", "polarity", "decided"), _misconduct),),
    Matter.STAFF_RECORD: (in_period(StaffRecord),),
    Matter.COURT: (while_open(CourtCase, "filed", "closed"),),
    Matter.LEGACY: (while_open(LegacyMatter, "found", "resolved"),),
}
"""What tells of each matter. A matter that is not here has nothing that could contradict a zero report."""


def find(case: Case) -> Iterator[Finding]:
    happened = _happened(case)
    for report in sound(case.source.of(ZeroReport), "matter", "period"):
        period = report.period
        for (first, last), one in happened[report.unit, report.matter]:
            if first <= period.last_day and last >= period.first_day:
                where = beside(one.place(), report.origin.file)
                message = f"{period.zh}报了“{report.matter.zh}”零报告，这一期却有记录，写在{where}。"
                help = "请删去这一行零报告；如果是记录的日期错了，请更正记录。"
                yield complaint(report, "period", NOT_ZERO, message, help)
                break


def _happened(case: Case) -> dict[tuple[str, Matter], list[tuple[Span, Record]]]:
    """What was when, by unit and matter."""
    found: dict[tuple[str, Matter], list[tuple[Span, Record]]] = defaultdict(list)
    for matter, happenings in HAPPENINGS.items():
        for each in happenings:
            for one in sound(case.source.of(each.cls), *each.needs):
                when = each.when(one, case.as_of)
                if when is not None:
                    found[getattr(one, "unit"), matter].append((when, one))  # noqa: B009
    return found
