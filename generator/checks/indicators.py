"""Indicators make whole versions: 100 points, one day to start on, nothing counted twice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import TABLES
from generator.schema.records.indicator import Indicator
from generator.schema.table import sound
from generator.schema.types.choices import nearest

WEIGHTS_NOT_WHOLE = Code(
    "E605",
    "weights-not-100",
    "权重合计不是 100",
    "同一版本全部指标的权重加起来要等于 100。",
    "合计不是 100，得分就不是百分制，单位之间、年度之间没法比。",
    "三项指标的权重是 40、30、20",
    "三项指标的权重是 40、30、30",
)
STARTS_DIFFER = Code(
    "E606",
    "version-starts-differ",
    "版本的启用日期对不上",
    "同一版本的指标要同一天启用，不同的版本不能同一天启用。",
    "日期对不上，就不知道某一天按哪个版本算分。",
    "版本: 2026\n启用日期: 2026-01-01（另一行是 2026-02-01）",
    "版本: 2026\n启用日期: 2026-01-01（每一行都是）",
)
MEASURED_TWICE = Code(
    "E607",
    "measured-twice",
    "同一种计算方法用了两次",
    "同一版本里，一种计算方法只能用在一项指标上。",
    "同一个数算两次分，等于悄悄加了权重。",
    "两项指标的计算方法都是“到期兑现率”",
    "删去一项，或改正计算方法",
)
UNKNOWN_TABLE = Code(
    "E608",
    "unknown-source-table",
    "数据来源不是本站的表",
    "数据来源要填数据字典里有的表。",
    "每个得分都要能查到是从哪张表算出来的。",
    "数据来源: 承诺表",
    "数据来源: 承诺",
)

_HUNDRED = Decimal(100)
_TABLES = {word for table in TABLES for word in (table.title, table.name)}


def find(case: Case) -> Iterator[Finding]:
    versions: dict[str, list[Indicator]] = {}
    for one in sound(case.source.of(Indicator), "version"):
        versions.setdefault(one.version, []).append(one)
    for found in versions.values():
        yield from _whole(found)
        yield from _once(found)
    yield from _starts(versions)
    for one in sound(case.source.of(Indicator), "tables"):
        yield from _tables(one)


def _whole(version: list[Indicator]) -> Iterator[Finding]:
    if any("weight" in one.origin.faulty for one in version):
        return
    total = sum((one.weight for one in version), Decimal(0))
    if total != _HUNDRED:
        message = f"版本“{version[0].version}”共 {len(version)} 项指标，权重合计 {total:f}。"
        help = f"请调整，{'少了' if total < _HUNDRED else '多了'} {abs(_HUNDRED - total):f}。"
        yield complaint(version[0], "weight", WEIGHTS_NOT_WHOLE, message, help)


def _once(version: list[Indicator]) -> Iterator[Finding]:
    first: dict[str, Indicator] = {}
    for one in sound(version, "measure"):
        earlier = first.setdefault(one.measure, one)
        if earlier is not one:
            place = beside(earlier.place(), one.origin.file)
            message = f"“{one.measure.zh}”已经用在{place}。"
            yield complaint(one, "measure", MEASURED_TWICE, message, "请删去一项，或改正计算方法。")


def _starts(versions: dict[str, list[Indicator]]) -> Iterator[Finding]:
    started: dict[object, str] = {}
    for name, found in versions.items():
        dated = list(sound(found, "since"))
        for one in dated:
            if one.since != dated[0].since:
                message = f"版本“{name}”启用日期前面是 {dated[0].since}，这里是 {one.since}。"
                yield complaint(one, "since", STARTS_DIFFER, message, "请改成同一天。")
        if dated:
            other = started.setdefault(dated[0].since, name)
            if other != name:
                message = f"版本“{other}”也是 {dated[0].since} 启用。"
                yield complaint(dated[0], "since", STARTS_DIFFER, message, "请核对哪个版本从哪天起用。")


def _tables(one: Indicator) -> Iterator[Finding]:
    for name in one.tables:
        if name not in _TABLES:
            guess = nearest(name, sorted(_TABLES))
            help = f"是否要写“{guess}”？" if guess else "请照数据字典里表的名称填写。"
            yield complaint(one, "tables", UNKNOWN_TABLE, f"没有“{name}”这张表。", help)
