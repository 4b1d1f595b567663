"""A share says what it is made of, and does not pretend to more."""

from decimal import Decimal

import pytest

from generator.measures.share import Share


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (0, 0, "—"),
        (3, 4, "3/4"),
        (0, 1, "0/1"),
        (4, 4, "4/4"),
        (4, 5, "80.0%"),
        (5, 6, "83.3%"),
        (2, 3, "2/3"),
        (1, 16, "6.3%"),  # 6.25, half up
        (3, 16, "18.8%"),  # 18.75
        (1, 80, "1.3%"),  # 1.25: half even would say 1.2
        (1, 400, "0.3%"),  # 0.25
        (9, 9, "100.0%"),
        (0, 9, "0.0%"),
    ],
)
def test_share_as_it_is_shown(part: int, whole: int, text: str) -> None:
    assert Share(part, whole).text == text


def test_share_of_nothing_is_no_share() -> None:
    assert Share(0, 0).percent is None


def test_percent_is_exact() -> None:
    assert Share(2, 3).percent == Decimal("66.7")
