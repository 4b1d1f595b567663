"""Numbers of bank cards: 13 to 19 digits that begin as cards do, and whose last digit fits (Luhn)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checksums import credit_check_character, luhn
from generator.privacy.context import in_link, is_money, said_to_be_credit_code
from generator.privacy.hit import Hit, Kind

_TOGETHER = re.compile(r"(?<![0-9A-Z])(?<![0-9]\.)[3-9][0-9]{12,18}(?![0-9])")
_IN_FOURS = re.compile(
    r"(?<![0-9A-Z-])[3-9][0-9]{3}(?P<part>[ -])[0-9]{4}(?:(?P=part)[0-9]{4}){1,2}(?:(?P=part)[0-9]{1,4})?"
    r"(?![0-9]|-[0-9])"
    r"|(?<![0-9A-Z-])3[47][0-9]{2}[ -][0-9]{6}[ -][0-9]{5}(?![0-9]|-[0-9])"
    r"|(?<![0-9A-Z-])62[0-9]{4}[ -][0-9]{13}(?![0-9]|-[0-9])"
)
_ISSUED = re.compile(
    r"62[0-9]{11,17}"  # UnionPay
    r"|(?:60|81|9[058])[0-9]{14}(?:[0-9]{3})?"  # cards of single banks from before
    r"|4[0-9]{12}(?:[0-9]{3})?(?:[0-9]{3})?"  # Visa
    r"|5[1-5][0-9]{14}"  # Mastercard
    r"|3[47][0-9]{13}"  # American Express
    r"|35[0-9]{14}"  # JCB
    r"|3[0689][0-9]{12}"  # Diners
)


def find(text: str) -> Iterator[Hit]:
    for pattern in (_TOGETHER, _IN_FOURS):
        for found in pattern.finditer(text):
            digits = re.sub("[ -]", "", found.group())
            if is_bank_card(digits) and not _is_public(text, found.start(), found.end(), digits):
                yield Hit(Kind.BANK_CARD, found.start(), found.end(), f"****{digits[-4:]}")


def is_bank_card(digits: str) -> bool:
    """Whether digits are the number of a card: prefix and length of an issuer, and the check digit."""
    return bool(_ISSUED.fullmatch(digits)) and luhn(digits)


def _is_public(text: str, start: int, end: int, digits: str) -> bool:
    if is_money(text, start, end) or in_link(text, start):
        return True
    is_credit_code = len(digits) == 18 and credit_check_character(digits[:17]) == digits[17]
    return is_credit_code and said_to_be_credit_code(text, start)
