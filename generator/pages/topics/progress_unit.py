"""A unit's own annual reports: in time or not, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.measures.phases import YearReport, year_reports
from generator.measures.terms import MonthState, State
from generator.pages.blocks import Block, Cell, Head, Links, Paper, Row, Rows
from generator.pages.commitment import evidence
from generator.pages.prose import note
from generator.pages.report import path
from generator.pages.shapes import Link
from generator.pages.topics.topic import Lack, Own, Urge, after
from generator.pages.view import View
from generator.schema.records import AnnualReport, Unit
from generator.schema.records.phases import SECTIONS

TONES = {
    MonthState.REPORTED: "kept",
    MonthState.LATE: "late",
    MonthState.MISSING: "overdue",
    MonthState.NOT_DUE: "not_started",
}


def came(each: YearReport) -> str:
    """When a report came, or when it is or was due."""
    if each.report is None:
        return f"截止 {each.due}"
    late = f"，迟 {each.days_late} 天" if each.days_late else ""
    return f"{each.report.submitted} 报送{late}"


def own(view: View, unit: Unit) -> Own | None:
    """A unit's annual reports; None for one of which none is asked and none came."""
    found = year_reports(view.registry, unit, view.as_of)
    if not found:
        return None
    return Own(_state(found), _sentence(found), tuple(_blocks(view, unit, found)))


def _state(found: Sequence[YearReport]) -> State:
    """Of the reports that were due or came: all, some or none of them."""
    due = [each for each in found if each.state is not MonthState.NOT_DUE]
    missing = sum(each.state is MonthState.MISSING for each in due)
    if not due:
        return State.NOT_APPLICABLE
    if missing:
        return State.PARTLY if missing < len(due) else State.MISSING
    return State.DATA


def _sentence(found: Sequence[YearReport]) -> str:
    last = next((each for each in found if each.state is not MonthState.NOT_DUE), None)
    if last is None:
        return f"{found[0].year} 年的年度总结 {found[0].due} 截止，还没有到期。"
    if last.report is None:
        return f"{last.year} 年的年度总结 {last.due} 截止，没有报送。"
    late = f"，迟了 {last.days_late} 天" if last.days_late else "，按时"
    return f"{last.year} 年的年度总结 {last.report.submitted} 报送{late}。"


def _blocks(view: View, unit: Unit, found: Sequence[YearReport]) -> Iterator[Block]:
    heads = (Head("年度"), Head("截止日"), Head("报送情况"))
    yield Rows("年度总结报送情况", heads, tuple(_row(each) for each in found), title="年度总结")
    for each in found:
        if each.report is not None:
            yield _paper(unit, each.report)
    drafts = view.drafts[unit.id]
    if drafts:
        links = tuple(Link(f"{one.year} 年数据小结", path(unit.id, one.year)) for one in drafts)
        yield Links(links, title="程序根据公开数据写的小结")


def _row(each: YearReport) -> Row:
    label = "按时" if each.state is MonthState.REPORTED else each.state.zh
    said = Cell(label, note=came(each) if each.report else "", tone=TONES[each.state])
    return Row((Cell(f"{each.year} 年"), Cell(f"{each.due}"), said))


def _paper(unit: Unit, report: AnnualReport) -> Paper:
    titles = report.table.fields
    parts = tuple((titles[each].title, note(getattr(report, each))) for each in SECTIONS)
    return Paper(f"{report.year} 年度总结全文", parts, evidence(report.file, unit.id))


def urges(view: View, unit: Unit) -> Iterator[Urge]:
    """Annual reports that are missing."""
    for each in year_reports(view.registry, unit, view.as_of):
        if each.state is MonthState.MISSING:
            href = f"units/{unit.id}/dossier/#progress"
            yield Urge(Lack.MISSING, f"{each.year} 年度总结", href, after(each.due))
