"""Every code is given by some test, explained to clerks in Chinese, and used for one thing."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import generator
from generator import codebook
from generator.clerk.new_district import built_in, new_district
from generator.clerk.profile import read_profile
from generator.findings import Code, Severity
from tests.sites import Fault

TESTS = Path(__file__).parent
CODES = codebook.codes()
STRANGERS = b"code,name\n990199001,\xe7\x94\xb2\xe8\xa1\x97\xe9\x81\x93\n"
BAD_PROFILE = "方案: {方案名称: 甲, 单位类型: 镇}\n镇: 1\n报送要求: {领导小组单位类型: 村}\n"
TODAY = date(2026, 6, 30)
GIVEN_ELSEWHERE = {"E118", "E119"}
"""Codes that need more than a changed file: one that nobody may read, one of a hundred thousand rows."""
BY_WORKBOOKS = {
    code
    for file in (TESTS / "workbook").glob("*.py")
    for code in re.findall(r'"([EW]\d{3})"', file.read_text("utf-8"))
}
"""Codes that bad workbooks are held to give (tests/workbook)."""


def faults() -> Iterator[Fault]:
    """Every fault that a test of a check holds against what is found; see `FAULTS` in their modules."""
    for folder in ("load", "schema", "checks", "privacy"):
        for file in sorted((TESTS / folder).glob("test_*.py")):
            yield from getattr(import_module(f"tests.{folder}.{file.stem}"), "FAULTS", [])


def test_every_code_is_given_by_a_fault_of_a_test() -> None:
    given = {code for fault in faults() for code, _ in fault.findings}
    for findings in (
        new_district(built_in("huaian", TODAY), STRANGERS).findings,
        read_profile(BAD_PROFILE.encode(), "x.yml", TODAY)[1],
    ):
        given |= {finding.code.id for finding in findings}
    assert given | GIVEN_ELSEWHERE | BY_WORKBOOKS == set(CODES)


def test_every_code_in_the_source_is_in_the_book() -> None:
    package = Path(generator.__file__).parent
    sources = [ast.parse(file.read_text("utf-8")) for file in package.rglob("*.py")]
    calls = [node for tree in sources for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [c for c in calls if isinstance(c.func, ast.Name) and c.func.id == "Code" and c.args]
    ids = [c.args[0].value for c in named if isinstance(c.args[0], ast.Constant)]
    assert sorted(ids) == sorted(CODES)


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.id)
def test_code_is_explained_in_full_and_in_chinese(code: Code) -> None:
    assert re.fullmatch(r"[EW]\d{3}", code.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)
    for words in (code.title, code.meaning, code.reason):
        assert re.search(r"[\u4e00-\u9fff]", words)
    assert code.wrong
    assert code.right
    assert code.wrong != code.right
    text = codebook.explanation(code)
    for heading in (code.id, code.title, code.name, "含义", "为什么要紧", "不对", "改成"):
        assert heading in text


def test_titles_are_unique() -> None:
    titles = [code.title for code in CODES.values()]
    assert sorted(titles) == sorted(set(titles))


def test_only_errors_stop_a_build() -> None:
    assert {code.severity for code in CODES.values() if code.id.startswith("W")} == {Severity.WARNING}
    assert {code.severity for code in CODES.values() if code.id.startswith("E")} == {Severity.ERROR}


@pytest.mark.parametrize("word", ["E204", "e204", " E204 ", "Ｅ２０４", "not-a-day", "Not-A-Day"])
def test_code_is_found_by_id_and_by_name(word: str) -> None:
    assert codebook.lookup(word) == (CODES["E204"],)


def test_unknown_code_is_not_found() -> None:
    assert codebook.lookup("E999") == ()


def test_digits_alone_mean_every_code_that_has_them() -> None:
    assert [code.id for code in codebook.lookup("204")] == ["E204", "W204"]
