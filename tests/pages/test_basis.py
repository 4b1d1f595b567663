"""The page of the basis shows every clause with ways to its tables, rules and pages."""

import re

import pytest

from generator import codebook
from generator.build import build
from generator.policy.clauses import documents
from tests.sites import AS_OF, good


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    site = tmp_path_factory.mktemp("basis") / "site"
    assert build(good(), site, AS_OF).ok
    return (site / "basis" / "index.html").read_text("utf-8")


def clause(html: str, id: str) -> str:
    return html.split(f'<li class="mn-clause" id="{id}"')[1].split("</li>")[0]


def test_every_clause_is_shown_with_its_quotes(html: str) -> None:
    for document in documents():
        for each in document.clauses:
            shown = clause(html, each.id)
            assert f'data-document="{document.id}"' in shown
            assert f"{document.name} {each.section}" in shown
            assert [quote in shown for quote in (f"「{ask.quote}」" for ask in each.asks)] == [True] * len(
                each.asks
            )


def test_clause_leads_to_dictionary_rule_and_page(html: str) -> None:
    shown = clause(html, "H2.5③")
    assert '<a href="../data/#dictionary-arrears_plan">清欠计划</a>' in shown
    assert '<a href="#E328">国有企业漏报月份</a>' in shown
    assert '<a href="../arrears/">欠款</a>' in shown


def test_rules_that_clauses_name_are_explained_once(html: str) -> None:
    named = {code for d in documents() for c in d.clauses for ask in c.asks for code in ask.codes}
    assert re.findall(r'<details class="mn-dictionary" id="(\w+)">', html) == sorted(named)
    for code in named:
        assert codebook.codes()[code].title in html


def test_clauses_can_be_narrowed_to_a_document(html: str) -> None:
    for document in documents():
        assert f'<option value="{document.id}">{document.name}（{len(document.clauses)}）</option>' in html
