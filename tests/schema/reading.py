"""How tests look at what a field type says of a text."""

from typing import Any

from generator.schema.types import FieldType


def reading(type: FieldType[Any], typed: str) -> tuple[Any, str]:
    """The value, and the codes of all remarks; a text without a value always has a remark."""
    value, remarks = type.read(typed)
    assert value is not None or remarks
    return value, " ".join(remark.code.id for remark in remarks)
