"""MkDocs with Material as it comes, beside ours: every page is in the navigation, and that in every page.

What it writes grows with the square of the pages, 1,000 units would be some 60 GB. It is therefore
built at a few small sizes, of which `SIZES` has the largest.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.building import Site, build_ours
from benchmarks.child import Ran, run
from benchmarks.table import megabytes, table

SIZES = (50, 100, 200)
_HEAD = (
    *("units", "pages", "ours, processor s", "MkDocs, processor s", "ratio"),
    *("ours, clock s", "MkDocs, clock s", "ratio", "KB a page", "all pages"),
)


@dataclass(frozen=True, slots=True)
class Navigated:
    """A district built by both; `bytes` are those of the pages that MkDocs wrote."""

    ours: Site
    theirs: Ran
    bytes: int


def navigate(counts: Iterable[int], work: Path) -> dict[int, Navigated]:
    """Build districts of these many units by both, one after the other. None may be above the last of `SIZES`."""
    found = {}
    for units in counts:
        if units > SIZES[-1]:
            raise ValueError(f"{units} units: the navigation would fill the disk")
        run("benchmarks.district", work / "data", units)
        ours = build_ours(work / "data", work / "site")
        run("benchmarks.runs.write_markdown", work / "site", work / "docs", 0)
        theirs = run("benchmarks.runs.build_mkdocs", work / "docs", work / "html", "as-it-comes")
        if theirs.told["pages"] != ours.pages:
            raise ValueError(f"{units} units: {theirs.told['pages']} pages by MkDocs, {ours.pages} by us")
        found[units] = Navigated(ours, theirs, theirs.told["bytes"])
        shutil.rmtree(work)
    return found


def report(found: dict[int, Navigated]) -> str:
    rows = [
        (
            f"{units:,}",
            f"{each.ours.pages:,}",
            *_beside(each.ours.ran.processor, each.theirs.processor),
            *_beside(each.ours.ran.seconds, each.theirs.seconds),
            f"{each.bytes / 1e3 / each.ours.pages:,.0f}",
            megabytes(each.bytes),
        )
        for units, each in found.items()
    ]
    return table(_HEAD, rows)


def _beside(ours: float, theirs: float) -> tuple[str, str, str]:
    return f"{ours:.1f}", f"{theirs:.1f}", f"{theirs / ours:.1f}"
