"""Closed lists of terms, and yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, unreadable

UNKNOWN_CHOICE = Code(
    "E210",
    "unknown-choice",
    "不在选项之内",
    "这一栏只能从规定的选项里选一个。",
    "各单位用词一致，才能汇总比较。",
    "承诺方面: 依法行正",
    "承诺方面: 依法行政",
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
        labels = [term.zh for term in self.terms]
        guess = nearest(text, labels)
        return unreadable(
            Remark(
                UNKNOWN_CHOICE,
                f"“{text}”不在选项之内。可选：{'、'.join(labels)}。",
                f"是否要填“{guess}”？" if guess else "请从上面的选项中选一个。",
            )
        )

    def write(self, value: T) -> str:
        return value.zh

    def constraints(self) -> dict[str, Any]:
        return {"enum": [term.zh for term in self.terms]}

    def expected(self) -> str:
        return "、".join(term.zh for term in self.terms)


_YES = {"是": True, "否": False, "yes": True, "no": False, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class YesNo(FieldType[bool]):
    """是 or 否."""

    title = "是或否"
    datatype = "boolean"

    def read(self, text: str) -> Reading[bool]:
        answer = _YES.get(text.lower())
        if answer is None:
            return unreadable(Remark(UNKNOWN_CHOICE, f"“{text}”不是“是”或“否”。", "请填“是”或“否”。"))
        return good(answer)

    def write(self, value: bool) -> str:
        return "是" if value else "否"

    def expected(self) -> str:
        return "是 或 否"
