"""Every level has its template, and keeps to it."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, found

FAULTS = [
    Fault(
        "no template for parks",
        {"programme/templates/park-1.yml": None},
        [("W361", Place("programme/templates/village-1.yml", 1, 7, field="模板层级"))],
    ),
    Fault(
        "village on a town's template",
        {
            "units/990199001/commitments/990199001-2026-01.yml": (
                "责任科室: 城建办\n",
                "承诺书模板: village-1\n责任科室: 城建办\n",
            )
        },
        [("E602", Place("units/990199001/commitments/990199001-2026-01.yml", 10, 8, field="承诺书模板"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
