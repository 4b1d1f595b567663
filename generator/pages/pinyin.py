"""How names of units are typed without Chinese characters: in pinyin, or by the first letters of it.

A character with several readings (长岭镇: zhang or chang) is found by each: no list knows every place.
"""

from __future__ import annotations

from itertools import islice, product

from pypinyin import Style, pinyin

_MOST = 8
"""Spellings of one name; more are no use to anybody."""


def readings(name: str) -> tuple[tuple[str, ...], ...]:
    """The readings of each character; what is no Chinese character stays what it is, in small letters."""
    return tuple(
        tuple(dict.fromkeys(one.lower() for one in each))
        for each in pinyin(name, style=Style.NORMAL, heteronym=True)
    )


def spellings(name: str) -> tuple[str, ...]:
    """A name written in pinyin, without spaces, and its first letters: `luting`, `lt`."""
    written = list(islice(product(*readings(name)), _MOST))
    whole = ["".join(each) for each in written]
    first = ["".join(syllable[:1] for syllable in each) for each in written]
    return tuple(dict.fromkeys([*whole, *first]))
