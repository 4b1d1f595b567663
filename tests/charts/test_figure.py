from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.charts import Figure
from generator.publish.icons import icon
from tests.charts.examples import ALL, COLUMNS, RANKED

THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture(scope="module")
def page():
    source = '{% from "partials/figure.html" import figure %}{{ figure(f) }}'
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.globals["icon"] = icon
    template = environment.from_string(source)
    return lambda figure: template.render(f=figure)


@pytest.mark.parametrize("chart", ALL, ids=lambda c: c.id)
def test_figure_has_sentence_drawing_table_and_file(page, chart):
    html = page(Figure(chart, "c.csv", "p.js"))
    for part in (chart.sentence, "<svg", "<caption>", 'scope="col"', 'scope="row"', 'href="c.csv"'):
        assert part in html


def test_button_waits_for_the_script_and_the_bundle(page):
    assert '<button type="button" class="mn-chart__switch" hidden>' in page(Figure(COLUMNS, "c.csv", "p.js"))
    assert "<button" not in page(Figure(COLUMNS, "c.csv"))
    assert "application/json" not in page(Figure(COLUMNS, "c.csv"))


def test_text_of_clerks_is_escaped(page):
    html = page(Figure(replace(RANKED, title="<i>", sentence="<u>"), "c.csv", "p.js"))
    assert not any(tag in html for tag in ("<i>", "<u>", "<b>平桥"))
