"""What is owed, month by month, against the plan. Missing months stay missing."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.calendar import last_month_due
from generator.measures.terms import MonthState, State
from generator.registry import Registry
from generator.schema.records import Arrears, ArrearsPlan, ArrearsProgress, Unit
from generator.schema.types import Month

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class MonthReport:
    """A unit's month: how it was reported, and what it owed at its end (None: not known)."""

    month: Month
    state: MonthState
    report: ArrearsProgress | None
    balance: Decimal | None
    planned: Decimal | None


@dataclass(frozen=True, slots=True)
class Debtor:
    """One unit's arrears. Ratios are of what was owed in all: `paid / (paid + balance)`.

    `balance` and `paid` are those of the last report, `reported_to` its month; None where none was made.
    """

    unit: Unit
    state: State
    debts: tuple[Arrears, ...]
    plan: tuple[ArrearsPlan, ...]
    months: tuple[MonthReport, ...]
    balance: Decimal | None
    paid: Decimal | None
    reported_to: Month | None
    planned_ratio: Decimal | None

    @property
    def actual_ratio(self) -> Decimal | None:
        if self.balance is None or self.paid is None or not self.balance + self.paid:
            return None
        return self.paid / (self.balance + self.paid)

    def ratio_on(self, day: date) -> Decimal | None:
        """The share paid by the last report of a month that had ended by a day; None without one."""
        told = [each for each in self.months if each.report and each.month.last_day <= day]
        if not told:
            return None
        balance = told[-1].balance or _ZERO
        paid = _last_paid([each.report for each in told if each.report])
        return paid / (paid + balance) if paid + balance else None

    @property
    def is_behind(self) -> bool:
        """Whether less was paid by the last report than the plan asks for by now."""
        actual, planned = self.actual_ratio, self.planned_ratio
        return actual is not None and planned is not None and actual < planned

    @property
    def is_past_clearing(self) -> bool:
        """Whether the plan's last node is past and something is still owed."""
        return bool(self.planned_ratio == 1 and self.balance)

    @property
    def missing(self) -> int:
        return sum(each.state is MonthState.MISSING for each in self.months)


def debtors(registry: Registry, as_of: date) -> dict[str, Debtor]:
    """Every unit's arrears, by unit id."""
    asked = registry.requirement
    last = last_month_due(as_of, asked.arrears_report_day)
    first = asked.arrears_from
    if first is None:
        reported = [report.month for report in registry.arrears_progress]
        first = min(reported, key=lambda month: month.index, default=None)
    return {unit.id: _debtor(registry, unit, first, last, as_of) for unit in registry.units.values()}


def _debtor(registry: Registry, unit: Unit, first: Month | None, last: Month, as_of: date) -> Debtor:
    debts = registry.arrears_of.get(unit.id, ())
    plan = registry.arrears_plans_of.get(unit.id, ())
    reports = {report.month: report for report in registry.arrears_progress_of.get(unit.id, ())}
    kinds = registry.requirement.arrears_kinds
    must = unit.kind in kinds or bool(debts)
    if first is not None and unit.since is not None:
        first = max(first, Month.of(unit.since), key=lambda month: month.index)
    if first is not None:
        first = min([first, *reports], key=lambda month: month.index)
    months = _months(reports, first, last, must, plan, debts, registry.requirement.arrears_report_day)
    told = [each.report for each in months if each.report]
    newest = told[-1] if told else None
    paid = _last_paid(told)
    if newest is not None:
        state = State.ZERO if newest.zero_report else State.DATA
    else:
        state = State.MISSING if must or not kinds else State.NOT_APPLICABLE
    return Debtor(
        unit=unit,
        state=state,
        debts=debts,
        plan=plan,
        months=months,
        balance=(newest.balance or _ZERO) if newest else None,
        paid=paid if newest else None,
        reported_to=newest.month if newest else None,
        planned_ratio=_ratio_at(plan, as_of) if plan else None,
    )


def _months(
    reports: dict[Month, ArrearsProgress],
    first: Month | None,
    last: Month,
    must: bool,
    plan: tuple[ArrearsPlan, ...],
    debts: tuple[Arrears, ...],
    report_day: int,
) -> tuple[MonthReport, ...]:
    if first is None or not (must or reports):
        return ()
    end = max([last, *reports], key=lambda month: month.index)
    span = [first.plus(n) for n in range(end.index - first.index + 1)]
    return tuple(_month(month, reports.get(month), month <= last, plan, debts, report_day) for month in span)


def _month(
    month: Month,
    report: ArrearsProgress | None,
    due: bool,
    plan: tuple[ArrearsPlan, ...],
    debts: tuple[Arrears, ...],
    report_day: int,
) -> MonthReport:
    planned = _planned_balance(month, plan, debts)
    if report is None:
        return MonthReport(month, MonthState.MISSING if due else MonthState.NOT_DUE, None, None, planned)
    following = month.plus(1)
    late = report.reported > date(following.year, following.month, report_day)
    state = MonthState.LATE if late else MonthState.ZERO if report.zero_report else MonthState.REPORTED
    return MonthReport(month, state, report, report.balance or _ZERO, planned)


def _planned_balance(
    month: Month, plan: tuple[ArrearsPlan, ...], debts: tuple[Arrears, ...]
) -> Decimal | None:
    """What the plan leaves owing at the end of a month, of all that had fallen due by then."""
    if not plan:
        return None
    end = date(month.year, month.month, monthrange(month.year, month.month)[1])
    fallen_due = sum((debt.total for debt in debts if debt.due <= end), _ZERO)
    return (fallen_due * (1 - _ratio_at(plan, end))).quantize(Decimal("0.01"))


def _ratio_at(plan: Iterable[ArrearsPlan], day: date) -> Decimal:
    """The share to be paid by a day: that of the last node reached."""
    return max((step.target_ratio for step in plan if step.target_date <= day), default=_ZERO)


def _last_paid(reports: list[ArrearsProgress]) -> Decimal:
    """Paid in all by the last report that says so (zero reports may leave it out)."""
    return next((r.paid_total for r in reversed(reports) if r.paid_total is not None), _ZERO)


@dataclass(frozen=True, slots=True)
class Total:
    """What a group of units owes by their last reports, and how many of them have made none."""

    balance: Decimal
    paid: Decimal
    reporting: int
    silent: int


def total(found: Iterable[Debtor]) -> Total:
    """Sum over the units of whom a report is asked or has come."""
    asked = [each for each in found if each.state is not State.NOT_APPLICABLE]
    told = [each for each in asked if each.balance is not None]
    return Total(
        sum((each.balance or _ZERO for each in told), _ZERO),
        sum((each.paid or _ZERO for each in told), _ZERO),
        len(told),
        len(asked) - len(told),
    )


@dataclass(frozen=True, slots=True)
class MonthTotal:
    """A month over several debtors: None where one that owes has not reported."""

    month: Month
    balance: Decimal | None
    planned: Decimal
    reported: int
    asked: int


def by_month(found: Iterable[Debtor]) -> list[MonthTotal]:
    """Month by month over the units that have debts on record (欠款单位), up to the last month that is due of
    all of them or that all have reported: what only some have told of is no total."""
    owing = [debtor for debtor in found if debtor.debts and debtor.months]
    months: dict[Month, list[MonthReport]] = {}
    for debtor in owing:
        for each in debtor.months:
            months.setdefault(each.month, []).append(each)
    end = min((debtor.months[-1].month for debtor in owing), default=None)
    return [_month_total(months[month]) for month in sorted(months) if end is not None and month <= end]


def _month_total(months: list[MonthReport]) -> MonthTotal:
    known = [each.balance for each in months if each.balance is not None]
    return MonthTotal(
        months[0].month,
        sum(known, _ZERO) if len(known) == len(months) else None,
        sum((each.planned or _ZERO for each in months), _ZERO),
        len(known),
        len(months),
    )
