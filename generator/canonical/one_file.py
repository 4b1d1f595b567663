"""One file in its canonical form: read, written, and read again to be sure that it says the same."""

from __future__ import annotations

import dataclasses

from generator.canonical import csv_file, yaml_file
from generator.canonical.changes import Clean, Draft, Layout, Left, Obstacle, Obstructed, Outcome, Tidied
from generator.findings import Finding, Severity
from generator.load.decode import decode
from generator.load.one_file import Kind, records_in
from generator.schema.table import Record
from generator.schema.types.amounts import MAGNITUDE_DOUBTFUL, SHARE_DOUBTFUL
from generator.schema.types.days import DAY_COUNTED, MONTH_DOUBTFUL

_DOUBTS = frozenset({DAY_COUNTED, MONTH_DOUBTFUL, MAGNITUDE_DOUBTFUL, SHARE_DOUBTFUL})
"""What is read with a doubt. Whoever wrote it settles it: rewritten, nobody would ask again."""


def outcome(kind: Kind, name: str, raw: bytes) -> Outcome:
    """What becomes of a file at a path below the data folder, by its bytes alone."""
    cls, given = kind
    findings: list[Finding] = []
    records = records_in(cls, name, raw, given, {}, findings)
    errors = tuple(each for each in findings if each.severity is Severity.ERROR)
    text, _ = decode(raw, cls.table.is_csv)
    if errors or text is None:
        return Left(name, errors)
    doubtful = tuple(
        (each.place.row or each.place.line, Obstacle.DOUBTFUL_VALUE)
        for each in findings
        if each.code in _DOUBTS
    )
    if doubtful:
        return Left(name, obstacles=doubtful)
    draft = _draft(cls, name, text, records)
    if isinstance(draft, Obstructed):
        return Left(name, obstacles=draft.obstacles)
    made = draft.text.encode()
    if made == raw:
        return Clean(name)
    again: list[Finding] = []
    codes = {each.code for each in findings}
    if records_in(cls, name, made, given, {}, again) != records or {each.code for each in again} - codes:
        return Left(name, obstacles=((0, Obstacle.DOUBT),))
    left = {each.code for each in again}
    gone = tuple(each for each in findings if each.code not in left)
    return Tidied(name, _with_line_ends(draft, raw, gone), gone)


def _draft(cls: type[Record], name: str, text: str, records: list[Record]) -> Draft | Obstructed:
    if cls.table.is_csv:
        return csv_file.draft(cls.table, name, text, records)
    return yaml_file.draft(records[0], text)


def _with_line_ends(draft: Draft, raw: bytes, gone: tuple[Finding, ...]) -> Draft:
    """The draft with what only the bytes tell; where nothing else is different, signs and blanks are."""
    layout = ((Layout.LINE_ENDS,) if b"\r" in raw else ()) + draft.layout
    if not layout and not draft.respelt and not gone:
        layout = (Layout.SIGNS,)
    return dataclasses.replace(draft, layout=layout)
