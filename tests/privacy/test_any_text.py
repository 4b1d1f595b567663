"""What holds of the search for private data in any text whatever."""

import os
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.privacy.masking import masked
from generator.privacy.scan import hits, may_hold_any

LASTING = settings(
    max_examples=int(os.environ.get("MINGNUO_EXAMPLES", "150")),
    deadline=None,
    derandomize=True,
    database=None,
)
PIECES = st.sampled_from(
    [
        "13812345678",
        "138 1234 5678",
        "１３８１２３４５６７８",
        "138****5678",
        "11010119900307001X",
        "110101900307001",
        "6222021234567890128",
        "6222 0212 3456 7890",
        "E12345678",
        "护照",
        "身份证号：",
        "@",
        "a.b@c.cn",
        "QQ：12345678",
        "微信",
        "京A12345",
        "家住",
        "3号楼2单元101室",
        "低保户",
        "江某某",
        "患",
        "*",
        "12345",
        "0517-80000000",
        "（2025）苏0803民初1号",
        "11320803MB0000019Y",
        "320803101",
        "-",
        " ",
        "\u200b",
        "\u3000",
        "\n",
        ",",
        "“",
        "”",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6), st.from_regex(r"[0-9 xX*-]{1,20}", fullmatch=True)))
WORDS = TEXTS.map("".join)
AROUND = st.text(st.characters(codec="utf-8", exclude_categories=("N", "L", "S", "P", "C")), max_size=20)


@LASTING
@given(WORDS)
def test_finds_are_in_order_within_the_text_and_never_overlap(text: str) -> None:
    found = hits(text)
    spans = [at for hit in found for at in (hit.start, hit.end)]
    assert spans == sorted(spans)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in found)


@LASTING
@given(WORDS)
def test_quick_look_is_never_wrong_when_it_says_no(text: str) -> None:
    assert may_hold_any(text) or not hits(text)


@LASTING
@given(WORDS)
def test_what_was_found_is_not_to_be_read_in_what_is_shown_of_it(text: str) -> None:
    for hit in hits(text):
        whole = re.sub(r"\D", "", text[hit.start : hit.end])
        assert len(whole) < 9 or whole not in re.sub(r"\D", "", hit.shown)


@LASTING
@given(WORDS)
@example("11010119900307001XQQ：12345678")
def test_masked_text_is_masked(text: str) -> None:
    once = masked(text)
    assert masked(once) == once


@LASTING
@given(AROUND, st.sampled_from(["13812345678", "11010119900307002X", "zhang@sina.cn"]), AROUND)
def test_number_is_found_between_any_signs(before: str, number: str, after: str) -> None:
    assert hits(before + number + after)
