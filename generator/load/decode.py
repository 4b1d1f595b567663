"""Bytes to text: UTF-8, or what can be told for certain to be GB18030 or UTF-16."""

from __future__ import annotations

import codecs

from generator.findings import Remark
from generator.load.codes import DAMAGED_TEXT, EMPTY_FILE, READ_AS_GB18030, READ_WITH_MARK, UNDECODABLE
from generator.schema.types import Reading

_SAVE_AS_UTF8 = "请在 WPS 或 Excel 里另存为“CSV UTF-8（逗号分隔）”；记事本另存时编码选“UTF-8”。"


def decode(raw: bytes) -> Reading[str]:
    """Text of a file, or None with the reason why it cannot be told."""
    if not raw.strip():
        return None, (
            Remark(
                EMPTY_FILE, "文件里没有任何内容。", "没有可报的内容时，表格请保留表头；不需要的文件请删除。"
            ),
        )
    text, remarks = _decode(raw)
    if text is not None and not text.strip():
        return decode(b"")
    if text is not None and "\ufffd" in text:
        line = text[: text.index("\ufffd")].count("\n") + 1
        return None, (
            Remark(DAMAGED_TEXT, f"第 {line} 行有已经损坏的文字。", "请找到原件，重新录入后再提交。"),
        )
    return text and _one_kind_of_line(text), remarks


def _one_kind_of_line(text: str) -> str:
    """Lines end as on Unix: a carriage return inside a quoted cell is no hidden character."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(raw: bytes) -> Reading[str]:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(
            raw, "utf-16", Remark(READ_WITH_MARK, "文件是 UTF-16 编码，已正确读出。", _SAVE_AS_UTF8)
        )
    if raw.startswith(codecs.BOM_UTF8):
        said = Remark(
            READ_WITH_MARK, "文件开头有字节顺序标记（BOM），已正确读出。", "另存为不带 BOM 的 UTF-8 即可。"
        )
        return _strictly(raw, "utf-8-sig", said)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        said = Remark(READ_AS_GB18030, "文件是 GB18030 编码，已正确读出。", _SAVE_AS_UTF8)
        return _strictly(raw, "gb18030", said)


def _strictly(raw: bytes, encoding: str, said: Remark) -> Reading[str]:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text or any("\ue000" <= char <= "\uf8ff" for char in text):
        return None, (Remark(UNDECODABLE, "认不出文件用的是什么编码。", _SAVE_AS_UTF8),)
    return text, (said,)
