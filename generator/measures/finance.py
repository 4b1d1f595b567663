"""What was published of money, in time or not, and what was planned against what was spent (预算法 第十四条;
the limits are the district's own, in its requirements).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.measures.terms import MonthState, Timeliness
from generator.registry import Registry
from generator.schema.records import Finance, Requirement, Unit
from generator.schema.records.commitment import DayKind
from generator.schema.records.finance import FinanceKind, Flow
from generator.schema.types import Every, Period

YEARLY = (FinanceKind.BUDGET, FinanceKind.ACCOUNTS, FinanceKind.THREE_PUBLIC)
"""What every unit of the kinds named in the requirements publishes each year."""


@dataclass(frozen=True, slots=True)
class Account:
    """A published total with its parts, held against its limit. `days_late` in days."""

    row: Finance
    parts: tuple[Finance, ...]
    deadline: date | None
    timeliness: Timeliness
    days_late: int


def accounts(registry: Registry) -> tuple[Account, ...]:
    """Every published total, newest period first, of each unit in the order of units."""
    rows = registry.of(Finance)
    parts: dict[str, list[Finance]] = defaultdict(list)
    for row in rows:
        if row.part_of:
            parts[row.part_of].append(row)
    order = list(registry.units)
    totals = [row for row in rows if row.part_of is None]
    totals.sort(key=lambda row: (order.index(row.unit), list(FinanceKind).index(row.kind), row.flow))
    totals.sort(key=lambda row: row.period, reverse=True)
    return tuple(_account(registry, row, tuple(parts[row.id])) for row in totals)


def _account(registry: Registry, row: Finance, parts: tuple[Finance, ...]) -> Account:
    limit = registry.requirement.finance_days
    if row.approved is None or limit is None:
        return Account(row, parts, None, Timeliness.NO_LIMIT, 0)
    deadline = registry.calendar.deadline(row.approved, limit, DayKind.CALENDAR)
    if deadline is None:
        return Account(row, parts, None, Timeliness.UNKNOWN, 0)
    late = max((row.published - deadline).days, 0)
    return Account(row, parts, deadline, Timeliness.LATE if late else Timeliness.ON_TIME, late)


def documents(found: Iterable[Account]) -> tuple[Account, ...]:
    """One account for each unit, kind and period, for income and spending are published together: the later, else spending."""
    one: dict[tuple[str, FinanceKind, Period], Account] = {}
    for account in found:
        key = account.row.unit, account.row.kind, account.row.period
        one[key] = max(one.get(key, account), account, key=lambda each: (each.days_late, _spent(each)))
    return tuple(one.values())


@dataclass(frozen=True, slots=True)
class Expected:
    """One kind of account of one year, asked of a unit. `state`: late is late against its limit."""

    unit: Unit
    kind: FinanceKind
    period: Period
    due: date
    state: MonthState
    account: Account | None


def expected(registry: Registry, found: Iterable[Account], as_of: date) -> tuple[Expected, ...]:
    """Budgets, final accounts and the three public expenses: unit × kind × year, oldest year first.

    A kind is asked for from the first year for which anyone published it.
    """
    told = {(a.row.unit, a.row.kind, a.row.period): a for a in found if _spent(a)}
    first: dict[FinanceKind, int] = {}
    for _, kind, period in told:
        first[kind] = min(period.year, first.get(kind, period.year))
    return tuple(_expected(registry, told, first, as_of))


def _spent(account: Account) -> bool:
    return account.row.flow is Flow.SPENDING


Told = Mapping[tuple[str, FinanceKind, Period], Account]


def _expected(
    registry: Registry, told: Told, first: Mapping[FinanceKind, int], as_of: date
) -> Iterator[Expected]:
    for unit in registry.units.values():
        if unit.kind not in registry.requirement.finance_kinds:
            continue
        for kind in YEARLY:
            for year in range(first.get(kind, as_of.year), as_of.year + 1):
                period = Period.around(date(year, 1, 1), Every.YEAR)
                due = due_by(kind, year, registry.requirement)
                account = told.get((unit.id, kind, period))
                if account or not (unit.since and unit.since > due):
                    yield Expected(unit, kind, period, due, _state(account, due, as_of), account)


def due_by(kind: FinanceKind, year: int, asked: Requirement) -> date:
    """By when an account of a year must be out: budgets in the year, the others in the year after."""
    if kind is FinanceKind.BUDGET:
        return asked.budget_by.of(year) if asked.budget_by else date(year, 12, 31)
    return asked.accounts_by.of(year + 1) if asked.accounts_by else date(year + 1, 12, 31)


def _state(account: Account | None, due: date, as_of: date) -> MonthState:
    if account is None:
        return MonthState.MISSING if as_of > due else MonthState.NOT_DUE
    late = account.timeliness is Timeliness.LATE or account.row.published > due
    return MonthState.LATE if late else MonthState.REPORTED


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a unit planned to spend in a year and what it spent; None where it has not said."""

    unit: str
    year: int
    planned: Decimal | None
    spent: Decimal | None

    @property
    def ratio(self) -> Decimal | None:
        """Spent, as a share of what was planned."""
        return self.spent / self.planned if self.planned and self.spent is not None else None


def comparisons(accounts: Iterable[Account]) -> tuple[Comparison, ...]:
    """Budget against final accounts by unit and year, oldest first, for every year of which there is either."""
    sums: dict[tuple[str, int], dict[FinanceKind, Decimal]] = defaultdict(dict)
    for account in accounts:
        row = account.row
        if _spent(account) and row.kind in (FinanceKind.BUDGET, FinanceKind.ACCOUNTS):
            sums[row.unit, row.period.year][row.kind] = row.amount
    return tuple(
        Comparison(unit, year, found.get(FinanceKind.BUDGET), found.get(FinanceKind.ACCOUNTS))
        for (unit, year), found in sorted(sums.items())
    )


@dataclass(frozen=True, slots=True)
class VillageAccount:
    """What a village or community took in and spent in a month or quarter."""

    unit: str
    period: Period
    income: Decimal | None
    spending: Decimal | None
    published: date


def villages(accounts: Iterable[Account]) -> tuple[VillageAccount, ...]:
    """Village accounts by unit and period, the newest period first."""
    found: dict[tuple[str, Period], dict[Flow, Finance]] = defaultdict(dict)
    for account in accounts:
        if account.row.kind is FinanceKind.VILLAGE:
            found[account.row.unit, account.row.period][account.row.flow] = account.row
    return tuple(_village(unit, period, flows) for (unit, period), flows in found.items())


def _village(unit: str, period: Period, flows: Mapping[Flow, Finance]) -> VillageAccount:
    amounts = {flow: row.amount for flow, row in flows.items()}
    published = max(row.published for row in flows.values())
    return VillageAccount(unit, period, amounts.get(Flow.INCOME), amounts.get(Flow.SPENDING), published)
