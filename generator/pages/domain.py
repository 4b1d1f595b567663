"""One public-service domain: what must be published in it, by whom, and what was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.measures.promises import NOTHING
from generator.measures.terms import State
from generator.pages import words
from generator.pages.prose import note
from generator.pages.shapes import Found, KeyFigure, Link, Page
from generator.pages.topics import TOPICS
from generator.pages.unit import NEWEST, disclosure_row
from generator.pages.view import View
from generator.schema.records import CatalogueItem, Domain
from generator.schema.records.disclosure import Mode


def pages(view: View) -> Iterator[Page]:
    for domain in view.registry.domains.values():
        yield _page(view, domain)


def _page(view: View, domain: Domain) -> Page:
    found = [each for each in view.measures.published if each.item.domain == domain.id]
    items = [item for item in view.registry.items.values() if item.domain == domain.id]
    sentences = _sentences(view, domain, len(found), len(items))
    units = view.registry.units
    return Page(
        path=f"domains/{domain.id}/",
        frame="domains/frame",
        template="domain.html",
        title=f"{domain.name}领域",
        description=sentences[0],
        values={
            "trail": [Link("首页"), Link("公开", "domains/")],
            "title": domain.name,
            "sentences": sentences,
            "figures": _figures(view, domain, len(found)),
            "units": _units(view, domain),
            "items": [_item(view, item) for item in items],
            "disclosures": [
                disclosure_row(each, view.as_of)
                | {"unit": units[each.disclosure.unit].name, "unit_href": f"units/{each.disclosure.unit}/"}
                for each in found[:NEWEST]
            ],
            "disclosures_total": len(found),
            "cards": view.cards_of_domain.get(domain.id, []),
            "topic": next(
                (Link(f"{each.title}专题", each.path) for each in TOPICS if each.id == domain.id), None
            ),
        },
        published=view.as_of,
        sources=(domain.origin.file, CatalogueItem.table.path) if items else (domain.origin.file,),
        found=Found(domain=domain.name, names=domain.name),
    )


def _sentences(view: View, domain: Domain, found: int, items: int) -> list[str]:
    tally = view.measures.tally_of_domain.get(domain.id, NOTHING)
    catalogue = f"公开标准目录列了 {items} 项" if items else "公开标准目录还没有报送"
    return [
        f"{domain.name}领域，{catalogue}；各单位公开 {found} 条，作出 {tally.total} 项承诺。",
        *([f"要求来自{domain.source}。"] if domain.source else []),
    ]


def _figures(view: View, domain: Domain, found: int) -> list[KeyFigure]:
    cells = [row[domain.id] for row in view.measures.coverage.values()]
    tally = view.measures.tally_of_domain.get(domain.id, NOTHING)
    missing = sum(cell.state is State.MISSING for cell in cells)
    return [
        KeyFigure("有内容的单位", f"{sum(cell.state is State.DATA for cell in cells)}", "个"),
        KeyFigure("未报送的单位", f"{missing}", "个", tone="overdue" if missing else ""),
        KeyFigure("公开记录", f"{found}", "条"),
        KeyFigure("承诺", f"{tally.total}", "项", f"逾期 {tally.overdue} 项" if tally.overdue else ""),
    ]


def _units(view: View, domain: Domain) -> list[dict[str, Any]]:
    rows = []
    for unit in view.registry.units.values():
        cell = view.measures.coverage[unit.id][domain.id]
        if cell.state is not State.NOT_APPLICABLE:
            rows.append(
                {
                    "name": unit.name,
                    "href": f"units/{unit.id}/",
                    "state": cell.state,
                    "count": cell.disclosures,
                    "latest": cell.latest,
                    "late": cell.late,
                }
            )
    return rows


def _item(view: View, item: CatalogueItem) -> dict[str, Any]:
    units = view.registry.units
    asked = [unit.id for unit in units.values() if item.asks(unit, units)]
    frame = view.measures.disclosures
    have = set(frame.loc[frame["item"] == item.id, "unit"])
    return {
        "id": item.id,
        "item_1": item.item_1,
        "item_2": item.item_2,
        "content": note(item.content),
        "basis": item.basis,
        "limit": f"{item.limit_text}（{words.limit(item)}）"
        + (f"；{fresh}" if (fresh := words.freshness(item, view.registry.requirement)) else ""),
        "publisher": item.publisher,
        "channels": "、".join(channel.zh for channel in item.channels),
        "audience": item.audience.zh,
        "mode": item.mode.zh,
        "levels": "、".join(level.zh for level in item.levels),
        "have": len(have),
        "asked": len(asked) if item.mode is Mode.PROACTIVE else 0,
    }
