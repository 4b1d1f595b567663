"""Check characters of numbers, by the standards that define them."""

from __future__ import annotations

CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
RESIDENT_CHARACTERS = "10X98765432"
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def credit_check_character(first17: str) -> str:
    """The 18th character of a unified social credit code (GB 32100-2015, 4.2)."""
    total = sum(CREDIT_ALPHABET.index(c) * w for c, w in zip(first17, CREDIT_WEIGHTS, strict=True))
    return CREDIT_ALPHABET[-total % 31]


def resident_check_character(first17: str) -> str:
    """The 18th character of a resident ID (GB 11643-1999), a digit or X."""
    total = sum(int(digit) * weight for digit, weight in zip(first17, RESIDENT_WEIGHTS, strict=True))
    return RESIDENT_CHARACTERS[total % 11]


def luhn(digits: str) -> bool:
    """Whether the last digit of a card's number fits the others (ISO/IEC 7812-1, annex B)."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        total += _DOUBLED[int(digit)] if index % 2 else int(digit)
    return total % 10 == 0
