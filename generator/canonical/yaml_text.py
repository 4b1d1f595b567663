"""A record as YAML: Chinese titles in the order of its table, one value a line, entries below their title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.canonical.comments import Comments
from generator.canonical.scalars import scalar
from generator.canonical.typed_nothing import typed_nothing
from generator.load import yaml_nodes
from generator.load.headings import field_of
from generator.load.yaml_nodes import Node, Scalar, Sequence
from generator.schema.table import Field, Record, Table
from generator.schema.types import Entries, Listing

Keys = Mapping[str, tuple[Scalar, Node]]


def yaml_text(cls: type[Record], values: Mapping[str, Any]) -> str:
    """A record of a type from its values, by the names of the fields; entries are records of theirs."""
    return _joined(_Writer(Comments()).record(cls, values, {}, ""))


def rewritten(one: Record, node: yaml_nodes.Mapping, comments: Comments) -> str:
    """The canonical text of a record that was read from a node, with the comments of its file."""
    keys = keys_of(one.table, node)
    writer = _Writer(comments)
    head = [*comments.head, ""] if comments.head else []
    body = writer.record(type(one), given_in(one, keys), keys, "")
    return _joined([*head, *body, *comments.foot])


class _Writer:
    """Lines of records. Each comment is taken where the key or entry is written that it stood before."""

    def __init__(self, comments: Comments) -> None:
        self.comments = comments

    def record(self, cls: type[Record], values: Mapping[str, Any], keys: Keys, indent: str) -> list[str]:
        lines = [
            line for field in cls.table.typed_fields for line in self._line(cls, field, values, keys, indent)
        ]
        return lines or [f"{indent}{{}}"]

    def _line(
        self, cls: type[Record], field: Field, values: Mapping[str, Any], keys: Keys, indent: str
    ) -> Iterator[str]:
        """A field with the comments above it; one that says nothing is there only if it has comments."""
        key, child = keys.get(field.name, (None, None))
        above = self.comments.take(key.line) if key else []
        value = values.get(field.name)
        nothing = value is None or (value == () and cls.table.defaults[field.name] == ())
        yield from (f"{indent}{each}" for each in above)
        if not nothing:
            yield from self._content(field, value, child, indent)
        elif above:
            yield f"{indent}{field.title}:"

    def _content(self, field: Field, value: Any, child: Node | None, indent: str) -> Iterator[str]:
        head, below = f"{indent}{field.title}:", f"{indent}  "
        items = child.items if isinstance(child, Sequence) else ()
        match field.type:
            case Entries() if value:
                yield head
                for number, entry in enumerate(value):
                    yield from self._entry(entry, items[number] if items else None, below)
            case Listing() if value:
                yield head
                for number, each in enumerate(value):
                    above = self.comments.take(items[number].line) if items else []
                    yield from (f"{below}{comment}" for comment in above)
                    text = scalar(field.type.item.write(each), f"{below}  ", field.type.item.datatype)
                    yield f"{below}- {text}"
            case Entries() | Listing():
                yield f"{head} []"
            case _:
                yield f"{head} {scalar(field.type.write(value), below, field.type.datatype)}"

    def _entry(self, entry: Record, node: Node | None, indent: str) -> Iterator[str]:
        """The comments before an entry, or before its first key, stand above its dash."""
        keys = keys_of(entry.table, node) if isinstance(node, yaml_nodes.Mapping) else {}
        above = [f"{indent}{each}" for each in self.comments.take(node.line)] if node else []
        given = given_in(entry, keys) if keys else _said(entry)
        lines = self.record(type(entry), given, keys, f"{indent}  ")
        while lines[0].lstrip().startswith("#"):
            above.append(lines.pop(0)[2:])
        yield from above
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]


def keys_of(table: Table, node: yaml_nodes.Mapping) -> Keys:
    named = ((field_of(table, key.text), key, child) for key, child in node.entries)
    return {field.name: (key, child) for field, key, child in named if field}


def given_in(one: Record, keys: Keys) -> dict[str, Any]:
    """What was typed: a key without content gives nothing, whatever the record then holds."""
    values = {name: getattr(one, name) for name, (_, child) in keys.items() if not _is_open(one, name, child)}
    return {name: value for name, value in values.items() if value is not None}


def _is_open(one: Record, name: str, child: Node) -> bool:
    if not isinstance(child, Scalar):
        return False
    return typed_nothing(one, one.table.fields[name], "" if child.empty else child.text)


def _said(one: Record) -> dict[str, Any]:
    """What a record says that was not read from a file."""
    without = one.table.defaults
    values = {field.name: getattr(one, field.name) for field in one.table.typed_fields}
    return {name: value for name, value in values.items() if value != without[name]}


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
