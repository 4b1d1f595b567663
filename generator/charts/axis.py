"""Numbers in words and on axes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil, floor, log10

from generator.charts.chart import Chart, Gap, Scale, Value, known, number

_WAN = 10_000


@dataclass(frozen=True, slots=True)
class Axis:
    """The value axis: ticks from 0 in drawn units, what one drawn unit is worth, and its name."""

    ticks: tuple[float, ...]
    worth: int
    unit: str

    @property
    def top(self) -> float:
        return self.ticks[-1] * self.worth

    def label(self, tick: float) -> str:
        return f"{tick:,.0f}" if self.ticks[1] >= 1 else f"{tick:g}"


def axis_of(chart: Chart, top: float, *, room: int = 4) -> Axis:
    """An axis from 0 to just above `top`, with at most `room` steps of 1, 2 or 5 times a power of ten."""
    worth = _WAN if chart.scale is Scale.MONEY and top >= _WAN else 1
    unit = "万元" if worth == _WAN else chart.unit
    step = _step(top / worth / room, whole=chart.scale is Scale.COUNT)
    count = max(1, ceil(top / worth / step - 1e-9))
    return Axis(tuple(round(step * i, 6) for i in range(count + 1)), worth, unit)


def _step(rough: float, *, whole: bool) -> float:
    if rough <= 0:
        return 1
    power = 10.0 ** floor(log10(rough))
    step = next(power * m for m in (1, 2, 5, 10) if power * m >= rough - 1e-12)
    return max(1, step) if whole else step


def highest(chart: Chart) -> float:
    """The largest single value."""
    return max((number(v) for s in chart.series for v in s.values), default=0)


def sums(chart: Chart) -> list[float]:
    """The stacked sum of each category."""
    return [sum(map(number, column)) for column in zip(*(s.values for s in chart.series), strict=True)]


def said(chart: Chart, value: Value) -> str:
    """A value as the table shows it: exact, with thousands separated; a gap in words."""
    if not known(value):
        return str(value or Gap.UNREPORTED)
    if chart.scale is Scale.MONEY:
        return f"{value:,.2f}"
    return f"{value:,}"


def short(chart: Chart, value: float, axis: Axis) -> str:
    """A value as a label on the drawing: rounded to what can be seen."""
    drawn = Decimal(str(value)) / axis.worth
    if not value:
        return "0"
    if chart.scale is not Scale.MONEY:
        return f"{drawn.normalize():,f}"
    return f"{drawn.quantize(Decimal('0.1'), ROUND_HALF_UP):,}"


def width(text: str) -> float:
    """The width of a text in em: a Chinese character is 1, a Latin one a little over a half."""
    return sum(0.58 if ch.isascii() else 1.0 for ch in text)
