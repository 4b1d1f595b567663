"""What an indicator comes to for one unit: a part of a whole, and what stands for silence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from generator.measures.share import Share
from generator.measures.terms import State
from generator.schema.types import Few

PLACES = Decimal("1E-10")
"""To so many places values are published; scores are computed from published values."""
_ZERO, _ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class Value:
    """`value` is from 0 to 1, and None where there is none. `reason`: in a few words how it came about.

    `part` and `whole` are shown to readers; where the value is more than their quotient, `reason` says so.
    `few`: instead of `part`, one that may not be told exactly.
    """

    state: State
    part: Decimal | None = None
    whole: Decimal | None = None
    value: Decimal | None = None
    reason: str = ""
    few: Few | None = None


def ratio(part: Decimal | int, whole: Decimal | int, reason: str = "") -> Value:
    """A part of a whole, as a value no lower than 0 and no higher than 1. The whole is not zero."""
    some, all_ = Decimal(part), Decimal(whole)
    return computed(some, all_, some / all_, reason)


def share(found: Share, reason: str = "") -> Value:
    """A share of something as a value."""
    return ratio(found.part, found.whole, reason)


def computed(part: Decimal | None, whole: Decimal | None, value: Decimal, reason: str) -> Value:
    """A value that is more than the quotient of two numbers."""
    return Value(State.DATA, _short(part), _short(whole), _short(min(max(value, _ZERO), _ONE)), reason)


def of_few(part: Few, whole: int, reason: str) -> Value:
    """People of a whole, as exactly as they may be told; the least that they can be is what counts."""
    if part.exact is not None:
        return ratio(part.exact, whole, f"{reason} {part.zh} 人")
    found = ratio(part.least, whole)
    words = f"{reason}{part.zh} 人，不写准数，按 {part.least} 人计分"
    return replace(found, part=None, reason=words, few=part)


def _short(number: Decimal | None) -> Decimal | None:
    """A number to the places that are published, without zeros at its end."""
    if number is None or number == number.to_integral_value():
        return number
    return number.quantize(PLACES, ROUND_HALF_UP).normalize()


def reported_zero(reason: str) -> Value:
    """Nothing happened, and the unit said so: full marks."""
    return Value(State.ZERO, value=_ONE, reason=reason)


def not_applicable(reason: str) -> Value:
    return Value(State.NOT_APPLICABLE, reason=reason)


def missing(reason: str) -> Value:
    return Value(State.MISSING, reason=reason)
