"""What a rule across records is, and the small words in which rules are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.findings import Code, Finding, Place, Remark
from generator.load.source import Source
from generator.schema.table import Record


@dataclass(frozen=True, slots=True)
class Case:
    """What rules look at: the data, and the day on which it is looked at."""

    source: Source
    as_of: date


Rule = Callable[[Case], Iterator[Finding]]


def complaint(record: Record, field: str, code: Code, message: str, help: str = "") -> Finding:
    """A finding at a field of a record (empty: the record itself)."""
    return Finding.of(Remark(code, message, help), record.place(field))


@dataclass(frozen=True, slots=True)
class Saying:
    """What a rule says, with `{names}` of what it found: a form in a browser says it in the same words."""

    code: Code
    message: str
    help: str

    def of(self, record: Record, field: str, **found: object) -> Finding:
        return complaint(
            record, field, self.code, self.message.format_map(found), self.help.format_map(found)
        )


def beside(place: Place, file: str) -> str:
    """Another place, as a message at a file names it."""
    if place.sheet:
        return f"工作表“{place.sheet}”第 {place.row} 行"
    name = ("本表" if place.row else "本文件") if place.file == file else f"{place.file} "
    return f"{name}第 {place.row or place.line} 行" if place.line else name.strip()
