"""What each indicator comes to in the good district, by hand; and what silence, zero and nothing are."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures import measure
from generator.measures.estimate import wilson
from generator.measures.indicators import COMPUTED
from generator.measures.indicators.given import Given
from generator.measures.indicators.value import Value, computed, ratio
from generator.measures.terms import State
from generator.registry import register
from generator.schema.records.indicator import Measured
from tests.sites import AS_OF, ENTERPRISE, GOOD, STREET, TOWN, Change, district, text

TOWN_ID, STREET_ID, PARK_ID = "990199101", "990199001", "990199401"
COMMUNITY_ID, VILLAGE_ID, WINDOW_ID = "990199001001", "990199101201", "990199101-fw"
HOUSING_ID, ENTERPRISE_ID = "990199-zj", "990199-ct"
ZEROS = f"{TOWN}zero_reports.csv"


def given(root: Path) -> Given:
    registry = register(load(root), AS_OF)
    return Given(registry, measure(registry, AS_OF))


KNOWN = given(GOOD)


def value(measured: Measured, unit: str, found: Given = KNOWN) -> Value:
    return COMPUTED[measured](found, found.registry.units[unit])


def changed(folder: Path, **files: Change) -> Given:
    return given(district(folder, files))


def test_every_indicator_that_a_district_may_choose_is_computed() -> None:
    assert set(COMPUTED) == set(Measured)


@pytest.mark.parametrize(
    ("measured", "unit", "part", "whole"),
    [
        (Measured.COVERED, TOWN_ID, 6, 8),  # three of four aspects, three of the four domains that are asked
        (Measured.COMPLETE, TOWN_ID, 5, 5),
        (Measured.KEPT, TOWN_ID, 1, 2),  # one kept and verified, one overdue
        (Measured.KEPT, STREET_ID, 0, 2),  # one claimed and never verified, one refuted
        (Measured.ON_TIME, TOWN_ID, 1, 1),
        (Measured.CATALOGUE, TOWN_ID, 4, 4),
        (Measured.CATALOGUE, STREET_ID, 1, 2),
        (Measured.TIMELY, TOWN_ID, 2, 3),  # two with a limit in time, one late, one without a limit
        (Measured.FRESH, STREET_ID, 1, 2),  # one blank
        (Measured.ANSWERED, TOWN_ID, 50, 55),  # 36 + 9 + 5 of 40 + 10 + 5
        (Measured.REPORTED, TOWN_ID, 7, 12),  # court 3/5, activities 1/1, misconduct 1/1, arrears 2/5
        (Measured.RESOLVED, TOWN_ID, 0, 2),  # open since 2019: counts twice
        (Measured.RESOLVED, STREET_ID, 0, 1),
        (Measured.CASES, HOUSING_ID, 4, 5),  # one in trial; what is judged or enforced is not
        (Measured.CASES, ENTERPRISE_ID, 5, 5),
        (Measured.POLICIES, TOWN_ID, 2, 2),
        (Measured.POLICIES, STREET_ID, 0, 2),  # its only policy lapsed
        (Measured.UPHELD, TOWN_ID, 3, 5),  # 2025-Q3 to 2026-Q1: five tested, one corrected, one lost
        (Measured.STABLE, TOWN_ID, 1, 2),  # two in force, one changed after nine months
        (Measured.FIVE, TOWN_ID, 2, 5),
        (Measured.TRAINED, TOWN_ID, 43, 46),
        (Measured.FILED, TOWN_ID, 38, 46),
        (Measured.CRITERIA, WINDOW_ID, 96, 100),  # 60 + 36; the criterion of 2025 is out of force
    ],
)
def test_value_by_hand(measured: Measured, unit: str, part: int, whole: int) -> None:
    found = value(measured, unit)
    assert (found.state, found.part, found.whole) == (State.DATA, part, whole)
    assert found.value == ratio(part, whole).value


def test_report_of_no_debt_beside_an_unpaid_judgment_earns_nothing(tmp_path: Path) -> None:
    unpaid = ("已履行,86000.00,2026-02-10,,,2026-03-02,", "已判决,86000.00,2026-02-10,,,,")
    found = value(
        Measured.CLEARED, ENTERPRISE_ID, changed(tmp_path, **{f"{ENTERPRISE}court_cases.csv": unpaid})
    )
    assert (found.state, found.value) == (State.DATA, 0)
    assert found.reason == "清欠月报报没有欠款，可是有 1 件判决还没有付"
    assert value(Measured.CLEARED, ENTERPRISE_ID).state is State.ZERO


def test_debts_are_held_against_the_plan() -> None:
    housing = value(Measured.CLEARED, HOUSING_ID)
    assert (housing.part, housing.whole) == (
        Decimal("0.6"),
        Decimal("0.8"),
    )  # 90 000 of 150 000, 80 % by June
    assert housing.value == Decimal("0.75")


def test_work_on_promise_is_half_done_and_half_checked() -> None:
    done, checked = Decimal(10 + 24 + 8) / 60, Decimal(10 + 18 + 8) / 42
    expected = ((done + checked) / 2).quantize(Decimal("1E-10"))
    assert value(Measured.ON_PROMISE, TOWN_ID).value == expected == Decimal("0.7785714286")


def test_speed_is_full_from_half_the_time_saved(tmp_path: Path) -> None:
    assert value(Measured.FASTER, TOWN_ID).value == 1  # nine tenths and all of the time are saved
    slower = (
        text(f"{TOWN}approval_items.csv")
        .replace(",10,1,2025", ",10,8,2025")
        .replace(",5,0,2025", ",5,4,2025")
    )
    found = value(Measured.FASTER, TOWN_ID, changed(tmp_path, **{f"{TOWN}approval_items.csv": slower}))
    assert found.value == Decimal("0.4")  # a fifth is saved; half would be full marks


def test_misconduct_that_is_shown_takes_off() -> None:
    assert value(Measured.MISCONDUCT, STREET_ID).value == Decimal("0.8")
    assert value(Measured.MISCONDUCT, TOWN_ID).value == 1  # minor misconduct is not shown


def test_satisfaction_is_the_lower_end_of_the_newest_survey_with_enough_answers(tmp_path: Path) -> None:
    found = value(Measured.SATISFIED, COMMUNITY_ID)
    assert (found.part, found.whole) == (63, 81)  # twenty answers in 2026 are too few
    assert found.value == wilson(63, 81)[0].quantize(Decimal("1E-10"))
    file = "units/990199001001/surveys.csv"
    few = value(Measured.SATISFIED, COMMUNITY_ID, changed(tmp_path, **{file: (",81,63,", ",29,29,")}))
    assert few.state is State.NOT_APPLICABLE


def test_scenario_in_use_is_all_or_nothing(tmp_path: Path) -> None:
    assert value(Measured.SCENARIO, STREET_ID).value == 1
    ended = text(f"{STREET}scenarios.csv").replace(
        "清溪街道停车场,2026-01-01,,", "清溪街道停车场,2026-01-01,2026-03-31,"
    )
    found = value(Measured.SCENARIO, STREET_ID, changed(tmp_path, **{f"{STREET}scenarios.csv": ended}))
    assert (found.state, found.value) == (State.DATA, 0)


@pytest.mark.parametrize(
    ("measured", "unit"),
    [
        (Measured.COVERED, PARK_ID),
        (Measured.COMPLETE, PARK_ID),
        (Measured.KEPT, PARK_ID),
        (Measured.ON_TIME, PARK_ID),
        (Measured.UPDATED, PARK_ID),
        (Measured.CATALOGUE, VILLAGE_ID),
        (Measured.TIMELY, VILLAGE_ID),
        (Measured.FRESH, VILLAGE_ID),
        (Measured.CLEARED, PARK_ID),
        (Measured.CASES, STREET_ID),
        (Measured.CASES, TOWN_ID),  # it has no cases on record, but May was not reported
        (Measured.POLICIES, PARK_ID),
        (Measured.STABLE, PARK_ID),
        (Measured.FIVE, PARK_ID),
        (Measured.TRAINED, PARK_ID),
    ],
)
def test_silence_is_missing(measured: Measured, unit: str) -> None:
    found = value(measured, unit)
    assert (found.state, found.value) == (State.MISSING, None)
    assert found.reason


@pytest.mark.parametrize(
    ("measured", "unit"),
    [
        (Measured.CATALOGUE, PARK_ID),  # the catalogue asks nothing of parks
        (Measured.CLEARED, STREET_ID),
        (Measured.ANSWERED, PARK_ID),
        (Measured.RESOLVED, PARK_ID),
        (Measured.CASES, PARK_ID),
        (Measured.MISCONDUCT, PARK_ID),
        (Measured.POLICIES, COMMUNITY_ID),
        (Measured.UPHELD, PARK_ID),
        (Measured.ON_PROMISE, STREET_ID),
        (Measured.FASTER, STREET_ID),
        (Measured.SATISFIED, TOWN_ID),
        (Measured.FIVE, COMMUNITY_ID),
        (Measured.FILED, PARK_ID),
        (Measured.CRITERIA, TOWN_ID),
        (Measured.CRITERIA, VILLAGE_ID),  # not reviewed yet
        (Measured.SCENARIO, TOWN_ID),
        (Measured.REPORTED, COMMUNITY_ID),
        (Measured.STABLE, STREET_ID),  # nothing is in force
    ],
)
def test_what_is_not_asked_does_not_apply(measured: Measured, unit: str) -> None:
    found = value(measured, unit)
    assert (found.state, found.value) == (State.NOT_APPLICABLE, None)
    assert found.reason


def test_zero_report_of_an_outcome_is_full_marks(tmp_path: Path) -> None:
    assert value(Measured.CLEARED, ENTERPRISE_ID).state is State.ZERO
    told = f"{text(ZEROS)}涉诉,2026-05,2026-06-08,\n"
    found = value(Measured.CASES, TOWN_ID, changed(tmp_path, **{ZEROS: told}))
    assert (found.state, found.value) == (State.ZERO, 1)


def test_nothing_due_yet_is_no_full_marks(tmp_path: Path) -> None:
    folder = f"{TOWN}commitments/"
    open_ = {f"{folder}990199101-2026-0{n}.yml": None for n in (1, 2)}
    verified = {
        "oversight/verifications.csv": (
            "hy-2026-001,990199101-2026-01,2026-04-20,区级核验,属实,区信用办,现场查看，抽查 12 户。,\n",
            "",
        )
    }
    found = changed(tmp_path, **open_, **verified)
    assert value(Measured.KEPT, TOWN_ID, found).state is State.NOT_APPLICABLE
    assert value(Measured.ON_TIME, TOWN_ID, found).state is State.NOT_APPLICABLE


def test_part_that_may_not_be_told_counts_as_the_least_and_is_not_told(tmp_path: Path) -> None:
    found = value(Measured.FILED, STREET_ID)  # more than 27 of 30
    assert (found.state, found.part, found.whole) == (State.DATA, None, 30)
    assert (found.value, str(found.few)) == (Decimal("0.9333333333"), ">27")  # 28 of 30
    few = text(f"{STREET}staff_records.csv").replace(",30,>27,", ",44,<3,")
    found = value(Measured.FILED, STREET_ID, changed(tmp_path, **{f"{STREET}staff_records.csv": few}))
    assert (found.part, found.whole, found.value) == (None, 44, Decimal("0.0227272727"))  # 1 of 44
    assert found.reason == "2025 年，已建档不足 3 人，不写准数，按 1 人计分"


def test_five_places_are_not_asked_of_every_kind_of_unit(tmp_path: Path) -> None:
    assert value(Measured.FIVE, VILLAGE_ID).state is State.NOT_APPLICABLE
    assert value(Measured.TRAINED, VILLAGE_ID).state is State.NOT_APPLICABLE
    more = text("programme/requirements.yml") + "诚信宣传单位类型:\n  - 村\n"
    found = changed(tmp_path, **{"programme/requirements.yml": more})
    five = value(Measured.FIVE, VILLAGE_ID, found)
    assert (five.state, five.part, five.whole, five.value) == (State.DATA, 0, 5, 0), "reported as none"
    assert value(Measured.TRAINED, VILLAGE_ID, found).value == 0


def test_last_period_left_out_is_silence_whatever_was_told_before(tmp_path: Path) -> None:
    duties = "programme/reporting.csv"

    def answered(folder: str, duty: str) -> Value:
        asked = changed(tmp_path / folder, **{duties: f"{text(duties)}{duty}\n"})
        return value(Measured.ANSWERED, TOWN_ID, asked)

    silent = answered("may", "意见和投诉,每月,镇,2026-04,10,")
    assert (silent.state, silent.value) == (State.MISSING, None)
    before = answered("autumn", "意见和投诉,每季度,镇,2025-Q4,15,")
    assert (before.part, before.whole) == (50, 55)
    assert before.reason == "12 个月内收到的意见和投诉，其间漏报 1 期"


def test_misconduct_reported_or_not_cannot_be_told_from_its_value(tmp_path: Path) -> None:
    """Repaired or expired misconduct leaves no trace: all that was reported looks alike."""
    told = value(Measured.MISCONDUCT, TOWN_ID)
    silent = text(ZEROS).replace("失信记录,2026-Q1,2026-04-07,\n", "")
    found = value(Measured.MISCONDUCT, TOWN_ID, changed(tmp_path, **{ZEROS: silent}))
    assert (told.state, told.value) == (State.DATA, 1)
    assert found.state in (State.DATA, State.MISSING)
    assert "零报告" not in told.reason


def test_values_stay_between_nothing_and_one() -> None:
    assert ratio(3, 2).value == 1
    assert computed(None, None, Decimal("-0.5"), "").value == 0
    assert ratio(1, 3).value == Decimal("0.3333333333")
    assert ratio(2, 3).value == Decimal("0.6666666667")
