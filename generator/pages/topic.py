"""The pages of topics, and the index of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.charts import Figure
from generator.downloads.dataset import Dataset
from generator.pages.blocks import Section, charts, with_figures
from generator.pages.shapes import Link, Page
from generator.pages.topics import TOPICS
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View, beside

_ALSO = (
    ("承诺", "commitments/", "承诺了什么、到期没有、兑现没有"),
    ("公开", "domains/", "该公开的公开了没有、及时不及时"),
    ("欠款", "arrears/", "欠多少、还了多少、有没有按计划还"),
)


Found = list[tuple[Topic, District]]


def districts(view: View) -> Found:
    """What each topic says of the district."""
    return [(topic, topic.district(view)) for topic in TOPICS]


def tiles(found: Found) -> list[dict[str, str]]:
    """Topics with what is true of them, in a sentence each."""
    return [
        {"title": topic.title, "href": topic.path, "question": topic.question, "sentence": said.sentences[0]}
        for topic, said in found
    ]


def pages(view: View, found: Found) -> Iterator[Page]:
    """A page for each topic, and the index."""
    for topic, district in found:
        yield _page(view, topic, district)
    yield _index(view, found)


def _page(view: View, topic: Topic, district: District) -> Page:
    figures = figures_of(view, district.sections, "../../")
    return Page(
        path=topic.path,
        frame="topics/frame",
        template="topic.html",
        title=topic.title,
        description=f"{view.name}：{district.sentences[0]}",
        values={
            "trail": [Link("首页"), Link("专题", "topics/")],
            "kicker": topic.group.zh,
            "title": topic.title,
            "question": topic.question,
            "sentences": district.sentences,
            "figures": district.figures,
            "sections": [with_figures(section, figures) for section in district.sections],
            "tables": [
                *({"title": one.title, "href": one.file.path, "rows": one.rows} for one in district.sheets),
                *(_table(view, name) for name in district.tables),
            ],
        },
        published=view.as_of,
        tables=tuple(_described(view, name) for name in district.tables),
        files=(
            *beside(topic.path, *charts(district.sections)),
            *district.files,
            *(sheet.file for sheet in district.sheets),
        ),
    )


def figures_of(view: View, sections: tuple[Section, ...], root: str) -> Mapping[str, Figure]:
    """The charts of sections as a page at the depth of `root` shows them, by id."""
    return {chart.id: view.figure(chart, root) for chart in charts(sections)}


def _described(view: View, name: str) -> Link:
    """Where the data page tells of a table."""
    return Link(_dataset(view, name).title, f"data/#{name}")


def _dataset(view: View, name: str) -> Dataset:
    return next(each for each in view.datasets if each.name == name)


def _table(view: View, name: str) -> dict[str, Any]:
    dataset = _dataset(view, name)
    return {"title": dataset.title, "href": f"data/{name}.csv", "rows": dataset.size}


def _index(view: View, found: Found) -> Page:
    groups = [
        {"title": group.zh, "topics": tiles([each for each in found if each[0].group is group])}
        for group in Group
    ]
    return Page(
        path="topics/",
        frame="topics",
        template="topics.html",
        title="专题",
        description=f"{view.name}政务诚信的各个方面：组织、制度、公开、旧账、涉诉、创建和考核。",
        values={
            "trail": [Link("首页")],
            "title": "专题",
            "sentences": [
                "承诺、公开、欠款以外，各单位还要公开下面这些事。每个专题都能看全区，也能看一个单位。"
            ],
            "groups": [group for group in groups if group["topics"]],
            "also": [{"title": title, "href": href, "question": question} for title, href, question in _ALSO],
        },
        published=view.as_of,
    )
