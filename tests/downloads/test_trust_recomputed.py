"""What is published of cases and legacy matters can be computed again from what was reported."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from tests.sites import AS_OF

NOW = AS_OF.isoformat()


@pytest.fixture(scope="module")
def tables(site: Path) -> Mapping[str, pd.DataFrame]:
    names = ("court_case", "court_stage", "court_month", "legacy_matter", "legacy_standing", "legacy_year")
    entries = ("legacy_handover", "legacy_postponement", "legacy_step")
    return {
        name: pd.read_csv(site / f"data/{name}.csv", dtype=str, keep_default_na=False)
        for name in (*names, *entries)
    }


def days(until: pd.Series, since: pd.Series) -> pd.Series:
    return (pd.to_datetime(until.replace("", NOW)) - pd.to_datetime(since)).dt.days.astype(str)


def test_stage_of_every_case(tables: Mapping[str, pd.DataFrame]) -> None:
    cases, stages = tables["court_case"], tables["court_stage"]
    words = [
        "已结案" if closed else "待履行" if judged or role == "被执行人" else "在审"
        for closed, judged, role in cases[["closed", "judged", "role"]].itertuples(index=False)
    ]
    listed = (cases["listed"] != "") & (cases["removed"] == "")
    assert list(stages["number"]) == list(cases["number"])
    assert list(stages["stage"]) == words
    assert list(stages["listed"]) == list(listed.map({True: "是", False: "否"}))
    assert list(stages["days"]) == list(days(cases["closed"], cases["filed"]))


def test_last_month_of_every_unit(tables: Mapping[str, pd.DataFrame]) -> None:
    stages, months = tables["court_stage"], tables["court_month"]
    for _, row in months[(months["month"] == NOW[:7]) & (months["trial"] != "")].iterrows():
        own = stages[stages["unit"] == row["unit"]]
        assert int(row["trial"]) == (own["stage"] == "在审").sum()
        assert int(row["unperformed"]) == (own["stage"] == "待履行").sum()
        assert int(row["listed"]) == (own["listed"] == "是").sum()


def test_month_without_a_report_has_no_number(tables: Mapping[str, pd.DataFrame]) -> None:
    months = tables["court_month"]
    silent = months[months["state"].isin(["未报送", "未到期"])]
    assert len(silent)
    assert (silent[["trial", "unperformed", "listed"]] == "").all(axis=None)


def test_standing_of_every_matter(tables: Mapping[str, pd.DataFrame]) -> None:
    matters, standings = tables["legacy_matter"], tables["legacy_standing"]
    moves = tables["legacy_postponement"].groupby("legacy_matter")
    first, times = moves["old_due"].first(), moves.size()
    ids = matters["id"]
    assert list(standings["legacy_matter"]) == list(ids)
    assert list(standings["days_late"]) == list(days(matters["resolved"], matters["due"]))
    assert list(standings["original_due"]) == [
        first.get(id, due) for id, due in zip(ids, matters["due"], strict=True)
    ]
    assert list(standings["postponed"]) == [str(times.get(id, 0)) for id in ids]
    handed = tables["legacy_handover"]["legacy_matter"].value_counts()
    assert list(standings["handed_over"]) == [str(handed.get(id, 0)) for id in ids]
    late = (matters["resolved"] == "") & (matters["due"] < NOW) & (matters["status"] != "无法办理")
    assert list(standings["overdue"]) == list(late.map({True: "是", False: "否"}))


def test_rate_of_every_unit_and_year(tables: Mapping[str, pd.DataFrame]) -> None:
    matters = tables["legacy_matter"]
    for _, row in tables["legacy_year"].iterrows():
        own = matters[matters["unit"] == row["unit"]]
        found, resolved = own["found"].str[:4], own["resolved"].str[:4]
        opening = (found < row["year"]) & ((resolved == "") | (resolved >= row["year"]))
        counts = (opening.sum(), (found == row["year"]).sum(), (resolved == row["year"]).sum())
        assert tuple(int(row[name]) for name in ("opening", "found", "resolved")) == counts
        whole = counts[0] + counts[1]
        if whole:
            assert float(row["rate"]) == pytest.approx(100 * counts[2] / whole, abs=0.05)
        else:
            assert row["rate"] == "", "a share of nothing is no share"


def test_entries_name_the_matter_and_the_unit(tables: Mapping[str, pd.DataFrame]) -> None:
    for name in ("legacy_handover", "legacy_postponement", "legacy_step"):
        assert list(tables[name].columns[:3]) == ["legacy_matter", "unit", "day"]
        assert set(tables[name]["legacy_matter"]) <= set(tables["legacy_matter"]["id"])
