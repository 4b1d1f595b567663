"""Numbers that name a person are stopped; numbers that look alike are not."""

import pytest

from generator.schema.types import Note, Text
from generator.schema.types.private import is_old_resident_id, is_resident_id


@pytest.mark.parametrize(
    "typed",
    [
        "联系人 13812345678",
        "+86 138 1234 5678",
        "138-1234-5678",
        "电话１９９１２３４５６７８",
        "１３８１２３４５６７８",
        "19912345678",
        "身份证 11010519491231002X",
        "990101190001010018",  # no such place, but everything else fits: rather once too often
        "老身份证 110105491231002",
        "440524188001010014 李某".replace("440524188001010014", "320803199001010015"),
    ],
)
def test_private_number_is_refused_and_not_repeated(typed: str) -> None:
    for kind in (Text(), Note()):
        value, (remark,) = kind.read(typed)
        assert value is None
        assert remark.code.id == "E501"
        assert "12345678" not in remark.message
        assert "19900101" not in remark.message


@pytest.mark.parametrize(
    "typed",
    [
        "0517-85912345",
        "监督热线 12345",
        "12812345678",
        "2828216",
        "11320803MB0000017X",
        "320803000012345",  # 15 digits of a business, with no birthday in them
        "990105491231002",  # a birthday, but no province
        "110105-491231002",
        "320803001001",
        "20210730001",
        "项目代码 2020-320803-48-01-123456",
        "（2025）苏0803民初12345号",
        "信用代码 11320803MB0000019Y",
        "信用代码 121200004013590816",
        "1381234567",
        "金额 13812345678901 元",
    ],
)
def test_look_alike_is_let_through(typed: str) -> None:
    assert Text().read(typed) == (typed, ())


@pytest.mark.parametrize("code", ["11010519491231002X", "320803199001010015"])
def test_resident_id_is_known_by_check_character_and_birthday(code: str) -> None:
    assert is_resident_id(code)


@pytest.mark.parametrize(
    "code",
    [
        "110105194912310021",
        "11010519491331002X",
        "320803199002290012",
        "121200004013590816",
        "440524188001010014",  # an example of the standard, but nobody born in 1880 lives
    ],
)
def test_wrong_check_character_or_birthday_is_no_resident_id(code: str) -> None:
    assert not is_resident_id(code)


def test_sixteen_characters_are_no_resident_id() -> None:
    assert Text().read("1101051949123100X")[1] == ()


def test_old_resident_id_has_a_province_and_a_birthday() -> None:
    assert is_old_resident_id("110105491231002")
    assert not is_old_resident_id("110105491331002")
