"""Disclosures follow the catalogue, and a catalogue covers every domain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import CatalogueItem, Disclosure, Domain, Unit
from generator.schema.records.disclosure import Mode
from generator.schema.table import sound

DOMAIN_WITHOUT_ITEM = Code(
    "W401",
    "domain-without-item",
    "领域没有目录事项",
    "公开标准目录里，这个领域一项也没有。",
    "应公开尽公开：每个领域都要有目录可依。",
    "领域“停车”没有目录事项",
    "在 catalogue.csv 为“停车”至少列一项",
)
NOT_FOR_THIS_UNIT = Code(
    "E333",
    "not-for-this-unit",
    "不该公开在这里",
    "目录规定这一项不由这类单位公开，或只能依申请公开。",
    "公开错了地方，群众找不到；依申请公开的内容主动公开，可能泄露他人信息。",
    "村填报了只由区级部门公开的事项",
    "核对目录编号",
)
NAMED_UNIT_OF_ANOTHER_KIND = Code(
    "E348",
    "named-unit-of-another-kind",
    "点名的单位不在适用类型里",
    "目录点了一个单位的名，这个单位的类型却不在“适用单位类型”里。",
    "适用单位是在适用类型里再挑出几个；两栏对不上，不知道该谁公开。",
    "适用单位类型: 街道\n适用单位: 诺川区教育体育局",
    "适用单位类型: 区级部门、街道\n适用单位: 诺川区教育体育局",
)


_READ = ("id", "kinds", "units", "mode", "domain")


def find(case: Case) -> Iterator[Finding]:
    items = {item.id: item for item in sound(case.source.of(CatalogueItem), *_READ)}
    if items:
        covered = {item.domain for item in items.values()}
        for domain in sound(case.source.of(Domain), "id", "name"):
            if domain.id not in covered:
                message = f"公开标准目录里没有“{domain.name}”领域的事项。"
                yield complaint(
                    domain, "id", DOMAIN_WITHOUT_ITEM, message, "请在 programme/catalogue.csv 补列。"
                )
    units = {unit.id: unit for unit in sound(case.source.of(Unit), "name", "kind")}
    for item in items.values():
        yield from _names(item, units)
    for disclosure in sound(case.source.of(Disclosure), "item"):
        yield from _fits(disclosure, items.get(disclosure.item), units)


def _names(item: CatalogueItem, units: Mapping[str, Unit]) -> Iterator[Finding]:
    for unit in (units[id] for id in item.units if id in units):
        if unit.kind not in item.kinds:
            message = f"“{unit.name}”是{unit.kind.zh}，“适用单位类型”里没有{unit.kind.zh}。"
            yield complaint(
                item, "units", NAMED_UNIT_OF_ANOTHER_KIND, message, "请补上这一类，或者去掉这个单位。"
            )


def _fits(disclosure: Disclosure, item: CatalogueItem | None, units: Mapping[str, Unit]) -> Iterator[Finding]:
    unit = units.get(disclosure.unit)
    if item is None or unit is None:
        return
    if item.mode is Mode.ON_REQUEST:
        message = f"“{item.item_2}”只能依申请公开。"
        yield complaint(disclosure, "item", NOT_FOR_THIS_UNIT, message, "请删去这一行，或核对目录编号。")
    elif unit.kind not in item.kinds:
        kinds = "、".join(kind.zh for kind in item.kinds)
        message = f"“{item.item_2}”由{kinds}公开，本单位是{unit.kind.zh}。"
        yield complaint(disclosure, "item", NOT_FOR_THIS_UNIT, message, "请核对目录编号。")
    elif not item.asks(unit, units):
        names = "、".join(units[id].name for id in item.units if id in units)
        message = f"“{item.item_2}”在{unit.kind.zh}里只由点名的单位公开：{names}。"
        yield complaint(disclosure, "item", NOT_FOR_THIS_UNIT, message, "请核对目录编号。")
