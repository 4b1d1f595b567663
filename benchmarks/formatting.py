"""What it costs to put a district into its canonical form, beside checking it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import Ran, run
from benchmarks.table import megabytes, table

_HEAD = ("processor s", "clock s", "ms a file", "peak memory")


@dataclass(frozen=True, slots=True)
class Formatted:
    """The same district checked, rewritten where it is not canonical, and looked at again."""

    files: int
    checked: Ran
    rewritten: Ran
    again: Ran


def format_district(units: int, folder: Path) -> Formatted:
    """Make a district of so many units in an empty folder, and format it."""
    run("benchmarks.district", folder, units)
    files = sum(path.is_file() for path in folder.rglob("*"))
    checked = run("generator.cli", "check", "--data", folder)
    rewritten = run("generator.cli", "fmt", "--data", folder)
    return Formatted(files, checked, rewritten, run("generator.cli", "fmt", "--check", "--data", folder))


def report(found: Formatted) -> str:
    parts = {
        "check": found.checked,
        "fmt, most files are rewritten": found.rewritten,
        "fmt --check, all are canonical": found.again,
    }
    rows = [
        (
            name,
            f"{ran.processor:.1f}",
            f"{ran.seconds:.1f}",
            f"{1e3 * ran.processor / found.files:.2f}",
            megabytes(ran.memory),
        )
        for name, ran in parts.items()
    ]
    return table((f"{found.files:,} files", *_HEAD), rows)
