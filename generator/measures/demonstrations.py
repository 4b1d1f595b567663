"""Demonstrations held against their criteria: what units say beside what the review found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.registry import Registry
from generator.schema.records import Criterion, Demonstration, Review, SelfCheck
from generator.schema.records.demonstration import Outcome
from generator.schema.types import Period, Term


class Badge(Term):
    """How far a demonstration has come. Only a review leads to the name."""

    NAMED = "named", "已命名"
    LAPSED = "lapsed", "命名已到期"
    WITHDRAWN = "withdrawn", "命名已撤销"
    REFUSED = "refused", "复核未达标"
    APPLIED = "applied", "已申报，待复核"
    PREPARING = "preparing", "创建中"


@dataclass(frozen=True, slots=True)
class Judged:
    """One criterion in one year: the unit's word, and the review's."""

    criterion: Criterion
    own: SelfCheck | None
    review: Review | None

    @property
    def differs(self) -> bool:
        return bool(self.own and self.review and self.own.result is not self.review.result)

    @property
    def outcome(self) -> Outcome | None:
        """What holds: the review's finding, or the unit's word where there is no review; None for neither."""
        told = self.review or self.own
        return told.result if told else None

    @property
    def is_gap(self) -> bool:
        return self.outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE)

    @property
    def failed(self) -> bool:
        """Whether a review found that what is mandatory was not met."""
        return bool(self.review and self.criterion.mandatory and self.review.result is not Outcome.MET)


@dataclass(frozen=True, slots=True)
class Score:
    """Points earned of those that apply: `told` of `asked` criteria have a result, the others earn nothing."""

    earned: Decimal
    full: Decimal
    told: int
    asked: int

    @property
    def is_whole(self) -> bool:
        return self.told == self.asked


@dataclass(frozen=True, slots=True)
class Year:
    """All criteria in force of one demonstration in a year, in their order."""

    period: Period
    judged: tuple[Judged, ...]

    @property
    def own_score(self) -> Score:
        return _score([(each.criterion, each.own) for each in self.judged])

    @property
    def review_score(self) -> Score:
        return _score([(each.criterion, each.review) for each in self.judged])

    @property
    def gaps(self) -> tuple[Judged, ...]:
        return tuple(each for each in self.judged if each.is_gap)

    @property
    def differing(self) -> tuple[Judged, ...]:
        return tuple(each for each in self.judged if each.differs)

    @property
    def failed(self) -> tuple[Judged, ...]:
        return tuple(each for each in self.judged if each.failed)


@dataclass(frozen=True, slots=True)
class Creation:
    """A demonstration with its years of checks, newest first."""

    demonstration: Demonstration
    badge: Badge
    years: tuple[Year, ...]

    @property
    def newest(self) -> Year | None:
        return self.years[0] if self.years else None

    @property
    def in_doubt(self) -> tuple[Judged, ...]:
        """Mandatory criteria that the newest review of a demonstration that has its name found not met."""
        if self.badge is not Badge.NAMED:
            return ()
        return next((year.failed for year in self.years if year.review_score.told), ())


def _score(told: list[tuple[Criterion, SelfCheck | Review | None]]) -> Score:
    applies = [(c, one) for c, one in told if one is None or one.result is not Outcome.NOT_APPLICABLE]
    return Score(
        earned=sum((one.score or Decimal(0) for _, one in applies if one), Decimal(0)),
        full=sum((criterion.full_score for criterion, _ in applies), Decimal(0)),
        told=sum(one is not None for _, one in told),
        asked=len(told),
    )


def creations(registry: Registry, as_of: date) -> dict[str, tuple[Creation, ...]]:
    """The demonstrations of each unit that has any, in the order of its file."""
    checks = _by_demonstration(registry)
    found: dict[str, list[Creation]] = defaultdict(list)
    for one in registry.of(Demonstration):
        found[one.unit].append(_creation(registry, one, checks.get(one.id, []), as_of))
    return {unit: tuple(some) for unit, some in found.items()}


def _by_demonstration(registry: Registry) -> Mapping[str, list[SelfCheck | Review]]:
    groups: dict[str, list[SelfCheck | Review]] = defaultdict(list)
    told: Iterable[SelfCheck | Review] = (*registry.of(SelfCheck), *registry.of(Review))
    for one in told:
        groups[one.demonstration].append(one)
    return groups


def _creation(
    registry: Registry, one: Demonstration, told: list[SelfCheck | Review], as_of: date
) -> Creation:
    periods = sorted({each.period for each in told}, reverse=True)
    years = tuple(_year(registry, one, period, told, as_of) for period in periods)
    return Creation(one, _badge(one, years, as_of), years)


def _year(
    registry: Registry, one: Demonstration, period: Period, told: list[SelfCheck | Review], as_of: date
) -> Year:
    own = {each.criterion: each for each in told if isinstance(each, SelfCheck) and each.period == period}
    found = {each.criterion: each for each in told if isinstance(each, Review) and each.period == period}
    day = min(period.last_day, as_of)
    judged = (
        Judged(criterion, own.get(criterion.id), found.get(criterion.id))
        for criterion in criteria_of(registry, one, day)
    )
    return Year(period, tuple(judged))


def criteria_of(registry: Registry, one: Demonstration, day: date) -> Iterator[Criterion]:
    """The criteria that a demonstration is held against on a day, in their order."""
    found = [each for each in registry.of(Criterion) if each.kind is one.kind and each.in_force(day)]
    yield from sorted(found, key=lambda each: each.number)


def _badge(one: Demonstration, years: tuple[Year, ...], as_of: date) -> Badge:
    if one.withdrawn:
        return Badge.WITHDRAWN
    if one.awarded:
        return Badge.LAPSED if one.valid_to and one.valid_to < as_of else Badge.NAMED
    if one.applied:
        since = one.applied
        refused = any(each.review and each.review.day >= since for year in years for each in year.failed)
        return Badge.REFUSED if refused else Badge.APPLIED
    return Badge.PREPARING
