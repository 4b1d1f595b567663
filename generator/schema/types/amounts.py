"""Amounts of money, exact to the fen, and shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, read_with, unreadable
from generator.schema.types.numbers import (
    OUT_OF_RANGE,
    PLAIN,
    decimal_of,
    in_half_width,
    not_a_number,
    rewritten,
)

TOO_PRECISE = Code(
    "E209",
    "too-precise",
    "金额的小数超过两位",
    "金额以元为单位，最多到分。",
    "多出的小数会让合计对不上。",
    "欠款金额（元）: 1234.567",
    "欠款金额（元）: 1234.57",
)

_AMOUNT = re.compile(r"[¥￥]?\s*(?P<number>[-\d,.]+)\s*(?P<unit>万元|元)?\Z", re.ASCII)

MOST_YUAN = Decimal(10) ** 13
"""Ten trillion: more than any unit can owe, small enough to be added up exactly."""


@dataclass(frozen=True, slots=True)
class Money(FieldType[Decimal]):
    """An amount in yuan, exact to the fen. `12.5万元`, `¥1,000` and full-width digits get a warning."""

    title = "金额（元）"
    datatype = "number"

    def read(self, text: str) -> Reading[Decimal]:
        plain = PLAIN.match(text)
        amount = Decimal(text) if plain else self._habit(in_half_width(text))
        if amount is None:
            return unreadable(not_a_number(text, "125000.00"))
        if amount < 0:
            return unreadable(
                Remark(OUT_OF_RANGE, f"金额“{text}”是负数。", "请核对；减少额请填在相应的栏里。")
            )
        if amount >= MOST_YUAN:
            return unreadable(
                Remark(OUT_OF_RANGE, f"金额“{text[:40]}”太大了。", "请核对是否多打了几位，单位是元。")
            )
        yuan = amount.quantize(Decimal("0.01"))
        if yuan != amount:
            return unreadable(Remark(TOO_PRECISE, f"“{text}”的小数超过两位。", "请精确到分，例如 1234.57。"))
        return good(yuan) if plain else read_with(yuan, rewritten(text, yuan))

    def write(self, value: Decimal) -> str:
        return f"{value:.2f}"

    @staticmethod
    def _habit(text: str) -> Decimal | None:
        match = _AMOUNT.match(text)
        number = decimal_of(match["number"]) if match else None
        if match is None or number is None:
            return None
        return number * 10_000 if match["unit"] == "万元" else number

    def constraints(self) -> dict[str, Any]:
        return {"minimum": 0}

    def pattern(self) -> str:
        return r"[0-9]{1,13}(?:\.[0-9]{1,2})?"

    def expected(self) -> str:
        return "以元为单位的金额，最多两位小数"


@dataclass(frozen=True, slots=True)
class Ratio(FieldType[Decimal]):
    """A share from 0 to 1: `0.85` or `85%`. A bare `85` is refused: it could be either."""

    title = "比例"
    datatype = "number"

    def read(self, text: str) -> Reading[Decimal]:
        half = text if text.isascii() else in_half_width(text)
        percent = half.endswith("%")
        number = decimal_of(half.removesuffix("%").rstrip())
        if number is None:
            return unreadable(not_a_number(text, "85%"))
        ratio = number / 100 if percent else number
        if not 0 <= ratio <= 1:
            help = (
                f"请写成 {number}%。"
                if not percent and 1 < number <= 100
                else "请核对；比例在 0% 到 100% 之间。"
            )
            return unreadable(Remark(OUT_OF_RANGE, f"“{text[:40]}”不在 0 到 1 之间。", help))
        return good(ratio.normalize() + 0)

    def write(self, value: Decimal) -> str:
        return f"{value:f}"

    def constraints(self) -> dict[str, Any]:
        return {"minimum": 0, "maximum": 1}

    def pattern(self) -> str:
        return r"0(?:\.[0-9]{1,6})?|1(?:\.0{1,6})?"

    def expected(self) -> str:
        return "0 到 1 的小数或百分数，例如 85%"
