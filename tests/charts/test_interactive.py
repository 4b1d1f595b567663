import json
from dataclasses import replace
from pathlib import Path

import plotly.graph_objects as go
import pytest

from generator.charts import Figure, Series, figure_json, plotly_figure
from generator.charts.svg import margins
from tests.charts.examples import ALL, BURNDOWN, COLUMNS, RANKED

EVIL = "</script><img src=x onerror=alert(1)>%{x}"


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_figure_is_one_that_plotly_knows(chart):
    figure = plotly_figure(chart)
    assert json.loads(go.Figure(figure).to_json())["data"][0]["type"] in ("bar", "scatter")


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_figure_lies_over_the_drawing(chart):
    layout = plotly_figure(chart)["layout"]
    assert (layout["margin"]["l"], layout["margin"]["r"]) == margins(chart)


def test_missing_month_is_a_gap_in_the_line_and_a_hatched_band():
    figure = plotly_figure(BURNDOWN)
    actual = figure["data"][1]
    assert actual["y"][2] is None
    assert actual["connectgaps"] is False
    assert actual["customdata"][2] == "未报送"
    assert figure["data"][-1]["x"] == ["2025-03"]
    assert figure["data"][-1]["hoverinfo"] == "skip"


def test_amounts_are_drawn_in_wan_and_said_in_yuan():
    actual = plotly_figure(BURNDOWN)["data"][1]
    assert actual["y"][1] == pytest.approx(118.00005)
    assert actual["customdata"][1] == "1,180,000.50 元"


def test_ranked_bars_keep_their_order():
    figure = plotly_figure(RANKED)
    assert figure["layout"]["yaxis"]["range"] == [2.5, -0.5]


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_json_cannot_leave_its_script_element(chart):
    poisoned = replace(chart, unit=EVIL, series=tuple(Series(EVIL, s.role, s.values) for s in chart.series))
    text = figure_json(poisoned)
    assert not set("<>&") & set(text)
    assert "&lt;/script" in json.loads(text)["data"][0]["name"]
    assert "%{x}" not in json.loads(text)["data"][0]["hovertemplate"]


def test_every_colour_is_a_token_or_clear():
    tokens = Path("theme/assets/tokens.css").read_text("utf-8")
    used = {part.split(")")[0] for chart in ALL for part in str(plotly_figure(chart)).split("var(")[1:]}
    assert used
    assert all(f"{token}:" in tokens for token in used)


def test_interactive_chart_is_offered_only_where_it_shows_more_and_the_bundle_is_there():
    assert Figure(COLUMNS, "c.csv", "p.js").interactive
    assert not Figure(COLUMNS, "c.csv").interactive
    assert not Figure(ALL[0], "c.csv", "p.js").interactive
