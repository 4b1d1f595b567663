"""Many mutants in several processes. A process that dies or hangs is a fault of the file that it had."""

from __future__ import annotations

import gc
import multiprocessing
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

from tests.fuzz.answering import District
from tests.fuzz.limits import limit_memory
from tests.fuzz.trying import Tried, mutant, try_one

_FORK = multiprocessing.get_context("fork")
HANGING = 90
"""Seconds by the clock without a word, after which a process is taken to hang."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: seconds of the processor, and megabytes beyond what an idle process has."""

    seconds: float = 10.0
    megabytes: int = 512


class _Worker:
    """A process that tries every so-manieth file from one on."""

    def __init__(self, seed: int, numbers: range, limits: Limits) -> None:
        self.seed, self.numbers, self.limits = seed, numbers, limits
        self.connection, theirs = _FORK.Pipe()
        self.heard = time.monotonic()
        self.process = _FORK.Process(target=_work, args=(seed, numbers, limits, theirs), daemon=True)
        self.process.start()
        theirs.close()

    def failed(self) -> Tried:
        """What stopped this worker; the process is ended."""
        hangs = self.process.is_alive()
        self.process.kill()
        self.process.join()
        why = f"no answer for {HANGING} seconds" if hangs else f"process ended with {self.process.exitcode}"
        one = mutant(self.seed, self.numbers[0])
        return Tried(one, "", time.monotonic() - self.heard, 0, why, one.raw)


def tried(seed: int, numbers: range, processes: int, limits: Limits) -> Iterator[Tried]:
    """The mutants of these numbers, tried, in no particular order."""
    parts = [numbers[first::processes] for first in range(processes)]
    workers = {each.connection: each for part in parts if part for each in [_Worker(seed, part, limits)]}
    while workers:
        for ready in wait(list(workers), timeout=1):
            assert isinstance(ready, Connection)
            worker = workers.pop(ready)
            try:
                said: Tried = ready.recv()
            except EOFError:
                said = worker.failed()
            yield from _next(worker, said, workers)
        for worker in [each for each in workers.values() if time.monotonic() - each.heard > HANGING]:
            del workers[worker.connection]
            yield from _next(worker, worker.failed(), workers)


def _next(worker: _Worker, said: Tried, workers: dict[Connection, _Worker]) -> Iterator[Tried]:
    """Pass on what was said, and keep the worker, or another in its place, at what is left."""
    yield said
    worker.numbers, worker.heard = worker.numbers[1:], time.monotonic()
    if not worker.numbers:
        worker.process.join()
    elif worker.process.is_alive():
        workers[worker.connection] = worker
    else:
        new = _Worker(worker.seed, worker.numbers, worker.limits)
        workers[new.connection] = new


def _work(seed: int, numbers: range, limits: Limits, connection: Connection) -> None:
    with tempfile.TemporaryDirectory(prefix="mingnuo-fuzz-") as folder:
        district = District(Path(folder))
        gc.freeze()
        limit_memory(limits.megabytes)
        for number in numbers:
            connection.send(try_one(district, mutant(seed, number), limits.seconds))
