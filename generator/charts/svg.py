"""The drawing that every reader gets at once: without script, on paper, in light and dark."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from generator.charts.axis import sums
from generator.charts.bars import SHARE_HEIGHT, draw_ranked, draw_share, ranked_height, ranked_margins
from generator.charts.chart import Chart, Gap, Kind, Role, Series, number
from generator.charts.months import MONTHS_HEIGHT, draw_burndown, draw_columns, months_margins
from generator.charts.paint import fill, patterns, silence

_DRAWINGS: dict[Kind, Callable[[Chart], str]] = {
    Kind.SHARE: draw_share,
    Kind.RANKED: draw_ranked,
    Kind.BURNDOWN: draw_burndown,
    Kind.COLUMNS: draw_columns,
}


def svg(chart: Chart) -> Markup:
    """The drawing, hidden from screen readers: the sentence and the table speak to them."""
    left, right = margins(chart)
    return Markup(  # noqa: S704 - every text went through escape
        f'<svg class="mn-svg mn-left-{left} mn-right-{right}" height="{height(chart):g}em" '
        f'aria-hidden="true" focusable="false">'
        f"{_patterns(chart)}{_DRAWINGS[chart.kind](chart)}</svg>"
    )


def height(chart: Chart) -> float:
    """The height in em of the chart's text."""
    if chart.by_month:
        return MONTHS_HEIGHT
    return SHARE_HEIGHT if chart.kind is Kind.SHARE else ranked_height(chart)


def margins(chart: Chart) -> tuple[int, int]:
    if chart.by_month:
        return months_margins(chart)
    return (0, 0) if chart.kind is Kind.SHARE else ranked_margins(chart)


def legend(chart: Chart) -> Markup:
    """Names of the series beside their marks; under one divided bar, with number and share."""
    names = [_entry(chart, series.role, series.name, _figure(chart, series)) for series in _legible(chart)]
    if has_silence(chart):
        names.append(f"<li>{_key(_swatch('silence', silence(chart.id)))}{Gap.UNREPORTED.value}</li>")
    return Markup(f'<ul class="mn-legend">{"".join(names)}</ul>')  # noqa: S704 - as above


def has_silence(chart: Chart) -> bool:
    """Whether a month is missing that the legend has to explain."""
    return chart.by_month and any(
        chart.missing(index) is Gap.UNREPORTED for index in range(len(chart.categories))
    )


def _legible(chart: Chart) -> list[Series]:
    """One divided bar has no use for names of parts that are not there."""
    return [s for s in chart.series if chart.kind is not Kind.SHARE or number(s.values[0])]


def _patterns(chart: Chart) -> str:
    return patterns(chart.id, (series.role for series in chart.series), silence=has_silence(chart))


def _figure(chart: Chart, series: Series) -> str:
    if chart.kind is not Kind.SHARE:
        return ""
    value, total = number(series.values[0]), sums(chart)[0]
    share = f"（{value / total:.0%}）" if total >= 5 else ""
    return f" <b>{value:,.0f}</b>{share}"


def _entry(chart: Chart, role: Role, name: str, figure: str) -> str:
    mark = _stroke(role) if chart.kind is Kind.BURNDOWN else _swatch(role.value, fill(chart.id, role))
    return f"<li>{_key(mark)}{escape(name)}{figure}</li>"


def _key(mark: str) -> str:
    return f'<svg class="mn-key" aria-hidden="true" focusable="false">{mark}</svg>'


def _swatch(kind: str, paint: str) -> str:
    return f'<rect class="mn-key-{kind}" width="100%" height="100%" fill="{paint}"/>'


def _stroke(role: Role) -> str:
    if role is Role.PLAN:
        return '<line class="mn-plan" x1="0" y1="50%" x2="100%" y2="50%"/>'
    line = '<line class="mn-actual" x1="0" y1="50%" x2="100%" y2="50%"/>'
    return f'{line}<circle class="mn-actual" cx="50%" cy="50%" r=".24em"/>'
