"""Records of trust and misconduct, objections, licences, filing and results, by hand from the good district."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.calendar import Calendar
from generator.load.source import load
from generator.measures.admin_credit import decisions, in_time
from generator.measures.prompt import Promptness, promptness, rectification
from generator.measures.reporting import reports
from generator.measures.results import consequences
from generator.measures.share import Share
from generator.measures.staff import Filed, filed, filings
from generator.measures.terms import Prompt, Rectification, State
from generator.measures.trust import by_aspect, merits, misconduct, objections
from generator.registry import Registry, register
from tests.sites import AS_OF, TOWN, district, good


@pytest.fixture(scope="module")
def registry() -> Registry:
    return register(good(), AS_OF)


def test_misconduct_that_is_shown_stands_gravest_first_with_its_end(registry: Registry) -> None:
    found = [(each.record.id, str(each.exposure.ends), each.days_left) for each in misconduct(registry)]
    assert found == [("xy-2026-002", "2027-04-15", 289), ("xy-2026-007", "2026-09-01", 63)]
    assert [each.exposure.repair_from for each in misconduct(registry)] == [date(2026, 7, 15), None]
    assert [each.record.id for each in misconduct(registry, "990199401")] == ["xy-2026-007"]


def test_merits_are_those_of_trust(registry: Registry) -> None:
    assert [one.id for one in merits(registry)] == ["xy-2026-001"]
    assert merits(registry, "990199001") == ()


def test_every_aspect_is_counted_even_without_a_record(registry: Registry) -> None:
    found = {each.aspect.zh: (each.merits, each.misconduct) for each in by_aspect(registry)}
    assert found == {"依法行政": (0, 1), "政务公开": (0, 1), "履职尽责": (0, 0), "守信践诺": (1, 0)}


def test_objections_are_answered_within_ten_working_days(registry: Registry) -> None:
    found = {each.objection.id: each.prompt for each in objections(registry)}
    assert found == {
        "yy-2026-001": Promptness(Prompt.ON_TIME, date(2026, 5, 25)),
        "yy-2026-003": Promptness(Prompt.OVERDUE, date(2026, 6, 25), 3),
    }


def test_decisions_are_shown_within_seven_working_days(registry: Registry) -> None:
    found = {each.record.id[-3:]: each.prompt for each in decisions(registry)}
    assert found == {
        "001": Promptness(Prompt.ON_TIME, date(2026, 5, 9)),
        "002": Promptness(Prompt.LATE, date(2026, 3, 18), 4),
        "005": Promptness(Prompt.OVERDUE, date(2026, 6, 17), 8),
    }
    assert in_time(decisions(registry)) == Share(1, 3)


def test_licence_lapses_after_its_last_day() -> None:
    def lapsed(day: date) -> bool:
        found = {each.record.id[-3:]: each.lapsed for each in decisions(register(good(), day))}
        return found["001"]

    assert not lapsed(date(2026, 7, 31))
    assert lapsed(date(2026, 8, 1))


@pytest.mark.parametrize(
    ("done", "as_of", "expected"),
    [
        (None, "2026-12-20", Promptness(Prompt.OPEN, date(2026, 12, 21))),
        (None, "2026-12-22", Promptness(Prompt.OVERDUE, date(2026, 12, 21), 1)),
        ("2026-12-26", "2027-02-01", Promptness(Prompt.LATE, date(2026, 12, 21), 4)),
        ("2027-01-08", "2027-02-01", Promptness(Prompt.LATE, date(2026, 12, 21), None)),
    ],
)
def test_days_late_are_not_guessed_for_a_year_without_a_calendar(
    done: str | None, as_of: str, expected: Promptness
) -> None:
    finished = date.fromisoformat(done) if done else None
    found = promptness(Calendar(), date(2026, 12, 10), 7, finished, date.fromisoformat(as_of))
    assert found == expected


def test_deadline_in_a_year_without_a_calendar_is_unknown() -> None:
    found = promptness(Calendar(), date(2026, 12, 28), 7, date(2026, 12, 30), date(2026, 12, 31))
    assert found == Promptness(Prompt.UNKNOWN, None, None)


def test_put_right_by_the_end_of_the_day() -> None:
    due = date(2026, 6, 10)
    assert rectification(due, due, AS_OF) == (Rectification.DONE, 0)
    assert rectification(due, date(2026, 6, 12), AS_OF) == (Rectification.LATE, 2)
    assert rectification(due, None, due) == (Rectification.OPEN, 0)
    assert rectification(due, None, AS_OF) == (Rectification.OVERDUE, 20)


def test_results_stand_newest_first_with_their_end(registry: Registry) -> None:
    found = [(each.result.id, str(each.ends), each.state) for each in consequences(registry)]
    assert found == [
        ("jg-2026-006", "2027-05-29", None),
        ("jg-2026-003", "2027-04-15", None),
        ("jg-2026-002", "2027-04-20", Rectification.DONE),
        ("jg-2026-005", "2027-03-02", None),
        ("jg-2026-001", "None", None),
    ]
    assert [each.is_praise for each in consequences(registry, "990199101")] == [True]


def test_filing_is_that_of_the_last_period(registry: Registry) -> None:
    asked = reports(registry, AS_OF)
    found = {each.unit.id: each for each in filings(registry, asked)}
    assert set(found) == {"990199101", "990199001"}
    town, street = found["990199101"], found["990199001"]
    assert (town.share, town.least) == (Share(38, 46), Decimal("82.6"))
    assert [str(one.period) for one in town.reports] == ["2024", "2025"]
    assert (street.share, street.least) == (None, Decimal("93.3"))
    assert filed(found.values()) == Filed(Share(38, 46), 1)


def test_unit_that_is_asked_and_silent_is_missing(tmp_path: Path) -> None:
    duty = "失信记录,每季度,镇、街道,2026-Q1,15,\n"
    changes = {
        f"{TOWN}staff_records.csv": None,
        "programme/reporting.csv": (duty, f"{duty}公职人员建档,每年,镇、街道,2025,45,\n"),
    }
    registry = register(load(district(tmp_path, changes)), AS_OF)
    found = {each.unit.id: each.state for each in filings(registry, reports(registry, AS_OF))}
    assert found == {"990199101": State.MISSING, "990199001": State.DATA}
