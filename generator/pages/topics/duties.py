"""Duties by law: what units may and must do, and how often their decisions did not stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.charts import Chart, Kind, Role, Series
from generator.measures.duties import Outcome, duties_in_force, outcome, rows_of, years
from generator.measures.share import SMALL, Share
from generator.measures.terms import State
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Prose, Row, Rows, Section
from generator.pages.shapes import KeyFigure
from generator.pages.topics.cells import name
from generator.pages.topics.duties_unit import own
from generator.pages.topics.silent import asked, missing, who_is_silent
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View
from generator.schema.records import Duty, Enforcement, Unit
from generator.schema.records.duties import DutyKind
from generator.schema.records.reporting import Matter

ABOUT = (
    "权责清单写明一个单位依法能管什么、该管什么，依据是哪部法律法规，由哪个科室办，流程怎么走。"
    "赋权、委托的职权要写明是谁给的：清单以外的事不能管，清单以内的事不能不管。",
    "对单位的决定不服，可以申请行政复议或者提起行政诉讼。复议被撤销、变更、确认违法或者责令履行，诉讼败诉，都说明原来的决定站不住。",
    "复议诉讼纠错率 =（复议纠错件数 + 败诉件数）÷（复议审结件数 + 诉讼审结件数）。只算本期审结的，没有审结的不算；"
    "审结不到 5 件的只写几分之几。复议和诉讼少，不一定是执法好，也可能是案件少。",
)


def district(view: View) -> District:
    reported = years(view.registry)
    units = _units(view)
    sections = (
        Section("outcomes", "决定被纠正过多少", tuple(_outcomes(view, units, reported))),
        Section("remedies", "被纠正以后改了什么", tuple(_remedies(view))),
        Section("duties", "权责清单", tuple(_duties(view))),
        Section("about", "这些数怎么算", (Prose(ABOUT),)),
    )
    whole = outcome(view.registry.of(Enforcement))
    return District(
        tuple(_sentences(view, units, reported, whole)),
        sections,
        tuple(_figures(view, whole)),
        ("duty", "enforcement", "enforcement_year"),
    )


def _units(view: View) -> list[Unit]:
    """The units that have to report on enforcement, or have done so."""
    return [
        unit
        for unit in view.registry.units.values()
        if asked(view, unit, Matter.ENFORCEMENT) or rows_of(view.registry, unit.id)
    ]


def _sentences(view: View, units: list[Unit], reported: tuple[int, ...], whole: Outcome) -> Iterator[str]:
    if not reported:
        yield "各单位都还没有报送执法和复议诉讼情况。"
        return
    yield (
        f"{reported[-1]} 年以来，各单位办结执法案件 {whole.cases} 件；审结的复议和诉讼 {whole.tested} 件，"
        f"被纠正或败诉 {whole.wrong} 件，占 {whole.correction.text}。"
    )
    worst = max(
        ((unit, outcome(rows_of(view.registry, unit.id))) for unit in units),
        key=lambda each: (each[1].wrong, each[1].tested),
    )
    if worst[1].wrong:
        found = worst[1]
        yield f"{worst[0].name}最多：审结 {found.tested} 件，被纠正 {found.corrected} 件、败诉 {found.lost} 件。"
    silent = who_is_silent(view, Matter.ENFORCEMENT)
    if silent:
        yield silent


def _figures(view: View, whole: Outcome) -> Iterator[KeyFigure]:
    listed = [
        duty for unit in view.registry.units for duty in duties_in_force(view.registry, unit, view.as_of)
    ]
    shown = Share(sum(bool(duty.process) for duty in listed), len(listed))
    yield KeyFigure("权责事项", f"{len(listed)}", "项", "各单位合计", href="topics/duties/#duties")
    yield KeyFigure("有流程可查", shown.text, note=f"{shown.part} / {shown.whole} 项")
    if whole.periods:
        yield KeyFigure("审结复议和诉讼", f"{whole.tested}", "件")
        yield KeyFigure(
            "复议诉讼纠错率",
            whole.correction.text,
            note=f"纠错 {whole.corrected} 件，败诉 {whole.lost} 件",
            tone="overdue" if whole.wrong else "",
        )
    gaps = sum(len(missing(view, unit, Matter.ENFORCEMENT)) for unit in view.registry.units.values())
    yield KeyFigure("漏报", f"{gaps}", "期次", tone="late" if gaps else "")


def _outcomes(view: View, units: list[Unit], reported: tuple[int, ...]) -> Iterator[Block]:
    tested = [(unit, found) for unit in units if (found := outcome(rows_of(view.registry, unit.id))).tested]
    if tested:
        yield Drawn(
            _chart(reported, sorted(tested, key=lambda each: (-each[1].wrong, -each[1].tested, each[0].id)))
        )
    if not units:
        yield Empty("没有要求报送执法和复议诉讼的单位，也没有单位报过。")
        return
    for year in reported:
        ranked = sorted(units, key=lambda unit: _rank(view, unit, year))
        heads = ("单位", "执法案件", "复议审结", "纠错", "诉讼审结", "败诉", "纠错率", "漏报")
        yield Rows(
            f"{year} 年各单位执法、复议和诉讼",
            tuple(Head(each, number=at > 0) for at, each in enumerate(heads)),
            tuple(_row(view, unit, year) for unit in ranked),
            first=30,
            title=f"{year} 年",
        )


def _rank(view: View, unit: Unit, year: int) -> tuple[bool, int, int, str]:
    found = outcome(rows_of(view.registry, unit.id, year))
    return not found.periods, -found.wrong, -found.tested, unit.id


def _row(view: View, unit: Unit, year: int) -> Row:
    found = outcome(rows_of(view.registry, unit.id, year))
    gaps = len(missing(view, unit, Matter.ENFORCEMENT, year))
    first = Cell(unit.name, href=f"units/{unit.id}/dossier/#duties")
    lacking = Cell(f"{gaps} 期" if gaps else "0", tone="overdue" if gaps else "")
    if not found.periods:
        silent = Cell(state=State.MISSING) if gaps else Cell("—")
        return Row((first, silent, *(Cell("—"),) * 5, lacking))
    counts = (found.cases, found.reconsidered, found.corrected, found.litigated, found.lost)
    tone = "overdue" if found.wrong else ""
    return Row(
        (first, *(Cell(f"{each}") for each in counts), Cell(found.correction.text, tone=tone), lacking)
    )


def _chart(reported: tuple[int, ...], tested: list[tuple[Unit, Outcome]]) -> Chart:
    worst, found = tested[0]
    sentence = (
        f"{name(worst)}审结的 {found.tested} 件复议和诉讼里，{found.wrong} 件被纠正或败诉。"
        if found.wrong
        else "审结的复议和诉讼里，没有被纠正或败诉的。"
    )
    span = f"{reported[-1]} 年以来" if len(reported) > 1 else f"{reported[0]} 年"
    return Chart(
        "duties-outcomes",
        Kind.RANKED,
        f"{span}审结的复议和诉讼，结果如何",
        sentence,
        tuple(name(unit) for unit, _ in tested),
        (
            Series("败诉", Role.OVERDUE, tuple(each.lost for _, each in tested)),
            Series("复议纠错", Role.LATE, tuple(each.corrected for _, each in tested)),
            Series("维持原来的决定", Role.KEPT, tuple(each.tested - each.wrong for _, each in tested)),
        ),
        "件",
        notes=tuple(
            f"纠错率 {each.correction.text}" if each.tested >= SMALL else f"{each.wrong}/{each.tested}"
            for _, each in tested
        ),
        note_title="纠错率",
    )


def _remedies(view: View) -> Iterator[Block]:
    found = sorted(
        (each for each in view.registry.of(Enforcement) if each.corrected or each.lost),
        key=lambda each: (each.period, each.unit),
        reverse=True,
    )
    if not found:
        yield Empty("各单位报送的各期里，没有被纠正或败诉的。没有报送的不在内。")
        return
    heads = (
        Head("单位"),
        Head("期间"),
        Head("被纠正", number=True),
        Head("败诉", number=True),
        Head("改了什么"),
    )
    rows = tuple(
        Row(
            (
                Cell(name(view.registry.units[each.unit]), href=f"units/{each.unit}/dossier/#duties"),
                Cell(f"{each.period}"),
                Cell(f"{each.corrected}"),
                Cell(f"{each.lost}"),
                Cell(each.remedy or "—"),
            )
        )
        for each in found
    )
    yield Rows("被纠正和败诉以后的整改", heads, rows)


def _duties(view: View) -> Iterator[Block]:
    listed = [
        (unit, duties_in_force(view.registry, unit.id, view.as_of))
        for unit in view.registry.units.values()
        if view.registry.own(Duty, unit.id) or asked(view, unit, Matter.ENFORCEMENT)
    ]
    if not any(found for _, found in listed):
        yield Empty("还没有单位公开权责清单。")
        return
    heads = ("单位", "合计", *(kind.zh for kind in DutyKind), "有流程可查")
    rows = tuple(
        _listed(unit, found) for unit, found in sorted(listed, key=lambda each: (len(each[1]), each[0].id))
    )
    columns = tuple(Head(each, number=at > 0) for at, each in enumerate(heads))
    yield Rows("各单位权责事项，按类别", columns, rows, first=30)
    yield Prose(("清单全文在各单位的诚信档案里。项数多少与单位的层级、赋权多少有关，不是越多越好。",))


def _listed(unit: Unit, found: tuple[Duty, ...]) -> Row:
    first = Cell(unit.name, href=f"units/{unit.id}/dossier/#duties")
    if not found:
        return Row((first, Cell(state=State.MISSING), *(Cell("—"),) * (len(DutyKind) + 1)))
    counts = Counter(duty.kind for duty in found)
    shown = Share(sum(bool(duty.process) for duty in found), len(found))
    return Row(
        (first, Cell(f"{len(found)}"), *(Cell(f"{counts[kind]}") for kind in DutyKind), Cell(shown.text))
    )


TOPIC = Topic(
    "duties",
    "依法履职",
    Group.SERVICE,
    "这个单位管什么、凭什么管，它的决定有没有被纠正过。",
    district,
    own,
    matters=(Matter.ENFORCEMENT,),
)
