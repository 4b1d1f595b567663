"""What is computed of columns, accounts, answers, surveys, debts and statements, computed again from the tables."""

import csv
import io
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from math import sqrt
from pathlib import Path

import pytest

from generator.downloads.package import csv_text
from generator.load.source import load
from generator.measures import measure
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, GOOD

Rows = list[dict[str, str]]
DATA = Path(__file__).parents[2] / "data"


class District:
    def __init__(self, root: Path) -> None:
        registry = register(load(root), AS_OF)
        self.as_of = registry.site.as_of or AS_OF
        view = View(registry, measure(registry, self.as_of))
        self.tables: Mapping[str, Rows] = {
            each.name: list(csv.DictReader(io.StringIO(csv_text(each.columns, each.rows))))
            for each in view.datasets
        }
        self.kinds = {row["id"]: row["kind"] for row in self["unit"]}
        (self.asked,) = self["requirement"]
        self.off = {row["day"]: row["mark"] for row in self["working_calendar"]}

    def __getitem__(self, name: str) -> Rows:
        return self.tables[name]

    def worked(self, day: date) -> bool:
        mark = self.off.get(str(day))
        return mark == "上班" if mark else day.weekday() < 5

    def working_day_from(self, day: date) -> date:
        while not self.worked(day):
            day += timedelta(days=1)
        return day


@pytest.fixture(scope="module", params=[GOOD, DATA], ids=["good", "data"])
def district(request: pytest.FixtureRequest) -> District:
    return District(request.param)


def later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def percent(part: int, whole: int) -> str:
    return str((Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)) if whole else ""


def owners(item: dict[str, str]) -> list[str]:
    """The units that a catalogue names: others of their kinds are not asked."""
    return list(filter(None, item["units"].split("、")))


def test_columns(district: District) -> None:
    latest: dict[tuple[str, str], str] = {}
    for row in district["disclosure"]:
        key = row["unit"], row["item"]
        latest[key] = max(row["published"], latest.get(key, ""))
    items = {row["id"]: row for row in district["catalogue"] if row["mode"] == "主动"}
    asked = {
        (u, i)
        for u, kind in district.kinds.items()
        for i, row in items.items()
        if u in owners(row)
        or (kind in row["kinds"].split("、") and kind not in {district.kinds[each] for each in owners(row)})
    }
    assert {(row["unit"], row["item"]) for row in district["column_state"]} == asked
    for row in district["column_state"]:
        told = latest.get((row["unit"], row["item"]), "")
        due = ""
        match told and items[row["item"]]["freshness"]:
            case "动态类":
                due = str(date.fromisoformat(told) + timedelta(days=int(district.asked["dynamic_days"])))
            case "通知政策类":
                due = str(later(date.fromisoformat(told), int(district.asked["notice_months"])))
        state = "空白" if not told else "久未更新" if due and due < str(district.as_of) else "正常"
        assert (row["state"], row["latest"], row["due"]) == (state, told, due)


def test_timeliness_of_accounts(district: District) -> None:
    rows = {row["id"]: row for row in district["finance"] if not row["part_of"]}
    assert len(district["finance_timeliness"]) == len(rows)
    for row in district["finance_timeliness"]:
        account = rows[row["finance"]]
        if not account["approved"]:
            assert row["timeliness"] == "无时限"
            continue
        last = date.fromisoformat(account["approved"]) + timedelta(days=int(district.asked["finance_days"]))
        last = district.working_day_from(last)
        late = max((date.fromisoformat(account["published"]) - last).days, 0)
        assert (row["deadline"], row["days_late"]) == (str(last), str(late))


def test_accounts_that_are_missing(district: District) -> None:
    told = {
        (r["unit"], r["kind"], r["period"])
        for r in district["finance"]
        if r["flow"] == "支出" and not r["part_of"]
    }
    for row in district["finance_expected"]:
        year = int(row["year"]) + (row["kind"] != "预算")
        by = district.asked["budget_by" if row["kind"] == "预算" else "accounts_by"]
        assert row["due"] == f"{year}-{by}"
        if (row["unit"], row["kind"], row["year"]) not in told:
            assert row["state"] == ("未报送" if row["due"] < str(district.as_of) else "未到期")
        else:
            assert row["state"] in ("已报送", "迟报")


def test_feedback_is_summed_by_unit(district: District) -> None:
    assert {row["unit"] for row in district["feedback_total"]} == {
        row["unit"] for row in district["feedback"]
    }
    for row in district["feedback_total"]:
        own = [each for each in district["feedback"] if each["unit"] == row["unit"]]
        for name in ("received", "replied", "on_time", "verified_true", "rated", "satisfied"):
            assert int(row[name]) == sum(int(each[name] or 0) for each in own), name
        complaints = [int(each["received"]) for each in own if each["kind"] == "投诉举报"]
        assert int(row["complaints"]) == sum(complaints)
        assert row["reply_share"] == percent(int(row["replied"]), int(row["received"]))
        assert row["on_time_share"] == percent(int(row["on_time"]), int(row["received"]))
        check_interval(row, int(row["satisfied"]), int(row["rated"]))


def test_surveys(district: District) -> None:
    surveys = {row["id"]: row for row in district["survey"]}
    assert {row["survey"] for row in district["survey_estimate"]} == set(surveys)
    for row in district["survey_estimate"]:
        survey = surveys[row["survey"]]
        assert row["answered"] == percent(int(survey["answers"]), int(survey["invited"]))
        check_interval(row, int(survey["satisfied"]), int(survey["answers"]))


def check_interval(row: dict[str, str], part: int, whole: int) -> None:
    if whole < 30:
        assert (row["satisfaction"], row["low"], row["high"]) == ("", "", "")
        return
    p, z, n = part / whole, 1.95996, whole
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    assert row["satisfaction"] == percent(part, whole)
    assert float(row["low"]) == pytest.approx(100 * (middle - half), abs=0.06)
    assert float(row["high"]) == pytest.approx(100 * (middle + half), abs=0.06)


def balances(district: District) -> dict[str, Decimal]:
    """What each unit owes by its last report."""
    found: dict[str, Decimal] = {}
    for row in sorted(district["arrears_progress"], key=lambda row: row["month"]):
        found[row["unit"]] = Decimal(row["balance"] or 0)
    return found


def test_debts_and_their_interest(district: District) -> None:
    owed, debts = balances(district), {row["id"]: row for row in district["arrears"]}
    assert len(district["arrears_state"]) == len(debts)
    for row in district["arrears_state"]:
        debt = debts[row["arrears"]]
        still = not debt["settled"] and owed.get(debt["unit"]) != 0
        assert row["open"] == ("是" if still else "否")
        due = district.working_day_from(date.fromisoformat(debt["due"]))
        days = max((district.as_of - due).days, 0) if still else 0
        assert int(row["days_overdue"]) == days
        small = debt["creditor"] in ("中小企业", "个体工商户") and debt["dispute"] == "无分歧"
        if not (days and small):
            assert row["interest"] == ""
            continue
        principal = min(Decimal(debt["total"]), owed.get(debt["unit"], Decimal("Infinity")))
        exact = principal * days * Decimal(district.asked["late_interest"])
        assert row["interest"] == str(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))


def test_clearing(district: District) -> None:
    owed = balances(district)
    for row in district["clearing_state"]:
        plan = [step["target_date"] for step in district["arrears_plan"] if step["unit"] == row["unit"]]
        assert row["clear_by"] == max(plan, default="")
        if owed.get(row["unit"]):
            past = row["clear_by"] < str(district.as_of)
            assert row["state"] == ("过期未清零" if past else "未到清零期限")
            assert row["cleared_in"] == ""
        else:
            late = f"{row['cleared_in']}-01" > row["clear_by"]
            assert row["state"] == ("晚了才还清" if late else "已清零")


def test_statements(district: District) -> None:
    told = {(row["unit"], row["period"]): row for row in district["arrears_statement"]}
    for row in district["statement_state"]:
        assert row["due"] == f"{int(row['year']) + 1}-{district.asked['statement_by']}"
        said = told.get((row["unit"], row["year"]))
        if said is None:
            state = "未报送" if row["due"] < str(district.as_of) else "未到期"
        elif said["published"] > row["due"]:
            state = "迟报"
        else:
            state = "零报告" if said["contracts"] == "0" else "已报送"
        assert row["state"] == state
