import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from generator.charts import Chart, Gap, Kind, Role, Scale, Series, legend, svg
from tests.charts.examples import ALL, BURNDOWN, COLUMNS, RANKED, SHARE

EVIL = '"><script>alert(1)</script>'


def drawn(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(svg(chart))  # noqa: S314 - our own text


def texts(chart: Chart) -> list[str]:
    return [node.text for node in drawn(chart).iter("text")]


def of_class(chart: Chart, name: str) -> list[ElementTree.Element]:
    return [node for node in drawn(chart).iter() if name in node.get("class", "").split()]


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_drawing_is_well_formed_and_hidden_from_screen_readers(chart):
    assert drawn(chart).get("aria-hidden") == "true"


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_drawing_has_no_inline_style_and_no_colour_of_its_own(chart):
    both = svg(chart) + legend(chart)
    assert "style=" not in both
    paints = set(re.findall(r'(?:fill|stroke)="([^"]*)"', both))
    assert all(re.fullmatch(r"var\(--mn-[a-z]+\)|url\(#[a-z]+-[a-z]+\)|none", paint) for paint in paints)


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_every_pattern_that_is_used_is_defined_once(chart):
    both = svg(chart) + legend(chart)
    used, made = set(re.findall(r"url\(#([^)]*)\)", both)), re.findall(r'<pattern id="([^"]*)"', both)
    assert used <= set(made)
    assert len(made) == len(set(made))


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_text_of_clerks_is_escaped(chart):
    poisoned = replace(
        chart,
        id="x",
        unit=EVIL,
        notes=tuple(EVIL for _ in chart.notes),
        categories=chart.categories if chart.by_month else tuple(EVIL for _ in chart.categories),
        series=tuple(replace(s, name=EVIL) for s in chart.series),
    )
    assert "<script" not in svg(poisoned) + legend(poisoned)


def test_only_solid_marks_have_no_pattern():
    roles = (Role.KEPT, Role.LATE, Role.OVERDUE, Role.PROGRESS, Role.STANDING, Role.NONE)
    chart = replace(SHARE, series=tuple(Series(r.value, r, (1,)) for r in roles))
    paints = [node.get("fill") for node in of_class(chart, "mn-part")]
    assert len(set(paints)) == len(roles)
    assert [p for p in paints if not p.startswith("url")] == ["var(--mn-kept)", "var(--mn-surface)"]


def test_parts_of_one_bar_fill_it():
    widths = [float(node.get("width").rstrip("%")) for node in of_class(SHARE, "mn-part")]
    assert sum(widths) == pytest.approx(100, abs=0.05)


def test_legend_of_one_bar_states_numbers_and_leaves_out_absent_parts():
    assert "已兑现 <b>5</b>（62%）" in legend(SHARE)
    assert "未启动" not in legend(SHARE)


def test_fewer_than_five_make_no_percentage():
    few = replace(SHARE, series=(Series("已兑现", Role.KEPT, (3,)), Series("在办", Role.PROGRESS, (1,))))
    assert "%）" not in legend(few)


def test_longest_bar_takes_the_whole_width_and_others_their_share():
    widths = [float(node.get("width").rstrip("%")) for node in of_class(RANKED, "mn-part")]
    assert widths == [75, 25, 25]


def test_percent_bars_are_all_whole():
    parts = of_class(replace(RANKED, scale=Scale.PERCENT), "mn-part")
    assert [node.get("width") for node in parts] == ["75.00%", "25.00%", "100.00%"]


def test_unit_that_reported_nothing_gets_an_outline_that_says_so():
    assert len(of_class(RANKED, "mn-absent")) == 1
    assert "未报送" in texts(RANKED)


def test_long_name_is_shortened_in_the_drawing():
    assert "现代农业产业…" in texts(RANKED)


def test_missing_month_is_hatched_and_not_drawn_through():
    assert len(of_class(BURNDOWN, "mn-silence")) == 1
    assert len(of_class(BURNDOWN, "mn-actual")) == 4 + 2
    assert "未报送" in legend(BURNDOWN)


def test_month_not_yet_due_is_not_hatched():
    due = replace(
        BURNDOWN, categories=BURNDOWN.categories[5:], series=(Series("实际", Role.ACTUAL, (Gap.NOT_DUE,)),)
    )
    assert not of_class(due, "mn-silence")


def test_plan_is_drawn_in_steps():
    for step in of_class(BURNDOWN, "mn-plan"):
        assert step.get("x1") == step.get("x2") or step.get("y1") == step.get("y2")


def test_latest_balance_is_named():
    assert "31.0" in texts(BURNDOWN)


def test_month_with_nothing_shows_a_zero_and_a_missing_month_nothing():
    assert [node.text for node in of_class(COLUMNS, "mn-sum")] == ["5", "0", "7", "6", "1"]


def test_chart_of_nothing_but_zeros_can_be_drawn():
    nothing = replace(COLUMNS, series=(Series("按时公开", Role.KEPT, (0,) * 6),))
    assert [node.text for node in of_class(nothing, "mn-sum")] == ["0"] * 6
    none = Chart("n", Kind.SHARE, "t", "s", ("平桥镇",), (Series("已兑现", Role.KEPT, (0,)),), "项")
    assert "无" in texts(none)


def test_year_is_named_where_it_begins():
    assert texts(COLUMNS).count("2025年") == 1


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_same_chart_same_drawing(chart):
    assert svg(chart) == svg(replace(chart))
