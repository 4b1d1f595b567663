"""Amounts in words as banks write them, so that nobody can alter them: 壹万贰仟叁佰元伍角整.

Only the formal numerals and a whole form are taken (支付结算办法, annex 1): 三万 or 壹万 alone may be a round figure.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.schema.types.base import LONGEST_HABIT
from generator.schema.types.numerals import whole

_FORMAL = "零〇壹贰叁肆伍陆柒捌玖拾佰仟万萬亿億"
_SUM = re.compile(
    rf"(?:人民币[：:]?)?(?P<yuan>[{_FORMAL}]{{1,24}})[元圆]"
    r"(?:零?(?P<jiao>[壹贰叁肆伍陆柒捌玖])角)?(?:零?(?P<fen>[壹贰叁肆伍陆柒捌玖])分)?(?P<end>整|正)?"
)


def in_words(text: str) -> Decimal | None:
    """The yuan of an amount in formal words; None for anything else."""
    found = _SUM.fullmatch(text) if len(text) <= LONGEST_HABIT else None
    yuan = whole(_spelt(found["yuan"])) if found else None
    if found is None or yuan is None or not (found["end"] or found["jiao"] or found["fen"]):
        return None
    return Decimal(yuan * 100 + _digit(found["jiao"]) * 10 + _digit(found["fen"])) / 100


def _spelt(words: str) -> str:
    """拾 alone is ten, as 壹拾 is; a zero before 元 adds nothing."""
    return words if len(words) == 1 else words.rstrip("零〇")


def _digit(word: str | None) -> int:
    return (whole(word) or 0) if word else 0
