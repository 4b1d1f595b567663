"""Which unit a clerk means by a word."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from generator.schema.records import Unit
from generator.schema.types.choices import nearest

_MOST_NAMED = 30


def unit_meant(units: Collection[Unit], word: str) -> Unit | str:
    """The unit of an id or of any of its names; else what to tell the clerk."""
    found = [unit for unit in units if unit.id == word] or [unit for unit in units if word in _names(unit)]
    if len(found) == 1:
        return found[0]
    if found:
        return f"“{word}”可以指好几个单位：{_listed(found)}。请改写编号。"
    guess = nearest(word, [name for unit in units for name in _names(unit)])
    told = f"没有“{word[:40]}”这个单位。"
    if guess:
        return f"{told}是否要写“{guess}”？"
    if len(units) <= _MOST_NAMED:
        return f"{told}可以写编号或名称：{_listed(units)}。"
    return f"{told}请写单位编号（units 里的文件夹名）或名称。"


def _names(unit: Unit) -> tuple[str, ...]:
    return tuple(filter(None, (unit.name, unit.short_name, *(unit.aliases or ()))))


def _listed(units: Iterable[Unit]) -> str:
    return "、".join(f"{unit.name}（{unit.id}）" for unit in units)
