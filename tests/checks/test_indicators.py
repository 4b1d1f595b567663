"""Indicators make whole versions of 100 points."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, found, text

FILE = "programme/indicators.csv"
HEAD, *ROWS = text(FILE).splitlines(keepends=True)


def with_row(number: int, old: str, new: str) -> str:
    """The good indicators with a change in one row of data (from 1)."""
    assert old in ROWS[number - 1]
    changed = [row.replace(old, new) if at == number else row for at, row in enumerate(ROWS, 1)]
    return "".join((HEAD, *changed))


FAULTS = [
    Fault(
        "weights of a version are less than 100",
        {FILE: with_row(3, ",35,", ",30.5,")},
        [("E605", Place(FILE, 3, 9, 3, "权重"))],
    ),
    Fault(
        "weights of a version are more than 100",
        {FILE: with_row(4, ",25,", ",25.5,")},
        [("E605", Place(FILE, 3, 9, 3, "权重"))],
    ),
    Fault(
        "one version starts on two days",
        {FILE: with_row(3, "2026-01-01", "2026-02-01")},
        [("E606", Place(FILE, 4, 3, 4, "启用日期"))],
    ),
    Fault(
        "two versions start on one day",
        {FILE: with_row(1, "2025-01-01", "2026-01-01")},
        [("E606", Place(FILE, 3, 3, 3, "启用日期"))],
    ),
    Fault(
        "one computation counts twice",
        {FILE: with_row(3, "目录覆盖率,目录覆盖率", "目录覆盖率,到期兑现率")},
        [("E607", Place(FILE, 4, 6, 4, "计算方法"))],
    ),
    Fault(
        "source is no table",
        {FILE: with_row(1, "承诺、核验记录", "承诺、核验纪录")},
        [("E608", Place(FILE, 2, 8, 2, "数据来源"))],
    ),
    Fault(
        "indicator of no weight",
        {FILE: with_row(1, ",100,", ",0,")},
        [("E605", Place(FILE, 2, 9, 2, "权重")), ("E609", Place(FILE, 2, 9, 2, "权重"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
