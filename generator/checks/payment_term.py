"""Public bodies pay small firms within sixty days of delivery (保障中小企业款项支付条例, 国务院令第802号)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.calendar import Calendar
from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Arrears, CalendarDay
from generator.schema.records.arrears import CreditorKind, DebtorKind
from generator.schema.records.commitment import DayKind
from generator.schema.table import sound

LONGEST_TERM = 60

TERM_TOO_LONG = Code(
    "W303",
    "term-too-long",
    "付款期限超过 60 日",
    "机关、事业单位向中小企业采购，应自交付（验收合格）之日起 30 日内付款；合同另有约定的，最长 60 日。",
    "把应付日期写晚，逾期就被算少了。",
    "交付（验收）日期: 2025-01-10  应付日期: 2025-06-30",
    "交付（验收）日期: 2025-01-10  应付日期: 2025-02-09",
)
_PUBLIC = (DebtorKind.GOVERNMENT, DebtorKind.INSTITUTION)
_SMALL = (CreditorKind.SME, CreditorKind.INDIVIDUAL_BUSINESS)


def find(case: Case) -> Iterator[Finding]:
    calendar = Calendar.of(sound(case.source.of(CalendarDay), "day", "mark"))
    for debt in sound(case.source.of(Arrears), "debtor", "creditor", "delivered", "due"):
        if debt.debtor in _PUBLIC and debt.creditor in _SMALL:
            last = calendar.deadline(debt.delivered, LONGEST_TERM, DayKind.CALENDAR)
            if last is not None and debt.due > last:
                message = f"{debt.delivered} 交付，应付日期 {debt.due} 晚于最长期限 {last}。"
                yield complaint(debt, "due", TERM_TOO_LONG, message, "请照合同和交付日期核对应付日期。")
