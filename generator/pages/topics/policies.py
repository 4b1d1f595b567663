"""What rules units have made for themselves, and how long their rules last (制度)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.charts import Chart, Kind, Role, Series
from generator.measures.policies import (
    SHORT_LIVED,
    Kept,
    Stability,
    completeness,
    is_short_lived,
    kept,
    months_in_force,
    stability,
)
from generator.measures.share import Share
from generator.measures.terms import State
from generator.pages import words
from generator.pages.blocks import (
    Block,
    Cell,
    Drawn,
    Empty,
    Facts,
    Grid,
    GridCell,
    GridRow,
    Head,
    Prose,
    Row,
    Rows,
    Section,
    Tick,
    Ticks,
)
from generator.pages.commitment import evidence
from generator.pages.shapes import Fact, Filter, KeyFigure, Option, Select
from generator.pages.topics.silent import state_of
from generator.pages.topics.topic import District, Group, Lack, Own, Topic, Urge
from generator.pages.view import View, options
from generator.schema.records import Policy, Unit
from generator.schema.records.policy import PolicyKind, PolicyStatus

ID = "policies"
_TONES = {
    PolicyStatus.IN_FORCE: "kept",
    PolicyStatus.AMENDED: "progress",
    PolicyStatus.REPEALED: "withdrawn",
    PolicyStatus.LAPSED: "not_started",
}
Cells = Mapping[PolicyKind, Kept]


def _district(view: View) -> District:
    registry = view.registry
    found = [(unit, kept(registry, unit)) for unit in registry.present]
    asked = [(unit, cells) for unit, cells in found if any(_counts(cell) for cell in cells.values())]
    asked.sort(key=lambda each: (-len(_lacking(each[1])), each[0].id))
    policies = sorted(registry.of(Policy), key=lambda one: (one.issued, one.id), reverse=True)
    steady = stability(policies)
    return District(
        (_kept_sentence(asked), _stability_sentence(view, steady)),
        (
            Section("required", "必备制度", tuple(_matrix(asked)), count=str(len(asked))),
            Section("stability", "政策稳定性", tuple(_stability(view, policies, steady))),
            Section("library", "制度库", (_library(view, policies, whole=True),), count=str(len(policies))),
            Section("about", "这些数是怎么来的", (_ABOUT,)),
        ),
        tuple(_figures(asked, steady, policies)),
        ("policy", "required_policy", "policy_matrix", "policy_stability"),
    )


def _counts(cell: Kept) -> bool:
    return cell.asked or bool(cell.in_force)


def _lacking(cells: Cells) -> list[PolicyKind]:
    return [kind for kind, cell in cells.items() if cell.state is State.MISSING]


def _whole(asked: Iterable[tuple[Unit, Cells]]) -> Share:
    return completeness(cell for _, cells in asked for cell in cells.values())


def _kept_sentence(asked: Sequence[tuple[Unit, Cells]]) -> str:
    share = _whole(asked)
    if not share.whole:
        return "还没有规定哪几类单位要有哪几类制度。"
    if share.part == share.whole:
        return f"必备制度一共 {share.whole} 项，都有现行有效的。"
    worst, most = asked[0][0].name, len(_lacking(asked[0][1]))
    return f"必备制度一共 {share.whole} 项，有 {share.part} 项，缺 {share.whole - share.part} 项；缺得最多的是{worst}，缺 {most} 项。"


def _stability_sentence(view: View, steady: Stability) -> str:
    if not steady.total:
        return "还没有单位报送制度文件。"
    told = f"登记的 {steady.total} 份制度，修改、废止了 {len(steady.changed)} 份"
    if not steady.short_lived:
        return f"{told}，没有印发不满一年就改了、废了的。"
    units = dict.fromkeys(view.registry.units[one.unit].name for one in steady.short_lived)
    return f"{told}，其中 {len(steady.short_lived)} 份印发不满一年（{words.joined(list(units))}）。"


def _figures(
    asked: Sequence[tuple[Unit, Cells]], steady: Stability, policies: Sequence[Policy]
) -> Iterator[KeyFigure]:
    here, share = f"topics/{ID}/", _whole(asked)
    if share.whole:
        lacking = share.whole - share.part
        tone = "overdue" if lacking else ""
        yield KeyFigure("必备制度齐备", share.text, "", f"缺 {lacking} 项", f"{here}#required", tone)
    if not policies:
        return
    yield KeyFigure("现行有效", str(steady.in_force), "份", f"共登记 {steady.total} 份", f"{here}#library")
    short = len(steady.short_lived)
    note = f"修改、废止共 {len(steady.changed)} 份"
    tone = "late" if short else ""
    yield KeyFigure("不满一年就改废", str(short), "份", note, f"{here}#stability", tone)
    unseen = sum(not one.link for one in policies if one.status is PolicyStatus.IN_FORCE)
    note = f"现行有效的 {steady.in_force} 份里" if unseen else "现行有效的都能看到"
    yield KeyFigure("没有公开全文", str(unseen), "份", note, f"{here}#library", "late" if unseen else "")


def _matrix(asked: Sequence[tuple[Unit, Cells]]) -> Iterator[Block]:
    if not asked:
        yield Empty("还没有规定必备制度，也没有单位报送制度。")
        return
    heads = tuple(kind.zh for kind in PolicyKind)
    rows = tuple(
        GridRow(
            unit.short_name or unit.name,
            f"units/{unit.id}/dossier/#{ID}",
            tuple(_grid_cell(cell) for cell in cells.values()),
        )
        for unit, cells in asked
    )
    yield Grid("各单位有哪些必备制度", "单位", heads, rows)
    lacking = [(unit, _lacking(cells)) for unit, cells in asked if _lacking(cells)]
    if lacking:
        gaps = (
            Fact(unit.short_name or unit.name, "、".join(kind.zh for kind in kinds))
            for unit, kinds in lacking
        )
        yield Facts(tuple(gaps), title="谁缺什么")


def _grid_cell(cell: Kept) -> GridCell:
    note = f"有 {len(cell.in_force)} 份现行有效" if cell.in_force else "缺" if cell.asked else "不要求"
    return GridCell(cell.state, "有" if cell.in_force else "", note, full=bool(cell.in_force))


def _stability(view: View, policies: Sequence[Policy], steady: Stability) -> Iterator[Block]:
    if not policies:
        yield Empty("还没有单位报送制度文件。")
        return
    yield Drawn(_chart(view, steady))
    if not steady.short_lived:
        yield Empty("没有印发不满一年就改了、废了的制度。")
        return
    heads = (
        Head("制度"),
        Head("单位"),
        Head("用了多久"),
        Head("为什么改废"),
        Head("现在执行"),
    )
    rows = tuple(_short_row(view, one) for one in steady.short_lived)
    yield Rows("印发不满一年就改了、废了的制度", heads, rows, title="印发不满一年就改了、废了的")


def _chart(view: View, steady: Stability) -> Chart:
    own = [(unit, stability(view.registry.own(Policy, unit.id))) for unit in view.registry.units.values()]
    ranked = sorted(
        (each for each in own if each[1].total),
        key=lambda each: (-len(each[1].short_lived), -len(each[1].changed), -each[1].total),
    )
    parts = [
        ("不满一年改废", Role.OVERDUE, [len(s.short_lived) for _, s in ranked]),
        ("满一年后改废", Role.LATE, [len(s.changed) - len(s.short_lived) for _, s in ranked]),
        ("到期失效", Role.NONE, [s.total - s.in_force - len(s.changed) for _, s in ranked]),
        ("现行有效", Role.KEPT, [s.in_force for _, s in ranked]),
    ]
    worst, most = ranked[0][0].name, len(ranked[0][1].short_lived)
    sentence = (
        f"{worst}有 {most} 份制度印发不满一年就改了、废了，全区最多。"
        if steady.short_lived
        else "没有印发不满一年就改了、废了的制度。"
    )
    return Chart(
        "policy-stability-by-unit",
        Kind.RANKED,
        "各单位的制度还有多少在用",
        sentence,
        tuple(unit.short_name or unit.name for unit, _ in ranked),
        tuple(Series(name, role, tuple(values)) for name, role, values in parts if any(values)),
        "份",
    )


def _short_row(view: View, one: Policy) -> Row:
    unit, months = view.registry.units[one.unit], months_in_force(one)
    length = f"{months} 个月" if months else "不满 1 个月"
    return Row(
        (
            _title(one),
            Cell(unit.short_name or unit.name, f"units/{unit.id}/dossier/#{ID}"),
            Cell(length, tone="late", note=f"{one.issued} 印发"),
            Cell(one.reason or "", note=f"{one.ended} 起{one.status.zh}"),
            Cell(_successor(view, one) or "没有替代文件"),
        )
    )


def _title(one: Policy) -> Cell:
    way = evidence(one.link, one.unit)
    note = "，".join(filter(None, (one.number, one.issuer, "" if one.link else "没有公开全文")))
    return Cell(one.title, way.href if way else "", way.link if way else "", note)


def _successor(view: View, one: Policy) -> str:
    if one.replaced_by is None:
        return ""
    return next(each.title for each in view.registry.of(Policy) if each.id == one.replaced_by)


_ORDERS = (Option("-issued", "新印发的在前"), Option("issued", "早印发的在前"))


def _library(view: View, policies: Sequence[Policy], *, whole: bool) -> Block:
    if not policies:
        return Empty("还没有报送制度文件。")
    heads = (
        Head("制度"),
        *((Head("单位"),) if whole else ()),
        Head("类别"),
        Head("印发"),
        Head("效力"),
    )
    rows = tuple(_library_row(view, one, whole) for one in policies)
    if not whole:
        return Rows("制度文件", heads, rows, title="制度文件")
    names = ((one.unit, view.registry.units[one.unit].name) for one in policies)
    choices = (
        Select("unit", "单位", options(names)),
        Select("kind", "类别", options((one.kind.value, one.kind.zh) for one in policies)),
        Select("status", "效力", options((one.status.value, one.status.zh) for one in policies)),
    )
    return Rows(
        "制度库", heads, rows, "policies", filter=Filter(choices, "找制度名称、文号", _ORDERS, "份制度")
    )


def _library_row(view: View, one: Policy, whole: bool) -> Row:
    unit = view.registry.units[one.unit]
    cells = (
        _title(one),
        *((Cell(unit.short_name or unit.name, f"units/{unit.id}/dossier/#{ID}"),) if whole else ()),
        Cell(one.kind.zh),
        Cell(str(one.issued)),
        Cell(one.status.zh, tone=_TONES[one.status], note=_fate(view, one)),
    )
    data = {"unit": unit.id, "kind": one.kind.value, "status": one.status.value, "issued": str(one.issued)}
    return Row(cells, data=data)


def _fate(view: View, one: Policy) -> str:
    """What became of a policy no longer in force."""
    if one.ended is None:
        return ""
    successor = _successor(view, one)
    months = months_in_force(one)
    parts = (
        f"{one.ended} 起",
        f"只用了 {months} 个月" if is_short_lived(one) else "",
        one.reason.rstrip("。") if one.reason else "",
        f"现在执行《{successor}》" if successor else "",
    )
    return "；".join(filter(None, parts))


_ABOUT = Prose(
    (
        "方案要求各单位在重点领域有公开承诺、政务公开、失信治理、奖惩问责、评价监测等制度，"
        "做到有制度可依。哪几类单位必须有哪几类，由区里在“必备制度”表里规定。",
        "一类制度只要有一份现行有效，就算“有”；修改、废止、失效的不算。"
        "没有报送的写“缺”，不等于一定没有，但群众看不到就等于没有。",
        f"“政策稳定性”数的是印发不满 {SHORT_LIVED} 个月就修改或者废止的制度，为的是减少政策的随意性和多变性；"
        "到期自动失效的不算改废。修改、废止都要写明原因，改了的还要写明现在执行哪一份。",
    )
)


def _own(view: View, unit: Unit) -> Own | None:
    cells = kept(view.registry, unit)
    policies = sorted(view.registry.own(Policy, unit.id), key=lambda one: (one.issued, one.id), reverse=True)
    share, steady = completeness(cells.values()), stability(policies)
    if not share.whole and not policies:
        return None
    ticks = tuple(
        Tick(kind.zh, cell.state, cell.in_force[0].title if cell.in_force else "")
        for kind, cell in cells.items()
        if _counts(cell)
    )
    blocks = (Ticks(ticks, title="必备制度"), _library(view, policies, whole=False))
    state = state_of(view, unit, (), told=bool(policies), lacking=bool(_lacking(cells)))
    return Own(state, _own_sentence(share, cells, steady), blocks, str(len(policies)) if policies else "")


def _own_sentence(share: Share, cells: Cells, steady: Stability) -> str:
    if not steady.total:
        return f"要有 {share.whole} 类制度，一份也没有报送。"
    lacking = "、".join(kind.zh for kind in _lacking(cells))
    if not share.whole:
        told = f"有 {steady.in_force} 份现行有效的制度"
    elif lacking:
        told = f"必备的 {share.whole} 类制度有 {share.part} 类，缺{lacking}"
    else:
        told = f"必备的 {share.whole} 类制度都有"
    short = f"；{len(steady.short_lived)} 份印发不满一年就改了、废了" if steady.short_lived else ""
    return f"{told}{short}。"


def _urges(view: View, unit: Unit) -> Iterator[Urge]:
    lacking = _lacking(kept(view.registry, unit)) if unit in view.registry.present else []
    if lacking:
        what = f"必备制度：缺{'、'.join(kind.zh for kind in lacking)}"
        yield Urge(Lack.MISSING, what, f"units/{unit.id}/dossier/#{ID}")


TOPIC = Topic(
    ID,
    "制度",
    Group.ORGANISATION,
    "该有的制度有没有，会不会朝令夕改。",
    _district,
    _own,
    _urges,
)
