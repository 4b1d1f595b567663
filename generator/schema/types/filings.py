"""What a government site must name at its foot: its identifiers, its filings, a mailbox."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, unreadable

BAD_FILING = Code(
    "E221",
    "bad-filing",
    "标识码、备案号或者邮箱写法不对",
    "网站标识码、备案号和邮箱各有固定的写法，多一个字、少一个字都不对。",
    "网页底部要照证书写明，写错了就查不到备案，群众的信也寄不到。",
    "ICP备案号: 苏ICP备案第01234567号",
    "ICP备案号: 苏ICP备01234567号-1",
)
_HOST = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"


class _Shaped(FieldType[str]):
    """Text of one known shape, taken as it stands."""

    shape: ClassVar[str]
    example: ClassVar[str]

    def read(self, text: str) -> Reading[str]:
        if re.fullmatch(self.shape, text):
            return good(text)
        message = f"“{text[:60]}”不是{self.title}的写法。"
        return unreadable(Remark(BAD_FILING, message, f"请照原件写，例如 {self.example}。"))

    def constraints(self) -> dict[str, Any]:
        return {"pattern": self.shape}

    def expected(self) -> str:
        return f"{self.title}，例如 {self.example}"


class SiteCode(_Shaped):
    """The code under which a government site is registered (国办发〔2017〕47号): ten characters."""

    title = "网站标识码"
    shape = "[0-9]{10}|bm[0-9]{8}"
    example = "9901010001"


class InternetFiling(_Shaped):
    """The number of a site's filing with the ministry of industry (ICP 备案)."""

    title = "ICP备案号"
    shape = "[一-鿿]ICP备[0-9]{6,10}号(?:-[0-9]{1,3})?"
    example = "苏ICP备01234567号-1"


class PoliceFiling(_Shaped):
    """The number of a site's filing with the police (公安联网备案): province and 12 or 14 digits."""

    title = "公安备案号"
    shape = "[一-鿿]公网安备 ?[0-9]{12}(?:[0-9]{2})?号"
    example = "苏公网安备99010102000001号"


class Mailbox(_Shaped):
    """The mailbox of an office. Private ones are refused by the privacy gate."""

    title = "电子邮箱"
    shape = rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,63}}@{_HOST}"
    example = "xyb@nuochuan.example"
