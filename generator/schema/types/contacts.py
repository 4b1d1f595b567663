"""Telephones, links and document numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from generator.findings import Code, Remark
from generator.schema.types.base import FieldType, Reading, good, half_width, read_with, unreadable
from generator.schema.types.brackets import CLOSING, OPENING

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
    "链接: C:\\桌面\\公示.pdf",
    "链接: files/2025-03-告知单.pdf",
)
BAD_DOCUMENT_NUMBER = Code(
    "E216",
    "bad-document-number",
    "发文字号写法不对",
    "发文字号由机关代字、六角括号里的年份和序号组成。",
    "写法规范才能查到原文。",
    "依据文件: 诺信办2025年第3号",
    "依据文件: 诺信办〔2025〕3号",
)
PHONE_REWRITTEN = Code(
    "W205",
    "phone-rewritten",
    "电话写法已代为识别",
    "区号和号码之间用一个半角短横线，不加括号和空格。",
    "写法统一，群众点一下就能拨打。",
    "监督电话: （0517）80000000",
    "监督电话: 0517-80000000",
)

_LANDLINE_PATTERN = "0[0-9]{2,3}-[2-9][0-9]{6,7}(?:-[0-9]{1,5})?"
_HOTLINE_PATTERN = "1[12][0-9]{3}|9[0-9]{4}|(?:400|800)-[0-9]{3}-[0-9]{4}"
_LANDLINE = re.compile(rf"{_LANDLINE_PATTERN}\Z")
_HOTLINE = re.compile(rf"(?:{_HOTLINE_PATTERN})\Z")
_JOINED = re.compile(r"(?P<area>010|02\d|0[3-9]\d\d)(?P<number>[2-9]\d{6,7})\Z", re.ASCII)
_JOINED_HOTLINE = re.compile(r"(?P<head>400|800)(?P<middle>\d{3})(?P<tail>\d{4})\Z", re.ASCII)
_EXTENSION = re.compile(r"转分?机?(\d{1,5})\Z", re.ASCII)
_LOCAL = re.compile(r"[2-9]\d{6,7}\Z", re.ASCII)
_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}\Z", re.ASCII)
ATTACHMENT_KINDS = ("pdf", "ofd", "docx", "xlsx", "csv", "png", "jpg")
ATTACHMENT = rf"files/[^/\\\x00-\x1f]{{1,120}}\.(?:{'|'.join(ATTACHMENT_KINDS)})"
"""Pattern of an attachment's path in the folder of its unit."""

_ADDRESS = r"""https://(?!-)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::[0-9]{1,5})?(?:[/?#][^\s"'<>\\]*)?"""
LONGEST_LINK = 500
_ATTACHMENT = re.compile(ATTACHMENT + r"\Z")
_EMPTY_PLACES = re.compile(r"(?<=〕)0+(?=\d)")
"""Numbers are not filled up with zeros (GB/T 9704—2012, 7.2.5)."""
_DOCUMENT = re.compile(r"[一-鿿A-Za-z0-9][一-鿿A-Za-z0-9（）()、·]{0,29}〔\d{4}〕[1-9]\d{0,3}号\Z", re.ASCII)
_YEAR_IN_BRACKETS = re.compile(rf"[{OPENING}](\d{{4}})[{CLOSING}](?:第(?=\d))?", re.ASCII)
_USUAL_ADDRESS = re.compile(r"https://[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+/[\w./-]*\Z", re.ASCII)
_HOST = re.compile(r"(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Phone(FieldType[str]):
    """An office landline `0517-80000000` or a service hotline; `（0517）80000000` is read with a warning.

    Mobiles are refused, and masked.
    """

    title = "固定电话"

    def read(self, text: str) -> Reading[str]:
        if _LANDLINE.match(text) or _HOTLINE.match(text):
            return good(text)
        digits = re.sub(r"[\s()—–−‐-]", "", half_width(text[:LONGEST_LINK]))
        digits = _EXTENSION.sub("", digits) if "转" in digits else digits
        if _MOBILE.match(digits):
            masked = f"{digits[-11:-8]}****{digits[-4:]}"
            return unreadable(
                Remark(NOT_A_LANDLINE, f"“{masked}”是手机号，不能公开。", "请换成办公固定电话或服务热线。")
            )
        mended = _mended(digits)
        extension = _EXTENSION.search(half_width(text[:LONGEST_LINK]))
        mended = f"{mended}-{extension[1]}" if mended and extension and "-" in mended else mended
        if mended:
            said = Remark(PHONE_REWRITTEN, f"“{text}”已按 {mended} 读取。", f"请改写为 {mended}。")
            return read_with(mended, said)
        if _LOCAL.match(digits):
            return unreadable(Remark(NOT_A_LANDLINE, f"“{text}”少了区号。", f"请写成 区号-{digits}。"))
        return unreadable(
            Remark(
                NOT_A_LANDLINE,
                f"“{text[:4]}…”不是固定电话。",
                "请写成 区号-号码，例如 0517-80000000；服务热线写成 12345 的样子。",
            )
        )

    def pattern(self) -> str:
        return f"{_LANDLINE_PATTERN}|{_HOTLINE_PATTERN}"

    def expected(self) -> str:
        return "区号-号码，或服务热线"


def _mended(digits: str) -> str:
    """A landline or hotline typed without its hyphens; empty where it is none for certain."""
    landline = _JOINED.match(digits) or _JOINED.match(f"0{digits}")
    hotline = _JOINED_HOTLINE.match(digits)
    landline = None if hotline else landline
    if landline:
        return f"{landline['area']}-{landline['number']}"
    if hotline:
        return f"{hotline['head']}-{hotline['middle']}-{hotline['tail']}"
    return digits if _HOTLINE.match(digits) else ""


@dataclass(frozen=True, slots=True)
class Link(FieldType[str]):
    """An https address, or an attachment `files/NAME` in the unit's own folder."""

    title = "链接或附件"

    def read(self, text: str) -> Reading[str]:
        if len(text) > LONGEST_LINK or not text.isprintable():
            return self._bad(text, "太长，或含有看不见的字符")
        if text.startswith("files/"):
            return good(text) if _ATTACHMENT.match(text) else self._bad(text, _NO_ATTACHMENT)
        if _USUAL_ADDRESS.match(text):
            return good(text)
        try:
            parts = urlsplit(text)
            host, user = parts.hostname or "", parts.username
        except ValueError:
            return self._bad(text, "地址不完整")
        if parts.scheme != "https":
            return self._bad(text, "地址要以 https:// 开头，附件要写成 files/文件名", _advice(text))
        if user is not None or not _HOST.match(host) or re.search(r"[\s\x00-\x1f\"'<>\\]", text):
            return self._bad(text, "地址里有不该有的字符")
        return good(text)

    def pattern(self) -> str:
        return f"{_ADDRESS}|{ATTACHMENT}"

    @staticmethod
    def _bad(text: str, why: str, help: str = "") -> Reading[str]:
        help = help or "请核对后重填，例如 files/告知单.pdf。"
        return unreadable(Remark(BAD_LINK, f"“{text[:80]}”不能用：{why}。", help))

    def expected(self) -> str:
        return "https:// 地址，或 files/文件名"


_NO_ATTACHMENT = f"附件要直接放在本单位的 files 文件夹里，扩展名用小写，只收 {'、'.join(ATTACHMENT_KINDS)}"


def _advice(text: str) -> str:
    """What to do about an address of another kind."""
    if re.match(r"[A-Za-z]:|\\|file:", text):
        return "这是您电脑上的位置，别人打不开。请把文件放进本单位的 files 文件夹，这里填 files/文件名。"
    if text.startswith("http://"):
        return "请打开网页核对，把 http:// 改成 https://；打不开的，把材料放进 files 文件夹。"
    if text.startswith("www."):
        return f"请在前面加上 https://，写成 https://{text[:60]}。"
    return ""


@dataclass(frozen=True, slots=True)
class DocumentNumber(FieldType[str]):
    """A document number such as 淮信用办〔2021〕5号; other brackets are read with a warning."""

    title = "发文字号"

    def read(self, text: str) -> Reading[str]:
        if _DOCUMENT.match(text):
            return good(text)
        half = re.sub(
            "[０-９]", lambda digit: half_width(digit.group()), re.sub(r"\s", "", text[:LONGEST_LINK])
        )
        mended = _EMPTY_PLACES.sub("", _YEAR_IN_BRACKETS.sub(r"〔\1〕", half))
        if _DOCUMENT.match(mended):
            return read_with(
                mended,
                Remark(DOCUMENT_REWRITTEN, f"“{text}”已按 {mended} 读取。", f"请改写为 {mended}。"),
            )
        return unreadable(Remark(BAD_DOCUMENT_NUMBER, f"“{text[:40]}”不是发文字号。", _number_advice(half)))

    def constraints(self) -> dict[str, Any]:
        return {"pattern": _DOCUMENT.pattern.removesuffix(r"\Z")}


def _number_advice(number: str) -> str:
    """How to put right a document number without blanks."""
    example = "请写成 诺信办〔2025〕3号 的样子"
    if re.search(r"[〔\[【（(]\d{2}[〕\]】）)]", number):
        return f"年份要写四位，{example}。"
    if re.search(r"[〕\]】）)]第?\d+\Z", number):
        return f"后面少了“号”字，{example}。"
    if re.search(r"\d[OolI]|[OolI]\d", number):
        return f"数字里像是混进了字母 O 或 l，{example}。"
    return f"{example}；年份放在六角括号里。"


DOCUMENT_REWRITTEN = Code(
    "W204",
    "document-number-rewritten",
    "发文字号写法已代为识别",
    "年份应当用六角括号〔〕，数字用半角。",
    "写法统一，才能按文号查找。",
    "依据文件: 诺信办[2025]3号",
    "依据文件: 诺信办〔2025〕3号",
)
