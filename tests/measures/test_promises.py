"""Where a promise stands follows from days alone."""

import pytest

from generator.measures import measure
from generator.measures.promises import NOTHING, Standing, frame, standing, tally, tally_by
from generator.measures.terms import Status, Verified
from generator.registry import register
from generator.schema.records import Commitment, Verification
from generator.schema.records.commitment import DayKind, ReviewCycle
from generator.schema.records.oversight import Verdict
from tests.measures.records import day, postponed, progress, promise, verification, withdrawn
from tests.sites import AS_OF, good

STALE_DAYS = 92


def on(as_of: str, what: Commitment, *checked: Verification) -> Standing:
    return standing(what, checked, day(as_of), STALE_DAYS)


def test_promise_is_not_overdue_on_its_last_day() -> None:
    begun = promise("2026-03-31", progress=(progress("2026-02-01", 10),))
    assert on("2026-03-31", begun).status is Status.IN_PROGRESS
    assert on("2026-03-31", begun).days_left == 0
    assert on("2026-03-31", begun).days_late is None


def test_promise_is_overdue_on_the_day_after() -> None:
    found = on("2026-04-01", promise("2026-03-31", progress=(progress("2026-02-01", 10),)))
    assert found.status is Status.OVERDUE
    assert (found.days_late, found.days_left) == (1, -1)
    assert found.is_due


def test_promise_without_progress_is_not_started_and_then_overdue() -> None:
    assert on("2026-03-31", promise("2026-03-31")).status is Status.NOT_STARTED
    assert on("2026-04-01", promise("2026-03-31")).status is Status.OVERDUE


def test_promise_completed_on_its_last_day_is_kept() -> None:
    found = on("2026-06-30", promise("2026-03-31", progress=(progress("2026-04-02", 100, "2026-03-31"),)))
    assert found.status is Status.KEPT
    assert found.days_late == 0
    assert found.is_on_time
    assert found.verified is Verified.UNVERIFIED


def test_promise_completed_on_the_day_after_is_kept_late() -> None:
    found = on("2026-06-30", promise("2026-03-31", progress=(progress("2026-04-02", 100, "2026-04-01"),)))
    assert found.status is Status.KEPT_LATE
    assert found.days_late == 1
    assert found.is_kept
    assert not found.is_on_time


def test_promise_completed_early_is_due_and_its_lateness_negative() -> None:
    found = on("2026-02-02", promise("2026-03-31", progress=(progress("2026-02-01", 100, "2026-02-01"),)))
    assert found.status is Status.KEPT
    assert found.days_late == -58
    assert found.is_due


def test_postponed_promise_keeps_its_original_due_date() -> None:
    moves = (
        postponed("2026-03-01", "2026-03-31", "2026-05-31"),
        postponed("2026-05-20", "2026-05-31", "2026-09-30"),
    )
    found = on("2026-06-30", promise("2026-09-30", changes=moves))
    assert found.original_due == day("2026-03-31")
    assert found.extended
    assert found.status is Status.NOT_STARTED


def test_postponed_promise_kept_by_its_new_date_is_kept_and_not_on_time() -> None:
    kept = promise(
        "2026-05-31",
        changes=(postponed("2026-03-01", "2026-03-31", "2026-05-31"),),
        progress=(progress("2026-05-30", 100, "2026-05-30"),),
    )
    found = on("2026-06-30", kept)
    assert found.status is Status.KEPT
    assert not found.is_on_time


def test_withdrawn_promise_is_neither_due_nor_late_nor_stale() -> None:
    found = on("2027-06-30", promise("2026-03-31", changes=(withdrawn("2026-02-01"),)))
    assert found.status is Status.WITHDRAWN
    assert not found.is_due
    assert (found.days_late, found.days_left, found.stale) == (None, None, False)


def test_claim_found_untrue_is_not_kept() -> None:
    claimed = promise("2026-03-31", progress=(progress("2026-03-30", 100, "2026-03-30"),))
    found = on("2026-06-30", claimed, verification("2026-04-20", Verdict.FALSE))
    assert found.status is Status.OVERDUE
    assert found.verified is Verified.FALSE
    assert found.completed is None
    assert found.days_late == 91


def test_claim_found_partly_true_stands_and_says_so() -> None:
    claimed = promise("2026-03-31", progress=(progress("2026-03-30", 100, "2026-03-30"),))
    found = on("2026-06-30", claimed, verification("2026-04-20", Verdict.PARTLY))
    assert found.status is Status.KEPT
    assert found.verified is Verified.PARTLY


def test_last_verification_is_the_one_that_holds() -> None:
    claimed = promise("2026-03-31", progress=(progress("2026-03-30", 100, "2026-03-30"),))
    first, second = verification("2026-04-20", Verdict.FALSE), verification("2026-05-20", Verdict.TRUE)
    assert on("2026-06-30", claimed, first, second).status is Status.KEPT


def test_claim_made_anew_after_it_was_refuted_waits_to_be_verified() -> None:
    again = promise(
        "2026-03-31",
        progress=(progress("2026-03-30", 100, "2026-03-30"), progress("2026-05-10", 100, "2026-05-08")),
    )
    found = on("2026-06-30", again, verification("2026-04-20", Verdict.FALSE))
    assert found.status is Status.KEPT_LATE
    assert found.verified is Verified.UNVERIFIED
    assert found.completed == day("2026-05-08")


def test_claim_reported_on_the_day_it_was_refuted_stays_refuted() -> None:
    claimed = promise("2026-03-31", progress=(progress("2026-04-20", 100, "2026-03-30"),))
    assert on("2026-06-30", claimed, verification("2026-04-20", Verdict.FALSE)).verified is Verified.FALSE


def test_service_time_and_review_cycle_stand_for_ever() -> None:
    service = promise(service_days=3, service_day_kind=DayKind.WORKING)
    assert on("2030-01-01", service).status is Status.STANDING
    assert not on("2030-01-01", service).stale
    assert on("2026-02-01", promise(review=ReviewCycle.QUARTER)).status is Status.STANDING
    assert not on("2026-02-01", service).is_due


def test_promise_is_stale_the_day_after_the_days_allowed() -> None:
    told = promise("2026-12-31", progress=(progress("2026-03-01", 10),))
    assert not on("2026-06-01", told).stale
    assert on("2026-06-02", told).stale


def test_change_is_a_word_too() -> None:
    moved = promise("2026-12-31", changes=(postponed("2026-05-01", "2026-06-30", "2026-12-31"),))
    assert on("2026-06-02", moved).updated == day("2026-05-01")
    assert not on("2026-06-02", moved).stale


def test_kept_promise_is_never_stale() -> None:
    kept = promise("2026-03-31", progress=(progress("2026-03-30", 100, "2026-03-30"),))
    assert not on("2028-01-01", kept).stale


def test_standing_promise_is_stale_when_its_review_is_a_month_overdue() -> None:
    reviewed = promise(review=ReviewCycle.QUARTER, progress=(progress("2026-01-31"),))
    assert not on("2026-05-30", reviewed).stale
    assert on("2026-05-31", reviewed).stale


def test_percent_is_the_last_one_told() -> None:
    told = promise("2026-12-31", progress=(progress("2026-02-01", 40), progress("2026-03-01")))
    assert on("2026-04-01", told).percent == 40


def test_statuses_of_the_good_district() -> None:
    found = measure(register(good(), AS_OF), AS_OF).standings
    assert {key: each.status for key, each in found.items()} == {
        "990199001-2026-01": Status.NOT_STARTED,  # due on the very day
        "990199001-2026-02": Status.OVERDUE,  # claimed, found untrue
        "990199001-2026-03": Status.KEPT_LATE,
        "990199001-2026-04": Status.STANDING,
        "990199101-2026-01": Status.KEPT,
        "990199101-2026-02": Status.OVERDUE,
        "990199101-2026-03": Status.IN_PROGRESS,
        "990199101-2026-04": Status.STANDING,
        "990199101-2026-05": Status.WITHDRAWN,
    }
    assert [key for key, each in found.items() if each.extended] == ["990199101-2026-03"]


def test_tally_counts_the_good_district_by_hand() -> None:
    whole = measure(register(good(), AS_OF), AS_OF).tally
    assert (whole.total, whole.due, whole.kept, whole.overdue) == (9, 4, 2, 2)
    assert (whole.kept_share.text, whole.verified_share.text, whole.on_time_share.text) == (
        "2/4",
        "1/4",
        "1/2",
    )


def test_tallies_of_units_add_up_to_the_whole() -> None:
    measures = measure(register(good(), AS_OF), AS_OF)
    for tallies in (measures.tally_of_unit, measures.tally_of_domain):
        for name in ("total", "due", "kept", "overdue", "stale", "verified_kept", "on_time"):
            assert sum(getattr(each, name) for each in tallies.values()) == getattr(measures.tally, name)


@pytest.mark.parametrize("column", ["unit", "domain"])
def test_no_promises_make_no_tally(column: str) -> None:
    assert tally(frame([])) == NOTHING
    assert tally_by(frame([]), column) == {}
    assert NOTHING.kept_share.text == "—"
