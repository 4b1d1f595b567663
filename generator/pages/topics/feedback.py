"""What people say of units, whether they are answered, and how content they are (群众评价)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts import Chart, Kind, Role, Scale, Series
from generator.measures.estimate import ENOUGH
from generator.measures.feedback import Answers, Surveyed, answers, by_quarter
from generator.measures.share import SMALL
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Prose, Row, Rows, Section
from generator.pages.shapes import KeyFigure
from generator.pages.topics.cells import name
from generator.pages.topics.feedback_unit import counts, interval, own, satisfaction_cell, survey_row
from generator.pages.topics.periods import period_grid
from generator.pages.topics.silent import asked, missing, who_is_silent
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View
from generator.schema.records import Feedback, Unit
from generator.schema.records.reporting import Matter
from generator.schema.types import Every

ID = "feedback"
_MOST_BARS = 30

ABOUT = (
    "意见建议和投诉举报只公开件数，不公开内容，也不公开是谁说的。一期报一次，一类、一个渠道一行。",
    "答复率 = 答复件数 ÷ 收到件数；按时答复率 = 按时答复件数 ÷ 收到件数，没有答复的也不算按时；"
    "查实率 = 查实件数 ÷ 收到的投诉举报件数，查实多不等于做得差，不查才是。漏报的期不在这些数里。",
    f"满意率是抽样问出来的，会有偏差。作评价的不到 {ENOUGH} 个不算百分比；满 {ENOUGH} 个的同时写出区间："
    "如果换一批人再问，100 次里约有 95 次，真正的满意率落在这样算出来的区间里（威尔逊得分区间）。"
    "区间互相重叠的两个单位，谁高谁低分不出来；各次调查问的事、问的办法不一样的，高低只作参考。",
    "回访评价是答复以后单位自己问的，满意度调查多由第三方来问，两样分开写，不合在一起算。",
)


def district(view: View) -> District:
    rows = view.registry.of(Feedback)
    surveys = sorted(
        (each for own in view.measures.openness.surveys.values() for each in own),
        key=lambda each: each.survey.day,
        reverse=True,
    )
    sections = [
        Section("answers", "有没有答复，是不是按时", tuple(_answers(view))),
        Section("surveys", "群众满意不满意", tuple(_surveys(view, surveys))),
        Section("quarters", "一季一季地看", tuple(_quarters(rows))),
        Section("reports", "哪个单位漏报了", tuple(_reports(view))),
        Section("about", "这些数怎么来、怎么算", (Prose(ABOUT),)),
    ]
    return District(
        tuple(_sentences(view, answers(rows), surveys)),
        tuple(section for section in sections if section.blocks),
        tuple(_figures(view, answers(rows))),
        ("feedback", "feedback_total", "survey", "survey_estimate"),
    )


def _sentences(view: View, whole: Answers, surveys: list[Surveyed]) -> Iterator[str]:
    if not whole.received:
        yield "各单位都还没有报送收到多少意见和投诉。没有报送不等于没有人反映。"
    else:
        yield (
            f"{_span(view)}，各单位共收到意见建议 {whole.received - whole.checked:,} 件、"
            f"投诉举报 {whole.checked:,} 件，"
            f"答复 {whole.reply_share.text}，按时答复 {whole.on_time_share.text}；"
            f"投诉举报查实 {whole.verified_true} 件（{whole.true_share.text}）。"
        )
        ranked = [each for each in _by_reply(view) if each[1].received >= SMALL]
        if ranked and ranked[0][1].on_time < ranked[0][1].received:
            unit, worst = ranked[0]
            yield (
                f"按时答复最少的是{unit.name}：收到 {worst.received} 件，"
                f"按时答复 {worst.on_time} 件（{worst.on_time_share.text}），"
                f"{worst.received - worst.replied} 件没有答复。"
            )
    low = _lowest(surveys)
    if low:
        found = low.estimate
        yield (
            f"最近一次满意度调查，满意率最低的是{view.registry.units[low.survey.unit].name}，"
            f"{found.whole} 份有效答卷里 {found.percent}% 满意（{interval(found)}）。"
        )
    silent = who_is_silent(view, Matter.FEEDBACK)
    if silent:
        yield f"意见和投诉，{silent}"


def _span(view: View) -> str:
    """From the first to the last period that anyone told."""
    periods = sorted(row.period for row in view.registry.of(Feedback))
    first, last = periods[0], periods[-1]
    return first.zh if first == last else f"{first.zh}至 {last.zh}"


def _lowest(surveys: list[Surveyed]) -> Surveyed | None:
    newest: dict[str, Surveyed] = {}
    for each in surveys:
        newest.setdefault(each.survey.unit, each)
    told = [each for each in newest.values() if each.estimate.percent is not None]
    return min(told, key=lambda each: (each.estimate.percent, each.survey.unit), default=None)


def _figures(view: View, whole: Answers) -> Iterator[KeyFigure]:
    if whole.received:
        unanswered = whole.received - whole.replied
        yield KeyFigure("收到", f"{whole.received:,}", "件", f"其中投诉举报 {whole.checked:,} 件")
        yield KeyFigure(
            "答复率",
            whole.reply_share.text,
            note=f"{unanswered} 件没有答复" if unanswered else "全部答复",
            tone="late" if unanswered else "kept",
        )
        yield KeyFigure("按时答复率", whole.on_time_share.text, note="没有答复的也不算按时")
        yield KeyFigure("投诉查实", f"{whole.verified_true:,}", "件", f"查实率 {whole.true_share.text}")
    gaps = sum(len(missing(view, unit, Matter.FEEDBACK)) for unit in view.registry.units.values())
    yield KeyFigure("漏报", f"{gaps}", "期次", "意见和投诉", tone="late" if gaps else "")


def _by_reply(view: View) -> list[tuple[Unit, Answers]]:
    """Units by their share answered in time, the lowest first."""
    found = [(view.registry.units[id], one) for id, one in view.measures.openness.answers.items()]
    return sorted(
        (each for each in found if each[1].received),
        key=lambda each: (each[1].on_time / each[1].received, each[0].id),
    )


def _answers(view: View) -> Iterator[Block]:
    ranked = _by_reply(view)
    if ranked:
        yield Drawn(_chart(ranked))
    rows = [_row(view, unit, one) for unit, one in ranked]
    rows += [_silent_row(view, unit) for unit in view.registry.units.values() if _is_silent(view, unit)]
    if not rows:
        yield Empty("没有要求报送意见和投诉的单位，也没有单位报过。")
        return
    heads = ("单位", "收到", "答复", "按时答复", "投诉举报", "查实", "回访满意率", "漏报")
    yield Rows(
        "各单位收到和答复的意见、投诉，按时答复少的在前",
        tuple(Head(each, number=each != "单位") for each in heads),
        tuple(rows),
        first=30,
    )


def _is_silent(view: View, unit: Unit) -> bool:
    return unit.id not in view.measures.openness.answers and asked(view, unit, Matter.FEEDBACK)


def _chart(ranked: list[tuple[Unit, Answers]]) -> Chart:
    shown = ranked[:_MOST_BARS]
    unit, worst = shown[0]
    sentence = (
        f"{name(unit)}收到的 {worst.received} 件里，{worst.received - worst.on_time} 件没有按时答复。"
        if worst.on_time < worst.received
        else "收到的都按时答复了。"
    )
    return Chart(
        "answers-by-unit",
        Kind.RANKED,
        "收到的意见和投诉，答复了没有",
        sentence,
        tuple(name(unit) for unit, _ in shown),
        (
            Series("按时答复", Role.KEPT, tuple(one.on_time for _, one in shown)),
            Series("迟答复", Role.LATE, tuple(one.replied - one.on_time for _, one in shown)),
            Series("没有答复", Role.OVERDUE, tuple(one.received - one.replied for _, one in shown)),
        ),
        "件",
        Scale.PERCENT,
        notes=tuple(one.on_time_share.text for _, one in shown),
        note_title="按时答复率",
    )


def _row(view: View, unit: Unit, one: Answers) -> Row:
    gaps = len(missing(view, unit, Matter.FEEDBACK))
    return Row(
        (
            Cell(unit.name, href=f"units/{unit.id}/dossier/#{ID}"),
            Cell(f"{one.received:,}"),
            Cell(one.reply_share.text, note=f"{one.replied:,} 件"),
            Cell(one.on_time_share.text, note=f"{one.on_time:,} 件"),
            Cell(f"{one.checked}"),
            Cell(f"{one.verified_true}", note=one.true_share.text if one.checked else ""),
            satisfaction_cell(one.satisfaction),
            _gaps(gaps),
        )
    )


def _gaps(gaps: int) -> Cell:
    return Cell(f"{gaps} 期", tone="overdue") if gaps else Cell("0")


def _silent_row(view: View, unit: Unit) -> Row:
    reports = view.measures.reports[unit.id][Matter.FEEDBACK]
    first = Cell(unit.name, href=f"units/{unit.id}/dossier/#{ID}")
    return Row((first, Cell(state=reports.state), *(Cell("—"),) * 5, _gaps(len(reports.missing))))


def _surveys(view: View, surveys: list[Surveyed]) -> Iterator[Block]:
    if not surveys:
        yield Empty("还没有单位公开满意度调查。")
        return
    newest: dict[str, Surveyed] = {}
    for each in surveys:
        newest.setdefault(each.survey.unit, each)
    large = [each for each in newest.values() if each.estimate.percent is not None]
    if large:
        yield Drawn(
            _survey_chart(view, sorted(large, key=lambda each: (each.estimate.percent, each.survey.unit)))
        )
    heads = ("单位", "问的是什么", "什么时候、怎么问的", "有效答卷", "满意", "满意率和区间", "结果")
    yield Rows(
        "满意度调查，最近的在前",
        tuple(Head(each, number=each in ("有效答卷", "满意", "满意率和区间")) for each in heads),
        tuple(_survey(view, each) for each in surveys),
    )


def _survey_chart(view: View, large: list[Surveyed]) -> Chart:
    shown = large[:_MOST_BARS]
    low = shown[0]
    return Chart(
        "surveys-by-unit",
        Kind.RANKED,
        f"最近一次满意度调查（有效答卷不到 {ENOUGH} 份的不画）",
        f"{name(view.registry.units[low.survey.unit])}满意率最低，{low.estimate.percent}%，{interval(low.estimate)}。",
        tuple(name(view.registry.units[each.survey.unit]) for each in shown),
        (
            Series("满意", Role.KEPT, tuple(each.estimate.part for each in shown)),
            Series("不满意", Role.NONE, tuple(each.estimate.whole - each.estimate.part for each in shown)),
        ),
        "份",
        Scale.PERCENT,
        notes=tuple(f"{each.estimate.percent}%" for each in shown),
        note_title="满意率",
    )


def _survey(view: View, each: Surveyed) -> Row:
    unit = view.registry.units[each.survey.unit]
    return survey_row(unit, each, Cell(unit.name, href=f"units/{unit.id}/dossier/#{ID}"))


def _quarters(rows: tuple[Feedback, ...]) -> Iterator[Block]:
    found = by_quarter(rows)
    if not found:
        return
    quarter, last = found[-1]
    yield Drawn(
        Chart(
            "feedback-by-quarter",
            Kind.COLUMNS,
            "各季度收到的意见建议和投诉举报",
            f"{quarter.zh}收到 {last.received} 件，其中投诉举报 {last.checked} 件，按时答复 {last.on_time_share.text}。",
            tuple(str(each) for each, _ in found),
            (
                Series("意见建议", Role.ACCENT, counts(found, lambda each: each.received - each.checked)),
                Series("投诉举报", Role.STANDING, counts(found, lambda each: each.checked)),
            ),
            "件",
        )
    )
    yield Prose(("漏报的单位不在合计里，各季度的数不一定可比；谁漏了哪一季，见下面的表。",))


def _reports(view: View) -> Iterator[Block]:
    for every in (Every.QUARTER, Every.MONTH):
        grid = period_grid(view, Matter.FEEDBACK, every, ID, "意见和投诉逐期报送情况")
        if grid is not None:
            yield grid
    grid = period_grid(view, Matter.SURVEY, Every.YEAR, ID, "满意度调查逐年报送情况")
    if grid is not None:
        yield Prose(("村和社区每年至少做一次满意度调查，做了没有：",))
        yield grid


TOPIC = Topic(
    ID,
    "群众评价",
    Group.OPENNESS,
    "提了意见、投诉了有没有人答复，群众满意不满意。",
    district,
    own,
    matters=(Matter.FEEDBACK, Matter.SURVEY),
    front=True,
)
