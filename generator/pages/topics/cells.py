"""Small things in the tables of topics."""

from __future__ import annotations

from generator.pages.blocks import Cell
from generator.pages.commitment import evidence
from generator.schema.records import Unit


def name(unit: Unit) -> str:
    return unit.short_name or unit.name


def linked(label: str, link: str | None, unit: str) -> Cell:
    """A way to a page or to an attachment of a unit; a dash where there is none."""
    there = evidence(link, unit)
    return Cell(label, href=there.href, link=there.link) if there else Cell("—")


def working_days(days: int) -> str:
    return f"{days}" if days else "当场"
