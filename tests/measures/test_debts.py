"""Debts one by one: what is open, what interest it would bear, wages, clearing, and yearly statements."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.calendar import Calendar
from generator.load.source import load
from generator.measures.arrears import Debtor, debtors
from generator.measures.debts import (
    clearing,
    debts,
    interest,
    payment_day,
    statements,
    wages,
    wages_by_month,
)
from generator.measures.terms import Clearing, MonthState
from generator.registry import Registry, register
from generator.schema.types import Month
from tests.sites import AS_OF, HOUSING, REQUIREMENTS, TOWN, Change, district, good

RATE = Decimal("0.0005")


def changed(folder: Path, changes: Mapping[str, Change]) -> tuple[Registry, dict[str, Debtor]]:
    registry = register(load(district(folder, changes)), AS_OF)
    return registry, debtors(registry, AS_OF)


@pytest.mark.parametrize(
    ("principal", "days", "expected"),
    [("100000", 45, "2250.00"), ("1234567.89", 1, "617.28"), ("100.00", 0, "0.00"), ("10.00", 1, "0.01")],
)
def test_late_interest_is_exact_to_the_fen(principal: str, days: int, expected: str) -> None:
    assert interest(Decimal(principal), days, RATE) == Decimal(expected)


@pytest.mark.parametrize(
    ("raw", "extended"),
    [
        ("2026-07-10", "2026-07-10"),
        ("2026-08-09", "2026-08-10"),
        ("2026-10-01", "2026-10-08"),
        ("2026-01-31", "2026-02-02"),
        ("2031-05-01", "2031-05-01"),  # holidays not known: the day itself
    ],
)
def test_payment_due_on_a_day_off_may_be_made_on_the_next_working_day(raw: str, extended: str) -> None:
    assert payment_day(date.fromisoformat(raw), Calendar()) == date.fromisoformat(extended)


def test_debts_of_a_department_by_hand() -> None:
    registry = register(good(), AS_OF)
    contract, pay = debts(registry, debtors(registry, AS_OF)["990199-zj"], AS_OF)
    assert (contract.debt.id, contract.is_open, contract.days_overdue) == ("990199-zj-001", True, 242)
    assert contract.interest == Decimal("7260.00")  # 60,000 still owed in all × 242 days × 0.0005
    assert (pay.debt.id, pay.days_overdue, pay.interest) == ("990199-zj-002", 181, None)  # wages are no goods


def test_disputed_debt_has_no_estimate() -> None:
    registry = register(good(), AS_OF)
    (only,) = debts(registry, debtors(registry, AS_OF)["990199101"], AS_OF)
    assert (only.is_open, only.interest) == (True, None)


def test_without_a_rate_nothing_is_estimated(tmp_path: Path) -> None:
    registry, found = changed(tmp_path, {REQUIREMENTS: ("逾期日利率: 0.05%\n", "")})
    assert debts(registry, found["990199-zj"], AS_OF)[0].interest is None


def test_settled_debt_is_not_open(tmp_path: Path) -> None:
    paid = {f"{HOUSING}arrears.csv": ("50000.00,无分歧,", "50000.00,无分歧,2026-03-20")}
    registry, found = changed(tmp_path, paid)
    contract, pay = debts(registry, found["990199-zj"], AS_OF)
    assert (contract.is_open, pay.is_open, pay.days_overdue) == (True, False, 0)


def test_debts_of_a_unit_that_owes_nothing_more_are_not_open(tmp_path: Path) -> None:
    rest = {f"{HOUSING}arrears_progress.csv": ("90000.00,60000.00", "150000.00,0.00")}
    registry, found = changed(tmp_path, rest)
    assert not any(each.is_open for each in debts(registry, found["990199-zj"], AS_OF))


def test_wages_are_told_apart(tmp_path: Path) -> None:
    registry = register(good(), AS_OF)
    (owing,) = wages(debtors(registry, AS_OF), registry.calendar, AS_OF)
    assert (owing.debtor.unit.id, owing.total, owing.owed) == ("990199-zj", Decimal(50000), Decimal(50000))
    paid = {f"{HOUSING}arrears.csv": ("50000.00,无分歧,", "50000.00,无分歧,2026-03-20")}
    (settled,) = wages(changed(tmp_path, paid)[1], registry.calendar, AS_OF)
    assert (settled.total, settled.owed) == (Decimal(50000), Decimal(0))
    months = wages_by_month([settled], Month(2025, 11), Month(2026, 3), AS_OF)
    assert [amount for _, amount in months] == [0, Decimal(50000), Decimal(50000), Decimal(50000), 0]


def test_wages_paid_on_their_day_were_never_owed(tmp_path: Path) -> None:
    in_time = {f"{HOUSING}arrears.csv": ("50000.00,无分歧,", "50000.00,无分歧,2025-12-31")}
    registry, found = changed(tmp_path, in_time)
    assert wages(found, registry.calendar, AS_OF) == ()


def test_clearing_of_public_bodies_worst_first() -> None:
    registry = register(good(), AS_OF)
    found = clearing(debtors(registry, AS_OF), AS_OF)
    assert [(each.debtor.unit.id, each.state, each.by) for each in found] == [
        ("990199101", Clearing.PAST, date(2026, 5, 31)),
        ("990199-zj", Clearing.RUNNING, date(2026, 12, 31)),
    ]


@pytest.mark.parametrize(
    ("month", "state"), [("2026-04", Clearing.CLEARED), ("2026-06", Clearing.CLEARED_LATE)]
)
def test_cleared_after_the_day_is_cleared_late(tmp_path: Path, month: str, state: Clearing) -> None:
    row = f"{month},否,0.00,20000.00,0.00,2026-06-30,"
    rows = {f"{TOWN}arrears_progress.csv": ("2026-05,否,0.00,12000.00,8000.00,2026-06-06,", row)}
    found = {each.debtor.unit.id: each for each in clearing(changed(tmp_path, rows)[1], AS_OF)}["990199101"]
    assert (found.state, str(found.month)) == (state, month)


def test_day_of_clearing_itself_is_not_past() -> None:
    registry = register(good(), AS_OF)
    day = date(2026, 5, 31)
    assert {each.state for each in clearing(debtors(registry, day), day)} == {Clearing.RUNNING}


def test_unit_that_never_reported_is_not_cleared(tmp_path: Path) -> None:
    found = clearing(changed(tmp_path, {f"{TOWN}arrears_progress.csv": None})[1], AS_OF)
    assert {each.debtor.unit.id: each.state for each in found}["990199101"] is Clearing.UNKNOWN


def test_statements_of_the_year_before() -> None:
    registry = register(good(), AS_OF)
    found = statements(registry, debtors(registry, AS_OF), AS_OF)
    assert [(each.unit.id, each.period.year, each.state, each.on_record) for each in found] == [
        ("990199101", 2025, MonthState.REPORTED, 1),
        ("990199401", 2025, MonthState.MISSING, 0),
        ("990199-zj", 2025, MonthState.LATE, 1),
    ]
    assert [each.contradicts for each in found] == [False, False, True]  # it said none, one is on record


def test_statement_of_none_is_a_zero_report(tmp_path: Path) -> None:
    registry, found = changed(tmp_path, {f"{HOUSING}arrears_statements.csv": ("2026-04-10", "2026-03-31")})
    states = {each.unit.id: each.state for each in statements(registry, found, AS_OF)}
    assert states["990199-zj"] is MonthState.ZERO


def test_statement_is_missing_only_once_it_is_due() -> None:
    registry, day = register(good(), AS_OF), date(2026, 3, 31)
    states = {each.unit.id: each.state for each in statements(registry, debtors(registry, day), day)}
    assert states["990199401"] is MonthState.NOT_DUE


def test_no_day_no_statements(tmp_path: Path) -> None:
    registry, found = changed(tmp_path, {REQUIREMENTS: ("逾期未付公开最迟日: 03-31\n", "")})
    assert statements(registry, found, AS_OF) == ()
