"""What the offline form is told of a promise: its fields, its rules and the words for what is wrong.

All of it comes from the table, the types, the declared rules and the checks, so that nothing is said twice.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from generator.canonical import scalars
from generator.checks import changes, not_in_the_future, progress, sequence, templates
from generator.checks.rules import Saying
from generator.findings import Code
from generator.form.javascript import in_javascript
from generator.form.private_data import of_private_data
from generator.form.words import words
from generator.load import damage, signs, typed
from generator.load.references import spoken
from generator.registry import Registry
from generator.schema.records import FILES, Commitment, Template
from generator.schema.records.commitment import ChangeKind
from generator.schema.records.template import LEVEL_OF
from generator.schema.table import Field, Table
from generator.schema.types import (
    Choice,
    Count,
    Day,
    Entries,
    FieldType,
    Link,
    Money,
    Note,
    Number,
    Reference,
    Text,
)
from generator.schema.types.contacts import LONGEST_LINK
from generator.schema.types.text import BLANK_LETTERS, FORMULA, HIDDEN

Told = dict[str, Any]

SECTIONS = (
    ("做什么", "", ("title", "kind", "aspect", "domain", "content", "quality")),
    ("量化目标", "能用数字说清楚的才填，不填的空着。", ("metric", "comparison", "target", "measure")),
    (
        "期限",
        "三种选填一种：有截止日的填“服务期限”；常年服务的填“办结时限”和“时限类型”；长期坚持的填“复核周期”。",
        ("due", "service_days", "service_day_kind", "review"),
    ),
    ("谁负责，什么时候公开", "", ("made", "published", "office", "post", "phone")),
    ("其他", "没有的空着。", ("budget", "source", "template", "note")),
)
"""How the fields stand together on the page: a heading, what to know there, their names."""

_NAMED = {cls.table.name: cls for cls in FILES}
_SAYINGS: Mapping[str, Saying] = {
    "earlier": sequence.EARLIER,
    "not_chained": sequence.NOT_CHAINED,
    "not_in_force": sequence.NOT_IN_FORCE,
    "completed_outside": progress.COMPLETED_OUTSIDE,
    "completed_twice": progress.COMPLETED_TWICE,
    "without_evidence": progress.WITHOUT_EVIDENCE,
    "fallen": progress.FALLEN,
    "content_lost": changes.CONTENT_LOST,
    "deadline_lost": changes.DEADLINE_LOST,
    "ahead": not_in_the_future.AHEAD,
    "not_of_level": templates.NOT_OF_LEVEL,
}
"""What the checks of progress and changes say. Which words they say of what stands beside them, in `checks.js`."""


def definition(registry: Registry) -> Told:
    """Everything that the form of a promise needs to know, as JSON has it."""
    table = Commitment.table
    return {
        "table": table.name,
        "title": table.title,
        "help": table.help,
        "id": _identifier(table.fields["id"]),
        "units": [
            {
                "id": unit.id,
                "name": unit.name,
                "kind": unit.kind.zh,
                "level": LEVEL_OF[unit.kind].zh,
                "taken": [promise.id for promise in registry.commitments_of.get(unit.id, ())],
            }
            for unit in registry.units.values()
        ],
        "levels": {one.id: one.level.zh for one in registry.of(Template)},
        "sections": SECTIONS,
        **_of_table(registry, table),
        "sayings": {name: _told(saying) for name, saying in _SAYINGS.items()},
        "empty": sequence.EMPTY,
        "postponed": ChangeKind.POSTPONED.zh,
        "adjusted": ChangeKind.ADJUSTED.zh,
        "text": _of_text(),
        "private": of_private_data(),
        "yaml": _of_yaml(),
    }


def _of_table(registry: Registry, table: Table) -> Told:
    return {
        "fields": [_field(registry, field) for field in table.typed_fields],
        "rules": [
            {"kind": type(rule.declared).__name__, **_told(rule.declared)}
            for rule in table.rules
            if rule.declared is not None
        ],
    }


def _field(registry: Registry, field: Field) -> Told:
    said = {"name": field.name, "title": field.title, "required": field.required}
    said |= {"help": field.help, "example": field.example, "datatype": field.type.datatype}
    if not isinstance(field.type, Entries):
        said["expected"] = field.type.expected()
    return said | _kind(registry, field.type)


def _kind(registry: Registry, type: FieldType[Any]) -> Told:
    pattern = in_javascript(type.pattern(), whole=True) if type.pattern() else ""
    match type:
        case Entries():
            entry = type.record.table
            return {"kind": "entries", "entry": entry.title, **_of_table(registry, entry)}
        case Choice():
            return {"kind": "choice", "choices": [[term.zh, term.zh] for term in type.terms]}
        case Reference():
            return {"kind": "choice", "choices": words(registry, type), "also": _also(registry, type)}
        case Day():
            return {"kind": "day", "past": type.past, "pattern": pattern}
        case Count():
            return {"kind": "number", "pattern": pattern, "least": type.least, "most": type.most}
        case Money():
            return {"kind": "number", "pattern": pattern, "decimals": 2}
        case Number():
            return {"kind": "number", "pattern": pattern}
        case Note() | Text():
            return {"kind": "text", "longest": type.longest, "lines": type.lines}
        case Link():
            return {"kind": "word", "pattern": pattern, "longest": LONGEST_LINK}
    return {"kind": "word", "pattern": pattern}


def _also(registry: Registry, reference: Reference) -> list[str]:
    """Other words that a file may have for a record."""
    records = registry.of(_NAMED[reference.table])
    return sorted({word for one in records for word in spoken(one, reference)})


def _identifier(field: Field) -> Told:
    pattern = in_javascript(field.type.pattern(), whole=True)
    return {"title": field.title, "help": field.help, "pattern": pattern, "expected": field.type.expected()}


def _of_text() -> Told:
    """What no text is, and what none has in it; letters that stand for others."""
    return {
        "hidden": "|".join([*(rf"\p{{{each}}}" for each in sorted(HIDDEN)), in_javascript(BLANK_LETTERS)]),
        "formula": in_javascript(FORMULA),
        "lost": in_javascript(damage.LOST),
        "failed": in_javascript(signs.FAILED, whole=True),
        "signs": dict(_signs()),
        "odd": in_javascript(typed.REPLACED),
        "unseen": typed.NO_LETTERS,
    }


def _signs() -> Iterator[tuple[str, str]]:
    """Words that are no content of a text, with what is said of each."""
    for word in sorted(signs.WORDS):
        found = signs.sign(Text(), word)
        if found:
            yield word, found.remark.message + found.remark.help


def _of_yaml() -> Told:
    return {
        "words": in_javascript(scalars.UNTRUE_WORDS, whole=True),
        "number": in_javascript(scalars.UNTRUE_NUMBER, whole=True),
        "day": in_javascript(scalars.UNTRUE_DAY, whole=True),
        "unsafe": f"^(?:{in_javascript(scalars.UNSAFE)})",
        "lines": in_javascript(scalars.UNSAFE_LINES),
    }


def _told(thing: Any) -> Told:
    """A rule or saying as JSON has it, its code by its id."""
    values = {each.name: getattr(thing, each.name) for each in dataclasses.fields(thing)}
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Code):
        return value.id
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return _told(value) if dataclasses.is_dataclass(value) else value
