"""Demonstrations and credit villages: each criterion held against what is there, self-check beside review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts import Chart, Kind, Role, Scale, Series
from generator.measures.credit_villages import VillageState
from generator.measures.demonstrations import Badge, Creation
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Prose, Row, Rows, Section
from generator.pages.shapes import Filter, KeyFigure, Select
from generator.pages.topics import credit_village
from generator.pages.topics.cells import name
from generator.pages.topics.demonstration_unit import (
    OUTCOME_TONES,
    TONES,
    gap_row,
    judged_outcomes,
    own,
    review_points,
    self_points,
)
from generator.pages.topics.silent import who_is_silent
from generator.pages.topics.topic import District, Group, Lack, Topic, Urge, after
from generator.pages.view import View, options
from generator.schema.records import Criterion, Unit
from generator.schema.records.demonstration import DemonstrationKind
from generator.schema.records.reporting import Matter

ABOUT = (
    "示范街道、示范社区、示范窗口、示范岗和信用村居，要逐条对照创建指标：单位先自查，区信用办再复核，复核过了才命名。"
    "单位自己说的和复核认定的分开存、并排列，两边不一样的也照样公开。",
    "得分 = 各条得分相加；不适用的不算在满分里，没有结果的按 0 分算，所以没有自查完、没有复核完的，同时写明有结果的是几条。"
    "必达指标复核没有达标的不能命名；已经命名、最近一次复核又有必达指标没有达标的，列在最前面。",
    "示范岗只写岗位，不写是谁。",
)
_ORDER = (Badge.REFUSED, Badge.WITHDRAWN, Badge.LAPSED, Badge.APPLIED, Badge.PREPARING, Badge.NAMED)


def district(view: View) -> District:
    found = ranked(view)
    sections = (
        Section("objects", "创建对象", tuple(_objects(view, found)), count=str(len(found) or "")),
        Section("differing", "自查和复核不一样的", tuple(_differing(view, found))),
        Section("gaps", "差距清单", tuple(_gaps(view, found))),
        credit_village.section(view),
        Section("criteria", "创建指标", tuple(_criteria(view))),
        Section("about", "怎样创建，分数怎么算", (Prose(ABOUT),)),
    )
    return District(
        tuple(_sentences(view, found)),
        sections,
        tuple(_figures(view, found)),
        (
            "demonstration_state",
            "demonstration_check",
            "credit_village_state",
            "demonstration",
            "self_check",
            "review",
            "criterion",
            "credit_village",
        ),
    )


def ranked(view: View) -> list[Creation]:
    """All demonstrations: those in doubt first, then those that have not come far, those in good order last."""
    order = {unit: at for at, unit in enumerate(view.registry.units)}
    everyone = (each for some in view.measures.creations.values() for each in some)

    def rank(each: Creation) -> tuple[bool, int, int]:
        return not each.in_doubt, _ORDER.index(each.badge), order[each.demonstration.unit]

    return sorted(everyone, key=rank)


def _sentences(view: View, found: Sequence[Creation]) -> Iterator[str]:
    if not found:
        yield "各单位都还没有报送示范创建对象。"
    else:
        named = sum(each.badge is Badge.NAMED for each in found)
        yield f"各单位创建 {len(found)} 个示范对象，复核通过、已经命名的 {named} 个。"
        doubtful = [each for each in found if each.in_doubt]
        if doubtful:
            names = "、".join(called(view, each) for each in doubtful)
            yield f"已经命名、但最近一次复核有必达指标没有达标的：{names}。"
    yield from credit_village.sentences(view)
    silent = who_is_silent(view, Matter.SELF_CHECK)
    if silent:
        yield f"示范创建自查，{silent}"


def _figures(view: View, found: Sequence[Creation]) -> Iterator[KeyFigure]:
    path = "topics/demonstration/"
    if found:
        named = sum(each.badge is Badge.NAMED for each in found)
        doubtful = sum(bool(each.in_doubt) for each in found)
        yield KeyFigure("已命名", f"{named}/{len(found)}", "个", "复核通过才命名", f"{path}#objects", "kept")
        yield KeyFigure(
            "命名后复核不达标",
            f"{doubtful}",
            "个",
            "必达指标",
            f"{path}#objects",
            "overdue" if doubtful else "",
        )
        differing = sum(len(year.differing) for each in found for year in each.years)
        yield KeyFigure(
            "自查和复核不一样",
            f"{differing}",
            "条",
            "历年合计",
            f"{path}#differing",
            "late" if differing else "",
        )
    yield from credit_village.figures(view)


def _objects(view: View, found: Sequence[Creation]) -> Iterator[Block]:
    if not found:
        yield Empty("还没有单位报送示范创建对象。没有报送不等于没有创建。")
        return
    checked = [each for each in found if each.newest]
    if checked:
        yield Drawn(_chart(view, checked))
    heads = ("对象", "类别", "进度", "年度", "自查得分", "复核得分", "差距")
    yield Rows(
        "示范创建对象和最近一年的得分",
        tuple(Head(each, number=each in ("自查得分", "复核得分", "差距")) for each in heads),
        tuple(_object(view, each) for each in found),
        "demonstrations",
        filter=Filter(
            (
                Select(
                    "kind",
                    "类别",
                    options((e.demonstration.kind.value, e.demonstration.kind.zh) for e in found),
                ),
                Select("badge", "进度", options(map(_progress, found))),
            ),
            "找创建对象：输入名称或单位",
            (),
            "个创建对象",
        ),
    )


def _object(view: View, each: Creation) -> Row:
    one, year = each.demonstration, each.newest
    unit = view.registry.units[one.unit]
    doubt = "，".join(f"第 {judged.criterion.number} 条没有达标" for judged in each.in_doubt)
    return Row(
        (
            Cell(one.name, href=TOPIC.link(unit), note="" if name(unit) in one.name else name(unit)),
            Cell(one.kind.zh),
            Cell(
                _progress(each)[1],
                tone="overdue" if doubt else TONES[each.badge],
                note=doubt or _since(each),
            ),
            Cell(f"{year.period}" if year else "没有自查"),
            Cell(self_points(year) if year else "—"),
            Cell(review_points(year) if year else "—"),
            Cell(f"{len(year.gaps)} 条" if year else "—"),
        ),
        data={"kind": one.kind.value, "badge": _progress(each)[0]},
    )


def _progress(each: Creation) -> tuple[str, str]:
    """How far a demonstration has come, as a value and in words: one in doubt is not among those in good order."""
    return ("doubtful", "命名后复核不达标") if each.in_doubt else (each.badge.value, each.badge.zh)


def _since(each: Creation) -> str:
    one = each.demonstration
    day = {
        Badge.WITHDRAWN: one.withdrawn,
        Badge.NAMED: one.awarded,
        Badge.LAPSED: one.valid_to,
        Badge.APPLIED: one.applied,
        Badge.REFUSED: one.applied,
        Badge.PREPARING: one.started,
    }[each.badge]
    said = {Badge.LAPSED: "有效期至", Badge.REFUSED: "申报于", Badge.PREPARING: "启动于"}.get(each.badge, "")
    return f"{said} {day}".strip() if day else ""


def called(view: View, each: Creation) -> str:
    """The name of a demonstration, with its unit's where it does not say so: many have a window."""
    one, whose = each.demonstration, name(view.registry.units[each.demonstration.unit])
    return one.name if whose in one.name else f"{one.name}（{whose}）"


def _whose(view: View, each: Creation) -> Cell:
    return Cell(called(view, each), href=TOPIC.link(view.registry.units[each.demonstration.unit]))


_LABELS = (
    ("达标", Role.KEPT),
    ("部分达标", Role.PROGRESS),
    ("未达标", Role.OVERDUE),
    ("没有自查", Role.NONE),
)


def _chart(view: View, found: Sequence[Creation]) -> Chart:
    columns = [judged_outcomes(each) for each in found]
    gaps = [sum(column[1:]) for column in columns]
    worst = max(range(len(found)), key=lambda at: gaps[at])
    sentence = f"{called(view, found[worst])}差距最多，有 {gaps[worst]} 条没有完全达标或者没有自查。"
    return Chart(
        "demonstration-outcomes",
        Kind.RANKED,
        "最近一年逐条对照的结果（复核过的按复核，没有复核的按自查）",
        sentence if gaps[worst] else "各条都达标。",
        tuple(called(view, each) for each in found),
        tuple(
            Series(label, role, tuple(column[at] for column in columns))
            for at, (label, role) in enumerate(_LABELS)
        ),
        "条",
        Scale.PERCENT,
        category_title="创建对象",
        notes=tuple(_said(each, column) for each, column in zip(found, columns, strict=True)),
        note_title="年度和达标条数",
    )


def _said(each: Creation, column: tuple[int, int, int, int]) -> str:
    return f"{each.newest.period} 年 {column[0]}/{sum(column)}" if each.newest else ""


def _differing(view: View, found: Sequence[Creation]) -> Iterator[Block]:
    rows = [
        Row(
            (
                Cell(judged.criterion.text, note=f"{year.period} 年，第 {judged.criterion.number} 条"),
                _whose(view, each),
                Cell(
                    judged.own.result.zh if judged.own else "", note=(judged.own and judged.own.value) or ""
                ),
                Cell(
                    judged.review.result.zh if judged.review else "",
                    tone=OUTCOME_TONES[judged.review.result] if judged.review else "",
                    note=(judged.review and judged.review.value) or "",
                ),
            )
        )
        for each in found
        for year in each.years
        for judged in year.differing
    ]
    if not rows:
        yield Empty("没有。复核过的，结果都与自查相同。")
        return
    heads = ("指标", "创建对象", "单位自查", "区里复核")
    yield Rows("自查和复核结果不一样的指标", tuple(map(Head, heads)), tuple(rows))


def _gaps(view: View, found: Sequence[Creation]) -> Iterator[Block]:
    rows = [
        gap_row(
            judged,
            _whose(view, each),
        )
        for each in found
        if each.newest
        for judged in each.newest.gaps
    ]
    if not rows:
        yield Empty("最近一年没有差距，或者还没有自查。")
        return
    heads = ("指标", "创建对象", "结果", "差距和措施")
    yield Rows("最近一年没有完全达标的指标", tuple(map(Head, heads)), tuple(rows))


def _criteria(view: View) -> Iterator[Block]:
    criteria = [each for each in view.registry.of(Criterion) if each.in_force(view.as_of)]
    if not criteria:
        yield Empty("区信用办还没有报送创建指标。")
        return
    if any(each.sample for each in criteria):
        yield Prose(("标明“示例”的是样例指标，供试用，不是正式印发的指标。",))
    for kind in DemonstrationKind:
        of_kind = sorted((each for each in criteria if each.kind is kind), key=lambda each: each.number)
        if of_kind:
            heads = ("指标", "分值", "计分", "必达", "佐证")
            yield Rows(
                f"{kind.zh}现行指标",
                tuple(Head(each, number=each == "分值") for each in heads),
                tuple(_criterion(each) for each in of_kind),
                first=3,
                title=f"{kind.zh}（{len(of_kind)} 条）",
            )


def _criterion(each: Criterion) -> Row:
    return Row(
        (
            Cell(f"{each.number}. {each.text}", note="示例" if each.sample else ""),
            Cell(f"{each.full_score:f}"),
            Cell(each.method.zh),
            Cell("必达" if each.mandatory else "—"),
            Cell(each.proof or "—"),
        )
    )


def urges(view: View, unit: Unit) -> Iterator[Urge]:
    """A name that the last review no longer bears out, and an approval that has run out."""
    for each in view.measures.creations.get(unit.id, ()):
        if each.in_doubt:
            numbers = "、".join(str(judged.criterion.number) for judged in each.in_doubt)
            what = f"{each.demonstration.kind.zh}“{each.demonstration.name}”命名后复核，必达指标第 {numbers} 条没有达标"
            day = max(judged.review.day for judged in each.in_doubt if judged.review)
            yield Urge(Lack.CONTRADICTION, what, TOPIC.link(unit), day)
    village = view.measures.villages.get(unit.id)
    if village and village.state is VillageState.LAPSED and village.holding:
        what = f"信用村居评定 {village.holding.valid_to} 到期，没有复评"
        since = after(village.holding.valid_to) if village.holding.valid_to else None
        yield Urge(Lack.OVERDUE, what, TOPIC.link(unit), since)


TOPIC = Topic(
    "demonstration",
    "示范创建",
    Group.BUILDING,
    "谁在创建示范、逐条做到了没有，自己说的和复核的一样不一样。",
    district,
    own,
    urges,
    matters=(Matter.SELF_CHECK, Matter.CREDIT_VILLAGE),
)
