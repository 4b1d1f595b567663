"""Progress is told in order, does not fall back silently, and completion has evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.checks.rules import Case, Saying
from generator.checks.sequence import Told, in_order
from generator.findings import Code, Finding
from generator.schema.records import Commitment, Progress, Verification
from generator.schema.records.oversight import Verdict
from generator.schema.table import sound

FELL_BACK = Code(
    "E307",
    "progress-fell-back",
    "进度回退没有说明",
    "这一条的进度比上一条低，却没有填“回退原因”。",
    "进度倒退可以，但要讲明白。",
    "进度: 60，下一条 进度: 40",
    "进度: 40\n回退原因: 验收发现两处返工",
)
NO_EVIDENCE = Code(
    "E308",
    "completed-without-evidence",
    "办结没有佐证",
    "填了完成日期，就要附上公开的证明材料。",
    "说办成了，要让人看得到。",
    "完成日期: 2025-06-28\n佐证: （空）",
    "完成日期: 2025-06-28\n佐证: files/验收单.pdf",
)
COMPLETED_LATER = Code(
    "E309",
    "completed-after-report",
    "完成日期不合情理",
    "完成日期比这条进展的日期还晚，或早于承诺日期；或完成了两次。",
    "不能预报完成。",
    "日期: 2025-06-30\n完成日期: 2025-07-15",
    "日期: 2025-07-15\n完成日期: 2025-07-15",
)


COMPLETED_OUTSIDE = Saying(
    COMPLETED_LATER, "完成日期 {done} 应在承诺日期 {made} 与填报日期 {day} 之间。", "请核对两个日期。"
)
COMPLETED_TWICE = Saying(COMPLETED_LATER, "前面已填完成日期 {done}。", "完成日期只填一次。")
WITHOUT_EVIDENCE = Saying(
    NO_EVIDENCE, "填了完成日期，却没有佐证。", "请在“佐证”填公开链接，或 files/ 里的附件名。"
)
FALLEN = Saying(FELL_BACK, "进度由 {before} 降到 {after}，没有说明。", "请填“回退原因”。")


def find(case: Case) -> Iterator[Finding]:
    refuted = _refuted(case)
    for promise in sound(case.source.of(Commitment), "progress"):
        entries = list(sound(promise.progress, "day", "percent", "completed"))
        yield from in_order((Told(entry, entry.day) for entry in entries), promise.made)
        for entry in entries:
            yield from _one(entry, promise)
        for before, after in pairwise(entries):
            yield from _two(before, after)
        yield from _claims([entry for entry in entries if entry.completed], refuted.get(promise.id, []))


def _one(entry: Progress, promise: Commitment) -> Iterator[Finding]:
    done = entry.completed
    if done is None:
        return
    if done > entry.day or (promise.made and done < promise.made):
        yield COMPLETED_OUTSIDE.of(entry, "completed", done=done, made=promise.made, day=entry.day)
    if not entry.evidence and "evidence" not in entry.origin.faulty:
        yield WITHOUT_EVIDENCE.of(entry, "completed")


def _two(before: Progress, after: Progress) -> Iterator[Finding]:
    fell = before.percent is not None and after.percent is not None and after.percent < before.percent
    if fell and not after.reason:
        yield FALLEN.of(after, "percent", before=before.percent, after=after.percent)


def _refuted(case: Case) -> dict[str, list[date]]:
    """Days on which a claim of completion was found untrue, by promise: after them it may be claimed anew."""
    days: dict[str, list[date]] = {}
    for one in sound(case.source.of(Verification), "commitment", "day", "verdict"):
        if one.verdict is Verdict.FALSE:
            days.setdefault(one.commitment, []).append(one.day)
    return days


def _claims(claims: list[Progress], refuted: list[date]) -> Iterator[Finding]:
    for before, after in pairwise(claims):
        if not any(before.day <= day <= after.day for day in refuted):
            yield COMPLETED_TWICE.of(after, "completed", done=before.completed)
