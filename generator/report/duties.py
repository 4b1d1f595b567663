"""Approvals on a promise, credit in processes, decisions that did not stand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures import approval, duties
from generator.report.subject import Number, Subject, Told, following, practice, problem, result, shared
from generator.schema.records import Embedding
from generator.schema.records.approval import Answer


def approvals(subject: Subject) -> Iterator[Told]:
    items = approval.items_in_force(subject.registry, subject.unit.id, subject.end)
    if items:
        yield practice(f"实行告知承诺的事项 {len(items)} 项，都公开了告知书和承诺书。", of_year=False)
    done = approval.work(approval.months_of(subject.registry, subject.unit.id, subject.year))
    if done.periods:
        yield result(
            f"受理可以凭承诺办理的 {done.accepted} 件，凭承诺办理 {done.by_promise} 件（{done.promise_share.text}）；"
            f"已核查 {done.checked} 件（{done.check_share.text}），发现不实承诺 {done.false_promise} 件，撤销决定 {done.revoked} 件。"
        )
        yield Number("凭承诺办理", shared(done.promise_share, "件"), "告知承诺办件月报")
        yield Number("承诺核查", shared(done.check_share, "件"), "告知承诺办件月报")
    if done.unchecked:
        yield problem(f"凭承诺办理的还有 {done.unchecked} 件没有核查。")
        yield following(f"核查凭承诺办理、还没有核查的 {done.unchecked} 件。")


def processes(subject: Subject) -> Iterator[Told]:
    rows = [
        each
        for each in subject.registry.own(Embedding, subject.unit.id)
        if each.period.year == subject.year and each.period.last_day <= subject.as_of
    ]
    if not rows:
        return
    last = max(each.period for each in rows)
    now = [each for each in rows if each.period == last]
    yes = [each.process.zh for each in now if each.embedded is Answer.YES]
    no = [f"{each.process.zh}（{each.reason}）" for each in now if each.embedded is Answer.NO]
    if yes:
        count = approval.queries(rows, subject.year)
        yield practice(
            f"到 {last}，{'、'.join(yes)}流程嵌入了信用查询和奖惩，{subject.span}查询 {count} 次。"
        )
    if no:
        yield problem(f"还没有嵌入信用查询的流程：{'、'.join(no)}。")
    yield Number("嵌入信用查询的流程", f"{len(yes)}/{len(now)} 个", "信用嵌入流程")


def decisions(subject: Subject) -> Iterator[Told]:
    listed = duties.duties_in_force(subject.registry, subject.unit.id, subject.end)
    if listed:
        shown = sum(bool(each.process) for each in listed)
        yield practice(f"权责清单 {len(listed)} 项，其中 {shown} 项可以查到流程。", of_year=False)
    rows = duties.rows_of(subject.registry, subject.unit.id, subject.year)
    found = duties.outcome(rows)
    if not found.periods:
        return
    yield result(
        f"办结执法案件 {found.cases} 件；审结的行政复议 {found.reconsidered} 件、行政诉讼 {found.litigated} 件，"
        f"被纠正或败诉 {found.wrong} 件。"
    )
    yield Number("复议诉讼纠错", shared(found.correction, "件"), "执法和复议诉讼统计")
    if found.wrong:
        remedies = "；".join(f"{each.period}：{each.remedy}" for each in rows if each.remedy)
        yield problem(
            f"行政复议被纠正 {found.corrected} 件，行政诉讼败诉 {found.lost} 件。已作的整改，{remedies}。"
        )
