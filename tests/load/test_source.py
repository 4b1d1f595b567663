"""Every file of a data folder is known, or it is said."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import ENTERPRISE, PARK, REQUIREMENTS, TOWN, Fault, found, text

FAULTS = [
    Fault(
        "misnamed file", {f"{TOWN}disclosure.csv": "编号\n"}, [("E114", Place(f"{TOWN}disclosure.csv", 1))]
    ),
    Fault("file outside every folder", {"密码.txt": "x"}, [("E114", Place("密码.txt", 1))]),
    Fault(
        "attachment of a kind nobody can open",
        {f"{TOWN}files/脚本.exe": b"MZ"},
        [("E114", Place(f"{TOWN}files/脚本.exe", 1))],
    ),
    Fault(
        "attachment in a folder of its own",
        {f"{TOWN}files/a/b.pdf": b"%PDF"},
        [("E114", Place(f"{TOWN}files/a/b.pdf", 1))],
    ),
    Fault(
        "symbolic link to a file",
        {"units/990199401/website.yml": Path("/etc/hostname")},
        [("E115", Place("units/990199401/website.yml"))],
    ),
    Fault(
        "symbolic link to a folder", {"units/990199999": Path("/etc")}, [("E115", Place("units/990199999"))]
    ),
    Fault(
        "yaml larger than any record",
        {REQUIREMENTS: "#" * (256 * 1024 + 1)},
        [("E104", Place(REQUIREMENTS, 1))],
    ),
    Fault(
        "attachment larger than allowed",
        {f"{TOWN}files/大.pdf": b"0" * (20 * 1024 * 1024 + 1)},
        [("E104", Place(f"{TOWN}files/大.pdf", 1))],
    ),
    Fault("site.yml missing", {"site.yml": None}, [("E116", Place("site.yml"))]),
    Fault("unit.yml missing", {f"{ENTERPRISE}unit.yml": None}, [("E116", Place(f"{ENTERPRISE}unit.yml"))]),
    Fault(
        "folder name that is no id",
        {"units/石桥镇/unit.yml": text(PARK)},
        [("E211", Place("units/石桥镇/unit.yml", field="单位编号"))],
    ),
    Fault(
        "dots in a folder name are no id",
        {"units/x..y/unit.yml": text(PARK)},
        [("E211", Place("units/x..y/unit.yml", field="单位编号"))],
    ),
    Fault(
        "file name that is no id",
        {f"{TOWN}commitments/第1项.yml": text(f"{TOWN}commitments/990199101-2026-01.yml")},
        [("E211", Place(f"{TOWN}commitments/第1项.yml", field="承诺编号"))],
    ),
    Fault("district described twice", {"site.yaml": text("site.yml")}, [("E318", Place("site.yml", 1))]),
    Fault(
        "requirements stated twice",
        {"programme/requirements.yaml": text(REQUIREMENTS)},
        [("E318", Place(REQUIREMENTS, 1))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
