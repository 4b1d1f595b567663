"""Amounts of money, exact to the fen, and shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.findings import Code, Remark
from generator.schema.types.base import LONGEST_HABIT, FieldType, Reading, good, read_with, unreadable
from generator.schema.types.numbers import (
    OUT_OF_RANGE,
    PLAIN,
    by_habit,
    decimal_of,
    in_half_width,
    not_a_number,
    rewritten,
)
from generator.schema.types.numerals import whole
from generator.schema.types.sums_in_words import in_words
from generator.schema.types.wrong_numbers import OF_AMOUNTS, OF_SHARES

TOO_PRECISE = Code(
    "E209",
    "too-precise",
    "金额的小数超过两位",
    "金额以元为单位，最多到分。",
    "多出的小数会让合计对不上。",
    "欠款金额（元）: 1234.567",
    "欠款金额（元）: 1234.57",
)

MAGNITUDE_DOUBTFUL = Code(
    "W213",
    "magnitude-doubtful",
    "金额大得少见，请核对单位",
    "这个数写着万元或亿元，换算成元以后大得少见，多半是数已经是元、单位却写了万元。",
    "单位错了，金额差一万倍。",
    "欠款金额（元）: 125000万元",
    "欠款金额（元）: 125000.00",
)
SHARE_DOUBTFUL = Code(
    "W214",
    "share-doubtful",
    "比例小得少见，请核对",
    "小数和百分号一起写，又不到 1%，多半是重复了：0.85 和 85% 是一回事，0.85% 不到百分之一。",
    "比例差一百倍，清欠计划和兑现率都会算错。",
    "清偿比例: 0.85%",
    "清偿比例: 85%",
)

_UNITS = {"": 1, "元": 1, "圆": 1, "万": 10_000, "万元": 10_000, "亿": 100_000_000, "亿元": 100_000_000}
_AMOUNT = re.compile(
    r"(?:¥|人民币|RMB|CNY)?\s*(?P<number>.+?)\s*(?P<unit>[万亿]? ?元|[万亿圆])?(?:整|正)?", re.IGNORECASE
)
_PERCENT_WRITTEN = re.compile("百分之(?P<number>.+)")
_DOUBTFUL = {"万": Decimal(10_000), "亿": Decimal(10)}
"""From how many ten thousands or hundred millions on an amount of a town is to be looked at again."""

MOST_YUAN = Decimal(10) ** 13
"""Ten trillion: more than any unit can owe, small enough to be added up exactly."""


@dataclass(frozen=True, slots=True)
class Money(FieldType[Decimal]):
    """An amount in yuan, exact to the fen. `12.5万元`, `¥1,000` and full-width digits get a warning."""

    title = "金额（元）"
    datatype = "number"

    def read(self, text: str) -> Reading[Decimal]:
        plain = PLAIN.match(text)
        number, unit = (Decimal(text), "") if plain else _amount(text)
        if number is None:
            return unreadable(not_a_number(text, "125000.00", OF_AMOUNTS))
        amount = number * _UNITS[unit]
        if amount < 0:
            return unreadable(
                Remark(OUT_OF_RANGE, f"金额“{text}”是负数。", "请核对；减少额请填在相应的栏里。")
            )
        if amount >= MOST_YUAN:
            return unreadable(
                Remark(OUT_OF_RANGE, f"金额“{text[:40]}”太大了。", "请核对是否多打了几位，单位是元。")
            )
        yuan = amount.quantize(Decimal("0.01")) + 0
        if yuan != amount:
            return unreadable(Remark(TOO_PRECISE, f"“{text}”的小数超过两位。", "请精确到分，例如 1234.57。"))
        if plain:
            return good(yuan)
        if number >= _DOUBTFUL.get(unit[:1], MOST_YUAN):
            return read_with(yuan, _doubtful(text, number, yuan))
        return read_with(yuan, rewritten(text, yuan))

    def write(self, value: Decimal) -> str:
        return f"{value:.2f}"

    def constraints(self) -> dict[str, Any]:
        return {"minimum": 0}

    def pattern(self) -> str:
        return r"[0-9]{1,13}(?:\.[0-9]{1,2})?"

    def expected(self) -> str:
        return "以元为单位的金额，最多两位小数"


def _amount(text: str) -> tuple[Decimal | None, str]:
    """The number of an amount and its unit, 元 or 万元 or 亿元."""
    found = _AMOUNT.fullmatch(in_half_width(text)) if len(text) <= LONGEST_HABIT else None
    if found and (number := by_habit(found["number"])) is not None:
        return number, (found["unit"] or "").replace(" ", "")
    return in_words(text), ""


def _doubtful(text: str, number: Decimal, yuan: Decimal) -> Remark:
    big = f"{yuan / 100_000_000:f}".rstrip("0").rstrip(".")
    message = f"“{text}”合 {big} 亿元，已按 {yuan} 读取。"
    help = f"请核对单位：本来就是元的，改写为 {number:.2f}；确实有这么多的，改写为 {yuan}。"
    return Remark(MAGNITUDE_DOUBTFUL, message, help)


def _hundredths(text: str) -> Decimal | None:
    written = whole(text)
    return decimal_of(text) if written is None else Decimal(written)


@dataclass(frozen=True, slots=True)
class Ratio(FieldType[Decimal]):
    """A share from 0 to 1: `0.85` or `85%`. A bare `85` is refused: it could be either.

    `small`: less than a hundredth, as a rate by the day, is nothing to ask about.
    """

    small: bool = False
    title = "比例"
    datatype = "number"

    def read(self, text: str) -> Reading[Decimal]:
        half = text if text.isascii() else in_half_width(text)
        said = _PERCENT_WRITTEN.fullmatch(half)
        percent = half.endswith("%") or said is not None
        number = _hundredths(said["number"]) if said else decimal_of(half.removesuffix("%").rstrip())
        if number is None:
            return unreadable(not_a_number(text, "85%", OF_SHARES))
        ratio = number / 100 if percent else number
        if not 0 <= ratio <= 1:
            help = (
                f"是百分之 {number} 的，请写成 {number}%。"
                if not percent and 1 < number <= 100
                else "请核对；比例在 0% 到 100% 之间。"
            )
            return unreadable(Remark(OUT_OF_RANGE, f"“{text[:40]}”不在 0 到 1 之间。", help))
        value = ratio.normalize() + 0
        if said:
            return read_with(value, rewritten(text, f"{number}%"))
        if percent and 0 < number < 1 and not self.small:
            whole = f"{number * 100:f}".rstrip("0").rstrip(".")
            message = f"“{text}”不到百分之一，已按 {value} 读取。"
            return read_with(
                value, Remark(SHARE_DOUBTFUL, message, f"是百分之 {whole} 的，请写成 {whole}%。")
            )
        return good(value)

    def write(self, value: Decimal) -> str:
        return f"{value:f}"

    def constraints(self) -> dict[str, Any]:
        return {"minimum": 0, "maximum": 1}

    def pattern(self) -> str:
        return r"0(?:\.[0-9]{1,6})?|1(?:\.0{1,6})?"

    def expected(self) -> str:
        return "0 到 1 的小数或百分数，例如 85%"
