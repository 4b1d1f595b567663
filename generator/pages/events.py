"""What happened to promises, the newest first: on the front page, and in the feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.measures.promises import Standing
from generator.measures.terms import Status
from generator.pages.view import View
from generator.schema.records.commitment import ChangeKind


@dataclass(frozen=True, slots=True)
class Happening:
    """`label` says what happened, `text` to which promise, `href` where to read of it, `unit` whose it is."""

    day: date
    label: str
    text: str
    href: str
    unit: str


def happenings(view: View) -> list[Happening]:
    """All there is to tell, the newest first; of one day in the order of promises and labels."""
    found = [each for standing in view.measures.standings.values() for each in _of(view, standing)]
    return sorted(found, key=lambda each: (-each.day.toordinal(), each.href, each.label))


def _of(view: View, standing: Standing) -> Iterator[Happening]:
    promise, unit = standing.promise, view.registry.units[standing.promise.unit]
    for label, day in _days(standing):
        href = f"commitments/{promise.id}/"
        yield Happening(day, label, promise.title, href, unit.short_name or unit.name)


def _days(standing: Standing) -> Iterator[tuple[str, date]]:
    promise = standing.promise
    if standing.completed:
        yield "申报兑现", standing.completed
    if standing.verification:
        yield standing.verified.zh, standing.verification.day
    if standing.status is Status.OVERDUE and promise.due:
        yield "到期未兑现", promise.due + timedelta(days=1)
    for change in promise.changes:
        yield {ChangeKind.WITHDRAWN: "承诺撤回"}.get(change.kind, change.kind.zh), change.day
