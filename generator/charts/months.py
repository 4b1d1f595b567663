"""Charts by month: the frame they share, columns, and the burn-down of arrears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.axis import Axis, axis_of, highest, short, sums, width
from generator.charts.calendar import Label, labels
from generator.charts.chart import Chart, Gap, Kind, Role, Scale, Series, known, number
from generator.charts.paint import dot, fill, line, rect, silence, text

HEAD = 1.8
_PLOT = 11.0
FEET = 3.4
MONTHS_HEIGHT = HEAD + _PLOT + FEET
_BASE = HEAD + _PLOT
_SUMS = 36
"""With more columns than these their sums no longer fit."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where months and values lie. Months have slots of equal width, in percent."""

    chart: Chart
    axis: Axis

    @classmethod
    def of(cls, chart: Chart) -> Frame:
        top = highest(chart) if chart.kind is Kind.BURNDOWN else max(sums(chart))
        return cls(chart, axis_of(chart, 100 if chart.scale is Scale.PERCENT else top))

    @property
    def slot(self) -> float:
        return 100 / len(self.chart.categories)

    def x(self, index: float) -> float:
        return (index + 0.5) * self.slot

    def y(self, value: float) -> float:
        return _BASE - value / self.axis.top * _PLOT

    def labels(self) -> list[str]:
        return [self.axis.label(tick) for tick in self.axis.ticks]


def months_margins(chart: Chart) -> tuple[int, int]:
    """Room in em for the ticks at the left; the right needs none."""
    frame = Frame.of(chart)
    return round(max(map(width, [*frame.labels(), frame.axis.unit])) + 1), 0


def draw_columns(chart: Chart) -> str:
    """A stacked column for each month, its sum above it."""
    frame = Frame.of(chart)
    columns = "".join(_column(frame, i) for i in range(len(chart.categories)))
    return _grid(frame) + _silence(frame) + columns + _base(frame)


def draw_burndown(chart: Chart) -> str:
    """The plan as dashed steps, the balance as a line with a dot for each month reported."""
    frame = Frame.of(chart)
    lines = [
        "".join(_steps(frame, s)) if s.role is Role.PLAN else "".join(_path(frame, s)) for s in chart.series
    ]
    return _grid(frame) + _silence(frame) + _base(frame) + "".join(lines)


def _grid(frame: Frame) -> str:
    parts = [text(0, 0.6, "%" if frame.chart.scale is Scale.PERCENT else frame.axis.unit, "mn-tick", -0.6)]
    for tick, label in zip(frame.axis.ticks, frame.labels(), strict=True):
        y = frame.y(tick * frame.axis.worth)
        parts.append(line(0, y, 100, y, "mn-grid") if tick else "")
        parts.append(text(0, y, label, "mn-tick", -0.6))
    parts.extend(_label(frame, label) for label in labels(frame.chart.categories))
    return "".join(parts)


def _base(frame: Frame) -> str:
    return line(0, frame.y(0), 100, frame.y(0), "mn-base")


def _label(frame: Frame, label: Label) -> str:
    """A month below the axis, and below it its year where it is to be named."""
    x, wide = frame.x(label.index), " mn-wide" if label.wide else ""
    month = text(x, _BASE + 1, label.month, f"mn-month{wide}") if label.month else ""
    return month + (text(x, _BASE + 2.4, label.year, "mn-month mn-year") if label.year else "")


def _silence(frame: Frame) -> str:
    """Hatched bands where a month that was due was not reported: a gap is not a zero."""
    paint = silence(frame.chart.id)
    slots = range(len(frame.chart.categories))
    missing = [i for i in slots if frame.chart.missing(i) is Gap.UNREPORTED]
    return "".join(rect(i * frame.slot, HEAD, frame.slot, _PLOT, paint, "mn-silence") for i in missing)


def _column(frame: Frame, index: int) -> str:
    chart = frame.chart
    if chart.missing(index):
        return ""
    total = sum(number(s.values[index]) for s in chart.series)
    scale = 100 / total if chart.scale is Scale.PERCENT and total else 1
    parts, below = [], 0.0
    for series in chart.series:
        value = number(series.values[index]) * scale
        if value:
            top, height = frame.y(below + value), frame.y(below) - frame.y(below + value)
            kind = f"mn-part mn-part-{series.role.value}"
            x, w = frame.x(index - 0.32), frame.slot * 0.64
            parts.append(rect(x, top, w, height, fill(chart.id, series.role), kind))
        below += value
    wide = " mn-wide" if len(chart.categories) > 12 else ""
    if len(chart.categories) <= _SUMS:
        said = short(chart, total, frame.axis)
        parts.append(text(frame.x(index), frame.y(below) - 0.8, said, f"mn-sum{wide}"))
    return "".join(parts)


def _steps(frame: Frame, series: Series) -> Iterator[str]:
    """Each target holds until the next: level, then down. Equal targets make one line."""
    points = [(i, number(v)) for i, v in enumerate(series.values) if known(v)]
    start = 0
    for here in range(1, len(points)):
        (i, before), (j, after) = points[start], points[here]
        last = here == len(points) - 1
        if after != before or last:
            yield line(frame.x(i), frame.y(before), frame.x(j), frame.y(before), "mn-plan")
        if after != before:
            yield line(frame.x(j), frame.y(before), frame.x(j), frame.y(after), "mn-plan")
            start = here


def _path(frame: Frame, series: Series) -> Iterator[str]:
    """Lines between neighbouring months only, a dot for each month, and the last balance in figures."""
    reported = [i for i, v in enumerate(series.values) if known(v)]
    for i in reported:
        if i + 1 in reported:
            here, there = number(series.values[i]), number(series.values[i + 1])
            yield line(frame.x(i), frame.y(here), frame.x(i + 1), frame.y(there), "mn-actual")
    yield from (dot(frame.x(i), frame.y(number(series.values[i])), "mn-actual") for i in reported)
    if reported:
        yield _latest(frame, reported[-1], number(series.values[reported[-1]]))


def _latest(frame: Frame, index: int, value: float) -> str:
    """The last figure: to the right of its dot, or above it where the drawing ends."""
    x, y, said = frame.x(index), frame.y(value), short(frame.chart, value, frame.axis)
    if x > 85:
        return text(x, y - 1, said, "mn-latest mn-end", 0.4)
    return text(x, y - 0.2, said, "mn-latest", 0.6)
