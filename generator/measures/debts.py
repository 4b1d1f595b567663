"""Debts one by one, those of wages apart, who has cleared them, and what is said of them once a year
(保障中小企业款项支付条例, 国务院令第802号; the day and the rate are the district's own, in its requirements).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from generator.calendar import Calendar
from generator.measures.arrears import Debtor
from generator.measures.terms import Clearing, MonthState
from generator.registry import Registry
from generator.schema.records import Arrears, ArrearsStatement, Unit
from generator.schema.records.arrears import CreditorKind, DebtorKind, Dispute, PaymentSubject
from generator.schema.types import Every, Month, Period

_FEN = Decimal("0.01")
_ZERO = Decimal(0)
SMALL = (CreditorKind.SME, CreditorKind.INDIVIDUAL_BUSINESS)
"""Whom the regulation protects."""


def interest(principal: Decimal, days: int, rate: Decimal) -> Decimal:
    """Simple interest on yuan for days at a daily rate, to the fen, half up."""
    return (principal * days * rate).quantize(_FEN, ROUND_HALF_UP)


def payment_day(due: date, calendar: Calendar) -> date:
    """The last day on which a debt can be paid in time: the next working day after a due day off (民法典 203)."""
    return calendar.after_working_days(due - timedelta(days=1), 1) or due


@dataclass(frozen=True, slots=True)
class Debt:
    """A debt on a day. `interest`: an estimate for one that is undisputed and past due, else None; `principal`:
    on how much it is reckoned, which is no more than its unit still owes in all.
    """

    debt: Arrears
    is_open: bool
    days_overdue: int
    interest: Decimal | None
    principal: Decimal | None = None


def debts(registry: Registry, debtor: Debtor, as_of: date) -> tuple[Debt, ...]:
    """A unit's debts, the open ones first and of them the longest overdue first."""
    found = [_debt(registry, one, debtor, as_of) for one in debtor.debts]
    return tuple(sorted(found, key=lambda each: (not each.is_open, each.debt.due, each.debt.id)))


def is_open(debt: Arrears, debtor: Debtor, as_of: date) -> bool:
    """Whether something of a debt is still owed: not settled, and its unit owes something by its last report."""
    settled = debt.settled is not None and debt.settled <= as_of
    return not settled and debtor.balance != 0


def _debt(registry: Registry, debt: Arrears, debtor: Debtor, as_of: date) -> Debt:
    still = is_open(debt, debtor, as_of)
    days = max((as_of - payment_day(debt.due, registry.calendar)).days, 0) if still else 0
    rate = registry.requirement.late_interest
    estimated = debt.dispute is Dispute.UNDISPUTED and debt.creditor in SMALL and days and rate
    if not estimated or rate is None:
        return Debt(debt, still, days, None)
    principal = min(debt.total, debtor.balance) if debtor.balance is not None else debt.total
    return Debt(debt, still, days, interest(principal, days, rate), principal)


def is_wages(debt: Arrears) -> bool:
    """Whether a debt is wages of migrant workers."""
    return debt.creditor is CreditorKind.MIGRANT_WAGE or debt.subject is PaymentSubject.WAGES


def _in_time(debt: Arrears, calendar: Calendar) -> bool:
    """Whether a debt was settled by the last day on which it could be: nobody was ever owed it."""
    return debt.settled is not None and debt.settled <= payment_day(debt.due, calendar)


@dataclass(frozen=True, slots=True)
class Wages:
    """Wages that a unit owes or owed, by its register of debts."""

    debtor: Debtor
    debts: tuple[Arrears, ...]
    still: tuple[Arrears, ...]

    @property
    def total(self) -> Decimal:
        return sum((debt.total for debt in self.debts), _ZERO)

    @property
    def owed(self) -> Decimal:
        return sum((debt.total for debt in self.still), _ZERO)


def wages(debtors: Mapping[str, Debtor], calendar: Calendar, as_of: date) -> tuple[Wages, ...]:
    """Every unit that owes or once owed wages past their day, those that still owe first."""
    found = []
    for debtor in debtors.values():
        own = tuple(debt for debt in debtor.debts if is_wages(debt) and not _in_time(debt, calendar))
        if own:
            found.append(Wages(debtor, own, tuple(d for d in own if is_open(d, debtor, as_of))))
    return tuple(sorted(found, key=lambda each: (-each.owed, each.debtor.unit.id)))


def wages_by_month(
    found: Iterable[Wages], first: Month, last: Month, as_of: date
) -> list[tuple[Month, Decimal]]:
    """What was owed in wages at the end of each month, by the days on which debts fell due and were settled."""
    rows = [(debt, debt not in each.still) for each in found for debt in each.debts]
    months = (first.plus(n) for n in range(last.index - first.index + 1))
    return [(month, _owed(rows, min(month.last_day, as_of))) for month in months]


def _owed(rows: list[tuple[Arrears, bool]], day: date) -> Decimal:
    return sum((debt.total for debt, paid in rows if debt.due <= day and not _paid(debt, paid, day)), _ZERO)


def _paid(debt: Arrears, paid: bool, day: date) -> bool:
    return debt.settled <= day if debt.settled is not None else paid


@dataclass(frozen=True, slots=True)
class Cleared:
    """Where a public body stands with clearing its debts. `by`: the day of the last node of its plan;
    `month`: from which month on it has owed nothing.
    """

    debtor: Debtor
    state: Clearing
    by: date | None
    month: Month | None


def clearing(debtors: Mapping[str, Debtor], as_of: date) -> tuple[Cleared, ...]:
    """Every unit with debts of government on record, the worst first."""
    order = list(Clearing)
    found = [
        _cleared(debtor, as_of)
        for debtor in debtors.values()
        if any(debt.debtor is not DebtorKind.SOE for debt in debtor.debts)
    ]
    return tuple(sorted(found, key=lambda each: (order.index(each.state), each.debtor.unit.id)))


def _cleared(debtor: Debtor, as_of: date) -> Cleared:
    by = max((step.target_date for step in debtor.plan), default=None)
    month = _cleared_in(debtor)
    if debtor.balance is None:
        state = Clearing.UNKNOWN
    elif month is not None:
        late = by is not None and month.first_day > by
        state = Clearing.CLEARED_LATE if late else Clearing.CLEARED
    elif by is None:
        state = Clearing.UNPLANNED
    else:
        state = Clearing.PAST if by < as_of else Clearing.RUNNING
    return Cleared(debtor, state, by, month)


def _cleared_in(debtor: Debtor) -> Month | None:
    """The first of the last months in a row that were reported with nothing owed; None while something is."""
    first = None
    for each in reversed(debtor.months):
        if each.balance:
            break
        if each.balance is not None:
            first = each.month
    return first


@dataclass(frozen=True, slots=True)
class Statement:
    """What a unit said of a year's end. `on_record`: contracts with small firms that its register has as
    due and not settled by then.
    """

    unit: Unit
    period: Period
    due: date
    state: MonthState
    statement: ArrearsStatement | None
    on_record: int

    @property
    def contradicts(self) -> bool:
        """Whether the register has more contracts unpaid than the unit said."""
        return self.statement is not None and self.on_record > self.statement.contracts


def statements(registry: Registry, debtors: Mapping[str, Debtor], as_of: date) -> tuple[Statement, ...]:
    """Every unit that must, for every year from the first of which anyone spoke: newest year first."""
    by = registry.requirement.statement_by
    if by is None:
        return ()
    told = {(one.unit, one.period.year): one for one in registry.of(ArrearsStatement)}
    first = min((year for _, year in told), default=as_of.year - 1)
    return tuple(
        _statement(debtors[unit.id], year, by.of(year + 1), told.get((unit.id, year)), as_of)
        for year in range(as_of.year - 1, first - 1, -1)
        for unit in registry.units.values()
        if _must_state(registry, unit, date(year, 12, 31)) or (unit.id, year) in told
    )


def _must_state(registry: Registry, unit: Unit, end: date) -> bool:
    return unit.kind in registry.requirement.statement_kinds and not (unit.since and unit.since > end)


def _statement(debtor: Debtor, year: int, due: date, told: ArrearsStatement | None, as_of: date) -> Statement:
    period = Period.around(date(year, 1, 1), Every.YEAR)
    if told is None:
        state = MonthState.MISSING if as_of > due else MonthState.NOT_DUE
    elif told.published > due:
        state = MonthState.LATE
    else:
        state = MonthState.REPORTED if told.contracts else MonthState.ZERO
    count = sum(1 for _ in _unpaid(debtor, period.last_day, as_of))
    return Statement(debtor.unit, period, due, state, told, count)


def _unpaid(debtor: Debtor, day: date, as_of: date) -> Iterator[Arrears]:
    for debt in debtor.debts:
        unpaid = debt.settled > day if debt.settled is not None else is_open(debt, debtor, as_of)
        if debt.creditor in SMALL and debt.due < day and unpaid:
            yield debt
