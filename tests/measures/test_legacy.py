"""Ages, deadlines and yearly rates of legacy matters, computed by hand."""

from typing import Any

import pytest

from generator.measures.legacy import Age, Year, by_year, stand, stands, whole_years
from generator.measures.share import Share
from generator.schema.records import LegacyMatter, Postponement
from generator.schema.records.legacy import (
    FoundBy,
    LegacyArea,
    LegacyCause,
    LegacyKind,
    LegacyStatus,
    ResolveMode,
)
from tests.measures.records import AT, day


def matter(formed: str, found: str, due: str, resolved: str | None = None, **more: Any) -> LegacyMatter:
    values: dict[str, Any] = {
        "id": "x-1", "unit": "x", "title": "甲", "kind": LegacyKind.UNFULFILLED_PROMISE,
        "cause": LegacyCause.REFORM, "area": LegacyArea.OTHER, "formed": day(formed), "found": day(found),
        "found_by": FoundBy.SELF_CHECK, "summary": "甲", "due": day(due), "status": LegacyStatus.HANDLING,
        "origin": AT,
    }  # fmt: skip
    if resolved:
        done = {"status": LegacyStatus.RESOLVED, "resolved": day(resolved), "mode": ResolveMode.PERFORMED}
        values |= done
    return LegacyMatter(**(values | more))


def postponed(old: str, new: str) -> Postponement:
    return Postponement(
        day=day(old), old_due=day(old), new_due=day(new), reason="甲", approval="甲〔2026〕1号", origin=AT
    )


@pytest.mark.parametrize(
    ("formed", "years", "age"),
    [
        ("2025-11-01", 0, Age.FRESH),
        ("2025-10-31", 1, Age.SOME),
        ("2023-11-01", 2, Age.SOME),
        ("2023-10-31", 3, Age.OLD),
        ("2021-11-01", 4, Age.OLD),
        ("2021-10-31", 5, Age.OLDEST),
    ],
)
def test_age_is_in_whole_years(formed: str, years: int, age: Age) -> None:
    found = stand(matter(formed, "2026-01-01", "2026-12-31"), day("2026-10-31"))
    assert (found.years, found.age) == (years, age)


def test_leap_day_has_its_birthday_on_the_first_of_march() -> None:
    assert whole_years(day("2024-02-29"), day("2025-02-28")) == 0
    assert whole_years(day("2024-02-29"), day("2025-03-01")) == 1


def test_matter_stops_ageing_when_it_is_resolved() -> None:
    found = stand(matter("2020-01-01", "2024-01-01", "2024-12-31", "2024-06-01"), day("2026-10-31"))
    assert (found.years, found.open, found.overdue, found.days_late) == (4, False, False, -213)


def test_overdue_from_the_day_after_the_deadline() -> None:
    one = matter("2020-01-01", "2024-01-01", "2026-10-30")
    assert not stand(one, day("2026-10-30")).overdue
    assert stand(one, day("2026-10-31")).overdue
    assert stand(one, day("2026-10-31")).days_late == 1


def test_what_cannot_be_done_is_open_but_not_overdue() -> None:
    found = stand(
        matter("2020-01-01", "2024-01-01", "2024-12-31", status=LegacyStatus.IMPOSSIBLE), day("2026-10-31")
    )
    assert (found.open, found.overdue, found.impossible) == (True, False, True)


def test_postponed_matter_keeps_its_first_deadline() -> None:
    moves = (postponed("2024-12-31", "2025-06-30"), postponed("2025-06-30", "2025-12-31"))
    found = stand(matter("2020-01-01", "2024-01-01", "2025-12-31", postponements=moves), day("2025-01-31"))
    assert (found.original_due, found.postponed, found.often_postponed) == (day("2024-12-31"), 2, True)
    assert not stand(
        matter("2020-01-01", "2024-01-01", "2025-06-30", postponements=moves[:1]), day("2025-01-31")
    ).often_postponed


def test_worst_come_first() -> None:
    matters = [
        matter("2019-01-01", "2024-01-01", "2024-12-31", "2024-06-01", id="resolved"),
        matter("2022-01-01", "2024-01-01", "2027-12-31", id="younger"),
        matter("2021-01-01", "2024-01-01", "2027-12-31", id="older"),
        matter("2023-01-01", "2024-01-01", "2026-06-30", id="late"),
        matter("2023-01-01", "2024-01-01", "2026-03-31", id="later"),
        matter("2023-01-01", "2027-01-01", "2027-03-31", id="unknown"),
    ]
    found = stands(matters, day("2026-10-31"))
    assert [each.matter.id for each in found] == ["later", "late", "older", "younger", "resolved"]


def test_rate_of_a_year_is_of_what_was_open_and_what_was_found() -> None:
    matters = [
        matter("2019-01-01", "2024-03-01", "2024-12-31", "2024-12-31"),
        matter("2019-01-01", "2024-05-01", "2025-12-31", "2025-01-01"),
        matter("2019-01-01", "2024-12-31", "2026-12-31"),
        matter("2019-01-01", "2025-01-01", "2026-12-31", "2026-10-31"),
        matter("2019-01-01", "2026-11-01", "2027-12-31"),
    ]
    assert by_year(matters, day("2026-10-31")) == [
        Year(2024, 0, 3, 1),
        Year(2025, 2, 1, 1),
        Year(2026, 2, 0, 1),
    ]
    years = by_year(matters, day("2026-10-31"))
    assert [year.rate for year in years] == [Share(1, 3), Share(1, 3), Share(1, 2)]
    assert [year.left for year in years] == [2, 2, 1]


def test_no_matter_no_year() -> None:
    assert by_year([], day("2026-10-31")) == []
