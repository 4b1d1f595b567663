"""Counts of people so few that the number would point at somebody: one and two are never written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, read_with, unreadable
from generator.schema.types.numbers import (
    NOT_A_NUMBER,
    NUMBER_REWRITTEN,
    OUT_OF_RANGE,
    decimal_of,
    in_half_width,
)

FEWEST = 3
"""The smallest count that may be told; below it there is only nobody, or somebody."""
MOST = 1_000_000

COUNT_TOO_SMALL = Code(
    "E504",
    "count-too-small",
    "人数太少，不能写出来",
    "人数或件数是 1 或 2 的，要填 <3；没有的填 0。",
    "只有一两个人的数，单位里的人一看就知道说的是谁。",
    "失信记录条数: （1 或 2）",
    "失信记录条数: <3",
)

_FEW = re.compile(rf"(?:<|少于|小于|不足|不到){FEWEST}[人条件个]?\Z")
_NEARLY = re.compile(r"(?:>|超过|多于|大于)(?P<n>\d{1,7})[人条件个]?\Z", re.ASCII)
_HELP = "没有的填 0；1 或 2 一律填 <3；3 和 3 以上照实填。"


@dataclass(frozen=True, slots=True)
class Few:
    """How many, as far as it may be told: exactly, `<3` (one or two), or `>17` (nearly all of them)."""

    least: int
    most: int | None

    @classmethod
    def exactly(cls, number: int) -> Few:
        return cls(number, number)

    @property
    def exact(self) -> int | None:
        return self.least if self.least == self.most else None

    @property
    def zh(self) -> str:
        """As pages say it: `12`, `不足 3`, `超过 17`."""
        if self.most is None:
            return f"超过 {self.least - 1:,}"
        return f"{self.least:,}" if self.exact is not None else f"不足 {FEWEST}"

    def __str__(self) -> str:
        if self.most is None:
            return f">{self.least - 1}"
        return f"{self.least}" if self.exact is not None else f"<{FEWEST}"


A_FEW = Few(1, FEWEST - 1)


@dataclass(frozen=True, slots=True)
class SmallCount(FieldType[Few]):
    """A count in which 1 and 2 are typed `<3`. No message repeats what was typed.

    `nearly`: a part of a whole may also be typed `>17`, where all but one or two of twenty are meant.
    """

    nearly: bool = False
    title = "人数或件数"

    def read(self, text: str) -> Reading[Few]:
        half = in_half_width(text).replace(" ", "")
        nearly = _NEARLY.match(half) if self.nearly else None
        if _FEW.match(half) or nearly:
            value = Few(int(nearly["n"]) + 1, None) if nearly else A_FEW
            return good(value) if str(value) == text else read_with(value, _rewritten(value))
        number = decimal_of(half)
        if number is None or number != number.to_integral_value():
            return unreadable(Remark(NOT_A_NUMBER, "这里填的不是一个确定的数。", _HELP))
        if not 0 <= number <= MOST:
            said = f"这里填的数超出范围，应在 0 到 {MOST} 之间。"
            return unreadable(Remark(OUT_OF_RANGE, said, _HELP))
        if 0 < number < FEWEST:
            return unreadable(Remark(COUNT_TOO_SMALL, "这里填的数不足 3，写出来会让人猜到是谁。", _HELP))
        value = Few.exactly(int(number))
        return good(value) if str(value) == text else read_with(value, _rewritten(value))

    def constraints(self) -> dict[str, Any]:
        return {"pattern": rf"<{FEWEST}|0|[3-9]|[1-9]\d+" + (r"|>\d+" if self.nearly else "")}

    def expected(self) -> str:
        return "0、<3，或者 3 和 3 以上的整数"


def _rewritten(value: Few) -> Remark:
    return Remark(NUMBER_REWRITTEN, f"已按 {value} 读取。", f"请改写为 {value}。")
