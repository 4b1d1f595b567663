"""Limits of time and memory for what is done with one file."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

MEGABYTE = 1024 * 1024


class TookTooLongError(Exception):
    """A file took more of the processor than it may."""


def limit_memory(megabytes: int) -> None:
    """Let this process have so much more than it has now."""
    used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()  # noqa: PTH123, SIM115
    most = used + megabytes * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TookTooLongError after so many seconds of the processor."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TookTooLongError(f"more than {seconds} seconds")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
