"""Shares of a sample, with what they may be off. Intervals as published for the score method."""

from decimal import Decimal

import pytest

from generator.measures.estimate import Estimate, wilson

PUBLISHED = [  # Newcombe 1998 (Statistics in Medicine 17, table I, method 3), and by hand
    (81, 263, "0.2553", "0.3662"),
    (15, 148, "0.0624", "0.1605"),
    (0, 20, "0.0000", "0.1611"),
    (1, 29, "0.0061", "0.1718"),
    (5, 10, "0.2366", "0.7634"),
    (10, 10, "0.7225", "1.0000"),
]


@pytest.mark.parametrize(("part", "whole", "low", "high"), PUBLISHED)
def test_interval_as_published(part: int, whole: int, low: str, high: str) -> None:
    found = [f"{each:.4f}" for each in wilson(part, whole)]
    assert found == [low, high]


@pytest.mark.parametrize(("part", "whole"), [(0, 0), (-1, 5), (6, 5)])
def test_share_of_nothing_or_of_less_has_no_interval(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(part, whole)


def test_fewer_than_thirty_answers_give_no_percentage() -> None:
    assert (Estimate(29, 29).percent, Estimate(29, 29).interval, Estimate(29, 29).text) == (
        None,
        None,
        "29/29",
    )
    assert Estimate(0, 0).text == "—"


def test_thirty_answers_give_a_percentage_and_an_interval() -> None:
    found = Estimate(27, 30)
    assert (found.percent, found.text) == (Decimal("90.0"), "90.0%")
    assert found.interval == (Decimal("74.4"), Decimal("96.5"))


def test_interval_never_leaves_zero_and_a_hundred() -> None:
    for whole in (30, 31, 97, 1000):
        assert Estimate(0, whole).interval is not None
        low, high = Estimate(0, whole).interval or (None, None)
        assert low == 0
        assert high is not None
        assert high > 0
        assert (Estimate(whole, whole).interval or (None, None))[1] == 100
