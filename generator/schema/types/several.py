"""Values that hold several values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from generator.findings import Remark
from generator.schema.types.base import FieldType, Reading

V = TypeVar("V")

_SEPARATORS = str.maketrans(dict.fromkeys(";；,，|\n", "、"))


@dataclass(frozen=True, slots=True)
class Listing(FieldType[tuple[V, ...]]):
    """A list in YAML; in a cell, words parted by 、 (commas and semicolons are taken alike)."""

    item: FieldType[V]
    title = "若干项"

    def read(self, text: str) -> Reading[tuple[V, ...]]:
        parts = [part.strip() for part in text.translate(_SEPARATORS).split("、")]
        return self.read_all([part for part in parts if part])

    def read_all(self, parts: list[str]) -> Reading[tuple[V, ...]]:
        values: list[V] = []
        remarks: list[Remark] = []
        for part in parts:
            value, said = self.item.read(part)
            remarks.extend(said)
            if value is not None:
                values.append(value)
        return (tuple(values) if len(values) == len(parts) else None), tuple(remarks)

    def write(self, value: tuple[V, ...]) -> str:
        return "、".join(self.item.write(item) for item in value)

    def expected(self) -> str:
        return f"{self.item.expected()}；多项用顿号隔开"


@dataclass(frozen=True, slots=True)
class Entries(FieldType[Any]):
    """Dated entries inside a record of one file, each a record of its own table."""

    record: type[Any]
    title = "逐条记录"

    def read(self, text: str) -> Reading[Any]:
        raise NotImplementedError("entries are read from a YAML list by the loader")
