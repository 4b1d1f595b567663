"""Cases at the end of a day, counted by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.measures.court import (
    Docket,
    Duration,
    Stage,
    by_month,
    docket,
    duration,
    is_listed,
    stage,
)
from generator.measures.court_elsewhere import Untold, lost_untold, untold
from generator.measures.reporting import Asked, Reports
from generator.measures.terms import MonthState
from generator.schema.records import CourtCase, Enforcement, Reporting
from generator.schema.records.court import CaseStatus, CauseClass, Opponent, Role
from generator.schema.records.reporting import Matter
from generator.schema.records.unit import UnitKind
from generator.schema.types import Every, Month, Period
from tests.measures.records import AT, day


def case(filed: str, **more: Any) -> CourtCase:
    values: dict[str, Any] = {
        "unit": "x", "number": "（2025）苏9901民初1号", "role": Role.DEFENDANT, "court": "甲", "cause": "甲",
        "cause_class": CauseClass.CONTRACT, "opponent": Opponent.ENTERPRISE, "filed": day(filed),
        "status": CaseStatus.PENDING, "amount": Decimal(1), "origin": AT,
    }  # fmt: skip
    dates = {name: day(text) for name, text in more.items() if type(text) is str}
    return CourtCase(**(values | more | dates))


LOST = case("2025-03-10", judged="2025-07-18", closed="2025-09-02")
ENFORCED = case("2025-05-06", role=Role.ENFORCED, listed="2025-06-10", removed="2025-08-01")
OPEN = case("2025-08-20")


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2025-03-09", None),
        ("2025-03-10", Stage.TRIAL),
        ("2025-07-17", Stage.TRIAL),
        ("2025-07-18", Stage.UNPERFORMED),
        ("2025-09-01", Stage.UNPERFORMED),
        ("2025-09-02", Stage.CLOSED),
    ],
)
def test_stage_follows_from_the_dates(on: str, expected: Stage | None) -> None:
    assert stage(LOST, day(on)) is expected


def test_enforcement_is_never_in_trial() -> None:
    assert stage(ENFORCED, day("2025-05-06")) is Stage.UNPERFORMED


@pytest.mark.parametrize(
    ("on", "listed"),
    [("2025-06-09", False), ("2025-06-10", True), ("2025-07-31", True), ("2025-08-01", False)],
)
def test_unit_is_on_the_list_until_it_is_removed(on: str, listed: bool) -> None:
    assert is_listed(ENFORCED, day(on)) is listed


def test_closing_a_case_does_not_take_the_unit_off_the_list() -> None:
    assert is_listed(replace(ENFORCED, removed=None, closed=day("2025-07-01")), day("2025-07-02"))


def test_docket_of_a_day() -> None:
    assert docket((LOST, ENFORCED, OPEN), day("2025-08-31")) == Docket(1, 2, 0, 0)
    assert docket((LOST, ENFORCED, OPEN), day("2025-06-30")) == Docket(1, 1, 0, 1)
    assert docket((LOST, ENFORCED, OPEN), day("2025-09-02")).closed == 1


def test_duration_counts_closed_and_open_cases_apart() -> None:
    cases = (LOST, case("2025-01-01", closed="2025-01-10"), OPEN)
    assert duration(cases, day("2025-10-01"), closed=True) == Duration(2, 93, 176), "(176 + 9) / 2 = 92.5"
    assert duration(cases, day("2025-10-01"), closed=False) == Duration(1, 42, 42)
    assert duration((), day("2025-10-01"), closed=True) is None


def test_case_closed_after_the_day_is_open_on_it() -> None:
    assert duration((LOST,), day("2025-03-20"), closed=False) == Duration(1, 10, 10)
    assert duration((LOST,), day("2025-03-20"), closed=True) is None


DUTY = Reporting(
    matter=Matter.COURT, every=Every.MONTH, kinds=(UnitKind.TOWN,),
    first=Period(Month(2025, 2), Every.MONTH), within_days=10, basis=None, origin=AT,
)  # fmt: skip


def reports(**states: MonthState) -> Reports:
    """Of months of 2025: `m2=MonthState.ZERO`."""
    return Reports(
        Matter.COURT,
        tuple(
            Asked(DUTY, Period(Month(2025, int(name[1:])), Every.MONTH), date(2025, 12, 1), state)
            for name, state in states.items()
        ),
    )


def test_trend_has_two_years_of_whole_months() -> None:
    found = by_month((OPEN,), (), day("2025-10-30"))
    assert (str(found[0].month), str(found[-1].month), len(found)) == ("2023-10", "2025-09", 24)
    assert str(by_month((OPEN,), (), day("2025-10-31"))[-1].month) == "2025-10"


def test_silence_is_no_zero() -> None:
    told = reports(m2=MonthState.ZERO, m3=MonthState.MISSING, m4=MonthState.REPORTED)
    case_of_april = case("2025-04-10", closed="2025-05-10")
    found = {str(each.month): each for each in by_month((case_of_april,), (told,), day("2025-05-31"))}
    assert found["2025-01"].state is MonthState.NOT_APPLICABLE
    assert found["2025-02"].state is MonthState.ZERO
    assert found["2025-03"].state is MonthState.MISSING
    assert not found["2025-03"].known
    assert found["2025-04"].state is MonthState.REPORTED
    assert found["2025-04"].docket.trial == 1
    assert found["2025-05"].state is MonthState.NOT_DUE


def test_month_in_which_one_unit_is_silent_is_missing_whatever_the_others_say() -> None:
    told = (reports(m2=MonthState.REPORTED), reports(m2=MonthState.MISSING))
    february = by_month((case("2025-02-01"),), told, day("2025-02-28"))[-1]
    assert (february.state, february.asked, february.silent) == (MonthState.MISSING, 2, 1)
    assert february.docket.trial == 1, "the least that there was"


def test_month_that_one_unit_may_still_report_has_no_number_whatever_the_others_say() -> None:
    told = (reports(m2=MonthState.REPORTED), reports(m2=MonthState.NOT_DUE))
    february = by_month((case("2025-02-01"),), told, day("2025-02-28"))[-1]
    assert (february.state, february.known) == (MonthState.NOT_DUE, False)


def test_last_month_of_which_nobody_is_asked_yet_is_not_due_though_cases_are_open() -> None:
    march = by_month((case("2025-02-01"),), (reports(m2=MonthState.REPORTED),), day("2025-03-31"))[-1]
    assert (str(march.month), march.state) == ("2025-03", MonthState.NOT_DUE)


def statistics(quarter: int, litigated: int) -> Enforcement:
    return Enforcement(
        unit="x", period=Period(Month(2025, quarter * 3 - 2), Every.QUARTER), cases=9, reconsidered=0,
        corrected=0, litigated=litigated, lost=0, remedy=None, note=None, reported=day("2025-12-31"), origin=AT,
    )  # fmt: skip


def test_lawsuits_told_elsewhere_are_looked_for_among_the_cases() -> None:
    administrative = {"cause_class": CauseClass.ADMINISTRATIVE}
    cases = (
        case("2025-01-05", judged="2025-03-31", closed="2025-04-20", **administrative),
        case("2025-01-05", closed="2025-05-20", **administrative),
        case("2025-01-05", closed="2025-05-20"),
        case("2025-01-05", **administrative),
    )
    assert untold(cases, (statistics(1, 1), statistics(2, 2), statistics(3, 0), statistics(4, 1))) == [
        Untold(Period(Month(2025, 4), Every.QUARTER), 2, 1),
        Untold(Period(Month(2025, 10), Every.QUARTER), 1, 0),
    ]


def test_judgments_against_a_unit_are_held_against_what_it_says_it_lost() -> None:
    administrative = {"cause_class": CauseClass.ADMINISTRATIVE}
    cases = (
        case("2025-01-05", judged="2025-03-31", status=CaseStatus.FULFILLED, **administrative),
        case("2025-04-05", judged="2025-05-20", status=CaseStatus.DISMISSED, **administrative),
        case("2025-01-05", judged="2025-05-20", status=CaseStatus.FULFILLED),
        case("2025-08-05", judged="2025-09-20", status=CaseStatus.JUDGED, **administrative),
    )
    told = (replace(statistics(1, 1), lost=1), statistics(2, 1), statistics(3, 1))
    assert lost_untold(cases, told) == [Untold(Period(Month(2025, 7), Every.QUARTER), 0, 1)]


def test_unit_of_which_nothing_is_asked_is_known_by_its_cases() -> None:
    found = by_month((LOST,), (), day("2025-10-31"))
    assert [each.state for each in found if each.month < Month(2025, 3)] == [MonthState.NOT_APPLICABLE] * 16
    assert found[-1].state is MonthState.ZERO
