"""How old legacy matters are, which are overdue, and what share of them each year resolved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.measures.share import Share
from generator.schema.records import LegacyMatter
from generator.schema.records.legacy import LegacyStatus
from generator.schema.types import Term


class Age(Term):
    """Time since a matter came to be, in whole years."""

    FRESH = "under_1", "不满 1 年"
    SOME = "1_to_3", "1 至 3 年"
    OLD = "3_to_5", "3 至 5 年"
    OLDEST = "over_5", "5 年以上"


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a matter stands at the end of a day. `days_late`: beyond the deadline, while it is open, or
    when it was resolved; below zero before it. `years`: whole years since it came to be."""

    matter: LegacyMatter
    open: bool
    overdue: bool
    days_late: int
    years: int
    original_due: date

    @property
    def age(self) -> Age:
        return (
            Age.FRESH
            if self.years < 1
            else Age.SOME
            if self.years < 3
            else Age.OLD
            if self.years < 5
            else Age.OLDEST
        )

    @property
    def postponed(self) -> int:
        return len(self.matter.postponements)

    @property
    def often_postponed(self) -> bool:
        return self.postponed > 1

    @property
    def impossible(self) -> bool:
        return self.matter.status is LegacyStatus.IMPOSSIBLE


def stand(matter: LegacyMatter, as_of: date) -> Stand:
    """A matter that cannot be done is open, for it is not resolved, but it has no deadline to miss."""
    resolved = matter.resolved
    is_open = resolved is None or resolved > as_of
    end = as_of if resolved is None else min(resolved, as_of)
    late = (end - matter.due).days
    moves = matter.postponements
    return Stand(
        matter=matter,
        open=is_open,
        overdue=is_open and late > 0 and matter.status is not LegacyStatus.IMPOSSIBLE,
        days_late=late,
        years=whole_years(matter.formed, end),
        original_due=moves[0].old_due if moves else matter.due,
    )


def whole_years(first: date, last: date) -> int:
    """Full years from one day to another, by the calendar."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def stands(matters: Iterable[LegacyMatter], as_of: date) -> tuple[Stand, ...]:
    """Open matters first, overdue before others, the longest overdue and then the oldest before."""
    found = [stand(matter, as_of) for matter in matters if matter.found <= as_of]
    return tuple(
        sorted(
            found,
            key=lambda s: (
                not s.open,
                not s.overdue,
                s.matter.due if s.overdue else s.matter.formed,
                s.matter.id,
            ),
        )
    )


@dataclass(frozen=True, slots=True)
class Year:
    """A year: what was open when it began, what was found in it, what was resolved in it."""

    year: int
    opening: int
    found: int
    resolved: int

    @property
    def rate(self) -> Share:
        """化解率: resolved, of those open at the start and those found."""
        return Share(self.resolved, self.opening + self.found)

    @property
    def left(self) -> int:
        return self.opening + self.found - self.resolved


def by_year(matters: Iterable[LegacyMatter], as_of: date) -> list[Year]:
    """Every year from the first matter found to that of the day; what came after the day is not known."""
    known = [matter for matter in matters if matter.found <= as_of]
    first = min((matter.found.year for matter in known), default=None)
    return [] if first is None else [_year(known, year, as_of) for year in range(first, as_of.year + 1)]


def _year(matters: Sequence[LegacyMatter], year: int, as_of: date) -> Year:
    start, end = date(year, 1, 1), min(date(year, 12, 31), as_of)
    before = [each for each in matters if each.found < start]
    return Year(
        year,
        sum(each.resolved is None or each.resolved >= start for each in before),
        sum(start <= each.found <= end for each in matters),
        sum(each.resolved is not None and start <= each.resolved <= end for each in matters),
    )
