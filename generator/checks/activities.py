"""An activity is reported once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import Activity
from generator.schema.table import sound

DUPLICATE_ACTIVITY = Code(
    "E347",
    "duplicate-activity",
    "活动重复登记",
    "同一个单位、同一天、同一个名称的活动登记了两次。",
    "一次活动算成两次，场次和人数就虚了。",
    "两行都是 2026-03-15 的“盐巷集市宣传”",
    "删去一行；确实办了两场的，在名称里写明上午场、下午场",
)


def find(case: Case) -> Iterator[Finding]:
    first: dict[tuple[str, date, str], Activity] = {}
    for one in sound(case.source.of(Activity), "day", "title"):
        earlier = first.setdefault((one.unit, one.day, one.title), one)
        if earlier is not one:
            message = f"{one.day} 的“{one.title}”已经登记在{beside(earlier.place(), one.origin.file)}。"
            help = "请删去一行；确实办了两场的，在名称里写明是哪一场。"
            yield complaint(one, "title", DUPLICATE_ACTIVITY, message, help)
