"""Mobile numbers of the mainland: 11 digits from 13 to 19, in the groups in which people write them.

Ranges within 13 to 19 are given out as they are needed, so none of them is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.context import in_link, is_money, is_serial
from generator.privacy.hit import Hit, Kind

_PART = r"[ .\-\u2010-\u2015\u2212_/·•]{1,2}"
_NUMBER = re.compile(
    r"1[3-9][0-9](?:[0-9]{8}"
    rf"|{_PART}[0-9]{{4}}{_PART}[0-9]{{4}}"
    rf"|[0-9]{{4}}{_PART}[0-9]{{4}}"
    rf"|{_PART}[0-9]{{3}}{_PART}[0-9]{{5}}"
    r"|[ -][0-9]{8})(?![0-9])"
)
_COUNTRY = re.compile(r"(?:(?<![0-9])(?:00|\+)?86[ \-]?|(?<![0-9])0)\Z")
_SPELT = re.compile(r"(?i:tel|phone|mobile|mob|wx|vx|weixin)\Z")


def find(text: str) -> Iterator[Hit]:
    for found in _NUMBER.finditer(text):
        start, end = _with_country(text, found.start()), found.end()
        if _stands_alone(text, start, end, found.group().isdigit()) and not _is_public(text, start, end):
            digits = re.sub("[^0-9]", "", found.group())
            yield Hit(Kind.MOBILE, start, end, f"{digits[:3]}****{digits[-4:]}")


def _with_country(text: str, start: int) -> int:
    """Where a number begins with the prefix of the country, or the 0 of a long distance call."""
    before = _COUNTRY.search(text[max(0, start - 6) : start])
    return start - len(before.group()) if before else start


def _stands_alone(text: str, start: int, end: int, together: bool) -> bool:
    """Whether a number is no part of a longer one. Digits in groups may be pieces of a code with hyphens."""
    before, after = text[max(0, start - 8) : start], text[end : end + 2]
    if before[-1:].isdigit():
        return False
    if not together and (re.search(r"[0-9][-.]\Z", before) or re.match(r"[-.][0-9]", after)):
        return False
    is_code = re.search(r"[A-Z]\Z", before) and not _SPELT.search(before)
    return not is_code and not re.match("[A-Z][0-9A-Z]", after)


def _is_public(text: str, start: int, end: int) -> bool:
    return is_money(text, start, end) or is_serial(text, start, end) or in_link(text, start)
