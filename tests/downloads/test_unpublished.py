"""What is only checked is never published: in no download, on no page, in no code that makes them."""

import ast
from pathlib import Path, PurePosixPath

import pytest

import generator
from generator.downloads.dataset import reported
from generator.pages.sources import SOURCE_FOLDER
from generator.registry import register
from generator.schema.records import TABLES
from generator.schema.table import Field, Table
from tests.sites import AS_OF, good

PACKAGE = Path(generator.__file__).parent
KEPT = [(table, field) for table in TABLES for field in table.fields.values() if not field.published]


def named(value: Table | Field) -> str:
    return value.name


def test_consent_is_checked_and_not_published() -> None:
    assert ("typical_case", "consent") in [(table.name, field.name) for table, field in KEPT]


@pytest.mark.parametrize(("table", "field"), KEPT, ids=named)
def test_download_has_no_such_column(table: Table, field: Field) -> None:
    (dataset,) = [each for each in reported(register(good(), AS_OF)) if each.name == table.name]
    assert field.name not in [column.name for column in dataset.columns]


def test_file_in_which_it_was_typed_is_not_on_the_site(site: Path) -> None:
    typed = {PurePosixPath(table.path).name for table, _ in KEPT}
    assert "typical_cases.csv" in typed
    copies = list((site / SOURCE_FOLDER).rglob("*.yml"))
    assert copies, "other files are"
    assert [file for file in (site / SOURCE_FOLDER).rglob("*") if file.name in typed] == []


@pytest.mark.parametrize("folder", ["measures", "downloads", "pages", "publish"])
def test_nothing_that_publishes_so_much_as_looks_at_it(folder: str) -> None:
    names = {field.name for _, field in KEPT}
    looked = [
        (file.name, node.lineno)
        for file in (PACKAGE / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in names
    ]
    assert looked == []
