"""The CSV files of a data folder and their tables; a copy that holds them and little else."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.schema.records import FILES, Verification
from generator.schema.table import Table

_CSV = [cls.table for cls in FILES if cls.table.is_csv and cls is not Verification]
_NEEDED = ("site.yml", "programme/requirements.yml", "units/*/unit.yml")


def csv_tables(folder: Path) -> Iterator[tuple[str, Table]]:
    """Path and table of every CSV but the verifications, which mean nothing without the commitments."""
    for table in _CSV:
        for path in sorted(folder.glob(re.sub(r"\{\w+\}", "*", table.path))):
            yield path.relative_to(folder).as_posix(), table


def header(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file))


def copy_tables(folder: Path, copy: Path) -> int:
    """Copy the CSVs and the few other files without which they have faults; the number of their rows."""
    names = [name for name, _ in csv_tables(folder)]
    others = [path.relative_to(folder).as_posix() for word in _NEEDED for path in folder.glob(word)]
    attachments = [path.relative_to(folder).as_posix() for path in folder.glob("units/*/files/*")]
    for name in (*names, *others, *attachments):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, copy / name)
    return sum(_rows(folder / name) for name in names)


def _rows(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return max(sum(any(row) for row in csv.reader(file)) - 1, 0)
