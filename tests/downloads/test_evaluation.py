"""Scores can be computed again from nothing but the tables that are published beside them."""

import csv
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from generator.build import build
from generator.load.source import load
from generator.schema.records import Site
from tests.sites import AS_OF

DEMONSTRATION = Path(__file__).parents[2] / "data"

Row = dict[str, str]


@pytest.fixture(scope="module", params=["good", "demonstration"])
def tables(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Row]]:
    """The published tables of the good district and of the demonstration district, as texts."""
    site = request.getfixturevalue("site") if request.param == "good" else None
    if site is None:
        source = load(DEMONSTRATION)
        site = tmp_path_factory.mktemp("demonstration") / "site"
        assert build(source, site, source.of(Site)[0].as_of or AS_OF).ok
    found = {}
    for file in (site / "data").glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as opened:
            found[file.stem] = list(csv.DictReader(opened))
    return found


def of_hundred(part: Decimal, whole: Decimal) -> str:
    return str((100 * part / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)) if whole else ""


def again(rows: list[Row]) -> Row:
    """A unit's score from its values, by the words of the data dictionary."""
    applicable = [row for row in rows if row["state"] != "不适用"]
    reported = [row for row in applicable if row["state"] != "未报送"]
    whole = sum((Decimal(row["weight"]) for row in applicable), Decimal(0))
    told = sum((Decimal(row["weight"]) for row in reported), Decimal(0))
    earned = sum((Decimal(row["weight"]) * Decimal(row["value"]) for row in reported), Decimal(0))
    return {
        "completeness": of_hundred(told, whole),
        "score": of_hundred(earned, whole),
        "highest": of_hundred(earned + whole - told, whole),
        "reported_rate": of_hundred(earned, told),
    }


def by_unit(rows: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["unit"]].append(row)
    return groups


def test_published_scores_are_those_computed_again(tables: dict[str, list[Row]]) -> None:
    values = by_unit(tables["indicator_value"])
    assert {row["unit"] for row in tables["evaluation"]} == set(values)
    for row in tables["evaluation"]:
        expected = again(values[row["unit"]])
        assert {name: numeric(row[name]) for name in expected} == {n: numeric(v) for n, v in expected.items()}


def numeric(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def test_ranks_are_among_complete_units_of_one_kind(tables: dict[str, list[Row]]) -> None:
    kinds = {row["id"]: row["kind"] for row in tables["unit"]}
    peers: dict[str, list[Row]] = defaultdict(list)
    for row in tables["evaluation"]:
        if row["completeness"] and Decimal(row["completeness"]) >= 80:
            peers[kinds[row["unit"]]].append(row)
        else:
            assert row["rank"] == row["peers"] == ""
    for rows in peers.values():
        scores = [Decimal(row["score"]) for row in rows]
        for row in rows:
            rank = 1 + sum(score > Decimal(row["score"]) for score in scores)
            assert (row["rank"], row["peers"]) == ((str(rank), str(len(rows))) if len(rows) > 1 else ("", ""))


def test_weights_are_those_of_the_version_in_force(tables: dict[str, list[Row]]) -> None:
    weights = {row["id"]: (row["version"], Decimal(row["weight"])) for row in tables["indicator"]}
    for rows in by_unit(tables["indicator_value"]).values():
        assert len({row["version"] for row in rows}) == 1
        assert sum(Decimal(row["weight"]) for row in rows) == 100
        for row in rows:
            assert (row["version"], Decimal(row["weight"])) == weights[row["indicator"]]


def measured(tables: dict[str, list[Row]], method: str) -> dict[str, Row]:
    """The values of one way of computing, by unit, where there is one."""
    ids = {row["id"] for row in tables["indicator"] if row["measure"] == method}
    rows = (row for row in tables["indicator_value"] if row["indicator"] in ids)
    return {row["unit"]: row for row in rows if row["state"] == "有数据"}


def fraction(row: Row) -> tuple[Decimal, Decimal]:
    return Decimal(row["part"]), Decimal(row["whole"])


def test_kept_is_counted_from_the_statuses(tables: dict[str, list[Row]]) -> None:
    due = by_unit(
        [r for r in tables["commitment_status"] if r["status"] in ("已兑现", "逾期兑现", "逾期未兑现")]
    )
    found = measured(tables, "到期兑现率")
    assert found
    for unit, row in found.items():
        kept = [r for r in due[unit] if r["status"] != "逾期未兑现" and r["verified"] == "核验属实"]
        assert fraction(row) == (len(kept), len(due[unit]))


def test_catalogue_is_counted_from_the_coverage(tables: dict[str, list[Row]]) -> None:
    cells = by_unit(tables["coverage"])
    found = measured(tables, "目录覆盖率")
    assert found
    for unit, row in found.items():
        have = sum(int(cell["have"]) for cell in cells[unit])
        assert fraction(row) == (have, sum(int(cell["asked"]) for cell in cells[unit]))


def test_values_are_their_fractions_unless_they_say_more(tables: dict[str, list[Row]]) -> None:
    for row in tables["indicator_value"]:
        if row["whole"] and row["part"] and not row["reason"].endswith("置信区间的下限"):
            part, whole = fraction(row)
            exact = min(part / whole, Decimal(1)).quantize(Decimal("1E-9"), ROUND_HALF_UP)
            assert abs(Decimal(row["value"]) - exact) <= Decimal("2E-9"), row


def test_silence_and_what_does_not_apply_have_no_value(tables: dict[str, list[Row]]) -> None:
    for row in tables["indicator_value"]:
        assert (row["value"] == "") is (row["state"] in ("未报送", "不适用"))
        if row["state"] == "零报告":
            assert Decimal(row["value"]) == 1
