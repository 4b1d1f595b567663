"""One mutated file by its number: made, tried within limits of time and memory, and made smaller when it fails."""

from __future__ import annotations

import resource
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from random import Random

from tests.fuzz.answering import BOOKS, District, Effort
from tests.fuzz.corpus import corpus
from tests.fuzz.limits import TookTooLongError, at_most
from tests.fuzz.mutations import mutated
from tests.fuzz.mutations.in_names import odd
from tests.fuzz.smaller import smaller

EFFORTS = {250: Effort.WRITTEN, 25: Effort.SHOWN, 5: Effort.CHECKED}
"""Of so many files one is followed so far; the others are read only, and checked where they are read clean."""
TOGETHER = 100
"""Of so many files one is damaged together with others of its district."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A mutated file, and how it came to be."""

    number: int
    name: str
    raw: bytes
    ways: tuple[str, ...]
    more: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def effort(self) -> Effort:
        return next((effort for every, effort in EFFORTS.items() if self.number % every == 0), Effort.READ)


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a mutant: an answer, or a fault with the smallest file that shows it."""

    mutant: Mutant
    answer: str
    seconds: float
    peak: int
    fault: str = ""
    reproducer: bytes = b""


def mutant(seed: int, number: int) -> Mutant:
    """The same for the same seed and number, on every machine."""
    rng = Random(f"{seed}/{number}")  # noqa: S311 -- dice, no secrets
    name, raw, ways = _one(rng)
    more = {}
    if number % TOGETHER == TOGETHER - 1 and not name.startswith(BOOKS):
        others = [_one(rng) for _ in range(rng.randint(1, 12))]
        more = {odd(other, rng): raw for other, raw, _ in others if not other.startswith(BOOKS)}
        ways = (*ways, *(way for _, _, ways in others for way in ways))
    return Mutant(number, name, raw, ways, more)


def _one(rng: Random) -> tuple[str, bytes, tuple[str, ...]]:
    sample = corpus().sample(rng)
    raw, ways = mutated(sample.raw, PurePosixPath(sample.name).suffix, corpus(), rng)
    return sample.name, raw, tuple(ways)


def try_one(district: District, one: Mutant, seconds: float) -> Tried:
    """What a district answers to a mutant. No fault escapes."""
    start = time.process_time()
    try:
        with at_most(seconds):
            answer = str(district.answer(one.name, one.raw, one.effort, one.more))
    except Exception as error:
        took = time.process_time() - start
        fault = "".join(traceback.format_exception(error))
        small = smaller(one.raw, _fails_alike(district, one, error, seconds))
        return Tried(one, "", took, _peak(), fault, small)
    return Tried(one, answer, time.process_time() - start, _peak())


def _fails_alike(
    district: District, one: Mutant, error: Exception, seconds: float
) -> Callable[[bytes], bool]:
    kind = _kind(error)

    def fails(raw: bytes) -> bool:
        try:
            with at_most(seconds):
                district.answer(one.name, raw, one.effort, one.more)
        except Exception as other:
            return _kind(other) == kind
        return False

    return fails


def _kind(error: Exception) -> tuple[str, str]:
    """What went wrong, and where in the code: the same for the same fault. Slowness has no one place."""
    if isinstance(error, TookTooLongError | MemoryError):
        return type(error).__name__, ""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return type(error).__name__, f"{place.filename}:{place.lineno}"


def _peak() -> int:
    """Most bytes that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
