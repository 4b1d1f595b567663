"""Numbers that name a person are stopped; numbers that look alike are not."""

import pytest

from generator.privacy.resident_id import is_old_resident_id, is_resident_id
from generator.schema.types import Note, Text


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("联系人 13812345678", "E511"),
        ("+86 138 1234 5678", "E511"),
        ("138-1234-5678", "E511"),
        ("电话１９９１２３４５６７８", "E511"),
        ("１３８１２３４５６７８", "E511"),
        ("19912345678", "E511"),
        ("身份证 11010519491231002X", "E510"),
        ("990101190001010018", "E510"),  # no such place, but everything else fits: rather once too often
        ("老身份证 110105491231002", "E510"),
        ("320803199001010015 李某", "E510"),
        ("卡号 6222021234567890128", "E512"),
        ("护照 E12345678", "E513"),
        ("邮箱 12345678@qq.com", "E514"),
        ("车牌 苏H12345", "E515"),
        ("家住城南花园3幢2单元501室", "E516"),
    ],
)
def test_private_datum_is_refused_and_not_repeated(typed: str, code: str) -> None:
    for kind in (Text(), Note()):
        value, (remark,) = kind.read(typed)
        assert value is None
        assert remark.code.id == code
        for datum in ("12345", "19900101", "501室"):
            assert datum not in remark.message


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("身份证 32080319900101****", "W510"),
        ("邮箱 water@nuochuan-water.com", "W511"),
        ("残疾人王建国", "W512"),
        ("QQ：12345678", "W513"),
        ("编号 E12345678", "W516"),
    ],
)
def test_what_may_be_private_is_read_with_a_warning(typed: str, code: str) -> None:
    value, (remark,) = Text().read(typed)
    assert value == typed
    assert remark.code.id == code
    assert "12345678" not in remark.message


def test_every_kind_in_a_text_is_told_errors_first() -> None:
    value, remarks = Text().read("13812345678、13912345678，编号 E12345678，身份证 320803199001010015")
    assert value is None
    assert [each.code.id for each in remarks] == ["E510", "E511", "W516"]


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


@pytest.mark.parametrize("code", ["11010519491231002X", "320803199001010015", "440524188001010014"])
def test_resident_id_is_known_by_check_character_and_birthday(code: str) -> None:
    assert is_resident_id(code)


@pytest.mark.parametrize(
    "code",
    [
        "110105194912310021",
        "11010519491331002X",
        "320803199002290012",
        "121200004013590816",
        "320803187501010013",  # nobody is so old
        "320803205001010013",  # nor born yet
    ],
)
def test_wrong_check_character_or_birthday_is_no_resident_id(code: str) -> None:
    assert not is_resident_id(code)


def test_sixteen_characters_are_no_resident_id() -> None:
    assert Text().read("1101051949123100X")[1] == ()


def test_old_resident_id_has_a_province_and_a_birthday() -> None:
    assert is_old_resident_id("110105491231002")
    assert not is_old_resident_id("110105491331002")
