"""Accounts, what people said and how it was answered, and how content they are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures import feedback
from generator.measures.estimate import ENOUGH
from generator.measures.terms import MonthState
from generator.report.subject import Number, Subject, Told, following, practice, problem, result, shared
from generator.schema.records import Feedback


def accounts(subject: Subject) -> Iterator[Told]:
    """Accounts that were due in the year, whatever year they are of."""
    due = [
        each
        for each in subject.measures.openness.expected.get(subject.unit.id, ())
        if each.due.year == subject.year and each.state is not MonthState.NOT_DUE
    ]
    if not due:
        return
    told = [each for each in due if each.account]
    late = [f"{each.period.zh}{each.kind.zh}" for each in due if each.state is MonthState.LATE]
    missing = [f"{each.period.zh}{each.kind.zh}" for each in due if each.state is MonthState.MISSING]
    if told:
        yield practice(f"应公开的预算、决算和“三公”经费 {len(due)} 份，公开了 {len(told)} 份。")
    yield Number("预算决算公开", f"{len(told)}/{len(due)} 份", "财务公开")
    if late:
        yield problem(f"公开迟了：{'、'.join(late)}。")
    if missing:
        yield problem(f"没有公开：{'、'.join(missing)}。")
        yield following(f"补公开：{'、'.join(missing)}。")


def heard(subject: Subject) -> Iterator[Told]:
    rows = [
        each
        for each in subject.registry.own(Feedback, subject.unit.id)
        if each.period.year == subject.year and each.period.last_day <= subject.as_of
    ]
    found = feedback.answers(rows)
    if found.received:
        yield result(
            f"收到意见和投诉 {found.received} 件，答复 {found.replied} 件（{found.reply_share.text}），"
            f"其中按时答复 {found.on_time} 件（{found.on_time_share.text}）。"
        )
        yield Number("意见和投诉按时答复", shared(found.on_time_share, "件"), "意见建议和投诉举报")
    if found.verified_true:
        yield problem(f"投诉举报查实 {found.verified_true} 件。")
    unanswered = found.received - found.replied
    if unanswered:
        yield problem(f"还有 {unanswered} 件意见和投诉没有答复。")
        yield following(f"答复没有答复的意见和投诉 {unanswered} 件。")


def surveyed(subject: Subject) -> Iterator[Told]:
    for each in subject.measures.openness.surveys.get(subject.unit.id, ()):
        if subject.holds(each.survey.day):
            told = f"{each.survey.day} 满意度调查回收 {each.estimate.whole} 份"
            few = "，份数太少，不算百分比" if each.estimate.whole < ENOUGH else ""
            yield result(f"{told}，满意的 {each.estimate.text}{few}。")
            yield Number(f"满意度（{each.survey.day}）", each.estimate.text, "满意度调查")
