"""How a run goes, and how it went."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from tests.fuzz.limits import MEGABYTE
from tests.fuzz.trying import Tried

SLOWEST = 5


@dataclass(slots=True)
class Tally:
    """What has been tried so far."""

    started: float = field(default_factory=time.monotonic)
    answers: Counter[str] = field(default_factory=Counter)
    ways: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, int, str, str]] = field(default_factory=list)
    faults: int = 0
    peak: int = 0

    def add(self, each: Tried) -> None:
        one = each.mutant
        self.answers[each.answer or "not answered"] += 1
        self.ways.update(one.ways)
        self.faults += bool(each.fault)
        self.peak = max(self.peak, each.peak)
        slow = (each.seconds, one.number, one.name, ", ".join(one.ways))
        self.slowest = sorted((*self.slowest, slow), reverse=True)[:SLOWEST]

    @property
    def files(self) -> int:
        return self.answers.total()

    @property
    def rate(self) -> float:
        return self.files / (time.monotonic() - self.started)

    def progress(self, files: int) -> str:
        return f"{self.files:,} of {files:,}, {self.rate:.0f} a second, {self.faults} faults"

    def report(self) -> str:
        lines = [
            f"{self.files:,} files, {self.rate:.1f} a second, {self.faults} faults",
            ", ".join(f"{count:,} {answer}" for answer, count in self.answers.most_common()),
            f"Peak memory of a process: {self.peak / MEGABYTE:.0f} MB",
            f"Ways of damage: {len(self.ways)}, the rarest {min(self.ways.values(), default=0):,} times",
            "Slowest:",
            *(
                f"  {seconds:.2f} s, file {number}, {name}: {ways}"
                for seconds, number, name, ways in self.slowest
            ),
        ]
        return "\n".join(lines)
