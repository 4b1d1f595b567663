"""Amounts and ratios as they are said in sentences and as they stand in columns."""

from decimal import Decimal

import pytest

from generator.measures.amounts import column_money, column_percent, money, percent


@pytest.mark.parametrize(
    ("yuan", "said", "in_column"),
    [
        ("0", "0 元", "0 元"),
        ("7600", "7,600.00 元", "0.76 万元"),
        ("16300", "1.63 万元", "1.63 万元"),
        ("31242100", "3,124.21 万元", "3,124.21 万元"),
    ],
)
def test_amounts_of_a_column_share_a_unit(yuan: str, said: str, in_column: str) -> None:
    assert (money(Decimal(yuan)), column_money(Decimal(yuan))) == (said, in_column)


@pytest.mark.parametrize(
    ("ratio", "said", "in_column"),
    [("0.98", "98%", "98.0%"), ("0.9865", "98.7%", "98.7%"), ("1", "100%", "100.0%")],
)
def test_ratios_of_a_column_share_a_place(ratio: str, said: str, in_column: str) -> None:
    assert (percent(Decimal(ratio)), column_percent(Decimal(ratio))) == (said, in_column)
