"""The recipes of the method page for records, objections, decisions and results, followed with the tables."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta

from generator.load.source import load
from generator.schema.records import Site
from tests.downloads.test_deadlines import DATA, Days, Rows, last_day, tables
from tests.sites import AS_OF, GOOD, REQUIREMENTS, district, text

NEW = {"一般": (3, 12), "严重": (12, 36), "轻微": (0, 3)}


def months(day: str, count: int) -> str:
    return str(date.fromisoformat(day) + relativedelta(months=count)) if count else ""


def limits(decided: str, level: str, rule: str) -> tuple[int, int]:
    shortest, longest = NEW[level]
    if decided >= "2026-04-01" or rule == "按新规定":
        return shortest, longest
    return (3, 36) if rule == "按原规定" else (min(shortest, 3), longest)


def exposures(found: Mapping[str, Rows]) -> Iterator[dict[str, str]]:
    rule = found["requirement"][0]["earlier_decisions"]
    for row in found["unit_record"]:
        if row["polarity"] == "失信":
            shortest, longest = limits(row["decided"], row["level"], rule)
            day = row["decided"]
            yield {
                "record": row["id"],
                "unit": row["unit"],
                "repair_from": months(day, shortest),
                "ends": months(day, longest),
            }


def prompt(days: Days, start: str, count: int, done: str, as_of: date) -> dict[str, str]:
    last = last_day(days, date.fromisoformat(start), "工作日", str(count))
    assert last is not None
    until = date.fromisoformat(done) if done else as_of
    if until <= last:
        return {"deadline": str(last), "state": "按时" if done else "未到期", "days_late": "0"}
    late = max(days.between(last, until), 1)
    return {"deadline": str(last), "state": "迟了" if done else "到期未办", "days_late": str(late)}


def objections(found: Mapping[str, Rows], as_of: date) -> Iterator[dict[str, str]]:
    days, unit = Days(found["working_calendar"]), {row["id"]: row["unit"] for row in found["unit_record"]}
    count = int(found["requirement"][0]["objection_days"])
    for row in found["objection"]:
        told = prompt(days, row["received"], count, row["replied"], as_of)
        yield {"objection": row["id"], "unit": unit[row["record"]], **told}


def decisions(found: Mapping[str, Rows], as_of: date) -> Iterator[dict[str, str]]:
    days = Days(found["working_calendar"])
    for row in found["admin_credit"]:
        told = prompt(days, row["decided"], 7, row["published"], as_of)
        yield {"admin_credit": row["id"], "unit": row["unit"], **told}


def results(found: Mapping[str, Rows], as_of: date) -> Iterator[dict[str, str]]:
    rule = found["requirement"][0]["earlier_decisions"]
    for row in found["result"]:
        usual = months(row["decided"], limits(row["decided"], "一般", rule)[1])
        ends = "" if row["kind"] == "表彰" else row["period_end"] or usual
        state, late = "", 0
        if row["due"]:
            until = row["rectified"] or str(as_of)
            late = max((date.fromisoformat(until) - date.fromisoformat(row["due"])).days, 0)
            done = ("按期整改", "逾期整改") if row["rectified"] else ("正在整改", "逾期未整改")
            state = done[late > 0]
        yield {"result": row["id"], "unit": row["unit"], "ends": ends, "state": state, "days_late": str(late)}


@pytest.fixture(scope="module", params=[GOOD, DATA], ids=["good", "data"])
def found(request: pytest.FixtureRequest) -> Mapping[str, Rows]:
    return tables(request.param)


def same(told: Rows, again: Iterator[dict[str, str]], key: str) -> None:
    def by(row: Mapping[str, str]) -> str:
        return row[key]

    assert told
    assert sorted(again, key=by) == sorted(told, key=by)


def test_exposures(found: Mapping[str, Rows]) -> None:
    same(found["exposure"], exposures(found), "record")


@pytest.mark.parametrize(
    ("table", "again", "key"),
    [
        ("objection_state", objections, "objection"),
        ("admin_credit_state", decisions, "admin_credit"),
        ("result_state", results, "result"),
    ],
)
@pytest.mark.parametrize("root", [GOOD, DATA], ids=["good", "data"])
def test_promptness_and_ends(
    table: str, again: Callable[[Mapping[str, Rows], date], Iterator[dict[str, str]]], key: str, root: Path
) -> None:
    as_of = load(root).of(Site)[0].as_of or AS_OF
    found = tables(root)
    same(found[table], again(found, as_of), key)


@pytest.mark.parametrize("rule", ["按新规定", "按原规定"])
def test_exposures_of_earlier_decisions(rule: str, tmp_path: Path) -> None:
    changes = {
        REQUIREMENTS: text(REQUIREMENTS) + f"旧决定公示期限: {rule}\n",
        "oversight/unit_records.csv": ("2026-04-15,一般", "2026-03-15,严重"),
    }
    found = tables(district(tmp_path, changes))
    assert any(row["decided"] < "2026-04-01" for row in found["unit_record"] if row["level"] == "严重")
    same(found["exposure"], exposures(found), "record")
