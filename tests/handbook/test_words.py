"""What the handbook names is there: commands and options, fields and tables, codes, files of the program."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import click
import pytest

from generator import codebook
from generator.cli import main
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
    """Words that the program shows: its own in Chinese, and those between two tags."""
    found: set[str] = set()
    for file in (ROOT / "generator").rglob("*.py"):
        nodes = ast.walk(ast.parse(file.read_text("utf-8")))
        found |= {
            each.value for each in nodes if isinstance(each, ast.Constant) and isinstance(each.value, str)
        }
    for file in (ROOT / "theme").rglob("*.html"):
        found |= {words.strip() for words in re.findall(r">([^<>{}]+)<", file.read_text("utf-8"))}
    for file in (ROOT / "theme/assets").glob("*.js"):
        found |= set(re.findall(r'"([^"\n]*)"', file.read_text("utf-8")))
    return frozenset(found)


@pytest.mark.parametrize("page", PAGES)
def test_what_stands_in_corner_marks_stands_on_a_screen(page: str) -> None:
    assert sorted({*NAMED.findall(prose(page))} - titles() - labels()) == []


@pytest.mark.parametrize("page", PAGES)
def test_codes_are_there_and_called_so(page: str) -> None:
    text = re.sub("</?a[^>]*>", "", prose(page))
    for code, title in re.findall(rf"\b([EW]\d{{3}})\b(?: ([{HAN}“”、]+))?", text):
        assert code in codebook.codes()
        assert title in ("", codebook.codes()[code].title) or not title.startswith(
            codebook.codes()[code].title[:4]
        )


def test_every_matter_is_told_with_its_tables() -> None:
    rows = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|", prose("calendar"), re.M))
    for matter, witnesses in WITNESSES.items():
        assert all(f"「{each.cls.table.title}」" in rows[matter.zh] for each in witnesses), matter


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
