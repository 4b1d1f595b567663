"""Findings stand in an order, and never repeat what must not be public."""

import pytest

from generator.findings import Finding, Place, Remark, has_errors, in_order, masked
from generator.schema.types.days import DAY_REWRITTEN, NOT_A_DAY


def finding(code: object, file: str, line: int = 1, column: int = 1) -> Finding:
    return Finding.of(Remark(code, "话"), Place(file, line, column))  # type: ignore[arg-type]


def test_errors_come_first_then_files_lines_and_columns() -> None:
    ordered = [
        finding(NOT_A_DAY, "a", 2), finding(NOT_A_DAY, "a", 10, 1), finding(NOT_A_DAY, "a", 10, 2),
        finding(NOT_A_DAY, "b"), finding(DAY_REWRITTEN, "a"),
    ]  # fmt: skip
    assert in_order(reversed(ordered)) == tuple(ordered)


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
        ("１３８１２３４５６７８", "１３８****５６７８"),
        ("３２０８０３１９９００１０１００１５", "３２０****"),
        ("320803199001010015", "320****"),
        ("11010519491231002X", "110****"),
        ("6222021234567890128", "622****"),
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
    ],
)
def test_public_numbers_are_not(said: str) -> None:
    assert masked(said) == said
