"""What stands around a number, where the number alone does not say what it is."""

from __future__ import annotations

import re

_FAR = 24
_LONGEST_LINK = 400
_CREDIT_WORDS = re.compile(r"信用代码|机构代码|社会代码|税务登记|纳税人识别|税号")
_REGISTRATION = re.compile(r"注册号|执照号|登记证号|营业执照")
_LINK = re.compile(r"https?://[^\s,，;；。\"'“”<>（）|]*\Z")
_MONEY_BEFORE = re.compile(r"[¥￥$€]\s?\Z")
_MONEY_AFTER = re.compile(r"\.\d|\s?(?:余|多)?(?:元|万|亿|美元)")
_NUMBERED = re.compile(r"[第字备案初终执]\Z")


def said_to_be_credit_code(text: str, start: int) -> bool:
    """Whether the words before a number call it the code of a body."""
    return bool(_CREDIT_WORDS.search(text, max(0, start - _FAR), start))


def said_to_be_registration(text: str, start: int) -> bool:
    """Whether the words before a number call it the old registration of a business, of 15 digits too."""
    return bool(_REGISTRATION.search(text, max(0, start - _FAR), start))


def in_link(text: str, start: int) -> bool:
    """Whether a number is part of the path of a web address; what a query passes on is not."""
    before = text[max(0, start - _LONGEST_LINK) : start]
    return "://" in before and bool(_LINK.search(before)) and not before.endswith("=")


def is_money(text: str, start: int, end: int) -> bool:
    """Whether a number is an amount: with a currency before it, decimals or a unit after it."""
    return bool(_MONEY_AFTER.match(text, end) or _MONEY_BEFORE.search(text, max(0, start - 3), start))


def is_serial(text: str, start: int, end: int) -> bool:
    """Whether a number is written as that of a document: 第…号, 字…号, 备…号."""
    return text[end : end + 1] == "号" and bool(_NUMBERED.search(text, max(0, start - 1), start))
