"""Every file of a data folder is known, or it is said."""

import os
from pathlib import Path

import pytest

from generator.findings import Place
from generator.load.folder import meant_folder
from generator.load.source import load
from generator.schema.records import FILES, Unit
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
        [("E106", Place(f"{TOWN}a/b/c/d/e"))],
    ),
    Fault("misnamed file", {f"{TOWN}disclosure.csv": "编号\n"}, [("E114", Place(f"{TOWN}disclosure.csv"))]),
    Fault("file outside every folder", {"密码.txt": "x"}, [("E114", Place("密码.txt"))]),
    Fault(
        "attachment of a kind nobody can open",
        {f"{TOWN}files/脚本.exe": b"MZ"},
        [("E114", Place(f"{TOWN}files/脚本.exe"))],
    ),
    Fault(
        "attachment in a folder of its own",
        {f"{TOWN}files/a/b.pdf": b"%PDF"},
        [("E114", Place(f"{TOWN}files/a/b.pdf"))],
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
        [("E104", Place(REQUIREMENTS))],
    ),
    Fault(
        "attachment larger than allowed",
        {f"{TOWN}files/大.pdf": b"0" * (20 * 1024 * 1024 + 1)},
        [("E104", Place(f"{TOWN}files/大.pdf"))],
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
    Fault("district described twice", {"site.yaml": text("site.yml")}, [("E318", Place("site.yml"))]),
    Fault(
        "requirements stated twice",
        {"programme/requirements.yaml": text(REQUIREMENTS)},
        [("E318", Place(REQUIREMENTS))],
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
    root = district(tmp_path, {f"{TOWN}files/图.png": b"\x89PNG\r\n\x1a\n\xff\xfe\x00\xd8"})
    assert f"{TOWN}files/图.png" in load(root).attachments
    assert findings(root) == ()


def test_files_and_records_are_counted() -> None:
    source = good()
    assert source.files == sum(path.is_file() for path in GOOD.rglob("*"))
    assert source.rows == sum(len(source.of(cls)) for cls in FILES) > 100


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


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("disclosures.csv", "文件名是对的，位置不对，请放到 units/单位编号/ 里。"),
        (f"{TOWN}domains.csv", "文件名是对的，位置不对，请放到 programme/ 里。"),
        (f"{TOWN}site.yml", "文件名是对的，位置不对，请放到数据文件夹的最上一层里。"),
        (f"{TOWN}公开记录.csv", "“公开记录”的文件名是 disclosures.csv，请放在 units/单位编号/ 里。"),
        (
            f"{TOWN}arrears.xlsx",
            "表格请另存为“CSV UTF-8（逗号分隔）”；要公开的附件请放到 units/单位编号/files/ 里。",
        ),
        (
            f"{TOWN}说明.docx",
            "表格请另存为“CSV UTF-8（逗号分隔）”；要公开的附件请放到 units/单位编号/files/ 里。",
        ),
        ("site.yml.txt", "请把文件名改为“site.yml”（在文件夹的“查看”里勾选“文件扩展名”才看得全）。"),
        (f"{TOWN}unit.YML", "请把文件名改为“unit.yml”（在文件夹的“查看”里勾选“文件扩展名”才看得全）。"),
        (f"{TOWN}arrears - 副本.csv", "这像是副本，请删去；要用它的内容，请改回原来的文件名。"),
        (f"{TOWN}arrears(1).csv", "这像是副本，请删去；要用它的内容，请改回原来的文件名。"),
        (f"{TOWN}~$arrears.xlsx", "这是临时文件，请关闭正在编辑它的软件，再删去这个文件。"),
        (f"{TOWN}files/图.PDF", "请把扩展名改成小写的 .pdf。"),
        (f"{TOWN}files/脚本.exe", "附件只收 pdf、ofd、docx、xlsx、csv、png、jpg。"),
        (f"{TOWN}files/a/b.pdf", "附件要直接放在 units/单位编号/files/ 里，不能再分文件夹；文件名不能太长。"),
        (f"{TOWN}disclosure.csv", "是否应为“disclosures.csv”？"),
    ],
)
def test_file_that_no_table_reads_is_told_what_to_do(name: str, help: str, tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {name: "x"}))
    assert (said.code.id, said.help) == ("E114", help)


def test_file_like_no_other_is_met_with_all_there_are(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {"密码": "x"}))
    assert "units/单位编号/commitments/承诺编号.yml" in said.help


@pytest.mark.parametrize("pointed", [".", "data", "data/units", "data/units/990199101"])
def test_data_are_found_from_beside_them(pointed: str, tmp_path: Path) -> None:
    root = district(tmp_path, {})
    assert meant_folder(tmp_path / pointed) == root


def test_folder_without_data_is_left_as_it_is(tmp_path: Path) -> None:
    assert meant_folder(tmp_path) == tmp_path
