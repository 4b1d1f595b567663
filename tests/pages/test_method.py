"""The recipes of the method page, followed with the downloaded tables, give what the pages show."""

import csv
import io
import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.downloads.package import csv_text
from generator.load.source import load
from generator.measures import measure
from generator.measures.terms import Flag, MonthState, State, Status, Timeliness, Verified
from generator.pages import arrears, commitments, coverage, home, units, words
from generator.pages.shapes import Page
from generator.pages.view import View
from generator.registry import register
from generator.schema.records import TABLES, Site
from tests.sites import AS_OF, GOOD

Rows = list[dict[str, str]]
ROOT = Path(__file__).parents[2]
DUE = ("已兑现", "逾期兑现", "逾期未兑现")
KEPT = ("已兑现", "逾期兑现")
HAPPENED = [
    (table.name, name) for table in TABLES for name in table.past_days if table.fields[name].published
]
"""Columns of days on which something happened."""


class District:
    """A district as its pages show it, and as its tables tell it."""

    def __init__(self, root: Path) -> None:
        source = load(root)
        self.as_of = source.of(Site)[0].as_of or AS_OF
        registry = register(source, self.as_of)
        self.view = View(registry, measure(registry, self.as_of))
        self.tables: Mapping[str, Rows] = {
            each.name: list(csv.DictReader(io.StringIO(csv_text(each.columns, each.rows))))
            for each in self.view.datasets
        }

    def __getitem__(self, name: str) -> Rows:
        return self.tables[name]

    def of_unit(self, name: str, unit: str) -> Rows:
        return [row for row in self[name] if row["unit"] == unit]


@pytest.fixture(scope="module", params=[GOOD, ROOT / "data"], ids=["good", "data"])
def district(request: pytest.FixtureRequest) -> District:
    return District(request.param)


def figures(page: Page) -> dict[str, Any]:
    return {each.label: each.value for each in page.values["figures"]}


def columns(district: District, name: str) -> set[str]:
    rows = district[name]
    return set(rows[0]) if rows else set()


def count(rows: Rows, column: str, *values: str) -> int:
    return sum(row[column] in values for row in rows)


def share(part: int, whole: int) -> str:
    if whole < 5:
        return f"{part}/{whole}"
    return f"{(Decimal(100 * part) / whole).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def test_promises(district: District) -> None:
    status = district["commitment_status"]
    kept = [row for row in status if row["status"] in KEPT]
    due, true = count(status, "status", *DUE), count(kept, "verified", "核验属实")
    shown = figures(home.page(district.view, []))
    assert shown["承诺总数"] == f"{len(district['commitment'])}"
    assert shown["已兑现"] == f"{len(kept)}"
    assert shown["逾期未兑现"] == f"{count(status, 'status', '逾期未兑现')}"
    (told,) = commitments.page(district.view).values["sentences"][:1]
    assert f"已到期 {due} 项，自报兑现 {len(kept)} 项（{share(len(kept), due)}）" in told
    assert f"核验属实 {true} 项（{share(true, due)}）" in told
    on_time = district.view.measures.tally.on_time_share
    assert (on_time.part, on_time.whole) == (count(status, "on_time", "是"), len(kept))


def test_a_promise_of_which_nothing_was_heard_for_long(district: District) -> None:
    asked = district["requirement"][0]["stale_after_days"] if district["requirement"] else ""
    most = int(asked or 92)
    months = {"每月": 1, "每季度": 3, "每半年": 6, "每年": 12}
    status = {row["commitment"]: row for row in district["commitment_status"]}
    for row in district["commitment"]:
        told = [
            e["day"]
            for name in ("progress", "change")
            for e in district[name]
            if e["commitment"] == row["id"]
        ]
        since = date.fromisoformat(max(told, default=row["made"]))
        open_ = status[row["id"]]["status"] in ("在办", "未启动", "逾期未兑现", "长期坚持")
        limit = since + timedelta(days=most)
        if row["review"]:
            year, month = divmod(since.year * 12 + since.month - 1 + months[row["review"]], 12)
            last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
            limit = date(year, month + 1, min(since.day, last)) + timedelta(days=most // 3)
        stale = open_ and not row["service_days"] and limit < district.as_of
        assert status[row["id"]]["stale"] == ("是" if stale else "否"), row["id"]


def test_coverage_and_timeliness(district: District) -> None:
    cells = district["coverage"]
    asked, have = (sum(int(row[name]) for row in cells) for name in ("asked", "have"))
    timely = district["disclosure_timeliness"]
    on_time, late = count(timely, "timeliness", "按时"), count(timely, "timeliness", "迟公开")
    shown = figures(coverage.page(district.view))
    assert (shown["应公开"], shown["已公开"]) == (f"{asked}", f"{have}")
    assert shown["未公开"] == f"{asked - have}"
    assert shown["按时公开"] == share(on_time, on_time + late)
    limited = [row for row in cells if row["asked"] != "0"]
    found = home.page(district.view, []).values["coverage"]
    assert found["have"] == count(limited, "state", "有数据")
    assert found["missing"] == count(limited, "state", "未报送")
    for row in coverage.page(district.view).values["domains"]:
        here = [cell for cell in cells if cell["domain"] == row["id"]]
        asked = len(here) - count(here, "state", "不适用")
        assert row["label"].startswith(f"{count(here, 'state', '有数据')}/{asked} ")


def test_coverage_and_latest_word_of_each_unit(district: District) -> None:
    for row in units.page(district.view).values["rows"]:
        cells = district.of_unit("coverage", row["id"])
        asked, have = (sum(int(cell[name]) for cell in cells) for name in ("asked", "have"))
        assert row["coverage"] == (f"{have}/{asked}" if asked else "")
        days = [
            one[column]
            for name, column in HAPPENED
            for one in (district.of_unit(name, row["id"]) if "unit" in columns(district, name) else ())
        ]
        assert str(row["updated"] or "") == max(days, default="")


def latest(rows: Rows, column: str) -> Decimal:
    told = [row for row in sorted(rows, key=lambda row: row["month"]) if row[column]]
    return Decimal(told[-1][column]) if told else Decimal(0)


def balance(rows: Rows) -> Decimal:
    return Decimal(max(rows, key=lambda row: row["month"])["balance"] or 0)


def ratio(rows: Rows) -> Decimal | None:
    paid, left = latest(rows, "paid_total"), balance(rows) if rows else Decimal(0)
    return paid / (paid + left) if paid + left else None


def test_sums_of_arrears(district: District) -> None:
    reports = {unit["id"]: district.of_unit("arrears_progress", unit["id"]) for unit in district["unit"]}
    told = [rows for rows in reports.values() if rows]
    shown = figures(arrears.page(district.view))
    assert shown["尚欠"] == words.money_parts(sum(map(balance, told), Decimal(0)))[0]
    paid = sum((latest(rows, "paid_total") for rows in told), Decimal(0))
    assert shown["累计清偿"] == words.money_parts(paid)[0]
    assert shown["漏报"] == f"{count(district['arrears_month'], 'state', '未报送')}"
    behind = 0
    for unit, rows in reports.items():
        plan = district.of_unit("arrears_plan", unit)
        reached = [Decimal(r["target_ratio"]) for r in plan if r["target_date"] <= str(district.as_of)]
        actual = ratio(rows)
        behind += bool(plan and actual is not None and actual < max(reached, default=0))
    assert shown["落后于计划"] == f"{behind}"


def test_units_that_have_never_reported(district: District) -> None:
    kinds = district["requirement"][0]["arrears_kinds"].split("、") if district["requirement"] else [""]
    owing = {row["unit"] for row in district["arrears"]}
    told = {row["unit"] for row in district["arrears_progress"]}
    asked = {row["id"] for row in district["unit"] if kinds == [""] or row["kind"] in kinds} | owing
    silent = len(asked - told)
    sentence = arrears.page(district.view).values["sentences"][-1]
    assert sentence.startswith(f"{silent} 个单位从未报送") if silent else "从未报送" not in sentence


def test_planned_balance_and_sum_of_debtors_by_month(district: District) -> None:
    owing = {row["unit"] for row in district["arrears"]}
    months = district["arrears_month"]
    for row in months:
        following = (date.fromisoformat(f"{row['month']}-01") + timedelta(days=31)).replace(day=1)
        end = str(following - timedelta(days=1))
        plan = district.of_unit("arrears_plan", row["unit"])
        reached = [Decimal(step["target_ratio"]) for step in plan if step["target_date"] <= end]
        debts = district.of_unit("arrears", row["unit"])
        fallen = sum((Decimal(debt["total"]) for debt in debts if debt["due"] <= end), Decimal(0))
        left = round(fallen * (1 - max(reached, default=Decimal(0))), 2)
        assert row["planned"] == (f"{left:.2f}" if plan else "")
    chart = arrears.page(district.view).values["charts"][0].chart
    planned, actual = (series.values for series in chart.series)
    for n, month in enumerate(chart.categories):
        here = [row for row in months if row["month"] == month and row["unit"] in owing]
        assert planned[n] == sum(Decimal(row["planned"] or 0) for row in here)
        if all(row["balance"] for row in here):
            assert actual[n] == sum(Decimal(row["balance"]) for row in here)
        else:
            assert not isinstance(actual[n], Decimal)


WRITTEN = (ROOT / "content/method.md").read_text("utf-8")


def test_columns_that_the_method_page_names_are_columns_of_the_tables(district: District) -> None:
    recipes = WRITTEN[WRITTEN.index("{ #recompute }") :]
    columns = {each.name: {column.name for column in each.columns} for each in district.view.datasets}
    known = set(columns).union(*columns.values())
    named = set(re.findall(r"`([a-z_]+(?:\.[a-z_]+)?)`", recipes)) - {"datapackage.json", "version"}
    assert len(named) > 40
    for name in named:
        table, _, column = name.partition(".")
        assert column in columns.get(table, ()) if column else name in known, name


def test_method_page_explains_every_word_that_is_computed() -> None:
    for terms in (Status, Flag, Verified, State, MonthState, Timeliness):
        for term in terms:
            word = term.zh.rpartition("，")[2]
            assert word in WRITTEN or term in (MonthState.REPORTED, MonthState.NOT_DUE, Timeliness.NO_LIMIT)


def test_tables_of_written_pages_have_captions() -> None:
    for name in ("method", "about"):
        text = (ROOT / f"content/{name}.md").read_text("utf-8")
        assert not re.search(r"^\|", text, re.MULTILINE)
        assert text.count("<table>") == text.count("<caption")
