"""What was promised, kept, missed and put off in a year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.promises import Standing
from generator.measures.share import Share
from generator.measures.terms import Status, Verified
from generator.report.subject import (
    Number,
    Subject,
    Told,
    following,
    listed,
    practice,
    problem,
    result,
    shared,
)
from generator.schema.records.commitment import ChangeKind

_SOURCE = "承诺"


def tell(subject: Subject) -> Iterator[Told]:
    promises = subject.registry.commitments_of.get(subject.unit.id, ())
    own = [subject.measures.standings[promise.id] for promise in promises]
    yield from _made(subject, own)
    due = [each for each in own if each.is_due and each.promise.due and subject.year == each.promise.due.year]
    yield from _kept(subject, due)
    yield from _not_kept(subject, own, due)
    yield from _changed(subject, own)
    yield from _open(subject, own)


def _made(subject: Subject, own: list[Standing]) -> Iterator[Told]:
    made = [each for each in own if subject.holds(each.promise.made)]
    if made:
        dated = sum(each.promise.due is not None for each in made)
        yield practice(
            f"{subject.span}作出并公开承诺 {len(made)} 项，写明完成日期的 {dated} 项，长期坚持的 {len(made) - dated} 项："
            f"{listed(each.promise.title for each in made)}。"
        )
        yield Number("作出的承诺", f"{len(made)} 项", _SOURCE)


def _kept(subject: Subject, due: list[Standing]) -> Iterator[Told]:
    if not due:
        return
    kept = [each for each in due if each.is_kept]
    verified = [each for each in kept if each.verified is Verified.TRUE]
    on_time = [each for each in kept if each.is_on_time]
    if kept:
        yield result(
            f"期限在 {subject.year} 年的承诺有 {len(due)} 项，到 {subject.as_of} 自报兑现 {len(kept)} 项，"
            f"其中区里核验属实 {len(verified)} 项，按最初的期限兑现 {len(on_time)} 项。"
        )
        yield result("；".join(_completion(each) for each in kept) + "。")
    yield Number("到期的承诺", f"{len(due)} 项", _SOURCE)
    yield Number("自报兑现", shared(Share(len(kept), len(due)), "项"), "承诺状态")
    yield Number("核验属实", shared(Share(len(verified), len(due)), "项"), "核验记录")
    yield Number("按最初期限兑现", f"{len(on_time)} 项", "承诺状态")


def _completion(each: Standing) -> str:
    late = f"，比期限晚 {each.days_late} 天" if each.status is Status.KEPT_LATE else ""
    return f"“{each.promise.title}”{each.completed} 完成，期限 {each.promise.due}{late}"


def _not_kept(subject: Subject, own: list[Standing], due: list[Standing]) -> Iterator[Told]:
    overdue = [each for each in due if each.status is Status.OVERDUE]
    if overdue:
        named = "；".join(
            f"“{each.promise.title}”期限 {each.promise.due}，已逾期 {each.days_late} 天" for each in overdue
        )
        yield problem(f"期限在这一年的承诺 {len(due)} 项，到期没有兑现 {len(overdue)} 项：{named}。")
        yield following(
            f"兑现逾期的承诺，逐项写明新的完成日期和逾期原因：{listed(e.promise.title for e in overdue)}。"
        )
        yield Number("逾期未兑现", f"{len(overdue)} 项", "承诺状态")
    late = [each for each in due if each.status is Status.KEPT_LATE]
    if late:
        yield problem(f"晚于期限才兑现的承诺 {len(late)} 项：{listed(each.promise.title for each in late)}。")
    refuted = [each for each in due if each.verified is Verified.FALSE]
    if refuted:
        yield problem(
            f"自报完成、核验不属实的 {len(refuted)} 项：{listed(each.promise.title for each in refuted)}。"
        )
    unverified = [each for each in due if each.is_kept and each.verified is Verified.UNVERIFIED]
    if unverified:
        yield problem(
            f"自报兑现、还没有核验的 {len(unverified)} 项：{listed(e.promise.title for e in unverified)}。"
        )
    stale = [each for each in own if each.stale and each.promise.made.year <= subject.year]
    if stale:
        yield problem(
            f"长时间没有更新进展的 {len(stale)} 项：{listed(each.promise.title for each in stale)}。"
        )


def _changed(subject: Subject, own: list[Standing]) -> Iterator[Told]:
    moved = [
        f"“{each.promise.title}”由 {change.old_due} 改到 {change.new_due}（{change.approval}）"
        for each in own
        for change in each.promise.changes
        if change.kind is ChangeKind.POSTPONED and subject.holds(change.day)
    ]
    if moved:
        yield problem(f"改期限 {len(moved)} 次：{'；'.join(moved)}。")
        yield Number("改期限", f"{len(moved)} 次", "承诺变更")
    withdrawn = [
        f"“{each.promise.title}”（{change.approval}）"
        for each in own
        for change in each.promise.changes
        if change.kind is ChangeKind.WITHDRAWN and subject.holds(change.day)
    ]
    if withdrawn:
        yield problem(f"撤回承诺 {len(withdrawn)} 项：{'；'.join(withdrawn)}。")


def _open(subject: Subject, own: list[Standing]) -> Iterator[Told]:
    """What is still to be done by the end of the year after."""
    open_ = [
        each
        for each in own
        if each.status in (Status.IN_PROGRESS, Status.NOT_STARTED)
        and each.promise.due
        and each.promise.due.year <= subject.year + 1
        and each.promise.made.year <= subject.year
    ]
    if open_:
        named = "；".join(
            f"“{each.promise.title}”{each.promise.due} 到期"
            for each in sorted(open_, key=lambda each: (str(each.promise.due), each.promise.id))
        )
        yield following(f"还没有到期的承诺 {len(open_)} 项，按期限办完：{named}。")
