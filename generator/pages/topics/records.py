"""Units' records of trust and misconduct (诚信记录), for as long as they may be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.charts import Chart, Kind, Role, Series
from generator.measures.staff import Filing, filed, filings
from generator.measures.terms import Prompt, State
from generator.measures.trust import Heard, Misconduct, by_aspect, merits, misconduct, objections
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Meter, Meters, Prose, Row, Rows, Section
from generator.pages.shapes import KeyFigure
from generator.pages.topics.cells import name
from generator.pages.topics.periods import period_grid
from generator.pages.topics.records_guide import ABOUT, STAFF_ABOUT, guide
from generator.pages.topics.records_unit import (
    GRID,
    HEARD,
    ID,
    NONE_SHOWN,
    broken_row,
    heads,
    heard_row,
    kept_heads,
    kept_row,
    own,
    rate,
    timeline,
)
from generator.pages.topics.silent import asked, missing, periods, who_is_silent
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View
from generator.schema.exposure import Gravity
from generator.schema.records import Unit, UnitRecord
from generator.schema.records.reporting import Matter
from generator.schema.types import Every, Few


def district(view: View) -> District:
    bad, good = misconduct(view.registry), merits(view.registry)
    heard, files = objections(view.registry), filings(view.registry, view.measures.reports)
    return District(
        tuple(_sentences(view, bad, good)),
        (
            Section("misconduct", "正在公示的失信记录", tuple(_broken(view, bad)), count=f"{len(bad)}"),
            Section("merits", "守信记录", tuple(_kept(view, good)), count=f"{len(good)}"),
            Section("units", "各单位", tuple(_units(view, bad, good))),
            Section("objections", "异议办理", tuple(_heard(view, heard)), count=f"{len(heard)}"),
            Section("guide", "公示多久，怎样异议和修复", tuple(guide(view))),
            Section("staff", "公职人员建档", tuple(_staff(view, files))),
            Section("about", "要求是什么，数字怎么算", (Prose(ABOUT),)),
        ),
        tuple(_figures(view, bad, good, files)),
        ("unit_record", "exposure", "objection", "objection_state", "staff_record"),
    )


def _sentences(view: View, bad: Sequence[Misconduct], good: Sequence[UnitRecord]) -> Iterator[str]:
    if bad:
        counts = Counter(each.record.unit for each in bad)
        named = [f"{name(view.registry.units[unit])} {n} 条" for unit, n in counts.most_common()]
        serious = Counter(each.record.unit for each in bad if each.record.level is Gravity.SERIOUS)
        whose = "、".join(name(view.registry.units[unit]) for unit in serious)
        more = f"；其中严重的 {serious.total()} 条（{whose}）" if serious else ""
        yield f"{len(counts)} 个单位有 {len(bad)} 条失信记录正在公示：{words.joined(named, 6)}{more}。"
    else:
        yield f"各单位都{NONE_SHOWN}。"
    units = len({one.unit for one in good})
    yield f"{units} 个单位有 {len(good)} 条守信记录。" if good else "还没有守信记录。"
    silent = who_is_silent(view, Matter.MISCONDUCT)
    if silent:
        yield f"失信情况每个季度要报，没有的报零报告。{silent}没有报送不等于没有失信。"


def _figures(
    view: View, bad: Sequence[Misconduct], good: Sequence[UnitRecord], files: Sequence[Filing]
) -> Iterator[KeyFigure]:
    here = f"topics/{ID}/"
    open_ = sum(each.record.rectified is None for each in bad)
    units = len({each.record.unit for each in bad})
    note = f"{units} 个单位" if bad else "期满和已修复的不计"
    yield KeyFigure(
        "正在公示的失信记录", f"{len(bad)}", "条", note, f"{here}#misconduct", "overdue" if bad else "kept"
    )
    if bad:
        tone = "overdue" if open_ else "kept"
        yield KeyFigure("其中没有整改完的", f"{open_}", "条", "", f"{here}#misconduct", tone)
    yield KeyFigure("守信记录", f"{len(good)}", "条", "", f"{here}#merits", "kept" if good else "")
    total = filed(files)
    if total.share.whole:
        untold = f"，{total.untold} 个单位的数不能照实写出，没有计入" if total.untold else ""
        note = f"{total.share.part}/{total.share.whole} 人{untold}"
        yield KeyFigure("公职人员建档率", total.share.text, "", note, f"{here}#staff")
    gaps = sum(len(missing(view, unit, Matter.MISCONDUCT)) for unit in view.registry.units.values())
    yield KeyFigure(
        "失信情况漏报", f"{gaps}", "个季次", "各单位合计", f"{here}#units", "late" if gaps else ""
    )


def _broken(view: View, bad: Sequence[Misconduct]) -> Iterator[Block]:
    if bad or merits(view.registry):
        yield Drawn(_by_aspect(view))
    if not bad:
        yield Empty(f"{NONE_SHOWN}。期满和已经修复的不再显示，所以不等于从来没有过。")
        return
    yield Rows("正在公示的失信记录", heads(True), tuple(broken_row(view, each, True) for each in bad))
    yield timeline(view, bad)


def _by_aspect(view: View) -> Chart:
    found = by_aspect(view.registry)
    worst = max(found, key=lambda each: each.misconduct)
    sentence = (
        f"{worst.aspect.zh}方面的失信记录最多，有 {worst.misconduct} 条。"
        if worst.misconduct
        else f"四个方面都{NONE_SHOWN}。"
    )
    series = (
        Series("失信（正在公示）", Role.OVERDUE, tuple(each.misconduct for each in found)),
        Series("守信", Role.KEPT, tuple(each.merits for each in found)),
    )
    categories = tuple(each.aspect.zh for each in found)
    title = "四个方面的守信和失信记录"
    return Chart(
        "records-by-aspect", Kind.RANKED, title, sentence, categories, series, "条", category_title="方面"
    )


def _kept(view: View, good: Sequence[UnitRecord]) -> Iterator[Block]:
    if not good:
        yield Empty("还没有守信记录。")
        return
    yield Rows("守信记录", kept_heads(True), tuple(kept_row(view, one, True) for one in good), first=8)


def _units(view: View, bad: Sequence[Misconduct], good: Sequence[UnitRecord]) -> Iterator[Block]:
    broken, kept = Counter(each.record.unit for each in bad), Counter(one.unit for one in good)
    units = [
        unit
        for unit in view.registry.units.values()
        if asked(view, unit, Matter.MISCONDUCT) or broken[unit.id] or kept[unit.id]
    ]
    if not units:
        yield Empty("还没有单位报送，区里也没有登记过记录。")
        return

    def worst(unit: Unit) -> tuple[int, int, int, str]:
        return -broken[unit.id], -len(missing(view, unit, Matter.MISCONDUCT)), -kept[unit.id], unit.id

    labels = ("单位", "失信（正在公示）", "守信", "漏报季度")
    yield Rows(
        "各单位守信和失信记录",
        tuple(Head(each, number=at > 0) for at, each in enumerate(labels)),
        tuple(_unit_row(view, unit, broken[unit.id], kept[unit.id]) for unit in sorted(units, key=worst)),
        first=20,
    )
    grid = period_grid(view, Matter.MISCONDUCT, Every.QUARTER, ID, GRID)
    if grid:
        yield replace(grid, title=GRID)


def _unit_row(view: View, unit: Unit, broken: int, kept: int) -> Row:
    is_asked = asked(view, unit, Matter.MISCONDUCT)
    gaps = len(missing(view, unit, Matter.MISCONDUCT))
    return Row(
        (
            Cell(unit.name, f"units/{unit.id}/dossier/#{ID}"),
            Cell(f"{broken}", tone="overdue" if broken else ""),
            Cell(f"{kept}"),
            Cell(f"{gaps}" if is_asked else State.NOT_APPLICABLE.zh, tone="overdue" if gaps else ""),
        )
    )


def _heard(view: View, heard: Sequence[Heard]) -> Iterator[Block]:
    days = view.registry.requirement.objection_days
    if not heard:
        yield Empty("对正在公示的记录没有提出过异议。")
        return
    late = sum(each.prompt.state in (Prompt.LATE, Prompt.OVERDUE) for each in heard)
    told = f"对正在公示的记录收到异议 {len(heard)} 件，要求 {days} 个工作日之内答复，"
    yield Prose((told + (f"{late} 件超过了时限。" if late else "没有超过时限的。"),))
    yield Rows("异议办理", HEARD, tuple(heard_row(view, each) for each in heard))


def _staff(view: View, files: Sequence[Filing]) -> Iterator[Block]:
    if not files:
        yield Empty("没有要求报送公职人员建档情况的单位，也没有单位报过。")
        return
    ranked = sorted(files, key=lambda each: (each.last is not None, each.least, each.unit.id))
    yield Meters(tuple(_meter(view, each) for each in ranked))
    yield Prose((STAFF_ABOUT,))


def _meter(view: View, each: Filing) -> Meter:
    href, last = f"units/{each.unit.id}/dossier/#{ID}", each.last
    if last is None:
        return Meter(name(each.unit), 0, each.state.zh, "overdue", href)
    gaps = [one for one in missing(view, each.unit, Matter.STAFF_RECORD) if one.period > last.period]
    told = (
        last.period.zh,
        f"{last.with_files.zh}/{last.total.zh} 人" if each.share else "",
        f"新增守信{_records(last.positive)}、失信{_records(last.negative)}",
        f"{periods(gaps)} 没有报送" if gaps else "",
    )
    note = "，".join(filter(None, told))
    return Meter(name(each.unit), float(each.least), rate(each), "late" if gaps else "kept", href, note)


def _records(number: Few) -> str:
    """` 5 条`, `不足 3 条`: a figure stands off from the words, words do not."""
    return f" {number.zh} 条" if number.exact is not None else f"{number.zh} 条"


TOPIC = Topic(
    ID,
    "诚信记录",
    Group.TRUST,
    "哪些单位守信、哪些失信，失信记录公示到什么时候，记错了怎么办。",
    district,
    own,
    matters=(Matter.MISCONDUCT, Matter.STAFF_RECORD),
    front=True,
)
