"""Small whole districts: a good one as files, and bad ones made from it with a change or two."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.checks import check
from generator.findings import Finding, Place
from generator.load.source import Source, load

GOOD = Path(__file__).parent / "good"
AS_OF = date(2026, 6, 30)
REQUIREMENTS = "programme/requirements.yml"
DOMAINS = "programme/domains.csv"
CATALOGUE = "programme/catalogue.csv"
CALENDAR = "programme/calendar.csv"
VERIFICATIONS = "oversight/verifications.csv"
STREET = "units/990199001/"
TOWN = "units/990199101/"
VILLAGE = "units/990199101201/unit.yml"
PARK = "units/990199401/unit.yml"
HOUSING = "units/990199-zj/"
ENTERPRISE = "units/990199-ct/"

Change = bytes | str | None | Path | tuple[str, str]
"""New content; None: no such file; a path: a symbolic link to it; two texts: the first becomes the second."""

Found = tuple[str, Place]


@dataclass(frozen=True, slots=True)
class Fault:
    """A change of the good district, and every finding that it leads to: their codes and places."""

    claim: str
    changes: Mapping[str, Change]
    findings: list[Found] = field(default_factory=list)

    def __str__(self) -> str:
        return self.claim.replace(" ", "-")


def district(folder: Path, changes: Mapping[str, Change]) -> Path:
    """The good district with changes, in a new folder."""
    root = folder / "data"
    shutil.copytree(GOOD, root)
    for name, change in changes.items():
        _change(root / name, change)
    return root


def _change(file: Path, change: Change) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    match change:
        case None:
            file.unlink()
        case bytes():
            file.write_bytes(change)
        case str():
            file.write_text(change, "utf-8")
        case Path():
            file.symlink_to(change)
        case (old, new):
            text = file.read_text("utf-8")
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
            file.write_text(text.replace(old, new), "utf-8")


def findings(root: Path) -> tuple[Finding, ...]:
    return check(load(root), AS_OF)


def found(fault: Fault, folder: Path) -> list[Found]:
    """Codes and places of everything found in the district of a fault."""
    return [(each.code.id, each.place) for each in findings(district(folder, fault.changes))]


def good() -> Source:
    return load(GOOD)


def text(name: str) -> str:
    """What a file of the good district holds."""
    return (GOOD / name).read_text("utf-8")


def naming(**units: str) -> str:
    """The catalogue of the good district with units named for some items (`housing_01="990199101201"`)."""
    head, *rows = text(CATALOGUE).splitlines()
    named = [f"{row},{units.get(row.split(',')[0].replace('-', '_'), '')}" for row in rows]
    return "\n".join([f"{head},适用单位", *named, ""])
