"""Findings stand in an order, and never repeat what must not be public."""

import pytest

from generator.findings import LONGEST, Finding, Place, Remark, has_errors, in_order, masked
from generator.load.codes import EMPTY_FILE, UNKNOWN_REFERENCE
from generator.schema.types.days import DAY_REWRITTEN, NOT_A_DAY
from generator.schema.types.private import MOBILE_NUMBER


def finding(code: object, file: str, line: int = 1, column: int = 1) -> Finding:
    return Finding.of(Remark(code, "话"), Place(file, line, column))  # type: ignore[arg-type]


def test_errors_come_first_then_files_lines_and_columns() -> None:
    ordered = [
        finding(NOT_A_DAY, "a", 2), finding(NOT_A_DAY, "a", 10, 1), finding(NOT_A_DAY, "a", 10, 2),
        finding(NOT_A_DAY, "b"), finding(DAY_REWRITTEN, "a"),
    ]  # fmt: skip
    assert in_order(reversed(ordered)) == tuple(ordered)


def test_what_must_not_be_public_comes_first_then_what_hides_the_rest() -> None:
    kinds = [MOBILE_NUMBER, EMPTY_FILE, UNKNOWN_REFERENCE, NOT_A_DAY, DAY_REWRITTEN]
    ordered = [finding(code, file) for code, file in zip(kinds, "edcba", strict=True)]
    assert in_order(reversed(ordered)) == tuple(ordered)


def test_corrected_line_with_a_private_number_is_not_shown() -> None:
    remark = Remark(DAY_REWRITTEN, "话", "改", "2025-03-05")
    assert Finding.of(remark, Place("a"), "甲,2025-03-05").corrected == "甲,2025-03-05"
    assert Finding.of(remark, Place("a"), "13812345678,2025-03-05").corrected == ""


def test_long_quotation_is_shown_as_far_as_one_can_read_it() -> None:
    told = Finding.of(
        Remark(EMPTY_FILE, f"没有“{'甲' * 900_000}”这一栏。", f"是否要写“{'乙' * 80}”？"), Place("x.csv")
    )
    assert told.message == f"没有“{'甲' * 60}…”"
    assert told.help == f"是否要写“{'乙' * 60}…”？"
    short = "“甲”" * 20
    assert Finding.of(Remark(EMPTY_FILE, short), Place("x.csv")).message == short


def test_nothing_that_is_said_goes_on_without_end() -> None:
    endless = Finding.of(Remark(EMPTY_FILE, "“" * 900_000, "甲" * 900_000), Place("x.csv"), "乙" * 900_000)
    assert len(endless.message) == len(endless.help) == LONGEST
    assert endless.corrected == ""


def test_warnings_are_no_errors() -> None:
    assert not has_errors([finding(DAY_REWRITTEN, "a")])
    assert has_errors([finding(DAY_REWRITTEN, "a"), finding(NOT_A_DAY, "a")])


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("请打13812345678", "请打138****5678"),
        ("138 1234 5678", "138****5678"),
        ("138-1234-5678", "138****5678"),
        ("+86 138 1234 5678", "138****5678"),
        ("8613812345678", "138****5678"),
        ("１３８１２３４５６７８", "138****5678"),
        ("３２０８０３１９９００１０１００１５", "****"),
        ("320803199001010015", "****"),
        ("320803199001010016", "320****"),  # with a slip in it it is nobody's, and yet somebody's
        ("11010519491231002X", "****"),
        ("6222021234567890128", "****0128"),
        ("6222021234567890129", "622****"),
        ("z.wei@qq.com", "z****@qq.com"),
        ("苏H12345", "苏H****"),
        ("家住城南花园3幢501室", "家住****"),
        ("“13812345678”和“19912345678”", "“138****5678”和“199****5678”"),
    ],
)
def test_private_numbers_are_masked(said: str, shown: str) -> None:
    assert masked(said) == shown
    assert Finding.of(Remark(NOT_A_DAY, said, said), Place("a")).message == shown
    assert Finding.of(Remark(NOT_A_DAY, said, said), Place("a")).help == shown


@pytest.mark.parametrize(
    "said",
    [
        "320803001001",
        "2828216",
        "0517-85912345",
        "20210730001",
        "1381234567",
        "2025-07-30",
        "12812345678",
        "990199101-2026-01",
        "2020-320803-48-01-123456",
        "119901010000000001",
        "121200004013590816",
    ],
)
def test_public_numbers_are_not(said: str) -> None:
    assert masked(said) == said
