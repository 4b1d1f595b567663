"""Identifiers of records, units, bodies and places, and references to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.checksums import CREDIT_ALPHABET, credit_check_character
from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, half_width, read_with, unreadable
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
    "代码里有全角字符、小写字母或空格，去掉后是正确的代码。",
    "统一写法，别人才能用代码查到同一个单位。",
    "统一社会信用代码: 11320803mb0000019y",
    "统一社会信用代码: 11320803MB0000019Y",
)

_IDENTIFIER = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\Z", re.ASCII)
_CREDIT = re.compile(rf"[{CREDIT_ALPHABET}]{{2}}\d{{6}}[{CREDIT_ALPHABET}]{{10}}\Z", re.ASCII)
_DIVISION = re.compile(r"\d{6}(?:\d{3}(?:\d{3})?)?\Z", re.ASCII)


def _plain(code: str) -> str:
    """A code in half-width characters without blanks."""
    return re.sub("[ \u3000]", "", half_width(code))


def _scientific(code: Code, text: str) -> Remark:
    help = "请在表格里先把这一列设为“文本”，再照证书或原件重新录入。"
    return Remark(code, f"“{text}”成了科学记数，后几位数字已经丢失。", help)


def is_placeholder_credit_code(code: str) -> bool:
    """Whether the body (characters 9 to 17, GB 11714) is all zeros: no real body has such a code."""
    return code[8:17] == "000000000"


@dataclass(frozen=True, slots=True)
class Identifier(FieldType[str]):
    """A permanent id: lower case letters, digits and hyphens, at most 64 characters."""

    title = "编号"

    def read(self, text: str) -> Reading[str]:
        if _IDENTIFIER.match(text):
            return good(text)
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
        code = _plain(text).upper()
        if is_scientific(code):
            return unreadable(_scientific(BAD_CREDIT_CODE, text))
        if not _CREDIT.match(code):
            return unreadable(
                Remark(
                    BAD_CREDIT_CODE,
                    f"“{text}”不是 18 位统一社会信用代码（读到 {len(code)} 位；代码里没有字母 I、O、S、V、Z）。",
                    "请照证书逐位核对；在表格里先把这一列设为“文本”再录入。",
                )
            )
        if credit_check_character(code[:17]) != code[17]:
            return unreadable(
                Remark(
                    BAD_CREDIT_CODE,
                    f"“{text}”的校验码不符。",
                    "多半是有一位抄错或前后两位颠倒，请照证书逐位核对。",
                )
            )
        if code != text:
            return read_with(
                code, Remark(CODE_REWRITTEN, f"“{text}”已按 {code} 读取。", f"请改写为 {code}。")
            )
        return good(code)

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
        code = _plain(text)
        if is_scientific(code):
            return unreadable(_scientific(BAD_DIVISION_CODE, text))
        if not _DIVISION.match(code):
            return unreadable(
                Remark(
                    BAD_DIVISION_CODE,
                    f"“{text}”不是 6、9 或 12 位数字。",
                    "请照原件逐位核对，看看有没有多打、少打或夹了别的字。",
                )
            )
        town, village = code[6:9], code[9:12]
        if town > "599" or village > "599" or (town == "000" and village.strip("0")):
            part = "10 至 12" if town <= "599" and town != "000" else "7 至 9"
            message = f"“{text}”的第 {part} 位不在国家统计局规定的范围内。"
            return unreadable(Remark(BAD_DIVISION_CODE, message, "请对照国家统计局的区划代码核对。"))
        if code != text:
            return read_with(
                code, Remark(CODE_REWRITTEN, f"“{text}”已按 {code} 读取。", f"请改写为 {code}。")
            )
        return good(code)

    def constraints(self) -> dict[str, Any]:
        return {"pattern": r"\d{6}(?:\d{3}(?:\d{3})?)?"}

    def expected(self) -> str:
        return "6、9 或 12 位数字"
