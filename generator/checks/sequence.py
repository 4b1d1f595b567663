"""Dated entries are told in order, and postponements keep every deadline that was given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from generator.checks.rules import Saying
from generator.findings import Code, Finding
from generator.schema.table import Record

OUT_OF_ORDER = Code(
    "E306",
    "progress-out-of-order",
    "逐条记录没有按日期先后填写",
    "后一条进展、变更或交接的日期早于前一条，或早于这件事开始的日期。",
    "按先后排列，群众才看得清办理过程。",
    "2025-06-30 在前，2025-03-31 在后",
    "2025-03-31 在前，2025-06-30 在后",
)
BROKEN_CHAIN = Code(
    "E310",
    "change-broken-chain",
    "期限变更前后对不上",
    "每次改期限要写明原期限和新期限；后一次的原期限等于前一次的新期限，最后的新期限等于现行期限。",
    "原来的期限必须保留，不能悄悄改掉。",
    "原期限: 2025-06-30\n新期限: （空）",
    "原期限: 2025-06-30\n新期限: 2025-09-30",
)


EMPTY = "空的"
EARLIER = Saying(OUT_OF_ORDER, "日期 {day} 早于前一件事的日期 {before}。", "请核对年份，并按日期先后排列。")
NOT_CHAINED = Saying(BROKEN_CHAIN, "上次变更后的期限是 {new}，这次的原期限却是 {old}。", "请照批准文件核对。")
NOT_IN_FORCE = Saying(
    BROKEN_CHAIN, "最后一次变更的新期限是 {new}，“{title}”却是 {now}。", "“{title}”应为 {new}。"
)


class Told(NamedTuple):
    """An entry and its day."""

    entry: Record
    day: date


class Move(NamedTuple):
    """An entry that moves a deadline, from a day to a day."""

    entry: Record
    old: date
    new: date


def in_order(entries: Iterable[Told], since: date | None) -> Iterator[Finding]:
    """Each entry is of no earlier day than the one before it, and none of before `since`."""
    before = since
    for entry, day in entries:
        if before is not None and day < before:
            yield EARLIER.of(entry, "day", day=day, before=before)
        before = day


def chained(moves: list[Move], holder: Record, due: str) -> Iterator[Finding]:
    """Each move starts at the deadline where the last one ended, and the last ends at the field `due`."""
    for before, after in pairwise(moves):
        if before.new != after.old:
            yield NOT_CHAINED.of(after.entry, "old_due", new=before.new, old=after.old)
    now, title = getattr(holder, due), holder.table.fields[due].title
    if moves and moves[-1].new != now:
        yield NOT_IN_FORCE.of(holder, due, new=moves[-1].new, title=title, now=now or EMPTY)
