"""A unit says what happened in a time once: periods of the same thing do not overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import (
    ApprovalMonth,
    ArrearsStatement,
    Embedding,
    Enforcement,
    Feedback,
    Finance,
    StaffRecord,
)
from generator.schema.table import Record, sound
from generator.schema.types import Period

PERIOD_AGAIN = Code(
    "E384",
    "period-again",
    "同一段时间报了两次",
    "同一件事，一段时间只报一行；报了月份的，不再报含这个月的季度。",
    "两行都算进去，合计就多算了。",
    "2026-03 一行，2026-Q1 又一行",
    "只留 2026-01、2026-02、2026-03 三行",
)

_OF: Mapping[type[Record], tuple[str, ...]] = {
    Embedding: ("unit", "process"),
    ApprovalMonth: ("unit",),
    Enforcement: ("unit",),
    Feedback: ("unit", "kind", "channel"),
    Finance: ("unit", "kind", "flow", "part_of", "item"),
    ArrearsStatement: ("unit",),
    StaffRecord: ("unit",),
}
"""The tables, and the fields whose values together make the same thing."""


def find(case: Case) -> Iterator[Finding]:
    for cls, names in _OF.items():
        groups: dict[tuple[str, ...], list[Record]] = defaultdict(list)
        for one in sound(case.source.of(cls), "period", *names):
            groups[tuple(getattr(one, name) for name in names)].append(one)
        for found in groups.values():
            yield from _overlaps(found)


def _overlaps(found: list[Record]) -> Iterator[Finding]:
    for at, one in enumerate(found):
        period = _period(one)
        earlier = next((other for other in found[:at] if _meet(_period(other), period)), None)
        if earlier is not None:
            where = beside(earlier.place("period"), one.origin.file)
            message = f"{period.zh}与{where}的{_period(earlier).zh}重叠。"
            yield complaint(one, "period", PERIOD_AGAIN, message, "请核对期间，只保留一行。")


def _period(one: Record) -> Period:
    period: Period = getattr(one, "period")  # noqa: B009
    return period


def _meet(one: Period, other: Period) -> bool:
    return one.first_day <= other.last_day and other.first_day <= one.last_day
