"""A unit's own part of the records: what speaks for it, what speaks against it and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.measures.staff import Filing, filing
from generator.measures.terms import Prompt, State
from generator.measures.trust import Heard, Misconduct, merits, misconduct, objections
from generator.pages.blocks import (
    Block,
    Cell,
    Empty,
    Facts,
    Figures,
    Head,
    Notice,
    Phase,
    Phases,
    Row,
    Rows,
)
from generator.pages.shapes import Fact, KeyFigure
from generator.pages.topics.cells import linked, name
from generator.pages.topics.periods import unit_periods
from generator.pages.topics.silent import asked, missing, periods, state_of
from generator.pages.topics.topic import Own
from generator.pages.view import View
from generator.schema.exposure import Gravity
from generator.schema.records import Unit, UnitRecord
from generator.schema.records.reporting import Matter

ID = "records"
GRID = "失信情况每季度报了没有"
NONE_SHOWN = "没有正在公示的失信记录"
GRAVITY = {Gravity.SERIOUS: "overdue", Gravity.GENERAL: "late", Gravity.MINOR: "progress"}
PROMPT = {
    Prompt.ON_TIME: "kept",
    Prompt.LATE: "late",
    Prompt.OPEN: "progress",
    Prompt.OVERDUE: "overdue",
    Prompt.UNKNOWN: "",
}


def own(view: View, unit: Unit) -> Own | None:
    """None for a unit that is asked nothing and of which nothing is shown."""
    good, bad = merits(view.registry, unit.id), misconduct(view.registry, unit.id)
    files = filing(view.registry, unit, view.measures.reports)
    is_asked = asked(view, unit, Matter.MISCONDUCT)
    if not (good or bad or is_asked or files.state is not State.NOT_APPLICABLE):
        return None
    gaps = missing(view, unit, Matter.MISCONDUCT)
    return Own(
        state_of(view, unit, (Matter.MISCONDUCT, Matter.STAFF_RECORD), told=bool(good or bad)),
        _sentence(good, bad, len(gaps)),
        tuple(_blocks(view, unit, good, bad, files)),
        f"{len(good) + len(bad)}",
    )


def _sentence(good: Sequence[UnitRecord], bad: Sequence[Misconduct], gaps: int) -> str:
    if bad:
        last = max(each.exposure.ends for each in bad)
        told = f"正在公示的失信记录 {len(bad)} 条，最晚的公示到 {last}"
    else:
        told = NONE_SHOWN
    silent = f"；失信情况有 {gaps} 个季度没有报送" if gaps else ""
    return f"{told}；守信记录 {len(good)} 条{silent}。"


def _blocks(
    view: View, unit: Unit, good: Sequence[UnitRecord], bad: Sequence[Misconduct], files: Filing
) -> Iterator[Block]:
    yield Figures(tuple(_figures(good, bad, files)))
    if bad:
        yield Rows(
            "失信记录", heads(False), tuple(broken_row(view, each, False) for each in bad), title="失信记录"
        )
        yield timeline(view, bad)
    else:
        yield Empty(f"{NONE_SHOWN}。期满和已经修复的不再显示。", title="失信记录")
    if good:
        rows = tuple(kept_row(view, one, False) for one in good)
        yield Rows("守信记录", kept_heads(False), rows, first=6, title="守信记录")
    else:
        yield Empty("还没有守信记录。", title="守信记录")
    heard = objections(view.registry, unit.id)
    if heard:
        yield Rows("异议", HEARD, tuple(heard_row(view, each) for each in heard), title="对失信记录的异议")
    if files.state is not State.NOT_APPLICABLE:
        yield _staff(files)
    grid = unit_periods(view, unit, Matter.MISCONDUCT, GRID)
    if grid:
        yield replace(grid, title=GRID)
    gaps = missing(view, unit, Matter.MISCONDUCT)
    if gaps:
        yield Notice(f"没有报送失信情况的季度：{periods(gaps)}。没有报送不等于没有失信。")


def _figures(good: Sequence[UnitRecord], bad: Sequence[Misconduct], files: Filing) -> Iterator[KeyFigure]:
    open_ = sum(each.record.rectified is None for each in bad)
    note = f"{open_} 条还没有整改" if open_ else "都已整改" if bad else "目标 0"
    yield KeyFigure("正在公示的失信记录", f"{len(bad)}", "条", note, tone="overdue" if bad else "kept")
    yield KeyFigure("守信记录", f"{len(good)}", "条", tone="kept" if good else "")
    if files.last is not None:
        yield KeyFigure("公职人员建档", rate(files), "", f"{files.last.period.zh}末")
    elif files.state is State.MISSING:
        yield KeyFigure("公职人员建档", State.MISSING.zh)


def rate(files: Filing) -> str:
    """The share of staff with a file, as exactly as it may be told."""
    last = files.last
    if last is None:
        return files.state.zh
    return files.share.text if files.share else f"{last.with_files.zh} 人（共 {last.total.zh} 人）"


def _staff(files: Filing) -> Block:
    last = files.last
    if last is None:
        return Empty("没有报送公职人员建档情况。", title="公职人员建档")
    facts = (
        Fact("期间", last.period.zh),
        Fact("公职人员", f"{last.total.zh} 人"),
        Fact("已建档", f"{last.with_files.zh} 人"),
        Fact("新增守信记录", f"{last.positive.zh} 条"),
        Fact("新增失信记录", f"{last.negative.zh} 条"),
    )
    return Facts(facts, title="公职人员建档")


def heads(whole: bool) -> tuple[Head, ...]:
    first = (Head("单位"),) if whole else ()
    return (*first, Head("记录"), Head("认定"), Head("程度"), Head("整改"), Head("公示到"))


def broken_row(view: View, each: Misconduct, whole: bool) -> Row:
    one = each.record
    unit = view.registry.units[one.unit]
    first = (Cell(name(unit), f"units/{unit.id}/dossier/#{ID}"),) if whole else ()
    repair = each.exposure.repair_from
    after = f"，{repair} 起可以申请修复" if repair and repair > view.as_of else ""
    return Row(
        (
            *first,
            Cell(one.type.zh, note=" · ".join(filter(None, (one.aspect.zh, one.id, _contested(view, one))))),
            Cell(one.decided_by or "", note=f"{one.decided} {one.decision_number}"),
            Cell(
                one.level.zh if one.level else "",
                tone=GRAVITY[one.level] if one.level else "",
                note=one.level_basis or "",
            ),
            Cell(f"{one.rectified} 完成", tone="kept") if one.rectified else Cell("没有完成", tone="overdue"),
            Cell(str(each.exposure.ends), note=f"还有 {each.days_left} 天{after}"),
        ),
        id=one.id,
        data={"unit": one.unit, "level": one.level.value if one.level else ""},
    )


def _contested(view: View, one: UnitRecord) -> str:
    """What became of the last objection to a record; a record that is disputed is never shown as if it were not."""
    found = (each.objection for each in objections(view.registry, one.unit) if each.record.id == one.id)
    last = next(found, None)
    if last is None:
        return ""
    if last.outcome is None:
        return "有异议，正在处理"
    return f"有过异议，{last.replied} 答复：{last.outcome.zh}"


def kept_heads(whole: bool) -> tuple[Head, ...]:
    first = (Head("单位"),) if whole else ()
    return (*first, Head("记录"), Head("事实"), Head("认定"), Head("佐证"))


def kept_row(view: View, one: UnitRecord, whole: bool) -> Row:
    unit = view.registry.units[one.unit]
    first = (Cell(name(unit), f"units/{unit.id}/dossier/#{ID}"),) if whole else ()
    return Row(
        (
            *first,
            Cell(one.type.zh, note=one.aspect.zh),
            Cell(one.fact or "—"),
            Cell(str(one.decided), note=" ".join(filter(None, (one.decided_by, one.decision_number)))),
            linked("查看", one.evidence, one.unit),
        ),
        data={"unit": one.unit, "aspect": one.aspect.value},
    )


HEARD = (Head("记录"), Head("收到"), Head("答复"), Head("结果"))


def heard_row(view: View, each: Heard) -> Row:
    one, prompt = each.objection, each.prompt
    late = f"，迟 {prompt.days_late} 个工作日" if prompt.days_late else ""
    limit = f"最迟 {prompt.deadline}{late}" if prompt.deadline else ""
    return Row(
        (
            Cell(
                each.record.id,
                f"units/{each.record.unit}/dossier/#{each.record.id}",
                note=f"{name(view.registry.units[each.record.unit])}，{each.record.type.zh}",
            ),
            Cell(str(one.received)),
            Cell(str(one.replied) if one.replied else prompt.state.zh, tone=PROMPT[prompt.state], note=limit),
            Cell(one.outcome.zh if one.outcome else "还没有结果"),
        )
    )


def timeline(view: View, found: Iterable[Misconduct]) -> Phases:
    """From when to when each record of misconduct is shown; the longest to come last."""
    ordered = sorted(found, key=lambda each: (each.exposure.ends, each.record.id))
    first = min(each.record.decided for each in ordered)
    last = max(each.exposure.ends for each in ordered)

    def at(day: date) -> float:
        return round(100 * (day - first).days / max((last - first).days, 1), 2)

    phases = tuple(
        Phase(
            f"{name(view.registry.units[each.record.unit])} {each.record.type.zh}",
            at(each.record.decided),
            round(at(each.exposure.ends) - at(each.record.decided), 2),
            f"{each.record.decided} 到 {each.exposure.ends}，还有 {each.days_left} 天",
            GRAVITY[each.record.level] if each.record.level else "",
        )
        for each in ordered
    )
    return Phases(
        phases, str(first), str(last), at(view.as_of), title=f"各公示到什么时候（竖线是 {view.as_of}）"
    )
