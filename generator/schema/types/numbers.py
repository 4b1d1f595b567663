"""Counts, percentages and plain numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.findings import Code, Remark
from generator.schema.types.base import (
    LONGEST_HABIT,
    FieldType,
    Reading,
    good,
    half_width,
    read_with,
    unreadable,
)
from generator.schema.types.mistakes import Mistake, help_with
from generator.schema.types.numerals import whole
from generator.schema.types.wrong_numbers import OF_COUNTS, OF_NUMBERS, OF_PERCENTAGES

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
NUMBER_REWRITTEN = Code(
    "W202",
    "number-rewritten",
    "数字写法已代为识别",
    "数字已正确读出，但不是规范写法。",
    "统一写法，别人下载后才能直接计算。",
    "欠款金额（元）: 12.5万元",
    "欠款金额（元）: 125000.00",
)

_NEGATIVE = re.compile(r"\((?P<in>[\d,.]+)\)|(?P<before>[\d,.]+)-|[△▲](?P<after>[\d,.]+)", re.ASCII)
PLAIN = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?\Z", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?\Z", re.ASCII)


def decimal_of(text: str) -> Decimal | None:
    """Exact value of plain or correctly grouped digits, else None."""
    if PLAIN.match(text):
        return Decimal(text)
    return Decimal(text.replace(",", "")) if _GROUPED.match(text) else None


def in_half_width(text: str) -> str:
    return half_width(text).replace("￥", "¥").replace("−", "-").strip()


def by_habit(text: str) -> Decimal | None:
    """Exact value of digits as people and accountants write them: `+3`, `(1,200.00)`, `1200-`, full-width."""
    if len(text) > LONGEST_HABIT:
        return None
    half = in_half_width(text)
    negative = _NEGATIVE.fullmatch(half)
    if negative:
        value = decimal_of(negative["in"] or negative["before"] or negative["after"])
        return None if value is None else -value
    return decimal_of(half.removeprefix("+") if half[1:2].isdigit() else half)


def rewritten(text: str, value: object) -> Remark:
    return Remark(NUMBER_REWRITTEN, f"“{text}”已按 {value} 读取。", f"请改写为 {value}。")


def not_a_number(text: str, example: str, usual: tuple[Mistake, ...] = OF_NUMBERS) -> Remark:
    """What to say of a text; `usual`: what is often typed for a value of its kind."""
    help = help_with(in_half_width(text), usual) or f"请只填阿拉伯数字，例如 {example}。"
    return Remark(NOT_A_NUMBER, f"“{text[:40]}”不是一个确定的数字。", help)


@dataclass(frozen=True, slots=True)
class Count(FieldType[int]):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 1_000_000_000
    title = "整数"
    usual_mistakes = OF_COUNTS
    datatype = "integer"

    def read(self, text: str) -> Reading[int]:
        plain = text.isascii() and text.isdecimal()
        value = Decimal(text) if plain and len(text) < 16 else by_habit(text)
        written = whole(text) if value is None and len(text) <= LONGEST_HABIT else None
        value = value if written is None else Decimal(written)
        if value is None or value != value.to_integral_value():
            return unreadable(not_a_number(text, str(max(self.least, 30)), self.usual_mistakes))
        if not self.least <= value <= self.most:
            return unreadable(
                Remark(
                    OUT_OF_RANGE,
                    f"“{text}”超出范围，应在 {self.least} 到 {self.most} 之间。",
                    "请核对是否多打或少打了一位。",
                )
            )
        return good(int(value)) if plain else read_with(int(value), rewritten(text, int(value)))

    def constraints(self) -> dict[str, Any]:
        return {"minimum": self.least, "maximum": self.most}

    def pattern(self) -> str:
        return "-?[0-9]{1,10}"

    def expected(self) -> str:
        return f"{self.least} 到 {self.most} 的整数"


@dataclass(frozen=True, slots=True)
class Percent(Count):
    """A whole percentage from 0 to 100, typed without its sign; `60%` is read with a warning."""

    least: int = 0
    most: int = 100
    usual_mistakes = OF_PERCENTAGES

    def read(self, text: str) -> Reading[int]:
        half = in_half_width(text)
        if not half.endswith("%"):
            return Count.read(self, text)
        value, said = Count.read(self, half.removesuffix("%").rstrip())
        if value is None:
            return None, said
        return read_with(value, rewritten(text, value))


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
        if PLAIN.match(text):
            return good(Decimal(text).normalize() + 0)
        value = by_habit(text)
        if value is None:
            return unreadable(not_a_number(text, "95"))
        return read_with(value, rewritten(text, value))

    def write(self, value: Decimal) -> str:
        return f"{value:f}"

    def pattern(self) -> str:
        return r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?"
