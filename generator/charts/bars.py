"""Horizontal bars: one divided bar, or one for each unit."""

from __future__ import annotations

from generator.charts.axis import axis_of, short, sums, width
from generator.charts.chart import Chart, Role, Scale, number
from generator.charts.paint import fill, rect, text

SHARE_HEIGHT = 2.4
_ROW = 1.9
_BAR = 1.15
_LABEL = 7.0
_FITS = 9.0
"""The least share, in percent, that has room for its number on a phone."""


def draw_share(chart: Chart) -> str:
    """One bar across the whole width, each part with its number where there is room."""
    total = sums(chart)[0]
    if not total:
        return _absent(chart, 0, 0.2, SHARE_HEIGHT - 0.4)
    parts, x = [], 0.0
    for series in chart.series:
        share = number(series.values[0]) / total * 100
        parts.append(_part(chart, series.role, x, 0.2, share, SHARE_HEIGHT - 0.4))
        if share >= _FITS:
            kind = f"mn-on mn-on-{series.role.value}"
            parts.append(text(x + share / 2, SHARE_HEIGHT / 2, f"{series.values[0]:,}", kind))
        x += share
    return "".join(parts)


def draw_ranked(chart: Chart) -> str:
    """A row for each category: name, divided bar, and its note or sum at the bar's end."""
    totals = sums(chart)
    return "".join(_row(chart, index, totals) for index in range(len(chart.categories)))


def ranked_height(chart: Chart) -> float:
    return _ROW * len(chart.categories)


def ranked_margins(chart: Chart) -> tuple[int, int]:
    """Room in em for the names at the left and for the notes at the right."""
    totals = sums(chart)
    left = max(width(shortened(name)) for name in chart.categories)
    right = max(width(ranked_note(chart, index, totals)) for index in range(len(chart.categories)))
    return round(left + 1), round(right + 1)


def shortened(name: str) -> str:
    """A name that fits beside its bar on a phone; the table has it in full."""
    if width(name) <= _LABEL:
        return name
    kept = name
    while width(kept) > _LABEL - 1:
        kept = kept[:-1]
    return f"{kept}…"


def _row(chart: Chart, index: int, totals: list[float]) -> str:
    middle, top = _ROW * (index + 0.5), _ROW * index + (_ROW - _BAR) / 2
    whole = totals[index] if chart.scale is Scale.PERCENT else max(totals)
    parts = [text(0, middle, shortened(chart.categories[index]), "mn-name", -0.6)]
    if chart.missing(index) or not whole:
        parts.append(_absent(chart, index, top, _BAR))
        return "".join(parts)
    x = 0.0
    for series in chart.series:
        share = number(series.values[index]) / whole * 100
        parts.append(_part(chart, series.role, x, top, share, _BAR))
        x += share
    parts.append(text(x, middle, ranked_note(chart, index, totals), "mn-note", 0.5))
    return "".join(parts)


def _part(chart: Chart, role: Role, x: float, top: float, share: float, height: float) -> str:
    return rect(x, top, share, height, fill(chart.id, role), f"mn-part mn-part-{role.value}") if share else ""


def _absent(chart: Chart, index: int, top: float, height: float) -> str:
    """An empty outline that says why it is empty."""
    why = chart.missing(index) or "无"
    return rect(0, top, 100, height, "none", "mn-absent") + text(0, top + height / 2, why, "mn-why", 0.6)


def ranked_note(chart: Chart, index: int, totals: list[float]) -> str:
    """What stands at the end of a bar: its note, or its sum."""
    if chart.missing(index):
        return ""
    return chart.notes[index] if chart.notes else short(chart, totals[index], axis_of(chart, max(totals)))
