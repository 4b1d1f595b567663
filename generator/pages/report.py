"""What a unit's data says of a year, laid out to be printed. It is the program's draft, not the unit's word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.pages.shapes import Link, Page
from generator.pages.view import View
from generator.report.draft import Draft

_ORDINALS = "一二三四"


def path(unit: str, year: int) -> str:
    return f"units/{unit}/report-{year}/"


def pages(view: View) -> Iterator[Page]:
    """A page for each year that has data, of the units from which annual reports are asked or have come."""
    for drafts in view.drafts.values():
        for draft in drafts:
            yield _page(view, draft)


def _page(view: View, draft: Draft) -> Page:
    unit, year = draft.unit, draft.year
    dossier = f"units/{unit.id}/dossier/"
    return Page(
        path=path(unit.id, year),
        frame="units/own/paper",
        template="report.html",
        title=f"{unit.name} {year} 年数据小结",
        description=f"程序根据公开数据写成的{unit.name} {year} 年政务诚信建设情况，可以打印。",
        values={
            "trail": [Link("首页"), Link("单位", "units/"), view.unit_link(unit), Link("诚信档案", dossier)],
            "kicker": unit.name,
            "title": f"{year} 年数据小结",
            "sentences": [
                f"这一页由程序根据公开数据自动写成，不是{unit.name}自己的总结。没有报送的写明没有报送，不当作没有发生。"
            ],
            "unit": unit.name,
            "heading": f"{year} 年政务诚信建设情况",
            "note": draft.note,
            "chapters": [
                {
                    "title": f"{_ORDINALS[at]}、{chapter.part.zh}",
                    "empty": chapter.empty,
                    "entries": chapter.entries,
                }
                for at, chapter in enumerate(draft.chapters)
            ],
            "numbers": draft.numbers,
            "more": _more(draft, view.drafts[unit.id], dossier),
        },
        published=view.as_of,
        sources=(unit.origin.file,),
        told_by=unit.name,
    )


def _more(draft: Draft, all_: tuple[Draft, ...], dossier: str) -> list[Any]:
    others = [
        Link(f"{each.year} 年数据小结", path(each.unit.id, each.year))
        for each in all_
        if each.year != draft.year
    ]
    return [Link(f"{draft.unit.name}自己报送的总结", f"{dossier}#progress"), *others]
