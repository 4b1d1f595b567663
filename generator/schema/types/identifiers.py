"""Identifiers of records, units, bodies and places, and references to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.checksums import CREDIT_ALPHABET, credit_check_character
from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, half_width, read_with, unreadable
from generator.schema.types.lookalikes import as_meant, perhaps_meant
from generator.schema.types.mistakes import is_scientific

BAD_IDENTIFIER = Code(
    "E211",
    "bad-identifier",
    "编号不合规",
    "编号只能用小写字母、数字和短横线，以字母或数字开头和结尾。",
    "编号就是网页的永久地址，不能含汉字、空格或路径符号。",
    "编号: ../2025 第1项",
    "编号: 990101101-2025-01",
)
BAD_CREDIT_CODE = Code(
    "E212",
    "bad-credit-code",
    "统一社会信用代码有误",
    "代码应为 18 位，且最后一位校验码与前 17 位相符（GB 32100-2015）。",
    "一位之差就是另一个单位。",
    "统一社会信用代码: 11320803MB00000190",
    "统一社会信用代码: 11320803MB0000019Y",
)
BAD_DIVISION_CODE = Code(
    "E213",
    "bad-division-code",
    "统计用区划代码有误",
    "代码应为 6 位（区县）、9 位（镇街）或 12 位（村居）数字，各段都在国家统计局规定的范围内。",
    "区划代码决定单位的上下级，也用来在合并更名后找到后继单位。",
    "统计用区划代码: 3.20803E+11",
    "统计用区划代码: 320803001000",
)
CODE_REWRITTEN = Code(
    "W203",
    "code-rewritten",
    "代码写法已代为识别",
    "代码里有全角字符、小写字母、空格，或把数字 0、1 写成了字母 O、I，改过来是正确的代码。",
    "统一写法，别人才能用代码查到同一个单位。",
    "统一社会信用代码: 11320803mb0000019y",
    "统一社会信用代码: 11320803MB0000019Y",
)

_IDENTIFIER = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\Z", re.ASCII)
_CREDIT = re.compile(rf"[{CREDIT_ALPHABET}]{{2}}\d{{6}}[{CREDIT_ALPHABET}]{{10}}\Z", re.ASCII)
_CREDIT_LENGTH = 18
_OTHER_CODES = {9: "9 位的是组织机构代码，已经停用。", 15: "15 位的是旧的工商注册号，已经停用。"}
_ROUNDED = re.compile(r"\d{15}0{3}\Z", re.ASCII)
"""What a spreadsheet leaves of a number of 18 digits."""
_LONGEST_DIVISION = 15
_WITH_CLASS = re.compile(r"\d{12}[12]\d{2}\Z", re.ASCII)
_HYPHENS = str.maketrans(dict.fromkeys("—–−‐‑─﹣", "-"))
_DIVISION = re.compile(r"\d{6}(?:\d{3}(?:\d{3})?)?\Z", re.ASCII)


def _plain(code: str) -> str:
    """A code in half-width characters without blanks."""
    half = re.sub("[ \u3000]", "", half_width(code).translate(_HYPHENS))
    return half if half.startswith("-") else half.replace("-", "")


def plain_identifier(text: str) -> str:
    """An id in half-width lower case, with one kind of hyphen."""
    return half_width(text).translate(_HYPHENS).lower()


_LETTERS_IN_NUMBER = re.compile(r"(?<=-)[\doil]+\Z", re.ASCII)
_DIGITS = str.maketrans("oil", "011")


def _numbered(id: str) -> str:
    """An id that begins with the number of a unit, with digits for letters typed in its last number."""
    if not id[:6].isdecimal() or not any(char.isdecimal() for char in id.rpartition("-")[2]):
        return id
    return _LETTERS_IN_NUMBER.sub(lambda found: found.group().translate(_DIGITS), id)


def _rewritten(text: str, code: str) -> Remark:
    return Remark(CODE_REWRITTEN, f"“{text}”已按 {code} 读取。", f"请改写为 {code}。")


def _scientific(code: Code, text: str) -> Remark:
    help = "请在表格里先把这一列设为“文本”，再照证书或原件重新录入。"
    return Remark(code, f"“{text}”成了科学记数，后几位数字已经丢失。", help)


def _is_credit_code(code: str) -> bool:
    return _CREDIT.match(code) is not None and credit_check_character(code[:17]) == code[17]


def is_placeholder_credit_code(code: str) -> bool:
    """Whether the body (characters 9 to 17, GB 11714) is all zeros: no real body has such a code."""
    return code[8:17] == "000000000"


@dataclass(frozen=True, slots=True)
class Identifier(FieldType[str]):
    """A permanent id: lower case letters, digits and hyphens, at most 64 characters."""

    title = "编号"

    def read(self, text: str) -> Reading[str]:
        if is_scientific(text):
            return unreadable(_scientific(BAD_IDENTIFIER, text))
        plain = plain_identifier(text)
        meant = _numbered(plain)
        if _IDENTIFIER.match(plain) and meant != plain:
            help = f"像是把数字 0、1 写成了字母 O、l；如果是 {meant}，请这样写。"
            return unreadable(Remark(BAD_IDENTIFIER, f"编号“{text[:70]}”里数字和字母混着。", help))
        if plain == text and _IDENTIFIER.match(text):
            return good(text)
        if _IDENTIFIER.match(plain):
            return read_with(plain, _rewritten(text, plain))
        return unreadable(
            Remark(
                BAD_IDENTIFIER,
                f"编号“{text[:70]}”不合规。",
                "只能用小写字母、数字和短横线，例如 990101101-2025-01。",
            )
        )

    def constraints(self) -> dict[str, Any]:
        return {"pattern": r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?"}

    def expected(self) -> str:
        return "小写字母、数字和短横线"


@dataclass(frozen=True, slots=True)
class Reference(FieldType[str]):
    """The id of a record of another table. `also_by` names text fields that may stand for the id."""

    table: str
    also_by: tuple[str, ...] = ()
    title = "编号或名称"

    def read(self, text: str) -> Reading[str]:
        return good(text)

    def expected(self) -> str:
        return "已登记的编号" + ("或名称" if self.also_by else "")


@dataclass(frozen=True, slots=True)
class CreditCode(FieldType[str]):
    """Unified social credit code, 18 characters with a check character (GB 32100-2015)."""

    title = "统一社会信用代码"

    def read(self, text: str) -> Reading[str]:
        if _is_credit_code(text):
            return good(text)
        typed = _plain(text)
        code = as_meant(typed, _is_credit_code) if len(typed) == _CREDIT_LENGTH else ""
        return read_with(code, _rewritten(text, code)) if code else unreadable(self._wrong(text, typed))

    @staticmethod
    def _wrong(text: str, typed: str) -> Remark:
        """What is wrong with a code; `typed` without blanks."""
        code = typed.upper()
        if is_scientific(code):
            return _scientific(BAD_CREDIT_CODE, text)
        perhaps = perhaps_meant(typed, _is_credit_code) if len(typed) == _CREDIT_LENGTH else ""
        if perhaps:
            help = f"代码里没有字母 I、O、S、V、Z；如果是 {perhaps}，校验码相符，请照证书核对后这样写。"
            return Remark(BAD_CREDIT_CODE, f"“{text}”里有代码不用的字母。", help)
        if not _CREDIT.match(code):
            kind = _OTHER_CODES.get(len(code), "")
            message = f"“{text[:40]}”不是 18 位统一社会信用代码（读到 {len(code)} 位；代码里没有字母 I、O、S、V、Z）。"
            if len(code) == _CREDIT_LENGTH:
                message = f"“{text[:40]}”里有代码不用的字，或数字和字母的位置不对（没有字母 I、O、S、V、Z）。"
            help = "请照证书逐位核对；在表格里先把这一列设为“文本”再录入。"
            return Remark(BAD_CREDIT_CODE, message, kind + help)
        if _ROUNDED.match(code):
            help = "像是表格软件按数字保存，后几位变成了 0。请先把这一列设为“文本”，再照证书重新录入。"
        else:
            help = "多半是有一位抄错或前后两位颠倒，请照证书逐位核对。"
        return Remark(BAD_CREDIT_CODE, f"“{text}”的校验码不符。", help)

    def constraints(self) -> dict[str, Any]:
        return {"pattern": _CREDIT.pattern.removesuffix(r"\Z")}


@dataclass(frozen=True, slots=True)
class DivisionCode(FieldType[str]):
    """Statistical division code of 6, 9 or 12 digits; towns 001-599, villages 001-599.

    Ranges: streets 001-099, towns 100-199, townships 200-399, others alike 400-599 (National Bureau of
    Statistics); residents' committees 001-199 and 400-499, villagers' committees 200-399 and 500-599.
    """

    title = "统计用区划代码"

    def read(self, text: str) -> Reading[str]:
        code = _plain(text).removesuffix(".0")
        if is_scientific(code):
            return unreadable(_scientific(BAD_DIVISION_CODE, text))
        if not _DIVISION.match(code) and len(code) <= _LONGEST_DIVISION:
            code = as_meant(code, lambda each: _DIVISION.match(each) is not None) or code
        if not _DIVISION.match(code):
            help = "请照原件逐位核对，看看有没有多打、少打或夹了别的字。"
            if _WITH_CLASS.match(code):
                help = f"后三位像是城乡分类代码，如果是 {code[:12]}，请这样写。"
            message = f"“{text[:40]}”不是 6、9 或 12 位数字（读到 {len(code)} 位）。"
            return unreadable(Remark(BAD_DIVISION_CODE, message, help))
        town, village = code[6:9], code[9:12]
        if town > "599" or village > "599" or (town == "000" and village.strip("0")):
            part = "10 至 12" if town <= "599" and town != "000" else "7 至 9"
            message = f"“{text}”的第 {part} 位不在国家统计局规定的范围内。"
            return unreadable(Remark(BAD_DIVISION_CODE, message, "请对照国家统计局的区划代码核对。"))
        return read_with(code, _rewritten(text, code)) if code != text else good(code)

    def constraints(self) -> dict[str, Any]:
        return {"pattern": r"\d{6}(?:\d{3}(?:\d{3})?)?"}

    def expected(self) -> str:
        return "6、9 或 12 位数字"
