"""What the YAML parser complains of, in words that help a clerk."""

from __future__ import annotations

import yaml

from generator.findings import Remark
from generator.load.codes import BROKEN_YAML

_PROBLEMS = (
    (
        "mapping values are not allowed",
        "这一行的冒号位置不对",
        "一行只写一个“栏目: 内容”；内容里有“: ”时，给内容加上引号",
    ),
    ("could not find expected ':'", "这一行没有写成“栏目: 内容”", "请补上半角冒号和一个空格"),
    (
        "cannot start any token",
        "这里有不能直接使用的符号（制表符、@ 或 `）",
        "缩进请用空格；以符号开头的内容要加引号",
    ),
    ("unexpected end of stream", "引号或括号没有配对", "请补上另一半引号或括号"),
    ("expected ',' or", "括号没有配对", "请补上另一半括号"),
    ("expected '-' indicator", "逐条内容的短横线没有对齐", "同一组的短横线要上下对齐"),
    ("did not find expected key", "这一行没有与上一行对齐，或引号用错", "同一层的栏目要上下对齐"),
    ("block sequence entries are not allowed", "短横线的位置不对", "逐条内容要另起一行，用“- ”开头"),
    ("block mapping", "这一行没有与上一行对齐", "同一层的栏目要上下对齐"),
    ("scanning an a", "这里用了 & 或 *", "以 & 或 * 开头的内容要加引号"),
    ("unknown escape character", "双引号里的反斜杠不能这样用", "改用单引号，或删去反斜杠"),
    ("found unknown", "这里有不能直接使用的符号", "以符号开头的内容要加引号"),
    ("control characters are not allowed", "这里有看不见的控制字符", "请删去这一行重新录入"),
    ("undefined tag", "这里用了标签（!）", "以 ! 开头的内容要加引号"),
)


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[Remark, int, int]:
    """What is wrong and how to put it right, with line and column from 1."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    full_width = _full_width_colon(text, line)
    if full_width:
        said = Remark(
            BROKEN_YAML,
            f"第 {full_width} 行用了全角冒号“：”。",
            "请改成半角冒号加一个空格，例如“承诺事项: 老年优待证当场办结”。",
        )
        return said, full_width, 1
    problem = f"{error.problem or ''} {error.context or ''}"
    for words, message, help in _PROBLEMS:
        if words in problem:
            return Remark(BROKEN_YAML, f"{message}。", f"{help}。"), line, column
    said = Remark(BROKEN_YAML, "这一行不符合“栏目: 内容”的写法。", "请对照样例核对冒号、缩进和引号。")
    return said, line, column


def _full_width_colon(text: str, line: int) -> int:
    """The line, at or just before the fault, that has a full-width colon and no half-width one."""
    lines = text.splitlines()
    for number in range(min(line, len(lines)), max(0, line - 3), -1):
        if "：" in lines[number - 1] and ": " not in lines[number - 1]:
            return number
    return 0
