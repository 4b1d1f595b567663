"""Nothing is reported before it has happened."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, Saying
from generator.findings import Code, Finding
from generator.schema.records import FILES
from generator.schema.table import Record, within

IN_THE_FUTURE = Code(
    "E323",
    "in-the-future",
    "日期还没有到",
    "这件事的日期晚于数据截止日。",
    "只能报送已经发生的事；预填的日期多半是年份写错。",
    "公开日期: 2062-03-01",
    "公开日期: 2026-03-01",
)


AHEAD = Saying(IN_THE_FUTURE, "{day} 还没有到（数据截至 {as_of}）。", "请核对年份和月份。")


def find(case: Case) -> Iterator[Finding]:
    for cls in FILES:
        for record in case.source.of(cls):
            for each in (record, *within(record)):
                yield from _ahead(each, case)


def _ahead(record: Record, case: Case) -> Iterator[Finding]:
    for name in record.table.past_days:
        day = getattr(record, name)
        if day is not None and day > case.as_of:
            yield AHEAD.of(record, name, day=day, as_of=case.as_of)
