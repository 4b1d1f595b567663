"""The district, linked: every way from one record to another."""

from decimal import Decimal
from pathlib import Path

from generator.load.source import load
from generator.registry import register
from generator.schema.records.unit import UnitKind
from tests.sites import AS_OF, REQUIREMENTS, VERIFICATIONS, district, good


def test_units_stand_in_the_order_of_their_kinds_and_then_their_ids() -> None:
    kinds = [unit.kind for unit in register(good(), AS_OF).units.values()]
    assert kinds == sorted(kinds, key=list(UnitKind).index)
    assert next(iter(register(good(), AS_OF).units)) == "990199101"


def test_children_stand_under_their_parent() -> None:
    children = {
        parent: [unit.id for unit in units] for parent, units in register(good(), AS_OF).children_of.items()
    }
    assert children["990199101"] == ["990199101201", "990199101-fw"]
    assert children["990199001"] == ["990199001001"]
    assert len(children[""]) == 5


def test_everything_of_a_unit_is_found_by_its_id() -> None:
    registry = register(good(), AS_OF)
    assert [each.id for each in registry.commitments_of["990199101"]] == [
        f"990199101-2026-0{n}" for n in range(1, 6)
    ]
    assert {unit: len(found) for unit, found in registry.disclosures_of.items()} == {
        "990199101": 4, "990199001": 1, "990199001001": 1,
    }  # fmt: skip
    assert sum(debt.total for debt in registry.arrears_of["990199-zj"]) == Decimal(150_000)
    assert len(registry.arrears_plans_of["990199-zj"]) == 3
    assert "990199401" not in registry.commitments_of


def test_disclosures_stand_newest_first() -> None:
    days = [each.published for each in register(good(), AS_OF).disclosures]
    assert days == sorted(days, reverse=True)


def test_months_stand_in_their_order_whatever_the_order_of_the_rows(tmp_path: Path) -> None:
    name = "units/990199-ct/arrears_progress.csv"
    first, last = "2026-01,是,,,,2026-02-06,\n", "2026-05,是,,,,2026-06-06,\n"
    root = district(tmp_path, {name: (first, "")})
    (root / name).write_text((root / name).read_text("utf-8") + first, "utf-8")
    months = [str(each.month) for each in register(load(root), AS_OF).arrears_progress_of["990199-ct"]]
    assert (root / name).read_text("utf-8").endswith(last + first)
    assert months == [f"2026-0{n}" for n in range(1, 6)]


def test_verifications_of_a_promise_stand_oldest_first(tmp_path: Path) -> None:
    more = "hy-2026-000,990199101-2026-01,2026-05-20,区级核验,部分属实,区信用办,,\nhy-2026-001"
    registry = register(load(district(tmp_path, {VERIFICATIONS: ("hy-2026-001", more)})), AS_OF)
    assert [each.id for each in registry.verifications_of["990199101-2026-01"]] == [
        "hy-2026-001",
        "hy-2026-000",
    ]


def test_district_without_requirements_has_the_usual_ones(tmp_path: Path) -> None:
    asked = register(load(district(tmp_path, {REQUIREMENTS: None})), AS_OF).requirement
    assert (asked.arrears_from, asked.arrears_kinds) == (None, ())
    assert (asked.arrears_report_day, asked.stale_after_days) == (10, 92)
