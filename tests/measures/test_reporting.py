"""What was asked of units period by period, by hand from the good district (as of 2026-06-30)."""

from datetime import date
from pathlib import Path

from generator.load.source import load
from generator.measures.reporting import Reports, reports
from generator.measures.terms import MonthState, State
from generator.registry import register
from generator.schema.records.reporting import Matter
from tests.sites import AS_OF, TOWN, district, good


def of(unit: str, matter: Matter, as_of: date = AS_OF) -> Reports:
    return reports(register(good(), as_of), as_of)[unit][matter]


def test_months_are_zero_late_missing_and_not_due() -> None:
    months = of("990199101", Matter.COURT)
    assert [(str(each.period), each.state.value) for each in months.asked] == [
        ("2026-01", "zero"),
        ("2026-02", "zero"),
        ("2026-03", "missing"),
        ("2026-04", "late"),
        ("2026-05", "missing"),
    ]
    assert [str(each.period) for each in months.missing] == ["2026-03", "2026-05"]
    assert months.state is State.MISSING


def test_month_is_missing_from_the_day_after_its_deadline() -> None:
    last = of("990199101", Matter.COURT, date(2026, 6, 10)).asked[-1]
    assert (last.deadline, last.state) == (date(2026, 6, 10), MonthState.NOT_DUE)
    assert of("990199101", Matter.COURT, date(2026, 6, 11)).asked[-1].state is MonthState.MISSING


def test_state_is_that_of_the_last_period_due() -> None:
    assert of("990199101201", Matter.ACTIVITY).state is State.ZERO
    assert of("990199001", Matter.COURT).state is State.MISSING


def test_what_is_not_asked_of_a_kind_is_not_there() -> None:
    assert Matter.ACTIVITY not in reports(register(good(), AS_OF), AS_OF)["990199001"]


def test_new_unit_is_asked_from_the_period_in_which_it_was_set_up(tmp_path: Path) -> None:
    root = district(tmp_path, {f"{TOWN}unit.yml": ("单位类型: 镇", "单位类型: 镇\n设立日期: 2026-04-20")})
    asked = reports(register(load(root), AS_OF), AS_OF)["990199101"]
    assert [str(each.period) for each in asked[Matter.COURT].asked] == ["2026-04", "2026-05"]
