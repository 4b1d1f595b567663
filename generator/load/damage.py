"""Text that was damaged before it came here: letters lost for good, and letters taken for others.

Nothing is repaired. What the letters probably were is named, for the clerk to compare with the original.
"""

from __future__ import annotations

import re

from generator.findings import Remark
from generator.load.codes import DAMAGED_TEXT

LOST = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯|锘[挎縄]|\\?{4,}|\\A\\?{2,}\\Z")
"""A sign for what could not be read, its bytes taken for Chinese, bytes of no text, and question marks."""

_WESTERN = "\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122"
_AS_WESTERN = re.compile(rf"[Ãâäåæçèéã][{_WESTERN}]{{1,2}}|[\xa1-\xff]{{4,}}|[\x80-\x9f][\x80-\xff]")
"""Chinese read as letters of western Europe: once or twice over from UTF-8, or from GB18030."""

_AS_CHINESE = re.compile(
    "["
    + "".join(
        bytes((lead, trail)).decode("gbk", "ignore")
        for lead in range(0xE4, 0xEA)
        for trail in range(0x80, 0xA1)
        if trail != 0x7F
    )
    + "]|锛|銆|鈥|鈹"
)
"""Beginnings of Chinese letters in UTF-8 that were read as GB18030; hardly anybody writes them."""

SUSPECT = re.compile(f"{LOST.pattern}|{_AS_WESTERN.pattern}|{_AS_CHINESE.pattern}")
_TWICE_OVER = re.compile("[ÃÂ][\x80-\xbf]")
_RUN = re.compile(rf"[{_WESTERN}]{{2,}}|[^\x00-\xff]+")
_HAN = re.compile("[\u4e00-\u9fff]")
_WAYS = (("cp1252", "utf-8", 1), ("latin-1", "utf-8", 1), ("latin-1", "gb18030", 2), ("gb18030", "utf-8", 2))
"""What a text was read as and what it was written in, and how much Chinese must come out to be sure."""
_HELP = "请找到原件，把这一处重新录入；不要在乱码上修改。"


def may_be_damaged(text: str) -> bool:
    """Whether a text is worth a closer look."""
    return (not text.isascii() or "??" in text) and SUSPECT.search(text) is not None


def damage(text: str) -> Remark | None:
    """What is wrong with a text that cannot be what somebody typed."""
    if not may_be_damaged(text):
        return None
    for run in _RUN.finditer(text):
        meant = _meant(run.group())
        if meant:
            message = f"文字成了乱码（“{run.group()[:20]}”），原来大概是“{meant[:20]}”。"
            return Remark(DAMAGED_TEXT, message, _HELP)
    lost = LOST.search(text)
    if lost:
        what = "“?”" if "?" in lost.group() else f"“{lost.group()}”"
        message = f"第 {lost.start() + 1} 个字起成了{what}，是以前转换编码时留下的，原来的字已经丢失。"
        return Remark(DAMAGED_TEXT, message, _HELP)
    found = _TWICE_OVER.search(text)
    return Remark(DAMAGED_TEXT, f"第 {found.start() + 1} 个字起成了乱码。", _HELP) if found else None


def _meant(run: str) -> str:
    """The text that was read in a wrong encoding, once or twice over; empty where there is none for certain."""
    for read_as, written_in, least in _WAYS:
        once = _again(run, read_as, written_in)
        for found in (once, _again(once, read_as, written_in)):
            if found and _is_chinese(found, least):
                return found
    return ""


def _again(text: str, read_as: str, written_in: str) -> str:
    """A text as it was written; empty where its letters do not go together so.

    Bytes for which cp1252 has no letter come through as they are in programs that read it.
    """
    try:
        raw = b"".join(_byte(char) for char in text) if read_as == "cp1252" else text.encode(read_as)
        return raw.decode(written_in)
    except UnicodeError:
        return ""


def _byte(char: str) -> bytes:
    return bytes((ord(char),)) if "\x80" <= char <= "\x9f" else char.encode("cp1252")


def _is_chinese(text: str, least: int) -> bool:
    """Whether a reading is Chinese for the most part."""
    other = [char for char in text if not char.isascii()]
    han = sum(_HAN.match(char) is not None for char in other)
    return han >= least and han * 2 > len(other)
