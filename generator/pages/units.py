"""All units, side by side."""

from __future__ import annotations

from typing import Any

from generator.measures.arrears import Debtor
from generator.measures.disclosures import covered
from generator.measures.terms import State
from generator.pages import drawings, words
from generator.pages.pinyin import spellings
from generator.pages.shapes import Filter, Link, Option, Page, Select
from generator.pages.view import View, bar, beside, options, unit_words
from generator.schema.records import Unit


def page(view: View) -> Page:
    units = list(view.registry.units.values())
    rows = [_row(view, unit) for unit in units]
    silent = sum(not row["total"] for row in rows)
    sentences = [
        f"共 {len(units)} 个单位。" + (f"其中 {silent} 个没有报送承诺。" if silent else "都报送了承诺。")
    ]
    chart = drawings.statuses_by_unit([(unit.short_name or unit.name, view.tally(unit)) for unit in units])
    return Page(
        path="units/",
        frame="units",
        template="units.html",
        title="单位",
        description=f"{view.name}各单位的承诺、公开和欠款情况。",
        values={
            "trail": [Link("首页")],
            "title": "单位",
            "sentences": sentences,
            "filter": _filter(units),
            "rows": rows,
            "chart_of_units": view.figure(chart, "../") if chart else None,
        },
        published=view.as_of,
        files=beside("units/", chart),
    )


def _filter(units: list[Unit]) -> Filter:
    kinds = Select("kind", "单位类型", options((unit.kind.value, unit.kind.zh) for unit in units))
    sorts = (
        Option("-overdue", "逾期多的在前"),
        Option("-total", "承诺多的在前"),
        Option("-owed", "欠款多的在前"),
        Option("name", "按名称"),
    )
    return Filter((kinds,), "找单位：输入名称、拼音或首字母", sorts, "个单位")


def _row(view: View, unit: Unit) -> dict[str, Any]:
    tally, debtor = view.tally(unit), view.measures.debtors[unit.id]
    share = covered(view.measures.coverage[unit.id])
    parent = view.registry.units.get(unit.parent or "")
    return {
        "id": unit.id,
        "name": unit.name,
        "href": f"units/{unit.id}/",
        "kind": unit.kind,
        "parent": parent.name if parent else "",
        "total": tally.total,
        "kept": tally.kept,
        "overdue": tally.overdue,
        "bar": bar(tally),
        "coverage": f"{share.part}/{share.whole}" if share.whole else "",
        "owed": owed(debtor),
        "owed_state": debtor.state,
        "owed_yuan": float(debtor.balance or 0),
        "words": f"{unit_words(unit)} {' '.join(spellings(unit.name))}",
        "updated": view.latest_of_unit.get(unit.id),
    }


def owed(debtor: Debtor) -> str:
    """What a unit owes, or in which way there is no figure."""
    if debtor.state is State.DATA and debtor.balance is not None:
        return words.column_money(debtor.balance)
    return debtor.state.zh
