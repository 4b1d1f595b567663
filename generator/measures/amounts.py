"""Amounts and ratios in the words in which people say them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_CENT = Decimal("0.01")
_WAN = Decimal(10_000)


def money(yuan: Decimal) -> str:
    """`1,234.50 元`, and from ten thousand `12.35 万元`; nothing owed is `0 元`."""
    value, unit = money_parts(yuan)
    return f"{value} {unit}"


def money_parts(yuan: Decimal) -> tuple[str, str]:
    if not yuan:
        return "0", "元"
    if abs(yuan) >= _WAN:
        return f"{(yuan / _WAN).quantize(_CENT, ROUND_HALF_UP):,}", "万元"
    return f"{yuan:,.2f}", "元"


def column_money(yuan: Decimal) -> str:
    """An amount in a column, always in the unit of its neighbours: `0.76 万元`; nothing owed is `0 元`."""
    return f"{(yuan / _WAN).quantize(_CENT, ROUND_HALF_UP):,} 万元" if yuan else "0 元"


def column_percent(ratio: Decimal) -> str:
    """A ratio in a column, always to one place: `98.0%` above `98.7%`."""
    return f"{(ratio * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def percent(ratio: Decimal) -> str:
    """A ratio as a percentage, to one place, half up, without a needless `.0`."""
    shown = (ratio * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{shown.to_integral_value() if shown == shown.to_integral_value() else shown}%"
