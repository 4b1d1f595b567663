"""How long misconduct of a unit is shown, and from when its repair may be applied for.

In force: 国办发〔2025〕22号 and 信用修复管理办法 (国家发展改革委令第36号, 2026-04-01), counted from the day
of the decision. Before: 令第58号 (2023-05-01), which knew no levels. Months end on the same day, or on the
month's last (民法典 202). Which of both holds for earlier decisions is the district's to say; see
`docs/decisions/0008-what-expires-is-gone.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.schema.types.choices import Term
from generator.schema.types.days import months_later


class Gravity(Term):
    MINOR = "minor", "轻微"
    GENERAL = "general", "一般"
    SERIOUS = "serious", "严重"


class Earlier(Term):
    """What holds for decisions from before the rules in force."""

    SHORTER = "shorter", "取较短的"
    OLD = "old", "按原规定"
    NEW = "new", "按新规定"


@dataclass(frozen=True, slots=True)
class Limits:
    """Months to be shown at least and at most, and whether such misconduct is shown at all by rule."""

    shortest: int
    longest: int
    usual: bool


@dataclass(frozen=True, slots=True)
class Exposure:
    """`repair_from` is None where repair may be asked for as soon as all is put right. Shown before `ends`."""

    repair_from: date | None
    ends: date
    usual: bool


IN_FORCE = date(2026, 4, 1)
NOW = {
    Gravity.MINOR: Limits(0, 3, usual=False),
    Gravity.GENERAL: Limits(3, 12, usual=True),
    Gravity.SERIOUS: Limits(12, 36, usual=True),
}
"""信用修复管理办法 (令第36号): 轻微 is not shown, or for three months where it must be."""
BEFORE = Limits(3, 36, usual=True)
"""令第58号, 第十条: at least three months, at most three years, whatever was done."""
LONGEST = 36
"""Months after which nothing at all is shown."""


def exposure(gravity: Gravity, decided: date, earlier: Earlier = Earlier.SHORTER) -> Exposure:
    """How long a decision is shown that was taken on a day."""
    limits = _limits(NOW[gravity], earlier) if decided < IN_FORCE else NOW[gravity]
    return Exposure(
        months_later(decided, limits.shortest) if limits.shortest else None,
        months_later(decided, limits.longest),
        limits.usual,
    )


def _limits(now: Limits, earlier: Earlier) -> Limits:
    match earlier:
        case Earlier.OLD:
            return BEFORE
        case Earlier.NEW:
            return now
    return Limits(
        min(now.shortest, BEFORE.shortest), min(now.longest, BEFORE.longest), now.usual and BEFORE.usual
    )
