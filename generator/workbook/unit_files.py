"""The files that a unit supplies, with their records as they were typed, before references are resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, has_errors
from generator.load.files import Folder
from generator.load.one_file import Kind, kind_of, records_in
from generator.schema.table import Record, Supplier


@dataclass(frozen=True, slots=True)
class UnitFile:
    """A file with the records in it, and what was said of it when it was read."""

    name: str
    cls: type[Record]
    raw: bytes
    records: tuple[Record, ...]
    findings: tuple[Finding, ...]

    @property
    def faulty(self) -> bool:
        return has_errors(self.findings)


def unit_files(root: Path, unit: str) -> Mapping[str, UnitFile]:
    """The files of a unit by their paths below the data folder."""
    folder = Folder(root, [])
    found = {}
    for name in folder.names(f"units/{unit}/") if (root / "units" / unit).is_dir() else ():
        kind = kind_of(name)
        raw = folder.read(name) if kind and supplied(kind[0]) else None
        if kind is not None and raw is not None:
            found[name] = _read(name, kind, raw)
    return found


def supplied(cls: type[Record]) -> bool:
    """Whether the unit whose folder a file is in supplies its records."""
    return cls.table.supplier is Supplier.UNIT and "{unit}" in cls.table.path


def _read(name: str, kind: Kind, raw: bytes) -> UnitFile:
    cls, given = kind
    findings: list[Finding] = []
    records = records_in(cls, name, raw, given, {}, findings)
    return UnitFile(name, cls, raw, tuple(records), tuple(findings))
