"""Units by public-service domains: who has published, and who has not."""

from __future__ import annotations

from typing import Any

from generator.measures import disclosures
from generator.measures.disclosures import Cell
from generator.measures.terms import State
from generator.pages import columns, drawings
from generator.pages.blocks import charts, with_figures
from generator.pages.shapes import Filter, KeyFigure, Link, Page, Select
from generator.pages.topic import figures_of
from generator.pages.view import View, beside, options
from generator.schema.records import Domain, Unit


def page(view: View) -> Page:
    units = [unit for unit in view.registry.units.values() if _asked(view, unit)]
    kinds = Select("kind", "单位类型", options((unit.kind.value, unit.kind.zh) for unit in units))
    chart = drawings.disclosures_by_month(view.measures)
    parts = tuple(columns.sections(view))
    return Page(
        path="domains/",
        frame="domains",
        template="coverage.html",
        title="公开",
        description=f"{view.name}各单位在各公共服务领域公开了没有、及时不及时。",
        values={
            "trail": [Link("首页")],
            "title": "公开",
            "sentences": [*_sentences(view), *filter(None, (columns.sentence(view),))],
            "figures": [*_figures(view), *filter(None, (columns.figure(view),))],
            "domains": [_domain(view, domain) for domain in view.registry.domains.values()],
            "rows": [_row(view, unit) for unit in units],
            "filter": Filter((kinds,), "", (), "个单位"),
            "chart": view.figure(chart, "../") if chart else None,
            "sections": [with_figures(section, figures_of(view, parts, "../")) for section in parts],
        },
        published=view.as_of,
        files=beside("domains/", chart, *charts(parts)),
    )


def _asked(view: View, unit: Unit) -> bool:
    return any(cell.state is not State.NOT_APPLICABLE for cell in view.measures.coverage[unit.id].values())


def _sentences(view: View) -> list[str]:
    if not view.registry.disclosures:
        return ["各单位都还没有报送公开记录。"]
    cells = [cell for row in view.measures.coverage.values() for cell in row.values()]
    missing = sum(cell.state is State.MISSING for cell in cells)
    return [
        f"共公开 {len(view.registry.disclosures)} 条，涉及 {len(view.registry.domains)} 个公共服务领域。"
        f"还有 {missing} 处应公开而未报送，在下表中标为“{State.MISSING.zh}”。"
    ]


def _figures(view: View) -> list[KeyFigure]:
    cells = [cell for row in view.measures.coverage.values() for cell in row.values()]
    asked, have = sum(cell.asked for cell in cells), sum(cell.have for cell in cells)
    if not asked:
        return []
    share = disclosures.on_time(view.measures.disclosures)
    late = share.whole - share.part
    return [
        KeyFigure("应公开", f"{asked}", "项次", "各单位按目录应公开的事项"),
        KeyFigure("已公开", f"{have}", "项次", tone="kept"),
        KeyFigure("未公开", f"{asked - have}", "项次", tone="overdue" if asked > have else ""),
        KeyFigure("按时公开", share.text, "", f"{late} 条超过时限", tone="late" if late else "kept"),
    ]


def _domain(view: View, domain: Domain) -> dict[str, Any]:
    cells = [row[domain.id] for row in view.measures.coverage.values()]
    asked = sum(cell.state is not State.NOT_APPLICABLE for cell in cells)
    have = sum(cell.state is State.DATA for cell in cells)
    return {
        "id": domain.id,
        "name": domain.name,
        "href": f"domains/{domain.id}/",
        "have": have,
        "asked": asked,
        "label": f"{have}/{asked} 个单位有内容",
    }


def _row(view: View, unit: Unit) -> dict[str, Any]:
    cells = view.measures.coverage[unit.id]
    states = [cell.state for cell in cells.values()]
    return {
        "name": unit.short_name or unit.name,
        "href": f"units/{unit.id}/",
        "kind": unit.kind,
        "cells": [_cell(unit, cell) for cell in cells.values()],
        "have": sum(state is State.DATA for state in states),
        "asked": sum(state is not State.NOT_APPLICABLE for state in states),
    }


def _cell(unit: Unit, cell: Cell) -> dict[str, Any]:
    return {
        "state": cell.state,
        "count": cell.disclosures or None,
        "full": bool(cell.asked) and cell.have == cell.asked,
        "latest": cell.latest,
        "href": f"units/{unit.id}/#disclosures",
    }
