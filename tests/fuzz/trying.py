"""One mutated file by its number: made, tried within limits of time and memory, and made smaller when it fails."""

from __future__ import annotations

import resource
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from random import Random

from tests.fuzz.answering import District
from tests.fuzz.corpus import corpus
from tests.fuzz.limits import TookTooLongError, at_most
from tests.fuzz.mutations import mutated
from tests.fuzz.smaller import smaller

WHOLE = 10
"""Of so many files one has its site written to the end."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A mutated file, and how it came to be."""

    number: int
    name: str
    raw: bytes
    ways: tuple[str, ...]


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
    sample = corpus().sample(rng)
    raw, ways = mutated(sample.raw, PurePosixPath(sample.name).suffix, corpus(), rng)
    return Mutant(number, sample.name, raw, tuple(ways))


def try_one(district: District, one: Mutant, seconds: float) -> Tried:
    """What a district answers to a mutant. No fault escapes."""
    whole = one.number % WHOLE == 0
    start = time.process_time()
    try:
        with at_most(seconds):
            answer = str(district.answer(one.name, one.raw, whole))
    except Exception as error:
        took = time.process_time() - start
        fault = "".join(traceback.format_exception(error))
        small = smaller(one.raw, _fails_alike(district, one.name, whole, error, seconds))
        return Tried(one, "", took, _peak(), fault, small)
    return Tried(one, answer, time.process_time() - start, _peak())


def _fails_alike(
    district: District, name: str, whole: bool, error: Exception, seconds: float
) -> Callable[[bytes], bool]:
    kind = _kind(error)

    def fails(raw: bytes) -> bool:
        try:
            with at_most(seconds):
                district.answer(name, raw, whole)
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
