"""Anyone can compute what is published again from what was reported: here in a few lines of pandas."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from tests.sites import AS_OF

NOW = AS_OF.isoformat()


@pytest.fixture(scope="module")
def tables(site: Path) -> Mapping[str, pd.DataFrame]:
    files = (site / "data").glob("*.csv")
    return {
        file.stem: pd.read_csv(file, dtype=str, keep_default_na=False)
        for file in files
        if not file.stem.endswith("-excel")
    }


def status(
    promise: pd.Series, progress: pd.DataFrame, changes: pd.DataFrame, checked: pd.DataFrame
) -> dict[str, str]:
    """Status of one promise, by the words of the method page. Days in ISO form order as texts do."""
    claims = progress[progress["completed"] != ""]
    claim = claims.iloc[-1] if len(claims) else None
    last = checked.sort_values("day").iloc[-1] if len(checked) else None
    refuted = (
        last is not None and last["verdict"] == "不属实" and (claim is None or claim["day"] <= last["day"])
    )
    done = "" if claim is None or refuted else claim["completed"]
    moved = changes[changes["kind"] == "期限变更"]
    if (changes["kind"] == "撤回").any():
        word = "依规撤回"
    elif not promise["due"]:
        word = "长期坚持"
    elif done:
        word = "已兑现" if done <= promise["due"] else "逾期兑现"
    elif promise["due"] < NOW:
        word = "逾期未兑现"
    else:
        word = "在办" if len(progress) else "未启动"
    original = moved.iloc[0]["old_due"] if len(moved) else promise["due"]
    counted = word in ("已兑现", "逾期兑现", "逾期未兑现")
    late = (pd.Timestamp(done or NOW) - pd.Timestamp(promise["due"])).days if counted else ""
    return {
        "commitment": promise["id"],
        "unit": promise["unit"],
        "status": word,
        "original_due": original,
        "due": promise["due"],
        "completed": done,
        "days_late": str(late),
        "on_time": "是" if word in ("已兑现", "逾期兑现") and done <= original else "否",
        "extended": "是" if len(moved) else "否",
    }


def test_status_of_every_promise(tables: Mapping[str, pd.DataFrame]) -> None:
    parts = [tables[name] for name in ("progress", "change", "verification")]
    again = pd.DataFrame(
        status(promise, *(part[part["commitment"] == promise["id"]] for part in parts))
        for _, promise in tables["commitment"].iterrows()
    )
    published = tables["commitment_status"][list(again.columns)]
    assert len(published) == 9
    pd.testing.assert_frame_equal(again, published)


def test_months_of_arrears(tables: Mapping[str, pd.DataFrame]) -> None:
    months, reports = tables["arrears_month"], tables["arrears_progress"]
    joined = months.merge(reports, on=["unit", "month"], how="left", suffixes=("", "_reported"))
    silent = joined["reported"].isna()
    assert (joined.loc[silent, "state"] == "未报送").all()
    assert (joined.loc[silent, "balance"] == "").all()
    told = joined[~silent]
    assert len(told) == len(reports)
    balances = told["balance_reported"].replace("", "0")
    assert list(map(Decimal, told["balance"])) == list(map(Decimal, balances))
    following = (pd.PeriodIndex(told["month"], freq="M") + 1).astype(str) + "-10"
    assert list(told["state"] == "迟报") == list(told["reported"] > following)


def test_coverage_of_every_domain(tables: Mapping[str, pd.DataFrame]) -> None:
    promises = tables["commitment"].groupby(["unit", "domain"]).size()
    catalogue = tables["catalogue"].set_index("id")
    told = tables["disclosure"]
    told = told.assign(domain=catalogue.loc[told["item"], "domain"].to_numpy())
    counts = told.groupby(["unit", "domain"])["item"].agg(["size", "nunique"])
    kinds = tables["unit"].set_index("id")["kind"]
    for row in tables["coverage"].itertuples():
        key = (row.unit, row.domain)
        assert int(row.promises) == promises.get(key, 0)
        assert int(row.disclosures) == (counts.loc[key, "size"] if key in counts.index else 0)
        assert int(row.have) == (counts.loc[key, "nunique"] if key in counts.index else 0)
        asked = catalogue[(catalogue["domain"] == row.domain) & (catalogue["mode"] == "主动")]
        assert (
            int(row.asked)
            == asked["kinds"].map(lambda cell, kind=kinds[row.unit]: kind in cell.split("、")).sum()
        )


def test_lateness_of_disclosures_in_calendar_days(tables: Mapping[str, pd.DataFrame]) -> None:
    joined = tables["disclosure"].merge(tables["disclosure_timeliness"], left_on="id", right_on="disclosure")
    limited = joined[joined["deadline"] != ""]
    assert len(limited) == 5
    assert list(limited["timeliness"] == "迟公开") == list(limited["published"] > limited["deadline"])
