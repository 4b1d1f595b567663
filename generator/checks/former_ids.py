"""An old number of a unit leads to that unit alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import Unit
from generator.schema.table import sound

FORMER_ID_TAKEN = Code(
    "E339",
    "former-id-taken",
    "曾用编号是别的单位的",
    "曾用编号现在是另一个单位的编号，或者另一个单位也写了它。",
    "旧网址只能转到一个地方；编号用过就不能再给别的单位用。",
    "units/990101101/ 和 units/990101102/ 都写 曾用编号: 990101201",
    "只留一个单位写；分设的，由承接工作的那个单位写",
)


def find(case: Case) -> Iterator[Finding]:
    units = {unit.id: unit for unit in case.source.of(Unit)}
    first: dict[str, Unit] = {}
    for unit in sound(case.source.of(Unit), "former_ids"):
        for old in unit.former_ids:
            other = units.get(old) or first.setdefault(old, unit)
            if other is not unit or old == unit.id:
                whose = (
                    "就是本单位现在的编号"
                    if old == unit.id
                    else f"是“{other.name}”的（{beside(other.place('former_ids'), unit.origin.file)}）"
                )
                message = f"曾用编号“{old}”{whose}。"
                yield complaint(unit, "former_ids", FORMER_ID_TAKEN, message, "请核对，删去这个编号。")
