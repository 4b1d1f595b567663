"""Disclosures follow the catalogue, and a catalogue covers every domain."""

from __future__ import annotations

from collections.abc import Iterator

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


def find(case: Case) -> Iterator[Finding]:
    items = {item.id: item for item in sound(case.source.of(CatalogueItem), "id", "kinds", "mode", "domain")}
    if items:
        covered = {item.domain for item in items.values()}
        for domain in sound(case.source.of(Domain), "id", "name"):
            if domain.id not in covered:
                message = f"公开标准目录里没有“{domain.name}”领域的事项。"
                yield complaint(
                    domain, "id", DOMAIN_WITHOUT_ITEM, message, "请在 programme/catalogue.csv 补列。"
                )
    units = {unit.id: unit for unit in sound(case.source.of(Unit), "kind")}
    for disclosure in sound(case.source.of(Disclosure), "item"):
        yield from _fits(disclosure, items.get(disclosure.item), units.get(disclosure.unit))


def _fits(disclosure: Disclosure, item: CatalogueItem | None, unit: Unit | None) -> Iterator[Finding]:
    if item is None or unit is None:
        return
    if item.mode is Mode.ON_REQUEST:
        message = f"“{item.item_2}”只能依申请公开。"
        yield complaint(disclosure, "item", NOT_FOR_THIS_UNIT, message, "请删去这一行，或核对目录编号。")
    elif unit.kind not in item.kinds:
        kinds = "、".join(kind.zh for kind in item.kinds)
        message = f"“{item.item_2}”由{kinds}公开，本单位是{unit.kind.zh}。"
        yield complaint(disclosure, "item", NOT_FOR_THIS_UNIT, message, "请核对目录编号。")
