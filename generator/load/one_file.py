"""One file of a data folder: which table it belongs to, and the records in its bytes."""

from __future__ import annotations

import dataclasses
import re
from functools import cache

from generator.findings import Finding, Place, Remark
from generator.load.codes import AGAIN, DAMAGED_TEXT, EMPTY_FILE
from generator.load.csv_head import Seen
from generator.load.csv_rows import read_rows
from generator.load.decode import broken_lines, decode
from generator.load.reader import YamlReader
from generator.load.yaml_lines import lines_of
from generator.load.yaml_nodes import Broken, read_nodes
from generator.schema.records import FILES
from generator.schema.table import Record

Kind = tuple[type[Record], dict[str, str]]
"""A record type, and the values that a path gives to its fields."""


def kind_of(name: str) -> Kind | None:
    """What a path below the data folder holds; None for a path that no table reads."""
    for pattern, cls in _patterns():
        match = pattern.match(name)
        if match:
            return cls, match.groupdict()
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], type[Record]], ...]:
    return tuple((cls.table.pattern, cls) for cls in FILES)


def records_in(
    cls: type[Record], name: str, raw: bytes, given: dict[str, str], seen: Seen, findings: list[Finding]
) -> list[Record]:
    """The records in the bytes of a file, before their references are resolved."""
    text, remarks = decode(raw, cls.table.is_csv)
    line = broken_lines(raw)[0] if any(remark.code is DAMAGED_TEXT for remark in remarks) else 0
    findings.extend(Finding.of(remark, Place(name, line)) for remark in remarks)
    if text is None:
        return []
    if cls.table.is_csv:
        return read_rows(cls.table, name, text, given, seen, findings)
    return _read_yaml(cls, name, text, given, findings)


def _read_yaml(
    cls: type[Record], name: str, text: str, given: dict[str, str], findings: list[Finding]
) -> list[Record]:
    node = read_nodes(text)
    if isinstance(node, Broken):
        said = dataclasses.replace(node.remark, help=node.remark.help + AGAIN)
        findings.append(Finding.of(said, Place(name, node.line, node.column)))
        return []
    if node is None:
        said = Remark(EMPTY_FILE, "文件里只有旁注，没有内容。", "请照样例填写，或删除这个文件。")
        findings.append(Finding.of(said, Place(name)))
        return []
    record = YamlReader(name, findings, lines_of(text)).record(cls.table, node, given, (0, 0))
    return [] if record is None else [record]
