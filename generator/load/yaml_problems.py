"""What the YAML parser complains of, in words that help a clerk, at the line that is to blame."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from generator.findings import Remark
from generator.load.codes import BROKEN_YAML, NOT_PLAIN_YAML
from generator.load.yaml_lines import HALF_QUOTED, content_column, lines_of, quote_slip, slip

_MISALIGNED = ("这一行没有与上一行对齐", "同一层的栏目要上下对齐")
_PROBLEMS = (
    (
        "mapping values are not allowed",
        "内容里有冒号加空格，或一行写了两个栏目",
        "一行只写一个“栏目: 内容”；内容里有冒号的，给内容加上引号",
    ),
    ("could not find expected ':'", "这一行没有写成“栏目: 内容”", "请补上半角冒号和一个空格"),
    (
        "cannot start any token",
        "内容不能以 @、`、% 或制表符开头",
        "以这些符号开头的内容要加引号；缩进请用空格",
    ),
    ("unexpected end of stream", "引号或括号没有配对", "请补上另一半引号或括号"),
    ("expected ',' or", "括号没有配对", "请补上另一半括号"),
    ("expected '-' indicator", "这一行没有与上一行对齐", "同一条的栏目要上下对齐；另一条要以“- ”开头"),
    ("did not find expected key", *_MISALIGNED),
    ("block sequence entries are not allowed", "短横线的位置不对", "逐条内容要另起一行，用“- ”开头"),
    ("block mapping", *_MISALIGNED),
    ("scanning a block scalar", "内容以 > 或 | 开头", "以 > 或 | 开头的内容要加引号"),
    ("unknown escape character", "双引号里的反斜杠不能这样用", "改用单引号，或删去反斜杠"),
    ("found unknown", "内容以不能直接使用的符号开头", "以符号开头的内容要加引号"),
    ("control characters are not allowed", "这里有看不见的字符", "请删去这一行，重新手工录入"),
)

Explained = tuple[Remark, int, int]
"""What is wrong and how to put it right, with line and column from 1."""
LOOKED_BACK = 3
"""Lines before the one that the parser stumbles at, on which the slip may be."""


def explained(error: yaml.MarkedYAMLError, text: str) -> Explained:
    lines = lines_of(text)
    problem = f"{error.problem or ''} {error.context or ''}"
    start = error.context_mark
    if start and "scanning a quoted scalar" in problem:
        return HALF_QUOTED, start.line + 1, start.column + 1
    begins = any(words in problem for words in ("scanning a simple key", "parsing a flow"))
    mark = (start if begins else None) or error.problem_mark or start
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return _slip_at(lines, line) or _indented_too_far(lines, line, problem) or _as_told(problem, line, column)


def _slip_at(lines: Sequence[str], line: int) -> Explained | None:
    """A slip at a line, or at one of the lines before it that made the parser stumble there."""
    for number in range(min(line, len(lines)), max(0, line - 1 - LOOKED_BACK), -1):
        aligned = content_column(lines[number - 1]) == content_column(lines[min(line, len(lines)) - 1])
        found = slip(lines[number - 1], known=not aligned) or quote_slip(lines[number - 1])
        if found:
            return found, number, 1
    return None


def _indented_too_far(lines: Sequence[str], line: int, problem: str) -> Explained | None:
    """A line with blanks before it that belongs under none."""
    number = 0
    if "<document start>" in problem:
        number = next((n for n, each in enumerate(lines, 1) if each.startswith(" ")), 0)
    elif "mapping values" in problem and lines[line - 1].count(": ") < 2:
        above = next((each for each in reversed(lines[: line - 1]) if each.strip()), "")
        number = line if content_column(lines[line - 1]) > content_column(above) else 0
    said = Remark(BROKEN_YAML, "这一行开头多了空格。", "请删去多余的空格；同一层的栏目要上下对齐。")
    return (said, number, 1) if number else None


def _as_told(problem: str, line: int, column: int) -> Explained:
    if "scanning an a" in problem or "scanning a tag" in problem:
        said = Remark(NOT_PLAIN_YAML, "内容以 &、* 或 ! 开头。", "请给整个内容加上引号。")
        return said, line, column
    for words, message, help in _PROBLEMS:
        if words in problem:
            return Remark(BROKEN_YAML, f"{message}。", f"{help}。"), line, column
    said = Remark(BROKEN_YAML, "这一行不符合“栏目: 内容”的写法。", "请对照样例核对冒号、缩进和引号。")
    return said, line, column
