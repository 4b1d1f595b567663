"""Every record type, in the order in which a reader meets them."""

from generator.schema.records.arrears import Arrears, ArrearsPlan, ArrearsProgress
from generator.schema.records.commitment import Change, Commitment, Progress
from generator.schema.records.disclosure import CatalogueItem, Disclosure
from generator.schema.records.oversight import Verification
from generator.schema.records.reporting import Reporting, ZeroReport
from generator.schema.records.site import CalendarDay, Domain, Requirement, Site
from generator.schema.records.unit import Unit
from generator.schema.table import Record, Table

FILES: tuple[type[Record], ...] = (
    Site,
    Requirement,
    Domain,
    CalendarDay,
    CatalogueItem,
    Reporting,
    Unit,
    Commitment,
    Disclosure,
    Arrears,
    ArrearsPlan,
    ArrearsProgress,
    ZeroReport,
    Verification,
)
"""Record types that have files of their own."""

ENTRIES: tuple[type[Record], ...] = tuple(entry for cls in FILES for entry in cls.table.entries.values())
"""Record types that live inside records of another."""

TABLES: tuple[Table, ...] = tuple(cls.table for cls in (*FILES, *ENTRIES))

__all__ = [
    "ENTRIES",
    "FILES",
    "TABLES",
    "Arrears",
    "ArrearsPlan",
    "ArrearsProgress",
    "CalendarDay",
    "CatalogueItem",
    "Change",
    "Commitment",
    "Disclosure",
    "Domain",
    "Progress",
    "Reporting",
    "Requirement",
    "Site",
    "Unit",
    "Verification",
    "ZeroReport",
]
