"""Placeholders are filled with text, and what was filled in is never read again."""

import pytest

from generator.schema.placeholders import Placeholder, Unknown, filled, pieces

NAME, YEAR = Placeholder.UNIT, Placeholder.YEAR


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("", ()),
        ("甲", ("甲",)),
        ("{单位名称}", (NAME,)),
        ("我{单位名称}就{年度}年度", ("我", NAME, "就", YEAR, "年度")),
        ("｛ 单位名称 ｝", (NAME,)),
        ("{单位名称}{年度}", (NAME, YEAR)),
        ("{单位}", (Unknown("{单位}"),)),
        ("{}", (Unknown("{}"),)),
        ("{单位名称", (Unknown("{"), "单位名称")),
        ("单位名称}", ("单位名称", Unknown("}"))),
        ("{{单位名称}}", (Unknown("{"), NAME, Unknown("}"))),
        ("{% include %}", (Unknown("{% include %}"),)),
    ],
)
def test_text_is_cut_at_its_placeholders(text: str, cut: tuple[object, ...]) -> None:
    assert tuple(pieces(text)) == cut


def test_values_stand_where_their_placeholders_stood() -> None:
    assert filled("我{单位名称}，{年度}年", {NAME: "甲镇", YEAR: "2026"}) == "我甲镇，2026年"


def test_value_that_looks_like_a_placeholder_stays_text() -> None:
    assert filled("{单位名称}", {NAME: "{年度}", YEAR: "2026"}) == "{年度}"


def test_placeholder_without_a_value_leaves_nothing_and_a_stranger_stays() -> None:
    assert filled("甲{年度}乙{单位}", {}) == "甲乙{单位}"
