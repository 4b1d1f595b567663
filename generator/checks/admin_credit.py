"""A unit shows what it decided itself (国办发〔2025〕22号: 部门原则上不再公示业务领域之外的信息)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import AdminCredit, Unit
from generator.schema.table import sound
from generator.schema.types.identifiers import is_placeholder_credit_code

OF_ANOTHER_BODY = Code(
    "W320",
    "decision-of-another-body",
    "不是本单位作出的决定",
    "决定机关的代码不是本单位的统一社会信用代码。",
    "信用中国集中公示，各单位只公示自己作出的决定；替别人公示，撤下的时候就容易漏。",
    "决定机关代码: （区住建局的代码）",
    "决定机关代码: （本单位的代码）",
)


def find(case: Case) -> Iterator[Finding]:
    codes = {unit.id: unit.credit_code for unit in sound(case.source.of(Unit), "credit_code")}
    for one in sound(case.source.of(AdminCredit), "authority_code"):
        own = codes.get(one.unit)
        known = own is not None and not is_placeholder_credit_code(own)
        if known and one.authority_code and one.authority_code != own:
            message = f"决定机关代码 {one.authority_code} 不是本单位的 {own}。"
            help = "别的机关作出的决定请从表里删去；是本单位作出的，请核对代码。"
            yield complaint(one, "authority_code", OF_ANOTHER_BODY, message, help)
