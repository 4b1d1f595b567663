"""Where a unit contradicts its list of cases: in its statistics of enforcement, its reports and its register of debts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.measures.arrears import Debtor
from generator.measures.court import Stage, stage
from generator.measures.debts import is_open
from generator.schema.records import Arrears, CourtCase, Enforcement
from generator.schema.records.arrears import Dispute
from generator.schema.records.court import CaseStatus, CauseClass
from generator.schema.types import Period


@dataclass(frozen=True, slots=True)
class Untold:
    """A period of which the statistics of enforcement and the list of cases tell different numbers."""

    period: Period
    told: int
    listed: int


def untold(cases: Iterable[CourtCase], statistics: Iterable[Enforcement]) -> list[Untold]:
    """Where there are fewer cases than the statistics say: lawsuits that ended, and are not on the list."""
    ended = [case.judged or case.closed for case in cases if case.cause_class is CauseClass.ADMINISTRATIVE]
    counts = [Untold(each.period, each.litigated, _within(ended, each.period)) for each in statistics]
    return [each for each in counts if each.told > each.listed]


def lost_untold(cases: Iterable[CourtCase], statistics: Iterable[Enforcement]) -> list[Untold]:
    """Where there are more judgments against the unit than the statistics say it lost."""
    lost = [case.judged for case in cases if case.cause_class is CauseClass.ADMINISTRATIVE and _is_lost(case)]
    counts = [Untold(each.period, each.lost, _within(lost, each.period)) for each in statistics]
    return [each for each in counts if each.told < each.listed]


def _is_lost(case: CourtCase) -> bool:
    """A judgment that leaves the unit something to perform; suits withdrawn or dismissed are not lost."""
    return case.judged is not None and case.status is not CaseStatus.DISMISSED


def _within(days: Iterable[date | None], period: Period) -> int:
    return sum(day is not None and day in period for day in days)


def owed_at_zero(cases: Iterable[CourtCase], debtor: Debtor) -> tuple[CourtCase, ...]:
    """Judgments on contracts that were still to be paid at the end of a month reported as free of any debt."""
    if debtor.reported_to is None or debtor.balance != 0:
        return ()
    end = debtor.reported_to.last_day
    return tuple(
        case
        for case in cases
        if case.cause_class is CauseClass.CONTRACT and case.amount and stage(case, end) is Stage.UNPERFORMED
    )


def in_no_court(cases: Iterable[CourtCase], debtor: Debtor, as_of: date) -> tuple[Arrears, ...]:
    """Debts that are said to be before a court, of a unit that has no open case that could be about one."""
    about = (CauseClass.CONTRACT, CauseClass.LABOUR, CauseClass.OTHER)
    if any(case.cause_class in about and stage(case, as_of) is not Stage.CLOSED for case in cases):
        return ()
    return tuple(
        debt for debt in debtor.debts if debt.dispute is Dispute.LITIGATING and is_open(debt, debtor, as_of)
    )
