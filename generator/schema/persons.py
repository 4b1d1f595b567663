"""Texts in which no person may be named: a rule of one line beside the table that it holds for.

names_nobody(CourtCase, "cause", "handling")
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from generator.findings import Code
from generator.privacy.person_name import SURNAMES
from generator.schema.table import Flaw, Record, flaw, rule

NAMES_A_PERSON = Code(
    "E373",
    "names-a-person",
    "提到了个人",
    "这一栏写了“王某”“李女士”一类的称呼。",
    "当事人、信访人和离任的干部都是个人，隐去名字也认得出来，公开后收不回来。",
    "事项概况: 原镇长王某答应给李女士的补偿没有到账",
    "事项概况: 镇政府 2019 年答应给征地农户的补偿没有到账",
)

_PERSON = re.compile(
    rf"[{SURNAMES}]某(?:某|[甲乙丙丁]|(?=[\s，。、；：）诉等因于在的与和]|\Z))"
    r"|[一-鿿](?:先生|女士|同志(?!们))"
)

R = TypeVar("R", bound=Record)


def names_nobody(cls: type[R], *names: str) -> None:
    """The texts in these fields name no person. Any may be empty."""

    def find(one: R) -> Iterator[Flaw]:
        for name in names:
            found = _PERSON.search(getattr(one, name) or "")
            if found:
                message = f"“{cls.table.fields[name].title}”里的“{found.group()}”像是一个人。"
                yield flaw(name, NAMES_A_PERSON, message, "请改写成单位、岗位或者“一户居民”这样的说法。")

    rule(cls, *names)(find)
