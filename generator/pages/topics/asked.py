"""What the district asks units to report, from whom, how often and by when: its own tables, not a law of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.pages.blocks import Cell, Head, Row, Rows, Section
from generator.pages.topics.topic import Topic
from generator.pages.view import View
from generator.schema.records import Reporting, Requirement
from generator.schema.records.unit import UnitKind

ID = "asked"
_HEADS = ("报什么", "谁报", "多久一次", "几时报", "依据")


def asked(view: View, topics: Sequence[Topic]) -> Section | None:
    """None where the district asks for nothing at intervals. `topics`: where to look for what is reported."""
    rows = (*_monthly(view), *_at_intervals(view, topics), *_yearly(view))
    if not rows:
        return None
    heads = tuple(map(Head, _HEADS))
    table = Rows("定期报送要求", heads, tuple(map(Row, rows)), first=len(rows))
    told = "由区里定，写在“定期报送要求”和“报送要求”两张表里。没有发生的，报零报告。"
    return Section(ID, "报什么，几时报", (table,), told)


Cells = tuple[Cell, ...]


def _monthly(view: View) -> Iterator[Cells]:
    for one in view.registry.of(Requirement):
        if one.arrears_from:
            who = f"{_kinds(one.arrears_kinds)}；登记了欠款的其他单位" if one.arrears_kinds else "全部单位"
            by = f"次月 {one.arrears_report_day} 日以前"
            yield Cell("清欠月报", href="arrears/"), Cell(who), Cell("每月"), Cell(by), Cell()


def _at_intervals(view: View, topics: Sequence[Topic]) -> Iterator[Cells]:
    told_in = {matter: topic.path for topic in topics for matter in topic.matters}
    for duty in view.registry.of(Reporting):
        yield (
            Cell(duty.matter.zh, href=told_in.get(duty.matter, "")),
            Cell(_kinds(duty.kinds)),
            Cell(duty.every.zh),
            Cell(f"一期结束后 {duty.within_days} 天以内"),
            Cell(duty.basis or ""),
        )


def _yearly(view: View) -> Iterator[Cells]:
    for one in view.registry.of(Requirement):
        if one.statement_by:
            by = f"{one.statement_by} 以前报上一年的"
            kinds, basis = _kinds(one.statement_kinds), one.payment_basis or ""
            yield (
                Cell("逾期未付合同年度公开", href="arrears/"),
                Cell(kinds),
                Cell("每年"),
                Cell(by),
                Cell(basis),
            )
        for name, last in (("预算", one.budget_by), ("上一年决算和三公", one.accounts_by)):
            if last and one.finance_kinds:
                kinds, basis = _kinds(one.finance_kinds), one.finance_basis or ""
                day = Cell(f"{last} 以前")
                yield Cell(name, href="topics/finance/"), Cell(kinds), Cell("每年"), day, Cell(basis)
        if one.annual_report_from:
            kinds, by = _kinds(one.annual_report_kinds), f"{one.annual_report_due} 以前"
            yield Cell("年度总结", href="topics/progress/"), Cell(kinds), Cell("每年"), Cell(by), Cell()


def _kinds(kinds: Sequence[UnitKind]) -> str:
    return "、".join(kind.zh for kind in kinds)
