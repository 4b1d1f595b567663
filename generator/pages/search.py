"""The page on which everything is searched, and as what each page is found there."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from generator.measures.terms import Status
from generator.pages.shapes import Fact, Link, Page
from generator.pages.view import View

PATH = "search/"
_OF_A_UNIT = {"dossier": "诚信档案", "letter": "信用承诺书"}
_OF_A_FOLDER = {
    "units": "单位",
    "commitments": "承诺",
    "domains": "公开",
    "arrears": "欠款",
    "topics": "专题",
    "basis": "制度",
    "handbook": "手册",
    "method": "说明",
    "about": "说明",
    "data": "说明",
    "en": "说明",
}
_WHOLE = "全区"
_REPORT, _REPORTS = "年度总结", "report-"
_POLICIES = "topics/policies/"
_ON_PAPER = "notice"
"""A unit's notice says what its page says, for a wall."""

KINDS = (
    "单位",
    "承诺",
    "公开",
    "欠款",
    "专题",
    "制度",
    *_OF_A_UNIT.values(),
    _REPORT,
    "手册",
    "说明",
    _WHOLE,
)


def kind_of(path: str) -> str:
    """What kind of page stands at an address; empty for one that is not to be found."""
    folder, _, rest = path.strip("/").partition("/")
    if folder == "units" and "/" in rest:
        last = rest.rpartition("/")[2]
        return (
            ""
            if last == _ON_PAPER
            else _OF_A_UNIT.get(last, _REPORT if last.startswith(_REPORTS) else "单位")
        )
    if path == _POLICIES:
        return "制度"
    lists = folder in ("units", "commitments") and not rest
    return _WHOLE if lists else _OF_A_FOLDER.get(folder, _WHOLE)


def page(view: View, index: str | None) -> Page:
    """`index`: the version of the index, or None where there is none: the page then leads to the lists."""
    site = view.registry.site
    return Page(
        path=PATH,
        frame="search",
        template="search.html",
        title="查找",
        description=f"在{view.name}的全部单位、承诺、公开内容、欠款和专题里查找。",
        values={
            "title": "查找",
            "index": index,
            "kinds": KINDS,
            "unit_groups": [
                (kind.zh, list(dict.fromkeys(unit.name for unit in units)))
                for kind, units in groupby(view.registry.units.values(), attrgetter("kind"))
            ],
            "domains": list(dict.fromkeys(domain.name for domain in view.registry.domains.values())),
            "statuses": list(Status),
            "hotline": [Fact("监督热线", site.hotline, phone=site.hotline)] if site.hotline else [],
            "doors": [
                Link("单位目录", "units/"),
                Link("全部承诺", "commitments/"),
                Link("各领域公开", "domains/"),
                Link("拖欠账款", "arrears/"),
                Link("专题", "topics/"),
                Link("全部数据文件", "data/"),
            ],
        },
        published=view.as_of,
    )
