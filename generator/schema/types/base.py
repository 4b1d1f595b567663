"""What every field type is: a way to read what a clerk typed and a way to write the value back."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, ClassVar, Generic, TypeVar

from generator.findings import Remark

V = TypeVar("V")

Reading = tuple[V | None, tuple[Remark, ...]]
"""A value and what there is to say about it. None with a remark: could not be read."""


class FieldType(ABC, Generic[V]):
    """Reads and writes one kind of value.

    `title` is the Chinese word for the kind. `datatype` is the type in a Table Schema (Data Package v2).
    """

    title: ClassVar[str]
    datatype: ClassVar[str] = "string"

    @abstractmethod
    def read(self, text: str) -> Reading[V]:
        """Read stripped, non-empty text as it stands in the file."""

    def write(self, value: V) -> str:
        """The canonical text of a value, as downloads carry it."""
        return str(value)

    def constraints(self) -> dict[str, Any]:
        """Table Schema constraints that every written value meets."""
        return {}

    def pattern(self) -> str:
        """What every written value looks like, in the signs that Python, JSON Schema and browsers share.

        Empty: there is no saying. What it does not fit may be read all the same, with a word.
        """
        return str(self.constraints().get("pattern", ""))

    def expected(self) -> str:
        """What may be typed, in a few Chinese words."""
        return self.title


def good(value: V) -> Reading[V]:
    return value, ()


def read_with(value: V, *remarks: Remark) -> Reading[V]:
    """The value is certain, but the way it was typed deserves a word."""
    return value, remarks


def unreadable(remark: Remark) -> Reading[Any]:
    return None, (remark,)


LONGEST_HABIT = 60
"""Letters of a date or a number, however it is typed; what is longer is neither."""

_HALF_WIDTH = str.maketrans({chr(0xFF01 + i): chr(0x21 + i) for i in range(94)})


def half_width(text: str) -> str:
    """Full-width letters, digits and signs as half-width; 10² stays what it is, and is no 102."""
    return text.translate(_HALF_WIDTH)
