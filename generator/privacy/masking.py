"""Text that may be repeated: what detectors find is shown only as far as it may be."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.checksums import CREDIT_ALPHABET, credit_check_character
from generator.privacy.scan import hits, may_hold_any

_PRIVATE = re.compile(
    r"(?<!\d)(?:(?:[+＋]?[8８][6６][- ]?)?(?P<head>[1１][3-9３-９]\d)[- ]?\d{4}[- ]?(?P<tail>\d{4})"
    r"|(?P<long>\d{3})\d{11,15}[\dXxＸｘ])(?!\d)"
)
"""Whatever may be a mobile, an ID or a card with a slip in it: not to be found fault with, nor repeated."""
_CUT = re.compile(r"“(?P<before>[^“”]{0,79}?)(?P<number>[0-9][0-9 -]{3,24}[0-9Xx-]?)”")
_CUT_LENGTHS = frozenset({20, 30, 31, 40, 60, 70, 80})
"""Letters after which messages cut what they quote: a number cut there is no longer known for what it was."""
_PASSES = 4
_CREDIT = re.compile(rf"[{CREDIT_ALPHABET}]{{18}}\Z")


def masked(text: str) -> str:
    """A message without private data, and without numbers that nearly are: CI logs are public."""
    if not may_hold_any(text):
        return text
    return _CUT.sub(_shorter, _again_and_again(text, lambda each: _PRIVATE.sub(_hidden, _once(each))))


def name_masked(name: str) -> str:
    """The name of a file without private data; other numbers stay, for the name must still lead to the file."""
    return _again_and_again(name, _once) if may_hold_any(name) else name


def _again_and_again(text: str, mask: Callable[[str], str]) -> str:
    """Where something has been masked, what stood beside it may be seen for what it is."""
    for _ in range(_PASSES):
        before, text = text, mask(text)
        if text == before:
            break
    return text


def _once(text: str) -> str:
    parts, last = [], 0
    for hit in hits(text):
        parts += [text[last : hit.start], hit.shown]
        last = hit.end
    return "".join([*parts, text[last:]])


def _shorter(found: re.Match[str]) -> str:
    """A quotation without the number that it ends in, where it is as long as quotations are cut."""
    quoted, number = found["before"] + found["number"], found["number"]
    return f"“{found['before']}{number[:3]}****”" if len(quoted) in _CUT_LENGTHS else found.group()


def _hidden(found: re.Match[str]) -> str:
    code = found.group()
    if _CREDIT.match(code) and credit_check_character(code[:17]) == code[17]:
        return code
    return f"{found['head'] or found['long']}****{found['tail'] or ''}"
