"""Charts: described once, drawn as inline SVG, as a Plotly figure, as a table and as CSV."""

from generator.charts.chart import Chart, Gap, Kind, Role, Scale, Series, Value
from generator.charts.figure import Figure
from generator.charts.interactive import figure_json, plotly_figure
from generator.charts.svg import legend, svg
from generator.charts.table import Table, csv, table

__all__ = [
    "Chart",
    "Figure",
    "Gap",
    "Kind",
    "Role",
    "Scale",
    "Series",
    "Table",
    "Value",
    "csv",
    "figure_json",
    "legend",
    "plotly_figure",
    "svg",
    "table",
]
