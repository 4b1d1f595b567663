"""Case numbers in the habits in which they are typed. None: refused, with the code."""

import pytest

from generator.schema.types import CaseNumber
from generator.schema.types.courts import is_enforcement, year_of
from tests.schema.reading import reading

CIVIL = "（2025）苏0803民初1234号"


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        (CIVIL, CIVIL, ""),
        ("（2025）苏08民终56号", "（2025）苏08民终56号", ""),
        ("（2025）苏行申7号", "（2025）苏行申7号", ""),
        ("（2025）最高法知民终8号", "（2025）最高法知民终8号", ""),
        ("（2025）苏0803执9号", "（2025）苏0803执9号", ""),
        ("（2025）苏0803执恢9号", "（2025）苏0803执恢9号", ""),
        ("（2025）内0102行初10号", "（2025）内0102行初10号", ""),
        ("（2014）淮民初字第0123号", "（2014）淮民初字第0123号", ""),
        ("(2025)苏0803民初1234号", CIVIL, "W340"),
        ("〔2025〕苏0803民初1234号", CIVIL, "W340"),
        ("[2025]苏0803民初1234号", CIVIL, "W340"),
        ("【2025】苏０８０３民初１２３４号", CIVIL, "W340"),
        ("（2025） 苏0803民初 1234号", CIVIL, "W340"),
        ("2025苏0803民初1234号", None, "E370"),
        ("（2025）苏0803民初1234", None, "E370"),
        ("（2025）苏0803民初字第1234号", None, "E370"),
        ("（2025）苏0803民初第1234号", "（2025）苏0803民初1234号", "W340"),
        ("﹙2025﹚苏0803民初1234号", "（2025）苏0803民初1234号", "W340"),
        ("（2O25）苏0803民初1234号", None, "E370"),
        ("（2025）苏0803民初1234号之一", None, "E370"),
        ("（2025）苏080民初1234号", None, "E370"),
        ("（2025）淮0803民初1234号", None, "E370"),
        ("（25）苏0803民初1234号", None, "E370"),
        ("（2025）苏0803调解1234号", None, "E370"),
        ("（2025）苏0803民初一二三号", None, "E370"),
        ("（2024）淮民初字第0123号", None, "E370"),
    ],
)
def test_case_number(typed: str, value: str | None, code: str) -> None:
    assert reading(CaseNumber(), typed) == (value, code)


def test_year_and_kind_are_in_the_number() -> None:
    assert year_of(CIVIL) == 2025
    assert not is_enforcement(CIVIL)
    assert is_enforcement("（2025）苏0803执恢9号")
