"""Ids, unit names and credit codes belong to one record each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import FILES, Unit
from generator.schema.table import Record, sound
from generator.schema.types.identifiers import is_placeholder_credit_code

DUPLICATE_ID = Code(
    "E318",
    "duplicate-id",
    "编号重复",
    "同一个编号用在了两条记录上。",
    "编号是永久地址，一个编号只能指一件事；用过的编号也不能再用。",
    "两行的编号都是 990101101-gk-2025-001",
    "第二行改为 990101101-gk-2025-002",
)
DUPLICATE_NAME = Code(
    "E319",
    "duplicate-name",
    "单位名称或代码重复",
    "两个同级单位的名称、别名或统一社会信用代码相同。",
    "群众和程序都分不清说的是哪个单位。",
    "两个文件夹的单位名称都是“青石铺镇”",
    "改正其中一个",
)


def find(case: Case) -> Iterator[Finding]:
    for cls in FILES:
        if cls.table.key:
            yield from _ids(case.source.of(cls))
        elif not cls.table.is_csv:
            yield from _only(case.source.of(cls))
    units = list(sound(case.source.of(Unit), "name", "aliases"))
    yield from _names(units)
    yield from _credit_codes(units)


def _ids(records: tuple[Record, ...]) -> Iterator[Finding]:
    first: dict[str, Record] = {}
    for one in sound(records, "id"):
        earlier = first.setdefault(one.id, one)  # type: ignore[attr-defined]
        if earlier is not one:
            message = f"编号“{one.id}”已经用在{beside(earlier.place(), one.origin.file)}。"  # type: ignore[attr-defined]
            help = "两条完全一样，请删去一条。" if one == earlier else "请换一个没有用过的编号。"
            yield complaint(one, "id", DUPLICATE_ID, message, help)


def _only(records: tuple[Record, ...]) -> Iterator[Finding]:
    """There is one district, and one leading group of a unit, though both .yml and .yaml are read."""
    first: dict[str, Record] = {}
    for one in records:
        earlier = first.setdefault(getattr(one, "unit", ""), one)
        if earlier is not one:
            message = f"“{one.table.title}”只能有一份，已经有 {earlier.origin.file}。"
            yield complaint(one, "", DUPLICATE_ID, message, "请删去多余的一份。")


def _names(units: list[Unit]) -> Iterator[Finding]:
    first: dict[tuple[str | None, str], Unit] = {}
    for unit in units:
        for name in dict.fromkeys((unit.name, *unit.aliases)):
            earlier = first.setdefault((unit.parent, name), unit)
            if earlier is not unit:
                message = f"名称“{name}”与{beside(earlier.place(), unit.origin.file)}重复。"
                yield complaint(unit, "name", DUPLICATE_NAME, message, "请核对，或写出能区分的全称。")


def _credit_codes(units: list[Unit]) -> Iterator[Finding]:
    first: dict[str, Unit] = {}
    for unit in units:
        code = unit.credit_code
        if code and not is_placeholder_credit_code(code):
            earlier = first.setdefault(code, unit)
            if earlier is not unit:
                message = (
                    f"代码与{beside(earlier.place('credit_code'), unit.origin.file)}“{earlier.name}”的相同。"
                )
                yield complaint(unit, "credit_code", DUPLICATE_NAME, message, "请照证书核对。")
