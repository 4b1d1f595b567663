"""What was computed of organisation, policies and publicity, computed again from the other downloads."""

from pathlib import Path

import pandas as pd

from tests.sites import AS_OF

NOW = AS_OF.isoformat()


def table(site: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(site / f"data/{name}.csv", dtype=str, keep_default_na=False)


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple[str, ...]]:
    return sorted(tuple(map(str, row)) for row in frame[list(columns)].to_numpy())


def test_state_of_what_inspections_found(site: Path) -> None:
    checks = table(site, "supervision_check")
    until = checks["rectified"].where(checks["rectified"] != "", NOW)
    found = checks["problems"].astype(int) > 0
    days = (pd.to_datetime(until) - pd.to_datetime(checks["rectify_due"])).dt.days
    late = days.where(found & (days > 0), 0).astype(int)
    words = {(True, True): "逾期整改", (True, False): "逾期未整改", (False, True): "按期整改"}
    state = [
        words.get((bool(behind), bool(done)), "正在整改") if some else "没有发现问题"
        for behind, done, some in zip(late > 0, checks["rectified"] != "", found, strict=True)
    ]
    again = checks.assign(check=checks["id"], state=state, days_late=late)
    columns = ("check", "unit", "state", "days_late")
    assert rows(again, *columns) == rows(table(site, "rectification"), *columns)


def test_policies_changed_within_a_year(site: Path) -> None:
    policies = table(site, "policy")
    ended = policies["ended"].where(policies["ended"] != "", "2100-01-01")
    within = pd.to_datetime(ended) < pd.to_datetime(policies["issued"]) + pd.DateOffset(months=12)
    changed = policies["status"].isin(["修改", "废止"])
    again = policies.assign(
        policy=policies["id"], short_lived=(within & changed).map({True: "是", False: "否"})
    )
    columns = ("policy", "unit", "short_lived")
    assert rows(again, *columns) == rows(table(site, "policy_stability"), *columns)
    assert (again["short_lived"] == "是").sum() == 1


def test_policies_that_must_be_there(site: Path) -> None:
    required, policies = table(site, "required_policy"), table(site, "policy")
    asked = {(kind, unit) for kind, kinds in rows(required, "kind", "kinds") for unit in kinds.split("、")}
    kind_of = dict(rows(table(site, "unit"), "id", "kind"))
    there = policies[policies["status"] == "有效"].groupby(["unit", "kind"]).size()
    for unit, kind, state, must, count in rows(
        table(site, "policy_matrix"), "unit", "kind", "state", "asked", "in_force"
    ):
        assert int(count) == there.get((unit, kind), 0)
        assert (must == "是") is ((kind, kind_of[unit]) in asked)
        assert state == ("有数据" if int(count) else "未报送" if must == "是" else "不适用")


def test_places_reached_staff_trained_and_highlights(site: Path) -> None:
    held = table(site, "activity")
    held["year"] = held["day"].str[:4]
    reached = held[held["five_in"] != ""].groupby(["unit", "year", "five_in"]).size()
    for unit, year, place, count in rows(table(site, "five_in"), "unit", "year", "five_in", "activities"):
        assert int(count) == reached.get((unit, year, place), 0)
    staff = held["kind"].isin(["诚信守法和道德教育", "信用知识培训", "纳入培训课程"])
    staff &= held["audience"].str.contains("公职人员")
    trained = held[staff].assign(n=held["staff_trained"]).groupby(["unit", "year"])["n"]
    sums = {key: sum(map(int, group)) for key, group in trained}
    coverage = table(site, "training_coverage")
    assert set(sums) <= set(rows(coverage, "unit", "year"))
    for unit, year, count in rows(coverage, "unit", "year", "trained"):
        assert int(count) == sums.get((unit, year), 0)
    shown = table(site, "highlight")
    haves = shown.assign(year=shown["day"].str[:4]).groupby(["unit", "year", "kind"]).size()
    for unit, year, kind, count in rows(table(site, "four_haves"), "unit", "year", "kind", "highlights"):
        assert int(count) == haves.get((unit, year, kind), 0)


def test_who_has_a_leading_group(site: Path) -> None:
    groups = set(table(site, "leading_group")["unit"])
    for unit, state in rows(table(site, "leading_group_state"), "unit", "state"):
        assert state == ("有数据" if unit in groups else "未报送")
