"""Ways to damage a file. Each takes its bytes, the corpus and the dice, and gives other bytes."""

from __future__ import annotations

from random import Random

from tests.fuzz.corpus import Corpus
from tests.fuzz.mutations import in_books, in_bytes, in_encoding, in_lines, in_tables, in_words, in_yaml
from tests.fuzz.mutations.way import LARGEST, Way

ANY: tuple[Way, ...] = (*in_bytes.WAYS, *in_words.WAYS, *in_lines.WAYS, *in_encoding.WAYS)
OF_SUFFIX: dict[str, tuple[Way, ...]] = {
    ".yml": in_yaml.WAYS,
    ".csv": in_tables.WAYS,
    ".xlsx": in_books.WAYS,
    ".docx": in_books.WAYS,
}
BINARY = (".xlsx", ".docx", ".pdf", ".jpg", ".png")
HOW_MANY = (1, 1, 1, 1, 2, 2, 3, 5)
"""Ways that one file is damaged in: mostly one, for what is badly damaged is refused at the door."""


def mutated(raw: bytes, suffix: str, corpus: Corpus, rng: Random) -> tuple[bytes, list[str]]:
    """A damaged file, and the names of the ways it was damaged in."""
    ways = (*(in_bytes.WAYS if suffix in BINARY else ANY), *OF_SUFFIX.get(suffix, ()) * 2)
    done = []
    for _ in range(rng.choice(HOW_MANY)):
        way = rng.choice(ways)
        raw = way(raw, corpus, rng)[:LARGEST]
        done.append(way.__name__)
    return raw, done
