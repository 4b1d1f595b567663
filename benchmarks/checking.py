"""Rows checked per second, by our `load` and `check` and by Frictionless, on the same CSV files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import run
from benchmarks.table import table

TIMES = 5
_HEAD = ("tables of", "files", "rows", "ours, rows/s", "Frictionless, rows/s", "ratio")


@dataclass(frozen=True, slots=True)
class Compared:
    """One folder, checked by both; processor seconds of the best run after a first one to warm up."""

    name: str
    files: int
    rows: int
    ours: float
    frictionless: float

    @property
    def ratio(self) -> float:
        return self.frictionless / self.ours


def compare(name: str, folder: Path, work: Path, times: int = TIMES) -> Compared:
    """Check the tables of a data folder by both. `work` is an empty folder for the copy."""
    copied = run("benchmarks.runs.copy_tables", folder, work).told
    ours = run("benchmarks.runs.check_ours", work, times).told
    theirs = run("benchmarks.runs.check_frictionless", work, times).told
    for who, told in (("ours", ours), ("Frictionless", theirs)):
        if told["faults"]:
            raise ValueError(f"{name}: {told['faults']} faults found by {who}, none was expected")
    return Compared(name, copied["files"], copied["rows"], ours["processor"], theirs["processor"])


def folders(data: Path, work: Path, units: int) -> Iterator[tuple[str, Path]]:
    """What is checked: the demonstration data, a district, and few units with long tables."""
    if data.is_dir():
        yield "demonstration data", data
    for name, count, disclosures in ((f"{units} units", units, 12), ("5 units, long tables", 5, 4000)):
        folder = work / name.replace(" ", "-").replace(",", "")
        run("benchmarks.district", folder, count, 1, disclosures)
        yield name, folder


def report(found: list[Compared]) -> str:
    rows = [
        (
            each.name,
            f"{each.files:,}",
            f"{each.rows:,}",
            f"{each.rows / each.ours:,.0f}",
            f"{each.rows / each.frictionless:,.0f}",
            f"{each.ratio:.1f}",
        )
        for each in found
    ]
    return table(_HEAD, rows)
