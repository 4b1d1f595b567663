"""What is downloaded is plain CSV, opens in Excel, and is what its data package says it is."""

import csv
import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import frictionless
import pytest

from generator.build import build
from generator.downloads.package import csv_text
from generator.load.source import load
from generator.schema.records import TABLES
from tests.sites import AS_OF, VERIFICATIONS, district

PACKAGES = ["data", "units/990199101", "units/990199401"]


def package(site: Path, folder: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / folder / "datapackage.json").read_text("utf-8"))
    return found


def resource(site: Path, folder: str, name: str) -> dict[str, Any]:
    return next(each for each in package(site, folder)["resources"] if each["name"] == name)


@pytest.mark.parametrize("folder", PACKAGES)
def test_package_is_valid_and_so_is_every_table_in_it(site: Path, folder: str) -> None:
    report = frictionless.validate(str(site / folder / "datapackage.json"))
    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == len(package(site, folder)["resources"]) > 0


def test_validation_would_notice_a_wrong_value(site: Path, tmp_path: Path) -> None:
    name = "arrears_progress"
    (tmp_path / f"{name}.csv").write_text(
        (site / f"data/{name}.csv").read_text("utf-8").replace("否", "也许"), "utf-8"
    )
    described = resource(site, "data", name)
    for key in ("hash", "bytes"):
        described.pop(key)
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "x", "resources": [described]}), "utf-8")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_every_table_is_offered_under_its_name_and_title(site: Path) -> None:
    offered = {each["name"]: each["title"] for each in package(site, "data")["resources"]}
    assert offered.items() >= {table.name: table.title for table in TABLES}.items()


@pytest.mark.parametrize("folder", PACKAGES)
def test_bytes_hash_and_rows_are_those_of_the_file(site: Path, folder: str) -> None:
    for each in package(site, folder)["resources"]:
        content = (site / folder / each["path"]).read_bytes()
        assert each["bytes"] == len(content)
        assert each["hash"] == f"sha256:{sha256(content).hexdigest()}"
        assert each["rows"] == len(list(csv.reader(io.StringIO(content.decode(), newline="")))) - 1


def test_csv_is_utf_8_without_a_mark_with_unix_lines(site: Path) -> None:
    content = (site / "data/disclosure.csv").read_bytes()
    assert content.startswith(b"id,unit,item,title,formed,published,link,valid_to,note\n")
    assert b"\r" not in content
    assert '"尊老金发放标准，含""高龄津贴"""'.encode() in content


def test_twin_for_excel_has_a_mark_and_windows_lines_and_the_same_rows(site: Path) -> None:
    twin = (site / "data/disclosure-excel.csv").read_bytes()
    assert twin.startswith(b"\xef\xbb\xbf")
    assert twin.count(b"\n") == twin.count(b"\r\n")
    assert twin.decode("utf-8-sig").replace("\r\n", "\n") == (site / "data/disclosure.csv").read_text("utf-8")


def test_empty_table_of_the_site_is_there_with_its_header_and_without_a_twin(tmp_path: Path) -> None:
    root = district(tmp_path, {VERIFICATIONS: None})
    assert build(load(root), tmp_path / "site", AS_OF).ok
    empty = tmp_path / "site/data/verification.csv"
    assert len(empty.read_text("utf-8").splitlines()) == 1
    assert not empty.with_name("verification-excel.csv").exists()


def test_unit_has_only_the_tables_in_which_it_has_rows(site: Path) -> None:
    assert not (site / "units/990199401/commitment.csv").exists()
    assert (site / "units/990199101/commitment.csv").exists()


def test_table_of_a_unit_holds_its_own_rows_and_no_others(site: Path) -> None:
    for name in ("commitment", "progress", "disclosure", "arrears_progress", "commitment_status", "coverage"):
        whole = rows(site / f"data/{name}.csv")
        own = rows(site / f"units/990199101/{name}.csv")
        assert own == [row for row in whole if row["unit"] == "990199101"], name
        assert own, name


def test_status_table_of_a_unit_carries_what_was_verified(site: Path) -> None:
    found = {
        row["commitment"]: row["verified"] for row in rows(site / "units/990199001/commitment_status.csv")
    }
    assert found["990199001-2026-02"] == "核验不属实"
    assert found["990199001-2026-01"] == "未核验"


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_names_typed_in_the_files_are_published_as_ids(site: Path) -> None:
    assert {row["domain"] for row in rows(site / "data/commitment.csv")} == {
        "elderly",
        "housing",
        "convenience",
    }
    assert {row["parent"] for row in rows(site / "data/unit.csv")} == {"", "990199001", "990199101"}


def test_missing_figures_stay_empty_and_are_no_zeros(site: Path) -> None:
    months = {
        (row["unit"], row["month"]): (row["state"], row["balance"])
        for row in rows(site / "data/arrears_month.csv")
    }
    assert months["990199-zj", "2026-04"] == ("未报送", "")
    assert months["990199401", "2026-01"] == ("未报送", "")
    assert months["990199-ct", "2026-01"] == ("零报告", "0.00")


def test_package_says_whose_it_is_and_that_it_is_made_up(site: Path) -> None:
    about = package(site, "data")
    assert about["name"] == "mingnuo-990199"
    assert about["title"] == "清溪区承诺与公开数据"
    assert about["version"] == "2026-06-30"
    assert about["created"] == "2026-06-30T00:00:00Z"
    assert about["licenses"] == [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}]
    assert "虚构" in about["description"]
    assert package(site, "units/990199101")["title"] == "石桥镇承诺与公开数据"


def test_archive_holds_the_package_and_its_tables_and_nothing_else(site: Path) -> None:
    with zipfile.ZipFile(site / "data/all.zip") as pack:
        names = {each["path"] for each in package(site, "data")["resources"]} | {"datapackage.json"}
        assert set(pack.namelist()) == names
        for name in names:
            assert pack.read(name) == (site / "data" / name).read_bytes()


def test_cells_are_quoted_only_where_they_must() -> None:
    assert csv_text((), [("甲,乙", '"', "行\n行", "丙")]) == '\n"甲,乙","""","行\n行",丙\n'
