"""The phases of a year follow each other, and a year's reports are due on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import Milestone
from generator.schema.records.phases import Phase
from generator.schema.table import sound

OUT_OF_ORDER = Code(
    "E387",
    "phases-out-of-order",
    "阶段先后颠倒",
    "同一年度，后一个阶段不能比前一个阶段先开始。",
    "阶段的日期错了，进度条就画错，各单位也不知道该做哪一步。",
    "全面推进: 2026-04-01 开始\n总结经验: 2026-03-01 开始",
    "全面推进: 2026-04-01 开始\n总结经验: 2026-11-01 开始",
)
TWO_DUE_DAYS = Code(
    "E388",
    "two-due-days",
    "年度总结有两个截止日",
    "同一年度的总结阶段，对同一类单位只能写一个报送截止日。",
    "截止日有两个，就说不清谁迟了。",
    "总结经验: 截止 2026-11-15\n总结经验: 截止 2026-11-30",
    "总结经验: 截止 2026-11-15",
)
_ORDER = list(Phase)


def find(case: Case) -> Iterator[Finding]:
    years: dict[int, list[Milestone]] = defaultdict(list)
    for one in sound(case.source.of(Milestone), "year", "phase", "start", "due", "kinds"):
        years[one.year].append(one)
    for found in years.values():
        yield from _in_order(sorted(found, key=lambda one: _ORDER.index(one.phase)))
        yield from _one_due_day([one for one in found if one.phase is Phase.SUMMARIZE and one.due])


def _in_order(found: list[Milestone]) -> Iterator[Finding]:
    for at, one in enumerate(found):
        before = [each for each in found[:at] if each.phase is not one.phase]
        last = max(before, key=lambda each: each.start, default=None)
        if last is not None and one.start < last.start:
            message = f"“{one.phase.zh}”{one.start} 开始，“{last.phase.zh}”{last.start} 才开始。"
            yield complaint(one, "start", OUT_OF_ORDER, message, "请核对阶段和日期。")


def _one_due_day(found: list[Milestone]) -> Iterator[Finding]:
    for at, one in enumerate(found):
        for other in found[:at]:
            meet = not one.kinds or not other.kinds or set(one.kinds) & set(other.kinds)
            if meet and one.due != other.due:
                where = beside(other.place("due"), one.origin.file)
                message = f"{one.year} 年年度总结的截止日是 {one.due}，{where}却是 {other.due}。"
                yield complaint(one, "due", TWO_DUE_DAYS, message, "请只保留一个，或者把单位类型分开。")
                return
