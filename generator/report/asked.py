"""Which draft is meant by the words of a clerk, or why there is none."""

from __future__ import annotations

from generator.measures import Measures
from generator.registry import Registry
from generator.report.draft import Draft, draft, years
from generator.schema.unit_names import unit_meant


def asked(registry: Registry, measures: Measures, word: str, year: int) -> Draft | str:
    """The draft for a unit, by id or by any of its names, and a year; else what to tell the clerk."""
    unit = unit_meant(registry.units.values(), word.strip())
    if isinstance(unit, str):
        return unit
    made = draft(registry, measures, unit, year)
    if made.has_data:
        return made
    known = "、".join(str(each) for each in years(registry, measures, unit))
    return f"{unit.name}没有 {year} 年的数据。" + (
        f"有数据的年度：{known}。" if known else "这个单位还没有报送过数据。"
    )
