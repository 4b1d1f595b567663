"""How much credit scenarios are used, period by period. Users of two periods are never added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.registry import Registry
from generator.schema.records import Reporting, Scenario, ScenarioUse
from generator.schema.records.reporting import Matter
from generator.schema.types import Every, Period, Term
from generator.schema.types.few import A_FEW


class Life(Term):
    LIVE = "live", "在用"
    ENDED = "ended", "已停用"
    AHEAD = "ahead", "还没有启用"


@dataclass(frozen=True, slots=True)
class InUse:
    """A scenario with what was told of its use, oldest first. `silent`: quarters that are over and untold."""

    scenario: Scenario
    life: Life
    uses: tuple[ScenarioUse, ...]
    silent: tuple[Period, ...]

    @property
    def newest(self) -> ScenarioUse | None:
        return self.uses[-1] if self.uses else None

    @property
    def value(self) -> Decimal:
        """What users were given in all periods together."""
        return sum((use.value or Decimal(0) for use in self.uses), Decimal(0))

    @property
    def never_used(self) -> bool:
        return bool(self.uses) and all(use.users.exact == 0 for use in self.uses)


def scenarios(registry: Registry, as_of: date) -> dict[str, tuple[InUse, ...]]:
    """The scenarios of each unit that has any, those in use first."""
    uses: dict[str, list[ScenarioUse]] = defaultdict(list)
    for use in registry.of(ScenarioUse):
        uses[use.scenario].append(use)
    found: dict[str, list[InUse]] = defaultdict(list)
    within = _within(registry)
    for one in registry.of(Scenario):
        told = tuple(sorted(uses.get(one.id, ()), key=lambda use: use.period))
        found[one.unit].append(InUse(one, _life(one, as_of), told, _silent(one, told, as_of, within)))
    order = list(Life)
    return {
        unit: tuple(sorted(some, key=lambda each: (order.index(each.life), each.scenario.id)))
        for unit, some in found.items()
    }


def _life(one: Scenario, as_of: date) -> Life:
    if one.start > as_of:
        return Life.AHEAD
    return Life.ENDED if one.end and one.end < as_of else Life.LIVE


def _within(registry: Registry) -> int:
    """Days after a quarter by which its use is expected."""
    days = [duty.within_days for duty in registry.of(Reporting) if duty.matter is Matter.SCENARIO]
    return max(days, default=15)


def _silent(one: Scenario, told: tuple[ScenarioUse, ...], as_of: date, within: int) -> tuple[Period, ...]:
    """Quarters in which it could be used, over for long enough, of which nothing was told."""
    period, missing = Period.around(one.start, Every.QUARTER), []
    while (as_of - period.last_day).days > within and (one.end is None or period.first_day <= one.end):
        if not any(_overlap(use.period, period) for use in told):
            missing.append(period)
        period = period.plus(1)
    return tuple(missing)


def _overlap(one: Period, other: Period) -> bool:
    return one.first_day <= other.last_day and one.last_day >= other.first_day


@dataclass(frozen=True, slots=True)
class Quarter:
    """All uses of a quarter, over all scenarios that told of it. `few`: users so few that they are not counted."""

    period: Period
    uses: int
    value: Decimal
    scenarios: int
    few: int


def by_quarter(found: Mapping[str, tuple[InUse, ...]]) -> tuple[Quarter, ...]:
    """Uses, not users: one who uses three scenarios has used something three times. Oldest first."""
    rows: dict[Period, list[ScenarioUse]] = defaultdict(list)
    for some in found.values():
        for each in some:
            for use in each.uses:
                if use.period.every is Every.QUARTER:
                    rows[use.period].append(use)
    return tuple(
        Quarter(
            period,
            sum(use.uses or 0 for use in told),
            sum((use.value or Decimal(0) for use in told), Decimal(0)),
            len(told),
            sum(use.users == A_FEW for use in told),
        )
        for period, told in sorted(rows.items())
    )
