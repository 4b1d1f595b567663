"""A ban from honours rests on misconduct, and nobody is honoured while it lasts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Result, UnitRecord
from generator.schema.records.result import ResultKind
from generator.schema.records.unit_record import Polarity, RecordType
from generator.schema.table import sound

RESTS_ON_NOTHING = Code(
    "E355",
    "result-without-misconduct",
    "处理没有对应的失信记录",
    "失信记录编号指的是守信记录，或者是别的单位的记录。",
    "没有失信就处理，或者处理错了单位，都是冤枉。",
    "单位: 青石铺镇\n失信记录编号: xy-2026-k7d（鹭汀镇的记录）",
    "单位: 鹭汀镇\n失信记录编号: xy-2026-k7d",
)
HONOURED_WHILE_BANNED = Code(
    "E356",
    "honoured-while-banned",
    "取消评优期间又受表彰",
    "单位在取消评优资格的期限里，又有表彰或者评优的记录。",
    "一边取消资格一边表彰，处理就成了空话。",
    "取消评优资格: 2026-03-20 至 2027-03-19\n表彰: 2026-12-25",
    "表彰: 2027-03-19 或以后（或者更正期限）",
)

_HONOURS = (RecordType.HONOUR, RecordType.AWARD)


def find(case: Case) -> Iterator[Finding]:
    results = list(sound(case.source.of(Result), "unit", "kind", "decided"))
    yield from _unfounded(case, results)
    bans = [one for one in results if one.kind is ResultKind.BAN and one.period_end is not None]
    honours: list[Result | UnitRecord] = [one for one in results if one.kind is ResultKind.PRAISE]
    records = sound(case.source.of(UnitRecord), "unit", "type", "decided")
    honours += [one for one in records if one.type in _HONOURS]
    for one in honours:
        yield from _banned(one, bans)


def _unfounded(case: Case, results: list[Result]) -> Iterator[Finding]:
    records = {one.id: one for one in sound(case.source.of(UnitRecord), "id", "unit", "polarity")}
    for one in results:
        record = records.get(one.record or "")
        if record is None:
            continue
        if record.polarity is Polarity.POSITIVE:
            message = f"“{record.id}”是守信记录。"
        elif record.unit != one.unit:
            message = f"“{record.id}”不是这个单位的记录。"
        else:
            continue
        yield complaint(one, "record", RESTS_ON_NOTHING, message, "请核对单位和失信记录编号。")


def _banned(one: Result | UnitRecord, bans: list[Result]) -> Iterator[Finding]:
    for ban in bans:
        if ban.unit == one.unit and ban.period_end and ban.decided <= one.decided < ban.period_end:
            message = (
                f"{ban.decided} 起取消评优资格，到 {ban.period_end} 为止，{one.decided} 又有表彰或评优。"
            )
            help = "请照文件核对两个日期；期限没有满的，不能表彰。"
            yield complaint(one, "decided", HONOURED_WHILE_BANNED, message, help)
