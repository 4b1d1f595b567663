"""Passports and permits for Hong Kong, Macao and Taiwan. A letter and eight digits may be much else, so
without a word that names the document it is only perhaps one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.context import in_link
from generator.privacy.hit import Hit, Kind

_PASSPORT = r"[EGDSP][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[DSP]E[0-9]{7}"
_PERMIT = r"[CW][0-9]{8}|C[A-HJ-NP-Z][0-9]{7}"
_NUMBER = re.compile(rf"(?<![0-9A-Za-z_-])(?:{_PASSPORT}|{_PERMIT})(?![0-9A-Za-z_]|-[0-9])")
_NAMED = re.compile(
    r"(?:护照|通行证|台胞证|回乡证|(?i:passport))[^0-9A-Za-z\n]{0,12}"
    r"(?P<number>[A-Za-z]{1,2}[0-9]{7,8}(?:[0-9]{2})?|[0-9]{8})(?![0-9A-Za-z])"
)


def find(text: str) -> Iterator[Hit]:
    for found in _NAMED.finditer(text):
        yield _hit(Kind.TRAVEL_DOCUMENT, found.group("number"), found.start("number"))
    for found in _NUMBER.finditer(text):
        if not in_link(text, found.start()):
            yield _hit(Kind.MAYBE_TRAVEL_DOCUMENT, found.group(), found.start())


def _hit(kind: Kind, number: str, start: int) -> Hit:
    return Hit(kind, start, start + len(number), f"{number[:1]}****{number[-2:]}")
