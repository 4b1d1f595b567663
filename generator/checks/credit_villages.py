"""Villages and communities are approved as credit villages, and looked at again when the term is over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.demonstrations import WRONG_KIND_OF_UNIT
from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import CreditVillage, Requirement, Unit
from generator.schema.records.demonstration import UNITS_FOR, DemonstrationKind
from generator.schema.table import sound
from generator.schema.types.days import months_later

VALIDITY_TOO_LONG = Code(
    "W360",
    "validity-too-long",
    "信用村居有效期过长",
    "评定的有效期超过了本区规定的复评周期。",
    "信用户有进有出，隔久了不复评，当年的户数就不作数了。",
    "评定日期: 2026-05-20\n有效期至: 2029-05-19",
    "评定日期: 2026-05-20\n有效期至: 2027-05-19",
)


def find(case: Case) -> Iterator[Finding]:
    kinds = {unit.id: unit.kind for unit in sound(case.source.of(Unit), "kind")}
    months = next(
        (r.credit_village_months for r in sound(case.source.of(Requirement), "credit_village_months")), 12
    )
    for one in case.source.of(CreditVillage):
        kind = kinds.get(one.unit)
        if kind and kind not in UNITS_FOR[DemonstrationKind.VILLAGE]:
            message = f"信用村居评定的是村和社区，本单位是{kind.zh}。"
            yield complaint(one, "", WRONG_KIND_OF_UNIT, message, "请把这一行移到村或社区的文件夹。")
    for one in sound(case.source.of(CreditVillage), "approved", "valid_to"):
        if one.approved and one.valid_to and one.valid_to > months_later(one.approved, months):
            message = f"评定后管到 {one.valid_to}，超过 {months} 个月。"
            yield complaint(one, "valid_to", VALIDITY_TOO_LONG, message, "请照评定文件核对；到期要复评。")
