"""Lists in one cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from generator.load.typed import Typed, read_typed
from generator.schema.types import Listing, Reading

V = TypeVar("V")

BULLET = "·"


@dataclass(frozen=True, slots=True)
class Bulleted(Listing[V]):
    """A list as in a cell of a table; one whose items hold 、 or commas has a line with a bullet for each."""

    def read(self, text: str) -> Reading[tuple[V, ...]]:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if all(line.startswith(BULLET) for line in lines):
            return self.read_all([line.removeprefix(BULLET).strip() for line in lines])
        return Listing.read(self, text)

    def write(self, value: tuple[V, ...]) -> str:
        plain = Listing.write(self, value)
        if read_typed(self, plain) == Typed(value):
            return plain
        return "\n".join(f"{BULLET} {self.item.write(each)}" for each in value)
