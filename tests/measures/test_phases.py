"""Phases on a day, and annual reports in time, late, missing, not yet due and not asked for."""

from datetime import date
from pathlib import Path

from generator.load.source import load
from generator.measures.phases import due_day, stages, year_reports
from generator.measures.terms import MonthState
from generator.registry import Registry, register
from tests.sites import AS_OF, REQUIREMENTS, district, good

TOWN, STREET, PARK, VILLAGE = "990199101", "990199001", "990199401", "990199101201"


def registry(as_of: date = AS_OF) -> Registry:
    return register(good(), as_of)


def told(unit: str, as_of: date = AS_OF) -> list[tuple[int, MonthState, int]]:
    found = registry(as_of)
    return [(one.year, one.state, one.days_late) for one in year_reports(found, found.units[unit], as_of)]


def test_phases_of_a_year() -> None:
    found = stages(registry(), AS_OF)
    assert list(found) == [2026, 2025]
    assert [(each.state.value, each.days_left) for each in found[2026]] == [
        ("over", -91), ("running", 123), ("ahead", 153),
    ]  # fmt: skip
    assert [each.state.value for each in stages(registry(), date(2026, 3, 31))[2026]] == [
        "running", "ahead", "ahead",
    ]  # fmt: skip


def test_reports_of_two_years() -> None:
    assert told(TOWN) == [(2026, MonthState.NOT_DUE, 0), (2025, MonthState.REPORTED, 0)]
    assert told(STREET) == [(2026, MonthState.NOT_DUE, 0), (2025, MonthState.LATE, 12)]
    assert told(PARK) == [(2026, MonthState.NOT_DUE, 0), (2025, MonthState.MISSING, 0)]
    assert told(VILLAGE) == []


def test_report_is_missing_from_the_day_after_it_was_due() -> None:
    assert told(TOWN, date(2026, 11, 15))[0] == (2026, MonthState.NOT_DUE, 0)
    assert told(TOWN, date(2026, 11, 16))[0] == (2026, MonthState.MISSING, 0)


def test_phases_of_a_year_say_when_its_reports_are_due_else_the_requirements_do() -> None:
    found = registry()
    assert due_day(found, found.units[TOWN], 2025) == date(2025, 11, 20)
    assert due_day(found, found.units[TOWN], 2026) == date(2026, 11, 15)


def test_day_of_the_requirements_may_be_another(tmp_path: Path) -> None:
    root = district(tmp_path, {REQUIREMENTS: ("年度总结截止日: 11-15", "年度总结截止日: 12-31")})
    found = register(load(root), AS_OF)
    assert due_day(found, found.units[TOWN], 2026) == date(2026, 12, 31)


def test_nothing_is_asked_where_no_first_year_is_given(tmp_path: Path) -> None:
    root = district(tmp_path, {REQUIREMENTS: ("年度总结起始年度: 2025\n", "")})
    found = register(load(root), AS_OF)
    assert year_reports(found, found.units[PARK], AS_OF) == ()
    assert [one.state for one in year_reports(found, found.units[STREET], AS_OF)] == [MonthState.LATE]


def test_unit_set_up_after_the_day_is_not_asked(tmp_path: Path) -> None:
    root = district(
        tmp_path, {f"units/{PARK}/unit.yml": ("单位类型: 园区", "单位类型: 园区\n设立日期: 2026-01-05")}
    )
    found = register(load(root), AS_OF)
    assert [one.year for one in year_reports(found, found.units[PARK], AS_OF)] == [2026]
