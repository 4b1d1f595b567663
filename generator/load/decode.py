"""Bytes to text: UTF-8, or what can be told for certain to be GB18030, UTF-16 or UTF-32."""

from __future__ import annotations

import codecs
import re

from generator.findings import Remark
from generator.load.codes import DAMAGED_TEXT, EMPTY_FILE, READ_AS_GB18030, READ_WITH_MARK, UNDECODABLE
from generator.schema.types import Reading

_SAVE_TABLE = "请在 WPS 或 Excel 里另存为“CSV UTF-8（逗号分隔）”；用记事本的，另存为时编码选“UTF-8”。"
_SAVE_TEXT = "请用记事本打开后另存为，编码选“UTF-8”。"
_SAVE_WORKBOOK = "请用 WPS 或 Excel 打开，另存为“CSV UTF-8（逗号分隔）”；只改扩展名不行。"
_OFFICE = {b"PK\x03\x04": "Excel 工作簿或 Word 文档", b"\xd0\xcf\x11\xe0": "旧版 Excel 或 Word 文件"}
_OTHER_TEXT = {
    b"%pdf": "PDF 文件",
    b"{\\rtf": "写字板文件（RTF）",
    b"<html": "网页（有的系统导出的表格其实是网页）",
    b"<!doctype": "网页（有的系统导出的表格其实是网页）",
    b"<table": "网页（有的系统导出的表格其实是网页）",
    b"<?xml": "XML 文件（有的系统导出的表格其实是 XML）",
    b"\x89png": "图片",
    b"\xff\xd8\xff": "图片",
    b"rar!": "压缩文件",
}
_MARK = "\ufeff"
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_PLAIN = re.compile(
    "[\t\r\n -~°-ÿ\u2010-\u2044\u2160-\u217b\u2460-\u24ff\u25a0-\u25ff\u3000-\u9fff\uff00-\uffef]+"
)
"""What Chinese files hold: bytes that are no text hold other letters too."""
_HAN = re.compile("[\u4e00-\u9fff]")
_LEAST_HAN = 4
"""Chinese letters that no line of GB18030 gives when it is taken for UTF-8."""
_ENOUGH = 10_000
_NAMED = 5


def decode(raw: bytes, table: bool = True) -> Reading[str]:
    """Text of a file (a `table` or a record), or None with the reason why it cannot be told."""
    if not raw.strip():
        return None, (_EMPTY,)
    text, remarks = _decode(raw, _SAVE_TABLE if table else _SAVE_TEXT)
    if text is None:
        return None, remarks
    text = _one_kind_of_line(text.lstrip(_MARK))
    return (text, remarks) if text.strip() else (None, (_EMPTY,))


_EMPTY = Remark(EMPTY_FILE, "文件里没有任何内容。", "没有可报的内容时，表格请保留表头；不需要的文件请删除。")


def _one_kind_of_line(text: str) -> str:
    """Lines end as on Unix: a carriage return inside a quoted cell is no hidden character."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(raw: bytes, help: str) -> Reading[str]:
    other = _OFFICE.get(raw[:4]) or _other_text(raw)
    if other:
        return None, (Remark(UNDECODABLE, f"这是{other}，不是文本文件。", _SAVE_WORKBOOK),)
    for mark, encoding, name in _WIDE:
        if raw.startswith(mark):
            return _strictly(raw, encoding, _read_as(name, help), help)
    if raw.startswith(codecs.BOM_UTF8):
        said = Remark(READ_WITH_MARK, "文件是带 BOM 的 UTF-8 编码，已正确读出。", "可以不改。")
        return (None, (_broken(raw),)) if broken_lines(raw) else _strictly(raw, "utf-8", said, help)
    wide = _unmarked(raw) if b"\0" in raw else ""
    if wide:
        return _strictly(raw, wide, _read_as("UTF-16", help), help)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        said = Remark(READ_AS_GB18030, "文件是 GB18030 编码，已正确读出。", help)
        return (None, (_broken(raw),)) if broken_lines(raw) else _strictly(raw, "gb18030", said, help)


def _other_text(raw: bytes) -> str:
    """What a file is whose first signs are those of another kind."""
    first = raw[:64].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return next((kind for signs, kind in _OTHER_TEXT.items() if first.startswith(signs)), "")


def _read_as(name: str, help: str) -> Remark:
    return Remark(READ_WITH_MARK, f"文件是 {name} 编码，已正确读出。", help)


def _unmarked(raw: bytes) -> str:
    """The order of the bytes of UTF-16 without a mark: only one of the two makes a Chinese text."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            if _PLAIN.fullmatch(raw.decode(encoding)):
                return encoding
        except UnicodeDecodeError:
            continue
    return ""


def broken_lines(raw: bytes) -> list[int]:
    """The lines of a file in UTF-8 that are not: damaged, or from another file. None of a file without Chinese."""
    broken, sound = [], b""
    for number, line in enumerate(raw.splitlines(), 1):
        if line.isascii():
            continue
        if not _is_utf8(line):
            broken.append(number)
        elif len(sound) < _ENOUGH:
            sound += line
    return broken if len(_HAN.findall(sound.decode("utf-8"))) >= _LEAST_HAN else []


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _broken(raw: bytes) -> Remark:
    lines = broken_lines(raw)
    named = "、".join(map(str, lines[:_NAMED])) + (f" 等 {len(lines)} " if len(lines) > _NAMED else " ")
    message = f"文件是 UTF-8 编码，第 {named}行却不是：多半是两份文件拼在了一起，或保存时损坏了。"
    return Remark(DAMAGED_TEXT, message, "请找到原件，把这几行重新录入；拼起来的，先把每份另存为 UTF-8。")


def _strictly(raw: bytes, encoding: str, said: Remark, help: str) -> Reading[str]:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text or any("\ue000" <= char <= "\uf8ff" for char in text):
        return None, (Remark(UNDECODABLE, "认不出文件用的是什么编码。", help),)
    return text, (said,)
