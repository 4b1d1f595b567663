"""How a citizen reports a thing: whom to call, in which words, and what became of it."""

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.measures import measure
from generator.pages import supervision
from generator.pages.supervision import answered, calls, report
from generator.pages.view import View
from generator.registry import register
from generator.schema.repository import Forge, Repository
from tests.sites import AS_OF, good

REPOSITORY = ("https://git.example", "qx/data", "main", "data")


@pytest.fixture(scope="module")
def view() -> View:
    registry = register(good(), AS_OF)
    return View(registry, measure(registry, AS_OF))


def test_each_number_stands_once_and_the_nearest_first(view: View) -> None:
    unit = view.registry.units["990199101"]
    found = calls(view, unit, "0980-5550199")
    assert found[0].label == "责任科室电话"
    assert found[0].phone == "0980-5550199"
    assert len({fact.phone for fact in found}) == len(found)
    assert calls(view, unit, unit.office_phone)[0].phone == unit.office_phone


def test_the_message_names_the_thing_and_its_page(view: View) -> None:
    unit = view.registry.units["990199101"]
    one = supervision.supervision(view, unit, "的承诺“修路”（编号 1）", "commitments/1/")
    lines = one.message.splitlines()
    assert lines[0] == f"我要反映：{unit.name}的承诺“修路”（编号 1）。"
    assert lines[-1] == "我看到的情况："


def test_what_is_reported_travels_in_the_address() -> None:
    query = parse_qs(urlsplit(report("990199101", "旧账“a&b=c #1”")).query)
    assert query == {"unit": ["990199101"], "about": ["旧账“a&b=c #1”"]}
    assert report("990199101") == "supervision/?unit=990199101"


def test_silence_is_told_apart_from_nothing_to_answer(view: View) -> None:
    told = {unit.id: answered(view, unit) for unit in view.registry.units.values()}
    for unit, found in view.measures.openness.answers.items():
        assert f"收到群众反映 {found.received:,} 件" in told[unit]
    assert any(not words for words in told.values()), "a unit that is not asked says nothing"


def test_an_issue_is_begun_with_the_words_on_each_forge() -> None:
    for forge in (Forge.GITHUB, Forge.GITEA, Forge.FORGEJO):
        address = urlsplit(Repository(forge, *REPOSITORY).issue("甲 & 乙", "一\n二"))
        assert address.path == "/qx/data/issues/new"
        assert parse_qs(address.query) == {"title": ["甲 & 乙"], "body": ["一\n二"]}
    address = urlsplit(Repository(Forge.GITLAB, *REPOSITORY).issue("甲", "一"))
    assert address.path == "/qx/data/-/issues/new"
    assert parse_qs(address.query) == {"issue[title]": ["甲"], "issue[description]": ["一"]}
