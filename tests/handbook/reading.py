"""The handbook as tests read it: its pages, the examples in them, and what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

CONTENT = Path(__file__).parents[2] / "content"
FOLDER = CONTENT / "handbook"
PAGES: Mapping[str, str] = {page.stem: page.read_text("utf-8") for page in sorted(FOLDER.glob("*.md"))}

_FENCED = re.compile(r"^```(?P<head>[^\n]*)\n(?P<text>.*?)^```$", re.M | re.S)
_GIVEN = re.compile(r'data-([a-z]+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Example:
    """A block of code. `kind`: right, wrong, said, or empty; `given`: what its attributes say of it."""

    page: str
    line: int
    kind: str
    given: Mapping[str, str]
    text: str

    def __str__(self) -> str:
        return f"{self.page}-{self.line}"


def _examples() -> Iterator[Example]:
    for page, text in PAGES.items():
        for block in _FENCED.finditer(text):
            kind = re.search(r"\.mn-(right|wrong|said)\b", block["head"])
            line = text.count("\n", 0, block.start()) + 1
            yield Example(
                page, line, kind[1] if kind else "", dict(_GIVEN.findall(block["head"])), block["text"]
            )


EXAMPLES = tuple(_examples())


def of_kind(*kinds: str) -> list[Example]:
    return [example for example in EXAMPLES if example.kind in kinds]


def prose(page: str) -> str:
    """A page without its front matter and its blocks of code."""
    return _FENCED.sub("", PAGES[page].split("---\n", 2)[2])
