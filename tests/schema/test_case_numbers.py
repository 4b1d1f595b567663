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


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("2025苏0803民初1234号", "前面的年度要放在圆括号里。"),
        ("（2025）苏0803民初1234", "后面少了“号”字。"),
        ("（25）苏0803民初1234号", "年度要写四位。"),
        ("（2025）苏0803民初l234号", "数字里像是混进了字母 O 或 l。"),
        ("（2025）苏0803民初1234号之一", "不写“之一”。"),
        ("（2025）苏0803民初1234号、1235号", "一行只填一个案件。"),
        ("淮劳人仲案字〔2025〕第12号", "这里只填法院的案号"),
        ("立案中", "请照法院文书写成"),
    ],
)
def test_what_is_no_case_number_is_told_what_to_do(typed: str, help: str) -> None:
    value, (said,) = CaseNumber().read(typed)
    assert value is None
    assert said.help.startswith(help)
