"""Counts so small that they would point at somebody. None: refused, with the code."""

import pytest

from generator.schema.types import Few, SmallCount
from generator.schema.types.few import A_FEW
from tests.schema.reading import reading


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("0", Few(0, 0), ""),
        ("3", Few(3, 3), ""),
        ("126", Few(126, 126), ""),
        ("<3", A_FEW, ""),
        ("＜3", A_FEW, "W202"),
        ("< 3", A_FEW, "W202"),
        ("不足3人", A_FEW, "W202"),
        ("１２", Few(12, 12), "W202"),
        ("1,200", Few(1200, 1200), "W202"),
        ("012", Few(12, 12), "W202"),
        ("1", None, "E504"),
        ("2", None, "E504"),
        ("２", None, "E504"),
        ("01", None, "E504"),
        ("1.0", None, "E504"),
        ("1.5", None, "E207"),
        ("-1", None, "E208"),
        ("9999999", None, "E208"),
        ("2人", None, "E207"),
        ("两人", None, "E207"),
        ("<5", None, "E207"),
        (">17", None, "E207"),
    ],
)
def test_small_count(typed: str, value: Few | None, code: str) -> None:
    assert reading(SmallCount(), typed) == (value, code)


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [(">17", Few(18, None), ""), ("＞17", Few(18, None), "W202"), ("超过17人", Few(18, None), "W202")],
)
def test_nearly_all_of_a_whole(typed: str, value: Few, code: str) -> None:
    assert reading(SmallCount(nearly=True), typed) == (value, code)


@pytest.mark.parametrize("typed", ["1", "2", "2人", "１", "1.0", "-2", "1（退休）", "两人", "1.5"])
def test_what_was_typed_is_never_repeated(typed: str) -> None:
    _, (remark,) = SmallCount().read(typed)
    assert typed not in remark.message
    assert remark.help == "没有的填 0；1 或 2 一律填 <3；3 和 3 以上照实填。"


@pytest.mark.parametrize("value", [Few(0, 0), A_FEW, Few(3, 3), Few(18, None)])
def test_what_is_written_is_read_as_the_same(value: Few) -> None:
    kind = SmallCount(nearly=True)
    assert kind.read(kind.write(value)) == (value, ())


def test_words_for_readers() -> None:
    assert [Few(0, 0).zh, A_FEW.zh, Few(12, 12).zh, Few(18, None).zh] == ["0", "不足 3", "12", "超过 17"]
    assert [Few(1771, 1771).zh, Few(1771, None).zh] == ["1,771", "超过 1,770"], "as all counts on pages"
    assert str(Few(1771, 1771)) == "1771", "tables that machines read have none"
