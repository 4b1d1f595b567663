"""Activities held, and staff trained in them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import Chart, Kind, Role, Series
from generator.measures.publicity import Training, by_quarter
from generator.measures.publicity import activities as held_in
from generator.measures.share import Share
from generator.measures.terms import MonthState, State
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Meter, Meters, Row, Rows
from generator.pages.commitment import evidence
from generator.pages.view import View
from generator.schema.records import Activity, Unit
from generator.schema.records.publicity import ActivityKind
from generator.schema.records.reporting import Matter
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


def by_unit(view: View, anchor: str) -> Block:
    """How much each unit did this year and last, those that did least first."""
    found = [unit for unit in view.registry.present if _is_told(view, unit)]
    year = view.as_of.year
    counted = sorted(found, key=lambda unit: (len(held_in(view.registry, unit, year)), unit.id))
    heads = (
        Head("单位"),
        Head(f"{year} 年", number=True),
        Head(f"{year - 1} 年", number=True),
        Head("最近一次"),
    )
    lines = tuple(_unit_row(view, unit, anchor) for unit in counted)
    return Rows("各单位办了几场活动", heads, lines, title="各单位", first=40)


def _is_told(view: View, unit: Unit) -> bool:
    """Whether activities are asked of a unit, or it has told of some."""
    return Matter.ACTIVITY in view.measures.reports[unit.id] or bool(view.registry.own(Activity, unit.id))


def _unit_row(view: View, unit: Unit, anchor: str) -> Row:
    year, own = view.as_of.year, view.registry.own(Activity, unit.id)
    last = max(own, key=lambda one: (one.day, one.id), default=None)
    return Row(
        (
            Cell(unit.name, f"units/{unit.id}/{anchor}"),
            *(_year_cell(view, unit, each) for each in (year, year - 1)),
            Cell(last.title, note=str(last.day)) if last else Cell("—"),
        )
    )


def _year_cell(view: View, unit: Unit, year: int) -> Cell:
    """Activities of a year; without any, what the unit said of the year's quarters."""
    held = held_in(view.registry, unit, year)
    if held:
        came = sum(one.headcount or 0 for one in held)
        return Cell(f"{len(held)} 场", note=f"{came:,} 人次")
    reports = view.measures.reports[unit.id].get(Matter.ACTIVITY)
    asked = [each.state for each in reports.asked if each.period.year == year] if reports else []
    if MonthState.MISSING in asked:
        return Cell(state=State.MISSING)
    return Cell(state=State.ZERO if asked else State.NOT_APPLICABLE)


def rows(held: Sequence[Activity]) -> Block:
    """A unit's activities, the newest first."""
    ordered = sorted(held, key=lambda one: (one.day, one.id), reverse=True)
    heads = (Head("活动"), Head("类别"), Head("参加", number=True))
    return Rows("诚信活动", heads, tuple(_row(one) for one in ordered), title="办了哪些活动")


def _row(one: Activity) -> Row:
    way = evidence(one.evidence, one.unit)
    days = f"{one.day} 至 {one.last_day}" if one.last_day else str(one.day)
    note = "，".join(filter(None, (days, one.venue)))
    return Row(
        (
            Cell(one.title, way.href if way else "", way.link if way else "", note),
            Cell(one.five_in.zh if one.five_in else one.kind.zh, note="、".join(a.zh for a in one.audience)),
            Cell(_came(one)),
        )
    )


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


def training_meters(trained: Sequence[Training], anchor: str) -> Block:
    """A bar for each unit, the least trained first; silence is no nought."""
    told = [each for each in trained if each.asked or each.sessions]
    if not told:
        return Empty("还没有规定哪几类单位要培训公职人员，也没有单位报送。")
    ordered = sorted(told, key=lambda each: each.share.percent or -1)
    names = ((each, each.unit.short_name or each.unit.name) for each in ordered)
    return Meters(tuple(_meter(each, name, f"units/{each.unit.id}/{anchor}") for each, name in names))


def training_meter(each: Training) -> Block:
    """A unit's own bar."""
    return Meters((_meter(each, "培训覆盖率"),), title=f"{each.year} 年公职人员培训")


def _meter(each: Training, label: str, href: str = "") -> Meter:
    percent = each.share.percent
    if percent is None:
        return Meter(label, 0, "没有培训记录", href=href)
    note = f"{each.sessions} 场，实训 {each.share.part} / 应训 {each.share.whole} 人次"
    return Meter(label, float(percent), each.share.text, href=href, note=note)
