"""Computed tables whose rows belong to units."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.downloads.dataset import Column, Dataset, written
from generator.schema.types import Reference

UNIT = Column(
    "unit",
    "单位",
    Reference("unit"),
    required=True,
    help="单位编号，对应“单位”表的 id。",
    example="990101101",
)


def of_units(
    name: str, title: str, help: str, columns: tuple[Column, ...], values: Iterable[Any], key: str = ""
) -> Dataset:
    """A computed table of values in the order of its columns, one of which is the unit."""
    at = [column.name for column in columns].index("unit")
    groups: dict[str, list[Any]] = {}
    for value in values:
        groups.setdefault(value[at], []).append(value)
    rows = {unit: written(columns, group) for unit, group in groups.items()}
    return Dataset(name, title, help, columns, rows, computed=True, key=key)
