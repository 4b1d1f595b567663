"""A unit's own part of the cases before the courts: how many, which, month by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.charts import Chart, Gap, Kind, Role, Series, Value
from generator.measures.court import (
    Docket,
    MonthEnd,
    Stage,
    by_month,
    docket,
    duration,
    is_listed,
    stage,
)
from generator.measures.court_elsewhere import Untold, untold
from generator.measures.share import Share
from generator.measures.terms import MonthState, State
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Figures, Head, Meter, Meters, Notice, Row, Rows
from generator.pages.shapes import KeyFigure
from generator.pages.supervision import report
from generator.pages.topics.cells import name
from generator.pages.topics.silent import asked, missing, periods, state_of
from generator.pages.topics.topic import Own
from generator.pages.view import View
from generator.schema.records import Campaign, CourtCase, Enforcement, Unit
from generator.schema.records.reporting import Matter

_STAGES = {Stage.TRIAL: "overdue", Stage.UNPERFORMED: "late", Stage.CLOSED: "kept"}
_RANK = list(Stage)
_GAPS = {
    MonthState.MISSING: Gap.UNREPORTED,
    MonthState.NOT_DUE: Gap.NOT_DUE,
    MonthState.NOT_APPLICABLE: Gap.NOT_APPLICABLE,
}


def own(view: View, unit: Unit) -> Own | None:
    """What a unit says of its cases; None for one that is asked nothing and says nothing."""
    cases = view.registry.own(CourtCase, unit.id)
    campaigns = view.registry.own(Campaign, unit.id)
    if not (cases or campaigns or asked(view, unit, Matter.COURT)):
        return None
    now = docket(cases, view.as_of)
    return Own(
        _state(view, unit, now), _sentence(view, unit, now), tuple(_blocks(view, unit, now)), f"{now.total}"
    )


def _state(view: View, unit: Unit, now: Docket) -> State:
    """A unit with open cases, or of which none are asked, has told of them; else its last report says."""
    told = bool(now.open) or not asked(view, unit, Matter.COURT)
    return state_of(view, unit, (Matter.COURT,), told=told)


def _sentence(view: View, unit: Unit, now: Docket) -> str:
    gaps = missing(view, unit, Matter.COURT)
    if not now.total and gaps and not _told(view, unit):
        return "从来没有报送过，不知道有没有案件。"
    told = f"在审 {now.trial} 件，判决以后还没有履行的 {now.unperformed} 件"
    if now.listed:
        told += f"，被列入失信被执行人名单 {now.listed} 件"
    return told + (f"；漏报 {len(gaps)} 个月。" if gaps else "。")


def _told(view: View, unit: Unit) -> bool:
    reports = view.measures.reports[unit.id].get(Matter.COURT)
    return reports is not None and len(reports.missing) < len(reports.due)


def _blocks(view: View, unit: Unit, now: Docket) -> Iterator[Block]:
    cases = view.registry.own(CourtCase, unit.id)
    yield Figures(tuple(figures(view, cases, now)))
    elsewhere = told_elsewhere(view, unit)
    if elsewhere:
        yield Notice(_contradiction(elsewhere))
    trend = _trend(view, unit, cases)
    if trend:
        yield Drawn(trend, title="逐月情况")
    if cases:
        yield Rows("涉诉案件", heads(False), rows(view, cases, False), first=8, title="案件")
    else:
        yield Empty("没有报过案件。", title="案件")
    gaps = missing(view, unit, Matter.COURT)
    if gaps:
        yield Notice(f"没有报送的月份：{periods(gaps)}。没有报送不等于没有案件。")
    campaigns = view.registry.own(Campaign, unit.id)
    if campaigns:
        yield Meters(tuple(map(meter, campaigns)), title="专项治理")


def figures(view: View, cases: Iterable[CourtCase], now: Docket) -> Iterator[KeyFigure]:
    """Pending cases and the list, whose target is none, and how long cases lasted."""
    found = tuple(cases)
    yield KeyFigure("在审案件", f"{now.trial}", "件", "目标 0", tone="overdue" if now.trial else "kept")
    yield KeyFigure("失信被执行人", f"{now.listed}", "件", "目标 0", tone="overdue" if now.listed else "kept")
    yield KeyFigure(
        "判决后没有履行", f"{now.unperformed}", "件", "包括执行中的", tone="late" if now.unperformed else ""
    )
    closed, still = (duration(found, view.as_of, closed=each) for each in (True, False))
    if closed:
        yield KeyFigure(
            "已结案件平均历时", f"{closed.mean}", "天", f"{closed.cases} 件，最长 {closed.longest} 天"
        )
    if still:
        yield KeyFigure(
            "未结案件平均已历时", f"{still.mean}", "天", f"{still.cases} 件，最长 {still.longest} 天"
        )


def told_elsewhere(view: View, unit: Unit) -> list[Untold]:
    return untold(view.registry.own(CourtCase, unit.id), view.registry.own(Enforcement, unit.id))


def _contradiction(found: Sequence[Untold]) -> str:
    told = "、".join(f"{each.period.zh} {each.told} 件（这里 {each.listed} 件）" for each in found)
    return f"与本单位的执法统计对不上：执法统计里审结的行政诉讼，{told}。少的没有登记在这里。"


def _trend(view: View, unit: Unit, cases: Sequence[CourtCase]) -> Chart | None:
    reports = view.measures.reports[unit.id].get(Matter.COURT)
    months = by_month(cases, (reports,) if reports else (), view.as_of)
    return trend("court-months", f"{name(unit)}逐月的未结案件", months)


def trend(id: str, title: str, months: Sequence[MonthEnd]) -> Chart | None:
    """Cases open at the end of each month; None where no month is known. Silence is a gap, not a zero."""
    known = [each for each in months if each.known]
    if not known:
        return None
    series = (
        Series("在审", Role.OVERDUE, tuple(_value(each, each.docket.trial) for each in months)),
        Series("待履行", Role.LATE, tuple(_value(each, each.docket.unperformed) for each in months)),
    )
    categories = tuple(str(each.month) for each in months)
    notes = tuple(_note(each) for each in months) if any(map(_note, months)) else ()
    return Chart(
        id,
        Kind.COLUMNS,
        title,
        _finding(months, known),
        categories,
        series,
        "件",
        category_title="月份",
        notes=notes,
    )


def _value(each: MonthEnd, count: int) -> Value:
    return count if each.known else _GAPS.get(each.state, Gap.UNREPORTED)


def _note(each: MonthEnd) -> str:
    """What is known of a month that has a gap, for the table below the chart."""
    if each.state is not MonthState.MISSING:
        return ""
    least = f"，报了的有 {each.docket.open} 件" if each.asked > 1 else ""
    return f"{each.silent} 个单位未报送{least}" if each.asked > 1 else "未报送"


def _finding(months: Sequence[MonthEnd], known: Sequence[MonthEnd]) -> str:
    most, last = max(each.docket.open for each in known), known[-1]
    silent = sum(each.state is MonthState.MISSING for each in months)
    told = f"{last.month} 末没有结案的 {last.docket.open} 件，"
    if not most:
        told = "报全的月份，月末都没有未结案件。"
    elif last.docket.open == most:
        tied = sum(each.docket.open == most for each in known) > 1
        told += "在报全的月份里并列最多。" if tied else "在报全的月份里最多。"
    else:
        told += f"报全的月份里最多时 {most} 件。"
    return told + (f"有 {silent} 个月漏报，图中留空。" if silent else "")


def heads(whole: bool) -> tuple[Head, ...]:
    first = (Head("单位"),) if whole else ()
    rest = (Head("案由"), Head("立案"), Head("状态"), Head("金额", number=True))
    return (Head("案号"), *first, *rest)


def rows(view: View, cases: Iterable[CourtCase], whole: bool) -> tuple[Row, ...]:
    """Cases: those in trial first, then those to be performed; the oldest before."""

    def urgency(case: CourtCase) -> tuple[int, str, str]:
        found = stage(case, view.as_of)
        return _RANK.index(found) if found else len(_RANK), str(case.filed), case.number

    return tuple(_row(view, case, whole) for case in sorted(cases, key=urgency))


def _row(view: View, case: CourtCase, whole: bool) -> Row:
    unit = view.registry.units[case.unit]
    found = stage(case, view.as_of) or Stage.TRIAL
    first = (Cell(name(unit), href=f"units/{unit.id}/dossier/#court"),) if whole else ()
    tone = "overdue" if is_listed(case, view.as_of) else _STAGES[found]
    days = ((case.closed or view.as_of) - case.filed).days
    return Row(
        (
            Cell(case.number, note=f"{case.court} · {case.role.zh}"),
            *first,
            Cell(case.cause, note=f"对方是{case.opponent.zh}。{case.handling or ''}"),
            Cell(str(case.filed), note=f"历时 {days} 天" if case.closed else f"已 {days} 天"),
            Cell(case.status.zh, note=f"{case.closed} 结案" if case.closed else "", tone=tone),
            Cell(words.column_money(case.amount) if case.amount is not None else "—"),
        ),
        report=report(unit.id, f"案件 {case.number}"),
        data={
            "unit": unit.id,
            "stage": found.value,
            "class": case.cause_class.value,
            "filed": str(case.filed),
            "amount": str(case.amount or ""),
        },
    )


def meter(campaign: Campaign) -> Meter:
    """How much of what a campaign found it has resolved."""
    share = Share(campaign.resolved, campaign.found)
    percent = float(share.percent or 0)
    until = f"到 {campaign.end}" if campaign.end else "起"
    note = f"{campaign.start} {until}" + (f"，{campaign.note}" if campaign.note else "")
    text = f"发现 {campaign.found} 个，解决 {campaign.resolved} 个（{share.text}）"
    tone = "kept" if campaign.resolved == campaign.found else "late"
    return Meter(campaign.name, percent, text, tone, note=note)
