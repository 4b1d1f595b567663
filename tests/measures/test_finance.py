"""What was published of money: in time, late, missing; what was planned and what was spent."""

from datetime import date
from decimal import Decimal

from generator.measures.finance import accounts, comparisons, documents, due_by, expected, villages
from generator.measures.terms import MonthState, Timeliness
from generator.registry import register
from generator.schema.records import Requirement
from generator.schema.records.finance import FinanceKind
from generator.schema.table import Origin
from tests.sites import AS_OF, good

REGISTRY = register(good(), AS_OF)
K, M = FinanceKind, MonthState


def test_budget_is_in_time_within_twenty_days_of_its_approval() -> None:
    found = {each.row.id: each for each in accounts(REGISTRY)}
    budget = found["990199101-cw-001"]
    assert (budget.deadline, budget.timeliness) == (date(2026, 2, 25), Timeliness.ON_TIME)
    assert [part.amount for part in budget.parts] == [Decimal("5000000.00"), Decimal("7000000.00")]


def test_accounts_after_the_limit_are_late_by_days() -> None:
    found = {each.row.id: each for each in accounts(REGISTRY)}
    assert (found["990199101-cw-004"].deadline, found["990199101-cw-004"].days_late) == (date(2025, 9, 9), 21)
    assert found["990199-zj-cw-001"].days_late == 23  # 25 February to 20 March
    assert found["990199101-cw-005"].timeliness is Timeliness.ON_TIME


def test_what_needs_no_approval_has_no_limit() -> None:
    found = {each.row.id: each for each in accounts(REGISTRY)}
    assert found["990199-zj-cw-002"].timeliness is Timeliness.NO_LIMIT
    assert found["990199101201-cw-001"].timeliness is Timeliness.NO_LIMIT


def test_totals_are_there_and_parts_are_not() -> None:
    assert "990199101-cw-002" not in {each.row.id for each in accounts(REGISTRY)}


def test_income_and_spending_of_a_period_are_one_document() -> None:
    found = documents(accounts(REGISTRY))
    assert [each.row.unit for each in found].count("990199101201") == 1
    assert len(found) == 6


def test_every_kind_is_asked_for_from_the_first_year_that_anyone_told() -> None:
    found = {
        (each.unit.id, each.kind, each.period.year): each.state
        for each in expected(REGISTRY, accounts(REGISTRY), AS_OF)
    }
    assert found == {
        ("990199101", K.BUDGET, 2026): M.REPORTED,
        ("990199101", K.ACCOUNTS, 2024): M.LATE,
        ("990199101", K.ACCOUNTS, 2025): M.NOT_DUE,
        ("990199101", K.ACCOUNTS, 2026): M.NOT_DUE,
        ("990199101", K.THREE_PUBLIC, 2024): M.REPORTED,
        ("990199101", K.THREE_PUBLIC, 2025): M.NOT_DUE,
        ("990199101", K.THREE_PUBLIC, 2026): M.NOT_DUE,
        ("990199401", K.BUDGET, 2026): M.MISSING,
        ("990199401", K.ACCOUNTS, 2024): M.MISSING,
        ("990199401", K.ACCOUNTS, 2025): M.NOT_DUE,
        ("990199401", K.ACCOUNTS, 2026): M.NOT_DUE,
        ("990199401", K.THREE_PUBLIC, 2024): M.MISSING,
        ("990199401", K.THREE_PUBLIC, 2025): M.NOT_DUE,
        ("990199401", K.THREE_PUBLIC, 2026): M.NOT_DUE,
        ("990199-zj", K.BUDGET, 2026): M.LATE,
        ("990199-zj", K.ACCOUNTS, 2024): M.MISSING,
        ("990199-zj", K.ACCOUNTS, 2025): M.NOT_DUE,
        ("990199-zj", K.ACCOUNTS, 2026): M.NOT_DUE,
        ("990199-zj", K.THREE_PUBLIC, 2024): M.MISSING,
        ("990199-zj", K.THREE_PUBLIC, 2025): M.NOT_DUE,
        ("990199-zj", K.THREE_PUBLIC, 2026): M.NOT_DUE,
    }


def test_due_days_are_the_districts_own_and_else_the_end_of_the_year() -> None:
    assert due_by(K.BUDGET, 2026, REGISTRY.requirement) == date(2026, 4, 30)
    assert due_by(K.ACCOUNTS, 2026, REGISTRY.requirement) == date(2027, 10, 31)
    nothing = Requirement(arrears_from=None, origin=Origin("test"))
    assert due_by(K.BUDGET, 2026, nothing) == date(2026, 12, 31)
    assert due_by(K.THREE_PUBLIC, 2026, nothing) == date(2027, 12, 31)


def test_budget_against_final_accounts() -> None:
    found = {(each.unit, each.year): (each.planned, each.spent) for each in comparisons(accounts(REGISTRY))}
    assert found == {
        ("990199101", 2026): (Decimal("12000000.00"), None),
        ("990199101", 2024): (None, Decimal("11000000.00")),
        ("990199-zj", 2026): (Decimal("3000000.00"), None),
    }


def test_village_accounts_have_both_sides() -> None:
    (village,) = villages(accounts(REGISTRY))
    assert (village.unit, str(village.period)) == ("990199101201", "2026-Q1")
    assert (village.income, village.spending) == (Decimal("300000.00"), Decimal("260000.00"))
