"""Blank and stale columns, and items of a fixed day of the year."""

from datetime import date
from pathlib import Path

import pytest

from generator.calendar import Calendar
from generator.load.source import load
from generator.measures.columns import Columns, Yearly, columns, nearest, yearly
from generator.measures.disclosures import all_published, by_quarter, frame, published
from generator.measures.terms import ColumnState, MonthState, Timeliness
from generator.registry import Registry, register
from generator.schema.records.commitment import DayKind
from generator.schema.types import MonthDay
from tests.measures.records import day, disclosure, item
from tests.sites import AS_OF, CATALOGUE, REQUIREMENTS, TOWN, district, good, text

JANUARY, MARCH = MonthDay(1, 31), MonthDay(3, 31)
BUDGET = "20,自然日,镇人民政府、区级部门,镇、区级部门,政府网站,全社会,主动,县级、乡级,"


def found(as_of: date = AS_OF) -> dict[str, Columns]:
    return columns(register(good(), AS_OF), as_of)


def states(of: Columns) -> dict[str, ColumnState]:
    return {column.item.id: column.state for column in of.columns}


def test_columns_of_the_good_district() -> None:
    assert states(found()["990199101"]) == {
        "elderly-01": ColumnState.FRESH,
        "housing-01": ColumnState.FRESH,  # without a freshness nothing grows stale
        "finance-01": ColumnState.FRESH,
        "convenience-01": ColumnState.FRESH,
    }
    assert states(found()["990199101201"]) == {"housing-01": ColumnState.BLANK}
    assert states(found()["990199001"])["convenience-01"] is ColumnState.BLANK


def test_what_is_given_only_on_request_is_no_column() -> None:
    assert "housing-02" not in states(found()["990199101"])


def test_dynamic_column_is_stale_after_a_fortnight() -> None:
    def state(on: str) -> ColumnState:
        return states(found(day(on))["990199001001"])["elderly-02"]

    assert state("2026-05-21") is ColumnState.FRESH  # published on 7 May
    assert state("2026-05-22") is ColumnState.STALE


def test_notice_column_is_stale_after_half_a_year() -> None:
    def state(on: str) -> ColumnState:
        return states(found(day(on))["990199101"])["elderly-01"]

    assert state("2026-09-05") is ColumnState.FRESH  # published on 5 March
    assert state("2026-09-06") is ColumnState.STALE


def test_thresholds_are_the_districts_own(tmp_path: Path) -> None:
    changes = {REQUIREMENTS: ("动态类更新天数: 14", "动态类更新天数: 60")}
    registry = register(load(district(tmp_path, changes)), AS_OF)
    assert states(columns(registry, AS_OF)["990199001001"])["elderly-02"] is ColumnState.FRESH


def test_unit_with_as_many_blank_columns_as_the_limit_is_named(tmp_path: Path) -> None:
    assert not found()["990199101201"].is_flagged
    changes = {REQUIREMENTS: ("空白和陈旧栏目上限: 5", "空白和陈旧栏目上限: 1")}
    registry = register(load(district(tmp_path, changes)), AS_OF)
    assert columns(registry, AS_OF)["990199101201"].is_flagged
    assert not columns(registry, AS_OF)["990199101"].is_flagged


@pytest.mark.parametrize(
    ("by", "formed", "due"),
    [
        (JANUARY, "2026-01-13", "2026-01-31"),
        (JANUARY, "2025-12-20", "2026-01-31"),
        (JANUARY, "2026-02-27", "2026-01-31"),
        (MARCH, "2026-09-20", "2026-03-31"),
        (MARCH, "2026-10-15", "2027-03-31"),
        (MonthDay(12, 31), "2026-01-05", "2025-12-31"),
    ],
)
def test_what_is_formed_is_for_the_nearest_day_of_a_year(by: MonthDay, formed: str, due: str) -> None:
    assert nearest(by, day(formed)) == day(due)


@pytest.mark.parametrize(
    ("kind", "days", "formed", "when", "deadline", "timeliness", "late"),
    [
        (DayKind.WORKING, 20, "2026-01-13", "2026-01-30", "2026-01-31", Timeliness.ON_TIME, 0),
        (DayKind.WORKING, 20, "2026-01-13", "2026-02-02", "2026-01-31", Timeliness.LATE, 1),  # a Monday
        (DayKind.WORKING, 2, "2026-01-13", "2026-01-16", "2026-01-15", Timeliness.LATE, 1),
        (DayKind.WORKING, 20, "2026-02-27", "2026-03-02", "2026-01-31", Timeliness.LATE, 17),
        (DayKind.STANDING, None, "2026-01-13", "2026-02-02", "2026-01-31", Timeliness.LATE, 2),
        (DayKind.WORKING, 20, "2026-12-20", "2026-12-21", None, Timeliness.UNKNOWN, 0),
    ],
)
def test_fixed_day_of_the_year_is_a_limit_too(
    kind: DayKind,
    days: int | None,
    formed: str,
    when: str,
    deadline: str | None,
    timeliness: Timeliness,
    late: int,
) -> None:
    one = published(disclosure(formed, when), item(days, kind, yearly_by=JANUARY), Calendar())
    expected = day(deadline) if deadline else None
    assert (one.deadline, one.timeliness, one.days_late) == (expected, timeliness, late)


def with_yearly(folder: Path, rows: str = "") -> Registry:
    header = text(f"{TOWN}disclosures.csv")
    changes = {CATALOGUE: (BUDGET, BUDGET + "03-31"), f"{TOWN}disclosures.csv": header + rows}
    return register(load(district(folder, changes)), AS_OF)  # type: ignore[arg-type]


def told(each: Yearly) -> tuple[str, str, MonthState, date | None]:
    return each.unit.id, str(each.due), each.state, each.published


def test_yearly_item_is_asked_of_every_unit_from_the_first_year_it_was_told(tmp_path: Path) -> None:
    row = "990199101-gk-009,finance-01,2025 年部门预算,2025-03-10,2025-04-02,https://qingxi.example/sq/9,,\n"
    registry = with_yearly(tmp_path, row)
    assert [told(each) for each in yearly(registry, AS_OF)] == [
        ("990199101", "2025-03-31", MonthState.LATE, date(2025, 4, 2)),
        ("990199-zj", "2025-03-31", MonthState.MISSING, None),
        ("990199101", "2026-03-31", MonthState.REPORTED, date(2026, 3, 1)),
        ("990199-zj", "2026-03-31", MonthState.MISSING, None),
    ]


def test_yearly_item_is_missing_only_once_its_day_is_past(tmp_path: Path) -> None:
    before = {each.unit.id: each.state for each in yearly(with_yearly(tmp_path), date(2026, 3, 31))}
    assert before["990199-zj"] is MonthState.NOT_DUE


def test_timeliness_by_quarter() -> None:
    quarters = by_quarter(frame(all_published(register(good(), AS_OF))))
    assert [(name, share.part, share.whole) for name, share in quarters] == [
        ("2026-Q1", 2, 3),  # elderly and finance in time, housing late; the guide has no limit
        ("2026-Q2", 1, 2),  # the street in time, the community a day late
    ]
    assert by_quarter(frame(())) == []
