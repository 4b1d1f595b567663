"""How far the year's work is, and whether units have summed up their year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from generator.charts import Chart, Kind, Role, Series
from generator.measures.phases import PhaseState, Stage, YearReport, stages, year_reports
from generator.measures.terms import MonthState
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Phase, Phases, Prose, Row, Rows, Section
from generator.pages.shapes import KeyFigure
from generator.pages.topics.cells import name
from generator.pages.topics.progress_unit import TONES, came, own, urges
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View
from generator.schema.records import Unit

ABOUT = (
    "每年的工作分阶段：先组织启动，再全面推进，年底总结经验。各阶段从哪天到哪天，由区里在“阶段任务”里写明。",
    "年度总结要写做法、成效、问题、下一步四节。截止日以当年总结阶段写明的为准，没有写的按报送要求里的日子；"
    "当天结束以前报的算按时，以后报的算迟报，到期没有报的算未报送。这里不评好坏，只看报了没有、按时没有；原文在各单位的诚信档案里。",
)
_STATES = {
    MonthState.REPORTED: ("按时", Role.KEPT),
    MonthState.LATE: ("迟报", Role.LATE),
    MonthState.MISSING: ("未报送", Role.OVERDUE),
    MonthState.NOT_DUE: ("未到期", Role.NONE),
}
_PHASES = {PhaseState.OVER: "kept", PhaseState.RUNNING: "progress", PhaseState.AHEAD: "none"}
Reports = dict[int, list[YearReport]]


def district(view: View) -> District:
    by_year = stages(view.registry, view.as_of)
    reports = _by_year(view)
    sections = (
        Section("phases", "今年走到哪一步", tuple(_phases(view, by_year))),
        Section("reports", "年度总结报了没有", tuple(_reports(view, reports))),
        Section("about", "这些日子怎么算", (Prose(ABOUT),)),
    )
    return District(
        tuple(_sentences(view, by_year, reports)),
        sections,
        tuple(_figures(reports)),
        ("milestone", "annual_report", "annual_report_state"),
    )


def _by_year(view: View) -> Reports:
    """What became of the reports of each year, newest year first."""
    found: Reports = {}
    for unit in view.registry.units.values():
        for each in year_reports(view.registry, unit, view.as_of):
            found.setdefault(each.year, []).append(each)
    return dict(sorted(found.items(), reverse=True))


def _sentences(view: View, by_year: dict[int, tuple[Stage, ...]], reports: Reports) -> Iterator[str]:
    running = [each for found in by_year.values() for each in found if each.state is PhaseState.RUNNING]
    if running:
        yield "".join(_now(each) for each in running)
    elif by_year:
        ahead = [each for found in by_year.values() for each in found if each.state is PhaseState.AHEAD]
        following = min(ahead, key=lambda each: each.milestone.start, default=None)
        yield f"{view.as_of} 不在任何一个阶段里" + (
            f"，“{following.milestone.phase.zh}”{following.milestone.start} 开始。" if following else "。"
        )
    else:
        yield "还没有报送阶段任务。"
    due = next(((year, found) for year, found in reports.items() if _came_due(found)), None)
    if due:
        yield _told(*due)


def _now(each: Stage) -> str:
    one = each.milestone
    left = f"还有 {each.days_left} 天" if each.days_left else f"到 {one.end} 是最后一天"
    return f"{one.year} 年的工作在“{one.phase.zh}”阶段，{left}。"


def _came_due(found: Sequence[YearReport]) -> bool:
    return any(each.state is not MonthState.NOT_DUE for each in found)


def _told(year: int, found: Sequence[YearReport]) -> str:
    counts = Counter(each.state for each in found)
    parts = [f"{label} {counts[state]} 个" for state, (label, _) in _STATES.items() if counts[state]]
    missing = [name(each.unit) for each in found if each.state is MonthState.MISSING]
    told = f"{year} 年的年度总结，{len(found)} 个单位中{'，'.join(parts)}"
    return told + (f"；没有报的是{words.joined(missing, 6)}。" if missing else "。")


def _figures(reports: Reports) -> Iterator[KeyFigure]:
    due = next(((year, found) for year, found in reports.items() if _came_due(found)), None)
    if due is None:
        return
    year, found = due
    counts = Counter(each.state for each in found)
    for state, tone in (
        (MonthState.REPORTED, ""),
        (MonthState.LATE, "late"),
        (MonthState.MISSING, "overdue"),
    ):
        label = _STATES[state][0]
        yield KeyFigure(
            f"{year} 年总结{label}", f"{counts[state]}", "个单位", tone=tone if counts[state] else ""
        )


def _phases(view: View, by_year: dict[int, tuple[Stage, ...]]) -> Iterator[Block]:
    if not by_year:
        yield Empty("区里还没有报送阶段任务。")
        return
    for year in _shown(by_year, view.as_of):
        yield _timeline(year, by_year[year], view.as_of)
    heads = ("阶段", "任务", "起止", "材料截止", "哪些单位", "依据")
    rows = tuple(_milestone(each) for found in by_year.values() for each in found)
    yield Rows("各年度的阶段和任务", tuple(Head(each) for each in heads), rows, first=6, title="各阶段做什么")


def _shown(by_year: dict[int, tuple[Stage, ...]], as_of: date) -> list[int]:
    """The years whose phases are drawn: this year's, or those of the last year that has any."""
    return [as_of.year] if as_of.year in by_year else [next(iter(by_year))]


def _timeline(year: int, found: Sequence[Stage], as_of: date) -> Phases:
    first = min(each.milestone.start for each in found)
    last = max(each.milestone.end for each in found)
    whole = (last - first).days + 1

    def percent(days: int) -> float:
        return round(100 * days / whole, 2)

    return Phases(
        tuple(
            Phase(
                each.milestone.phase.zh,
                percent((each.milestone.start - first).days),
                percent((each.milestone.end - each.milestone.start).days + 1),
                _span(each),
                _PHASES[each.state],
            )
            for each in found
        ),
        f"{first}",
        f"{last}",
        percent((as_of - first).days) if first <= as_of <= last else None,
        title=f"{year} 年",
    )


def _span(each: Stage) -> str:
    one = each.milestone
    if each.state is PhaseState.RUNNING:
        left = f"还有 {each.days_left} 天" if each.days_left else f"到 {one.end} 是最后一天"
        return f"{one.start} 至 {one.end}，正在进行，{left}"
    return f"{one.start} 至 {one.end}，{each.state.zh}"


def _milestone(each: Stage) -> Row:
    one = each.milestone
    return Row(
        (
            Cell(f"{one.year} 年{one.phase.zh}", note=each.state.zh),
            Cell(one.title),
            Cell(f"{one.start} 至 {one.end}"),
            Cell(f"{one.due}" if one.due else "—"),
            Cell("、".join(kind.zh for kind in one.kinds) or "都要做"),
            Cell(one.basis or "—"),
        )
    )


def _reports(view: View, reports: Reports) -> Iterator[Block]:
    if not reports:
        yield Empty("没有要求报送年度总结，也没有单位报过。")
        return
    yield Drawn(_chart(reports))
    found = {(each.unit.id, each.year): each for year in reports.values() for each in year}
    units = [
        unit for unit in view.registry.units.values() if any((unit.id, year) in found for year in reports)
    ]
    ranked = sorted(units, key=lambda unit: (-_faults(unit, found), unit.id))
    heads = (Head("单位"), *(Head(f"{year} 年") for year in reports))
    rows = tuple(
        Row(
            (
                Cell(unit.name, href=f"units/{unit.id}/dossier/#progress"),
                *(_cell(found.get((unit.id, year))) for year in reports),
            )
        )
        for unit in ranked
    )
    yield Rows("各单位各年度的年度总结", heads, rows, first=30)


def _faults(unit: Unit, found: dict[tuple[str, int], YearReport]) -> int:
    """How much is wrong with a unit's reports: one that is missing weighs more than one that is late."""
    weights = {MonthState.MISSING: 100, MonthState.LATE: 1}
    return sum(weights.get(each.state, 0) for (id, _), each in found.items() if id == unit.id)


def _cell(each: YearReport | None) -> Cell:
    if each is None:
        return Cell(MonthState.NOT_APPLICABLE.zh)
    return Cell(_STATES[each.state][0], note=came(each), tone=TONES.get(each.state, ""))


def _chart(reports: Reports) -> Chart:
    counts = {year: Counter(each.state for each in found) for year, found in reports.items()}
    missing = sum(each[MonthState.MISSING] for each in counts.values())
    late = sum(each[MonthState.LATE] for each in counts.values())
    sentence = f"{len(reports)} 个年度里，迟报 {late} 份，没有报 {missing} 份。"
    series = tuple(
        Series(label, role, tuple(counts[year][state] for year in reports))
        for state, (label, role) in _STATES.items()
        if any(counts[year][state] for year in reports)
    )
    return Chart(
        "progress-reports",
        Kind.RANKED,
        "各年度年度总结报送情况",
        sentence,
        tuple(f"{year} 年" for year in reports),
        series,
        "个单位",
        category_title="年度",
    )


TOPIC = Topic(
    "progress",
    "工作进度",
    Group.BUILDING,
    "今年的工作走到哪一步，各单位的年度总结交了没有、写了什么。",
    district,
    own,
    urges,
)
