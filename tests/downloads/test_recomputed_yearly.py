"""What was computed by unit and year, computed again from the other downloads."""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pandas as pd

from tests.sites import AS_OF

NOW = AS_OF.isoformat()


def table(site: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(site / f"data/{name}.csv", dtype=str, keep_default_na=False)


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple[str, ...]]:
    return sorted(tuple(map(str, row)) for row in frame[list(columns)].to_numpy())


def share(part: int, whole: int) -> str:
    if not whole:
        return ""
    return str((Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP))


def summed(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    counts = frame[list(columns)].astype(int)
    whole = frame[["unit"]].assign(year=frame["period"].str[:4]).join(counts)
    return whole.groupby(["unit", "year"], as_index=False).sum()


def shares(frame: pd.DataFrame, part: str, whole: str) -> list[str]:
    return [share(int(a), int(b)) for a, b in zip(frame[part], frame[whole], strict=True)]


def test_approvals_of_a_year(site: Path) -> None:
    counts = ("accepted", "by_promise", "checked", "false_promise", "revoked")
    again = summed(table(site, "approval_month"), *counts)
    again["promise_share"] = shares(again, "by_promise", "accepted")
    again["check_share"] = shares(again, "checked", "by_promise")
    columns = ("unit", "year", *counts, "promise_share", "check_share")
    assert rows(again, *columns) == rows(table(site, "approval_year"), *columns)
    assert len(again) == 2


def test_decisions_that_did_not_stand_in_a_year(site: Path) -> None:
    counts = ("cases", "reconsidered", "corrected", "litigated", "lost")
    again = summed(table(site, "enforcement"), *counts)
    again["wrong"] = again["corrected"] + again["lost"]
    again["tested"] = again["reconsidered"] + again["litigated"]
    again["correction"] = shares(again, "wrong", "tested")
    columns = ("unit", "year", *counts, "correction")
    assert rows(again, *columns) == rows(table(site, "enforcement_year"), *columns)
    assert len(again) == 4


def test_annual_reports_in_time_late_missing_and_not_yet_due(site: Path) -> None:
    asked, told = table(site, "requirement").iloc[0], table(site, "annual_report")
    phases = table(site, "milestone")
    last = phases[(phases["phase"] == "总结经验") & (phases["due"] != "")].set_index("year")["due"]
    came = {(unit, year): day for unit, year, day in told[["unit", "year", "submitted"]].to_numpy()}
    kinds = asked["annual_report_kinds"].split("、")
    again = []
    for _, unit in table(site, "unit").iterrows():
        for year in range(int(asked["annual_report_from"]), AS_OF.year + 1):
            if unit["kind"] in kinds:
                due = last.get(str(year), f"{year}-{asked['annual_report_due']}")
                day = came.get((unit["id"], str(year)), "")
                state = "迟报" if day > due else "已报送" if day else "未报送" if due < NOW else "未到期"
                again.append((unit["id"], str(year), due, day, state))
    columns = ("unit", "year", "due", "submitted", "state")
    assert sorted(again) == rows(table(site, "annual_report_state"), *columns)
    assert {row[-1] for row in again} == {"迟报", "已报送", "未报送", "未到期"}
