"""My street (我的街道): every unit by name, alias, pinyin and first letters, for the box on the front page.

The names are a file of their own, which a browser asks for when somebody begins to type.
"""

from __future__ import annotations

import json
from typing import Any

from generator.downloads.package import File
from generator.pages.pinyin import readings
from generator.pages.view import View
from generator.schema.records import Unit

PATH = "units/names.json"


def names(view: View) -> File:
    """The names, in the order of the units: id, name, other names, readings, whose it is, where it stands."""
    listed = [_listed(view, unit) for unit in view.registry.units.values() if not _is_gone(view, unit)]
    return File(PATH, json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode())


def example(view: View) -> str:
    """What may be typed for the first unit: the first letters of its short name."""
    first = [unit.short_name or unit.name for unit in view.registry.units.values()][:1]
    return "".join(each[0][:1] for name in first for each in readings(name))


def _listed(view: View, unit: Unit) -> list[Any]:
    """`readings`: those of one character are parted by a stroke, characters by spaces (`lu ting/ding zhen`)."""
    parent = view.registry.units.get(unit.parent or "")
    return [
        unit.id,
        unit.name,
        [name for name in (unit.short_name, *unit.aliases) if name and name not in unit.name],
        " ".join("/".join(each) for each in readings(unit.name)),
        parent.name if parent else "",
        _standing(view, unit),
    ]


def _standing(view: View, unit: Unit) -> str:
    tally = view.tally(unit)
    if not tally.total:
        return "未报送承诺"
    return f"逾期 {tally.overdue} 项" if tally.overdue else f"承诺 {tally.total} 项，没有逾期"


def _is_gone(view: View, unit: Unit) -> bool:
    """Whether it has become another unit, or ended."""
    return unit.until is not None and unit.until < view.as_of
