"""Cases before the courts, legacy matters, and what was decided about a unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.measures import court, legacy, results
from generator.measures.amounts import money
from generator.report.subject import Number, Subject, Told, following, listed, problem, result, shared
from generator.schema.records import CourtCase, LegacyMatter


def cases(subject: Subject) -> Iterator[Told]:
    own = subject.registry.own(CourtCase, subject.unit.id)
    if not own:
        return
    now = court.docket(own, subject.end)
    filed = sum(subject.holds(each.filed) for each in own)
    closed = sum(subject.holds(each.closed) for each in own)
    if closed:
        yield result(f"{subject.span}结案 {closed} 件。")
    if filed or now.open:
        yield problem(
            f"{subject.span}新立案 {filed} 件；到 {subject.end} 没有结案的 {now.open} 件，"
            f"其中在审 {now.trial} 件，判决后没有履行完的 {now.unperformed} 件。"
        )
    if filed or closed or now.open:
        yield Number("没有结案的案件", f"{now.open} 件", "涉诉案件")
    if now.unperformed:
        yield following(f"履行生效判决，还有 {now.unperformed} 件。")
    if now.listed:
        yield problem(f"被列入失信被执行人名单，涉及 {now.listed} 件案件。")
        yield following("履行完毕后申请移出失信被执行人名单。")


def matters(subject: Subject) -> Iterator[Told]:
    own = subject.registry.own(LegacyMatter, subject.unit.id)
    year = next((each for each in legacy.by_year(own, subject.as_of) if each.year == subject.year), None)
    if year is None:
        return
    yield (result if year.resolved else problem)(
        f"年初有旧账 {year.opening} 件，{subject.span}新发现 {year.found} 件，化解 {year.resolved} 件，还剩 {year.left} 件。"
    )
    yield Number("旧账化解", shared(year.rate, "件"), "旧账")
    found = [each for each in legacy.stands(own, subject.end) if each.open]
    overdue = [each for each in found if each.overdue]
    if overdue:
        yield problem(
            f"过了化解时限还没有化解的旧账 {len(overdue)} 件：{listed(e.matter.title for e in overdue)}。"
        )
    often = [each for each in found if each.often_postponed]
    if often:
        yield problem(f"一再延期的旧账 {len(often)} 件：{listed(each.matter.title for each in often)}。")
    if found:
        owed = sum((each.matter.amount or Decimal(0) for each in found), Decimal(0))
        money_owed = f"，涉及 {money(owed)}" if owed else ""
        yield following(
            f"化解剩下的旧账 {len(found)} 件{money_owed}：{listed(each.matter.title for each in found)}。"
        )


def decided(subject: Subject) -> Iterator[Told]:
    """What others decided about the unit and may still be shown; praise and blame alike, with its basis."""
    for each in results.consequences(subject.registry, subject.unit.id):
        one = each.result
        if subject.holds(one.decided):
            text = f"{one.decided} {one.decided_by}（{one.basis_document}）：{one.kind.zh}"
            text += f"，{one.fact}。" if one.fact else "。"
            yield result(text) if each.is_praise else problem(text)
