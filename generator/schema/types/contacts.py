"""Telephones, links and document numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, read_with, unreadable

NOT_A_LANDLINE = Code(
    "E214",
    "not-a-landline",
    "不是办公固定电话",
    "这里只收固定电话或 12345 一类的服务热线，不收手机号。",
    "手机号是个人信息，公开后追不回来；群众也应能一直打得通这个岗位，而不是某个人。",
    "监督电话: 138****5678",
    "监督电话: 0517-80000000",
)
BAD_LINK = Code(
    "E215",
    "bad-link",
    "链接不能用",
    "链接要以 https:// 开头，或者是本单位 files 文件夹里的附件。",
    "不规范的链接群众打不开，也可能把人带到别处。",
    "链接: ../../etc/passwd",
    "链接: files/2025-03-告知单.pdf",
)
BAD_DOCUMENT_NUMBER = Code(
    "E216",
    "bad-document-number",
    "发文字号写法不对",
    "发文字号由机关代字、六角括号里的年份和序号组成。",
    "写法规范才能查到原文。",
    "依据文件: 诺信办[2025]3号",
    "依据文件: 诺信办〔2025〕3号",
)

_LANDLINE = re.compile(r"0\d{2,3}-[2-9]\d{6,7}(?:-\d{1,5})?\Z", re.ASCII)
_HOTLINE = re.compile(r"1[12]\d{3}\Z|9\d{4}\Z|(?:400|800)-\d{3}-\d{4}\Z", re.ASCII)
_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}\Z", re.ASCII)
ATTACHMENT_KINDS = ("pdf", "ofd", "docx", "xlsx", "csv", "png", "jpg")
ATTACHMENT = rf"files/[^/\\\x00-\x1f]{{1,120}}\.(?:{'|'.join(ATTACHMENT_KINDS)})"
"""Pattern of an attachment's path in the folder of its unit."""

LONGEST_LINK = 500
_ATTACHMENT = re.compile(ATTACHMENT + r"\Z")
_DOCUMENT = re.compile(r"[一-鿿A-Za-z0-9][一-鿿A-Za-z0-9（）()、·]{0,29}〔\d{4}〕\d{1,4}号\Z", re.ASCII)
_FULL_WIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_USUAL_ADDRESS = re.compile(r"https://[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+/[\w./-]*\Z", re.ASCII)
_HOST = re.compile(r"(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Phone(FieldType[str]):
    """An office landline `0517-80000000` or a service hotline. Mobiles are refused, and masked."""

    title = "固定电话"

    def read(self, text: str) -> Reading[str]:
        if _LANDLINE.match(text) or _HOTLINE.match(text):
            return good(text)
        digits = re.sub(r"[\s()（）-]", "", text)
        if _MOBILE.match(digits):
            masked = f"{digits[-11:-8]}****{digits[-4:]}"
            return unreadable(
                Remark(NOT_A_LANDLINE, f"“{masked}”是手机号，不能公开。", "请换成办公固定电话或服务热线。")
            )
        return unreadable(
            Remark(
                NOT_A_LANDLINE,
                f"“{text[:4]}…”不是固定电话。",
                "请写成 区号-号码，例如 0517-80000000; 或 12345。",
            )
        )

    def expected(self) -> str:
        return "区号-号码，或服务热线"


@dataclass(frozen=True, slots=True)
class Link(FieldType[str]):
    """An https address, or an attachment `files/NAME` in the unit's own folder."""

    title = "链接或附件"

    def read(self, text: str) -> Reading[str]:
        if len(text) > LONGEST_LINK or not text.isprintable():
            return self._bad(text, "太长，或含有看不见的字符")
        if text.startswith("files/"):
            if _ATTACHMENT.match(text):
                return good(text)
            return self._bad(
                text, "附件要直接放在本单位的 files 文件夹里，格式为 pdf、ofd、docx、xlsx、csv、png 或 jpg"
            )
        if _USUAL_ADDRESS.match(text):
            return good(text)
        try:
            parts = urlsplit(text)
            host, user = parts.hostname or "", parts.username
        except ValueError:
            return self._bad(text, "地址不完整")
        if parts.scheme != "https":
            return self._bad(text, "地址要以 https:// 开头，附件要写成 files/文件名")
        if user is not None or not _HOST.match(host) or re.search(r"[\s\x00-\x1f\"'<>\\]", text):
            return self._bad(text, "地址里有不该有的字符")
        return good(text)

    @staticmethod
    def _bad(text: str, why: str) -> Reading[str]:
        return unreadable(
            Remark(BAD_LINK, f"“{text[:80]}”不能用: {why}。", "请核对后重填，例如 files/告知单.pdf。")
        )

    def expected(self) -> str:
        return "https:// 地址，或 files/文件名"


@dataclass(frozen=True, slots=True)
class DocumentNumber(FieldType[str]):
    """A document number such as 淮信用办〔2021〕5号; other brackets are read with a warning."""

    title = "发文字号"

    def read(self, text: str) -> Reading[str]:
        if _DOCUMENT.match(text):
            return good(text)
        half = text.replace(" ", "").translate(_FULL_WIDTH_DIGITS)
        mended = re.sub(r"[\[［【(（](\d{4})[\]］】)）]", r"〔\1〕", half)
        if _DOCUMENT.match(mended):
            return read_with(
                mended,
                Remark(DOCUMENT_REWRITTEN, f"“{text}”已按 {mended} 读取。", f"请改写为 {mended}。"),
            )
        return unreadable(
            Remark(BAD_DOCUMENT_NUMBER, f"“{text[:40]}”不是发文字号。", "请写成 诺信办〔2025〕3号 的样子。")
        )

    def constraints(self) -> dict[str, Any]:
        return {"pattern": _DOCUMENT.pattern.removesuffix(r"\Z")}


DOCUMENT_REWRITTEN = Code(
    "W204",
    "document-number-rewritten",
    "发文字号写法已代为识别",
    "年份应当用六角括号〔〕，数字用半角。",
    "写法统一，才能按文号查找。",
    "依据文件: 诺信办[2025]3号",
    "依据文件: 诺信办〔2025〕3号",
)
