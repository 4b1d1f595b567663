"""Whether twice the units take twice the time: seconds and memory for each unit, as districts grow."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from benchmarks.building import Site, build_ours
from benchmarks.child import run
from benchmarks.table import megabytes, table

_HEAD = ("units", "pages", "processor s", "ms a unit", "peak memory", "KB a unit")


def grow(counts: Iterable[int], work: Path) -> dict[int, Site]:
    """Build districts of these many units, one after the other."""
    found = {}
    for units in counts:
        run("benchmarks.district", work / "data", units)
        found[units] = build_ours(work / "data", work / "site")
        shutil.rmtree(work)
    return found


def report(found: dict[int, Site]) -> str:
    rows = [
        (
            f"{units:,}",
            f"{site.pages:,}",
            f"{site.ran.processor:.1f}",
            f"{1e3 * site.ran.processor / units:.1f}",
            megabytes(site.ran.memory),
            f"{site.ran.memory / 1e3 / units:,.0f}",
        )
        for units, site in found.items()
    ]
    return table(_HEAD, rows)
