"""Comments of a YAML file: they mean nothing to the program, and none may be lost when a file is rewritten.

A comment that has lines of its own belongs to the key or entry that it stands before. One behind a value
belongs to nothing that can be told for certain, so a file with such a comment is not rewritten.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import yaml

from generator.load.yaml_nodes import Mapping, Node, Sequence

_COMMENT = re.compile("#[^\n\x85\u2028\u2029]*")
_BREAK = re.compile("[\n\x85\u2028\u2029]")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*[ \t]+#")
_FOR_EDITORS = "# yaml-language-server"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its line. `alone`: nothing else stands on that line."""

    text: str
    line: int
    alone: bool


@dataclass(slots=True)
class Comments:
    """The comments of a file by the line of the key or entry that they stand before; each is taken once."""

    head: tuple[str, ...] = ()
    before: dict[int, list[str]] = field(default_factory=dict)
    foot: tuple[str, ...] = ()

    def take(self, line: int) -> list[str]:
        return self.before.pop(line, [])


def comments_in(text: str) -> Iterator[Comment]:
    """All comments of a text that YAML can read."""
    if "#" not in text:
        return
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    end = 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        begin, after = token.start_mark.index, token.end_mark.index
        yield from _between(text, end, begin, starts)
        head = _BLOCK_HEAD.match(text, begin, after) if isinstance(token, yaml.ScalarToken) else None
        if head:
            yield from _between(text, head.end() - 1, starts[bisect_right(starts, begin)], starts)
        end = max(end, after)


def _between(text: str, begin: int, end: int, starts: list[int]) -> Iterator[Comment]:
    """The comments between two tokens, where there is nothing but blanks and comments."""
    for found in _COMMENT.finditer(text, begin, max(begin, end)):
        line = bisect_right(starts, found.start())
        alone = not text[starts[line - 1] : found.start()].strip(" \t\ufeff")
        yield Comment(found.group().rstrip(), line, alone)


def attached(comments: list[Comment], root: Node) -> Comments:
    """Each comment with what it stands before.

    At the top, what a blank line parts from the first key is the head of the file, and so is a line for editors.
    """
    anchors = sorted(set(_anchors(root)))
    made: dict[int, list[Comment]] = {}
    foot: list[str] = []
    for each in comments:
        after = bisect_right(anchors, each.line)
        if after < len(anchors):
            made.setdefault(anchors[after], []).append(each)
        else:
            foot.append(each.text)
    first = anchors[0] if anchors else 0
    above = made.pop(first, [])
    parted = _parted(above, first)
    before = {line: [each.text for each in some] for line, some in made.items()}
    if above[parted:]:
        before[first] = [each.text for each in above[parted:]]
    return Comments(tuple(each.text for each in above[:parted]), before, tuple(foot))


def _parted(above: list[Comment], first: int) -> int:
    """How many of the comments above the first key are the head of the file."""
    lines = [*(each.line for each in above), first]
    gaps = [number for number, (line, after) in enumerate(pairwise(lines), 1) if after > line + 1]
    return max(gaps, default=int(bool(above) and above[0].text.startswith(_FOR_EDITORS)))


def _anchors(node: Node) -> Iterator[int]:
    """The lines of all keys and entries."""
    match node:
        case Mapping():
            for key, child in node.entries:
                yield key.line
                yield from _anchors(child)
        case Sequence():
            for item in node.items:
                yield item.line
                yield from _anchors(item)
