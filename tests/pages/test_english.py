"""The English pages: every table, column and word has its English, and the figures are those of the front page."""

import re
from functools import cache
from pathlib import Path

import pytest

from generator.build import build
from generator.load.source import load
from generator.measures import measure
from generator.measures.terms import State, Status, Verified
from generator.pages import english, home
from generator.pages.shapes import KeyFigure, Page
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, GOOD, district

CHINESE = re.compile("[一-鿿]")


@cache
def view() -> View:
    registry = register(load(GOOD), AS_OF)
    return View(registry, measure(registry, AS_OF))


@cache
def made() -> dict[str, Page]:
    return {page.path: page for page in english.pages(view())}


def test_every_table_and_column_has_its_meaning_in_english() -> None:
    assert [each["name"] for each in made()[english.DICTIONARY].values["tables"]] == [
        each.name for each in view().datasets
    ]
    for table in made()[english.DICTIONARY].values["tables"]:
        for text in (table["about"], *(f"{one.kind} {one.meaning}" for one in table["columns"])):
            assert re.search("[a-z]", text)
            assert not CHINESE.search(text.replace("是 (yes) or 否 (no)", "").replace("parted by 、", ""))


def test_no_word_is_left_of_a_column_that_is_gone() -> None:
    tables, common = english.words()["tables"], set(english.words()["common"])
    columns = {each.name: {column.name for column in each.columns} for each in view().datasets}
    assert tables.keys() == columns.keys()
    for name, told in tables.items():
        assert set(told) - columns[name] == {"about"}, name
    assert common <= {column for name, found in columns.items() for column in found - set(tables[name])}


def test_every_kind_of_column_is_used_or_may_be() -> None:
    kinds = {one.kind for table in made()[english.DICTIONARY].values["tables"] for one in table["columns"]}
    assert kinds <= set(english.words()["kinds"].values())


@pytest.mark.parametrize(
    ("terms", "group"), [(Status, "statuses"), (Verified, "verdicts"), (State, "states")]
)
def test_every_word_of_a_status_is_explained(terms: type[Status], group: str) -> None:
    assert set(english.words()[group]) == {term.value for term in terms}


def test_figures_are_those_of_the_front_page() -> None:
    figures: list[KeyFigure] = made()[english.PATH].values["figures"]
    told = {figure.label: figure.value for figure in figures}
    front = {figure.label: figure.value for figure in home.page(view(), []).values["figures"]}
    assert told["promises"] == front["承诺总数"]
    assert told["kept, by the unit's word"] == front["已兑现"]
    assert told["overdue"] == front["逾期未兑现"]


def test_silent_district_is_said_to_be_silent(tmp_path: Path) -> None:
    root = district(tmp_path, {})
    for file in root.rglob("commitments/*.yml"):
        file.unlink()
    (root / "oversight/verifications.csv").unlink()
    registry = register(load(root), AS_OF)
    pages = {page.path: page for page in english.pages(View(registry, measure(registry, AS_OF)))}
    told = {figure.label: figure for figure in pages[english.PATH].values["figures"]}
    assert told["promises"].value == "none reported"
    assert "overdue" not in told


def test_pages_say_that_they_are_english_and_the_site_around_them_chinese(tmp_path: Path) -> None:
    assert build(load(GOOD), tmp_path / "site", AS_OF).ok
    html = (tmp_path / "site/en/index.html").read_text("utf-8")
    assert '<html lang="en"' in html
    assert re.search(r'<header class="mn-header" lang="zh-CN"', html)
    assert re.search(r'<footer class="mn-footer" lang="zh-CN"', html)
    assert 'content="en_US"' in html
    main = html.split("<main")[1].split("</main")[0]
    left = re.sub(r'<(\w+)[^>]* lang="zh-CN"[^>]*>.*?</\1>', "", main, flags=re.DOTALL)
    assert not CHINESE.search(left), CHINESE.findall(left)
    front = (tmp_path / "site/index.html").read_text("utf-8")
    assert '<html lang="zh-CN"' in front
    assert '<a href="en/" lang="en" hreflang="en">English</a>' in front
