"""Activities held, and staff trained in them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import Chart, Kind, Role, Series
from generator.measures.publicity import Training, by_quarter
from generator.measures.share import Share
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Meter, Meters, Row, Rows
from generator.pages.commitment import evidence
from generator.pages.shapes import Filter, Select
from generator.pages.view import View, options
from generator.schema.records import Activity
from generator.schema.records.publicity import ActivityKind
from generator.schema.types import Every, Period

_GROUPS = (
    ("五进宣传", Role.ACCENT, (ActivityKind.FIVE_IN,)),
    ("教育培训", Role.PROGRESS, (ActivityKind.EDUCATION, ActivityKind.TRAINING, ActivityKind.COURSE)),
    ("讲座竞赛", Role.STANDING, (ActivityKind.LECTURE, ActivityKind.CONTEST)),
    ("媒体宣传", Role.NONE, (ActivityKind.MEDIA,)),
)
"""Kinds of activity as the chart tells them apart."""


def drawn(view: View, held: Sequence[Activity]) -> Block:
    """Activities in every quarter. There must be some."""
    quarters = by_quarter(held, Period.around(view.as_of, Every.QUARTER))
    fullest, most = max(quarters, key=lambda each: each[1].total())
    whole = sum(counts[ActivityKind.FIVE_IN] for _, counts in quarters)
    return Drawn(
        Chart(
            "activities-by-quarter",
            Kind.RANKED,
            "每个季度办了几场活动",
            f"一共 {len(held)} 场，其中五进宣传 {whole} 场；{fullest.zh}最多，有 {most.total()} 场。",
            tuple(_quarter(period) for period, _ in quarters),
            tuple(
                Series(name, role, tuple(sum(counts[kind] for kind in kinds) for _, counts in quarters))
                for name, role, kinds in _GROUPS
            ),
            "场",
            category_title="季度",
        )
    )


def _quarter(period: Period) -> str:
    """`26年三季度`: short enough to stand beside a bar."""
    return f"{period.year % 100:02d}年{'一二三四'[(period.first.month - 1) // 3]}季度"


def rows(view: View, held: Sequence[Activity], *, whole: bool) -> Block:
    """Activities, the newest first; of all units with a filter, or of one."""
    ordered = sorted(held, key=lambda one: (one.day, one.id), reverse=True)
    heads = (Head("活动"), *((Head("单位"),) if whole else ()), Head("类别"), Head("参加", number=True))
    lines = tuple(_row(view, one, whole) for one in ordered)
    if not whole:
        return Rows("诚信活动", heads, lines, title="办了哪些活动")
    names = ((one.unit, view.registry.units[one.unit].name) for one in ordered)
    years = ((str(one.day.year), f"{one.day.year} 年") for one in ordered)
    choices = (
        Select("unit", "单位", options(names)),
        Select("kind", "类别", options((one.kind.value, one.kind.zh) for one in ordered)),
        Select("year", "年份", options(years)),
    )
    return Rows("诚信活动", heads, lines, "held", filter=Filter(choices, "找活动、地点", (), "场活动"))


def _row(view: View, one: Activity, whole: bool) -> Row:
    unit, way = view.registry.units[one.unit], evidence(one.evidence, one.unit)
    days = f"{one.day} 至 {one.last_day}" if one.last_day else str(one.day)
    kind = one.five_in.zh if one.five_in else one.kind.zh
    cells = (
        Cell(
            one.title,
            way.href if way else "",
            way.link if way else "",
            note="，".join(filter(None, (days, one.venue))),
        ),
        *((Cell(unit.short_name or unit.name, f"units/{unit.id}/"),) if whole else ()),
        Cell(kind, note="、".join(each.zh for each in one.audience)),
        Cell(_came(one)),
    )
    data = {"unit": unit.id, "kind": one.kind.value, "year": str(one.day.year)}
    return Row(cells, data=data)


def _came(one: Activity) -> str:
    if one.trains_staff:
        return f"实训 {one.staff_trained} / 应训 {one.staff_total} 人"
    return "—" if one.headcount is None else f"{one.headcount} 人"


def training_sentence(year: int, trained: Sequence[Training]) -> str:
    share, without = whole_share(trained), [each.unit.name for each in trained if _silent(each)]
    if not share.whole:
        return f"{year} 年还没有公职人员培训的记录。"
    told = f"{year} 年公职人员培训应训 {share.whole} 人次，实训 {share.part} 人次"
    return f"{told}；{words.joined(without)}没有培训记录。" if without else f"{told}。"


def whole_share(trained: Sequence[Training]) -> Share:
    return Share(sum(each.share.part for each in trained), sum(each.share.whole for each in trained))


def _silent(each: Training) -> bool:
    return each.asked and not each.sessions


def training_meters(trained: Sequence[Training], anchor: str, title: str = "") -> Block:
    """A bar for each unit, the least trained first; silence is no nought."""
    told = [each for each in trained if each.asked or each.sessions]
    if not told:
        return Empty("还没有规定哪几类单位要培训公职人员，也没有单位报送。")
    ordered = sorted(told, key=lambda each: each.share.percent or -1)
    return Meters(tuple(_meter(each, anchor) for each in ordered), title=title)


def _meter(each: Training, anchor: str) -> Meter:
    name, href = each.unit.short_name or each.unit.name, f"units/{each.unit.id}/{anchor}"
    percent = each.share.percent
    if percent is None:
        return Meter(name, 0, "没有培训记录", "missing", href)
    note = f"{each.sessions} 场，实训 {each.share.part} / 应训 {each.share.whole} 人次"
    return Meter(name, float(percent), each.share.text, "", href, note)
