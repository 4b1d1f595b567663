"""Every change of a deadline keeps the old one, and the last new one is the deadline in force."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, Saying
from generator.checks.sequence import BROKEN_CHAIN, Move, Told, chained, in_order
from generator.findings import Code, Finding
from generator.schema.records import Change, Commitment
from generator.schema.records.commitment import ChangeKind
from generator.schema.table import sound

ORIGINAL_LOST = Code(
    "E335",
    "original-lost",
    "内容变更没有保留原内容",
    "内容变更要写明原来承诺的是什么、改成了什么。",
    "承诺改了要让人看得出改了哪里。",
    "变更类别: 内容变更\n原内容: （空）",
    "变更类别: 内容变更\n原内容: 改造管道 36 公里\n新内容: 改造管道 24 公里",
)


CONTENT_LOST = Saying(ORIGINAL_LOST, "内容变更要同时写明原内容和新内容。", "请照批准文件补全。")
DEADLINE_LOST = Saying(BROKEN_CHAIN, "期限变更要同时写明原期限和新期限。", "请补全两个日期。")


def find(case: Case) -> Iterator[Finding]:
    for promise in sound(case.source.of(Commitment), "changes", "due"):
        if any(change.origin.faulty for change in promise.changes):
            continue
        yield from _unexplained(promise.changes)
        yield from in_order((Told(change, change.day) for change in promise.changes), promise.made)
        moved = [change for change in promise.changes if change.kind is ChangeKind.POSTPONED]
        yield from _incomplete(moved)
        moves = [Move(each, each.old_due, each.new_due) for each in moved if each.old_due and each.new_due]
        if len(moves) == len(moved):
            yield from chained(moves, promise, "due")


def _unexplained(changes: tuple[Change, ...]) -> Iterator[Finding]:
    for change in changes:
        if change.kind is ChangeKind.ADJUSTED and not (change.old_text and change.new_text):
            yield CONTENT_LOST.of(change, "old_text")


def _incomplete(moves: list[Change]) -> Iterator[Finding]:
    for move in moves:
        if not (move.old_due and move.new_due):
            yield DEADLINE_LOST.of(move, "old_due")
