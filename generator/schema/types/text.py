"""Plain text and notes. Text is escaped where it is shown; only notes know a little Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from unicodedata import category

from generator.findings import Code, Remark, Severity
from generator.schema.types.base import FieldType, Reading, read_with, unreadable
from generator.schema.types.private import private_remarks

TEXT_TOO_LONG = Code(
    "E201",
    "text-too-long",
    "文字太长",
    "这一栏的文字超过了规定的字数。",
    "太长的标题在手机上看不全，也不便打印到公示栏。",
    "承诺事项: （一整段话）",
    "承诺事项: 老年优待证当场办结",
)
HIDDEN_CHARACTER = Code(
    "E202",
    "hidden-character",
    "含有看不见的字符",
    "文字里有看不见的字符，多半从网页或微信复制带来。",
    "这类字符会让页面显示的内容与文件里的内容不一致。",
    "标题: 便民（此处有一个看不见的字符）服务",
    "标题: 便民服务",
)
FORMULA_START = Code(
    "E203",
    "formula-start",
    "文字以公式符号开头",
    "文字以 = + - @ 开头。别人用表格软件打开下载的数据时，会把它当公式执行。",
    "公开数据要能让群众放心打开。",
    "备注: =1+1",
    "备注: 等于 1+1",
)

HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that are not seen: controls, directions, joiners, private use."""
BLANK_LETTERS = re.compile("[\u034f\u115f\u1160\u2800\u3164\uffa0\ufffd]")
FORMULA = re.compile(r"^[=+\-@\t\r]")


def hidden_character(text: str) -> int | None:
    """Where the first character stands that a reader would not see, if there is one."""
    if not text.isprintable():
        for index, char in enumerate(text):
            if category(char) in HIDDEN:
                return index
    found = None if text.isascii() else BLANK_LETTERS.search(text)
    return found.start() if found else None


@dataclass(frozen=True, slots=True)
class Text(FieldType[str]):
    """One line of plain text of at most `longest` characters."""

    longest: int = 200
    title = "文字"
    lines = False

    def read(self, text: str) -> Reading[str]:
        hidden = hidden_character(text.replace("\n", " ").replace("\t", " ") if self.lines else text)
        if hidden is not None:
            return unreadable(
                Remark(
                    HIDDEN_CHARACTER,
                    f"第 {hidden + 1} 个字处有看不见的字符或换行（U+{ord(text[hidden]):04X}）。",
                    "请删去这一栏后重新手工录入，不要直接粘贴。",
                )
            )
        if len(text) > self.longest:
            return unreadable(
                Remark(
                    TEXT_TOO_LONG,
                    f"共 {len(text)} 字，最多 {self.longest} 字。",
                    "请改短；详细内容可以写进“服务内容”或“备注”。",
                )
            )
        private = private_remarks(text)
        if any(each.code.severity is Severity.ERROR for each in private):
            return None, private
        if FORMULA.match(text):
            return unreadable(
                Remark(
                    FORMULA_START,
                    f"文字以“{text[0]}”开头，表格软件会把它当公式。",
                    "请在前面加上说明文字，或去掉开头的符号。",
                )
            )
        return read_with(text, *private)

    def constraints(self) -> dict[str, Any]:
        return {"maxLength": self.longest}

    def expected(self) -> str:
        return f"不超过 {self.longest} 字的文字"


@dataclass(frozen=True, slots=True)
class Note(Text):
    """Several lines that may carry paragraphs, lists, bold and links."""

    longest: int = 2000
    title = "说明文字"
    lines = True

    def expected(self) -> str:
        return f"不超过 {self.longest} 字的说明，可以分段"
