"""Ids, and the codes of bodies and places (GB 32100-2015, GB 11714, division codes)."""

import re

import pytest

from generator.checksums import credit_check_character
from generator.schema.types import CreditCode, DivisionCode, Identifier
from generator.schema.types.identifiers import is_placeholder_credit_code
from tests.schema.reading import reading


@pytest.mark.parametrize(
    "code",
    [
        # of public bodies and companies
        "91110000600037341L",
        "121200004013590816",
        "91310112087994932F",
        "9115220107837941X1",
        "91340600MA2PBM9HXD",
        "9144030071526726XG",
        # made up
        "11320803MB0000019Y",
        "11320803MB0000027R",
        "11230202MB0000019Y",
        "12320803MB0000035H",
        "91320803MA00000158",
        "54320803ME000001XM",
        "55230202MF00000134",
        "N2320803MF0000021N",
        "11320803000000000W",
        # edges: ninth body character X; remainder 1 gives Y; remainder 0 gives 0
        "11320803MB100007X9",
        "11320803MB1000336Y",
        "11320803MB10004590",
    ],
)
def test_valid_credit_code(code: str) -> None:
    assert reading(CreditCode(), code) == (code, "")
    assert credit_check_character(code[:17]) == code[17]
    assert re.fullmatch(CreditCode().constraints()["pattern"], code)


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("11320803MB00000190", None, "E212"),  # wrong check character
        ("11320803MB0000109Y", None, "E212"),  # neighbours swapped
        ("1132O803MB0000019Y", "11320803MB0000019Y", "W203"),  # letter O for 0
        ("I1320803MB0000019Y", "11320803MB0000019Y", "W203"),
        ("l1320803MB0000019Y", "11320803MB0000019Y", "W203"),
        ("11320803mbooooo19y", "11320803MB0000019Y", "W203"),
        ("1132O803MB0000018Y", None, "E212"),  # letter O for 0, and a wrong digit
        ("1132080SMB0000019Y", None, "E212"),
        ("123208034000000000", None, "E212"),
        ("MB0000019", None, "E212"),
        ("11320803MB0000019", None, "E212"),  # 17 characters
        ("11320803MB0000019Y0", None, "E212"),  # 19 characters
        ("11320803mb0000019y", "11320803MB0000019Y", "W203"),
        ("１1320803MB0000019Y", "11320803MB0000019Y", "W203"),
        ("11999999MB0000019Y", None, "E212"),  # place that does not exist, and the check says so
        ("1.12E+17", None, "E212"),  # what a spreadsheet makes of digits
        ("11320803 MB0000019Y", "11320803MB0000019Y", "W203"),
        ("１１３２０８０３ＭＢ０００００１９Ｙ", "11320803MB0000019Y", "W203"),
        ("11320803MB0000019Ｙ\u3000", "11320803MB0000019Y", "W203"),
        ("", None, "E212"),
    ],
)
def test_credit_code_as_typed(typed: str, value: str | None, code: str) -> None:
    assert reading(CreditCode(), typed) == (value, code)


def test_worked_example_of_the_standard() -> None:
    assert credit_check_character("91110000600037341") == "L"
    assert credit_check_character("11320803MB0000019") == "Y"


def test_remainder_of_zero_gives_zero_and_not_the_end_of_the_alphabet() -> None:
    assert credit_check_character("11320803MB1000459") == "0"


def test_code_with_a_body_of_zeros_is_a_placeholder() -> None:
    assert is_placeholder_credit_code("11320803000000000W")
    assert not is_placeholder_credit_code("11320803MB0000019Y")


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("320803001000", "320803001000", ""),
        ("320803001001", "320803001001", ""),
        ("320803401000", "320803401000", ""),
        ("230202001000", "230202001000", ""),
        ("230202579000", "230202579000", ""),
        ("320803", "320803", ""),
        ("320803101", "320803101", ""),
        ("320803 101", "320803101", "W203"),
        ("３２０８０３１０１", "320803101", "W203"),
        ("32080300100", None, "E213"),  # eleven digits: a zero was lost
        ("320803999000", None, "E213"),  # no such range of towns
        ("3.20803E+11", None, "E213"),
        ("320803101600", None, "E213"),  # no such range of villages
        ("320803000001", None, "E213"),  # a village of no town
        ("32080310", None, "E213"),
        ("32O803101", "320803101", "W203"),
        ("320803l0l", "320803101", "W203"),
        ("32S803101", None, "E213"),
        ("320803101201121", None, "E213"),
        ("320803101\n", None, "E213"),
        ("../../x", None, "E213"),
    ],
)
def test_division_code(typed: str, value: str | None, code: str) -> None:
    assert reading(DivisionCode(), typed) == (value, code)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("A", "a"), ("１", "1"), ("XY-2026-001", "xy-2026-001"), ("990101101—2025—01", "990101101-2025-01")],
)
def test_identifier_in_other_letters(typed: str, value: str) -> None:
    assert reading(Identifier(), typed) == (value, "W203")


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("1132080SMB0000019Y", "请照证书逐位核对"),
        ("123208034000000000", "后几位变成了 0"),
        ("MB0000019", "9 位的是组织机构代码"),
        ("320803000000001", "15 位的是旧的工商注册号"),
    ],
)
def test_code_that_is_none_is_told_what_it_looks_like(typed: str, help: str) -> None:
    _, (said,) = CreditCode().read(typed)
    assert help in said.help


def test_letter_that_may_be_a_digit_is_named_and_not_taken() -> None:
    value, (said,) = CreditCode().read("11320S03MB2000015F")
    assert value is None
    assert "如果是 11320503MB2000015F，校验码相符" in said.help


@pytest.mark.parametrize("typed", ["a", "0", "990101101-2025-01", "hy-2025-001", "a" * 64])
def test_identifier(typed: str) -> None:
    assert reading(Identifier(), typed) == (typed, "")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "-a",
        "a-",
        "a b",
        "a_b",
        "a.b",
        "..",
        "../x",
        "a/b",
        "a\\b",
        "第1项",
        "a\n",
        "a" * 65,
        "é",
    ],
)
def test_what_is_no_identifier(typed: str) -> None:
    assert reading(Identifier(), typed) == (None, "E211")


@pytest.mark.parametrize(("type", "typed"), [(CreditCode(), "1.12E+17"), (DivisionCode(), "3.20803E+11")])
def test_code_that_became_a_rounded_number_is_told_that_digits_are_lost(
    type: CreditCode | DivisionCode, typed: str
) -> None:
    _, (said,) = type.read(typed)
    assert said.message == f"“{typed}”成了科学记数，后几位数字已经丢失。"
    assert "“文本”" in said.help


@pytest.mark.parametrize(
    ("typed", "part"), [("320803999000", "7 至 9"), ("320803101600", "10 至 12"), ("320803000001", "7 至 9")]
)
def test_part_of_a_division_code_that_is_out_of_range_is_named(typed: str, part: str) -> None:
    _, (said,) = DivisionCode().read(typed)
    assert f"第 {part} 位" in said.message


@pytest.mark.parametrize(
    "typed", ["990199101-qk-OO1", "990199101-qk-oo1", "990199101-qk-0l2", "990199101-2026-1O"]
)
def test_letter_in_the_number_of_an_identifier_is_asked_about(typed: str) -> None:
    value, (said,) = Identifier().read(typed)
    assert (value, said.code.id) == (None, "E211")
    assert "如果是 990199101-" in said.help


@pytest.mark.parametrize("id", ["990199-zl", "i18n", "village-1o", "990199101-oil", "o2o-1"])
def test_letters_that_are_meant_stay(id: str) -> None:
    assert Identifier().read(id) == (id, ())
