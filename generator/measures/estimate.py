"""What a sample says of the whole, and how far it may be off."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

ENOUGH = 30
"""With fewer answers no percentage is shown."""
_Z = Decimal("1.959963984540054")
"""95 % of a normal distribution lie within this many standard deviations."""
_PLACE = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Estimate:
    """`part` of `whole` that were asked. Percentages are to one place, half up; None for too few answers."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        return _percent(Decimal(self.part) / self.whole) if self.whole >= ENOUGH else None

    @property
    def interval(self) -> tuple[Decimal, Decimal] | None:
        """Between which percentages the share of all lies, with 95 % confidence."""
        if self.whole < ENOUGH:
            return None
        low, high = wilson(self.part, self.whole)
        return _percent(low), _percent(high)

    @property
    def text(self) -> str:
        """`77.8%` from thirty answers on, below that how many of how many, and a dash for none."""
        if not self.whole:
            return "—"
        return f"{self.percent}%" if self.percent is not None else f"{self.part}/{self.whole}"


def wilson(part: int, whole: int) -> tuple[Decimal, Decimal]:
    """The 95 % score interval of a share (Wilson 1927). Raises ValueError for a share of nothing."""
    if not 0 <= part <= whole or not whole:
        raise ValueError(f"no share: {part} of {whole}")
    with localcontext(prec=28):
        n, p, z2 = Decimal(whole), Decimal(part) / whole, _Z * _Z
        middle = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = _Z / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).sqrt()
        return max(middle - half, Decimal(0)), min(middle + half, Decimal(1))


def _percent(share: Decimal) -> Decimal:
    return (100 * share).quantize(_PLACE, ROUND_HALF_UP)
