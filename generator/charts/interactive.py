"""The same chart for Plotly, as a plain figure: `go.Figure` costs three milliseconds, a dict none.

It lies exactly over the drawing: same margins, same axis. Colours are written `var(--mn-…)` and margins
in em; the page's script puts in what the theme and the reader's text size say at that moment.
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from generator.charts.axis import Axis, said, sums
from generator.charts.bars import ranked_margins, ranked_note, shortened
from generator.charts.calendar import labels
from generator.charts.chart import Chart, Gap, Kind, Role, Scale, Series, Value, known
from generator.charts.months import FEET, HEAD, Frame, months_margins

_SHAPES = {Role.LATE: "/", Role.OVERDUE: "x", Role.PROGRESS: "|", Role.STANDING: "."}
Dict = dict[str, Any]
_CLEAR = "rgba(0,0,0,0)"
_STANDOFF = {"ticks": "outside", "ticklen": 5, "tickcolor": _CLEAR}


def plotly_figure(chart: Chart) -> Dict:
    """`data` and `layout` for plotly.js; nothing in it can be focused, and it has no legend of its own."""
    frame = Frame.of(chart)
    trace = _line if chart.kind is Kind.BURNDOWN else _bar
    traces = [trace(frame, series) for series in chart.series]
    silence = _silence(frame)
    return {
        "data": [*traces, silence] if silence else traces,
        "layout": _layout(chart) | (_months(frame) if chart.by_month else _names(frame)),
    }


def figure_json(chart: Chart) -> Markup:
    """The figure as JSON that may stand inside a script element."""
    text = json.dumps(plotly_figure(chart), ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 - no character is left that could end the element


def _drawn(frame: Frame, value: Value) -> float | None:
    return float(value) / frame.axis.worth if known(value) else None


def _plain(text: str) -> str:
    """Text that Plotly reads as text, not as its own markup or a place to fill in."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("%{", "% {")


def _trace(chart: Chart, series: Series) -> Dict:
    return {
        "name": _plain(series.name),
        "customdata": [
            f"{said(chart, value)} {_plain(chart.unit)}" if known(value) else said(chart, value)
            for value in series.values
        ],
        "hovertemplate": f"{_plain(series.name)}　%{{customdata}}<extra></extra>",
    }


def _bar(frame: Frame, series: Series) -> Dict:
    chart, hollow = frame.chart, series.role is Role.NONE
    values = [_drawn(frame, value) for value in series.values]
    names = list(map(_plain, chart.categories))
    along = {"x": names, "y": values} if chart.by_month else {"x": values, "y": names, "orientation": "h"}
    marker: Dict = {
        "color": "var(--mn-surface)" if hollow else series.role.colour,
        "line": {"color": "var(--mn-muted)" if hollow else "var(--mn-surface)", "width": 1},
    }
    if series.role in _SHAPES:
        marker["pattern"] = {
            "shape": _SHAPES[series.role],
            "fgcolor": "var(--mn-surface)",
            "fillmode": "overlay",
            "size": 7,
            "solidity": 0.12,
        }
    return _trace(chart, series) | along | {"type": "bar", "marker": marker}


def _line(frame: Frame, series: Series) -> Dict:
    planned = series.role is Role.PLAN
    return _trace(frame.chart, series) | {
        "type": "scatter",
        "mode": "lines" if planned else "lines+markers",
        "x": list(frame.chart.categories),
        "y": [_drawn(frame, value) for value in series.values],
        "connectgaps": False,
        "cliponaxis": False,
        "marker": {"size": 7},
        "line": {
            "color": series.role.colour,
            "width": 1.5 if planned else 2.5,
            "shape": "hv" if planned else "linear",
            "dash": "6px,4px" if planned else "solid",
        },
    }


def _layout(chart: Chart) -> Dict:
    return {
        "barmode": "stack",
        "barnorm": "percent" if chart.scale is Scale.PERCENT or chart.kind is Kind.SHARE else "",
        "bargap": 0.36,
        "hoverlabel": {"bgcolor": "var(--mn-surface)", "font": {"color": "var(--mn-ink)"}},
        "hoverdistance": -1,
        "showlegend": False,
        "font": {"color": "var(--mn-muted)", "size": 13},
        "paper_bgcolor": _CLEAR,
        "plot_bgcolor": _CLEAR,
    }


def _months(frame: Frame) -> Dict:
    """Axes of a chart by month, named as there is room for on a phone."""
    chart, axis = frame.chart, frame.axis
    named = [label for label in labels(chart.categories) if not label.wide]
    return {
        "hovermode": "x unified",
        "margin": {"l": months_margins(chart)[0], "r": 0, "t": HEAD, "b": FEET},
        "xaxis": {
            "type": "category",
            "range": [-0.5, len(chart.categories) - 0.5],
            "tickvals": [chart.categories[label.index] for label in named],
            "ticktext": [f"{label.month}<br>{label.year or '&nbsp;'}" for label in named],
            "showgrid": False,
            "unifiedhovertitle": {"text": "%{x}"},
            "spikethickness": 1,
            "spikedash": "solid",
            "spikecolor": "var(--mn-muted)",
            **_STANDOFF,
        },
        "yaxis": {
            "range": [0, axis.ticks[-1]],
            "tickvals": list(axis.ticks),
            "ticktext": frame.labels(),
            "fixedrange": True,
            "gridcolor": "var(--mn-line)",
            "zerolinecolor": "var(--mn-ink)",
            "zerolinewidth": 1,
            **_STANDOFF,
        },
        "annotations": [_unit(axis)],
    }


def _unit(axis: Axis) -> Dict:
    place = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": "right", "yanchor": "bottom"}
    return place | {"text": _plain(axis.unit), "showarrow": False, "xshift": -5, "yshift": 5}


def _silence(frame: Frame) -> Dict | None:
    """Hatched bands over the months that were due and not reported."""
    chart = frame.chart
    missing = [m for i, m in enumerate(chart.categories) if chart.missing(i) is Gap.UNREPORTED]
    if not missing or not chart.by_month:
        return None
    hatch = {"shape": "\\", "fgcolor": "var(--mn-none)", "bgcolor": _CLEAR, "size": 7, "solidity": 0.1}
    return {
        "type": "bar",
        "x": missing,
        "y": [frame.axis.ticks[-1]] * len(missing),
        "width": 1,
        "hoverinfo": "skip",
        "marker": {"color": _CLEAR, "line": {"width": 0}, "pattern": hatch | {"fillmode": "replace"}},
    }


def _names(frame: Frame) -> Dict:
    chart, totals = frame.chart, sums(frame.chart)
    names = list(map(_plain, chart.categories))
    left, right = (0, 0) if chart.kind is Kind.SHARE else ranked_margins(chart)
    whole = chart.scale is Scale.PERCENT or chart.kind is Kind.SHARE
    ends = [100.0 if whole else total / frame.axis.worth for total in totals]
    return {
        "hovermode": "y unified",
        "margin": {"l": left, "r": right, "t": 0, "b": 0},
        "xaxis": {"visible": False, "fixedrange": True, "range": [0, (max(ends) or 1) * 1.002]},
        "yaxis": {
            "type": "category",
            "range": [len(names) - 0.5, -0.5],
            "fixedrange": True,
            "tickvals": names,
            "ticktext": [_plain(shortened(name)) for name in chart.categories],
            "tickfont": {"color": "var(--mn-ink)"},
            **_STANDOFF,
        },
        "annotations": [_end(chart, i, ends[i], totals) for i in range(len(names))] if right else [],
    }


def _end(chart: Chart, index: int, end: float, totals: list[float]) -> Dict:
    """What stands at the end of a bar, or instead of it."""
    gap = chart.missing(index)
    return {
        "x": 0 if gap else end,
        "y": index,
        "text": _plain(gap or ranked_note(chart, index, totals)),
        "showarrow": False,
        "xanchor": "left",
        "xshift": 5,
        "font": {"color": "var(--mn-muted)" if gap else "var(--mn-ink)"},
    }
