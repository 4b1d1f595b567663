"""Budgets, final accounts, spending on hospitality, travel and cars, procurement, and village accounts (财务)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.relations import PERIOD_NOT_OVER, needed_when, not_before, unwanted_when
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    Day,
    Every,
    Identifier,
    Link,
    Money,
    Period,
    PeriodOf,
    Reference,
    Term,
    Text,
)


class FinanceKind(Term):
    BUDGET = "budget", "预算"
    ACCOUNTS = "accounts", "决算"
    THREE_PUBLIC = "three_public", "三公", "三公经费", "“三公”经费"
    PROCUREMENT = "procurement", "采购", "政府采购"
    VILLAGE = "village", "村级财务", "村务公开", "居务公开"


class Flow(Term):
    INCOME = "income", "收入"
    SPENDING = "spending", "支出"


@record(
    "finance",
    "财务公开",
    "units/{unit}/finance.csv",
    help="公开的预算、决算、三公、采购和村级财务，一个项目一行；有分项的，合计和分项都填。",
    supplier=Supplier.UNIT,
    frequency="预算、决算、三公、采购每年；村级财务每月或每季度",
)
class Finance(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="这一行的永久编号。", example="990101101-cw-2025-01"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="公开的单位，由文件所在的文件夹决定。")
    period: Period = field(
        "期间",
        PeriodOf(),
        required=True,
        help="预算、决算、三公、采购填年度；村级财务填月份或季度。",
        example="2025",
    )
    kind: FinanceKind = field(
        "类别", Choice(FinanceKind), required=True, help="公开的是哪一类数。", example="决算"
    )
    flow: Flow = field(
        "收支", Choice(Flow), required=True, help="是收入还是支出；三公、采购填支出。", example="支出"
    )
    item: str = field(
        "项目", Text(40), required=True, help="是哪一项的数，合计写“合计”。", example="一般公共服务支出"
    )
    part_of: str | None = field(
        "所属合计",
        Reference("finance"),
        help="分项填合计那一行的编号；合计自己不填。",
        example="990101101-cw-2025-01",
    )
    amount: Decimal = field(
        "金额（元）", Money(), required=True, help="以元为单位，不要按万元填。", example="18650000.00"
    )
    approved: date | None = field(
        "批准日期",
        Day(past=True),
        help="预算、决算批准或批复的日子；公开时限从第二天数起。",
        example="2026-08-20",
    )
    published: date = field(
        "公开日期",
        Day(past=True),
        required=True,
        help="实际公开的日子，不是填表的日子。",
        example="2026-09-02",
    )
    link: str | None = field(
        "链接",
        Link(),
        help="在哪里看原件；只贴在公示栏的可不填。",
        example="https://www.nuochuan.example/cw/2025-01.html",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


not_before(Finance, "published", "approved")
needed_when(
    Finance,
    "approved",
    "kind",
    lambda one: one.kind in (FinanceKind.BUDGET, FinanceKind.ACCOUNTS),
    "预算、决算要写明批准或批复的日子，才能看出公开是否及时。",
)
unwanted_when(
    Finance,
    "approved",
    "kind",
    lambda one: one.kind in (FinanceKind.PROCUREMENT, FinanceKind.VILLAGE),
    "采购和村级财务没有预算、决算那样的批准日期。",
)

KIND_MISMATCH = Code(
    "E362",
    "finance-kind-mismatch",
    "财务类别与期间或收支不配",
    "村级财务按月或按季度公开，其他类别按年度公开；三公和采购只有支出。",
    "期间、收支填错了，前后几年就比不到一起。",
    "类别: 村级财务\n期间: 2025",
    "类别: 村级财务\n期间: 2025-Q1",
)
_SPENDING_ONLY = (FinanceKind.THREE_PUBLIC, FinanceKind.PROCUREMENT)
_AFTERWARDS = (FinanceKind.ACCOUNTS, FinanceKind.VILLAGE)


@rule(Finance, "kind", "period")
def period_fits_the_kind(one: Finance) -> Iterator[Flaw]:
    yearly = one.period.every is Every.YEAR
    if yearly == (one.kind is FinanceKind.VILLAGE):
        help = "请填月份或季度，例如 2025-Q1。" if yearly else "请填年度，例如 2025。"
        message = f"类别是“{one.kind.zh}”，期间填的是 {one.period}。"
        yield flaw("period", KIND_MISMATCH, message, help)


@rule(Finance, "kind", "flow")
def flow_fits_the_kind(one: Finance) -> Iterator[Flaw]:
    if one.kind in _SPENDING_ONLY and one.flow is not Flow.SPENDING:
        message = f"类别是“{one.kind.zh}”，收支填的是“{one.flow.zh}”。"
        yield flaw("flow", KIND_MISMATCH, message, "请填“支出”，或更正类别。")


@rule(Finance, "kind", "period", "published")
def published_after_the_period(one: Finance) -> Iterator[Flaw]:
    if one.kind in _AFTERWARDS and one.published < one.period.last_day:
        message = f"{one.period.zh}要到 {one.period.last_day} 才结束，“公开日期”是 {one.published}。"
        yield flaw("published", PERIOD_NOT_OVER, message, "请核对期间和日期。")
