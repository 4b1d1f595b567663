"""Private data in the message of a commit: it is as public as the files, and cannot be taken back either."""

from __future__ import annotations

from generator.findings import Finding
from generator.load.private_files import in_words

LONGEST_MESSAGE = 256 * 1024
"""Bytes of a message that are looked at."""
_SCISSORS = "# ------------------------ >8 ------------------------"
"""Below it Git shows the change itself, and leaves it out of the message."""


def in_message(words: str) -> tuple[Finding, ...]:
    """What there is to say of a message. Lines that Git leaves out, after #, are passed over."""
    lines = words.partition(_SCISSORS)[0].split("\n")
    kept = "\n".join("" if line.startswith("#") else line for line in lines)
    return tuple(in_words("提交说明", kept))
