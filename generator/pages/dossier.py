"""A unit's dossier (诚信档案): its own part of every topic, whole, on one page."""

from __future__ import annotations

from typing import Any

from generator.measures.terms import State
from generator.pages.blocks import Section, charts, with_figures
from generator.pages.shapes import Link, Page
from generator.pages.topic import figures_of
from generator.pages.topics import TOPICS
from generator.pages.topics.topic import Own, Topic
from generator.pages.view import View, beside
from generator.schema.records import Unit

Owned = tuple[tuple[Topic, Own], ...]


def owned(view: View, unit: Unit) -> Owned:
    """A unit's own part of every topic that asks something of it."""
    found = ((topic, topic.own(view, unit)) for topic in TOPICS)
    return tuple((topic, own) for topic, own in found if own is not None)


def tiles(unit: Unit, found: Owned) -> list[dict[str, Any]]:
    """What the dossier says, a sentence a topic."""
    return [
        {
            "title": topic.title,
            "href": topic.link(unit),
            "sentence": own.sentence,
            "state": own.state,
            "group": topic.group.zh,
        }
        for topic, own in found
    ]


def page(view: View, unit: Unit, found: Owned) -> Page:
    path = f"units/{unit.id}/dossier/"
    sections = tuple(
        Section(
            topic.id,
            topic.title,
            own.blocks,
            own.sentence,
            own.state,
            own.count,
            Link(f"看全区的{topic.title}", topic.path),
        )
        for topic, own in found
    )
    figures = figures_of(view, sections, "../../../")
    return Page(
        path=path,
        frame="units/own/frame",
        template="dossier.html",
        title=f"{unit.name}诚信档案",
        description=f"{unit.name}的组织、制度、公开、守信失信、旧账、涉诉和创建情况。",
        values={
            "trail": [Link("首页"), Link("单位", "units/"), view.unit_link(unit)],
            "kicker": unit.kind.zh,
            "title": f"{unit.name}诚信档案",
            "sentences": [_summary(unit, found)],
            "sections": [with_figures(section, figures) for section in sections],
        },
        published=view.latest_of_unit.get(unit.id, view.as_of),
        sources=(unit.origin.file,),
        files=beside(path, *charts(sections)),
        told_by=unit.name,
    )


def _summary(unit: Unit, found: Owned) -> str:
    asked = [(topic, own.state) for topic, own in found if own.state is not None]
    missing, partly = (
        [topic.title for topic, state in asked if state is wanting]
        for wanting in (State.MISSING, State.PARTLY)
    )
    if not asked:
        return f"{unit.name}没有需要报送的专题。"
    told = f"要求{unit.name}报送的有 {len(asked)} 个专题，"
    lacks = [f"{len(missing)} 个没有报送（{'、'.join(missing)}）"] if missing else []
    lacks += [f"{len(partly)} 个没有报全（{'、'.join(partly)}）"] if partly else []
    return told + (f"其中 {'，'.join(lacks)}。" if lacks else "都报全了。")
