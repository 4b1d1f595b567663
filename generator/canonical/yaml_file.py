"""A YAML file of one record, rewritten with its comments."""

from __future__ import annotations

from collections.abc import Iterator

from generator.canonical.changes import Draft, Layout, Obstacle, Obstructed, Respelt
from generator.canonical.comments import Comments, attached, comments_in
from generator.canonical.yaml_text import Keys, given_in, keys_of, rewritten
from generator.load.headings import BLANK
from generator.load.yaml_nodes import Mapping, Node, Scalar, Sequence, read_nodes
from generator.schema.table import Field, Record
from generator.schema.types import Entries, Listing


def draft(one: Record, text: str) -> Draft | Obstructed:
    """The canonical text of a record that was read from a text without a fault."""
    root = read_nodes(text)
    assert isinstance(root, Mapping), "a record was read from it"  # noqa: S101
    comments = list(comments_in(text))
    behind = tuple((each.line, Obstacle.COMMENT_BEHIND) for each in comments if not each.alone)
    if behind:
        return Obstructed(behind)
    made = rewritten(one, root, attached(comments, root) if comments else Comments())
    if made == text:
        return Draft(made)
    if sorted(each.text for each in comments_in(made)) != sorted(each.text for each in comments):
        return Obstructed(tuple((each.line, Obstacle.DOUBT) for each in comments))
    return Draft(made, tuple(dict.fromkeys(_layout(one, root))), tuple(_respelt(one, root)))


def _layout(one: Record, node: Mapping) -> Iterator[Layout]:
    keys = keys_of(one.table, node)
    if any(key.text != one.table.fields[name].title for name, (key, _) in keys.items()):
        yield Layout.NAMES
    order = [name for name in one.table.fields if name in keys]
    if order != list(keys):
        yield Layout.ORDER
    if any(isinstance(child, Scalar) and child.empty for _, child in keys.values()):
        yield Layout.BLANKS
    for entry, item in _entries(one, keys):
        yield from _layout(entry, item)


def _entries(one: Record, keys: Keys) -> Iterator[tuple[Record, Mapping]]:
    """The entries of a record with the nodes that they were read from."""
    for name in one.table.entries:
        _, child = keys.get(name, (None, None))
        if isinstance(child, Sequence):
            items = (item for item in child.items if isinstance(item, Mapping))
            yield from zip(getattr(one, name), items, strict=True)


def _respelt(one: Record, node: Mapping) -> Iterator[Respelt]:
    keys = keys_of(one.table, node)
    given = given_in(one, keys)
    for name, (_, child) in keys.items():
        field = one.table.fields[name]
        if not isinstance(field.type, Entries) and not (isinstance(child, Scalar) and child.empty):
            new = field.type.write(given[name]) if name in given else ""
            yield from Respelt.where(child.line, field.title, _typed(field, child), new)
    for entry, item in _entries(one, keys):
        yield from _respelt(entry, item)


def _typed(field: Field, child: Node) -> str:
    if isinstance(field.type, Listing) and isinstance(child, Sequence):
        return "、".join(item.text.strip(BLANK) for item in child.items if isinstance(item, Scalar))
    return child.text.strip(BLANK) if isinstance(child, Scalar) else ""
