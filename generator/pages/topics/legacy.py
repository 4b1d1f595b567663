"""Legacy matters: whether what was promised holds when offices and officials change (新官理旧账)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.charts import Chart, Kind, Role, Scale, Series
from generator.measures.legacy import Age, Stand, Year, by_year, stands
from generator.pages import words
from generator.pages.blocks import (
    Block,
    Card,
    Cards,
    Cell,
    Drawn,
    Empty,
    Head,
    Prose,
    Row,
    Rows,
    Section,
    Steps,
)
from generator.pages.shapes import Fact, Filter, KeyFigure, Option, Select
from generator.pages.supervision import report
from generator.pages.topics.cells import name
from generator.pages.topics.law import NO_EXCUSE, NO_REFUSAL, PARAPHRASED, TEXTS
from generator.pages.topics.legacy_unit import age, anchor, deadline, figures, mark, own, owner, story, urges
from generator.pages.topics.silent import asked, missing, who_is_silent
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View, options
from generator.schema.records import LegacyMatter, Unit
from generator.schema.records.legacy import LegacyCause
from generator.schema.records.reporting import Matter

ABOUT = (
    "以机构改革、换届、岗位职务变动或者责任人调整为由，答应的不兑现、签了的不履行、定了的政策不连续，就是“新官不理旧账”。"
    "创建要求解决项目建设、生态环境保护、民生保障等领域的这类问题：一件一档，写明现在由哪个科室负责、什么时候化解。",
    NO_EXCUSE,
    NO_REFUSAL + PARAPHRASED,
    "数字怎么算：化解率 = 当年化解 ÷（年初没有化解 + 当年发现）；当年算到数据截至日。账龄从事情形成算起，满几年算几年。"
    "“无法办理”的没有化解，一直算在没有化解的里面，只是不再算逾期。延期以后，原定时限一直保留。",
    "每季度更新一次，没有旧账的报零报告。不写离任的干部，也不写反映问题的人。",
)


class _Standing(NamedTuple):
    """A unit with its matters, and the periods that it left out."""

    unit: Unit
    found: tuple[Stand, ...]
    gaps: int

    def count(self, word: str) -> int:
        """How many of its matters are `open`, `overdue`, `impossible` or `often_postponed`."""
        return sum(bool(getattr(each, word)) and each.open for each in self.found)


def district(view: View) -> District:
    found = stands(view.registry.of(LegacyMatter), view.as_of)
    units = sorted(_standings(view), key=_worst)
    years = by_year(view.registry.of(LegacyMatter), view.as_of)
    sections = (
        Section("ageing", "拖了多久", tuple(_ageing(found))),
        Section("units", "各单位", tuple(_units(units))),
        Section("years", "每年化解多少", tuple(_years(years))),
        _handovers(view, found),
        Section("matters", "旧账台账", tuple(_matters(view, found)), count=str(len(found))),
        Section("about", "要求是什么，数字怎么算", (Prose(ABOUT), TEXTS)),
    )
    tables = (
        "legacy_matter",
        "legacy_handover",
        "legacy_postponement",
        "legacy_step",
        "legacy_standing",
        "legacy_year",
    )
    return District(tuple(_sentences(view, found)), sections, tuple(_figures(view, found, units)), tables)


def _standings(view: View) -> Iterator[_Standing]:
    """The units that have to report on legacy matters, or have any."""
    for unit in view.registry.units.values():
        found = stands(view.registry.own(LegacyMatter, unit.id), view.as_of)
        if found or asked(view, unit, Matter.LEGACY):
            yield _Standing(unit, found, len(missing(view, unit, Matter.LEGACY)))


def _worst(each: _Standing) -> tuple[int, int, int, str]:
    return -each.count("overdue"), -each.count("open"), -each.gaps, each.unit.id


def _sentences(view: View, found: Sequence[Stand]) -> Iterator[str]:
    left = [each for each in found if each.open]
    late = [each for each in left if each.overdue]
    if not found:
        yield "还没有单位登记旧账。"
    elif not left:
        yield f"登记过的 {len(found)} 件旧账全部化解。"
    else:
        told = (
            f"各单位登记旧账 {len(found)} 件，化解 {len(found) - len(left)} 件，还有 {len(left)} 件没有化解"
        )
        yield told + (f"，其中 {len(late)} 件过了时限。" if late else "，都没有过时限。")
        oldest = min(left, key=lambda each: each.matter.formed)
        yield f"拖得最久的是{owner(view, oldest)}的“{oldest.matter.title}”，从 {oldest.matter.formed} 到现在满 {oldest.years} 年。"
    often = [each for each in left if each.often_postponed]
    if often:
        yield (
            "延期超过一次、还没有化解的："
            + "、".join(f"{owner(view, e)}的“{e.matter.title}”" for e in often)
            + "。"
        )
    silent = who_is_silent(view, Matter.LEGACY)
    if silent:
        yield f"{silent}没有报送不等于没有旧账。"


def _figures(view: View, found: Sequence[Stand], units: Sequence[_Standing]) -> Iterator[KeyFigure]:
    yield from figures(found, view.as_of)
    gaps = sum(each.gaps for each in units)
    yield KeyFigure("漏报", f"{gaps}", "期次", "各单位合计", tone="late" if gaps else "")


def _ageing(found: Sequence[Stand]) -> Iterator[Block]:
    left = [each for each in found if each.open]
    if not left:
        yield Empty("没有还没化解的旧账。")
        return
    counts = {each: [one for one in left if one.age is each] for each in Age}
    oldest = len(counts[Age.OLDEST])
    sentence = (
        f"没有化解的 {len(left)} 件里，{oldest} 件已经 5 年以上。" if oldest else "没有化解的都不到 5 年。"
    )
    yield Drawn(
        Chart(
            "legacy-ageing",
            Kind.RANKED,
            "没有化解的旧账，从形成到现在多久",
            sentence,
            tuple(each.zh for each in Age),
            (
                Series(
                    "逾期", Role.OVERDUE, tuple(sum(s.overdue for s in group) for group in counts.values())
                ),
                Series("时限以内", Role.PROGRESS, tuple(_in_time(group) for group in counts.values())),
                Series(
                    "无法办理",
                    Role.STANDING,
                    tuple(sum(s.impossible for s in group) for group in counts.values()),
                ),
            ),
            "件",
            category_title="账龄",
        )
    )


def _in_time(group: Sequence[Stand]) -> int:
    return sum(not each.overdue and not each.impossible for each in group)


def _units(units: Sequence[_Standing]) -> Iterator[Block]:
    shown = [each for each in units if each.found]
    if shown:
        yield Drawn(_by_unit(shown))
    if not units:
        yield Empty("没有要求报送旧账的单位。")
        return
    labels = ("单位", "登记", "没有化解", "逾期", "延期超过一次", "无法办理", "最久一件", "漏报")
    heads = tuple(Head(each, number=at > 0) for at, each in enumerate(labels))
    yield Rows("各单位旧账", heads, tuple(map(_unit_row, units)), first=20)


def _unit_row(each: _Standing) -> Row:
    tones = {"open": "", "overdue": "overdue", "often_postponed": "late", "impossible": ""}
    counts = {word: each.count(word) for word in tones}
    years = max((one.years for one in each.found if one.open), default=None)
    return Row(
        (
            Cell(each.unit.name, href=f"units/{each.unit.id}/dossier/#legacy"),
            Cell(f"{len(each.found)}"),
            *(Cell(f"{counts[word]}", tone=tone if counts[word] else "") for word, tone in tones.items()),
            Cell("—" if years is None else f"{years} 年" if years else "不满 1 年"),
            Cell(f"{each.gaps} 期" if each.gaps else "0", tone="overdue" if each.gaps else ""),
        )
    )


def _by_unit(units: Sequence[_Standing]) -> Chart:
    late = [each for each in units if each.count("overdue")]
    sentence = (
        f"{name(late[0].unit)}逾期的最多，有 {late[0].count('overdue')} 件。"
        if late
        else "没有逾期没有化解的旧账。"
    )
    return Chart(
        "legacy-by-unit",
        Kind.RANKED,
        "各单位的旧账化解了没有",
        sentence,
        tuple(name(each.unit) for each in units),
        (
            Series("逾期", Role.OVERDUE, tuple(each.count("overdue") for each in units)),
            Series("时限以内", Role.PROGRESS, tuple(_in_time([s for s in u.found if s.open]) for u in units)),
            Series("无法办理", Role.STANDING, tuple(each.count("impossible") for each in units)),
            Series("已化解", Role.KEPT, tuple(len(each.found) - each.count("open") for each in units)),
        ),
        "件",
    )


def _years(years: Sequence[Year]) -> Iterator[Block]:
    if not years:
        yield Empty("还没有登记旧账。")
        return
    last = years[-1]
    sentence = f"{last.year} 年化解 {last.resolved} 件，化解率 {last.rate.text}（年初没有化解 {last.opening} 件，当年发现 {last.found} 件）。"
    yield Drawn(
        Chart(
            "legacy-years",
            Kind.RANKED,
            "旧账化解率",
            sentence,
            tuple(f"{each.year} 年" for each in years),
            (
                Series("当年化解", Role.KEPT, tuple(each.resolved for each in years)),
                Series("年末没有化解", Role.NONE, tuple(each.left for each in years)),
            ),
            "件",
            Scale.PERCENT,
            category_title="年度",
            notes=tuple(each.rate.text for each in years),
            note_title="化解率",
        )
    )


def _handovers(view: View, found: Sequence[Stand]) -> Section:
    handed = [each for each in found if each.matter.handovers]
    if not handed:
        return Section("handovers", "人和机构换了，事情交给谁", (Empty("登记的旧账没有换过责任科室。"),))
    causes = Counter(one.cause for each in handed for one in each.matter.handovers)
    listed = "，".join(f"因{cause.zh} {causes[cause]} 次" for cause in LegacyCause if causes[cause])
    sentence = (
        f"{len(found)} 件旧账里，{len(handed)} 件换过责任科室，共交接 {causes.total()} 次：{listed}。"
        "科室换了，档案不换，没有化解的都写明现在由谁负责。"
    )
    most = max(handed, key=lambda each: (len(each.matter.handovers), each.open, each.years))
    title = f"交接次数最多的一件：{owner(view, most)}“{most.matter.title}”"
    return Section(
        "handovers",
        "人和机构换了，事情交给谁",
        (Drawn(_by_cause(found)), Steps(story(most), title=title)),
        sentence,
    )


def _by_cause(found: Sequence[Stand]) -> Chart:
    groups = {cause: [each for each in found if each.matter.cause is cause] for cause in LegacyCause}
    ranked = sorted((each for each in groups.items() if each[1]), key=lambda each: -len(each[1]))
    cause, most = ranked[0]
    return Chart(
        "legacy-by-cause",
        Kind.RANKED,
        "当初以什么为由拖下来",
        f"以{cause.zh}为由拖下来的最多，有 {len(most)} 件。",
        tuple(each.zh for each, _ in ranked),
        (
            Series("没有化解", Role.LATE, tuple(sum(one.open for one in group) for _, group in ranked)),
            Series("已化解", Role.KEPT, tuple(sum(not one.open for one in group) for _, group in ranked)),
        ),
        "件",
        category_title="事由",
    )


_ORDERS = (Option("-years", "拖得久的在前"), Option("-late", "逾期久的在前"))


def _matters(view: View, found: Sequence[Stand]) -> Iterator[Block]:
    if not found:
        yield Empty("还没有登记旧账。")
        return
    choices = (
        Select("unit", "单位", options((each.matter.unit, owner(view, each)) for each in found)),
        Select("state", "情况", options(_state(each) for each in found)),
        Select("area", "领域", options((each.matter.area.value, each.matter.area.zh) for each in found)),
        Select("cause", "事由", options((each.matter.cause.value, each.matter.cause.zh) for each in found)),
    )
    filtered = Filter(choices, "找旧账：输入事项、单位", _ORDERS, "件")
    yield Cards(tuple(_card(view, each) for each in found), "legacy-matters", filtered, title="逐件")


def _state(each: Stand) -> tuple[str, str]:
    """What a reader chooses by."""
    if not each.open:
        return "resolved", "已化解"
    if each.impossible:
        return "impossible", each.matter.status.zh
    return ("overdue", "逾期") if each.overdue else ("open", "时限以内")


def _card(view: View, each: Stand) -> Card:
    matter = each.matter
    word, tone = mark(each)
    facts = [Fact("形成", age(each)), Fact("时限", deadline(each))]
    if matter.amount is not None:
        facts.append(Fact("金额", words.money(matter.amount)))
    if each.open and matter.office:
        facts.append(Fact("现在由谁负责", matter.office))
    if matter.mode:
        facts.append(Fact("化解", f"{matter.resolved}，{matter.mode.zh}"))
    return Card(
        matter.title,
        kicker=f"{owner(view, each)} · {matter.kind.zh}",
        text=matter.summary,
        mark=word,
        tone=tone,
        facts=tuple(facts),
        href=anchor(each),
        report=report(matter.unit, f"旧账“{matter.title}”（编号 {matter.id}）"),
        data={
            "unit": matter.unit,
            "state": _state(each)[0],
            "area": matter.area.value,
            "cause": matter.cause.value,
            "years": str(each.years),
            "late": str(each.days_late),
        },
    )


TOPIC = Topic(
    "legacy",
    "旧账",
    Group.TRUST,
    "换了人、改了机构，以前答应过的、签过的、定过的还算不算数。",
    district,
    own,
    urges,
    (Matter.LEGACY,),
    front=True,
)
