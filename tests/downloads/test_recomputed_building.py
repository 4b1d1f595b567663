"""What was computed of letters, demonstrations, villages and scenarios, computed again from the other downloads."""

from pathlib import Path

import pandas as pd

from tests.sites import AS_OF

NOW = AS_OF.isoformat()


def table(site: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(site / f"data/{name}.csv", dtype=str, keep_default_na=False)


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple[str, ...]]:
    return sorted(tuple(map(str, row)) for row in frame[list(columns)].to_numpy())


def test_aspects_of_letters(site: Path) -> None:
    status = table(site, "commitment_status").set_index("commitment")["status"]
    promises = table(site, "commitment")
    alive = promises[(promises["id"].map(status) != "依规撤回") & promises["made"].str.startswith("2026")]
    having = set(zip(alive["unit"], alive["aspect"], strict=True))
    told = table(site, "letter_coverage")
    told = told[(told["sort"] == "承诺方面") & (told["year"] == "2026")]
    assert [there == "是" for there in told["covered"]] == [
        (unit, name) in having for unit, name in zip(told["unit"], told["name"], strict=True)
    ]
    assert len(told) == 4 * len(table(site, "unit"))


def test_domains_of_letters(site: Path) -> None:
    names = table(site, "domain").set_index("id")["name"]
    status = table(site, "commitment_status").set_index("commitment")["status"]
    promises = table(site, "commitment")
    alive = promises[promises["id"].map(status) != "依规撤回"]
    having = set(zip(alive["unit"], alive["domain"].map(names), strict=True))
    asked = table(site, "coverage")
    asked = asked[asked["state"] != "不适用"]
    again = asked.assign(
        name=asked["domain"].map(names),
        covered=[
            "是" if (unit, names[domain]) in having else "否"
            for unit, domain in zip(asked["unit"], asked["domain"], strict=True)
        ],
    )
    told = table(site, "letter_coverage")
    columns = ("unit", "name", "covered")
    assert rows(again, *columns) == rows(told[told["sort"] == "公共服务领域"], *columns)


def test_checks_side_by_side(site: Path) -> None:
    key = ["demonstration", "criterion", "period"]
    own, found = table(site, "self_check"), table(site, "review")
    both = own.merge(found, on=key, how="outer", suffixes=("_own", "_review")).fillna("")
    both = both.rename(
        columns={
            "result_own": "own_result",
            "result_review": "review_result",
            "score_own": "own_score",
            "score_review": "review_score",
        }
    )
    differs = (both["own_result"] != both["review_result"]) & (both["own_result"] != "")
    both["differs"] = (differs & (both["review_result"] != "")).map({True: "是", False: "否"})
    columns = (*key, "own_result", "own_score", "review_result", "review_score", "differs")
    assert rows(both, *columns) == rows(table(site, "demonstration_check"), *columns)


def test_scores_of_the_newest_year(site: Path) -> None:
    checks = table(site, "demonstration_check")
    newest = checks[checks["period"] == checks.groupby("demonstration")["period"].transform("max")]
    states = table(site, "demonstration_state").set_index("demonstration")
    for column in ("own_score", "review_score"):
        sums = newest[newest[column] != ""].astype({column: float}).groupby("demonstration")[column].sum()
        assert dict(sums) == {k: float(v) for k, v in states[column].items() if v}


def test_shares_of_households(site: Path) -> None:
    villages = table(site, "credit_village")
    told = villages["households_credit"].str.isdecimal()
    credit = villages["households_credit"].where(told, "0").astype(float)
    percent = (100 * credit / villages["households_total"].astype(float)).round(1)
    again = villages.assign(credit_share=[f"{p}" if t else "" for p, t in zip(percent, told, strict=True)])
    columns = ("unit", "period", "credit_share")
    assert rows(again, *columns) == rows(table(site, "credit_village_state"), *columns)


def test_use_of_scenarios(site: Path) -> None:
    uses, states = table(site, "scenario_use"), table(site, "scenario_state")
    values = (
        uses.assign(value=uses["value"].replace("", "0").astype(float)).groupby("scenario")["value"].sum()
    )
    assert {k: float(v) for k, v in states.set_index("scenario")["value"].items()} == dict(values)
    assert dict(uses.groupby("scenario").size().astype(str)) == dict(states.set_index("scenario")["periods"])
    ended = table(site, "scenario").set_index("id")["end"]
    live = {id: "已停用" if end and end < NOW else "在用" for id, end in ended.items()}
    assert dict(states.set_index("scenario")["life"]) == live
