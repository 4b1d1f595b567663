"""What is to be written of a workbook: the files that were changed in it, and nothing else.

Three are held against each other: what the file was when the workbook was made, what the workbook says, and
what the file is now. What nobody changed in the workbook stays as it is now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.findings import Finding, Place, Remark
from generator.schema.table import Record
from generator.workbook.base import Base
from generator.workbook.codes import CHANGED_MEANWHILE, ROW_REMOVED
from generator.workbook.differences import Difference, differences, named
from generator.workbook.rewrite import Rewritten, rewrite
from generator.workbook.texts import mark_of
from generator.workbook.told import ToldFile
from generator.workbook.unit_files import UnitFile

UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Step:
    """A file that is to be written, or (with no text) to be removed, and what is different in it.

    `lost`: comments that have no place in it any more.
    """

    path: str
    text: str | None
    new: bool
    differences: tuple[Difference, ...]
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """`told` are the files that the workbook stands for, changed or not; `current` the others stay as they are."""

    steps: tuple[Step, ...]
    told: Mapping[str, ToldFile]
    findings: tuple[Finding, ...] = field(default=())


def plan(
    book: str, base: Base, told: Mapping[str, ToldFile], files: Mapping[str, UnitFile], may_remove: bool
) -> Plan:
    """The files to write, and what stands against it. Files with records that could not be read are left out."""
    steps: list[Step] = []
    mine: dict[str, ToldFile] = {}
    findings: list[Finding] = []
    for path, each in told.items():
        file = files.get(path)
        now = _mark_of_file(file)
        then = now if base.marks is None else base.marks.get(path, "")
        here = _mark(each.cls, each.records)
        if here == then and here != now:
            continue  # changed by others, and not in the workbook
        mine[path] = each
        if here in (then, now):
            continue
        if now != then:
            findings.append(_changed_meanwhile(book, path, each))
        elif here is not None:
            step = _step(path, each, file)
            steps.append(step)
            findings += () if may_remove else _removed(book, each, step.differences)
    return Plan(tuple(steps), mine, tuple(findings))


def _mark(cls: type[Record], records: Sequence[Record]) -> str | None:
    """A mark of records; empty for none, None where they cannot be written."""
    if not records:
        return ""
    whole = all(not each.origin.faulty for one in records for each in (one, *_entries(one)))
    return mark_of(cls, records) if whole and (cls.table.is_csv or len(records) == 1) else None


def _entries(one: Record) -> Iterator[Record]:
    for name in one.table.entries:
        yield from getattr(one, name) or ()


def _mark_of_file(file: UnitFile | None) -> str:
    if file is None:
        return ""
    return UNREADABLE if file.faulty else _mark(file.cls, file.records) or ""


def _step(path: str, told: ToldFile, file: UnitFile | None) -> Step:
    old = file.records if file else ()
    made = rewrite(told.cls, told.records, file) if told.records or told.cls.table.is_csv else Rewritten(None)
    return Step(path, made.text, file is None, tuple(differences(old, told.records)), made.lost)


def _removed(book: str, told: ToldFile, found: Sequence[Difference]) -> Iterator[Finding]:
    for each in found:
        if each.new is None:
            table = each.of.table
            owner = f"{each.owner.table.title} {named(each.owner)} 的" if each.owner else ""
            message = f"{owner}{table.title}“{named(each.of)}”在工作簿里没有了。"
            place = Place(book, sheet=table.title if each.owner else told.sheet)
            yield Finding.of(Remark(ROW_REMOVED, message, _RESTORE), place)


def _changed_meanwhile(book: str, path: str, told: ToldFile) -> Finding:
    message = f"工作簿生成以后，{path} 被改过，工作簿里又改了同一份。"
    one = told.records[0] if told.records and not told.cls.table.is_csv else None
    at = one.place() if one and one.origin.sheet else Place("", sheet=told.sheet)
    place = Place(book, at.line, 0, at.row, "", at.sheet)
    return Finding.of(Remark(CHANGED_MEANWHILE, message, _MAKE_AGAIN), place)


_RESTORE = "请恢复这一行，编号也不要改。不再办的承诺在“承诺变更”里写明撤回；确需删除的，加 --allow-removal。"
_MAKE_AGAIN = "请用 mingnuo workbook 重新生成工作簿，把自己改的再填一遍。"
