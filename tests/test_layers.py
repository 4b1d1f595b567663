"""Imports run one way, down the pipeline; only what is drawn here is allowed."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

PACKAGE = Path(generator.__file__).parent

MAY_IMPORT: dict[str, str] = {
    "checksums": "",
    "privacy": "checksums",
    "findings": "privacy",
    "home": "",
    "zipped": "",
    "policy": "",
    "schema": "checksums privacy findings",
    "editors": "schema",
    "load": "privacy findings schema",
    "calendar": "schema",
    "checks": "findings schema load calendar",
    "canonical": "findings schema load",
    "workbook": "findings zipped schema load checks canonical",
    "clerk": "findings schema load checks canonical workbook",
    "codebook": "findings schema load checks workbook clerk",
    "showing": "schema load",
    "registry": "schema load calendar showing",
    "measures": "schema calendar registry",
    "form": "findings checksums privacy schema load checks canonical registry",
    "report": "zipped schema registry measures",
    "charts": "",
    "downloads": "schema registry measures",
    "pages": "findings policy schema codebook registry measures report charts downloads",
    "publish": "schema registry form pages",
    "build": "findings schema load checks registry form measures downloads pages publish home",
    "cli": "findings schema load checks canonical workbook editors registry measures report publish build home clerk codebook",
}
"""What each part of the generator may import, besides itself. Read from top to bottom: data comes in
at the top and leaves at the bottom."""


def part(module: str) -> str:
    return module.split(".")[1] if "." in module else module


def imports() -> Iterator[tuple[str, str, str]]:
    """File, part that it belongs to, and part of the generator that it imports."""
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        own = name.removesuffix(".py").split("/")[0]
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            for module in modules(node):
                if module.startswith("generator."):
                    yield name, own, part(module)


def modules(node: ast.AST) -> list[str]:
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom(module="generator"):
            return [f"generator.{alias.name}" for alias in node.names]
        case ast.ImportFrom():
            assert node.level == 0, "imports are absolute"
            return [node.module or ""]
    return []


EDGES = [(file, own, other) for file, own, other in imports() if own != other and other != "__version__"]


def test_every_part_is_drawn() -> None:
    parts = {path.stem for path in PACKAGE.glob("[!_]*.py")} | {
        path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))
    }
    assert parts == set(MAY_IMPORT)


def test_drawing_has_no_way_back_up() -> None:
    order = list(MAY_IMPORT)
    for own, others in MAY_IMPORT.items():
        for other in others.split():
            assert order.index(other) < order.index(own), f"{own} imports {other}"


@pytest.mark.parametrize("own", MAY_IMPORT)
def test_part_imports_only_what_is_drawn(own: str) -> None:
    allowed = set(MAY_IMPORT[own].split())
    assert [(file, other) for file, edge, other in EDGES if edge == own and other not in allowed] == []


def test_every_drawn_way_is_used() -> None:
    used = {(own, other) for _, own, other in EDGES}
    assert {(own, other) for own, others in MAY_IMPORT.items() for other in others.split()} - used == set()


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("mkdocs", {"publish/frames.py"}),
        ("jinja2", {"publish/render.py"}),
        ("chinese_calendar", {"calendar.py"}),
        ("lxml", {"publish/search/readable.py"}),
        ("nh3", {"pages/prose.py"}),
        ("segno", {"pages/qr.py"}),
        ("pagefind_bin", {"publish/search/pagefind.py"}),
        ("pypinyin", {"pages/pinyin.py"}),
        ("docx", {"report/word.py"}),
        ("click", {"clerk/usage.py", "clerk/parameters.py"}),
    ],
)
def test_library_is_known_to_one_module(library: str, homes: set[str]) -> None:
    found = set()
    for file in PACKAGE.rglob("*.py"):
        nodes = ast.walk(ast.parse(file.read_text("utf-8")))
        if any(module.split(".")[0] == library for node in nodes for module in modules(node)):
            found.add(file.relative_to(PACKAGE).as_posix())
    assert {name for name in found if not name.startswith("cli/")} == homes


def test_no_stage_but_the_command_reads_a_clock() -> None:
    for file in PACKAGE.rglob("*.py"):
        words = [
            node.func.attr
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("today", "now", "utcnow", "time")
        ]
        assert not words or file.parent.name == "cli", file
