"""What pages list as downloads is there, and what is there is listed."""

import csv
import re
from pathlib import Path

import pytest

from generator.build import build
from tests.sites import AS_OF, good

CHARTS = {"arrears-burndown.csv"}
"""Tables of charts, which stand beside their charts."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages") / "site"
    assert build(good(), folder, AS_OF).ok
    return folder


def section(site: Path, unit: str) -> str:
    html = (site / f"units/{unit}/index.html").read_text("utf-8")
    return html[html.index('id="files"') :].partition("</section>")[0]


def listed(site: Path, unit: str) -> set[str]:
    return set(re.findall(rf'href="\.\./\.\./units/{unit}/([^"]+)"', section(site, unit)))


@pytest.mark.parametrize("unit", ["990199101", "990199001", "990199-zj", "990199401", "990199101-fw"])
def test_unit_lists_every_table_in_which_it_has_rows_with_its_twin(site: Path, unit: str) -> None:
    folder = site / "units" / unit
    filled = {
        file.name
        for file in folder.glob("*.csv")
        if table(file) and file.name not in CHARTS and not file.stem.endswith("-excel")
    }
    twins = {name.replace(".csv", "-excel.csv") for name in filled}
    assert filled
    assert listed(site, unit) == filled | twins | {"datapackage.json"}
    assert all((folder / name).is_file() for name in listed(site, unit))


def test_computed_tables_are_marked_and_tables_are_grouped(site: Path) -> None:
    told = re.sub(r"<[^>]+>", "", section(site, "990199101"))
    for word in ("承诺状态（计算）", "公开及时性（计算）", "清欠逐月情况（计算）"):
        assert word in told
    assert "践诺进展（计算）" not in told
    assert told.index("承诺状态") < told.index("公开记录") < told.index("清欠月报")


def test_unit_has_the_verifications_of_its_promises(site: Path) -> None:
    own, whole = (table(site / f"{folder}/verification.csv") for folder in ("units/990199001", "data"))
    assert own == [row for row in whole if row["unit"] == "990199001"]
    assert 0 < len(own) < len(whole)


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_list_of_promises_offers_only_what_is_there(site: Path) -> None:
    html = (site / "commitments/index.html").read_text("utf-8")
    links = re.findall(r'href="\.\./(data/[^"]+\.csv)"', html)
    assert links
    assert all((site / link).is_file() for link in links)


def test_title_of_a_report_reads_as_words_when_it_is_copied(site: Path) -> None:
    html = (site / "units/990199101/report-2026/index.html").read_text("utf-8")
    title = re.search(r'id="report-title">(.*?)</h2>', html)
    assert title is not None
    assert re.sub(r"<[^>]+>", "", title[1]) == "石桥镇 2026 年政务诚信建设情况"
