"""The smallest file that still fails: pieces are left out as long as it does (Zeller's delta debugging)."""

from __future__ import annotations

import time
from collections.abc import Callable

LASTING = 30.0
"""Seconds after which the smallest file so far has to do."""


def smaller(raw: bytes, fails: Callable[[bytes], bool], lasting: float = LASTING) -> bytes:
    """A file that fails, and mostly none with a byte less. One that fails no more is given back whole."""
    end = time.monotonic() + lasting
    if not fails(raw):
        return raw
    pieces = 2
    while len(raw) > 1 and time.monotonic() < end:
        length = -(-len(raw) // pieces)
        for start in range(0, len(raw), length):
            without = raw[:start] + raw[start + length :]
            if fails(without):
                raw, pieces = without, max(2, pieces - 1)
                break
            if time.monotonic() >= end:
                break
        else:
            if length == 1:
                break
            pieces = min(len(raw), pieces * 2)
    return raw
