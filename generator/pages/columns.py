"""Blank and stale columns, items of a fixed day of the year, and timeliness by quarter: parts of 公开."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.charts import Chart, Kind, Role, Scale, Series
from generator.measures.columns import Column, Columns, Yearly
from generator.measures.disclosures import by_quarter
from generator.measures.terms import ColumnState, MonthState
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Prose, Row, Rows, Section
from generator.pages.shapes import KeyFigure
from generator.pages.view import View
from generator.schema.records import CatalogueItem, Unit
from generator.schema.records.disclosure import Freshness
from generator.schema.types import PeriodOf

_NAMED = 6


def sections(view: View) -> list[Section]:
    """The parts, without those of which there is nothing."""
    found = [
        Section("timeliness", "越来越及时，还是越来越晚", tuple(_trend(view))),
        Section("columns", "空白的栏目和久未更新的栏目", tuple(_columns(view))),
        Section("yearly", "每年有固定日子的", tuple(_yearly(view))),
    ]
    return [section for section in found if section.blocks]


def sentence(view: View) -> str:
    """Who has too many blank or stale columns; nothing where nobody has."""
    flagged = [each for each in view.measures.openness.columns.values() if each.is_flagged]
    if not flagged:
        return ""
    limit = view.registry.requirement.column_limit
    named = [f"{_name(each.unit)}（{_counted(each)}）" for each in sorted(flagged, key=_worst)]
    return f"空白栏目或者久未更新的栏目达到 {limit} 个的有：{words.joined(named, 4)}。"


def figure(view: View) -> KeyFigure | None:
    """Blank and stale columns of all units together."""
    found = view.measures.openness.columns.values()
    blank, stale = sum(len(each.blank) for each in found), sum(len(each.stale) for each in found)
    if not found:
        return None
    tone = "late" if stale else ""
    return KeyFigure("久未更新", f"{stale}", "个栏目", f"另有 {blank} 个空白栏目", "domains/#columns", tone)


def _name(unit: Unit) -> str:
    return unit.short_name or unit.name


def _counted(found: Columns) -> str:
    parts = ((len(found.blank), ColumnState.BLANK), (len(found.stale), ColumnState.STALE))
    return "，".join(f"{state.zh} {count} 个" for count, state in parts if count)


def _worst(found: Columns) -> tuple[int, int, str]:
    return -len(found.blank), -len(found.stale), found.unit.id


def _trend(view: View) -> Iterator[Block]:
    quarters = [(name, share) for name, share in by_quarter(view.measures.disclosures)]
    if not any(share.whole for _, share in quarters):
        return
    first, last = (next(each for each in found if each[1].whole) for found in (quarters, quarters[::-1]))
    yield Drawn(
        Chart(
            "timeliness-by-quarter",
            Kind.COLUMNS,
            "各季度公开的，有几成在时限以内",
            f"{_quarter(first[0])}按时公开 {first[1].text}，{_quarter(last[0])}按时公开 {last[1].text}。",
            tuple(name for name, _ in quarters),
            (
                Series("按时", Role.KEPT, tuple(share.part for _, share in quarters)),
                Series("迟公开", Role.LATE, tuple(share.whole - share.part for _, share in quarters)),
            ),
            "条",
            Scale.PERCENT,
        )
    )


def _quarter(name: str) -> str:
    period, _ = PeriodOf().read(name)
    return period.zh if period else name


def _columns(view: View) -> Iterator[Block]:
    found = sorted(view.measures.openness.columns.values(), key=_worst)
    if not found:
        return
    asked = view.registry.requirement
    yield Prose(
        (
            "目录要求一个单位公开的一项，就是它的一个栏目。一条也没有公开过的是空白栏目；"
            f"动态类超过 {asked.dynamic_days} 天、通知政策类超过 {asked.notice_months} 个月没有新内容的，是久未更新的栏目。"
            + (f"要求来自{asked.column_basis}。" if asked.column_basis else ""),
        )
    )
    wanting = [each for each in found if each.blank or each.stale]
    if not wanting:
        yield Empty("没有空白的栏目，也没有久未更新的栏目。")
        return
    heads = ("单位", "应有栏目", "空白", "久未更新", "是哪些")
    yield Rows(
        "各单位空白和久未更新的栏目，多的在前",
        tuple(Head(each, number=0 < at < 4) for at, each in enumerate(heads)),
        tuple(_row(each) for each in wanting),
        first=20,
    )


def _row(each: Columns) -> Row:
    blank, stale = len(each.blank), len(each.stale)
    return Row(
        (
            Cell(each.unit.name, href=f"units/{each.unit.id}/#disclosures"),
            Cell(f"{len(each.columns)}"),
            Cell(f"{blank}", tone="overdue" if blank >= each.limit else ""),
            Cell(f"{stale}", tone="overdue" if stale >= each.limit else ""),
            Cell(
                f"空白：{_listed([column.item.item_2 for column in each.blank])}" if blank else "",
                note=f"久未更新：{'；'.join(map(_stale, each.stale))}" if stale else "",
            ),
        )
    )


def _listed(names: list[str]) -> str:
    shown = "、".join(names[:_NAMED])
    return f"{shown} 等 {len(names)} 项" if len(names) > _NAMED else shown


def _stale(column: Column) -> str:
    kind = column.item.freshness or Freshness.NOTICE
    return f"{column.item.item_2}（{kind.zh}，最近 {column.latest}）"


def _yearly(view: View) -> Iterator[Block]:
    groups: dict[tuple[str, date], list[Yearly]] = {}
    for each in view.measures.openness.yearly:
        groups.setdefault((each.item.id, each.due), []).append(each)
    if not groups:
        return
    heads = ("事项", "最迟公开日", "按时的单位", "迟了", "没有公开")
    order = sorted(groups, key=lambda key: (key[1], key[0]), reverse=True)
    yield Rows(
        "每年有固定日子的公开事项，最近的在前",
        tuple(Head(each, number=each == "按时的单位") for each in heads),
        tuple(_of_year(view.registry.items[item], due, groups[item, due]) for item, due in order),
    )


def _of_year(item: CatalogueItem, due: date, found: list[Yearly]) -> Row:
    told = sum(each.state is MonthState.REPORTED for each in found)
    late = [f"{_name(e.unit)}（{e.published}）" for e in found if e.state is MonthState.LATE]
    silent = [_name(each.unit) for each in found if each.state is MonthState.MISSING]
    not_due = sum(each.state is MonthState.NOT_DUE for each in found)
    return Row(
        (
            Cell(item.item_2, href=f"domains/{item.domain}/"),
            Cell(str(due)),
            Cell(f"{told}/{len(found)}"),
            _who(late, "late"),
            _who(silent, "overdue")
            if silent or not not_due
            else Cell(f"{not_due} 个{MonthState.NOT_DUE.zh}"),
        )
    )


def _who(names: list[str], tone: str) -> Cell:
    return Cell(f"{len(names)} 个", tone=tone, note="、".join(names)) if names else Cell("—")
