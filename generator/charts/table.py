"""What a chart shows, in words and figures: the table under it and the CSV beside it."""

from __future__ import annotations

import csv as writer
from dataclasses import dataclass
from io import StringIO

from generator.charts.axis import said
from generator.charts.calendar import by_quarter
from generator.charts.chart import Chart, Gap, Kind, Value


@dataclass(frozen=True, slots=True)
class Table:
    """Head and rows; the first cell of a row names it. `numeric` columns are set to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]


def table(chart: Chart) -> Table:
    """The rows for readers: amounts exact to the fen, gaps in words."""
    rows = tuple(
        (name, *(said(chart, value) for value in values), *note) for name, values, note in _lines(chart)
    )
    head = _head(chart)
    figures = len(head) - 1 - bool(_notes(chart))
    return Table(head, rows, (False, *[True] * figures, *[False] * bool(_notes(chart))))


def csv(chart: Chart) -> str:
    """The same rows for machines: plain numbers, LF, UTF-8 without a mark; gaps in words."""
    out = StringIO()
    sheet = writer.writer(out, lineterminator="\n")
    sheet.writerow(_head(chart))
    sheet.writerows((name, *map(_plain, values), *note) for name, values, note in _lines(chart))
    return out.getvalue()


def _plain(value: Value) -> str:
    return str(Gap.UNREPORTED) if value is None else str(value)


def _notes(chart: Chart) -> tuple[str, ...]:
    return () if chart.kind is Kind.SHARE else chart.notes


def _head(chart: Chart) -> tuple[str, ...]:
    unit = f"（{chart.unit}）"
    if chart.kind is Kind.SHARE:
        return chart.category_title, f"{chart.categories[0]}{unit}"
    first = chart.category_title
    if chart.by_month:
        first = "季度" if by_quarter(chart.categories) else "月份"
    note = (chart.note_title,) if chart.notes else ()
    return first, *(f"{s.name}{unit}" for s in chart.series), *note


def _lines(chart: Chart) -> list[tuple[str, tuple[Value, ...], tuple[str, ...]]]:
    """Name, values and note of each row. One divided bar has a row for each part."""
    if chart.kind is Kind.SHARE:
        return [(s.name, s.values, ()) for s in chart.series]
    columns = zip(*(s.values for s in chart.series), strict=True)
    return [
        (name, values, chart.notes[i : i + 1])
        for i, (name, values) in enumerate(zip(chart.categories, columns, strict=True))
    ]
