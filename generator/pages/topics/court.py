"""Cases before the courts: how many are pending (the target is none), and who is on the list of debtors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from generator.charts import Chart, Kind, Role, Series
from generator.measures.court import Docket, Stage, by_month, docket, duration, stage
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Meters, Months, Prose, Row, Rows, Section
from generator.pages.shapes import Filter, KeyFigure, MonthCell, MonthRow, Option, Select
from generator.pages.topics.cells import name
from generator.pages.topics.court_unit import figures, heads, meter, own, rows, trend
from generator.pages.topics.court_urges import urges
from generator.pages.topics.law import COURTS, NO_REFUSAL, ON_RECORD, PARAPHRASED, TEXTS
from generator.pages.topics.silent import asked, missing, who_is_silent
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View, options
from generator.schema.records import Campaign, CourtCase, Unit
from generator.schema.records.court import CauseClass
from generator.schema.records.reporting import Matter

ABOUT = (
    "创建要求：党政机构和村（居）失信从源头治理，确保法院没有一件在审案件，所以“在审案件”和“失信被执行人”的目标都是 0。"
    "打官司本身不是失信，依法应诉也是守法；判了不履行才是。",
    ON_RECORD,
    NO_REFUSAL + PARAPHRASED,
    "数字怎么算：只算本单位作被告或者被执行人的案件。立案以后、裁判生效以前算“在审”，上诉期间也算；裁判生效以后、履行完毕以前算“待履行”，"
    "包括执行中的；撤诉、驳回和履行完毕的算“已结案”。历时从立案算到结案，没有结案的算到数据截至日。",
    "每月报一次，没有案件的要报零报告。有单位漏报的月份，全区的数不完整，图中留空，不当作 0。"
    "不写当事人是谁：对方只分企业、个人、其他；不公开审理的案件不在这里。",
)


class _Standing(NamedTuple):
    """A unit with what is open of its cases, and the months that it left out."""

    unit: Unit
    cases: tuple[CourtCase, ...]
    now: Docket
    gaps: int


def district(view: View) -> District:
    found = sorted(_standings(view), key=_worst)
    cases = view.registry.of(CourtCase)
    now = docket(cases, view.as_of)
    sections = (
        Section("units", "各单位", tuple(_units(view, found))),
        Section("months", "逐月情况", tuple(_months(view, found, cases))),
        Section("causes", "为什么打官司", tuple(_causes(view, cases))),
        Section("cases", "案件清单", tuple(_cases(view, cases)), count=str(len(cases))),
        _campaigns(view),
        Section("about", "要求是什么，数字怎么算", (Prose(ABOUT), COURTS, TEXTS)),
    )
    return District(
        tuple(_sentences(view, found, now)),
        sections,
        tuple(_figures(view, found, cases, now)),
        ("court_case", "campaign", "court_stage", "court_month"),
    )


def _standings(view: View) -> Iterator[_Standing]:
    """The units that have to report on cases, or have any."""
    for unit in view.registry.units.values():
        cases = view.registry.own(CourtCase, unit.id)
        if cases or asked(view, unit, Matter.COURT):
            gaps = len(missing(view, unit, Matter.COURT))
            yield _Standing(unit, cases, docket(cases, view.as_of), gaps)


def _worst(each: _Standing) -> tuple[int, int, int, int, str]:
    return -each.now.listed, -each.now.trial, -each.now.unperformed, -each.gaps, each.unit.id


def _sentences(view: View, found: list[_Standing], now: Docket) -> Iterator[str]:
    if not found:
        yield "没有要求报送涉诉案件的单位，也没有单位报过。"
        return
    if now.open:
        yield (
            f"到 {view.as_of}，各单位在审的案件有 {now.trial} 件，判决以后还没有履行的 {now.unperformed} 件；"
            "两个数的目标都是 0。"
        )
    else:
        yield f"到 {view.as_of}，报了的单位都没有未结案件。"
    listed = [f"{each.unit.name}（{each.now.listed} 件）" for each in found if each.now.listed]
    yield (
        f"被法院列入失信被执行人名单的：{'、'.join(listed)}。" if listed else "没有单位在失信被执行人名单上。"
    )
    silent = who_is_silent(view, Matter.COURT)
    if silent:
        yield f"{silent}没有报送不等于没有案件。"


def _figures(
    view: View, found: list[_Standing], cases: tuple[CourtCase, ...], now: Docket
) -> Iterator[KeyFigure]:
    yield from figures(view, cases, now)
    gaps = sum(each.gaps for each in found)
    yield KeyFigure("漏报", f"{gaps}", "个月次", "各单位合计", tone="late" if gaps else "")


def _units(view: View, found: list[_Standing]) -> Iterator[Block]:
    open_ones = [each for each in found if each.now.open]
    if open_ones:
        yield Drawn(_by_unit(open_ones))
    if not found:
        yield Empty("没有要求报送涉诉案件的单位。")
        return
    labels = ("单位", "在审", "待履行", "失信名单", "已结案", "最长一件未结", "漏报")
    yield Rows(
        "各单位涉诉案件",
        tuple(Head(each, number=at > 0) for at, each in enumerate(labels)),
        tuple(_unit_row(view, each) for each in found),
        first=20,
    )


def _unit_row(view: View, each: _Standing) -> Row:
    longest = duration(each.cases, view.as_of, closed=False)
    counts = (each.now.trial, each.now.unperformed, each.now.listed)
    tones = ("overdue", "late", "overdue")
    return Row(
        (
            Cell(each.unit.name, href=f"units/{each.unit.id}/dossier/#court"),
            *(Cell(f"{n}", tone=tone if n else "") for n, tone in zip(counts, tones, strict=True)),
            Cell(f"{each.now.closed}"),
            Cell(f"{longest.longest} 天" if longest else "—"),
            Cell(f"{each.gaps} 个月" if each.gaps else "0", tone="overdue" if each.gaps else ""),
        )
    )


def _by_unit(found: list[_Standing]) -> Chart:
    most = max(each.now.open for each in found)
    worst = [name(each.unit) for each in found if each.now.open == most]
    return Chart(
        "court-by-unit",
        Kind.RANKED,
        "各单位没有结案的案件",
        f"{words.joined(worst)}最多，{'各' if len(worst) > 1 else ''}有 {most} 件没有结案。",
        tuple(name(each.unit) for each in found),
        (
            Series("在审", Role.OVERDUE, tuple(each.now.trial for each in found)),
            Series("待履行", Role.LATE, tuple(each.now.unperformed for each in found)),
        ),
        "件",
        notes=tuple(f"{each.now.open}{'，在失信名单上' if each.now.listed else ''}" for each in found),
    )


def _months(view: View, found: list[_Standing], cases: tuple[CourtCase, ...]) -> Iterator[Block]:
    reports = [view.measures.reports[each.unit.id].get(Matter.COURT) for each in found]
    told = [each for each in reports if each is not None]
    months = by_month(cases, told, view.as_of)
    chart = trend("court-months", "逐月的未结案件", months)
    yield Drawn(chart) if chart else Empty("每个月都有单位没有报送，无法汇总。")
    if told:
        yield Months(
            "各单位每月报送涉诉情况",
            "单位",
            tuple(
                {"label": str(m), "year": f"{m.year}", "month": f"{m.month}"}
                for m in (e.month for e in months)
            ),
            tuple(_month_row(view, each) for each in found if asked(view, each.unit, Matter.COURT)),
            title="各单位每月报了没有",
        )


def _month_row(view: View, each: _Standing) -> MonthRow:
    """How a unit answered each month: as it was asked, and beyond that as its cases say."""
    reports = view.measures.reports[each.unit.id][Matter.COURT]
    answers = {str(one.period): one.state for one in reports.asked}
    ends = by_month(each.cases, (reports,), view.as_of)
    cells = (
        MonthCell(
            str(e.month), answers.get(str(e.month), e.state), f"未结 {e.docket.open} 件" if e.known else ""
        )
        for e in ends
    )
    return MonthRow(name(each.unit), f"units/{each.unit.id}/dossier/#court", tuple(cells))


def _causes(view: View, cases: tuple[CourtCase, ...]) -> Iterator[Block]:
    counts = {each: docket((c for c in cases if c.cause_class is each), view.as_of) for each in CauseClass}
    ranked = sorted((each for each in counts.items() if each[1].total), key=lambda each: -each[1].total)
    if not ranked:
        yield Empty("没有报过案件。")
        return
    most = ranked[0][1]
    causes = [cause.zh for cause, count in ranked if count.total == most.total]
    told = f"共 {most.total} 件，其中 {most.open} 件没有结案" if len(causes) == 1 else f"各 {most.total} 件"
    yield Drawn(
        Chart(
            "court-by-cause",
            Kind.RANKED,
            "按案由",
            f"{'、'.join(causes)}案件最多，{told}。",
            tuple(each.zh for each, _ in ranked),
            (
                Series("在审", Role.OVERDUE, tuple(count.trial for _, count in ranked)),
                Series("待履行", Role.LATE, tuple(count.unperformed for _, count in ranked)),
                Series("已结案", Role.KEPT, tuple(count.closed for _, count in ranked)),
            ),
            "件",
            category_title="案由类别",
        )
    )


_ORDERS = (Option("-filed", "新立案的在前"), Option("-amount", "金额大的在前"))


def _cases(view: View, cases: tuple[CourtCase, ...]) -> Iterator[Block]:
    if not cases:
        yield Empty("没有报过案件。")
        return
    units = view.registry.units
    stages = sorted((stage(case, view.as_of) or Stage.TRIAL for case in cases), key=list(Stage).index)
    choices = (
        Select("unit", "单位", options((case.unit, name(units[case.unit])) for case in cases)),
        Select("stage", "状态", options((each.value, each.zh) for each in stages)),
        Select("class", "案由", options((case.cause_class.value, case.cause_class.zh) for case in cases)),
    )
    yield Rows(
        "涉诉案件",
        heads(True),
        rows(view, cases, True),
        "court-cases",
        filter=Filter(choices, "找案件：输入案号、案由", _ORDERS, "件"),
    )


def _campaigns(view: View) -> Section:
    campaigns = view.registry.of(Campaign)
    if not campaigns:
        return Section("campaigns", "失信专项治理", (Empty("没有单位报过失信专项治理。"),))
    ranked = sorted(campaigns, key=lambda each: (each.resolved - each.found, each.id))
    left = sum(each.found - each.resolved for each in campaigns)
    whole = sum(each.found for each in campaigns)
    sentence = f"{len(campaigns)} 次专项治理共发现问题 {whole} 个，还有 {left} 个没有解决。"
    units = view.registry.units
    meters = (
        replace(
            meter(each),
            label=f"{name(units[each.unit])} · {each.name}",
            href=f"units/{each.unit}/dossier/#court",
        )
        for each in ranked
    )
    return Section("campaigns", "失信专项治理", (Meters(tuple(meters)),), sentence, count=str(len(campaigns)))


TOPIC = Topic(
    "court",
    "涉诉",
    Group.TRUST,
    "单位被告上法院几件，判了的履行了没有，有没有上失信被执行人名单。",
    district,
    own,
    urges,
    (Matter.COURT,),
    front=True,
)
