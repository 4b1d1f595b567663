"""Chinese numerals: one number for each way of writing, or none."""

from __future__ import annotations

import re

_DIGITS = dict(zip("〇一二三四五六七八九", range(10), strict=True)) | dict.fromkeys("零○ＯO0", 0) | {"两": 2}
"""What stands for zero in 二O二六 is often a letter."""
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億弍贰", "一二三四五六七八九十百千万亿二二")
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ONES, _MANY = "[一二三四五六七八九]", "[一二两三四五六七八九]"
_TENS = rf"{_ONES}{{0,1}}十{_ONES}{{0,1}}"
_HUNDREDS = rf"{_MANY}百(?:零{_ONES}|{_TENS})?"
_THOUSANDS = rf"{_MANY}千(?:零{_ONES}|零{_TENS}|{_HUNDREDS})?"
_BELOW_10000 = rf"(?:{_THOUSANDS}|{_HUNDREDS}|{_TENS}|{_MANY})"
_AFTER = rf"(?:{_THOUSANDS}|零(?:{_HUNDREDS}|{_TENS}|{_ONES}))"
"""三百五 and 一万二 say one thing and mean another: behind a hundred, ones need their 零."""
_WHOLE = re.compile(
    rf"(?P<small>{_BELOW_10000})"
    rf"|(?:(?P<yi>{_BELOW_10000})亿)?零?(?:(?P<wan>{_BELOW_10000})万)?(?P<rest>{_AFTER})?"
)
LETTERS = "〇零○ＯO一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾"


def whole(text: str) -> int | None:
    """A whole number written out, as 三十, 一百零五 or 壹万贰仟; None for anything else, as 三五 or 十几."""
    plain = text.translate(_FORMAL)
    if plain in ("零", "〇", "○"):
        return 0
    found = _WHOLE.fullmatch(plain)
    if found is None or not (found["yi"] or found["wan"] or found["small"]):
        return None
    parts = (found["yi"] or "", found["wan"] or "", found["rest"] or found["small"] or "")
    return sum(_below_10000(part) * scale for part, scale in zip(parts, (10**8, 10**4, 1), strict=True))


def _below_10000(text: str) -> int:
    total = digit = 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def one_by_one(text: str) -> str:
    """Digits written one by one, as 二〇二六; empty where there is anything else."""
    plain = text.translate(_FORMAL)
    return "".join(str(_DIGITS[char]) for char in plain) if all(char in _DIGITS for char in plain) else ""
