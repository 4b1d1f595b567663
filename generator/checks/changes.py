"""Every change of a deadline keeps the old one, and the last new one is the deadline in force."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.progress import OUT_OF_ORDER
from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Change, Commitment
from generator.schema.records.commitment import ChangeKind
from generator.schema.table import sound

BROKEN_CHAIN = Code(
    "E310",
    "change-broken-chain",
    "期限变更前后对不上",
    "每次期限变更要写明原期限和新期限；后一次的原期限等于前一次的新期限，最后的新期限等于“服务期限”。",
    "原来的期限必须保留，不能悄悄改掉。",
    "原期限: 2025-06-30\n新期限: （空）",
    "原期限: 2025-06-30\n新期限: 2025-09-30",
)
ORIGINAL_LOST = Code(
    "E335",
    "original-lost",
    "内容变更没有保留原内容",
    "内容变更要写明原来承诺的是什么、改成了什么。",
    "承诺改了要让人看得出改了哪里。",
    "变更类别: 内容变更\n原内容: （空）",
    "变更类别: 内容变更\n原内容: 改造管道 36 公里\n新内容: 改造管道 24 公里",
)


def find(case: Case) -> Iterator[Finding]:
    for promise in sound(case.source.of(Commitment), "changes", "due"):
        if any(change.origin.faulty for change in promise.changes):
            continue
        yield from _unexplained(promise.changes)
        yield from _misdated(promise)
        moves = [change for change in promise.changes if change.kind is ChangeKind.POSTPONED]
        yield from _incomplete(moves)
        if all(move.old_due and move.new_due for move in moves):
            yield from _chain(moves, promise)


def _misdated(promise: Commitment) -> Iterator[Finding]:
    before = promise.made
    for change in promise.changes:
        if before and change.day < before:
            message = f"变更日期 {change.day} 早于前一件事的日期 {before}。"
            yield complaint(change, "day", OUT_OF_ORDER, message, "请核对年份，并按日期先后排列。")
        before = change.day


def _unexplained(changes: tuple[Change, ...]) -> Iterator[Finding]:
    for change in changes:
        if change.kind is ChangeKind.ADJUSTED and not (change.old_text and change.new_text):
            message = "内容变更要同时写明原内容和新内容。"
            yield complaint(change, "old_text", ORIGINAL_LOST, message, "请照批准文件补全。")


def _incomplete(moves: list[Change]) -> Iterator[Finding]:
    for move in moves:
        if not (move.old_due and move.new_due):
            message = "期限变更要同时写明原期限和新期限。"
            yield complaint(move, "old_due", BROKEN_CHAIN, message, "请补全两个日期。")


def _chain(moves: list[Change], promise: Commitment) -> Iterator[Finding]:
    for before, after in pairwise(moves):
        if before.new_due != after.old_due:
            message = f"上次变更后的期限是 {before.new_due}，这次的原期限却是 {after.old_due}。"
            yield complaint(after, "old_due", BROKEN_CHAIN, message, "请照批准文件核对。")
    if moves and moves[-1].new_due != promise.due:
        message = f"最后一次变更的新期限是 {moves[-1].new_due}，“服务期限”却是 {promise.due or '空的'}。"
        yield complaint(promise, "due", BROKEN_CHAIN, message, f"“服务期限”应为 {moves[-1].new_due}。")
