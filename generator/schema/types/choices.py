"""Closed lists of terms, and yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, half_width, read_with, unreadable

UNKNOWN_CHOICE = Code(
    "E210",
    "unknown-choice",
    "不在选项之内",
    "这一栏只能从规定的选项里选一个。",
    "各单位用词一致，才能汇总比较。",
    "承诺方面: 依法行正",
    "承诺方面: 依法行政",
)


CHOICE_REWRITTEN = Code(
    "W209",
    "choice-rewritten",
    "选项写法已代为识别",
    "选项里有多余的空格或全角字符，或者是非题打了勾、叉，已按规定的选项读取。",
    "各单位用词一致，才能汇总比较。",
    "零报告: √",
    "零报告: 是",
)


class Term(StrEnum):
    """A term of a code list: its machine name, its Chinese label and other words for it."""

    zh: str
    aliases: tuple[str, ...]

    def __new__(cls, value: str, zh: str, *aliases: str) -> Term:
        term = str.__new__(cls, value)
        term._value_ = value
        term.zh = zh
        term.aliases = aliases
        return term


T = TypeVar("T", bound=Term)


def nearest(text: str, words: Sequence[str], likeness: float = 0.6) -> str:
    """The word that was probably meant, or an empty string."""
    return next(iter(get_close_matches(text, words, n=1, cutoff=likeness)), "")


@dataclass(frozen=True, slots=True)
class Choice(FieldType[T]):
    """One term of a code list, typed as its label, an alias or its machine name."""

    terms: type[T]
    _words: dict[str, T] = field(init=False, repr=False, hash=False, compare=False)
    title = "选项"

    def __post_init__(self) -> None:
        words = {word: term for term in self.terms for word in (term.value, *term.aliases, term.zh)}
        object.__setattr__(self, "_words", words)

    def read(self, text: str) -> Reading[T]:
        term = self._words.get(text)
        if term is not None:
            return good(term)
        plain = _plain(text)
        term = next((each for word, each in self._words.items() if _plain(word) == plain), None)
        if term is not None:
            return read_with(term, _rewritten(text, term.zh))
        labels = [term.zh for term in self.terms]
        guess = nearest(text, labels)
        return unreadable(
            Remark(
                UNKNOWN_CHOICE,
                f"“{text[:40]}”不在选项之内。可选：{'、'.join(labels)}。",
                f"是否要填“{guess}”？" if guess else "请从上面的选项中选一个。",
            )
        )

    def write(self, value: T) -> str:
        return value.zh

    def constraints(self) -> dict[str, Any]:
        return {"enum": [term.zh for term in self.terms]}

    def expected(self) -> str:
        return "、".join(term.zh for term in self.terms)


def _plain(text: str) -> str:
    """A word in half-width letters and without blanks."""
    return re.sub(r"\s", "", half_width(text)).lower()


def _rewritten(text: str, meant: str) -> Remark:
    return Remark(CHOICE_REWRITTEN, f"“{text}”已按“{meant}”读取。", f"请改写为“{meant}”。")


_TICKED = dict.fromkeys("√✓✔☑■y对", True) | dict.fromkeys("×✗✘□nx错", False)
"""Not 0 and 1: in a column of zero reports a zero may say either."""
_NOTHING = frozenset({"无", "没有", "暂无", "无欠款", "零", "零报告"})
_YES = {"是": True, "否": False, "yes": True, "no": False, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class YesNo(FieldType[bool]):
    """是 or 否; ticks and crosses are read with a warning.

    `nothing`: 是 says that there is nothing to tell, so 无 says it too (and a number beside it would speak
    against it).
    """

    nothing: bool = False
    title = "是或否"
    datatype = "boolean"

    def read(self, text: str) -> Reading[bool]:
        answer = _YES.get(text.lower())
        if answer is not None:
            return good(answer)
        plain = _plain(text)
        answer = True if self.nothing and plain in _NOTHING else _TICKED.get(plain)
        if answer is not None:
            return read_with(answer, _rewritten(text, self.write(answer)))
        return unreadable(Remark(UNKNOWN_CHOICE, f"“{text[:40]}”不是“是”或“否”。", "请填“是”或“否”。"))

    def write(self, value: bool) -> str:
        return "是" if value else "否"

    def expected(self) -> str:
        return "是 或 否"
