"""Units by periods of report: which of them were told, late, as zero, or left out."""

from __future__ import annotations

from generator.measures.reporting import Asked
from generator.measures.terms import MonthState
from generator.pages.blocks import Months
from generator.pages.shapes import MonthCell, MonthRow
from generator.pages.topics.cells import name
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.records.reporting import Matter
from generator.schema.types import Every, Period


def period_grid(view: View, matter: Matter, every: Every, anchor: str, caption: str) -> Months | None:
    """Every unit that must report on a matter at an interval, by periods; None where nobody must.

    `anchor`: where in a unit's dossier the matter is told.
    """
    rows = [
        (unit, found) for unit in view.registry.units.values() if (found := _asked(view, unit, matter, every))
    ]
    if not rows:
        return None
    periods = sorted({each.period for _, found in rows for each in found})
    return Months(
        caption,
        "单位",
        tuple(map(label, periods)),
        tuple(
            MonthRow(name(unit), f"units/{unit.id}/dossier/#{anchor}", _cells(periods, found))
            for unit, found in rows
        ),
    )


def unit_periods(view: View, unit: Unit, matter: Matter, caption: str) -> Months | None:
    """One unit's periods as a row; None where it need not report."""
    reports = view.measures.reports[unit.id].get(matter)
    if reports is None or not reports.asked:
        return None
    periods = [each.period for each in reports.asked]
    cells = _cells(periods, reports.asked)
    return Months(caption, "事项", tuple(map(label, periods)), (MonthRow("报送", "", cells),))


def label(period: Period) -> dict[str, str]:
    """The head of a column: `1季` under its year."""
    short = {Every.MONTH: f"{period.first.month}", Every.YEAR: "全年"}
    number = (period.first.month + 2) // 3
    return {
        "label": str(period),
        "year": f"{period.year}",
        "month": short.get(period.every, f"{number}季"),
        "said": period.zh,
    }


def _asked(view: View, unit: Unit, matter: Matter, every: Every) -> tuple[Asked, ...]:
    reports = view.measures.reports[unit.id].get(matter)
    return tuple(each for each in (reports.asked if reports else ()) if each.duty.every is every)


def _cells(periods: list[Period], found: tuple[Asked, ...]) -> tuple[MonthCell, ...]:
    states = {each.period: each.state for each in found}
    return tuple(MonthCell(period.zh, states.get(period, MonthState.NOT_APPLICABLE)) for period in periods)
