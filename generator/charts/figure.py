"""A chart as `theme/partials/figure.html` sets it on a page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.chart import Chart
from generator.charts.interactive import figure_json
from generator.charts.svg import legend, svg
from generator.charts.table import Table, table


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with the address of its CSV and, where the site carries it, of the Plotly bundle.

    Both addresses are as the page should link them. Without a bundle no interactive chart is offered.
    """

    chart: Chart
    csv_url: str
    plotly_url: str | None = None

    @property
    def svg(self) -> Markup:
        return svg(self.chart)

    @property
    def legend(self) -> Markup:
        return legend(self.chart)

    @property
    def table(self) -> Table:
        return table(self.chart)

    @property
    def interactive(self) -> bool:
        return self.chart.interactive and self.plotly_url is not None

    @property
    def json(self) -> Markup:
        return figure_json(self.chart)
