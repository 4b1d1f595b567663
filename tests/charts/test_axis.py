from dataclasses import replace
from decimal import Decimal

import pytest

from generator.charts import Gap, Scale
from generator.charts.axis import axis_of, said, short, width
from tests.charts.examples import BURNDOWN, COLUMNS


@pytest.mark.parametrize(
    ("top", "ticks"),
    [(0, (0, 1)), (1, (0, 1)), (3, (0, 1, 2, 3)), (24, (0, 10, 20, 30)), (100, (0, 50, 100))],
)
def test_counts_have_whole_ticks(top, ticks):
    assert axis_of(COLUMNS, top).ticks == ticks


def test_money_of_ten_thousand_and_more_is_drawn_in_wan():
    axis = axis_of(BURNDOWN, 1_250_000)
    assert (axis.unit, axis.worth, axis.ticks) == ("万元", 10_000, (0, 50, 100, 150))


def test_small_money_is_drawn_in_yuan():
    axis = axis_of(BURNDOWN, 9_000)
    assert (axis.unit, axis.worth) == ("元", 1)


def test_small_money_in_wan_has_ticks_that_can_be_told_apart():
    axis = axis_of(BURNDOWN, 12_000)
    labels = [axis.label(tick) for tick in axis.ticks]
    assert labels == ["0", "0.5", "1", "1.5"]


def test_money_is_said_to_the_fen():
    assert said(BURNDOWN, Decimal("1180000.5")) == "1,180,000.50"


def test_gaps_are_said_in_words():
    assert [said(COLUMNS, v) for v in (None, Gap.NOT_APPLICABLE, 0)] == ["未报送", "不适用", "0"]


def test_labels_are_rounded_half_up():
    assert short(BURNDOWN, 310_500, axis_of(BURNDOWN, 310_500)) == "31.1"


def test_counts_are_never_written_with_an_exponent():
    counts = replace(COLUMNS, scale=Scale.COUNT)
    assert short(counts, 1_200_000, axis_of(counts, 1_200_000)) == "1,200,000"


def test_chinese_is_wider_than_latin():
    assert width("平桥镇") == 3
    assert width("abc") < 2
