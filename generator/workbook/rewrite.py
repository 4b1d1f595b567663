"""The canonical text of a file with new records in it; comments stay with what they stood before."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from generator.canonical.comments import Comment, attached, comments_in
from generator.canonical.yaml_text import keys_of, rewritten
from generator.load.csv_cells import LOOKED_AT, rows_of
from generator.load.csv_head import read_head
from generator.load.decode import decode
from generator.load.yaml_nodes import Mapping, Node, Scalar, read_nodes
from generator.load.yaml_nodes import Sequence as List
from generator.schema.table import Field, Record
from generator.schema.types import Entries, Listing
from generator.workbook.differences import pairs
from generator.workbook.texts import text_of, used
from generator.workbook.unit_files import UnitFile


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text, and the comments that are not in it any more."""

    text: str | None
    lost: tuple[str, ...] = ()


def rewrite(cls: type[Record], records: Sequence[Record], file: UnitFile | None) -> Rewritten:
    """The text of records instead of those in a file: a table keeps its columns, a record its comments."""
    text = decode(file.raw, cls.table.is_csv)[0] if file else None
    if text is None or file is None:
        return Rewritten(text_of(cls, records))
    if cls.table.is_csv:
        head = read_head(cls.table, file.name, list(rows_of(file.name, text, []))[:LOOKED_AT], {}, [])
        there = {column.field.name for column in head.columns} if head else set()
        return Rewritten(text_of(cls, records, there | used(records) if there else None))
    return (
        _with_comments(records[0], file.records[0], text)
        if file.records
        else Rewritten(text_of(cls, records))
    )


def _with_comments(one: Record, was: Record, text: str) -> Rewritten:
    comments, root = [_alone(each) for each in comments_in(text)], read_nodes(text)
    if not comments or not isinstance(root, Mapping):
        return Rewritten(text_of(type(one), [one]))
    made = rewritten(one, _Nodes().of(one, was, root), attached(comments, root))
    kept = Counter(each.text for each in comments_in(made))
    return Rewritten(made, tuple((Counter(each.text for each in comments) - kept).elements()))


def _alone(comment: Comment) -> Comment:
    """A comment behind a value moves to a line of its own, above it."""
    return comment if comment.alone else dataclasses.replace(comment, line=comment.line - 1, alone=True)


class _Nodes:
    """Nodes of a record as if it had been read: what was there before stands on its old line."""

    def __init__(self) -> None:
        self.new_lines = count(-1, -1)

    def of(self, one: Record, was: Record | None, node: Node | None) -> Mapping:
        keys = keys_of(one.table, node) if isinstance(node, Mapping) else {}
        made = []
        for field in one.table.typed_fields:
            key, child = keys.get(field.name, (None, None))
            value = getattr(one, field.name)
            if key is not None or value not in (None, ()):
                before = getattr(was, field.name) if was else None
                key = key or Scalar(field.title, next(self.new_lines), 1)
                made.append((key, self._child(field, value, before, child)))
        return Mapping(tuple(made), self._line(node), 1)

    def _child(self, field: Field, value: Any, was: Any, node: Node | None) -> Node:
        items = node.items if isinstance(node, List) else ()
        match field.type:
            case _ if value in (None, ()):
                return Scalar("", self._line(node), 1)
            case Entries():
                return List(tuple(self._entries(value, was or (), items)), self._line(node), 1)
            case Listing():
                lines = {each.text: each.line for each in items if isinstance(each, Scalar)}
                words = [field.type.item.write(each) for each in value]
                numbered = (Scalar(w, lines.get(w) or next(self.new_lines), 1) for w in words)
                return List(tuple(numbered), self._line(node), 1)
        return Scalar(field.title, self._line(node), 1)

    def _entries(self, now: Sequence[Record], was: Sequence[Record], items: Sequence[Node]) -> Iterator[Node]:
        at = {id(entry): item for entry, item in zip(was, items, strict=False)}
        for before, entry in pairs(was, now):
            if entry is not None:
                yield self.of(entry, before, at.get(id(before)) if before else None)

    def _line(self, node: Node | None) -> int:
        return node.line if node else next(self.new_lines)
