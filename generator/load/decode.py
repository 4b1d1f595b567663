"""Bytes to text: UTF-8, or what can be told for certain to be GB18030 or UTF-16."""

from __future__ import annotations

import codecs

from generator.findings import Remark
from generator.load.codes import DAMAGED_TEXT, EMPTY_FILE, READ_AS_GB18030, READ_WITH_MARK, UNDECODABLE
from generator.schema.types import Reading

_SAVE_TABLE = "请在 WPS 或 Excel 里另存为“CSV UTF-8（逗号分隔）”；用记事本的，另存为时编码选“UTF-8”。"
_SAVE_TEXT = "请用记事本打开后另存为，编码选“UTF-8”。"
_SAVE_WORKBOOK = "请用 WPS 或 Excel 打开，另存为“CSV UTF-8（逗号分隔）”；只改扩展名不行。"
_OFFICE = {b"PK\x03\x04": "Excel 工作簿或 Word 文档", b"\xd0\xcf\x11\xe0": "旧版 Excel 或 Word 文件"}


def decode(raw: bytes, table: bool = True) -> Reading[str]:
    """Text of a file (a `table` or a record), or None with the reason why it cannot be told."""
    if not raw.strip():
        return None, (
            Remark(
                EMPTY_FILE, "文件里没有任何内容。", "没有可报的内容时，表格请保留表头；不需要的文件请删除。"
            ),
        )
    text, remarks = _decode(raw, _SAVE_TABLE if table else _SAVE_TEXT)
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


def _decode(raw: bytes, help: str) -> Reading[str]:
    office = _OFFICE.get(raw[:4])
    if office:
        return None, (Remark(UNDECODABLE, f"这是{office}，不是文本文件。", _SAVE_WORKBOOK),)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(
            raw, "utf-16", Remark(READ_WITH_MARK, "文件是 UTF-16 编码，已正确读出。", help), help
        )
    if raw.startswith(codecs.BOM_UTF8):
        said = Remark(READ_WITH_MARK, "文件是带 BOM 的 UTF-8 编码，已正确读出。", "可以不改。")
        return _strictly(raw, "utf-8-sig", said, help)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        said = Remark(READ_AS_GB18030, "文件是 GB18030 编码，已正确读出。", help)
        return _strictly(raw, "gb18030", said, help)


def _strictly(raw: bytes, encoding: str, said: Remark, help: str) -> Reading[str]:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text or any("\ue000" <= char <= "\uf8ff" for char in text):
        return None, (Remark(UNDECODABLE, "认不出文件用的是什么编码。", help),)
    return text, (said,)
