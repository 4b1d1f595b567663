"""What becomes of a data folder when a workbook is taken into it. Nothing is written here."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.checks import check
from generator.findings import Finding, Place, Remark, Severity, has_errors, in_order
from generator.load.source import Gathered, linked
from generator.schema.records import Unit
from generator.schema.table import Record
from generator.schema.unit_names import unit_meant
from generator.workbook.base import Base, base_in
from generator.workbook.codes import UNKNOWN_UNIT
from generator.workbook.find_sheets import find_sheets
from generator.workbook.grid import Book, read_book
from generator.workbook.parts import UnreadableError
from generator.workbook.plan import Plan, Step, plan
from generator.workbook.told import Reader, ToldFile
from generator.workbook.unit_files import unit_files


@dataclass(frozen=True, slots=True)
class Import:
    """The files to write, if nothing stands against it, and what there is to say, at cells of the workbook."""

    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]
    readable: bool = True

    @property
    def ok(self) -> bool:
        return not has_errors(self.findings)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be taken in: the bytes of a file and its name; the unit, where the file does not say it."""

    raw: bytes
    name: str
    unit: str = ""
    may_remove: bool = False


def taken_in(asked: Asked, data: Gathered, as_of: date) -> Import:
    """Read a workbook, and judge the data as it would then be by every rule there is."""
    try:
        book = read_book(asked.raw)
    except UnreadableError as error:
        return Import((), (Finding.of(error.remark, Place(asked.name)),), readable=False)
    base = base_in(book)
    unit = _unit(asked, base, data)
    if isinstance(unit, Remark):
        return Import((), (Finding.of(unit, Place(asked.name)),), readable=False)
    findings: list[Finding] = []
    planned = _planned(asked, book, base, unit, data, findings)
    here, elsewhere = _judged(asked.name, data, planned.told, as_of)
    findings += here
    if not has_errors(findings):
        findings += elsewhere
    return Import(planned.steps, in_order(dict.fromkeys(findings)))


def _unit(asked: Asked, base: Base, data: Gathered) -> str | Remark:
    """The id of the unit of a workbook, or why it cannot be told."""
    units = [one for one in data.records.get(Unit, ()) if isinstance(one, Unit)]
    if not asked.unit:
        help = "请用 mingnuo workbook 重新生成；确知是哪个单位的，用 --unit 写明单位编号。"
        if not base.unit:
            return Remark(UNKNOWN_UNIT, "工作簿里没有写单位编号。", help)
        if all(unit.id != base.unit for unit in units):
            return Remark(UNKNOWN_UNIT, f"没有编号为“{base.unit[:40]}”的单位。", help)
        return base.unit
    meant = unit_meant(units, asked.unit)
    if isinstance(meant, str):
        return Remark(UNKNOWN_UNIT, meant, "请核对 --unit 写的单位。")
    if base.unit and base.unit != meant.id:
        message = f"工作簿是 {base.unit[:40]} 的，--unit 写的却是 {meant.id}。"
        return Remark(UNKNOWN_UNIT, message, "请核对是否选错了文件。")
    return meant.id


def _planned(
    asked: Asked, book: Book, base: Base, unit: str, data: Gathered, findings: list[Finding]
) -> Plan:
    found = find_sheets(book.grids, asked.name, findings)
    files = unit_files(data.root, unit)
    told = Reader(unit, asked.name, book.epoch, found, files, findings).told()
    planned = plan(asked.name, base, told, files, asked.may_remove)
    findings += planned.findings
    return planned


def _judged(
    name: str, data: Gathered, told: Mapping[str, ToldFile], as_of: date
) -> tuple[list[Finding], list[Finding]]:
    """What the rules say of the data with the workbook in it: at its cells, and elsewhere only what is new.

    What is wrong elsewhere follows from the workbook; where that has errors of its own, they come first.
    """
    before = set(check(linked(data), as_of))
    after = check(linked(_with(data, told)), as_of)
    here = [
        dataclasses.replace(each, place=dataclasses.replace(each.place, file=name), corrected="")
        for each in after
        if each.place.sheet
    ]
    new = (each for each in after if not each.place.sheet and each not in before)
    return here, [each for each in new if each.severity is Severity.ERROR]


def _with(data: Gathered, told: Mapping[str, ToldFile]) -> Gathered:
    """The data with the files of a workbook instead of those that it has."""
    records: dict[type[Record], tuple[Record, ...]] = {}
    for cls, found in data.records.items():
        mine = (one for file in told.values() if file.cls is cls for one in file.records)
        records[cls] = (*(one for one in found if one.origin.file not in told), *mine)
    return dataclasses.replace(
        data,
        records=records,
        findings=tuple(each for each in data.findings if each.place.file not in told),
        lost={name: cls for name, cls in data.lost.items() if name not in told},
    )
