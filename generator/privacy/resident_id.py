"""Resident IDs (GB 11643-1999): 18 characters with a check character, and the 15 digits of before 1999.

A number is reported when its check character fits and its birthday is one of somebody who may live; the
place it begins with need not be in the list of today, for places change. What is a credit code (GB 32100)
as well is an ID, unless the words before it say otherwise: of all IDs one in 31 fits that check by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.checksums import credit_check_character, resident_check_character
from generator.privacy.context import in_link, said_to_be_credit_code, said_to_be_registration
from generator.privacy.hit import Hit, Kind

OLDEST, YOUNGEST = 1876, 2049
"""Years of birth: at most 150 years ago. There is no clock here, so the future ends with the half century."""

LONG = re.compile(
    r"(?<![0-9])[1-9][0-9]{5}(?P<part>[ -]?)(?:1[89]|20)[0-9]{6}(?P=part)[0-9]{3}[0-9Xx×](?![0-9Xx])"
)
_OLD = re.compile(r"(?<![0-9A-Za-z-])[1-8][0-9]{14}(?![0-9A-Za-z-]|\.[0-9])")
_PROVINCE = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
_SHOWN = "****"


def find(text: str) -> Iterator[Hit]:
    for found in LONG.finditer(text):
        code = re.sub("[ -]", "", found.group()).replace("×", "X").upper()
        if is_resident_id(code) and not _is_public(text, found.start(), code):
            yield Hit(Kind.RESIDENT_ID, found.start(), found.end(), _SHOWN)
    for found in _OLD.finditer(text):
        if (
            is_old_resident_id(found.group())
            and not in_link(text, found.start())
            and not said_to_be_registration(text, found.start())
        ):
            yield Hit(Kind.RESIDENT_ID, found.start(), found.end(), _SHOWN)


def _is_public(text: str, start: int, code: str) -> bool:
    if in_link(text, start):
        return True
    is_credit_code = credit_check_character(code[:17]) == code[17]
    return is_credit_code and said_to_be_credit_code(text, start)


def is_resident_id(code: str) -> bool:
    """Whether 18 characters are a resident ID: the check character fits and the birthday is possible."""
    return resident_check_character(code[:17]) == code[17].upper() and _is_birthday(code[6:14])


def is_old_resident_id(code: str) -> bool:
    """Whether 15 digits are a resident ID of before 1999: a province, and a birthday of the last century."""
    return bool(_PROVINCE.match(code)) and _is_birthday(f"19{code[6:12]}")


def _is_birthday(digits: str) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return OLDEST <= born.year <= YOUNGEST
