"""An address that was once given stays good: of a unit that merged, was renamed, or got another number."""

import re
from pathlib import Path

import pytest

from generator.build import build
from generator.load.source import load
from tests.sites import AS_OF, PARK, STREET, TOWN, Change, district

MATTER = f"{TOWN}legacy/990199101-jz-2025-01.yml"
MERGED: dict[str, Change] = {
    f"{TOWN}unit.yml": ("单位类型: 镇", "单位类型: 镇\n后继单位: 清溪街道\n存续至: 2026-05-31"),
    MATTER: ("现责任单位: 石桥镇", "现责任单位: 清溪街道"),
}
NEW = "units/990199002/unit.yml"
RENAMED: dict[str, Change] = {
    f"{TOWN}unit.yml": ("单位类型: 镇", '单位类型: 镇\n后继单位: "990199002"\n存续至: 2026-05-31'),
    MATTER: ("现责任单位: 石桥镇", "现责任单位: 石桥街道"),
    NEW: "单位名称: 石桥街道\n单位类型: 街道\n统计用区划代码: 990199002\n设立日期: 2026-06-01\n",
}
RENUMBERED: dict[str, Change] = {PARK: ("单位类型: 园区", "单位类型: 园区\n曾用编号: 990199400")}


def site(folder: Path, changes: dict[str, Change]) -> Path:
    built = build(load(district(folder, changes)), folder / "site", AS_OF)
    assert built.ok, [finding.message for finding in built.findings]
    return folder / "site"


def html(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def text(page: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", "", page.split("<main")[1].split("</main")[0]))


def canonical(page: str) -> str:
    return re.search(r'rel="canonical" href="([^"]+)"', page)[1]  # type: ignore[index]


def test_page_of_a_merged_unit_stays_with_all_it_promised_and_says_where_it_went(tmp_path: Path) -> None:
    page = html(site(tmp_path, MERGED), "units/990199101/")
    assert "本单位存续至2026-05-31，此后并入清溪街道，承诺由它继续履行。" in text(page)
    assert 'href="../../units/990199001/">清溪街道</a>' in page
    assert 'href="../../commitments/990199101-2026-03/"' in page
    assert canonical(page) == "https://qingxi.example/units/990199101/"
    assert 'http-equiv="refresh"' not in page


def test_unit_that_others_went_into_names_them(tmp_path: Path) -> None:
    page = html(site(tmp_path, MERGED), "units/990199001/")
    assert re.search(r'<dt>前身</dt><dd><a href="\.\./\.\./units/990199101/">石桥镇</a>', page)


def test_renamed_unit_sends_searchers_to_its_new_page(tmp_path: Path) -> None:
    built = site(tmp_path, RENAMED)
    page = html(built, "units/990199101/")
    assert "此后更名为石桥街道" in text(page)
    assert canonical(page) == "https://qingxi.example/units/990199002/"
    listed = (built / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://qingxi.example/units/990199002/</loc>" in listed
    assert "<loc>https://qingxi.example/units/990199101/</loc>" not in listed


def test_two_units_that_become_one_are_merged_and_not_renamed(tmp_path: Path) -> None:
    both: dict[str, Change] = {
        **RENAMED,
        f"{STREET}unit.yml": ("单位类型: 街道", '单位类型: 街道\n后继单位: "990199002"\n存续至: 2026-05-31'),
    }
    built = site(tmp_path, both)
    for unit in ("990199101", "990199001"):
        assert "此后并入石桥街道" in text(html(built, f"units/{unit}/"))


def test_unit_that_will_end_is_not_said_to_have_ended(tmp_path: Path) -> None:
    later: dict[str, Change] = {
        f"{TOWN}unit.yml": ("单位类型: 镇", "单位类型: 镇\n后继单位: 清溪街道\n存续至: 2027-05-31")
    }
    assert "本单位将存续至2027-05-31" in text(html(site(tmp_path, later), "units/990199101/"))


@pytest.fixture(scope="module")
def renumbered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("renumbered"), RENUMBERED)


@pytest.mark.parametrize("below", ["", "letter/", "notice/", "dossier/"])
def test_every_old_address_of_a_renumbered_unit_leads_to_the_new_one(renumbered: Path, below: str) -> None:
    page = html(renumbered, f"units/990199400/{below}")
    up = "../../" + ("../" if below else "")
    assert f'<meta http-equiv="refresh" content="0; url={up}units/990199401/{below}">' in page
    assert f'<a href="{up}units/990199401/{below}">' in page
    assert canonical(page) == f"https://qingxi.example/units/990199401/{below}"
    assert (renumbered / "units/990199401" / below / "index.html").is_file()


def test_old_addresses_are_not_on_the_map_and_the_old_number_is_told(renumbered: Path) -> None:
    assert "990199400" not in (renumbered / "sitemap.xml").read_text("utf-8")
    assert "<dt>曾用编号</dt><dd>990199400</dd>" in html(renumbered, "units/990199401/")
