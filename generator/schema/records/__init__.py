"""Every record type, in the order in which a reader meets them."""

from generator.schema.records.admin_credit import AdminCredit
from generator.schema.records.approval import ApprovalItem, ApprovalMonth, Embedding
from generator.schema.records.arrears import Arrears, ArrearsPlan, ArrearsProgress
from generator.schema.records.commitment import Change, Commitment, Progress
from generator.schema.records.court import Campaign, CourtCase
from generator.schema.records.credit_village import CreditVillage
from generator.schema.records.demonstration import Criterion, Demonstration, Review, SelfCheck
from generator.schema.records.disclosure import CatalogueItem, Disclosure
from generator.schema.records.duties import Duty, Enforcement
from generator.schema.records.feedback import Feedback, Survey
from generator.schema.records.finance import Finance
from generator.schema.records.indicator import Indicator
from generator.schema.records.legacy import Handover, LegacyMatter, LegacyStep, Postponement
from generator.schema.records.organisation import LeadingGroup, SupervisionCheck
from generator.schema.records.oversight import Verification
from generator.schema.records.phases import AnnualReport, Milestone
from generator.schema.records.policy import Policy, RequiredPolicy
from generator.schema.records.publicity import Activity, Highlight, TypicalCase
from generator.schema.records.reporting import Reporting, ZeroReport
from generator.schema.records.result import Result
from generator.schema.records.scenario import Scenario, ScenarioUse
from generator.schema.records.site import CalendarDay, Domain, Requirement, Site
from generator.schema.records.staff_record import StaffRecord
from generator.schema.records.statement import ArrearsStatement
from generator.schema.records.template import Template
from generator.schema.records.unit import Unit
from generator.schema.records.unit_record import Objection, UnitRecord
from generator.schema.table import Record, Table

FILES: tuple[type[Record], ...] = (
    Site,
    Requirement,
    Domain,
    CalendarDay,
    CatalogueItem,
    Reporting,
    Milestone,
    RequiredPolicy,
    Template,
    Criterion,
    Indicator,
    Unit,
    Commitment,
    Disclosure,
    Finance,
    Feedback,
    Survey,
    Arrears,
    ArrearsPlan,
    ArrearsProgress,
    ArrearsStatement,
    CourtCase,
    Campaign,
    LegacyMatter,
    LeadingGroup,
    Policy,
    Highlight,
    Activity,
    TypicalCase,
    StaffRecord,
    AdminCredit,
    Embedding,
    ApprovalItem,
    ApprovalMonth,
    Duty,
    Enforcement,
    AnnualReport,
    CreditVillage,
    Demonstration,
    SelfCheck,
    Scenario,
    ScenarioUse,
    ZeroReport,
    Verification,
    SupervisionCheck,
    Review,
    UnitRecord,
    Objection,
    Result,
)
"""Record types that have files of their own."""

ENTRIES: tuple[type[Record], ...] = tuple(entry for cls in FILES for entry in cls.table.entries.values())
"""Record types that live inside records of another."""

TABLES: tuple[Table, ...] = tuple(cls.table for cls in (*FILES, *ENTRIES))

__all__ = [
    "ENTRIES",
    "FILES",
    "TABLES",
    "Activity",
    "AdminCredit",
    "AnnualReport",
    "ApprovalItem",
    "ApprovalMonth",
    "Arrears",
    "ArrearsPlan",
    "ArrearsProgress",
    "ArrearsStatement",
    "CalendarDay",
    "Campaign",
    "CatalogueItem",
    "Change",
    "Commitment",
    "CourtCase",
    "CreditVillage",
    "Criterion",
    "Demonstration",
    "Disclosure",
    "Domain",
    "Duty",
    "Embedding",
    "Enforcement",
    "Feedback",
    "Finance",
    "Handover",
    "Highlight",
    "Indicator",
    "LeadingGroup",
    "LegacyMatter",
    "LegacyStep",
    "Milestone",
    "Objection",
    "Policy",
    "Postponement",
    "Progress",
    "Reporting",
    "RequiredPolicy",
    "Requirement",
    "Result",
    "Review",
    "Scenario",
    "ScenarioUse",
    "SelfCheck",
    "Site",
    "StaffRecord",
    "SupervisionCheck",
    "Survey",
    "Template",
    "TypicalCase",
    "Unit",
    "UnitRecord",
    "Verification",
    "ZeroReport",
]
