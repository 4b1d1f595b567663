"""Licences and penalties on bodies, and whether they were shown in time (双公示)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.charts import Chart, Kind, Role, Series
from generator.measures.admin_credit import WORKING_DAYS, Decision, decisions, in_time
from generator.measures.share import SMALL
from generator.measures.terms import Prompt, State
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Figures, Head, Links, Prose, Row, Rows, Section
from generator.pages.shapes import Filter, KeyFigure, Link, Option, Select
from generator.pages.topics.cells import name
from generator.pages.topics.topic import District, Group, Lack, Own, Topic, Urge, after
from generator.pages.view import View, options
from generator.schema.records import Unit
from generator.schema.records.admin_credit import AdminKind

ID = "licences"
_TONES = {
    Prompt.ON_TIME: "kept",
    Prompt.LATE: "late",
    Prompt.OPEN: "progress",
    Prompt.OVERDUE: "overdue",
    Prompt.UNKNOWN: "",
}
_WORDS = {
    Prompt.ON_TIME: "按时公示",
    Prompt.LATE: "迟公示",
    Prompt.OPEN: "未到期",
    Prompt.OVERDUE: "到期没有公示",
    Prompt.UNKNOWN: Prompt.UNKNOWN.zh,
}
_ROLES = {
    Prompt.OVERDUE: Role.OVERDUE,
    Prompt.LATE: Role.LATE,
    Prompt.OPEN: Role.PROGRESS,
    Prompt.ON_TIME: Role.KEPT,
    Prompt.UNKNOWN: Role.NONE,
}
ABOUT = (
    f"行政许可和行政处罚决定作出以后 {WORKING_DAYS} 个工作日之内要上网公示，叫“双公示”（发改办财金〔2018〕424号）。"
    "从决定之日的第二天起数工作日；放假安排还没有公布的年份算不出，不算迟。按时率是按时公示的，占已经公示和到期没有公示的。",
    "信用中国网站集中公示，查企业的信用以那里为准；这里只列各镇街自己作出的决定，用来看公示及不及时（国办发〔2025〕22号）。",
    "只列对法人和其他组织的决定。对个人和个体工商户的许可、处罚是个人信息，不在这里；法定代表人的姓名、证件号码也不公开。",
    "处罚到公示截止期为止，最长 3 年；到期、修复、撤销的从网页和下载里一并去掉，不再计数。没有列出处罚，不等于没有处罚过。",
)
CREDIT_CHINA = Links((Link("信用中国", link="https://www.creditchina.gov.cn/"),), title="查企业的信用")


def _district(view: View) -> District:
    found = decisions(view.registry)
    return District(
        tuple(_sentences(view, found)),
        (
            Section("units", "各单位公示及不及时", tuple(_units(view, found))),
            Section("decisions", "许可和处罚决定", tuple(_list(view, found)), count=f"{len(found)}"),
            Section("about", "要求是什么，数字怎么算", (Prose(ABOUT), CREDIT_CHINA)),
        ),
        tuple(_figures(found)),
        ("admin_credit", "admin_credit_state"),
    )


def _sentences(view: View, found: Sequence[Decision]) -> Iterator[str]:
    if not found:
        yield "还没有单位报送对法人和其他组织的许可和处罚。没有报送不等于没有。"
        return
    units = {each.record.unit for each in found}
    yield f"{len(units)} 个单位报送了 {len(found)} 件对法人和其他组织的许可、处罚，{_promptness(found)}。"
    overdue = Counter(each.record.unit for each in found if each.prompt.state is Prompt.OVERDUE)
    if overdue:
        named = [f"{name(view.registry.units[unit])} {n} 件" for unit, n in overdue.most_common()]
        yield f"过了时限还没有公示的：{words.joined(named, 5)}。"


def _promptness(found: Sequence[Decision]) -> str:
    share = in_time(found)
    if not share.whole:
        return "都还没有到公示的时限"
    told = f"到了时限的 {share.whole} 件里按时公示 {share.part} 件"
    return f"{told}（{share.text}）" if share.whole >= SMALL else told


def _figures(found: Sequence[Decision]) -> Iterator[KeyFigure]:
    if not found:
        return
    states = Counter(each.prompt.state for each in found)
    kinds = Counter(each.record.kind for each in found)
    yield KeyFigure("行政许可", f"{kinds[AdminKind.LICENCE]}", "件")
    yield KeyFigure("行政处罚", f"{kinds[AdminKind.PENALTY]}", "件", "正在公示的")
    yield _rate(found)
    for state, tone in ((Prompt.LATE, "late"), (Prompt.OVERDUE, "overdue")):
        if states[state]:
            yield KeyFigure(_WORDS[state], f"{states[state]}", "件", tone=tone)


def _rate(found: Sequence[Decision]) -> KeyFigure:
    share = in_time(found)
    note = f"{share.part}/{share.whole} 件" if share.whole >= SMALL else "到了时限的件数"
    return KeyFigure("按时公示", share.text, "", note)


def _units(view: View, found: Sequence[Decision]) -> Iterator[Block]:
    if not found:
        yield Empty("还没有单位报送。")
        return
    yield Drawn(_chart(view, found))


def _chart(view: View, found: Sequence[Decision]) -> Chart:
    counts: dict[str, Counter[Prompt]] = {}
    for each in found:
        counts.setdefault(each.record.unit, Counter())[each.prompt.state] += 1
    ranked = sorted(
        counts.items(), key=lambda e: (-e[1][Prompt.OVERDUE], -e[1][Prompt.LATE], -e[1].total(), e[0])
    )
    late = [(unit, n[Prompt.OVERDUE] + n[Prompt.LATE]) for unit, n in ranked]
    worst, most = max(late, key=lambda each: each[1])
    sentence = (
        f"{name(view.registry.units[worst])}没有按时公示的最多，{most} 件。" if most else "都按时公示了。"
    )
    series = tuple(
        Series(_WORDS[state], role, tuple(n[state] for _, n in ranked))
        for state, role in _ROLES.items()
        if any(n[state] for _, n in ranked)
    )
    names = tuple(name(view.registry.units[unit]) for unit, _ in ranked)
    return Chart("licences-by-unit", Kind.RANKED, "各单位的公示时效", sentence, names, series, "件")


_ORDERS = (Option("-decided", "新决定的在前"), Option("decided", "早决定的在前"))


def _list(view: View, found: Sequence[Decision]) -> Iterator[Block]:
    if not found:
        yield Empty("还没有单位报送。")
        return
    units = ((each.record.unit, name(view.registry.units[each.record.unit])) for each in found)
    selects = (
        Select("unit", "单位", options(units)),
        Select("kind", "类别", options((each.record.kind.value, each.record.kind.zh) for each in found)),
        Select(
            "state", "时效", options((each.prompt.state.value, _WORDS[each.prompt.state]) for each in found)
        ),
    )
    rows = tuple(_row(view, each, whole=True) for each in found)
    yield Rows(
        "许可和处罚决定",
        _heads(whole=True),
        rows,
        "licences-list",
        filter=Filter(selects, "找名称、文号", _ORDERS, "件决定"),
    )


def _heads(*, whole: bool) -> tuple[Head, ...]:
    first = (Head("单位"),) if whole else ()
    return (Head("行政相对人"), *first, Head("决定"), Head("决定日期"), Head("公示"), Head("有效期、公示期"))


def _row(view: View, each: Decision, *, whole: bool) -> Row:
    one, state = each.record, each.prompt.state
    unit = view.registry.units[one.unit]
    first = (Cell(name(unit), f"units/{unit.id}/dossier/#{ID}"),) if whole else ()
    fine = f"，{words.money(one.fine)}" if one.fine else ""
    what = f"{one.offence}：{one.content}{fine}" if one.offence else one.content
    days = each.prompt.days_late
    late = f"迟 {days} 个工作日" if days else ""
    shown = f"{one.published} " if one.published else ""
    return Row(
        (
            Cell(one.subject, note=one.subject_code),
            *first,
            Cell(what, note=f"{one.kind.zh} {one.document_number}"),
            Cell(str(one.decided)),
            Cell(f"{shown}{_WORDS[state]}", tone=_TONES[state], note=late),
            Cell(_until(each)),
        ),
        data={"unit": one.unit, "kind": one.kind.value, "state": state.value, "decided": str(one.decided)},
    )


def _until(each: Decision) -> str:
    one = each.record
    if one.exposure_end:
        return f"公示到 {one.exposure_end}"
    if one.valid_to is None:
        return "长期有效"
    return f"{'已过有效期' if each.lapsed else '有效期至'} {one.valid_to}"


def _own(view: View, unit: Unit) -> Own | None:
    found = decisions(view.registry, unit.id)
    if not found:
        return None
    figures = (KeyFigure("许可和处罚", f"{len(found)}", "件", "正在公示的"), _rate(found))
    rows = tuple(_row(view, each, whole=False) for each in found)
    return Own(
        State.DATA,
        f"对法人和其他组织的许可、处罚 {len(found)} 件，{_promptness(found)}。",
        (Figures(figures), Rows("许可和处罚决定", _heads(whole=False), rows, first=8), CREDIT_CHINA),
        f"{len(found)}",
    )


def _urges(view: View, unit: Unit) -> Iterator[Urge]:
    for each in decisions(view.registry, unit.id):
        if each.prompt.state is Prompt.OVERDUE:
            what = f"双公示：{each.record.document_number} 过了 {WORKING_DAYS} 个工作日没有公示"
            since = after(each.prompt.deadline) if each.prompt.deadline else None
            yield Urge(Lack.OVERDUE, what, f"units/{unit.id}/dossier/#{ID}", since)


TOPIC = Topic(
    ID,
    "许可和处罚（双公示）",
    Group.SERVICE,
    "镇街对企业作了哪些许可和处罚，公示及不及时。",
    _district,
    _own,
    _urges,
)
