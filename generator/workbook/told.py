"""What a workbook says, file by file: the records of its sheets, each with its entries."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from generator.findings import Finding, Place, Remark
from generator.load.codes import LOSING, MISSING_COLUMN, UNKNOWN_REFERENCE
from generator.schema.table import Record
from generator.workbook.codes import SHEET_MISSING
from generator.workbook.find_sheets import Found
from generator.workbook.rows import columns_of, read_rows
from generator.workbook.sheets import OWNER, Sheet, entry_of, sheets
from generator.workbook.texts import used
from generator.workbook.unit_files import UnitFile

UNNAMED = "（没有编号）"
"""Instead of the id of a record that has none that can be read."""


@dataclass(frozen=True, slots=True)
class ToldFile:
    """The records of one file as the workbook has them, and the sheet that they stand on."""

    cls: type[Record]
    records: tuple[Record, ...]
    sheet: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the sheets of one workbook. `files` are those of the unit as they are in the data."""

    unit: str
    file: str
    epoch: datetime
    found: Mapping[Sheet, Found]
    files: Mapping[str, UnitFile]
    findings: list[Finding]

    def told(self) -> dict[str, ToldFile]:
        """All files of which the workbook says something, by their paths; no records: none are left."""
        made: dict[str, ToldFile] = {}
        for sheet in sheets():
            if not sheet.entries:
                made |= self._of_table(sheet) if sheet.cls.table.is_csv else self._of_files(sheet)
        return made

    def _of_table(self, sheet: Sheet) -> dict[str, ToldFile]:
        records = self._read(sheet)
        if records is None:
            return {}
        path = self._path(sheet.cls, "")
        return {path: ToldFile(sheet.cls, tuple(_in_file(one, path) for one in records), self._name(sheet))}

    def _of_files(self, sheet: Sheet) -> dict[str, ToldFile]:
        """Records that have a file each: from their sheet or, where that is missing, as they are."""
        current = {_id(one): one for file in self._current(sheet.cls) for one in file.records}
        rows = self._read(sheet)
        records = list(current.values()) if rows is None else rows
        entries = {s.entries: self._entries(s, records) for s in sheets() if s.cls is sheet.cls and s.entries}
        if rows is None and not any(found is not None for found in entries.values()):
            return {}
        made: dict[str, ToldFile] = {}
        for one in records:
            before = current.get(_id(one))
            told: dict[str, Any] = {
                name: getattr(before, name, ()) if found is None else tuple(found.pop(_id(one), ()))
                for name, found in entries.items()
            }
            path = self._path(sheet.cls, _id(one))
            whole = _in_file(dataclasses.replace(one, **told), path)
            earlier = made.get(path)
            together = (*earlier.records, whole) if earlier else (whole,)
            made[path] = ToldFile(sheet.cls, together, self._name(sheet))
        gone = {file.name for file in self._current(sheet.cls)} - made.keys()
        return made | {path: ToldFile(sheet.cls, (), self._name(sheet)) for path in gone}

    def _entries(self, sheet: Sheet, owners: list[Record]) -> dict[str, list[Record]] | None:
        """Entries by the ids of their records; None where their sheet is missing.

        Nothing is said of entries of a record that was removed: that is said of the record.
        """
        rows = self._read(sheet)
        if rows is None:
            return None
        known = {_id(one) for one in owners}
        removed = {_id(one) for file in self._current(sheet.cls) for one in file.records} - known
        entries: dict[str, list[Record]] = defaultdict(list)
        for row in rows:
            owner = getattr(row, OWNER)
            if owner in known:
                entries[owner].append(entry_of(row, sheet.cls.table.entries[sheet.entries]))
            elif owner is not None and owner not in removed:
                self.findings.append(_of_nothing(row, sheet, owner))
        return entries

    def _read(self, sheet: Sheet) -> list[Record] | None:
        """The rows of a sheet; None where it is missing or cannot be read as a whole, which is said."""
        found = self.found.get(sheet)
        before = _before(sheet, self._current(sheet.cls))
        if found is None:
            if before:
                message = f"没有“{sheet.title}”这张工作表，原来的 {len(before)} 条没有动。"
                self._say(SHEET_MISSING, sheet.title, message, "不用改；要报送的，请重新生成工作簿再填。")
            return None
        said: list[Finding] = []
        records = read_rows(found, self.unit, self.file, self.epoch, said)
        self.findings.extend(said)
        if any(each.code in LOSING for each in said):
            return None
        self._say_of_lost_columns(sheet, found, before)
        return records

    def _say_of_lost_columns(self, sheet: Sheet, found: Found, before: list[Record]) -> None:
        """Columns that were deleted although something was told in them; required ones are said already."""
        there = {field.name for field in columns_of(found).values()}
        lost = [c.title for c in sheet.columns if c.name in used(before) - there and not c.required]
        if lost and there:
            message = f"缺少“{'”“'.join(lost)}”列，原来填过的内容会丢失。"
            self._say(
                MISSING_COLUMN, found.grid.name, message, "请恢复这一列；不要的内容，清空格子就可以了。"
            )

    def _say(self, code: Any, sheet: str, message: str, help: str) -> None:
        self.findings.append(Finding.of(Remark(code, message, help), Place(self.file, sheet=sheet)))

    def _current(self, cls: type[Record]) -> Iterator[UnitFile]:
        return (file for file in self.files.values() if file.cls is cls)

    def _path(self, cls: type[Record], id: str) -> str:
        """The file of a record, that which it has or that which it is to have."""
        named = "{id}" in cls.table.path
        for file in self._current(cls):
            if not named or any(_id(one) == id for one in file.records):
                return file.name
        return cls.table.path.format(unit=self.unit, id=id or UNNAMED)

    def _name(self, sheet: Sheet) -> str:
        return self.found[sheet].grid.name if sheet in self.found else sheet.title


def _id(one: Record) -> str:
    return str(getattr(one, "id", "") or "")


def _before(sheet: Sheet, files: Iterator[UnitFile]) -> list[Record]:
    """What a unit had told on a sheet."""
    records = [one for file in files for one in file.records]
    return (
        [each for one in records for each in getattr(one, sheet.entries) or ()] if sheet.entries else records
    )


def _in_file(one: Record, path: str) -> Record:
    """A record that knows the file that it is to be written to."""
    changes: dict[str, Any] = {
        name: tuple(_in_file(entry, path) for entry in getattr(one, name)) for name in one.table.entries
    }
    origin = dataclasses.replace(one.origin, file=path)
    return dataclasses.replace(one, **changes, origin=origin)


def _of_nothing(row: Record, sheet: Sheet, owner: str) -> Finding:
    column = sheet.table.fields[OWNER]
    at = row.origin
    place = Place(at.file, at.line, at.columns.get(OWNER, 0), at.row, column.title, at.sheet)
    message = f"“{column.title}”填的“{owner[:40]}”不在“{sheet.cls.table.title}”工作表里。"
    return Finding.of(Remark(UNKNOWN_REFERENCE, message, "请核对编号；新的一项请先填在那张工作表里。"), place)
