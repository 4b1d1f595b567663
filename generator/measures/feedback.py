"""How units answer what people tell them, and how content people are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.measures.estimate import Estimate
from generator.measures.share import Share
from generator.registry import Registry
from generator.schema.records import Feedback, Survey
from generator.schema.records.feedback import FeedbackKind
from generator.schema.types import Every, Period


@dataclass(frozen=True, slots=True)
class Answers:
    """What came in and what became of it, summed over rows. `checked`: complaints received."""

    received: int
    replied: int
    on_time: int
    checked: int
    verified_true: int
    rated: int
    satisfied: int

    @property
    def reply_share(self) -> Share:
        return Share(self.replied, self.received)

    @property
    def on_time_share(self) -> Share:
        """Answered in time, of all that came in: what was never answered was not in time either."""
        return Share(self.on_time, self.received)

    @property
    def true_share(self) -> Share:
        return Share(self.verified_true, self.checked)

    @property
    def satisfaction(self) -> Estimate:
        return Estimate(self.satisfied, self.rated)


def answers(rows: Iterable[Feedback]) -> Answers:
    """The sum of rows."""
    found = tuple(rows)
    complaints = [row for row in found if row.kind is FeedbackKind.COMPLAINT]
    return Answers(
        received=sum(row.received for row in found),
        replied=sum(row.replied for row in found),
        on_time=sum(row.on_time for row in found),
        checked=sum(row.received for row in complaints),
        verified_true=sum(row.verified_true or 0 for row in complaints),
        rated=sum(row.rated or 0 for row in found),
        satisfied=sum(row.satisfied or 0 for row in found),
    )


def by_quarter(rows: Iterable[Feedback], due: Iterable[Period] = ()) -> list[tuple[Period, Answers]]:
    """Sums by quarter, oldest first, over the quarters told of and those of periods that were due.

    Quarters in which nothing was told are there with zeros.
    """
    found: dict[Period, list[Feedback]] = {}
    for row in rows:
        found.setdefault(quarter_of(row.period), []).append(row)
    if not found:
        return []
    quarters = {*found, *map(quarter_of, due)}
    quarter, last = min(quarters), max(quarters)
    span = [quarter]
    while span[-1] < last:
        span.append(span[-1].plus(1))
    return [(each, answers(found.get(each, ()))) for each in span]


def quarter_of(period: Period) -> Period:
    """The quarter in which a month or quarter lies."""
    return Period.around(period.first_day, Every.QUARTER)


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A survey with what it says of all people."""

    survey: Survey
    estimate: Estimate
    answered: Share


def surveys(registry: Registry) -> tuple[Surveyed, ...]:
    """Every survey, newest first."""
    found = sorted(registry.of(Survey), key=lambda each: (each.day, each.id), reverse=True)
    return tuple(_surveyed(each) for each in found)


def latest_survey(found: Iterable[Surveyed], unit: str) -> Surveyed | None:
    """The newest survey about a unit."""
    return next((each for each in found if each.survey.unit == unit), None)


def _surveyed(survey: Survey) -> Surveyed:
    return Surveyed(survey, Estimate(survey.satisfied, survey.answers), Share(survey.answers, survey.invited))
