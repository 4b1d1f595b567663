"""How units answer, and how content people are: never a percentage of few."""

from decimal import Decimal

from generator.measures.feedback import answers, by_quarter, latest_survey, surveys
from generator.registry import register
from generator.schema.records import Feedback
from generator.schema.records.feedback import FeedbackKind
from tests.sites import AS_OF, good

REGISTRY = register(good(), AS_OF)
TOWN = REGISTRY.own(Feedback, "990199101")


def test_answers_of_a_town_by_hand() -> None:
    found = answers(TOWN)
    assert (found.received, found.replied, found.on_time) == (55, 53, 50)
    assert found.reply_share.text == "96.4%"
    assert found.on_time_share.text == "90.9%"
    assert (found.checked, found.verified_true, found.true_share.text) == (10, 2, "20.0%")


def test_satisfaction_is_of_those_who_rated_and_needs_thirty() -> None:
    found = answers(TOWN).satisfaction
    assert (found.part, found.whole, found.text) == (27, 30, "90.0%")
    street = answers(REGISTRY.own(Feedback, "990199001"))
    assert street.satisfaction.text == "1/2"
    assert street.reply_share.text == "2/3"


def test_opinions_alone_have_no_complaints_to_find_true() -> None:
    opinions = answers(row for row in TOWN if row.kind is FeedbackKind.OPINION)
    assert opinions.true_share.text == "—"


def test_months_and_quarters_are_summed_by_quarter() -> None:
    found = [(str(quarter), each.received) for quarter, each in by_quarter(REGISTRY.of(Feedback))]
    assert found == [("2026-Q1", 53), ("2026-Q2", 5)]
    assert by_quarter(()) == []


def test_surveys_newest_first_with_their_intervals() -> None:
    small, large = surveys(REGISTRY)
    assert (small.survey.id, small.estimate.text, small.estimate.interval) == (
        "990199001001-dc-2026", "19/20", None,
    )  # fmt: skip
    assert large.estimate.percent == Decimal("77.8")
    assert large.estimate.interval == (Decimal("67.6"), Decimal("85.5"))
    assert large.answered.text == "81.0%"
    assert latest_survey(surveys(REGISTRY), "990199001001") == small
    assert latest_survey(surveys(REGISTRY), "990199101") is None
