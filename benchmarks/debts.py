"""What the units of a made district owe: debts, the plan to clear them, and 24 monthly reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from generator.schema.records.unit import UnitKind
from generator.schema.types import Month

FIRST = Month(2024, 10)
MONTHS = 24
_ASKED = {UnitKind.TOWN, UnitKind.SUBDISTRICT, UnitKind.PARK, UnitKind.DEPARTMENT, UnitKind.SOE}
_ARREARS = "编号,欠款主体类别,债权人类别,债权人名称,合同编号,款项类别,交付（验收）日期,应付日期,欠款金额（元）,分歧情况"
_PLAN = "时间节点,清偿比例"
_PROGRESS = "月份,零报告,本月新增（元）,累计清偿（元）,期末余额（元）,报送日期"
_STEPS = (("2025-06-30", "0.3"), ("2025-12-31", "0.6"), ("2026-06-30", "0.8"), ("2026-12-31", "1"))
_ZERO = Decimal(0)

Debt = tuple[date, Decimal]
"""When it fell due, and how much."""
Table = tuple[str, str, list[Sequence[object]]]
"""File name, header and rows."""


def tables(unit: str, kind: UnitKind, random: Random) -> Iterator[Table]:
    """The files of a unit. Of those asked for reports two in three owe; of the others one in twenty."""
    asked = kind in _ASKED
    if random.random() < (0.65 if asked else 0.05):
        owed = [_debt(random) for _ in range(random.randint(1, 4))]
        debtor = {UnitKind.SOE: "国有企业", UnitKind.VILLAGE: "事业单位"}.get(kind, "政府部门")
        rows = [_row(f"{unit}-qk-{n:03d}", debtor, debt, random) for n, debt in enumerate(owed, 1)]
        yield "arrears.csv", _ARREARS, rows
        yield "arrears_plan.csv", _PLAN, list(_STEPS)
        gaps = kind is not UnitKind.SOE and random.random() < 0.2
        yield "arrears_progress.csv", _PROGRESS, list(_reports(owed, gaps, random))
    elif asked:
        yield "arrears_progress.csv", _PROGRESS, [_zero(FIRST.plus(n), random) for n in range(MONTHS)]


def _debt(random: Random) -> Debt:
    return date(2023, 7, 1) + timedelta(days=random.randint(0, 900)), Decimal(
        random.randint(20_000, 9_000_000)
    )


def _row(id: str, debtor: str, debt: Debt, random: Random) -> Sequence[object]:
    due, amount = debt
    creditor = random.choice(("中小企业", "个体工商户", "大型企业"))
    subject = random.choice(("工程", "货物", "服务"))
    dispute = random.choice(("无分歧", "无分歧", "有分歧", "已进入司法程序"))
    delivered = due - timedelta(days=60)
    return id, debtor, creditor, "", f"HT-{id[-12:]}", subject, delivered, due, f"{amount:.2f}", dispute


def _reports(owed: list[Debt], gaps: bool, random: Random) -> Iterator[Sequence[object]]:
    """Months that add up: what fell due before is owed already, each month some of it is paid."""
    balance = sum((amount for due, amount in owed if due < FIRST.first_day), _ZERO)
    paid = _ZERO
    for month in (FIRST.plus(n) for n in range(MONTHS)):
        new = sum((amount for due, amount in owed if Month.of(due) == month), _ZERO)
        share = (balance + new) * random.randint(0, 12) / 100
        paid, balance = paid + share, balance + new - share
        if not (gaps and month.month == 7):
            yield month, "否", f"{new:.2f}", f"{paid:.2f}", f"{balance:.2f}", _reported(month, random)


def _zero(month: Month, random: Random) -> Sequence[object]:
    return month, "是", "", "", "", _reported(month, random)


def _reported(month: Month, random: Random) -> date:
    """In the first days of the next month; now and then too late."""
    return month.last_day + timedelta(
        days=random.randint(12, 16) if random.random() < 0.04 else random.randint(1, 9)
    )
