"""A legacy matter keeps its place when offices change: handovers, deadlines and steps form one story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.rules import Case, complaint
from generator.checks.sequence import Move, Told, chained, in_order
from generator.findings import Code, Finding
from generator.schema.records import Handover, LegacyMatter, Unit
from generator.schema.table import sound, within

HANDOVER_GAP = Code(
    "E376",
    "handover-gap",
    "交接前后对不上",
    "后一次交接的移交科室应是前一次的接收科室，最后的接收科室应是“现责任科室”。",
    "中间断了一环，就说不清现在该找谁。",
    "接收科室: 规划建设办公室\n现责任科室: 综合办公室",
    "接收科室: 规划建设办公室\n现责任科室: 规划建设办公室",
)
OFFICE_HAS_ENDED = Code(
    "E375",
    "office-has-ended",
    "现责任单位已经撤并",
    "“现责任单位”登记的存续日期已经过了。",
    "责任单位没有了，事情还在；要写明由谁接着办。",
    "现责任单位: 已于 2025-03-31 撤并的单位",
    "现责任单位: 接手的单位，并在“交接”里写一条",
)


def find(case: Case) -> Iterator[Finding]:
    units = {unit.id: unit for unit in sound(case.source.of(Unit), "until")}
    for matter in case.source.of(LegacyMatter):
        yield from _ended(matter, units, case)
        if not any(entry.origin.faulty for entry in within(matter)):
            yield from _told(matter)


def _told(matter: LegacyMatter) -> Iterator[Finding]:
    faulty = matter.origin.faulty
    if not faulty & {"handovers", "office", "formed"}:
        yield from in_order((Told(each, each.day) for each in matter.handovers), matter.formed)
        yield from _handed_on(matter)
    if not faulty & {"steps", "formed"}:
        yield from in_order((Told(each, each.day) for each in matter.steps), matter.formed)
    if not faulty & {"postponements", "found", "due"}:
        yield from in_order((Told(each, each.day) for each in matter.postponements), matter.found)
        moves = [Move(each, each.old_due, each.new_due) for each in matter.postponements]
        yield from chained(moves, matter, "due")


def _handed_on(matter: LegacyMatter) -> Iterator[Finding]:
    for before, after in pairwise(matter.handovers):
        if after.from_office != before.to_office:
            message = f"上次交接给了“{before.to_office}”，这次却由“{after.from_office}”移交。"
            yield complaint(after, "from_office", HANDOVER_GAP, message, "请补上中间的交接，或核对科室名称。")
    last: Handover | None = matter.handovers[-1] if matter.handovers else None
    if last and matter.office and matter.office != last.to_office:
        message = f"最后一次交接给了“{last.to_office}”，“现责任科室”却是“{matter.office}”。"
        help = "换过科室的请再写一条交接；没有换的，请改成一样的名称。"
        yield complaint(matter, "office", HANDOVER_GAP, message, help)


def _ended(matter: LegacyMatter, units: dict[str, Unit], case: Case) -> Iterator[Finding]:
    unit = units.get(matter.office_unit or "")
    if unit is not None and unit.until is not None and unit.until <= case.as_of and not matter.resolved:
        message = f"{unit.name or unit.id}已于 {unit.until} 撤并，不能再负责这件事。"
        heir = units.get(unit.successor or "")
        to = f"接手的{heir.name}" if heir and heir.name else "接手的单位"
        yield complaint(matter, "office_unit", OFFICE_HAS_ENDED, message, f"请改填{to}，并在“交接”里写一条。")
