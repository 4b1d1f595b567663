"""Credit looked up in the three processes: who has answered, and what they answered."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.approval import Embedded, all_embedded, embedded
from generator.measures.terms import MonthState, State
from generator.pages.blocks import (
    Block,
    Cell,
    Empty,
    Grid,
    GridCell,
    GridRow,
    Head,
    Prose,
    Row,
    Rows,
    Section,
)
from generator.pages.topics.cells import name
from generator.pages.topics.topic import Lack, Urge, after
from generator.pages.view import View
from generator.schema.records import Embedding, Unit
from generator.schema.records.approval import Answer, Process
from generator.schema.records.reporting import Matter

_ABOUT = (
    "要求把联合奖惩系统嵌入行政审批、公共服务、事中事后监管三个流程：办事时先查信用，守信的给方便，依法依规限制失信的。"
    "每一期三个流程各答一次“是”“否”或“不适用”；没有答的显示“未报送”。只公开查了几次，不公开查了谁。"
)
_STATES = {
    Answer.YES: State.DATA,
    Answer.NO: State.DATA,
    Answer.NOT_APPLICABLE: State.NOT_APPLICABLE,
}
_HEADS = ("流程", "是否嵌入", "嵌在哪里", "查询", "守信的", "失信的")
_DASHES = (Cell("—"),) * (len(_HEADS) - 2)


def section(view: View) -> Section:
    """The three processes of every unit."""
    found = all_embedded(view.registry, view.measures.reports)
    if not found:
        return Section(
            "embedding", "信用嵌入流程", (Empty("还没有要求报送，也没有单位报过。"), Prose((_ABOUT,)))
        )
    whole = [each for each in found if each.applicable and each.count == each.applicable]
    silent = [name(each.unit) for each in found if each.missing]
    sentence = f"{len(found)} 个单位中，适用的流程都嵌入了的有 {len(whole)} 个。"
    if silent:
        sentence += f"最近一期没有答全的：{'、'.join(silent)}。"
    ranked = sorted(found, key=lambda each: (each.count, -each.missing, each.unit.id))
    grid = Grid(
        "各单位三个流程是否嵌入信用查询和奖惩",
        "单位",
        tuple(process.zh for process in Process),
        tuple(GridRow(name(each.unit), _anchor(each.unit), _cells(each)) for each in ranked),
    )
    return Section("embedding", "信用嵌入流程", (grid, Prose((_ABOUT,))), sentence)


def _anchor(unit: Unit) -> str:
    return f"units/{unit.id}/dossier/#approval"


def _cells(each: Embedded) -> tuple[GridCell, ...]:
    return tuple(_cell(each, process, answer) for process, answer in each.answers.items())


def _cell(each: Embedded, process: Process, answer: Embedding | None) -> GridCell:
    if answer is None:
        return GridCell(State.MISSING, note=f"{each.period} 未报送{_before(each, process)}")
    yes = answer.embedded is Answer.YES
    note = f"{answer.period} {answer.embedded.zh}"
    note += f"，{answer.since} 起，本期查询 {answer.queries} 次" if yes else f"，{answer.reason}"
    return GridCell(_STATES[answer.embedded], answer.embedded.zh, note, full=yes)


def _before(each: Embedded, process: Process) -> str:
    last = each.before.get(process)
    return f"，上一次是 {last.period}“{last.embedded.zh}”" if last else "，从来没有报过"


def of_unit(view: View, unit: Unit) -> Embedded | None:
    return embedded(view.registry, unit, view.measures.reports[unit.id].get(Matter.EMBEDDING))


def blocks(credit: Embedded) -> Iterator[Block]:
    """A unit's processes, one by one."""
    title = f"信用嵌入流程（{credit.period.zh}）" if credit.period else "信用嵌入流程"
    rows = tuple(_row(credit, process, answer) for process, answer in credit.answers.items())
    yield Rows("三个流程是否嵌入信用查询和奖惩", tuple(Head(each) for each in _HEADS), rows, title=title)


def _row(credit: Embedded, process: Process, answer: Embedding | None) -> Row:
    if answer is None:
        said = _before(credit, process).lstrip("，")
        return Row((Cell(process.zh), Cell(state=State.MISSING, note=said), *_DASHES))
    if answer.embedded is not Answer.YES:
        tone = "overdue" if answer.embedded is Answer.NO else "withdrawn"
        said = answer.reason or ""
        return Row((Cell(process.zh), Cell(answer.embedded.zh, note=said, tone=tone), *_DASHES))
    return Row(
        (
            Cell(process.zh),
            Cell(answer.embedded.zh, note=f"{answer.since} 起", tone="kept"),
            Cell(answer.item or "—", note=answer.system or ""),
            Cell(f"{answer.queries} 次"),
            Cell(answer.incentives or "—"),
            Cell(answer.restrictions or "—", note=f"依据：{answer.basis}" if answer.basis else ""),
        )
    )


def urges(view: View, unit: Unit) -> Iterator[Urge]:
    """Processes left out of a period that was reported; whole periods are urged for by the matter."""
    credit = of_unit(view, unit)
    reports = view.measures.reports[unit.id].get(Matter.EMBEDDING)
    if credit is None or reports is None or not credit.missing:
        return
    left = [process.zh for process, answer in credit.answers.items() if answer is None]
    last = next((each for each in reports.asked if each.period == credit.period), None)
    if last is not None and last.state in (MonthState.REPORTED, MonthState.LATE):
        what = f"信用嵌入流程：{credit.period} 没有填{'、'.join(left)}"
        yield Urge(Lack.MISSING, what, _anchor(unit), after(last.deadline))
