"""Scores: what does not apply is left out, what is silent earns nothing, and only peers are ranked."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures import measure
from generator.measures.evaluation import Evaluation, Judged, evaluations, in_force
from generator.measures.indicators.value import Value, missing, not_applicable, ratio, reported_zero
from generator.measures.terms import State
from generator.registry import register
from generator.schema.records import Indicator
from generator.schema.records.indicator import Dimension, Measured
from generator.schema.records.unit import UnitKind
from tests.measures.records import AT
from tests.sites import AS_OF, TOWN, Change, district, good, text

REGISTRY = register(good(), AS_OF)
UNIT = REGISTRY.units["990199101"]


def indicator(weight: str) -> Indicator:
    return Indicator(
        id="i", version="1", since=date(2026, 1, 1), dimension=Dimension.KEEPING, title="甲",
        measure=Measured.KEPT, formula="甲", tables=("承诺",), weight=Decimal(weight),
        kinds=(UnitKind.TOWN,), origin=AT,
    )  # fmt: skip


def evaluation(*judged: tuple[str, Value]) -> Evaluation:
    return Evaluation(UNIT, tuple(Judged(indicator(weight), value) for weight, value in judged))


def scored(folder: Path, **changes: Change) -> dict[str, Evaluation]:
    registry = register(load(district(folder, changes)), AS_OF)
    return evaluations(registry, measure(registry, AS_OF))


def test_all_reported_is_the_weighted_sum() -> None:
    found = evaluation(("60", ratio(1, 2)), ("40", ratio(3, 4)))
    assert found.score == found.highest == found.reported_rate == Decimal("60.00")
    assert found.completeness == 1


def test_what_does_not_apply_is_left_out_and_the_rest_is_the_whole() -> None:
    found = evaluation(("60", ratio(1, 2)), ("40", not_applicable("")))
    assert found.score == Decimal("50.00")
    assert found.applicable == 60
    assert found.completeness == 1


def test_silence_earns_nothing_and_leaves_an_interval() -> None:
    found = evaluation(("60", ratio(1, 2)), ("40", missing("")))
    assert found.score == Decimal("30.00")  # as if nothing had been done
    assert found.highest == Decimal("70.00")  # as if all had been
    assert found.reported_rate == Decimal("50.00")
    assert found.completeness == Decimal("0.6")
    assert not found.is_complete


def test_reported_zero_is_full_marks() -> None:
    found = evaluation(("60", reported_zero("")), ("40", ratio(0, 3)))
    assert found.score == Decimal("60.00")
    assert found.completeness == 1


def test_nothing_that_applies_is_no_score() -> None:
    found = evaluation(("100", not_applicable("")))
    assert (found.score, found.highest, found.reported_rate, found.completeness) == (None,) * 4


def test_nothing_reported_is_nothing_earned() -> None:
    found = evaluation(("100", missing("")))
    assert (found.score, found.highest, found.reported_rate) == (Decimal("0.00"), Decimal("100.00"), None)


def test_scores_are_rounded_half_up_and_only_at_the_end() -> None:
    assert evaluation(("100", ratio(1, 3))).score == Decimal("33.33")
    assert evaluation(("50", ratio(1, 3)), ("50", ratio(1, 3))).score == Decimal("33.33")
    assert evaluation(("99", ratio(0, 1)), ("1", ratio(1, 200))).score == Decimal("0.01")  # 0.005


@pytest.mark.parametrize(("weight", "complete"), [("80", True), ("79.99", False)])
def test_completeness_of_eighty_percent_is_enough(weight: str, complete: bool) -> None:
    rest = str(100 - Decimal(weight))
    assert evaluation((weight, ratio(1, 1)), (rest, missing(""))).is_complete is complete


def test_version_that_holds_is_the_newest_begun() -> None:
    def versions(day: date) -> set[str]:
        return {each.version for each in in_force(REGISTRY, day)}

    assert versions(date(2024, 12, 31)) == set()
    assert versions(date(2025, 12, 31)) == {"2025"}
    assert versions(date(2026, 1, 1)) == {"2026"}


def test_good_district_by_hand() -> None:
    found = evaluations(REGISTRY, measure(REGISTRY, AS_OF))
    assert set(found) == {"990199101", "990199001", "990199101201"}  # kinds that some indicator asks
    town = found["990199101"]  # kept 1/2 of 40, catalogue 4/4 of 35, reported 7/12 of 25
    assert town.score == Decimal("69.58")
    assert town.completeness == 1
    village = found["990199101201"]  # no promises are asked; nothing disclosed; its one report is in
    assert [each.value.state for each in village.judged] == [State.NOT_APPLICABLE, State.MISSING, State.DATA]
    assert village.score == Decimal("41.67")  # 25 of 60
    assert village.highest == Decimal("100.00")
    assert not village.is_complete


def test_unit_alone_of_its_kind_has_no_rank() -> None:
    found = evaluations(REGISTRY, measure(REGISTRY, AS_OF))
    assert {one.rank for one in found.values()} == {None}


def towns(count: int) -> dict[str, Change]:
    """More towns that are like the good one in nothing but their kind."""
    return {
        f"units/99019910{n}/unit.yml": f'单位名称: 第{n}镇\n单位类型: 镇\n统计用区划代码: "99019910{n}"\n'
        for n in range(2, 2 + count)
    }


def test_peers_are_ranked_and_equal_scores_share_a_rank(tmp_path: Path) -> None:
    indicators = text("programme/indicators.csv").splitlines()[0] + (
        "\n1-c2,1,2026-01-01,失信治理,报送完整率,报送完整率,已报 ÷ 应报,零报告,100,镇、街道,是,\n"
    )
    found = scored(tmp_path, **towns(2), **{"programme/indicators.csv": indicators})
    ranks = {unit: (one.rank, one.peers) for unit, one in found.items()}
    assert ranks["990199101"] == (1, 3)
    assert ranks["990199102"] == ranks["990199103"] == (2, 3)
    assert ranks["990199001"] == (None, 0)  # a subdistrict is no peer of towns


def test_silent_peer_takes_no_place(tmp_path: Path) -> None:
    found = scored(tmp_path, **towns(2))
    assert found["990199102"].completeness is not None
    assert found["990199102"].completeness < Decimal("0.8")
    assert [found[f"99019910{n}"].rank for n in (1, 2, 3)] == [None, None, None]


def test_district_without_indicators_evaluates_nobody(tmp_path: Path) -> None:
    assert scored(tmp_path, **{"programme/indicators.csv": None}) == {}


def test_dissolved_unit_is_not_evaluated(tmp_path: Path) -> None:
    gone = text(f"{TOWN}unit.yml") + "存续至: 2026-05-31\n"
    assert "990199101" not in scored(tmp_path, **{f"{TOWN}unit.yml": gone})
