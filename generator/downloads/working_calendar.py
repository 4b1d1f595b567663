"""The calendar by which limits were counted, so that they can be counted again."""

from __future__ import annotations

from datetime import timedelta

from generator.downloads.dataset import Column, Dataset, written
from generator.measures import Measures
from generator.registry import Registry
from generator.schema.records import CalendarDay
from generator.schema.records.commitment import DayKind
from generator.schema.records.site import DayMark
from generator.schema.types import Choice, Day, Text

_BUILT_IN = "国务院办公厅放假通知（程序自带）"
_OWN = "区里补充，未注明依据"


def working_days(registry: Registry, measures: Measures) -> Dataset:
    """The days that differ from plain weeks, in the years in which a limit was counted."""
    basis = {each.day: each.basis or _OWN for each in registry.of(CalendarDay)}
    values = (
        (day, mark, basis.get(day, _BUILT_IN))
        for year in sorted(_years(measures))
        for day, mark in registry.calendar.unusual(year)
    )
    columns = (
        Column("day", "日期", Day(), required=True, help="与平常不同的一天。", example="2025-10-01"),
        Column(
            "mark",
            "安排",
            Choice(DayMark),
            required=True,
            help="“休息”是周一到周五里放假的一天，“上班”是周六、周日里调休上班的一天。",
            example="休息",
        ),
        Column(
            "source",
            "出处",
            Text(80),
            required=True,
            help="程序自带的，还是区里在“放假安排”表里补充的（写明依据）。",
            example=_BUILT_IN,
        ),
    )
    return Dataset(
        "working_calendar",
        "放假调休日历",
        "算公开时限用的日历，列出与平常不同的日子；没有列的日子，周一到周五上班，周六、周日休息。"
        "一行也没有的年份，放假安排还没有公布，凡是数到这一年的时限都无法计算。",
        columns,
        {"": written(columns, values)},
        computed=True,
        key="day",
    )


def _years(measures: Measures) -> set[int]:
    """The years in which days were counted for a limit, or would be if their holidays were known."""
    years: set[int] = set()
    for each in measures.published:
        formed, published = each.disclosure.formed, each.disclosure.published
        if each.item.limit_kind in (DayKind.WORKING, DayKind.CALENDAR):
            limit = formed + timedelta(days=each.item.limit_days or 0)
            last = max(limit, published, each.deadline or limit)
            years.update(range(formed.year, last.year + 1))
    return years
