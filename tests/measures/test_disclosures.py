"""Disclosed in time, counted by the holiday notices; covered, missing and not asked for told apart."""

from datetime import date
from pathlib import Path

import pytest

from generator.calendar import Calendar
from generator.load.source import load
from generator.measures import Measures, measure
from generator.measures.disclosures import by_month, covered, frame, on_time, published
from generator.measures.terms import State, Timeliness
from generator.registry import register
from generator.schema.records.commitment import DayKind
from tests.measures.records import disclosure, item
from tests.sites import AS_OF, CATALOGUE, STREET, TOWN, district, good, naming


@pytest.mark.parametrize(
    ("days", "kind", "formed", "when", "timeliness", "late"),
    [
        (20, DayKind.WORKING, "2026-01-30", "2026-03-05", Timeliness.ON_TIME, 0),  # the last day
        (20, DayKind.WORKING, "2026-01-30", "2026-03-06", Timeliness.LATE, 1),
        (20, DayKind.WORKING, "2026-01-30", "2026-03-09", Timeliness.LATE, 2),  # over a week-end
        (20, DayKind.WORKING, "2026-09-18", "2026-10-22", Timeliness.ON_TIME, 0),  # over National Day
        (20, DayKind.WORKING, "2026-09-18", "2026-10-23", Timeliness.LATE, 1),
        (7, DayKind.WORKING, "2026-04-28", "2026-05-11", Timeliness.ON_TIME, 0),  # a Saturday made up for
        (1, DayKind.WORKING, "2026-06-11", "2026-06-13", Timeliness.LATE, 1),  # Saturday after the last day
        (20, DayKind.WORKING, "2026-12-10", "2026-12-11", Timeliness.UNKNOWN, 0),  # no notice of 2027 yet
        (1, DayKind.WORKING, "2026-12-30", "2027-01-05", Timeliness.UNKNOWN, 0),
        (20, DayKind.CALENDAR, "2026-02-10", "2026-03-02", Timeliness.ON_TIME, 0),
        (20, DayKind.CALENDAR, "2026-02-10", "2026-03-04", Timeliness.LATE, 2),
        (30, DayKind.CALENDAR, "2026-09-01", "2026-10-08", Timeliness.ON_TIME, 0),  # ends on a holiday
        (None, DayKind.AT_ONCE, "2026-05-06", "2026-05-06", Timeliness.ON_TIME, 0),
        (None, DayKind.AT_ONCE, "2026-05-06", "2026-05-07", Timeliness.LATE, 1),
        (None, DayKind.STANDING, "2026-05-06", "2029-05-07", Timeliness.NO_LIMIT, 0),
    ],
)
def test_disclosure_held_against_its_limit(
    days: int | None, kind: DayKind, formed: str, when: str, timeliness: Timeliness, late: int
) -> None:
    found = published(disclosure(formed, when), item(days, kind), Calendar())
    assert (found.timeliness, found.days_late) == (timeliness, late)


def test_only_what_can_be_computed_counts_for_the_share() -> None:
    limits = [(20, "2026-03-05"), (20, "2026-03-06"), (None, "2026-03-06")]
    found = tuple(
        published(
            disclosure("2026-01-30", when),
            item(days, DayKind.WORKING if days else DayKind.STANDING),
            Calendar(),
        )
        for days, when in limits
    )
    assert on_time(frame(found)).text == "1/2"
    assert on_time(frame(())).text == "—"


def test_months_without_disclosures_are_there_with_zeros() -> None:
    found = tuple(
        published(disclosure(formed, when), item(20, DayKind.WORKING), Calendar())
        for formed, when in [("2026-01-05", "2026-01-06"), ("2026-01-05", "2026-04-01")]
    )
    assert by_month(frame(found)) == [
        ("2026-01", 1, 0), ("2026-02", 0, 0), ("2026-03", 0, 0), ("2026-04", 0, 1),
    ]  # fmt: skip
    assert by_month(frame(())) == []


def measured(root: Path, as_of: date = AS_OF) -> Measures:
    return measure(register(load(root), AS_OF), as_of)


def test_coverage_of_the_good_district() -> None:
    coverage = measure(register(good(), AS_OF), AS_OF).coverage
    town = coverage["990199101"]
    assert {domain: cell.state for domain, cell in town.items()} == dict.fromkeys(
        ("elderly", "housing", "finance", "convenience"), State.DATA
    )
    village = coverage["990199101201"]
    assert village["housing"].state is State.MISSING  # asked for, not there
    assert village["elderly"].state is State.NOT_APPLICABLE
    assert (village["housing"].asked, village["housing"].have) == (1, 0)
    assert {cell.state for cell in coverage["990199-ct"].values()} == {State.NOT_APPLICABLE}


def test_item_given_only_on_request_is_not_asked_for() -> None:
    assert measure(register(good(), AS_OF), AS_OF).coverage["990199101"]["housing"].asked == 1


def test_item_is_asked_of_the_units_it_names_and_of_kinds_of_which_it_names_none(tmp_path: Path) -> None:
    second = {
        "units/990199102/unit.yml": "单位名称: 新集镇\n单位类型: 镇\n",
        CATALOGUE: naming(elderly_01="石桥镇"),
    }
    found = measured(district(tmp_path, second))
    assert found.coverage["990199102"]["elderly"].state is State.NOT_APPLICABLE
    assert found.coverage["990199102"]["housing"].state is State.MISSING  # names nobody
    assert found.coverage["990199101"]["elderly"].asked == 1
    assert found.coverage["990199001"]["elderly"].asked == 1  # of a kind of which nobody is named
    assert {each.item.id for each in found.openness.columns["990199102"].columns} == {
        "housing-01", "finance-01", "convenience-01"
    }  # fmt: skip


def test_disclosure_no_longer_in_force_was_disclosed_all_the_same() -> None:
    cell = measure(register(good(), AS_OF), AS_OF).coverage["990199101"]["convenience"]
    assert (cell.state, cell.asked, cell.have, cell.disclosures) == (State.DATA, 1, 1, 1)


def test_promises_are_no_disclosures(tmp_path: Path) -> None:
    row = "990199101-gk-004,convenience-01,办事指南,2026-02-10,2026-03-01,https://qingxi.example/sq/004,2026-05-31,\n"
    cell = measured(district(tmp_path, {f"{TOWN}disclosures.csv": (row, "")})).coverage["990199101"][
        "convenience"
    ]
    assert (cell.state, cell.promises) == (State.MISSING, 3)


def test_covered_share_of_a_unit() -> None:
    assert covered(measure(register(good(), AS_OF), AS_OF).coverage["990199101"]).text == "4/4"


def test_without_a_catalogue_nobody_can_say_what_does_not_apply(tmp_path: Path) -> None:
    gone = dict.fromkeys(f"{unit}disclosures.csv" for unit in (TOWN, STREET, "units/990199001001/"))
    coverage = measured(district(tmp_path, {CATALOGUE: None, **gone})).coverage
    assert coverage["990199-ct"]["elderly"].state is State.MISSING
    assert coverage["990199101"]["elderly"].state is State.MISSING
