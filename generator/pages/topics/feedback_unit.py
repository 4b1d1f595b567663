"""What people say of one unit, and how it answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from generator.charts import Chart, Gap, Kind, Role, Scale, Series, Value
from generator.measures.estimate import Estimate
from generator.measures.feedback import Answers, Surveyed, by_quarter, quarter_of
from generator.measures.terms import MonthState
from generator.pages.blocks import Block, Cell, Drawn, Head, Row, Rows
from generator.pages.topics.cells import linked
from generator.pages.topics.periods import unit_periods
from generator.pages.topics.silent import missing, state_of
from generator.pages.topics.topic import Own
from generator.pages.view import View
from generator.schema.records import Feedback, Unit
from generator.schema.records.reporting import Matter
from generator.schema.types import Period

_MATTERS = (Matter.FEEDBACK, Matter.SURVEY)


def own(view: View, unit: Unit) -> Own | None:
    """What a unit was told and what came of it; None for one that is asked nothing and says nothing."""
    one, surveys = (
        view.measures.openness.answers.get(unit.id),
        view.measures.openness.surveys.get(unit.id, ()),
    )
    asked = [matter for matter in _MATTERS if matter in view.measures.reports[unit.id]]
    if one is None and not surveys and not asked:
        return None
    return Own(
        state_of(view, unit, _MATTERS, told=one is not None or bool(surveys)),
        _sentence(view, unit, one, surveys),
        tuple(_blocks(view, unit, one, surveys)),
    )


def interval(estimate: Estimate) -> str:
    """`区间 67.6% 至 85.5%`; nothing for too few answers."""
    if estimate.interval is None:
        return ""
    low, high = estimate.interval
    return f"区间 {low}% 至 {high}%"


def satisfaction_cell(estimate: Estimate) -> Cell:
    """A share with its interval, a fraction of too few, a dash of none."""
    if not estimate.whole:
        return Cell("—")
    if estimate.percent is None:
        return Cell(estimate.text, note="人数太少，不算百分比")
    return Cell(estimate.text, note=interval(estimate))


def _sentence(view: View, unit: Unit, one: Answers | None, surveys: Sequence[Surveyed]) -> str:
    parts = []
    if one is not None and one.received:
        parts.append(
            f"收到意见和投诉 {one.received:,} 件，答复 {one.reply_share.text}，按时答复 {one.on_time_share.text}"
        )
        if one.checked:
            parts.append(f"投诉举报 {one.checked} 件，查实 {one.verified_true} 件")
    if surveys:
        parts.append(_surveyed(surveys[0]))
    gaps = [
        f"{matter.zh}漏报 {len(found)} 期" for matter in _MATTERS if (found := missing(view, unit, matter))
    ]
    return "；".join([*parts, *gaps] or ["还没有到报送的时候"]) + "。"


def _surveyed(each: Surveyed) -> str:
    found = each.estimate
    told = f"{each.survey.day.year} 年调查，{found.whole} 份有效答卷里 {found.part} 份满意"
    return f"{told}（{found.percent}%，{interval(found)}）" if found.percent is not None else told


def _blocks(view: View, unit: Unit, one: Answers | None, surveys: Sequence[Surveyed]) -> Iterator[Block]:
    if one is not None and one.received:
        yield Drawn(_quarters(view, unit))
        yield _rows(view, unit)
    for matter in _MATTERS:
        grid = unit_periods(view, unit, matter, f"{unit.name}{matter.zh}逐期报送情况")
        if grid is not None:
            yield grid
    if surveys:
        heads = ("问的是什么", "什么时候、怎么问的", "有效答卷", "满意", "满意率和区间", "结果")
        yield Rows(
            f"{unit.name}的满意度调查",
            tuple(Head(each, number=each in ("有效答卷", "满意", "满意率和区间")) for each in heads),
            tuple(survey_row(unit, each) for each in surveys),
            title="满意度调查",
        )


def _quarters(view: View, unit: Unit) -> Chart:
    reports = view.measures.reports[unit.id].get(Matter.FEEDBACK)
    due = reports.due if reports else ()
    found = by_quarter(view.registry.own(Feedback, unit.id), [each.period for each in due])
    zero = {quarter_of(each.period) for each in due if each.state is MonthState.ZERO}
    return Chart(
        "answers-by-quarter",
        Kind.COLUMNS,
        f"{unit.short_name or unit.name}逐季度答复情况",
        _last_quarter(found, zero),
        tuple(str(each) for each, _ in found),
        (
            Series("按时答复", Role.KEPT, counts(found, lambda each: each.on_time, zero)),
            Series("迟答复", Role.LATE, counts(found, lambda each: each.replied - each.on_time, zero)),
            Series("没有答复", Role.OVERDUE, counts(found, lambda each: each.received - each.replied, zero)),
        ),
        "件",
        Scale.COUNT,
    )


def _last_quarter(found: Sequence[tuple[Period, Answers]], zero: Collection[Period]) -> str:
    """What became of what came in last, and of how many quarters nothing was told."""
    quarter, last = next((each for each in reversed(found) if each[1].received), found[-1])
    silent = sum(not each.received and one not in zero for one, each in found)
    open_ = last.received - last.replied
    told = f"{quarter.zh}收到 {last.received} 件，按时答复 {last.on_time} 件，"
    told += f"没有答复 {open_} 件" if open_ else "都答复了"
    return f"{told}；有 {silent} 个季度没有报送，图中留空。" if silent else f"{told}。"


def counts(
    found: Sequence[tuple[Period, Answers]], count: Callable[[Answers], int], zero: Collection[Period] = ()
) -> tuple[Value, ...]:
    """A count of every quarter; one of which nothing was told, not even that there was nothing, is a gap."""
    return tuple(
        count(each) if each.received or quarter in zero else Gap.UNREPORTED for quarter, each in found
    )


def _rows(view: View, unit: Unit) -> Rows:
    rows = sorted(
        view.registry.own(Feedback, unit.id),
        key=lambda row: (row.period, row.kind, row.channel),
        reverse=True,
    )
    heads = ("期间", "类别", "渠道", "收到", "答复", "按时答复", "查实", "回访满意", "报送")
    return Rows(
        f"{unit.name}收到的意见和投诉，新的在前",
        tuple(Head(each, number=3 <= at <= 7) for at, each in enumerate(heads)),
        tuple(_row(row) for row in rows),
        title="逐期逐渠道",
    )


def _row(row: Feedback) -> Row:
    return Row(
        (
            Cell(row.period.zh, note=row.note or ""),
            Cell(row.kind.zh),
            Cell(row.channel.zh),
            Cell(f"{row.received}"),
            Cell(f"{row.replied}"),
            Cell(f"{row.on_time}"),
            Cell("—" if row.verified_true is None else f"{row.verified_true}"),
            satisfaction_cell(Estimate(row.satisfied or 0, row.rated or 0)),
            Cell(str(row.reported)),
        )
    )


def survey_row(unit: Unit, each: Surveyed, *first: Cell) -> Row:
    """A survey as lists show it, after the cells that name the unit where there are several."""
    survey = each.survey
    how = "，".join(filter(None, (survey.method.zh, survey.body)))
    return Row(
        (
            *first,
            Cell(survey.subject, note=survey.note or ""),
            Cell(str(survey.day), note=how),
            Cell(f"{survey.answers}", note=f"发出 {survey.invited}，回收 {each.answered.text}"),
            Cell(f"{survey.satisfied}"),
            satisfaction_cell(each.estimate),
            linked("结果", survey.link, unit.id),
        )
    )
