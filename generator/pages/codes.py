"""What each code of a finding means: a page for every one, at an address that stays, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import codebook
from generator.findings import CODES_PAGE, Code, Severity
from generator.pages.shapes import Filter, Link, Option, Page, Select
from generator.pages.view import View
from generator.policy.clauses import documents

_HANDBOOK = Link("办事员手册", "handbook/")
_SOURCE = (Link("程序自带的说明", "handbook/findings/"),)


@dataclass(frozen=True, slots=True)
class Kind:
    """Codes that begin alike: what they are about, and the chapters of the handbook that help."""

    begins: str
    title: str
    chapters: tuple[Link, ...]


KINDS = (
    Kind(
        "E5",
        "个人信息和不能公开的内容",
        (Link("什么不能写", "handbook/private/"), Link("误公开了怎么办", "handbook/published/")),
    ),
    Kind("E1", "文件或整张表读不了", (Link("文件上常见的错", "handbook/mistakes/#files"),)),
    Kind("E6", "模板、指标、创建对不上", (Link("一年里报什么", "handbook/calendar/"),)),
    Kind(
        "E3",
        "前后对不上",
        (Link("写一项承诺", "handbook/promise/"), Link("报进展、办结和变更", "handbook/progress/")),
    ),
    Kind(
        "E2",
        "某一格填得不对",
        (
            Link("日期和月份", "handbook/mistakes/#days"),
            Link("金额和数", "handbook/mistakes/#numbers"),
            Link("编号和代码", "handbook/mistakes/#codes"),
            Link("空着的格子", "handbook/mistakes/#blank"),
        ),
    ),
    Kind("E4", "报送要求和零报告对不上", (Link("零报告和空着", "handbook/zero/"),)),
    Kind("W", "提醒", (Link("常见的错", "handbook/mistakes/"),)),
)
"""The most important first, as findings are told."""


def pages(view: View) -> Iterator[Page]:
    codes = [code for kind in KINDS for code in _of(kind)]
    yield _index(view)
    around = zip([None, *codes[:-1]], codes, [*codes[1:], None], strict=True)
    clauses = _clauses()
    for before, code, after in around:
        yield _page(view, code, before, after, clauses.get(code.id, []))


def kind_of(code: Code) -> Kind:
    return next(kind for kind in KINDS if code.id.startswith(kind.begins))


def _of(kind: Kind) -> list[Code]:
    return [code for code in codebook.codes().values() if code.id.startswith(kind.begins)]


def _clauses() -> dict[str, list[Link]]:
    """The clauses that codes follow from, by the ids of the codes."""
    found: dict[str, dict[str, Link]] = {}
    for document in documents():
        for clause in document.clauses:
            for code in (code for ask in clause.asks for code in ask.codes):
                link = Link(f"{document.name} {clause.section}", f"basis/#{clause.id}")
                found.setdefault(code, {})[clause.id] = link
    return {code: [*links.values()] for code, links in found.items()}


def _index(view: View) -> Page:
    codes = codebook.codes()
    kinds = [(kind, _of(kind)) for kind in KINDS]
    options = tuple(Option(kind.begins, kind.title, len(some)) for kind, some in kinds)
    return Page(
        path=CODES_PAGE,
        frame="handbook/codes",
        template="codes.html",
        title="检查代码",
        description=f"检查结果里 {len(codes)} 种代码的含义、要紧在哪里、错例和正例。",
        values={
            "trail": [Link("首页"), _HANDBOOK],
            "title": "检查代码",
            "sentences": [
                f"检查结果里每一条都有代码，一共 {len(codes)} 种。"
                "E 开头的是错误，改好才能公开；W 开头的是提醒，请核对。"
            ],
            "filter": Filter(
                (Select("kind", "哪一类", options),), "找代码：输入几个字，比如“日期”", (), "种"
            ),
            "kinds": kinds,
            "total": len(codes),
        },
        published=view.as_of,
        tables=_SOURCE,
    )


def _page(view: View, code: Code, before: Code | None, after: Code | None, clauses: list[Link]) -> Page:
    kind = kind_of(code)
    level = "错误，改好才能公开" if code.severity is Severity.ERROR else "提醒，不改也能公开，请核对"
    return Page(
        path=code.page,
        frame="handbook/codes/frame",
        template="code.html",
        title=f"{code.id} {code.title}",
        description=code.meaning,
        values={
            "trail": [Link("首页"), _HANDBOOK, Link("检查代码", CODES_PAGE)],
            "title": f"{code.id} {code.title}",
            "kicker": level,
            "code": code,
            "chapters": kind.chapters,
            "clauses": clauses,
            "before": before,
            "after": after,
        },
        published=view.as_of,
        tables=_SOURCE,
    )
