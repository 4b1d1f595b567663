"""One unit: all that is its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.measures.disclosures import Published, covered
from generator.measures.terms import State
from generator.pages import dossier, drawings, lineage, notice, words
from generator.pages.commitment import evidence
from generator.pages.downloads import unit_tables
from generator.pages.pinyin import spellings
from generator.pages.shapes import Fact, Found, KeyFigure, Link, Page
from generator.pages.sources import raw
from generator.pages.supervision import report
from generator.pages.topics.topic import Group
from generator.pages.unit_arrears import unit_arrears
from generator.pages.units import owed
from generator.pages.view import View, bar, beside, card_filter, unit_words
from generator.schema.records import Unit

NEWEST = 30
FEW = 8


def pages(view: View) -> Iterator[Page]:
    published = _by_unit(view)
    for unit in view.registry.units.values():
        found = dossier.owned(view, unit)
        yield _page(view, unit, published.get(unit.id, []), found)
        yield dossier.page(view, unit, found)


def _by_unit(view: View) -> dict[str, list[Published]]:
    groups: dict[str, list[Published]] = {}
    for each in view.measures.published:
        groups.setdefault(each.disclosure.unit, []).append(each)
    return groups


def _page(view: View, unit: Unit, published: list[Published], found: dossier.Owned) -> Page:
    path, root = f"units/{unit.id}/", "../../"
    tally, cards = view.tally(unit), view.cards_of_unit.get(unit.id, [])
    debtor = view.measures.debtors[unit.id]
    chart = drawings.debtor_burndown(debtor)
    parent = view.registry.units.get(unit.parent or "")
    return Page(
        path=path,
        frame="units/frame",
        template="unit.html",
        title=unit.name,
        description=f"{unit.name}的承诺、公开和欠款。{bar(tally).sentence}",
        values={
            "trail": [Link("首页"), Link("单位", "units/"), *([view.unit_link(parent)] if parent else [])],
            "title": unit.name,
            "sentences": _sentences(view, unit),
            "says": _says(unit, found),
            "unit": {
                "id": unit.id,
                "name": unit.name,
                "kind": unit.kind,
                "end": lineage.end_of(view, unit),
            },
            "facts": _facts(view, unit, parent),
            "report_href": report(unit.id),
            "figures": _figures(view, unit),
            "bar": bar(tally) if tally.total else None,
            "cards": cards,
            "filter": card_filter(cards, view, units=False) if len(cards) > FEW else None,
            "children": [_child(view, child) for child in view.registry.children_of.get(unit.id, ())],
            "domains": _domains(view, unit),
            "disclosures": [_disclosure(view, each) for each in published[:NEWEST]],
            "disclosures_total": len(published),
            "arrears": unit_arrears(view, debtor, view.figure(chart, root) if chart else None),
            "topics": dossier.tiles(unit, found),
            "prints": notice.prints(view, unit),
            "files": _files(view, path, unit),
        },
        published=view.latest_of_unit.get(unit.id, view.as_of),
        sources=(unit.origin.file,),
        files=beside(path, chart),
        told_by=unit.name,
        canonical=f"units/{unit.successor}/" if lineage.is_renamed(view, unit) else "",
        found=Found(names=f"{unit_words(unit)} {' '.join(spellings(unit.name))}"),
    )


def _sentences(view: View, unit: Unit) -> list[str]:
    tally, debtor = view.tally(unit), view.measures.debtors[unit.id]
    if not tally.total:
        first = f"{unit.name}还没有报送承诺。"
    else:
        first = f"{unit.name}作出 {tally.total} 项承诺，已到期 {tally.due} 项。"
        if tally.due:
            first += f"自报兑现 {tally.kept} 项，核验属实 {tally.verified_kept} 项；逾期未兑现 {tally.overdue} 项。"
    return [first, *([drawings.debtor_sentence(debtor)] if debtor.state is State.DATA else [])]


def _says(unit: Unit, found: dossier.Owned) -> list[dict[str, str]]:
    """What those topics say that stand at the head of units, where there is something to say."""
    return [
        {"title": topic.title, "href": f"units/{unit.id}/dossier/#{topic.id}", "sentence": own.sentence}
        for topic, own in found
        if topic.front and topic.group is Group.TRUST and own.count
    ]


def _facts(view: View, unit: Unit, parent: Unit | None) -> list[Fact]:
    """Facts of a unit; what it has not reported is said, for citizens look for it."""
    unknown = State.MISSING.zh
    phone = unit.office_phone
    found = [
        Fact("办公地址", unit.office_address or unknown),
        Fact("办公时间", unit.office_hours or unknown),
        Fact("办公电话", phone or unknown, phone=phone or ""),
    ]
    if view.registry.site.hotline:
        found.append(Fact("监督热线", view.registry.site.hotline, phone=view.registry.site.hotline))
    if unit.website:
        found.append(Fact("网站", unit.website.removeprefix("https://").rstrip("/"), link=unit.website))
    if parent:
        found.append(Fact("上级单位", parent.name, href=f"units/{parent.id}/"))
    found += lineage.forerunners(view, unit)
    if unit.since:
        found.append(Fact("设立日期", str(unit.since)))
    if unit.division_code:
        found.append(Fact("统计用区划代码", unit.division_code))
    if unit.credit_code:
        found.append(Fact("统一社会信用代码", unit.credit_code))
    return found


def _figures(view: View, unit: Unit) -> list[KeyFigure]:
    tally, cells = view.tally(unit), view.measures.coverage[unit.id]
    debtor, share = view.measures.debtors[unit.id], covered(cells)
    found = [
        KeyFigure("承诺", f"{tally.total}", "项") if tally.total else KeyFigure("承诺", State.MISSING.zh)
    ]
    if tally.due:
        found += [
            KeyFigure(
                "已兑现", f"{tally.kept}", "项", f"按单位自报，占到期的 {tally.kept_share.text}", tone="kept"
            ),
            KeyFigure("逾期未兑现", f"{tally.overdue}", "项", tone="overdue" if tally.overdue else ""),
        ]
    if share.whole:
        found.append(KeyFigure("目录事项已公开", f"{share.part}/{share.whole}", "项"))
    if debtor.state is State.DATA and debtor.balance is not None:
        value, word = words.money_parts(debtor.balance)
        found.append(
            KeyFigure(
                "尚欠",
                value,
                word,
                f"截至 {debtor.reported_to}",
                tone="overdue" if debtor.balance else "kept",
            )
        )
    elif debtor.state is not State.NOT_APPLICABLE:
        found.append(KeyFigure("尚欠", owed(debtor)))
    return found


def _child(view: View, child: Unit) -> dict[str, str]:
    tally = view.tally(child)
    note = f"{tally.total} 项承诺" if tally.total else State.MISSING.zh
    if tally.overdue:
        note += f"，逾期 {tally.overdue} 项"
    return {"name": child.name, "href": f"units/{child.id}/", "note": note}


def _domains(view: View, unit: Unit) -> list[dict[str, Any]]:
    cells = view.measures.coverage[unit.id]
    return [
        {
            "name": view.registry.domains[domain].name,
            "href": f"domains/{domain}/",
            "state": cell.state,
            "count": cell.disclosures,
            "latest": cell.latest,
            "late": cell.late,
        }
        for domain, cell in cells.items()
        if cell.state is not State.NOT_APPLICABLE
    ]


def _disclosure(view: View, each: Published) -> dict[str, Any]:
    return disclosure_row(each, view.as_of) | {"domain": view.registry.domains[each.item.domain].name}


def disclosure_row(each: Published, as_of: date) -> dict[str, Any]:
    """A disclosure as lists show it."""
    found = each.disclosure
    address = evidence(found.link, found.unit)
    return {
        "title": found.title,
        "href": address.href if address else "",
        "link": address.link if address else "",
        "item": each.item.item_2,
        "formed": found.formed,
        "published": found.published,
        "limit": words.limit(each.item),
        "lateness": words.late(each.days_late, each.item.limit_kind),
        "timely": each.timeliness.zh,
        "expired": bool(found.valid_to and found.valid_to < as_of),
    }


def _files(view: View, path: str, unit: Unit) -> dict[str, Any]:
    return {
        "groups": unit_tables(path, unit.id, view.datasets),
        "others": [
            {
                "label": "datapackage.json",
                "href": f"{path}datapackage.json",
                "note": "清单：本单位全部表格的列名、类型和校验值",
            },
            {"label": "unit.yml", "href": raw(unit.origin.file), "note": "本单位登记信息的原始文件"},
        ],
    }
