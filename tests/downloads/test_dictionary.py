"""Every column says what it means; what was computed shows an example of itself."""

import pytest

from generator.downloads.dataset import Column, Dataset
from generator.downloads.package import File
from generator.measures import measure
from generator.pages.data import page
from generator.pages.view import View
from generator.registry import register
from generator.schema.types import Choice, Term
from tests.sites import AS_OF, good


def _view() -> View:
    registry = register(good(), AS_OF)
    return View(registry, measure(registry, AS_OF))


VIEW = _view()
COLUMNS = [(each, column) for each in VIEW.datasets for column in each.columns]


def named(value: Dataset | Column) -> str:
    return value.name


@pytest.mark.parametrize(("dataset", "column"), COLUMNS, ids=named)
def test_column_says_what_it_means_and_not_only_of_what_type_it_is(dataset: Dataset, column: Column) -> None:
    assert column.help.endswith("。"), "a sentence"
    assert column.help.strip("。") not in (column.title, column.type.title, column.type.expected())


@pytest.mark.parametrize(("dataset", "column"), COLUMNS, ids=named)
def test_computed_column_has_an_example_that_its_own_type_reads(dataset: Dataset, column: Column) -> None:
    if dataset.computed or column.example:
        value, remarks = column.type.read(column.example)
        assert value is not None
        assert remarks == ()


def test_dictionary_lists_the_words_that_a_column_may_hold() -> None:
    found = {
        (table["table"], field["name"]): field["help"]
        for table in page(VIEW, _files()).values["dictionary"]
        for field in table["fields"]
    }
    for dataset, column in COLUMNS:
        if isinstance(column.type, Choice):
            terms: type[Term] = column.type.terms
            assert "、".join(term.zh for term in terms) in found[dataset.name, column.name]
    assert found["unit", "name"] == "单位的全称。"


def _files() -> list[File]:
    return [File("data/all.zip", b""), File("data/datapackage.json", b"")]


@pytest.mark.parametrize("word", ["completed", "deadline", "original_due", "days_late"])
def test_column_of_days_says_when_it_is_empty(word: str) -> None:
    helps = [column.help for dataset, column in COLUMNS if dataset.computed and column.name == word]
    assert helps
    assert all("空着" in help or "为 0" in help for help in helps)
