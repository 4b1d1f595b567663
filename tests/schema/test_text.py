"""Plain text is what it seems to be, and opens safely in a spreadsheet."""

import pytest

from generator.schema.types import Note, Text
from tests.schema.reading import reading


@pytest.mark.parametrize(
    "typed",
    [
        "老年优待证当场办结",
        "a=b",
        "3 - 2",
        "<script>alert(1)</script>",
        "@@body@@".lstrip("@"),
        "𠮷野村",
        "👍",
    ],
)
def test_text_is_kept_as_it_is(typed: str) -> None:
    assert reading(Text(), typed) == (typed, "")


@pytest.mark.parametrize(
    "hidden",
    [
        "\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u200b", "\u200f", "\u202a", "\u202e", "\u2066",
        "\u2069", "\ufeff", "\ufffd", "\n", "\t", "\r", "\u061c", "\u2028", "\u00ad", "\u2060", "\u3164", "\U000e0041",
    ],
)  # fmt: skip
def test_hidden_character_is_refused_and_its_place_told(hidden: str) -> None:
    value, (remark,) = Text().read(f"便民{hidden}服务")
    assert value is None
    assert remark.code.id == "E202"
    assert f"第 3 个字处有看不见的字符或换行（U+{ord(hidden):04X}）" in remark.message


@pytest.mark.parametrize("typed", ["=1+1", "+86", "-1", "@SUM(A1)"])
def test_start_of_a_formula_is_refused(typed: str) -> None:
    assert reading(Text(), typed) == (None, "E203")
    assert reading(Note(), typed) == (None, "E203")


def test_length_is_counted_in_characters() -> None:
    assert reading(Text(3), "甲乙𠮷") == ("甲乙𠮷", "")
    assert reading(Text(3), "甲乙丙丁") == (None, "E201")


def test_note_may_have_lines() -> None:
    assert reading(Note(), "第一段\n\n1. 甲\n2. 乙") == ("第一段\n\n1. 甲\n2. 乙", "")


def test_note_may_not_hide_anything() -> None:
    assert reading(Note(), "第一段\u202e") == (None, "E202")
