"""The clauses that the site answers, each with its tables, rules and pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator import codebook
from generator.pages.shapes import Filter, KeyFigure, Link, Option, Page, Select
from generator.pages.view import View
from generator.policy.clauses import Ask, Clause, Document, documents
from generator.schema.records import TABLES
from generator.schema.records.site import Scheme

_TITLES = {table.name: table.title for table in TABLES}


def page(view: View, titles: Mapping[str, str]) -> Page:
    """The page of the basis. `titles`: what the other pages are called, by their addresses."""
    found = documents()
    clauses = [(document, clause) for document in found for clause in document.clauses]
    rules = sorted({code for each in _asks(found) for code in each.codes})
    return Page(
        path="basis/",
        frame="basis",
        template="basis.html",
        title="政策依据",
        description=f"{view.name}承诺公开网站依据的文件：每一条要求登记什么、检查什么、在哪一页公开。",
        values={
            "trail": [Link("首页")],
            "title": "政策依据",
            "sentences": _sentences(view, found, len(clauses)),
            "figures": _figures(found, len(clauses)),
            "filter": _filter(found),
            "clauses": [_clause(document, clause, titles) for document, clause in clauses],
            "codes": [codebook.codes()[code] for code in rules],
        },
        published=view.as_of,
    )


def _asks(found: tuple[Document, ...]) -> Iterator[Ask]:
    for document in found:
        for clause in document.clauses:
            yield from clause.asks


def _sentences(view: View, found: tuple[Document, ...], clauses: int) -> list[str]:
    scheme = view.registry.site.scheme
    own = next((each for each in found if each.profile == scheme.value), None)
    followed = f"{view.name}适用{scheme.zh}，依据是{own.name}。" if own else f"{view.name}的方案是自己定的。"
    return [
        f"这个网站照 {len(found)} 份文件设计，拆成 {clauses} 条。每一条都写明：要登记什么、"
        "程序检查什么、在哪一页能看到。",
        followed if scheme is not Scheme.OWN else f"{followed}领域、单位和指标由本区的数据文件规定。",
    ]


def _figures(found: tuple[Document, ...], clauses: int) -> list[KeyFigure]:
    asks = list(_asks(found))
    return [
        KeyFigure("文件", f"{len(found)}", "份"),
        KeyFigure("条款", f"{clauses}", "条"),
        KeyFigure("要求", f"{len(asks)}", "项"),
        KeyFigure("对应的表", f"{len({name for each in asks for name in each.tables})}", "张"),
        KeyFigure("对应的检查", f"{len({code for each in asks for code in each.codes})}", "种"),
    ]


def _filter(found: tuple[Document, ...]) -> Filter:
    choices = tuple(Option(each.id, each.name, len(each.clauses)) for each in found)
    return Filter((Select("document", "文件", choices),), "找条款：输入几个字，比如“清欠”", (), "条")


def _clause(document: Document, clause: Clause, titles: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": clause.id,
        "document": document.id,
        "kicker": f"{document.name} {clause.section}",
        "subject": clause.subject,
        "asks": [_ask(each, titles) for each in clause.asks],
    }


def _ask(ask: Ask, titles: Mapping[str, str]) -> dict[str, Any]:
    return {
        "quote": ask.quote,
        "tables": [Link(_TITLES[name], f"data/#dictionary-{name}") for name in ask.tables],
        "codes": [codebook.codes()[code] for code in ask.codes],
        "pages": [Link(titles[path], path) for path in ask.pages if path in titles],
        "note": ask.note,
    }
