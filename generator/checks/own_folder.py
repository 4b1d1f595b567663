"""What stands in a unit's folder is the unit's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import FILES, Unit
from generator.schema.table import Record, sound

OF_ANOTHER_UNIT = Code(
    "E336",
    "of-another-unit",
    "编号是别的单位的",
    "编号以另一个单位的编号开头，却放在这个单位的文件夹里。",
    "放错了文件夹，承诺和欠款就记到了别人名下。",
    "units/990101101/ 里有编号 990101102-2026-07",
    "移到 units/990101102/，或把编号改为 990101101-2026-07",
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A record of a unit's folder, with the id that it says and the unit in whose folder it is."""

    record: Record
    id: str
    unit: str


def find(case: Case) -> Iterator[Finding]:
    units = {unit.id: unit for unit in case.source.of(Unit)}
    for cls in FILES:
        if cls.table.key and "{unit}" in cls.table.path:
            named = [_Named(one, one.id, one.unit) for one in sound(case.source.of(cls), "id")]  # type: ignore[attr-defined]
            yield from _strangers(named, units)


def _strangers(named: list[_Named], units: Mapping[str, Unit]) -> Iterator[Finding]:
    times = Counter(each.id for each in named)
    for one in named:
        owner = _owner(one.id, units) if times[one.id] == 1 else None
        if owner is not None and owner.id != one.unit and owner.successor != one.unit:
            message = f"编号“{one.id}”是{owner.name or owner.id}的，却在 {one.unit} 的文件夹里。"
            help = f"请移到 units/{owner.id}/，或换成以 {one.unit} 开头的编号。"
            yield complaint(one.record, "id", OF_ANOTHER_UNIT, message, help)


def _owner(id: str, units: Mapping[str, Unit]) -> Unit | None:
    """The unit whose id an id starts with; the longest, for offices carry the id of their town."""
    parts = id.split("-")
    candidates = ("-".join(parts[:size]) for size in range(len(parts) - 1, 0, -1))
    return next((units[each] for each in candidates if each in units), None)
