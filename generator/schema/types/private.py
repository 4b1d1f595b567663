"""Numbers that name a person: they are stopped before anything is published."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from generator.findings import Code, Remark

PRIVATE_NUMBER = Code(
    "E501",
    "private-number",
    "含有个人信息",
    "文字里有像手机号或居民身份证号的数字。",
    "个人信息一经公开就收不回来，提交到仓库的那一刻就已经公开。",
    "备注: 联系人手机 138****5678",
    "备注: 联系电话 0517-80000000",
)

_MOBILE = re.compile(r"(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d-])", re.ASCII)
_RESIDENT_ID = re.compile(r"(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])", re.ASCII)
_OLD_ID = re.compile(r"(?<![\dA-Za-z-])\d{15}(?![\dA-Za-z-])", re.ASCII)
_PROVINCE = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12]")
_LONG_NUMBER = re.compile(r"\d[\d -]{9}")
"""Ten digits or so, of whatever width: shorter numbers name nobody."""
_FULL_WIDTH_DIGIT = re.compile(r"[０-９]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_OLDEST = 1900


def private_number(text: str) -> Remark | None:
    """What to say of a text with a mobile or a resident ID (GB 11643-1999) in it; the number is masked."""
    if not _LONG_NUMBER.search(text):
        return None
    plain = unicodedata.normalize("NFKC", text) if _FULL_WIDTH_DIGIT.search(text) else text
    mobile = _MOBILE.search(plain)
    if mobile:
        digits = re.sub(r"\D", "", mobile.group())[-11:]
        return _said(f"像手机号的数字（{digits[:3]}****{digits[-4:]}）", "请删去，或换成办公固定电话。")
    if any(is_resident_id(found.group()) for found in _RESIDENT_ID.finditer(plain)) or any(
        is_old_resident_id(found.group()) for found in _OLD_ID.finditer(plain)
    ):
        return _said("像居民身份证号的数字", "请删去；公开的文字里不需要身份证号。")
    return None


def _said(what: str, help: str) -> Remark:
    return Remark(PRIVATE_NUMBER, f"这里有{what}，公开后收不回来。", help)


def is_resident_id(code: str) -> bool:
    """Whether 18 characters are a resident ID: the check character fits and the birthday exists."""
    total = sum(int(digit) * weight for digit, weight in zip(code[:17], _WEIGHTS, strict=True))
    if "10X98765432"[total % 11] != code[17].upper():
        return False
    try:
        born = date(int(code[6:10]), int(code[10:12]), int(code[12:14]))
    except ValueError:
        return False
    return born.year >= _OLDEST


def is_old_resident_id(code: str) -> bool:
    """Whether 15 digits are a resident ID of before 1999: a province, and a birthday of the last century."""
    try:
        date(1900 + int(code[6:8]), int(code[8:10]), int(code[10:12]))
    except ValueError:
        return False
    return bool(_PROVINCE.match(code))
