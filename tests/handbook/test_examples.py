"""Every example of the handbook is read by the program: a right one without a word, a wrong one as the page says."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from generator.clerk.formats import text as told
from generator.findings import Finding
from generator.schema.records import TABLES
from tests.handbook.reading import EXAMPLES, PAGES, Example, of_kind
from tests.sites import district, findings

UNIT = "990199001"
BY_NAME = {table.name: table for table in TABLES}
WHOLE = next(each.text for each in EXAMPLES if "file" in each.given)
"""The promise that the handbook shows in full, of which other examples show some lines."""


def columns(text: str) -> dict[str, str]:
    """The lines of each field of a record, by its title."""
    fields = re.findall(r"^([^\s:]+):.*\n(?:[ \t].*\n)*", text, re.M)
    lines = re.findall(r"^[^\s:]+:.*\n(?:[ \t].*\n)*", text, re.M)
    assert "".join(lines) == text
    return dict(zip(fields, lines, strict=True))


def merged(example: Example) -> str:
    """The whole promise with the lines of an example instead of its own, and without those it says to leave out."""
    left = {
        title: lines
        for title, lines in columns(WHOLE).items()
        if title not in example.given.get("without", "")
    }
    return "".join((left | columns(example.text)).values())


def changes(example: Example) -> Mapping[str, str]:
    name = example.given.get("table") or example.given.get("record") or example.given["file"]
    path = BY_NAME[name].path.format(unit=UNIT, id=f"{UNIT}-2026-09")
    return {path: merged(example) if "record" in example.given else example.text}


def found(example: Example, folder: Path) -> tuple[Finding, ...]:
    return findings(district(folder, changes(example)))


def codes(some: Iterable[Finding]) -> list[str]:
    return sorted({finding.code.id for finding in some})


@pytest.mark.parametrize("example", of_kind("right"), ids=str)
def test_right_example_is_clean(example: Example, tmp_path: Path) -> None:
    assert [(each.code.id, each.message) for each in found(example, tmp_path)] == []


@pytest.mark.parametrize("example", of_kind("wrong"), ids=str)
def test_wrong_example_has_the_fault_that_the_page_says(example: Example, tmp_path: Path) -> None:
    assert codes(found(example, tmp_path)) == sorted(example.given["code"].split())


@pytest.mark.parametrize("example", of_kind("wrong"), ids=str)
def test_the_page_names_the_code_of_a_wrong_example(example: Example) -> None:
    assert set(example.given["code"].split()) <= set(re.findall(r"\b[EW]\d{3}\b", PAGES[example.page]))


@pytest.mark.parametrize("said", of_kind("said"), ids=str)
def test_result_that_a_page_shows_is_what_the_program_prints(said: Example, tmp_path: Path) -> None:
    (example,) = (each for each in EXAMPLES if each.given.get("shown") == said.given["of"])
    assert said.text in told(found(example, tmp_path), "data/")


def test_every_example_of_data_is_marked_right_or_wrong() -> None:
    unmarked = [str(each) for each in of_kind("") if not each.text.startswith("mingnuo ")]
    assert unmarked == []
