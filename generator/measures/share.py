"""Shares that say what they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

SMALL = 5
"""Below this many, a share is shown as a fraction: a percentage would pretend to more than there is."""


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole` things. A share of nothing is no share, not 100 %."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """Percent to one decimal place, half up; None for a share of nothing."""
        if not self.whole:
            return None
        return (Decimal(100 * self.part) / self.whole).quantize(Decimal("0.1"), ROUND_HALF_UP)

    @property
    def text(self) -> str:
        """`3/4` below five, `83.3%` from there, and a dash for a share of nothing."""
        if not self.whole:
            return "—"
        return f"{self.part}/{self.whole}" if self.whole < SMALL else f"{self.percent}%"
