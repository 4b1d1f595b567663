"""What a way to damage a file is, and how one that works on text is written."""

from __future__ import annotations

import functools
from collections.abc import Callable
from random import Random

from tests.fuzz.corpus import Corpus

Way = Callable[[bytes, Corpus, Random], bytes]
TextWay = Callable[[str, Corpus, Random], str]


def on_text(way: TextWay) -> Way:
    """A way for text as one for bytes; bytes that are no text come through unharmed."""

    @functools.wraps(way)
    def on_bytes(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
        text = way(raw.decode("utf-8", "surrogateescape"), corpus, rng)
        return text.encode("utf-8", "surrogateescape")

    return on_bytes


LARGEST = 4 * 1024 * 1024
"""Letters or bytes beyond which no mutant grows."""


def again(piece: str, count: int) -> str:
    """A piece so many times, or as often as there is room."""
    return piece * min(count, LARGEST // max(1, len(piece)))


def span(length: int, rng: Random, longest: int = 64) -> tuple[int, int]:
    """Start and end of a piece of something of a length."""
    start = rng.randint(0, length)
    return start, min(length, start + rng.randint(0, longest))
