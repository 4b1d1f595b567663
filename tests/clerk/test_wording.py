"""What clerks read is written as Chinese is: full-width punctuation, no stray blanks, no words of programmers."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator
from generator import codebook
from generator.findings import Code

PACKAGE = Path(generator.__file__).parent
HAN = "\u4e00-\u9fff"
HALF_WIDTH = re.compile(rf"[{HAN}”）][,;?!()]|[,;?!()][{HAN}“（]|[{HAN}]:[{HAN}]")
STRAY_BLANK = re.compile(r"[（“] | [）”，。；：？、]|[：；，。？、）] ")
OF_PROGRAMMERS = re.compile(
    "控制字符|符号链接|级段|字节顺序标记|科学计数|确定无疑|引用|标签|高级写法|手册|字段|字符串"
)
AS_TYPED = {"社区/企事业单位/村公示栏(电子屏)", "第一行写成：代码,名称"}
CODES = codebook.codes()


def sentences() -> Iterator[tuple[str, str]]:
    """Every text that says something in Chinese, with its place; patterns, headers and examples are none."""
    examples = {word for code in CODES.values() for word in (code.wrong, code.right)}
    for folder in ("schema", "load", "checks", "canonical", "clerk"):
        for file in sorted((PACKAGE / folder).rglob("*.py")):
            tree = ast.parse(file.read_text("utf-8"))
            docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if not isinstance(node, ast.Constant) or id(node) in docs or not isinstance(node.value, str):
                    continue
                if re.search(f"[{HAN}]", node.value) and node.value not in examples | AS_TYPED:
                    yield f"{file.relative_to(PACKAGE)}:{node.lineno}", node.value.replace("“- ”", "")


SENTENCES = [
    (where, words) for where, words in sentences() if not re.search(r"\\|\[\^|\(\?|\]\?|\.\*", words)
]


def test_there_are_sentences() -> None:
    assert len(SENTENCES) > 500


@pytest.mark.parametrize(
    "pattern", [HALF_WIDTH, STRAY_BLANK, OF_PROGRAMMERS], ids=["width", "blanks", "words"]
)
def test_sentences_are_written_as_chinese_is(pattern: re.Pattern[str]) -> None:
    assert [(where, words) for where, words in SENTENCES if pattern.search(words)] == []


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.id)
def test_sentences_about_a_code_end_as_sentences_do(code: Code) -> None:
    assert code.meaning.endswith("。")
    assert code.reason.endswith("。")
    assert not code.title.endswith("。")
    assert "(空)" not in code.wrong + code.right
