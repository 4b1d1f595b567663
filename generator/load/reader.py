"""Reads values by the definition of their table, and collects everything there is to say about them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.findings import Code, Finding, Place, Remark
from generator.load.codes import DUPLICATE_KEY, REQUIRED_MISSING, UNKNOWN_KEY, WRONG_SHAPE
from generator.load.yaml_nodes import Mapping, Node, Scalar, Sequence
from generator.schema.table import Field, Origin, Record, Table
from generator.schema.types import Entries, Listing
from generator.schema.types.choices import nearest

BLANK = " \t\r\n\u00a0\u3000"
_EMPTY = frozenset({"", "~", "null"})


def field_of(table: Table, word: str) -> Field | None:
    """The field a clerk names by its Chinese title or its machine name."""
    return table.words.get(word.strip(BLANK))


def suggestion(table: Table, word: str) -> str:
    guess = nearest(word.strip(BLANK), [field.title for field in table.typed_fields])
    return (
        f"是否要写“{guess}”？" if guess else f"可用的栏目：{'、'.join(f.title for f in table.typed_fields)}。"
    )


class YamlReader:
    """Reads one file's nodes into a record; what it has to say gathers in `findings`."""

    def __init__(self, file: str, findings: list[Finding]) -> None:
        self.file = file
        self.findings = findings

    def record(self, table: Table, node: Node, given: dict[str, str]) -> Record | None:
        """The record in a mapping; None when the node is none. `given` are the values from the path."""
        if not isinstance(node, Mapping):
            self._say(
                WRONG_SHAPE,
                node,
                "",
                f"这里应当是“{table.title}”的各个栏目。",
                "请写成一行一个“栏目: 内容”，冒号用半角，后面加一个空格。",
            )
            return None
        values: dict[str, Any] = dict(given)
        marks: dict[str, tuple[int, int]] = {}
        faulty: set[str] = set()
        for field, child in self._entries(table, node):
            marks[field.name] = (child.line, child.column)
            value, ok = self._value(field, child)
            if value is not None:
                values[field.name] = value
            elif not ok:
                faulty.add(field.name)
        for field in table.fields.values():
            if field.required and field.name not in values and field.name not in faulty:
                faulty.add(field.name)
                at = marks.get(field.name, (node.line, node.column))
                self._say_at(REQUIRED_MISSING, at, field.title, f"“{field.title}”必须填写。", _how(field))
        values |= dict.fromkeys(faulty)
        origin = Origin(self.file, node.line, marks=marks, faulty=frozenset(faulty))
        return table.record(**values, origin=origin)

    def _entries(self, table: Table, node: Mapping) -> Iterable[tuple[Field, Node]]:
        seen: set[str] = set()
        for key, child in node.entries:
            field = field_of(table, key.text)
            if field is None:
                self._say(
                    UNKNOWN_KEY,
                    key,
                    key.text[:30],
                    f"没有“{key.text[:30]}”这个栏目。",
                    suggestion(table, key.text),
                )
            elif field.name in seen:
                self._say(
                    DUPLICATE_KEY, key, field.title, f"“{field.title}”写了不止一遍。", "请只保留正确的一行。"
                )
            else:
                seen.add(field.name)
                yield field, child

    def _value(self, field: Field, node: Node) -> tuple[Any, bool]:
        """A value (None: nothing given or not readable) and whether all was well."""
        if isinstance(node, Scalar) and self._is_empty(node):
            return None, True
        if isinstance(field.type, Entries):
            return self._records(field, field.type, node)
        if isinstance(field.type, Listing) and isinstance(node, Sequence):
            return self._listing(field, field.type, node)
        if not isinstance(node, Scalar):
            self._say(
                WRONG_SHAPE, node, field.title, f"“{field.title}”只填一个值，这里却是一组内容。", _how(field)
            )
            return None, False
        value, remarks = field.type.read(node.text.strip(BLANK))
        self._say_all(remarks, node, field)
        return value, value is not None

    @staticmethod
    def _is_empty(node: Scalar) -> bool:
        return (node.plain and node.text in _EMPTY) or not node.text.strip(BLANK)

    def _listing(self, field: Field, type: Listing[Any], node: Sequence) -> tuple[Any, bool]:
        if not all(isinstance(item, Scalar) for item in node.items):
            self._say(WRONG_SHAPE, node, field.title, f"“{field.title}”的每一项只填一个词。", _how(field))
            return None, False
        value, remarks = type.read_all([i.text.strip(BLANK) for i in node.items if isinstance(i, Scalar)])
        self._say_all(remarks, node, field)
        return value, value is not None

    def _records(self, field: Field, type: Entries, node: Node) -> tuple[Any, bool]:
        if not isinstance(node, Sequence):
            self._say(
                WRONG_SHAPE, node, field.title, f"“{field.title}”要逐条填写。", "请另起一行，每条以“- ”开头。"
            )
            return None, False
        records = [self.record(type.record.table, item, {}) for item in node.items]
        sound = tuple(one for one in records if one is not None)
        return sound, len(sound) == len(records)

    def _say(self, code: Code, node: Node, title: str, message: str, help: str) -> None:
        self._say_at(code, (node.line, node.column), title, message, help)

    def _say_at(self, code: Code, at: tuple[int, int], title: str, message: str, help: str) -> None:
        place = Place(self.file, *at, field=title)
        self.findings.append(Finding.of(Remark(code, message, help), place))

    def _say_all(self, remarks: Iterable[Remark], node: Node, field: Field) -> None:
        for remark in remarks:
            place = Place(self.file, node.line, node.column, field=field.title)
            self.findings.append(Finding.of(remark, place))


def _how(field: Field) -> str:
    """How to fill a field: its help and an example."""
    parts = [field.help or f"应填：{field.type.expected()}。"]
    if field.example:
        parts.append(f"例如 {field.title}: {field.example}")
    return "".join(parts)
