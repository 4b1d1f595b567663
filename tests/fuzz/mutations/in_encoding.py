"""Text that was saved, or converted, by other software."""

from __future__ import annotations

from random import Random

from tests.fuzz.corpus import Corpus
from tests.fuzz.mutations.way import Way

SAVED_AS = (
    "gb18030",
    "gbk",
    "big5",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-7",
    "shift_jis",
    "euc-kr",
    "ascii",
)
READ_AS = ("latin-1", "cp1252", "gb18030", "big5", "utf-16-le")


def saved_otherwise(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    return _text(raw).encode(rng.choice(SAVED_AS), "replace")


def taken_for_another(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    """Read in one encoding, and saved in another."""
    return raw.decode(rng.choice(READ_AS), "replace").encode("utf-8", "replace")


def a_part_saved_otherwise(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    at = rng.randint(0, len(raw))
    return raw[:at] + _text(raw[at:]).encode(rng.choice(SAVED_AS), "replace")


def two_marks(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    marks = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00")
    return rng.choice(marks) + rng.choice(marks) + raw


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


WAYS: tuple[Way, ...] = (saved_otherwise, taken_for_another, a_part_saved_otherwise, two_marks)
