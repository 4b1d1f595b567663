"""What mutated files are made from: the files of the good district and of the demonstration district."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from generator.load.one_file import kind_of
from tests.sites import GOOD

DEMONSTRATION = Path(__file__).parents[2] / "data"
LARGEST = 64 * 1024
"""Bytes of the largest file that is mutated: large files are made by mutations, not taken from disk."""
_WORD = re.compile(r"[^\s,:：\"'\[\]{}#]+")


@dataclass(frozen=True, slots=True)
class Sample:
    """A real file, and where its mutants are put in the good district."""

    name: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Corpus:
    """Samples, files to take parts from, and the words that stand in them."""

    samples: tuple[Sample, ...]
    parts: tuple[bytes, ...]
    words: tuple[str, ...]

    def sample(self, rng: Random) -> Sample:
        return rng.choice(self.samples)

    def part(self, rng: Random) -> bytes:
        return rng.choice(self.parts)

    def word(self, rng: Random) -> str:
        return rng.choice(self.words)


@cache
def corpus() -> Corpus:
    """Files of every table. A file of the demonstration stands in for the good one of its table."""
    good = _files(GOOD)
    places = {_table(each.name): each.name for each in good}
    lent = [Sample(places.get(_table(each.name), each.name), each.raw) for each in _files(DEMONSTRATION)]
    words = {word for each in (*good, *lent) for word in _WORD.findall(each.raw.decode())}
    return Corpus((*good, *good, *lent), tuple(each.raw for each in (*good, *lent)), tuple(sorted(words)))


def _files(root: Path) -> list[Sample]:
    paths = (path for path in sorted(root.rglob("*")) if path.suffix in (".yml", ".csv"))
    found = (Sample(path.relative_to(root).as_posix(), path.read_bytes()) for path in paths)
    return [each for each in found if kind_of(each.name) and len(each.raw) <= LARGEST]


def _table(name: str) -> str:
    kind = kind_of(name)
    return kind[0].table.name if kind else ""
