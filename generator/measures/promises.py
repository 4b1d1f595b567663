"""Where each promise stands on a day, and how many of them stand where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from generator.measures.share import Share
from generator.measures.terms import Status, Verified
from generator.registry import Registry
from generator.schema.records import Commitment, Progress, Verification
from generator.schema.records.commitment import ChangeKind
from generator.schema.records.oversight import Verdict
from generator.schema.types.days import months_later

_FOUND = {Verdict.TRUE: Verified.TRUE, Verdict.PARTLY: Verified.PARTLY, Verdict.FALSE: Verified.FALSE}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one promise stands.

    `completed` is the unit's claim, unless a verification found it untrue. `days_late` counts calendar
    days after the deadline in force, negative when completed early; None while neither has happened.
    """

    promise: Commitment
    status: Status
    verified: Verified
    original_due: date | None
    completed: date | None
    days_late: int | None
    days_left: int | None
    percent: int | None
    updated: date | None
    extended: bool
    stale: bool
    verification: Verification | None

    @property
    def is_due(self) -> bool:
        """Whether its day has come, or it was completed before."""
        return self.status in (Status.OVERDUE, Status.KEPT, Status.KEPT_LATE)

    @property
    def is_kept(self) -> bool:
        return self.status in (Status.KEPT, Status.KEPT_LATE)

    @property
    def days_after_first_promised(self) -> int | None:
        """How much later than first promised an extended promise was kept."""
        if not (self.extended and self.completed and self.original_due):
            return None
        return (self.completed - self.original_due).days

    @property
    def is_on_time(self) -> bool:
        """Kept on or before the day first promised, whatever was changed later."""
        return bool(
            self.is_kept and self.completed and self.original_due and self.completed <= self.original_due
        )


def standing(
    promise: Commitment, checked: tuple[Verification, ...], as_of: date, stale_days: int
) -> Standing:
    """Where a promise stands at the end of a day. `checked`: its verifications, oldest first."""
    claim = next((entry for entry in reversed(promise.progress) if entry.completed), None)
    last = _of_this_claim(checked, claim)
    verified = _FOUND[last.verdict] if last else Verified.UNVERIFIED
    completed = claim.completed if claim and verified is not Verified.FALSE else None
    status = _status(promise, completed, as_of)
    moves = [change for change in promise.changes if change.kind is ChangeKind.POSTPONED]
    updated = max([*(p.day for p in promise.progress), *(c.day for c in promise.changes)], default=None)
    open_ = status in (Status.OVERDUE, Status.IN_PROGRESS, Status.NOT_STARTED, Status.STANDING)
    due = promise.due
    return Standing(
        promise=promise,
        status=status,
        verified=verified,
        original_due=moves[0].old_due if moves else due,
        completed=completed,
        days_late=_days_late(status, due, completed or as_of),
        days_left=(due - as_of).days if due and open_ else None,
        percent=next((p.percent for p in reversed(promise.progress) if p.percent is not None), None),
        updated=updated,
        extended=bool(moves),
        stale=open_ and _is_stale(promise, updated or promise.made, as_of, stale_days),
        verification=last,
    )


def _of_this_claim(checked: tuple[Verification, ...], claim: Progress | None) -> Verification | None:
    """The last verification, unless it refuted an earlier claim and the unit has since claimed anew."""
    last = checked[-1] if checked else None
    if last and claim and last.verdict is Verdict.FALSE and claim.day > last.day:
        return None
    return last


def _days_late(status: Status, due: date | None, done: date) -> int | None:
    if due is None or status not in (Status.OVERDUE, Status.KEPT, Status.KEPT_LATE):
        return None
    return (done - due).days


def _status(promise: Commitment, completed: date | None, as_of: date) -> Status:
    if any(change.kind is ChangeKind.WITHDRAWN for change in promise.changes):
        return Status.WITHDRAWN
    if promise.due is None:
        return Status.STANDING
    if completed is not None:
        return Status.KEPT if completed <= promise.due else Status.KEPT_LATE
    if promise.due < as_of:
        return Status.OVERDUE
    return Status.IN_PROGRESS if promise.progress else Status.NOT_STARTED


def _is_stale(promise: Commitment, since: date, as_of: date, stale_days: int) -> bool:
    """No word for longer than the district allows, or than the promise's own review cycle."""
    if promise.service_days is not None:
        return False
    if promise.review is not None:
        return months_later(since, promise.review.months) + timedelta(days=stale_days // 3) < as_of
    return since + timedelta(days=stale_days) < as_of


@dataclass(frozen=True, slots=True)
class Tally:
    """How many promises stand where."""

    counts: Mapping[Status, int]
    due: int
    verified_kept: int
    on_time: int
    stale: int

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def kept(self) -> int:
        return self.counts.get(Status.KEPT, 0) + self.counts.get(Status.KEPT_LATE, 0)

    @property
    def overdue(self) -> int:
        return self.counts.get(Status.OVERDUE, 0)

    @property
    def kept_share(self) -> Share:
        """Kept, by what units say, of those whose day has come."""
        return Share(self.kept, self.due)

    @property
    def verified_share(self) -> Share:
        """Kept and found to be true, of those whose day has come."""
        return Share(self.verified_kept, self.due)

    @property
    def on_time_share(self) -> Share:
        """Kept by the day first promised, of those kept."""
        return Share(self.on_time, self.kept)


NOTHING = Tally({}, 0, 0, 0, 0)


def standings(registry: Registry, as_of: date) -> dict[str, Standing]:
    """Where every promise stands, by id."""
    stale_days = registry.requirement.stale_after_days
    return {
        key: standing(promise, registry.verifications_of.get(key, ()), as_of, stale_days)
        for key, promise in registry.commitments.items()
    }


def frame(found: Iterable[Standing]) -> pd.DataFrame:
    """One row a promise: id, unit, domain, aspect, status, and what is counted as 0 or 1."""
    rows = [
        (
            each.promise.id,
            each.promise.unit,
            each.promise.domain,
            each.promise.aspect.value,
            each.status.value,
            each.is_due,
            each.is_kept and each.verified is Verified.TRUE,
            each.is_on_time,
            each.stale,
        )
        for each in found
    ]
    columns = ["id", "unit", "domain", "aspect", "status", "due", "verified_kept", "on_time", "stale"]
    return pd.DataFrame(rows, columns=columns)


_SUMMED = ["due", "verified_kept", "on_time", "stale"]


def tally(promises: pd.DataFrame) -> Tally:
    """The tally of all promises of a frame."""
    return tally_by(promises.assign(all="all"), "all").get("all", NOTHING)


def tally_by(promises: pd.DataFrame, column: str) -> dict[str, Tally]:
    """The tally of each group of promises that share a value of a column."""
    sizes = promises.groupby([column, "status"], sort=False).size().reset_index(name="n")
    counts: dict[str, dict[Status, int]] = {}
    for key, word, n in zip(sizes[column], sizes["status"], sizes["n"], strict=True):
        counts.setdefault(str(key), {})[_STATUS[str(word)]] = int(n)
    sums = promises.groupby(column, sort=False)[_SUMMED].sum().reset_index()
    rows = zip(sums[column], *(sums[name] for name in _SUMMED), strict=True)
    return {str(key): Tally(counts[str(key)], *map(int, row)) for key, *row in rows}


_STATUS = {status.value: status for status in Status}
