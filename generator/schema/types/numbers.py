"""Counts, amounts and ratios. Amounts are exact decimals in yuan."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, read_with, unreadable

NOT_A_NUMBER = Code(
    "E207",
    "not-a-number",
    "数字读不出来",
    "这一栏要填数字，程序没有读出来。",
    "数字要能相加、能核对，程序不替人猜。",
    "目标值: 约30",
    "目标值: 30",
)
OUT_OF_RANGE = Code(
    "E208",
    "out-of-range",
    "超出范围",
    "数字不在这一栏允许的范围内。",
    "超出范围的数字多半是多打、少打了一位，或单位弄错了。",
    "清偿比例: 85",
    "清偿比例: 85%",
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
NUMBER_REWRITTEN = Code(
    "W202",
    "number-rewritten",
    "数字写法已代为识别",
    "数字能确定无疑地读出，但不是规范写法。",
    "统一写法，别人下载后才能直接计算。",
    "欠款金额（元）: 12.5万元",
    "欠款金额（元）: 125000.00",
)

_PLAIN = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?\Z", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?\Z", re.ASCII)
_AMOUNT = re.compile(r"[¥￥]?\s*(?P<number>[-\d,.]+)\s*(?P<unit>万元|元)?\Z", re.ASCII)

MOST_YUAN = Decimal(10) ** 13
"""Ten trillion: more than any unit can owe, small enough to be added up exactly."""


def _decimal(text: str) -> Decimal | None:
    """Exact value of plain or correctly grouped digits, else None."""
    if _PLAIN.match(text):
        return Decimal(text)
    return Decimal(text.replace(",", "")) if _GROUPED.match(text) else None


_FULL_WIDTH = str.maketrans({chr(0xFF01 + i): chr(0x21 + i) for i in range(94)} | {"￥": "¥"})


def _half_width(text: str) -> str:
    """Full-width characters as half-width; 10² stays what it is, and is no 102."""
    return text.translate(_FULL_WIDTH).strip()


def _rewritten(text: str, value: object) -> Remark:
    return Remark(NUMBER_REWRITTEN, f"“{text}”已按 {value} 读取。", f"请改写为 {value}。")


def _not_a_number(text: str, example: str) -> Remark:
    return Remark(NOT_A_NUMBER, f"“{text}”不是一个确定的数字。", f"请只填阿拉伯数字，例如 {example}。")


@dataclass(frozen=True, slots=True)
class Count(FieldType[int]):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 1_000_000_000
    title = "整数"
    datatype = "integer"

    def read(self, text: str) -> Reading[int]:
        plain = text.isascii() and text.isdecimal()
        value = _decimal(text if plain else _half_width(text))
        if value is None or value != value.to_integral_value():
            return unreadable(_not_a_number(text, str(max(self.least, 30))))
        if not self.least <= value <= self.most:
            return unreadable(
                Remark(
                    OUT_OF_RANGE,
                    f"“{text}”超出范围，应在 {self.least} 到 {self.most} 之间。",
                    "请核对是否多打或少打了一位。",
                )
            )
        return good(int(value)) if plain else read_with(int(value), _rewritten(text, int(value)))

    def constraints(self) -> dict[str, Any]:
        return {"minimum": self.least, "maximum": self.most}

    def expected(self) -> str:
        return f"{self.least} 到 {self.most} 的整数"


@dataclass(frozen=True, slots=True)
class Whole(Count):
    """A whole number that may be negative, such as days late."""

    least: int = -1_000_000
    most: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Number(FieldType[Decimal]):
    """A decimal number without a fixed unit, such as the target of a promise."""

    title = "数字"
    datatype = "number"

    def read(self, text: str) -> Reading[Decimal]:
        if _PLAIN.match(text):
            return good(Decimal(text).normalize() + 0)
        value = _decimal(_half_width(text))
        if value is None:
            return unreadable(_not_a_number(text, "95"))
        return read_with(value, _rewritten(text, value))

    def write(self, value: Decimal) -> str:
        return f"{value:f}"


@dataclass(frozen=True, slots=True)
class Money(FieldType[Decimal]):
    """An amount in yuan, exact to the fen. `12.5万元`, `¥1,000` and full-width digits get a warning."""

    title = "金额（元）"
    datatype = "number"

    def read(self, text: str) -> Reading[Decimal]:
        plain = _PLAIN.match(text)
        amount = Decimal(text) if plain else self._habit(_half_width(text))
        if amount is None:
            return unreadable(_not_a_number(text, "125000.00"))
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
        return good(yuan) if plain else read_with(yuan, _rewritten(text, yuan))

    def write(self, value: Decimal) -> str:
        return f"{value:.2f}"

    @staticmethod
    def _habit(text: str) -> Decimal | None:
        match = _AMOUNT.match(text)
        number = _decimal(match["number"]) if match else None
        if match is None or number is None:
            return None
        return number * 10_000 if match["unit"] == "万元" else number

    def constraints(self) -> dict[str, Any]:
        return {"minimum": 0}

    def expected(self) -> str:
        return "以元为单位的金额，最多两位小数"


@dataclass(frozen=True, slots=True)
class Ratio(FieldType[Decimal]):
    """A share from 0 to 1: `0.85` or `85%`. A bare `85` is refused: it could be either."""

    title = "比例"
    datatype = "number"

    def read(self, text: str) -> Reading[Decimal]:
        half = text if text.isascii() else _half_width(text)
        percent = half.endswith("%")
        number = _decimal(half.removesuffix("%").rstrip())
        if number is None:
            return unreadable(_not_a_number(text, "85%"))
        ratio = number / 100 if percent else number
        if not 0 <= ratio <= 1:
            return unreadable(
                Remark(
                    OUT_OF_RANGE, f"“{text}”不在 0 到 1 之间。", f"如果是百分之{number}，请写成 {number}%。"
                )
            )
        return good(ratio.normalize() + 0)

    def write(self, value: Decimal) -> str:
        return f"{value:f}"

    def constraints(self) -> dict[str, Any]:
        return {"minimum": 0, "maximum": 1}

    def expected(self) -> str:
        return "0 到 1 的小数或百分数，例如 85%"
