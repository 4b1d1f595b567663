"""Every topic has a page for the district, and each unit leads to its own part of it."""

import re
from functools import cache

import pytest

from generator.measures import measure
from generator.pages import dossier, topic, unit
from generator.pages.blocks import charts
from generator.pages.shapes import Page
from generator.pages.topics import TOPICS
from generator.pages.topics.topic import Topic
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, good

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@cache
def view() -> View:
    registry = register(good(), AS_OF)
    return View(registry, measure(registry, AS_OF))


def pages() -> dict[str, Page]:
    return {page.path: page for page in topic.pages(view(), topic.districts(view()))}


def test_ids_of_topics_are_unique_and_fit_for_addresses() -> None:
    ids = [one.id for one in TOPICS]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", one) for one in ids)


@pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.id)
def test_topic_has_a_page_that_says_something(one: Topic) -> None:
    page = pages()[one.path]
    assert CHINESE.search(page.title)
    assert all(CHINESE.search(sentence) for sentence in page.values["sentences"])
    assert page.values["sections"]


@pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.id)
def test_names_of_sections_and_charts_are_unique_on_a_page(one: Topic) -> None:
    sections = one.district(view()).sections
    names = [section.id for section in sections] + [chart.id for chart in charts(sections)]
    assert len(set(names)) == len(names)


def test_index_lists_every_topic() -> None:
    groups = pages()["topics/"].values["groups"]
    listed = {each["href"] for group in groups for each in group["topics"]}
    assert listed == {one.path for one in TOPICS}


def test_unit_leads_to_each_part_of_its_dossier() -> None:
    for page in unit.pages(view()):
        if page.template == "unit.html":
            tiles = page.values["topics"]
        else:
            anchors = {f"{page.path}#{section.id}" for section in page.values["sections"]}
            assert {tile["href"] for tile in tiles} == anchors


def test_charts_of_a_dossier_have_names_of_their_own() -> None:
    for one in view().registry.units.values():
        parts = [own.blocks for _, own in dossier.owned(view(), one)]
        names = [block.chart.id for blocks in parts for block in blocks if hasattr(block, "chart")]
        assert len(set(names)) == len(names), one.id
