"""Every file of a data folder is known, or it is said."""

import os
from pathlib import Path

import pytest

from generator.findings import Place
from generator.load.source import load
from generator.schema.records import Unit
from tests.sites import (
    DOMAINS,
    ENTERPRISE,
    GOOD,
    HOUSING,
    PARK,
    REQUIREMENTS,
    STREET,
    TOWN,
    Fault,
    district,
    findings,
    found,
    good,
    text,
)

FAULTS = [
    Fault(
        "folders in folders",
        {f"{TOWN}a/b/c/d/e/x.csv": "x"},
        [("E106", Place(f"{TOWN}a/b/c/d/e", 1))],
    ),
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


def test_good_district_has_nothing_against_it() -> None:
    assert findings(GOOD) == ()


def test_all_faults_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
    changes = {
        DOMAINS: ("elderly,养老,", "elderly,=养老,"),
        PARK: "[" * 50_000,
        f"{TOWN}disclosures.csv": ("2026-01-30,2026-03-05", "2026-02-30,2026-03-05"),
        f"{HOUSING}arrears.csv": ("100000.00", "十万"),
        f"{STREET}commitments/990199001-2026-01.yml": ("2026-06-30", "六月底"),
    }
    found = {each.place.file for each in findings(district(tmp_path, changes))}
    assert found >= set(changes)


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    root = district(tmp_path, {".DS_Store": b"\x00", "units/.git/config": "x", f"{TOWN}.gitkeep": ""})
    assert findings(root) == ()


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_text("单位名称: 秘密\n单位类型: 镇\n", "utf-8")
    root = district(tmp_path, {"units/990199199/unit.yml": tmp_path / "secret.yml"})
    source = load(root)
    assert "秘密" not in [unit.name for unit in source.of(Unit)]
    assert [finding.code.id for finding in source.findings] == ["E115"]


def test_yaml_may_be_called_so(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: None, PARK.replace(".yml", ".yaml"): text(PARK)})
    assert findings(root) == ()
    assert load(root).of(Unit) == good().of(Unit)


def test_misnamed_file_is_told_its_name(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {f"{TOWN}disclosure.csv": "编号\n"}))
    assert "disclosures.csv" in said.help


def test_attachments_are_listed_and_not_read(tmp_path: Path) -> None:
    root = district(tmp_path, {f"{TOWN}files/图.png": b"\xff\xfe\x00\xd8"})
    assert f"{TOWN}files/图.png" in load(root).attachments
    assert findings(root) == ()


def test_files_and_records_are_counted() -> None:
    source = good()
    assert (source.files, source.rows) == (36, 57)


def test_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    root = district(tmp_path, {})
    os.mkfifo(root / TOWN / "files" / "x.pdf")
    assert [(each.code.id, each.place.file) for each in findings(root)] == [("E115", f"{TOWN}files/x.pdf")]


def test_file_that_cannot_be_opened_is_said_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, opened = district(tmp_path, {}), Path.open

    def refuse(path: Path, *args: str, **more: str) -> object:
        if path.name == "site.yml":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    source = load(root)
    assert [(each.code.id, each.place.file) for each in source.findings] == [("E118", "site.yml")]
    assert len(source.of(Unit)) == len(good().of(Unit))
