"""A unit's own list of duties, and what became of its decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.measures.duties import duties_in_force, outcome, rows_of
from generator.pages.blocks import Block, Cell, Empty, Head, Row, Rows
from generator.pages.shapes import Filter, Select
from generator.pages.topics.cells import linked
from generator.pages.topics.silent import asked, missing, periods, state_of
from generator.pages.topics.topic import Own
from generator.pages.view import View, options
from generator.schema.records import Duty, Enforcement, Unit
from generator.schema.records.reporting import Matter

FEW = 12
"""Up to this many duties need no filter."""


def own(view: View, unit: Unit) -> Own | None:
    """A unit's duties and outcomes; None for one that is asked nothing and says nothing."""
    listed = view.registry.own(Duty, unit.id)
    rows = rows_of(view.registry, unit.id)
    if not (listed or rows or asked(view, unit, Matter.ENFORCEMENT)):
        return None
    in_force = duties_in_force(view.registry, unit.id, view.as_of)
    blocks = (*_outcomes(view, unit, rows), *_listed(unit, in_force, listed))
    state = state_of(view, unit, (Matter.ENFORCEMENT,), told=bool(listed or rows), lacking=not listed)
    return Own(state, _sentence(view, unit, in_force, rows), blocks)


def _sentence(view: View, unit: Unit, in_force: Sequence[Duty], rows: Sequence[Enforcement]) -> str:
    told = f"权责清单 {len(in_force)} 项" if in_force else "没有公开权责清单"
    if rows:
        found = outcome(rows)
        told += f"；{rows[0].period.year} 年以来审结复议和诉讼 {found.tested} 件"
        told += f"，被纠正或败诉 {found.wrong} 件" if found.tested else ""
    gaps = missing(view, unit, Matter.ENFORCEMENT)
    return told + (f"；漏报 {len(gaps)} 期。" if gaps else "。")


def _outcomes(view: View, unit: Unit, rows: Sequence[Enforcement]) -> Iterator[Block]:
    gaps = missing(view, unit, Matter.ENFORCEMENT)
    title = "执法、复议和诉讼"
    if rows:
        heads = ("期间", "执法案件", "复议审结", "纠错", "诉讼审结", "败诉", "改了什么", "报送")
        yield Rows(
            "各期执法、复议和诉讼",
            tuple(Head(each, number=0 < at < 6) for at, each in enumerate(heads)),
            tuple(_period(each) for each in reversed(rows)),
            first=8,
            title=title,
        )
    if gaps:
        yield Empty(f"没有报送的期间：{periods(gaps)}。", title="" if rows else title)


def _period(each: Enforcement) -> Row:
    return Row(
        (
            Cell(f"{each.period}", note=each.note or ""),
            Cell(f"{each.cases}"),
            Cell(f"{each.reconsidered}"),
            Cell(f"{each.corrected}", tone="late" if each.corrected else ""),
            Cell(f"{each.litigated}"),
            Cell(f"{each.lost}", tone="overdue" if each.lost else ""),
            Cell(each.remedy or "—"),
            Cell(f"{each.reported}"),
        )
    )


def _listed(unit: Unit, in_force: Sequence[Duty], listed: Sequence[Duty]) -> Iterator[Block]:
    if not listed:
        yield Empty("没有公开权责清单。", title="权责清单")
        return
    shown = (*in_force, *(each for each in listed if each not in in_force))
    heads = ("职权事项", "类别", "来源", "依据", "承办机构", "流程")
    choices = (Select("kind", "类别", options((each.kind.value, each.kind.zh) for each in shown)),)
    yield Rows(
        "权责清单",
        tuple(Head(each) for each in heads),
        tuple(_duty(unit, each) for each in shown),
        "duty-list",
        filter=Filter(choices, "找职权：输入名称或依据", (), "项") if len(shown) > FEW else None,
        title="权责清单",
    )


def _duty(unit: Unit, duty: Duty) -> Row:
    return Row(
        (
            Cell(duty.item, note=f"{duty.until} 取消。{duty.note or ''}" if duty.until else ""),
            Cell(duty.kind.zh),
            Cell(duty.power.zh, note=duty.given_by or ""),
            Cell(duty.basis),
            Cell(duty.office or "—"),
            linked("看流程", duty.process, unit.id),
        ),
        data={"kind": duty.kind.value},
    )
