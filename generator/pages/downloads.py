"""Links to downloads, as pages list them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.downloads.dataset import Dataset
from generator.downloads.package import EXCEL_SUFFIX
from generator.pages.shapes import FileLink, Link

GROUPS = {
    "承诺": ("commitment", "commitment_status", "progress", "change", "verification"),
    "公开": ("disclosure", "disclosure_timeliness", "coverage"),
    "欠款": ("arrears", "arrears_plan", "arrears_progress", "arrears_month"),
}
"""The tables of a unit, as its page groups them; all others belong to its dossier."""
_GROUPED = frozenset(name for names in GROUPS.values() for name in names)


def file_links(folder: str, datasets: Iterable[Dataset]) -> list[FileLink]:
    """The CSV of each dataset and, where it has rows, its twin for Excel."""
    links: list[FileLink] = []
    for each in datasets:
        address = f"{folder}{each.name}"
        links.append(FileLink(f"{each.title} CSV", f"{address}.csv", "", "给程序和统计软件用"))
        if each.size:
            links.append(
                FileLink(f"{each.title} Excel", f"{address}{EXCEL_SUFFIX}.csv", "", "用 Excel、WPS 打开")
            )
    return links


def unit_tables(folder: str, unit: str, datasets: Iterable[Dataset]) -> list[dict[str, Any]]:
    """The tables in which a unit has rows, group by group."""
    filled = {each.name: each for each in datasets if each.by_unit and each.rows_of.get(unit)}
    groups = GROUPS | {"诚信档案": tuple(name for name in filled if name not in _GROUPED)}
    return [
        {"title": title, "tables": tables}
        for title, names in groups.items()
        if (tables := [_table(folder, unit, filled[name]) for name in names if name in filled])
    ]


def _table(folder: str, unit: str, each: Dataset) -> dict[str, Any]:
    address = f"{folder}{each.name}"
    return {
        "title": each.title,
        "rows": len(each.rows_of[unit]),
        "computed": each.computed,
        "files": [Link("CSV", f"{address}.csv"), Link("Excel", f"{address}{EXCEL_SUFFIX}.csv")],
    }
