"""What the handbook names is there: commands and options, fields and tables, codes, files of the program."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import click
import pytest

from generator import codebook
from generator.cli import main
from generator.measures.terms import State
from generator.schema.records import FILES, TABLES
from generator.schema.records.matters import WITNESSES
from tests.handbook.reading import CONTENT, EXAMPLES, PAGES, prose

ROOT = CONTENT.parent
NAMED = re.compile("「([^」]+)」")
HAN = "\u4e00-\u9fff"
HALF_WIDTH = re.compile(rf"[{HAN}”」）][,;?!()]|[,;?!()][{HAN}“「（]|[{HAN}]:[{HAN}]")
STRAY_BLANK = re.compile(r"[（“「] | (?<!mingnuo )[）”」，。；：？、]|[：；，。？、）] (?!mingnuo|\|)")
OF_PROGRAMMERS = re.compile("字段(?!说明)|字符串|参数|数组|缓存|接口|脚本|解析|渲染|校验失败|报错信息")


def commands() -> Iterator[tuple[str, str]]:
    """Page and command line of every command that a page writes out."""
    for page in PAGES:
        for line in re.findall(r"`(mingnuo\b[^`]*)`", prose(page)):
            yield page, line
    for example in EXAMPLES:
        for line in example.text.splitlines():
            if line.startswith("mingnuo "):
                yield example.page, line


@pytest.mark.parametrize(("page", "line"), [*commands()])
def test_commands_are_there_with_these_options(page: str, line: str) -> None:
    _, *words = line.split()
    if words:
        command = main.commands[words[0]]
        _, left, _ = command.make_parser(click.Context(command)).parse_args(words[1:])
        assert left == []


@cache
def titles() -> frozenset[str]:
    """What tables, fields and kinds of entries are called."""
    entries = [entry.table for cls in FILES for entry in cls.table.entries.values()]
    fields = (field.title for table in (*TABLES, *entries) for field in table.fields.values())
    return frozenset({*fields, *(table.title for table in (*TABLES, *entries))})


@cache
def labels() -> frozenset[str]:
    """Words that the program shows: its own in Chinese, those between two tags, and those of its scripts."""
    found: set[str] = set()
    for file in (ROOT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value, *between_tags(node.value)}
    for folder in (ROOT / "theme", ROOT / "generator/form"):
        for file in folder.rglob("*.html"):
            found |= between_tags(file.read_text("utf-8"))
        for file in folder.rglob("*.js"):
            found |= set(re.findall(r'"([^"\n]*)"', file.read_text("utf-8")))
    return frozenset(
        found | {each.replace("%{item}", title) for each in found if "%{item}" in each for title in titles()}
    )


def between_tags(html: str) -> set[str]:
    return {words.strip() for words in re.findall(r">([^<>{}]+)<", html)}


@pytest.mark.parametrize("page", PAGES)
def test_what_stands_in_corner_marks_stands_on_a_screen(page: str) -> None:
    assert sorted({*NAMED.findall(prose(page))} - titles() - labels()) == []


@pytest.mark.parametrize("page", PAGES)
def test_codes_are_there_and_called_by_their_titles(page: str) -> None:
    text = re.sub("</?a[^>]*>", "", prose(page))
    for found in re.finditer(rf"\b([EW]\d{{3}})\b( (?=[{HAN}“]))?", text):
        assert found[1] in codebook.codes()
        assert not found[2] or text.startswith(codebook.codes()[found[1]].title, found.end())


def test_every_state_is_told_in_its_words() -> None:
    shown = re.findall(r"^\| ([^|]+) \|", prose("zero").split("\n## ")[0], re.M)
    assert {state.zh for state in State} <= set(shown)


def test_every_matter_is_told_with_its_tables() -> None:
    rows = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|", prose("calendar"), re.M))
    for matter, witnesses in WITNESSES.items():
        assert all(f"「{each.cls.table.title}」" in rows[matter.zh] for each in witnesses), matter


def test_every_table_of_a_unit_is_told_with_its_file() -> None:
    told = dict(re.findall(r"^\| 「([^」]+)」 \| (\S+) \|", prose("github"), re.M))
    own = {
        table.title: table.path.split("/", 2)[2].format(id="编号")
        for table in TABLES
        if table.path.startswith("units/")
    }
    assert told == own


@pytest.mark.parametrize("page", PAGES)
def test_files_of_the_program_are_there(page: str) -> None:
    assert [
        name for name in re.findall(r"\bdocs/[\w./-]+\w", PAGES[page]) if not (ROOT / name).is_file()
    ] == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "pattern", [HALF_WIDTH, STRAY_BLANK, OF_PROGRAMMERS], ids=["width", "blanks", "words"]
)
def test_pages_are_written_as_chinese_is(page: str, pattern: re.Pattern[str]) -> None:
    text = re.sub(r"`[^`]+`", "mingnuo", prose(page))
    text = re.sub(r"<[^>]+>|\]\([^)]*\)|\{[^}]*\}|^#+ |^\s*- ", "", text, flags=re.M)
    assert [line for line in text.splitlines() if pattern.search(line)] == []


@pytest.mark.parametrize("page", PAGES)
def test_pages_say_what_they_are_about(page: str) -> None:
    head = PAGES[page].split("---\n")[1]
    assert re.search(r"^title: .+\ndescription: .+。\nhandbook: \d+$", head, re.M)
    title = re.search(r"^title: (.+)$", head, re.M)
    assert title
    assert f"\n# {title[1]}\n" in PAGES[page]


def test_no_two_pages_take_the_same_place() -> None:
    places = [int(re.findall(r"^handbook: (\d+)$", text, re.M)[0]) for text in PAGES.values()]
    assert sorted(places) == list(range(len(PAGES)))
