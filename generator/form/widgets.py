"""A field of a table as a field of the editor: Chinese label, hint, choices, pattern with its message.

The name of a field is its Chinese title, which is what stands in the file.
"""

from __future__ import annotations

from dataclasses import MISSING
from typing import Any

from generator.form.words import words
from generator.registry import Registry
from generator.schema.table import Field, Table
from generator.schema.types import (
    Choice,
    Count,
    Day,
    Entries,
    FieldType,
    Link,
    Listing,
    Money,
    Note,
    Number,
    Reference,
    Text,
    YesNo,
)

Widget = dict[str, Any]

_ITEM = "一项"
_NO_FORMULA = "(?![=+@-])"
"""No text begins as a formula does."""


def widgets(registry: Registry, table: Table) -> list[Widget]:
    """The fields of a record that clerks fill, in order."""
    return [_widget(registry, table, field) for field in table.typed_fields]


def _widget(registry: Registry, table: Table, field: Field) -> Widget:
    made: Widget = {"name": field.title, "label": field.title, **_kind(registry, field.type)}
    made["required"] = field.required
    hint = field.help + (f"例如：{field.example}" if field.example else "")
    if hint:
        made["hint"] = hint.replace("\n", "／")
    if isinstance(field.type, Entries):
        made |= {"label_singular": field.type.record.table.title, "collapsed": True}
        made |= {"summary": _summary(field.type.record.table)}
    default = table.defaults[field.name]
    if isinstance(field.type, Choice | YesNo | Count) and default not in (None, MISSING):
        made["default"] = default if isinstance(field.type, Count) else field.type.write(default)
    return made


def _kind(registry: Registry, type: FieldType[Any]) -> Widget:
    match type:
        case Entries():
            return {"widget": "list", "fields": widgets(registry, type.record.table)}
        case Choice() | YesNo() | Reference():
            return {"widget": "select", "options": _options(registry, type)}
        case Listing(item=Choice() | Reference()):
            return {"widget": "select", "multiple": True, "options": _options(registry, type.item)}
        case Listing():
            return {
                "widget": "list",
                "field": {"name": "一项", "label": "一项", **_kind(registry, type.item)},
            }
        case Day():
            shape = {"format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": False}
            return {"widget": "datetime", **shape}
        case Count():
            return {"widget": "number", "value_type": "int", "min": type.least, "max": type.most}
        case Money():
            return {"widget": "number", "value_type": "float", "min": 0, "step": 0.01}
        case Number():
            return {"widget": "number", "value_type": "float"}
        case Note():
            return {"widget": "text", "pattern": _length(type, r"[\s\S]")}
        case Text():
            return {"widget": "string", "pattern": _length(type, ".")}
        case Link():
            return {
                "widget": "file",
                "choose_url": True,
            }  # a pattern would only be held against the last part
    return {"widget": "string", **_pattern(type)}


def _options(registry: Registry, type: FieldType[Any]) -> list[dict[str, str]]:
    match type:
        case Reference():
            return [{"label": label, "value": value} for value, label in words(registry, type)]
        case Choice():
            return [{"label": term.zh, "value": term.zh} for term in type.terms]
    return [{"label": type.write(value), "value": type.write(value)} for value in (True, False)]


def _length(type: Text, character: str) -> list[str]:
    says = f"不超过 {type.longest} 字，不以 = + - @ 开头" + ("" if type.lines else "，不分段")
    return [f"^{_NO_FORMULA}{character}{{1,{type.longest}}}$", says]


def _pattern(type: FieldType[Any]) -> Widget:
    pattern = type.pattern()
    return {"pattern": [f"^(?:{pattern})$", f"应填{type.expected()}"]} if pattern else {}


def _summary(table: Table) -> str:
    """What a folded entry shows: what tells it best are its first fields that must be filled."""
    told = [field.title for field in table.typed_fields if field.required][:2]
    return "　".join(f"{{{{fields.{title}}}}}" for title in told)
