"""What followed for units: praise, and what was done about misconduct (奖惩)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.charts import Chart, Kind, Role, Series
from generator.measures.results import Consequence, consequences
from generator.measures.terms import Rectification
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Prose, Row, Rows, Section
from generator.pages.shapes import KeyFigure
from generator.pages.topics.cells import linked, name
from generator.pages.topics.topic import District, Group, Lack, Own, Topic, Urge, after
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.records.result import ResultKind

ID = "results"
_ROLES = {
    ResultKind.BAN: Role.OVERDUE,
    ResultKind.ACCOUNTABILITY: Role.ACCENT,
    ResultKind.CRITICISM: Role.LATE,
    ResultKind.CORRECTION: Role.PROGRESS,
    ResultKind.PRAISE: Role.KEPT,
}
_TONES = {
    ResultKind.BAN: "overdue",
    ResultKind.ACCOUNTABILITY: "overdue",
    ResultKind.CRITICISM: "late",
    ResultKind.CORRECTION: "progress",
    ResultKind.PRAISE: "kept",
}
_RECTIFIED = {
    Rectification.DONE: "kept",
    Rectification.LATE: "late",
    Rectification.OPEN: "progress",
    Rectification.OVERDUE: "overdue",
    Rectification.CLEAN: "",
}
ABOUT = (
    "方案要求：工作成效明显的予以表彰；存在失信的书面说明原因、限期整改，通报批评，依法依规取消评优资格，提请追究有关人员责任。",
    "结果由区里登记，每一项都写明依据文件和决定机关。取消评优资格的，必须对应一条失信记录；期限没有满的，不能表彰，也不能命名示范。",
    "追究责任只公开追究了几个人，1 个、2 个的写“不足 3 人”，不写是谁、不写事由；有对应的失信记录的，登记记录编号，记录撤下时一并撤下。",
    "取消评优资格显示到期限届满；别的处理写了期限的到期限，没有写的显示 1 年，对应的失信记录期满或者修复的一并去掉。"
    "所以没有正在执行的处理，不等于从来没有过。表彰一直保留。",
)


def _district(view: View) -> District:
    found = consequences(view.registry)
    good = [each for each in found if each.is_praise]
    bad = [each for each in found if not each.is_praise]
    return District(
        tuple(_sentences(view, good, bad)),
        (
            Section("consequences", "处理", tuple(_bad(view, found, bad)), count=f"{len(bad)}"),
            Section("praise", "表彰", tuple(_good(view, good)), count=f"{len(good)}"),
            Section("about", "规矩是什么，显示多久", (Prose(ABOUT),)),
        ),
        tuple(_figures(good, bad)),
        ("result", "result_state"),
    )


def _sentences(view: View, good: Sequence[Consequence], bad: Sequence[Consequence]) -> Iterator[str]:
    if not (good or bad):
        yield "还没有公开的表彰和处理。"
        return
    yield f"表彰 {len(good)} 次；正在公开的处理 {len(bad)} 项。"
    banned = [name(view.registry.units[each.result.unit]) for each in bad if _is(each, ResultKind.BAN)]
    if banned:
        yield f"正在取消评优资格的：{words.joined(list(dict.fromkeys(banned)), 5)}。"
    late = [each for each in bad if each.state is Rectification.OVERDUE]
    for each in late:
        unit = name(view.registry.units[each.result.unit])
        yield f"{unit}的限期整改已逾期 {each.days_late} 天，还没有完成。"


def _is(each: Consequence, kind: ResultKind) -> bool:
    return each.result.kind is kind


def _figures(good: Sequence[Consequence], bad: Sequence[Consequence]) -> Iterator[KeyFigure]:
    counts = Counter(each.result.kind for each in bad)
    yield KeyFigure("表彰", f"{len(good)}", "次", tone="kept" if good else "")
    for kind in (ResultKind.CRITICISM, ResultKind.BAN, ResultKind.ACCOUNTABILITY):
        tone = _TONES[kind] if counts[kind] else ""
        yield KeyFigure(kind.zh, f"{counts[kind]}", "次", tone=tone)
    asked = [each for each in bad if each.state is not None]
    overdue = sum(each.state is Rectification.OVERDUE for each in asked)
    note = f"{overdue} 项逾期没有整改" if overdue else "没有逾期的" if asked else ""
    yield KeyFigure("限期整改", f"{len(asked)}", "项", note, tone="overdue" if overdue else "")


def _bad(view: View, found: Sequence[Consequence], bad: Sequence[Consequence]) -> Iterator[Block]:
    if found:
        yield Drawn(_chart(view, found))
    if not bad:
        yield Empty("没有正在公开的处理。满期的不再显示，所以不等于从来没有过。")
        return
    yield Rows("处理", _heads(whole=True), tuple(_row(view, each, whole=True) for each in bad), first=20)


def _chart(view: View, found: Sequence[Consequence]) -> Chart:
    counts: dict[str, Counter[ResultKind]] = {}
    for each in found:
        counts.setdefault(each.result.unit, Counter())[each.result.kind] += 1

    def worst(entry: tuple[str, Counter[ResultKind]]) -> tuple[int, int, str]:
        unit, n = entry
        return n[ResultKind.PRAISE] - n.total(), -n[ResultKind.PRAISE], unit

    ranked = sorted(counts.items(), key=worst)
    series = tuple(
        Series(kind.zh, role, tuple(n[kind] for _, n in ranked))
        for kind, role in _ROLES.items()
        if any(n[kind] for _, n in ranked)
    )
    unit, first = ranked[0]
    handled = first.total() - first[ResultKind.PRAISE]
    told = f"{name(view.registry.units[unit])}受到的处理最多，{handled} 项。" if handled else "都是表彰。"
    names = tuple(name(view.registry.units[unit]) for unit, _ in ranked)
    return Chart("results-by-unit", Kind.RANKED, "各单位的表彰和处理", told, names, series, "次")


def _heads(*, whole: bool) -> tuple[Head, ...]:
    first = (Head("单位"),) if whole else ()
    return (*first, Head("结果"), Head("决定"), Head("事由"), Head("期限和整改"), Head("公告"))


def _row(view: View, each: Consequence, *, whole: bool) -> Row:
    one = each.result
    unit = view.registry.units[one.unit]
    first = (Cell(name(unit), f"units/{unit.id}/dossier/#{ID}"),) if whole else ()
    return Row(
        (
            *first,
            Cell(one.kind.zh, tone=_TONES[one.kind]),
            Cell(str(one.decided), note=f"{one.decided_by} {one.basis_document}"),
            _why(each),
            _until(each),
            linked("查看", one.evidence, one.unit),
        ),
        data={"unit": one.unit, "kind": one.kind.value},
    )


def _why(each: Consequence) -> Cell:
    one = each.result
    if one.people is not None:
        return Cell(
            f"已追究 {one.people.zh} 人" if one.people.exact is not None else f"已追究{one.people.zh} 人"
        )
    if one.record:
        return Cell(one.fact or "对应的失信记录", f"units/{one.unit}/dossier/#{one.record}")
    return Cell(one.fact or "—")


def _until(each: Consequence) -> Cell:
    one, shown = each.result, f"显示到 {each.ends}" if each.ends else ""
    if each.state is not None:
        done = f"{one.rectified} 完成，" if one.rectified else ""
        late = f"，逾期 {each.days_late} 天" if each.days_late else ""
        return Cell(each.state.zh, tone=_RECTIFIED[each.state], note=f"{done}期限 {one.due}{late}")
    if _is(each, ResultKind.BAN):
        return Cell(f"到 {one.period_end} 为止")
    return Cell(shown or "—")


def _good(view: View, good: Sequence[Consequence]) -> Iterator[Block]:
    if not good:
        yield Empty("还没有表彰。")
        return
    heads = (Head("单位"), Head("决定"), Head("事由"), Head("公告"))
    rows = tuple(
        Row(
            (
                Cell(name(view.registry.units[one.unit]), f"units/{one.unit}/dossier/#{ID}"),
                Cell(str(one.decided), note=f"{one.decided_by} {one.basis_document}"),
                Cell(one.fact or "—"),
                linked("查看", one.evidence, one.unit),
            )
        )
        for one in (each.result for each in good)
    )
    yield Rows("表彰", heads, rows)


def _own(view: View, unit: Unit) -> Own | None:
    found = consequences(view.registry, unit.id)
    if not found:
        return None
    rows = tuple(_row(view, each, whole=False) for each in found)
    return Own(None, _own_sentence(found), (Rows("表彰和处理", _heads(whole=False), rows),), f"{len(found)}")


def _own_sentence(found: Sequence[Consequence]) -> str:
    counts = Counter(each.result.kind for each in found)
    told = "，".join(f"{kind.zh} {counts[kind]} 次" for kind in _ROLES if counts[kind])
    overdue = [each for each in found if each.state is Rectification.OVERDUE]
    late = f"；限期整改已逾期 {max(each.days_late for each in overdue)} 天没有完成" if overdue else ""
    return f"{told}{late}。"


def _urges(view: View, unit: Unit) -> Iterator[Urge]:
    for each in consequences(view.registry, unit.id):
        if each.state is Rectification.OVERDUE:
            what = f"{each.result.basis_document} 限期整改逾期 {each.days_late} 天"
            since = after(each.result.due) if each.result.due else None
            yield Urge(Lack.OVERDUE, what, f"units/{unit.id}/dossier/#{ID}", since)


TOPIC = Topic(
    ID,
    "奖惩",
    Group.BUILDING,
    "做得好的受了什么表彰，失信的受了什么处理，限期整改的改了没有。",
    _district,
    _own,
    _urges,
)
