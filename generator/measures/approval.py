"""How often a promise stood in for a proof, whether promises were checked, and where credit is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.measures.reporting import Reports
from generator.measures.share import Share
from generator.measures.terms import MonthState
from generator.registry import Registry
from generator.schema.records import ApprovalItem, ApprovalMonth, Embedding, Unit
from generator.schema.records.approval import Answer, Process
from generator.schema.records.reporting import Matter
from generator.schema.types import Period


@dataclass(frozen=True, slots=True)
class Work:
    """What was accepted in some periods, done on a promise, checked, found false and revoked."""

    periods: int
    accepted: int
    by_promise: int
    checked: int
    false_promise: int
    revoked: int

    @property
    def promise_share(self) -> Share:
        """Done on a promise, of what was accepted."""
        return Share(self.by_promise, self.accepted)

    @property
    def check_share(self) -> Share:
        """Checked, of what was done on a promise."""
        return Share(self.checked, self.by_promise)

    @property
    def unchecked(self) -> int:
        return self.by_promise - self.checked


def work(months: Iterable[ApprovalMonth]) -> Work:
    """The sum of some reports."""
    found = tuple(months)
    return Work(
        len(found),
        sum(each.accepted for each in found),
        sum(each.by_promise for each in found),
        sum(each.checked for each in found),
        sum(each.false_promise for each in found),
        sum(each.revoked for each in found),
    )


def months_of(registry: Registry, unit: str, year: int) -> tuple[ApprovalMonth, ...]:
    """A unit's reports of a year, in the order of time."""
    found = (each for each in registry.own(ApprovalMonth, unit) if each.period.year == year)
    return tuple(sorted(found, key=lambda each: each.period))


def items_in_force(registry: Registry, unit: str, as_of: date) -> tuple[ApprovalItem, ...]:
    """A unit's items in which a promise may stand in for a proof on a day."""
    return tuple(each for each in registry.own(ApprovalItem, unit) if each.in_force(as_of))


def slowest(items: Iterable[ApprovalItem]) -> tuple[ApprovalItem, ...]:
    """Of the items of one name the one that saves least, those that save most first."""
    least: dict[str, ApprovalItem] = {}
    for each in items:
        known = least.setdefault(each.name, each)
        if (each.days_saved, -each.promised_days) < (known.days_saved, -known.promised_days):
            least[each.name] = each
    return tuple(sorted(least.values(), key=lambda each: (-each.days_saved, each.name)))


@dataclass(frozen=True, slots=True)
class Embedded:
    """A unit's answers for the last period that it had to answer for. Without an answer: None.

    `before`: the last answer given earlier, where one is missing.
    """

    unit: Unit
    period: Period | None
    answers: Mapping[Process, Embedding | None]
    before: Mapping[Process, Embedding]

    @property
    def count(self) -> int:
        """The processes in which credit is looked up."""
        return sum(each is not None and each.embedded is Answer.YES for each in self.answers.values())

    @property
    def applicable(self) -> int:
        return sum(
            each is None or each.embedded is not Answer.NOT_APPLICABLE for each in self.answers.values()
        )

    @property
    def missing(self) -> int:
        return sum(each is None for each in self.answers.values())


def embedded(registry: Registry, unit: Unit, reports: Reports | None) -> Embedded | None:
    """Where a unit stands; None for one that is not asked and says nothing.

    `reports`: what was asked of it about this matter, if anything was.
    """
    rows = registry.own(Embedding, unit.id)
    asked = [
        each.period for each in (reports.asked if reports else ()) if each.state is not MonthState.NOT_DUE
    ]
    told = [each.period for each in rows]
    period = max([*asked, *told], default=None)
    if period is None:
        return None
    answers: dict[Process, Embedding | None] = dict.fromkeys(Process)
    before: dict[Process, Embedding] = {}
    for each in sorted(rows, key=lambda row: row.period):
        if each.period == period:
            answers[each.process] = each
        else:
            before[each.process] = each
    return Embedded(unit, period, answers, before)


def all_embedded(registry: Registry, reports: Mapping[str, Mapping[Matter, Reports]]) -> tuple[Embedded, ...]:
    """Where every unit stands that is asked or says something, in the order of units."""
    found = (
        embedded(registry, unit, reports[unit.id].get(Matter.EMBEDDING)) for unit in registry.units.values()
    )
    return tuple(each for each in found if each is not None)


def queries(rows: Iterable[Embedding], year: int) -> int:
    """How often credit was looked up in a year."""
    return sum(each.queries or 0 for each in rows if each.period.year == year)
