"""JSON Schemas (draft-07) of the YAML files: an editor completes, explains and underlines by them.

They describe the canonical form. What `mingnuo check` reads beyond it, in other habits of writing, is
underlined here and put right by `mingnuo fmt`. Fields go by their Chinese titles, which are proposed, or by
their machine names, which are taken and not proposed.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from generator.schema.records import FILES
from generator.schema.table import Field, Record
from generator.schema.types import (
    Choice,
    Entries,
    FieldType,
    Listing,
    YesNo,
)

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
_AS_IT_IS = {"label": "照实填写", "body": "$1"}
"""Beside an example, or the editor would fill in the example for every field that is chosen."""


def schemas() -> dict[str, str]:
    """The JSON Schema of each YAML file, by the name of its file."""
    made = {cls.table.name: schema_of(cls) for cls in FILES if not cls.table.is_csv}
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in made.items()
    }


def schema_of(cls: type[Record]) -> Schema:
    kinds = (cls, *cls.table.entries.values())
    return {
        "$schema": DRAFT,
        "title": cls.table.title,
        "description": cls.table.help,
        **_object(cls),
        "definitions": {
            f"{each.table.name}.{field.name}": _field(field)
            for each in kinds
            for field in each.table.typed_fields
        },
    }


def _object(cls: type[Record]) -> Schema:
    table = cls.table
    references = {
        field.name: {"$ref": f"#/definitions/{table.name}.{field.name}"} for field in table.typed_fields
    }
    required = [_required(field) for field in table.typed_fields if field.required]
    return {
        "type": "object",
        "properties": {field.title: references[field.name] for field in table.typed_fields},
        "patternProperties": {f"^{name}$": reference for name, reference in references.items()},
        "additionalProperties": False,
        **({"allOf": required} if required else {}),
    }


def _required(field: Field) -> Schema:
    said = f"缺少“{field.title}”这一栏。"
    return {"anyOf": [{"required": [word], "errorMessage": said} for word in (field.title, field.name)]}


def _field(field: Field) -> Schema:
    expected = _expected(field.type)
    example = _example(field)
    content = _content(field.type)
    quotes = "全是数字的，两边加半角双引号。" if content.get("type") == "string" else ""
    return {
        "title": field.title,
        "description": "".join([field.help, expected, "必填。" if field.required else ""]),
        **content,
        **({} if example is None else {"examples": [example]}),
        **({} if isinstance(field.type, Entries | Listing) else {"defaultSnippets": [_AS_IT_IS]}),
        **({"errorMessage": f"“{field.title}”{expected}{quotes}"} if expected else {}),
    }


def _expected(type: FieldType[Any]) -> str:
    match type:
        case Entries():
            return ""
        case Listing():
            return f"应填：{type.item.expected()}；一行一项，每项以“- ”开头。"
    return f"应填：{type.expected()}。"


def _content(type: FieldType[Any]) -> Schema:
    constraints = type.constraints()
    match type:
        case Entries():
            return {"type": "array", "items": _object(type.record)}
        case Listing():
            return {"type": "array", "items": _content(type.item)}
        case Choice():
            return {"enum": constraints["enum"]}
        case YesNo():
            return {"enum": [type.write(True), type.write(False)]}
        case FieldType(datatype="integer" | "number"):
            return {"type": type.datatype, **constraints}
    pattern = type.pattern()
    return {"type": "string", **constraints, **({"pattern": f"^(?:{pattern})$"} if pattern else {})}


def _example(field: Field) -> Any:
    if not field.example or isinstance(field.type, Entries):
        return None
    value, _ = field.type.read(field.example)
    return None if value is None else in_json(field.type, value)


def in_json(type: FieldType[Any], value: Any) -> Any:
    """A value as it stands in the canonical YAML: numbers as numbers, lists as lists, all else as text."""
    match type:
        case Listing():
            return [in_json(type.item, each) for each in value]
        case FieldType(datatype="integer"):
            return value
        case FieldType(datatype="number"):
            return int(value) if value == value.to_integral_value() else float(Decimal(value))
    return type.write(value)
