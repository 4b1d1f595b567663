"""What the editor is told: every YAML record, in Chinese, and how to reach each kind of repository."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.form.backend import backend_of, on_this_machine
from generator.form.editor import Editor
from generator.form.places import DISTRICT, EDITED, place_of
from generator.load.source import load
from generator.publish.csp import editor_policy
from generator.publish.edits import Edits
from generator.registry import Registry, register
from generator.schema.repository import Forge, Repository
from generator.schema.table import Table
from generator.schema.types import Choice, Day, Link
from tests.sites import AS_OF, GOOD, district

LAST = "数据截至: 2026-06-30\n"
TOWN = "990199101"


def registry(root: Path = GOOD) -> Registry:
    return register(load(root), AS_OF)


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    found = registry()
    return {
        name: yaml.safe_load(text) for name, text in Editor(found, on_this_machine(found.site, 8081)).files()
    }


def kept(folder: Path, *lines: str) -> Registry:
    return registry(district(folder, {"site.yml": (LAST, LAST + "".join(f"{line}\n" for line in lines))}))


def fields_of(config: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    for collection in config["collections"]:
        if "fields" in collection:
            yield collection["fields"]
        yield from (file["fields"] for file in collection.get("files", ()))


def every(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from every(field.get("fields", []))


def test_there_is_one_of_all_one_of_the_district_and_one_of_each_unit(settings: dict[str, Any]) -> None:
    units = registry().units
    assert set(settings) == {"config.yml", f"units/{DISTRICT}.yml", *(f"units/{id}.yml" for id in units)}


@pytest.mark.parametrize("table", [cls.table for cls in EDITED], ids=lambda table: table.name)
def test_every_field_of_every_yaml_record_is_there(table: Table, settings: dict[str, Any]) -> None:
    titles = [field.title for field in table.typed_fields]
    assert titles in [[field["name"] for field in fields] for fields in fields_of(settings["config.yml"])]


def test_every_file_of_the_district_has_its_place(settings: dict[str, Any]) -> None:
    for file in sorted(GOOD.rglob("*.yml")):
        place = place_of(file.relative_to(GOOD).as_posix())
        assert place is not None
        config = settings[f"units/{place.unit}.yml"]
        (collection,) = (each for each in config["collections"] if each["name"] == place.collection)
        path = f"data/{file.relative_to(GOOD).as_posix()}"
        if "folder" in collection:
            assert path == f"{collection['folder']}/{place.entry}.yml"
        else:
            assert path in [each["file"] for each in collection["files"] if each["name"] == place.entry]


def test_labels_hints_and_messages_are_chinese(settings: dict[str, Any]) -> None:
    for fields in fields_of(settings["config.yml"]):
        for field in every(fields):
            assert any("\u4e00" <= sign <= "\u9fff" for sign in field["label"] + field.get("hint", ""))
            if "pattern" in field:
                assert any("\u4e00" <= sign <= "\u9fff" for sign in field["pattern"][1])


def test_types_become_what_a_clerk_can_fill(settings: dict[str, Any]) -> None:
    (promises,) = (each for each in settings[f"units/{TOWN}.yml"]["collections"] if each["label"] == "承诺")
    by_title = {field["name"]: field for field in promises["fields"]}
    for cls in EDITED:
        if cls.table.name == "commitment":
            for field in cls.table.typed_fields:
                made = by_title[field.title]
                assert made["required"] is field.required
                match field.type:
                    case Day():
                        assert made["widget"] == "datetime"
                        assert made["format"] == "YYYY-MM-DD"
                    case Choice():
                        assert [each["value"] for each in made["options"]] == [
                            term.zh for term in field.type.terms
                        ]
                    case Link():
                        assert made["widget"] == "file"
    assert by_title["监督电话"]["widget"] == "string"
    assert [each["name"] for each in by_title["进展"]["fields"]][:2] == ["日期", "进度"]
    assert promises["media_folder"] == f"/data/units/{TOWN}/files"
    assert promises["delete"] is False


def test_changes_go_through_review(settings: dict[str, Any]) -> None:
    assert {config["publish_mode"] for config in settings.values()} == {"editorial_workflow"}


@pytest.mark.parametrize(
    ("lines", "name", "repo", "asks"),
    [
        (
            ("数据仓库地址: https://github.com/qingxi/data", "登录服务地址: https://login.qingxi.example/oauth"),
            "github", "qingxi/data", "https://api.github.com",
        ),
        (
            ("数据仓库地址: https://gitlab.qingxi.example/a/b/data", "登录应用编号: abc"),
            "gitlab", "a/b/data", "https://gitlab.qingxi.example",
        ),
        (
            ("数据仓库地址: https://git.qingxi.example/xyb/data", "仓库平台: Gitea", "登录应用编号: abc"),
            "forgejo", "xyb/data", "https://git.qingxi.example",
        ),
        (
            ("数据仓库地址: https://codeberg.org/xyb/data", "登录应用编号: abc"),
            "forgejo", "xyb/data", "https://codeberg.org",
        ),
    ],
)  # fmt: skip
def test_backend_follows_from_the_repository(
    lines: tuple[str, ...], name: str, repo: str, asks: str, tmp_path: Path
) -> None:
    backend = backend_of(kept(tmp_path, *lines).site)
    assert backend is not None
    assert (backend.settings["name"], backend.settings["repo"]) == (name, repo)
    assert asks in backend.asks
    assert asks in editor_policy(backend.asks, backend.pictures)


def test_login_service_of_github_is_told_by_its_origin_and_its_path(tmp_path: Path) -> None:
    lines = (
        "数据仓库地址: https://github.com/qingxi/data",
        "登录服务地址: https://login.qingxi.example/oauth/go",
    )
    backend = backend_of(kept(tmp_path, *lines).site)
    assert backend is not None
    assert backend.settings["base_url"] == "https://login.qingxi.example"
    assert backend.settings["auth_endpoint"] == "oauth/go"


@pytest.mark.parametrize(
    "lines",
    [(), ("数据仓库地址: https://github.com/qingxi/data",), ("数据仓库地址: https://gitee.com/q/data",)],
)
def test_without_a_login_there_is_no_editor(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert backend_of(kept(tmp_path, *lines).site) is None


def test_page_leads_to_the_editor_else_to_the_repository_else_nowhere() -> None:
    files = ("units/1/commitments/1-2026-01.yml", "oversight/verifications.csv")
    at = Repository(Forge.GITHUB, "https://github.com", "q/data", "main", "data")
    editor = "../../admin/?unit=1#/collections/1-commitment/entries/1-2026-01"
    assert Edits(at, editor=True).address(files, "../../") == editor
    assert Edits(at).address(files, "") == "https://github.com/q/data/edit/main/data/" + files[0]
    assert Edits().address(files, "") == ""
