"""What was typed, as its type reads it once letters that nobody sees and stray signs are out of the way."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from generator.findings import Code, Remark
from generator.load.damage import SUSPECT, damage
from generator.load.headings import BLANK
from generator.load.signs import sign
from generator.schema.types import FieldType, Listing, Reading, Reference, Text

LETTERS_REPLACED = Code(
    "W207",
    "letters-replaced",
    "看不见的字符已代为去掉",
    "文字里有看不见的字符、特殊的空格，或长得像汉字的部首符号，已换成普通的。",
    "这类字符多半从网页、微信或 PDF 复制带来，会让查找和比对落空。",
    "单位: 青石铺镇（“铺”后面有一个看不见的字符）",
    "单位: 青石铺镇",
)
SIGNS_REMOVED = Code(
    "W208",
    "signs-removed",
    "多余的符号已代为去掉",
    "内容前后有多余的引号、撇号、等号或句号，去掉后能正确读出。",
    "撇号和等号多半是表格软件为了保住长数字加的，别人下载后会当成内容。",
    "统一社会信用代码: '11320803MB0000019Y",
    "统一社会信用代码: 11320803MB0000019Y",
)

NO_LETTERS = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
_BLANKS = "\u00a0\u2000-\u200a\u202f\u205f"
_RADICALS = (
    "\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9"
)
"""Radicals, and letters kept for other standards: PDF files give them for the usual ones."""
REPLACED = re.compile(f"[{NO_LETTERS}{_BLANKS}\u3000{_RADICALS}]")
_CURIOUS = re.compile(f"{REPLACED.pattern}|{SUSPECT.pattern}")
_FORMULA = re.compile(r'=\s*"(.*)"|=\s*“(.*)”')
_BEFORE, _AFTER = "'’‘＇`“\"", "。；;，,、．.”\"'’"
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Typed:
    """What a text was read as, and what there is to say. `empty`: it stands for nothing.

    `canonical`: how the value is to be typed, where it could be read but something is said of it.
    """

    value: Any = None
    remarks: tuple[Remark, ...] = ()
    empty: bool = False
    canonical: str = ""


def read_typed(type: FieldType[Any], text: str) -> Typed:
    """Read stripped text that is not empty."""
    found = sign(type, text)
    if found:
        return Typed(remarks=(found.remark,), empty=found.empty)
    if "??" in text or (not text.isascii() and _CURIOUS.search(text)):
        return _read_curious(type, text)
    return _read(type, text)


def _read(type: FieldType[Any], text: str, *said: Remark) -> Typed:
    value, remarks = type.read(text)
    if isinstance(type, Reference) or (value is None and not isinstance(type, Text)):
        value, remarks = _without_signs(type, text) or (value, remarks)
    remarks = (*said, *remarks)
    return Typed(value, remarks, canonical=type.write(value) if remarks and value is not None else "")


def _read_curious(type: FieldType[Any], text: str) -> Typed:
    """Read a text with letters that nobody typed on purpose: they are dropped, or the text is damaged."""
    damaged = damage(text)
    if damaged:
        return Typed(remarks=(damaged,))
    plain = _plain(text, several=isinstance(type, Text) and type.lines)
    if not plain:
        return Typed(empty=True)
    found = sign(type, plain)
    if found:
        return Typed(remarks=(found.remark,), empty=found.empty)
    return _read(type, plain) if plain == text else _read(type, plain, _replaced(text))


def _plain(text: str, several: bool) -> str:
    """A text of letters that are seen. Notes of `several` lines keep the blanks that indent them."""

    def plain(found: re.Match[str]) -> str:
        char = found.group()
        if char in NO_LETTERS:
            return ""
        if char.isspace():
            return char if several and char == "\u3000" else " "
        return unicodedata.normalize("NFKC", char)

    return REPLACED.sub(plain, text).strip(BLANK)


def _without_signs(type: FieldType[Any], text: str) -> Reading[Any] | None:
    """The value of a text without quotes around it and stops behind it; None where that does not help."""
    formula = _FORMULA.fullmatch(text)
    bare = (formula[1] or formula[2] or "") if formula else text
    bare = bare.lstrip(_BEFORE).rstrip(_AFTER).strip()
    if not bare or bare == text or isinstance(type, Listing):
        return None
    value, _ = type.read(bare)
    if value is None:
        return None
    shown = type.write(value)
    read_as = f"已按 {shown} 读取" if len(shown) <= _LONGEST_SHOWN else "已去掉"
    said = f"内容前后有多余的符号，{read_as}。"
    return value, (Remark(SIGNS_REMOVED, said, "请删去多余的引号、撇号、等号或句号。"),)


def _replaced(text: str) -> Remark:
    """What was replaced first in a text."""
    found = REPLACED.search(text)
    index, char = (found.start(), found.group()) if found else (0, "")
    where = f"第 {index + 1} 个字处有"
    if char in NO_LETTERS:
        what = f"{where}看不见的字符（U+{ord(char):04X}），已去掉。"
    elif char.isspace():
        what = f"{where}特殊的空格（U+{ord(char):04X}），已换成普通空格。"
    else:
        usual = unicodedata.normalize("NFKC", char)
        what = f"{where}像“{usual}”却不是“{usual}”的字（U+{ord(char):04X}），已换成“{usual}”。"
    return Remark(LETTERS_REPLACED, what, "请删去后重新手工录入；从网页或 PDF 复制的，先粘到记事本里。")
