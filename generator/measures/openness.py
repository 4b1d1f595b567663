"""All that is measured of what is published: columns, accounts, answers, surveys, debts one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.measures import columns, debts, feedback, finance
from generator.measures.arrears import Debtor
from generator.measures.columns import Columns, Yearly
from generator.measures.debts import Cleared, Debt, Statement, Wages
from generator.measures.feedback import Answers, Surveyed
from generator.measures.finance import Account, Comparison, Expected, VillageAccount
from generator.registry import Registry
from generator.schema.records import Feedback

T = TypeVar("T")
OfUnit = Mapping[str, tuple[T, ...]]


@dataclass(frozen=True, slots=True)
class Openness:
    """By unit where there is a mapping; a unit that has none of a thing is not in it."""

    columns: Mapping[str, Columns]
    yearly: tuple[Yearly, ...]
    yearly_of: OfUnit[Yearly]
    accounts: OfUnit[Account]
    expected: OfUnit[Expected]
    comparisons: OfUnit[Comparison]
    villages: OfUnit[VillageAccount]
    answers: Mapping[str, Answers]
    surveys: OfUnit[Surveyed]
    debts: OfUnit[Debt]
    wages: tuple[Wages, ...]
    clearing: tuple[Cleared, ...]
    statements: OfUnit[Statement]


def openness(registry: Registry, debtors: Mapping[str, Debtor], as_of: date) -> Openness:
    """Measure everything at the end of a day."""
    accounts, yearly = finance.accounts(registry), columns.yearly(registry, as_of)
    return Openness(
        columns=columns.columns(registry, as_of),
        yearly=yearly,
        yearly_of=_grouped(yearly, lambda one: one.unit.id),
        accounts=_grouped(accounts, lambda one: one.row.unit),
        expected=_grouped(finance.expected(registry, accounts, as_of), lambda one: one.unit.id),
        comparisons=_grouped(finance.comparisons(accounts), lambda one: one.unit),
        villages=_grouped(finance.villages(accounts), lambda one: one.unit),
        answers={
            unit: feedback.answers(rows) for unit in registry.units if (rows := registry.own(Feedback, unit))
        },
        surveys=_grouped(feedback.surveys(registry), lambda one: one.survey.unit),
        debts={id: debts.debts(registry, one, as_of) for id, one in debtors.items() if one.debts},
        wages=debts.wages(debtors, registry.calendar, as_of),
        clearing=debts.clearing(debtors, as_of),
        statements=_grouped(debts.statements(registry, debtors, as_of), lambda one: one.unit.id),
    )


def _grouped(found: Iterable[T], unit: Callable[[T], str]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for each in found:
        groups.setdefault(unit(each), []).append(each)
    return {id: tuple(own) for id, own in groups.items()}
