"""Which records tell of which matter: what answers a duty to report also contradicts its zero report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.schema.records.approval import ApprovalMonth, Embedding
from generator.schema.records.court import CourtCase
from generator.schema.records.credit_village import CreditVillage
from generator.schema.records.demonstration import SelfCheck
from generator.schema.records.duties import Enforcement
from generator.schema.records.feedback import Feedback, Survey
from generator.schema.records.finance import Finance, FinanceKind
from generator.schema.records.legacy import LegacyMatter
from generator.schema.records.publicity import Activity, Highlight
from generator.schema.records.reporting import Matter
from generator.schema.records.scenario import ScenarioUse
from generator.schema.records.staff_record import StaffRecord
from generator.schema.records.unit_record import Polarity, UnitRecord
from generator.schema.table import Record
from generator.schema.types import Period


@dataclass(frozen=True, slots=True)
class Told:
    """Something that was said of a time. `reported`: the day on which it was said, where that is known."""

    first: date
    last: date
    reported: date | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """Records that tell of a matter: their type, the fields they are read by, and what one says.

    `tell` is given a record and `as_of`; None: the record says nothing of the matter.
    """

    cls: type[Record]
    needs: tuple[str, ...]
    tell: Callable[[Any, date], Told | None]


def on_day(cls: type[Record], name: str) -> Witness:
    """Records of things that happened on a day."""

    def tell(one: Record, _: date) -> Told | None:
        day: date | None = getattr(one, name)
        return Told(day, day) if day else None

    return Witness(cls, (name,), tell)


def for_period(cls: type[Record], name: str = "period", reported: str = "reported") -> Witness:
    """Records of figures of a period, with the day on which they were reported if they have one."""

    def tell(one: Record, _: date) -> Told:
        period: Period = getattr(one, name)
        return Told(period.first_day, period.last_day, getattr(one, reported, None))

    return Witness(cls, (name,), tell)


def while_open(cls: type[Record], start: str, end: str) -> Witness:
    """Records of things that last from one day to another, or until now."""
    return Witness(
        cls, (start, end), lambda one, as_of: Told(getattr(one, start), getattr(one, end) or as_of)
    )


def _accounts(one: Finance, _: date) -> Told:
    """Published accounts. Those of a year keep days of their own (`measures.finance`), so none is late here."""
    told = one.published if one.kind is FinanceKind.VILLAGE else None
    return Told(one.period.first_day, one.period.last_day, told)


def _misconduct(one: UnitRecord, _: date) -> Told | None:
    return Told(one.decided, one.decided) if one.polarity is Polarity.NEGATIVE else None


WITNESSES: Mapping[Matter, tuple[Witness, ...]] = {
    Matter.ACTIVITY: (on_day(Activity, "day"),),
    Matter.HIGHLIGHT: (on_day(Highlight, "day"),),
    Matter.MISCONDUCT: (Witness(UnitRecord, ("unit", "polarity", "decided"), _misconduct),),
    Matter.STAFF_RECORD: (for_period(StaffRecord),),
    Matter.FINANCE: (Witness(Finance, ("kind", "period", "published"), _accounts),),
    Matter.FEEDBACK: (for_period(Feedback),),
    Matter.SURVEY: (on_day(Survey, "day"),),
    Matter.COURT: (while_open(CourtCase, "filed", "closed"),),
    Matter.LEGACY: (while_open(LegacyMatter, "found", "resolved"),),
    Matter.EMBEDDING: (for_period(Embedding),),
    Matter.APPROVAL: (for_period(ApprovalMonth),),
    Matter.ENFORCEMENT: (for_period(Enforcement),),
    Matter.CREDIT_VILLAGE: (for_period(CreditVillage),),
    Matter.SELF_CHECK: (for_period(SelfCheck, reported="day"),),
    Matter.SCENARIO: (for_period(ScenarioUse),),
}
"""What tells of each matter, besides a zero report."""


def fades(matter: Matter) -> bool:
    """Whether what tells of a matter may no longer be shown one day.

    Of such a matter it is never said whether a period was reported with something or with nothing.
    """
    return any(witness.cls.expires for witness in WITNESSES.get(matter, ()))
