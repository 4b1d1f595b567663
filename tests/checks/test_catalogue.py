"""Disclosures follow the catalogue, and the catalogue covers every domain."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import CATALOGUE, DOMAINS, STREET, TOWN, Fault, district, findings, found, naming

FAULTS = [
    Fault(
        "domain without an item",
        {DOMAINS: ("convenience,", "parking,停车,,清信办〔2026〕1号 第5项\nconvenience,")},
        [("W401", Place(DOMAINS, 5, 1, 5, "编号"))],
    ),
    Fault(
        "item of another kind of unit",
        {f"{STREET}disclosures.csv": ("elderly-01", "finance-01")},
        [("E333", Place(f"{STREET}disclosures.csv", 2, 2, 2, "目录编号"))],
    ),
    Fault(
        "item given only on request",
        {f"{TOWN}disclosures.csv": ("gk-002,housing-01", "gk-002,housing-02")},
        [("E333", Place(f"{TOWN}disclosures.csv", 3, 2, 3, "目录编号"))],
    ),
    Fault("item of a village by its name", {CATALOGUE: naming(housing_01="柳湾村")}),
    Fault(
        "item of another unit of the kind",
        {CATALOGUE: naming(elderly_01="石桥镇、990199001001")},
        [("E348", Place(CATALOGUE, 2, 19, 2, "适用单位"))],
    ),
    Fault(
        "unit named that is nowhere",
        {CATALOGUE: naming(elderly_01="石桥镇、石墩镇")},
        [("E317", Place(CATALOGUE, 2, 19, 2, "适用单位"))],
    ),
    Fault(
        "disclosure of a unit that is not named",
        {CATALOGUE: naming(finance_01="990199-zj"), f"{STREET}disclosures.csv": ("elderly-01", "finance-01")},
        [("E333", Place(f"{STREET}disclosures.csv", 2, 2, 2, "目录编号"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_district_without_a_catalogue_is_not_told_of_every_domain(tmp_path: Path) -> None:
    changes = dict.fromkeys(f"{unit}disclosures.csv" for unit in (TOWN, STREET, "units/990199001001/"))
    assert findings(district(tmp_path, {CATALOGUE: None, **changes})) == ()
