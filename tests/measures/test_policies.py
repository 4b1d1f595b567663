"""Which policies a unit has of those it must have, and how long policies last."""

from datetime import date

import pytest

from generator.measures.policies import completeness, is_short_lived, kept, months_in_force, stability
from generator.measures.terms import State
from generator.registry import register
from generator.schema.records import Policy
from generator.schema.records.policy import PolicyKind, PolicyStatus
from tests.measures.records import AT
from tests.sites import AS_OF, good

REGISTRY = register(good(), AS_OF)


def policy(issued: str, ended: str | None = None, status: PolicyStatus = PolicyStatus.REPEALED) -> Policy:
    return Policy(
        id="p", unit="x", title="甲", kind=PolicyKind.PLAN, issued=date.fromisoformat(issued),
        status=status if ended else PolicyStatus.IN_FORCE,
        ended=date.fromisoformat(ended) if ended else None, origin=AT,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("issued", "ended", "months", "short"),
    [
        ("2025-03-12", "2026-03-11", 11, True),
        ("2025-03-12", "2026-03-12", 12, False),
        ("2024-02-29", "2025-02-28", 12, False),  # the last day of February a year later
        ("2025-01-31", "2025-02-27", 0, True),
        ("2025-03-12", "2025-03-12", 0, True),
    ],
)
def test_policy_changed_before_a_year_was_over_was_short_lived(
    issued: str, ended: str, months: int, short: bool
) -> None:
    assert months_in_force(policy(issued, ended)) == months
    assert is_short_lived(policy(issued, ended)) is short
    assert is_short_lived(policy(issued, ended, PolicyStatus.AMENDED)) is short


def test_policy_that_lapsed_by_its_own_terms_was_not_changed() -> None:
    lapsed = policy("2025-03-12", "2025-09-12", PolicyStatus.LAPSED)
    assert not is_short_lived(lapsed)
    assert stability([lapsed]).changed == ()


def test_policy_in_force_has_no_end() -> None:
    assert months_in_force(policy("2025-03-12")) is None


def test_stability_of_a_town() -> None:
    found = stability(REGISTRY.own(Policy, "990199101"))
    assert (found.total, found.in_force) == (4, 2)
    assert [one.id for one in found.changed] == ["990199101-zd-001", "990199101-zd-004"]
    assert [one.id for one in found.short_lived] == ["990199101-zd-001"]  # March to December 2025


def test_kinds_asked_of_a_unit_are_there_or_missing() -> None:
    town = kept(REGISTRY, REGISTRY.units["990199101"])
    assert {kind: cell.state for kind, cell in town.items() if cell.asked} == {
        PolicyKind.COMMITMENT: State.DATA,
        PolicyKind.OPENNESS: State.DATA,
    }
    assert town[PolicyKind.ACCOUNTABILITY].state is State.NOT_APPLICABLE  # repealed, and not asked for
    assert completeness(town.values()).text == "2/2"
    street = kept(REGISTRY, REGISTRY.units["990199001"])
    assert completeness(street.values()).text == "0/2"
    park = kept(REGISTRY, REGISTRY.units["990199401"])
    assert completeness(park.values()).text == "0/1"
    village = kept(REGISTRY, REGISTRY.units["990199101201"])
    assert completeness(village.values()).text == "—"
