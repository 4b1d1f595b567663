"""Damage without regard to what the bytes mean."""

from __future__ import annotations

from random import Random

from tests.fuzz.corpus import Corpus
from tests.fuzz.mutations.way import Way, span

STRANGE = (
    b"\x00",
    b"\x00" * 64,
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xef\xbf\xbd",
    b"\xed\xa0\x80",
    b"\xc0\x80",
    b"\xf4\x90\x80\x80",
    b"\x81\x30\x81\x30",
    b"\x80",
    b"\xa0",
    b"\x1a",
    b"\x1b[2J",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"%PDF-1.7",
)


def flip_bits(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(rng.randint(1, 8) if changed else 0):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def drop_a_span(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    start, end = span(len(raw), rng)
    return raw[:start] + raw[end:]


def repeat_a_span(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    start, end = span(len(raw), rng)
    return raw[:end] + raw[start:end] * rng.choice((1, 2, 10, 1000)) + raw[end:]


def insert_noise(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    at, _ = span(len(raw), rng)
    return raw[:at] + rng.randbytes(rng.randint(1, 40)) + raw[at:]


def insert_strange_bytes(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    at = rng.choice((0, len(raw), rng.randint(0, len(raw))))
    return raw[:at] + rng.choice(STRANGE) + raw[at:]


def cut_short(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    return raw[: rng.randint(0, len(raw))]


def head_of_one_and_tail_of_another(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    other = corpus.part(rng)
    return raw[: rng.randint(0, len(raw))] + other[rng.randint(0, len(other)) :]


def insert_a_piece_of_another(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    other = corpus.part(rng)
    start, end = span(len(other), rng, 400)
    at, _ = span(len(raw), rng)
    return raw[:at] + other[start:end] + raw[at:]


WAYS: tuple[Way, ...] = (
    flip_bits,
    drop_a_span,
    repeat_a_span,
    insert_noise,
    insert_strange_bytes,
    cut_short,
    head_of_one_and_tail_of_another,
    insert_a_piece_of_another,
)
