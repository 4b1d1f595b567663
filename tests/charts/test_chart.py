import dataclasses

import pytest

from generator.charts import Gap, Scale
from tests.charts.examples import BURNDOWN, COLUMNS, RANKED, SHARE


def test_series_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="one value for each of 1"):
        dataclasses.replace(COLUMNS, categories=("2025-01",))


def test_share_chart_has_exactly_one_category():
    with pytest.raises(ValueError, match="one category"):
        dataclasses.replace(RANKED, kind=SHARE.kind)


def test_notes_go_with_categories():
    with pytest.raises(ValueError, match="1 notes for 3"):
        dataclasses.replace(RANKED, notes=("3/4",))


def test_burn_down_has_no_percent_scale():
    with pytest.raises(ValueError, match="no whole"):
        dataclasses.replace(BURNDOWN, scale=Scale.PERCENT)


def test_a_plan_does_not_make_a_month_reported():
    assert BURNDOWN.missing(2) is Gap.UNREPORTED


def test_a_month_that_is_not_due_is_not_unreported():
    assert BURNDOWN.missing(5) is Gap.NOT_DUE


def test_zero_is_not_missing():
    assert COLUMNS.missing(1) is None
    assert COLUMNS.missing(2) is Gap.UNREPORTED
