"""A unit's own part of legacy matters: each with its whole story, whatever office has it now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.measures.legacy import Stand, by_year, stands
from generator.measures.terms import State
from generator.pages import words
from generator.pages.blocks import Block, Card, Cards, Empty, Figures, Notice, Step
from generator.pages.commitment import evidence
from generator.pages.shapes import Fact, KeyFigure
from generator.pages.supervision import report
from generator.pages.topics.cells import name
from generator.pages.topics.silent import asked, missing, periods, state_of
from generator.pages.topics.topic import Lack, Own, Urge, after
from generator.pages.view import View
from generator.schema.records import LegacyMatter, Unit
from generator.schema.records.reporting import Matter


def own(view: View, unit: Unit) -> Own | None:
    """What a unit says of its legacy matters; None for one that is asked nothing and says nothing."""
    found = stands(view.registry.own(LegacyMatter, unit.id), view.as_of)
    if not found and not asked(view, unit, Matter.LEGACY):
        return None
    return Own(
        _state(view, unit, found),
        _sentence(view, unit, found),
        tuple(_blocks(view, unit, found)),
        f"{len(found)}",
    )


def _state(view: View, unit: Unit, found: Sequence[Stand]) -> State:
    """A unit with open matters, or of which none are asked, has told of them; else its last report says."""
    told = any(each.open for each in found) or not asked(view, unit, Matter.LEGACY)
    return state_of(view, unit, (Matter.LEGACY,), told=told)


def _sentence(view: View, unit: Unit, found: Sequence[Stand]) -> str:
    gaps = missing(view, unit, Matter.LEGACY)
    if not found:
        return (
            f"没有登记旧账，漏报 {len(gaps)} 期，不知道有没有。" if gaps else "没有旧账，每期都报了零报告。"
        )
    left = sum(each.open for each in found)
    late = sum(each.overdue for each in found)
    told = f"登记旧账 {len(found)} 件，化解 {len(found) - left} 件，还有 {left} 件没有化解"
    told += f"，其中 {late} 件逾期" if late else ""
    return told + (f"；漏报 {len(gaps)} 期。" if gaps else "。")


def _blocks(view: View, unit: Unit, found: Sequence[Stand]) -> Iterator[Block]:
    if found:
        yield Figures(tuple(figures(found, view.as_of)))
        yield Cards(tuple(_card(view, unit, each) for each in found), wide=True, title="逐件")
    else:
        yield Empty("没有登记旧账。")
    gaps = missing(view, unit, Matter.LEGACY)
    if gaps:
        yield Notice(f"没有报送的期间：{periods(gaps)}。没有报送不等于没有旧账。")


def figures(found: Sequence[Stand], as_of: date) -> Iterator[KeyFigure]:
    """What is left, what is late, what was resolved this year, what was put off again and again."""
    left, late = (sum(getattr(each, word) for each in found) for word in ("open", "overdue"))
    often = sum(each.often_postponed and each.open for each in found)
    yield KeyFigure("没有化解", f"{left}", "件", f"登记 {len(found)} 件", tone="late" if left else "kept")
    yield KeyFigure("逾期", f"{late}", "件", "过了化解时限", tone="overdue" if late else "")
    years = by_year((each.matter for each in found), as_of)
    if years:
        year = years[-1]
        note = f"化解 {year.resolved} 件，年初没有化解的 {year.opening} 件、当年发现 {year.found} 件"
        yield KeyFigure(f"{year.year} 年化解率", year.rate.text, note=note)
    yield KeyFigure("延期超过一次", f"{often}", "件", "还没有化解的", tone="late" if often else "")


def mark(each: Stand) -> tuple[str, str]:
    """The words and the tone in which a matter is shown; what was put off more than once says so."""
    if not each.open:
        return "已化解", "kept"
    often = f"，延期 {each.postponed} 次" if each.often_postponed else ""
    if each.impossible:
        return f"{each.matter.status.zh}{often}", "withdrawn"
    if each.overdue:
        return f"逾期 {each.days_late} 天{often}", "overdue"
    return f"{each.matter.status.zh}阶段{often}", "late" if often else "progress"


def deadline(each: Stand) -> str:
    """`2026-06-30，原定 2025-09-30，延期 2 次`."""
    moved = f"，原定 {each.original_due}，延期 {each.postponed} 次" if each.postponed else ""
    return f"{each.matter.due}{moved}"


def age(each: Stand) -> str:
    return f"{each.matter.formed}，{'到现在' if each.open else '到化解'}{_years(each.years)}"


def _years(years: int) -> str:
    return f"满 {years} 年" if years else "不满 1 年"


def _card(view: View, unit: Unit, each: Stand) -> Card:
    matter = each.matter
    word, tone = mark(each)
    return Card(
        matter.title,
        id=matter.id,
        kicker=f"{matter.kind.zh} · {matter.area.zh}",
        text=matter.summary,
        mark=word,
        tone=tone,
        facts=tuple(_facts(view, unit, each)),
        steps=story(each),
        unfolded=each.open,
        report=report(unit.id, f"旧账“{matter.title}”（编号 {matter.id}）"),
    )


def _facts(view: View, unit: Unit, each: Stand) -> Iterator[Fact]:
    matter = each.matter
    yield Fact("形成", age(each))
    yield Fact("拖延事由", f"{matter.cause.zh}（{matter.found_by.zh}发现）")
    if matter.amount is not None:
        yield Fact("涉及金额", words.money(matter.amount))
    yield Fact("化解时限", deadline(each))
    if matter.office:
        yield Fact("现在由谁负责" if each.open else "经办科室", *_office(view, matter))
    if each.open and unit.office_phone:
        yield Fact("问这件事", unit.office_phone, phone=unit.office_phone)
    if matter.plan:
        yield Fact("化解方案", matter.plan)
    if matter.mode:
        yield Fact("化解方式", f"{matter.mode.zh}，{matter.resolved}")
    if matter.reason:
        yield Fact("无法办理原因", matter.reason)
    proof = evidence(matter.evidence, unit.id)
    if proof:
        yield Fact("佐证", proof.label, href=proof.href, link=proof.link)


def _office(view: View, matter: LegacyMatter) -> tuple[str, str]:
    responsible = view.registry.units.get(matter.office_unit or "")
    if responsible is None or responsible.id == matter.unit:
        return matter.office or "", ""
    return f"{responsible.name}{matter.office}", f"units/{responsible.id}/"


def story(each: Stand) -> tuple[Step, ...]:
    """All that happened to a matter, in the order of days: offices change, the matter stays."""
    matter = each.matter
    told = [
        Step(matter.formed, "事情形成"),
        Step(matter.found, "登记为旧账", f"{matter.found_by.zh}发现"),
        *(
            Step(
                one.day,
                f"交接：{one.from_office} → {one.to_office}",
                _joined(one.cause.zh, one.basis, one.text),
                "progress",
            )
            for one in matter.handovers
        ),
        *(
            Step(one.day, f"延期：{one.old_due} → {one.new_due}", _joined(one.reason, one.approval), "late")
            for one in matter.postponements
        ),
        *(Step(one.day, "办理", one.text) for one in matter.steps),
    ]
    if each.overdue:
        told.append(Step(matter.due, "化解时限到了，没有化解", tone="overdue"))
    if matter.resolved and matter.mode:
        told.append(Step(matter.resolved, f"化解：{matter.mode.zh}", tone="kept"))
    return tuple(sorted(told, key=lambda step: step.day))


def _joined(*parts: str | None) -> str:
    return "；".join(part.rstrip("。") for part in parts if part)


def urges(view: View, unit: Unit) -> Iterator[Urge]:
    """Matters that are past their deadline."""
    for each in stands(view.registry.own(LegacyMatter, unit.id), view.as_of):
        if each.overdue:
            what = f"旧账“{each.matter.title}”逾期 {each.days_late} 天没有化解"
            since = after(each.matter.due) if each.matter.due else None
            yield Urge(Lack.OVERDUE, what, anchor(each), since)


def anchor(each: Stand) -> str:
    """Where the whole story of a matter stands."""
    return f"units/{each.matter.unit}/dossier/#{each.matter.id}"


def owner(view: View, each: Stand) -> str:
    return name(view.registry.units[each.matter.unit])
