"""The parts of an .xlsx file, of bounded size; of other files, what they are and how to save them as .xlsx.

A workbook comes from anyone. Nothing is unpacked but the parts that are read, each no further than its
bound, whatever the file says of itself.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from generator.findings import Remark
from generator.load.codes import EMPTY_FILE, TOO_LARGE
from generator.workbook.codes import BROKEN_WORKBOOK, NOT_A_WORKBOOK, PASSWORD_PROTECTED

LARGEST_BOOK = 20 * 1024 * 1024
LARGEST_PART = 32 * 1024 * 1024
LARGEST_SUM = 64 * 1024 * 1024
"""Most bytes of a file, of one unpacked part of it, and of all parts that are read."""
MOST_PARTS = 5_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS = "请用 WPS 或 Excel 打开，另存为“Excel 工作簿（*.xlsx）”；只改扩展名不行。"
_AGAIN = "请重新下载或重新复制；能用 WPS 或 Excel 打开的，另存为“Excel 工作簿（*.xlsx）”。"
_FAULTS_OF_ZIP = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error)

BROKEN = Remark(BROKEN_WORKBOOK, "工作簿已经损坏，读不下去。", _AGAIN)


class UnreadableError(Exception):
    """Carries a remark on why a workbook cannot be read out of the depth of the reading."""

    def __init__(self, remark: Remark = BROKEN) -> None:
        super().__init__(remark.message)
        self.remark = remark


@dataclass(slots=True)
class Parts:
    """The parts of a workbook. Reading one raises `UnreadableError`."""

    pack: ZipFile
    _left: int = field(default=LARGEST_SUM)

    def names(self) -> frozenset[str]:
        return frozenset(self.pack.namelist())

    def read(self, name: str) -> bytes:
        try:
            info = self.pack.getinfo(name)
            return self._read(info)
        except (KeyError, *_FAULTS_OF_ZIP) as error:
            raise UnreadableError from error

    def _read(self, info: ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise UnreadableError(_WITH_PASSWORD)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise UnreadableError
        most = min(LARGEST_PART, self._left)
        with self.pack.open(info) as part:
            content = part.read(most + 1)
        if len(content) > most:
            raise UnreadableError(too_large("工作簿里的内容"))
        self._left -= len(content)
        return content


def opened(raw: bytes) -> Parts:
    """The parts of a file. Raises `UnreadableError` for what is no workbook, or none that can be read."""
    if not raw.strip(b"\0 \t\r\n"):
        raise UnreadableError(Remark(EMPTY_FILE, "文件里没有任何内容。", _AGAIN))
    if len(raw) > LARGEST_BOOK:
        raise UnreadableError(too_large("工作簿"))
    if not raw.startswith(b"PK"):
        raise UnreadableError(_no_zip(raw))
    try:
        parts = Parts(ZipFile(io.BytesIO(raw)))
        names = parts.names()
    except _FAULTS_OF_ZIP as error:
        raise UnreadableError from error
    if len(names) > MOST_PARTS:
        raise UnreadableError(too_large("工作簿里的内容"))
    if "xl/workbook.xml" not in names and "_rels/.rels" not in names:
        raise UnreadableError(_other_zip(names))
    return parts


def _no_zip(raw: bytes) -> Remark:
    if raw.startswith(_OLE):
        if _ENCRYPTED in raw:
            return _WITH_PASSWORD
        return Remark(NOT_A_WORKBOOK, "这是旧版 Excel（.xls）或 WPS 表格（.et）文件。", _SAVE_AS)
    head = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<html", b"<!doctype", b"<table", b"<meta", b"<?xml", b"<div")):
        return Remark(NOT_A_WORKBOOK, "这是从网页系统导出的网页文件，只是扩展名像工作簿。", _SAVE_AS)
    if head.startswith(b"%pdf"):
        help = "请把内容填进 mingnuo workbook 生成的工作簿。"
        return Remark(NOT_A_WORKBOOK, "这是 PDF 文件，不是工作簿。", help)
    return Remark(NOT_A_WORKBOOK, "这不是工作簿，可能是文本或 CSV 文件改了扩展名。", _SAVE_AS)


def _other_zip(names: frozenset[str]) -> Remark:
    if "mimetype" in names and "content.xml" in names:
        return Remark(NOT_A_WORKBOOK, "这是 OpenDocument 表格（.ods）文件。", _SAVE_AS)
    return Remark(NOT_A_WORKBOOK, "这是压缩包，不是工作簿。", "请先解压，再导入里面的 .xlsx 文件。")


def too_large(what: str) -> Remark:
    help = "一个单位的数据不会这么多。请删去图片和多余的工作表，或核对是否选错了文件。"
    return Remark(TOO_LARGE, f"{what}太大了。", help)


_WITH_PASSWORD = Remark(
    PASSWORD_PROTECTED,
    "工作簿加了密码，读不了。",
    "请用密码打开，在“文件、信息、保护工作簿”（WPS 是“文件、文档加密”）里删去密码，再保存。",
)
