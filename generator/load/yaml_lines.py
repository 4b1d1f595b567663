"""What is wrong with one line that was meant as `栏目: 内容` or `- 栏目: 内容`."""

from __future__ import annotations

import re

from generator.findings import Remark
from generator.load.codes import BROKEN_YAML
from generator.load.headings import BLANK, spelt
from generator.schema.records import TABLES

_TITLES = frozenset(word for table in TABLES for word in table.words)
_KEY = r" *(?:- +)?(?P<key>[^\s:：'\"#\[{]{1,20}) *"
_EXAMPLE = "例如“承诺事项: 老年优待证当场办结”"
_SLIPS = tuple(
    (re.compile(pattern), message, help)
    for pattern, message, help in (
        (
            r"[ \u3000\u00a0]*\t",
            "这一行开头用了制表符（Tab 键）",
            "请删去，改用空格；同一层的栏目要上下对齐",
        ),
        (r" *[\u3000\u00a0]", "这一行开头用了全角空格或特殊的空格", "请改用半角空格"),
        (
            r" *[－—–―−]",
            "这一行开头的短横线不是半角",
            "请改成半角短横线“-”加一个空格，例如“- 日期: 2025-06-30”",
        ),
        (r" *-(?=[^\s-])", "短横线后面少了一个空格", "请在短横线后面加一个空格，例如“- 日期: 2025-06-30”"),
        (rf"{_KEY}：", "这一行用了全角冒号“：”", f"请改成半角冒号加一个空格，{_EXAMPLE}"),
        (rf"{_KEY}:[\u3000\u00a0]", "冒号后面用了全角空格", f"请改成半角空格，{_EXAMPLE}"),
        (rf"{_KEY}:(?=[^\s/])", "冒号后面少了一个空格", f"请在冒号后面加一个空格，{_EXAMPLE}"),
    )
)
_HIDDEN_KEY = re.compile(rf"{_KEY}(?:：|:[^ ])")
_VALUE = re.compile(r" *(?:- +)?(?:[^\s:：'\"#\[{]{1,20} *: +)?(?P<value>[\"'].*)")
_CLOSED = re.compile(r"(?P<mark>[\"']).*?(?P=mark) *(?:#.*)?\Z")


def lines_of(text: str) -> list[str]:
    """The lines of a YAML text, as the parser counts them."""
    return re.split("[\n\x85\u2028\u2029]", text)


def content_column(line: str) -> int:
    """How far a line is indented, the dash of an entry included."""
    found = re.match(r" *(?:- +)?", line)
    return found.end() if found else 0


def slip(line: str, known: bool = False) -> Remark | None:
    """What was typed wrong at the start of a line. `known`: a key counts only when some field is called so."""
    for pattern, message, help in _SLIPS:
        found = pattern.match(line)
        if found and not (known and "key" in pattern.groupindex and spelt(found["key"]) not in _TITLES):
            return Remark(BROKEN_YAML, f"{message}。", f"{help}。")
    return None


def hidden_key(line: str) -> Remark | None:
    """What was typed wrong in a line that was meant as a field, and was taken for more text of another."""
    text = line.strip(BLANK)
    found = _HIDDEN_KEY.match(text)
    return slip(text) if found and spelt(found["key"]) in _TITLES else None


def quote_slip(line: str) -> Remark | None:
    """What is wrong with the quotes around the content of a line."""
    found = _VALUE.match(line)
    if found is None:
        return None
    value = found["value"].replace('\\"', "").rstrip()
    if value.count(value[0]) % 2:
        return HALF_QUOTED
    if _CLOSED.match(value):
        return None
    return Remark(BROKEN_YAML, "引号后面还有字。", "请把整个内容放进一对半角引号里，或删去引号。")


HALF_QUOTED = Remark(BROKEN_YAML, "这一行少了半边引号。", "请补上另一半引号，两边都用半角。")
