"""Reads values by the definition of their table, and collects everything there is to say about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Sequence as SequenceOf
from typing import Any

from generator.findings import Code, Finding, Place, Remark
from generator.load.codes import (
    COMMENT_DROPPED,
    DUPLICATE_KEY,
    REQUIRED_MISSING,
    UNKNOWN_KEY,
    WRONG_SHAPE,
)
from generator.load.damage import damage
from generator.load.headings import BLANK, field_of, rewritten, stranger
from generator.load.typed import Typed, read_typed
from generator.load.yaml_nodes import Mapping, Node, Scalar, Sequence
from generator.schema.table import Field, Origin, Record, Table
from generator.schema.types import Choice, Entries, Listing


class YamlReader:
    """Reads one file's nodes into a record; what it has to say gathers in `findings`.

    `lines` of the file, where they are at hand: a finding then shows the line as it should be.
    """

    def __init__(self, file: str, findings: list[Finding], lines: SequenceOf[str] = ()) -> None:
        self.file = file
        self.findings = findings
        self.lines = lines

    def record(self, table: Table, node: Node, given: dict[str, str], at: tuple[int, int]) -> Record | None:
        """The record in a mapping; None when the node is none.

        `given` are the values from the path. `at` is where the record as a whole stands: (0, 0) for one
        that is the whole file.
        """
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
        for field, child in self._entries(table, node, faulty):
            marks[field.name] = (child.line, child.column)
            value, ok = self._value(field, child)
            if value is not None:
                values[field.name] = value
            elif not ok:
                faulty.add(field.name)
        for field in table.fields.values():
            if field.required and field.name not in values and field.name not in faulty:
                faulty.add(field.name)
                if field.name in marks:
                    place, message, help = marks[field.name], f"“{field.title}”必须填写。", _how(field)
                else:
                    place, message, help = at, f"缺少“{field.title}”这一栏。", f"请加一行，{_example(field)}"
                self._say_at(REQUIRED_MISSING, place, field.title, message, help)
        values |= dict.fromkeys(faulty)
        origin = Origin(self.file, at[0], marks=marks, faulty=frozenset(faulty))
        return table.record(**values, origin=origin)

    def _entries(self, table: Table, node: Mapping, faulty: set[str]) -> Iterator[tuple[Field, Node]]:
        """The fields that are named, with their nodes. A field that was meant by a wrong name is `faulty`."""
        named = [field_of(table, key.text) for key, _ in node.entries]
        present = {field.name for field in named if field}
        seen: set[str] = set()
        for field, (key, child) in zip(named, node.entries, strict=True):
            if field is None:
                unknown = stranger(table, key.text, present)
                faulty |= {unknown.meant.name} if unknown.meant else set()
                title = key.text[:30]
                said = damage(title) or Remark(UNKNOWN_KEY, f"没有“{title}”这个栏目。", unknown.help)
                self._say(said.code, key, title, said.message, said.help)
            elif field.name in seen:
                self._say(
                    DUPLICATE_KEY, key, field.title, f"“{field.title}”写了不止一遍。", "请只保留正确的一行。"
                )
            else:
                seen.add(field.name)
                otherwise = rewritten(field, key.text)
                if otherwise:
                    self._say_all([otherwise], key, field, otherwise.instead)
                yield field, child

    def _value(self, field: Field, node: Node) -> tuple[Any, bool]:
        """A value (None: nothing given or not readable) and whether all was well."""
        self._warn_of_dropped(field, node)
        if isinstance(node, Scalar) and node.empty:
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
        typed = read_typed(field.type, node.text.strip(BLANK))
        if not (typed.empty and field.required):
            self._say_all(typed.remarks, node, field, typed.canonical)
        return typed.value, typed.empty or typed.value is not None

    def _warn_of_dropped(self, field: Field, node: Node) -> None:
        for each in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(each, Scalar) and each.dropped:
                self._say(
                    COMMENT_DROPPED,
                    each,
                    field.title,
                    f"“#”后面的“{each.dropped[:30]}”没有读进来。",
                    "“#”后面的字算作旁注。要公开的，请给整个内容加上引号；旁注请另起一行写。",
                )

    def _listing(self, field: Field, type: Listing[Any], node: Sequence) -> tuple[Any, bool]:
        if not all(isinstance(item, Scalar) for item in node.items):
            self._say(WRONG_SHAPE, node, field.title, f"“{field.title}”的每一项只填一个词。", _how(field))
            return None, False
        items = [item for item in node.items if isinstance(item, Scalar) and not item.empty]
        read: list[Typed] = []
        for item in items:
            typed = read_typed(type.item, item.text.strip(BLANK))
            self._say_all(typed.remarks, item, field, typed.canonical)
            read.append(typed)
        values = tuple(typed.value for typed in read if typed.value is not None)
        ok = all(typed.empty or typed.value is not None for typed in read)
        return (values, True) if ok else (None, False)

    def _records(self, field: Field, type: Entries, node: Node) -> tuple[Any, bool]:
        if not isinstance(node, Sequence):
            self._say(
                WRONG_SHAPE, node, field.title, f"“{field.title}”要逐条填写。", "请另起一行，每条以“- ”开头。"
            )
            return None, False
        table = type.record.table
        records = [self.record(table, item, {}, (item.line, item.column)) for item in node.items]
        sound = tuple(one for one in records if one is not None)
        return sound, len(sound) == len(records)

    def _say(self, code: Code, node: Node, title: str, message: str, help: str) -> None:
        self._say_at(code, (node.line, node.column), title, message, help)

    def _say_at(self, code: Code, at: tuple[int, int], title: str, message: str, help: str) -> None:
        place = Place(self.file, *at, field=title)
        self.findings.append(Finding.of(Remark(code, message, help), place))

    def _say_all(self, remarks: Iterable[Remark], node: Scalar, field: Field, canonical: str = "") -> None:
        for remark in remarks:
            place = Place(self.file, node.line, node.column, field=field.title)
            mended = self._mended(node, remark.instead or canonical)
            self.findings.append(Finding.of(remark, place, mended))

    def _mended(self, node: Scalar, instead: str) -> str:
        """The line of a value as it should be; empty where that is not certain."""
        line = self.lines[node.line - 1] if 0 < node.line <= len(self.lines) else ""
        start = node.column - 1 if node.plain else node.column
        before, typed, after = (
            line[:start],
            line[start : start + len(node.text)],
            line[start + len(node.text) :],
        )
        return f"{before}{instead}{after}" if instead and typed == node.text else ""


def _how(field: Field) -> str:
    """How to fill a field: its help, what may be typed where that is a closed list, and an example."""
    closed = isinstance(field.type, Choice | Listing) or not field.help
    return field.help + (f"应填：{field.type.expected()}。" if closed else "") + _example(field)


def _example(field: Field) -> str:
    return f"例如 {field.title}: {field.example}" if field.example else ""
