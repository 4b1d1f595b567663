"""Which draft is meant by the words of a clerk, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable

from generator.measures import Measures
from generator.registry import Registry
from generator.report.draft import Draft, draft, years
from generator.schema.records import Unit
from generator.schema.types.choices import nearest

_MOST_NAMED = 30


def asked(registry: Registry, measures: Measures, word: str, year: int) -> Draft | str:
    """The draft for a unit, by id or by any of its names, and a year; else what to tell the clerk."""
    unit = _unit(registry, word.strip())
    if isinstance(unit, str):
        return unit
    made = draft(registry, measures, unit, year)
    if made.has_data:
        return made
    known = "、".join(str(each) for each in years(registry, measures, unit))
    return f"{unit.name}没有 {year} 年的数据。" + (
        f"有数据的年度：{known}。" if known else "这个单位还没有报送过数据。"
    )


def _unit(registry: Registry, word: str) -> Unit | str:
    if word in registry.units:
        return registry.units[word]
    found = [unit for unit in registry.units.values() if word in _names(unit)]
    if len(found) == 1:
        return found[0]
    if found:
        return f"“{word}”可以指好几个单位：{_listed(found)}。请改写编号。"
    every = registry.units.values()
    guess = nearest(word, [name for unit in every for name in _names(unit)])
    told = f"没有“{word[:40]}”这个单位。"
    if guess:
        return f"{told}是否要写“{guess}”？"
    if len(every) <= _MOST_NAMED:
        return f"{told}可以写编号或名称：{_listed(every)}。"
    return f"{told}请写单位编号（units 里的文件夹名）或名称。"


def _names(unit: Unit) -> tuple[str, ...]:
    return tuple(filter(None, (unit.name, unit.short_name, *unit.aliases)))


def _listed(units: Iterable[Unit]) -> str:
    return "、".join(f"{unit.name}（{unit.id}）" for unit in units)
