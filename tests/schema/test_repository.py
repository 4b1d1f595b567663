"""Where the data are kept: the software is told by the address, or said."""

from pathlib import Path

import pytest

from generator.findings import Place
from generator.schema.repository import Forge, Repository, forge_of, path_of
from tests.sites import Fault, found

SITE = "site.yml"
LAST = "数据截至: 2026-06-30\n"


def kept(*lines: str) -> dict[str, tuple[str, str]]:
    return {SITE: (LAST, LAST + "".join(f"{line}\n" for line in lines))}


FAULTS = [
    Fault(
        "login without a repository",
        kept("登录应用编号: 5f2c0a7e"),
        [("E140", Place(SITE, 11, 9, 0, "登录应用编号"))],
    ),
    Fault(
        "login for a software that nobody named",
        kept("数据仓库地址: https://git.qingxi.example/xyb/data", "登录应用编号: 5f2c0a7e"),
        [("E140", Place(SITE, 12, 9, 0, "登录应用编号"))],
    ),
    Fault(
        "login of another software",
        kept("数据仓库地址: https://github.com/qingxi/data", "登录应用编号: 5f2c0a7e"),
        [("E140", Place(SITE, 12, 9, 0, "登录应用编号"))],
    ),
    Fault(
        "owner without a repository",
        kept("数据仓库地址: https://github.com/qingxi", "登录服务地址: https://login.qingxi.example/"),
        [("E141", Place(SITE, 11, 9, 0, "数据仓库地址"))],
    ),
    Fault(
        "repository in a software without a form",
        kept("数据仓库地址: https://gitee.com/qingxi/data"),
    ),
    Fault(
        "login that is whole",
        kept(
            "数据仓库地址: https://git.qingxi.example/xyb/data", "仓库平台: Gitea", "登录应用编号: 5f2c0a7e"
        ),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


@pytest.mark.parametrize(
    ("address", "forge"),
    [
        ("https://github.com/a/b", Forge.GITHUB),
        ("https://gitlab.com/a/b", Forge.GITLAB),
        ("https://gitlab.qingxi.gov.cn/a/b", Forge.GITLAB),
        ("https://gitea.qingxi.gov.cn/a/b", Forge.GITEA),
        ("https://codeberg.org/a/b", Forge.FORGEJO),
        ("https://forgejo.qingxi.gov.cn:3000/a/b", Forge.FORGEJO),
        ("https://gitee.com/a/b", None),
        ("https://git.qingxi.gov.cn/a/b", None),
        ("https://notgithub.com/a/b", None),
    ],
)
def test_software_is_told_by_the_host(address: str, forge: Forge | None) -> None:
    assert forge_of(address) is forge


@pytest.mark.parametrize(
    ("address", "forge", "path"),
    [
        ("https://github.com/a/b", Forge.GITHUB, "a/b"),
        ("https://github.com/a/b.git", Forge.GITHUB, "a/b"),
        ("https://github.com/a/b/", Forge.GITHUB, "a/b"),
        ("https://github.com/a", Forge.GITHUB, None),
        ("https://github.com/a/b/tree/main", Forge.GITHUB, None),
        ("https://gitlab.com/a/b/c", Forge.GITLAB, "a/b/c"),
        ("https://github.com/a//b", Forge.GITHUB, None),
    ],
)
def test_owner_and_name_are_read_from_the_address(address: str, forge: Forge, path: str | None) -> None:
    assert path_of(address, forge) == path


@pytest.mark.parametrize(
    ("forge", "address"),
    [
        (Forge.GITHUB, "https://g.example/a/b/edit/main/data/units/1/unit.yml"),
        (Forge.GITLAB, "https://g.example/a/b/-/edit/main/data/units/1/unit.yml"),
        (Forge.GITEA, "https://g.example/a/b/_edit/main/data/units/1/unit.yml"),
        (Forge.FORGEJO, "https://g.example/a/b/_edit/main/data/units/1/unit.yml"),
    ],
)
def test_each_software_has_a_page_to_change_a_file_on(forge: Forge, address: str) -> None:
    kept = Repository(forge, "https://g.example", "a/b", "main", "data")
    assert kept.edit("units/1/unit.yml") == address


def test_data_may_lie_at_the_top_of_the_repository() -> None:
    assert Repository(Forge.GITHUB, "https://g.example", "a/b", "main", "").file("site.yml") == "site.yml"
