"""YAML as a tree of scalars, mappings and sequences, each with its place.

Read over the C parser's events, because loaders built on the composer recurse (a pull request of nested
brackets would crash them), guess types, drop places and accept duplicate keys. Scalars stay text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import yaml

from generator.findings import Code, Remark
from generator.load.codes import BROKEN_YAML, NOT_PLAIN_YAML, TOO_DEEP
from generator.load.headings import BLANK
from generator.load.yaml_lines import hidden_key, lines_of, slip
from generator.load.yaml_problems import explained

DEEPEST = 12
MOST_NODES = 20_000
_FOLDED_AT = 78
"""Form editors keep lines within 80 signs."""
_EMPTY = frozenset({"", "~", "null"})
_DOUBTFUL = re.compile(r"：|:[^ ]|^\s*(?:-[^ ]|[－—–―−\u3000\u00a0\t])")
_COMMENT = re.compile(r"[ \t]+#(.*)")
_NO_KEY = re.compile(r"^[\u3000\u00a0－—–―−-]|[:：]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as written; `plain` when it stood without quotes, `dropped` what a # after it took away."""

    text: str
    line: int
    column: int
    plain: bool = True
    dropped: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was filled in."""
        return (self.plain and self.text in _EMPTY) or not self.text.strip(BLANK)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys in order, duplicates included: the reader of a record says what to do about them."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    line: int
    column: int


Node = Scalar | Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Broken:
    """Why a text is not a tree we accept, and where (line and column from 1)."""

    remark: Remark
    line: int
    column: int


class _RefusedError(Exception):
    """Carries a `Broken` out of the event loop."""

    def __init__(self, broken: Broken) -> None:
        super().__init__(broken.remark.message)
        self.broken = broken


@dataclass(frozen=True, slots=True)
class _Source:
    """The lines of a text: those that may hold a slip of the pen, and whether any has a comment."""

    lines: list[str]
    doubtful: frozenset[int]
    commented: bool

    @classmethod
    def of(cls, text: str) -> _Source:
        lines = lines_of(text)
        doubtful = frozenset(number for number, line in enumerate(lines, 1) if _DOUBTFUL.search(line))
        return cls(lines, doubtful, " #" in text or "\t#" in text)

    def refuse_slips(self, line: int, column: int, last: int, value: str) -> None:
        """Lines that the parser took for more of a plain text, but that were meant as keys, are refused."""
        if line > len(self.lines):
            return  # nothing, behind a last line that asks for something
        first = not self.lines[line - 1][: column - 1].strip()
        if first and value.startswith(("-", "－")):
            self.refuse_first(slip, [line])
        meant = range(line if first else line + 1, min(last, len(self.lines)) + 1)
        self.refuse_first(
            hidden_key, [number for number in meant if number == line or not self._folded(number)]
        )

    def _folded(self, number: int) -> bool:
        """Whether an editor has parted a line from the one before, since its first word made that too long."""
        before, word = self.lines[number - 2], self.lines[number - 1].split(maxsplit=1)
        return bool(word) and len(before.rstrip()) + 1 + len(word[0]) > _FOLDED_AT

    def refuse_first(self, fault: Callable[[str], Remark | None], numbers: Iterable[int]) -> None:
        for number in numbers:
            found = fault(self.lines[number - 1]) if number in self.doubtful else None
            if found:
                raise _RefusedError(Broken(found, number, 1))

    def comment_after(self, line: int, column: int) -> str:
        """What stands after a ` #` behind a value, and would be dropped without a word."""
        if not self.commented or line >= len(self.lines):
            return ""
        dropped = _COMMENT.match(self.lines[line][column:])
        return dropped[1].strip() if dropped else ""


def read_nodes(text: str) -> Node | Broken | None:
    """The one document of a text; None when it holds nothing but comments."""
    source = _Source.of(text)
    try:
        root = _build(yaml.parse(text, Loader=yaml.CSafeLoader), source)
        if isinstance(root, Scalar):
            source.refuse_first(slip, range(1, len(source.lines) + 1))
        return root
    except _RefusedError as refused:
        return refused.broken
    except yaml.MarkedYAMLError as error:
        return Broken(*explained(error, text))
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        return Broken(
            Remark(BROKEN_YAML, "这一行有看不见的字符。", "请删去这一行，重新手工录入，不要直接粘贴。"),
            line,
            1,
        )


_OF_NODES = (yaml.NodeEvent, yaml.CollectionEndEvent)


def _build(events: Iterator[yaml.Event], source: _Source) -> Node | None:
    open_lists: list[tuple[yaml.Event, list[Node]]] = []
    root: Node | None = None
    count = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            _refuse(
                event,
                BROKEN_YAML,
                "文件里有不止一份内容（多了一行“---”）。",
                "一个文件只放一条记录，请拆开。",
            )
        if not isinstance(event, _OF_NODES):
            continue
        count += 1
        if len(open_lists) > DEEPEST or count > MOST_NODES:
            _refuse(event, TOO_DEEP, "内容分得太细，或条数太多。", "请对照样例重新整理。")
        node = _step(event, open_lists, source)
        if node is None:
            continue
        if open_lists:
            open_lists[-1][1].append(node)
        else:
            root = node
    return root


def _step(event: yaml.Event, open_lists: list[tuple[yaml.Event, list[Node]]], source: _Source) -> Node | None:
    """A finished node, or None while a mapping or sequence is open."""
    if isinstance(event, yaml.CollectionEndEvent):
        start, nodes = open_lists.pop()
        return _collection(start, nodes, source)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        _refuse(event, NOT_PLAIN_YAML, "内容以 & 或 * 开头。", "请给整个内容加上引号。")
    if getattr(event, "tag", None):
        _refuse(event, NOT_PLAIN_YAML, "内容以 ! 开头。", "请给整个内容加上引号。")
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, source)
    open_lists.append((event, []))
    return None


def _scalar(event: yaml.ScalarEvent, source: _Source) -> Scalar:
    """A text. Lines that the parser took for more of it, but that were meant as keys, are refused."""
    line, column = _at(event)
    end = event.end_mark or event.start_mark
    if source.doubtful and not event.style and end is not None:
        source.refuse_slips(line, column, end.line + 1, event.value)
    dropped = source.comment_after(end.line, end.column) if end and event.style not in ("|", ">") else ""
    return Scalar(event.value, line, column, not event.style, dropped)


def _collection(start: yaml.Event, nodes: list[Node], source: _Source) -> Node:
    line, column = _at(start)
    if isinstance(start, yaml.SequenceStartEvent):
        return Sequence(tuple(nodes), line, column)
    keys: list[Scalar] = []
    for key in nodes[::2]:
        if not isinstance(key, Scalar):
            said = Remark(BROKEN_YAML, "栏目名称不能是一组内容。", "请写成“栏目: 内容”。")
            raise _RefusedError(Broken(said, key.line, key.column))
        if key.plain and _NO_KEY.search(key.text):
            source.refuse_first(slip, [key.line])
        keys.append(key)
    return Mapping(tuple(zip(keys, nodes[1::2], strict=True)), line, column)


def _at(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _refuse(event: yaml.Event, code: Code, message: str, help: str) -> None:
    line, column = _at(event)
    raise _RefusedError(Broken(Remark(code, message, help), line, column))
