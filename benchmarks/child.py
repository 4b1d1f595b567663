"""Runs what is measured in a process of its own, so that nothing is shared and its memory is its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Ran:
    """A process that has ended: seconds by the clock and of the processor, and peak bytes of memory.

    `lines` is what it said, on both channels, with the second at which it said it.
    """

    seconds: float
    processor: float
    memory: int
    lines: tuple[tuple[float, str], ...]

    @property
    def told(self) -> Any:
        """The JSON in its last line."""
        return json.loads(self.lines[-1][1])


def run(module: str, *words: object) -> Ran:
    """Run `python -m module words…`. Raises CalledProcessError, with what it said, when it fails.

    Peak memory is that of the operating system for this process (`wait4`). A process begins with what its
    parent had, hence whoever calls this stays small: nothing here imports the generator.
    """
    command = [sys.executable, "-m", module, *map(str, words)]
    start = time.perf_counter()
    lines: list[tuple[float, str]] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout is not None  # noqa: S101 -- for the type checker
        for line in process.stdout:
            lines.append((time.perf_counter() - start, line.rstrip("\n")))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        said = "\n".join(line for _, line in lines)
        raise subprocess.CalledProcessError(process.returncode, command, said)
    return Ran(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, tuple(lines))
