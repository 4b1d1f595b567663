"""What VS Code is told: which schema for which file; settings of others are kept."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.editors import vscode
from generator.editors.json_schema import schemas
from generator.load.one_file import kind_of

HOME = Path(__file__).parents[2]


def test_each_yaml_file_of_the_demonstration_data_has_the_schema_of_its_table() -> None:
    globs = {glob: name for name, found in vscode.settings()["yaml.schemas"].items() for glob in found}
    for path in (HOME / "data").rglob("*.yml"):
        name = path.relative_to(HOME).as_posix()
        matching = [
            schema for glob, schema in globs.items() if re.fullmatch(glob.replace("*", "[^/]+"), name)
        ]
        kind = kind_of(name.removeprefix("data/"))
        assert kind is not None
        assert matching == [f"./.vscode/schemas/{kind[0].table.name}.schema.json"]


def test_schemas_that_are_named_are_there() -> None:
    settings = json.loads((HOME / ".vscode/settings.json").read_text("utf-8"))
    for name in settings["yaml.schemas"]:
        assert (HOME / name).is_file()


def test_settings_of_others_stay_and_old_schemas_go() -> None:
    theirs = {
        "editor.fontSize": 18,
        "[yaml]": {"editor.tabSize": 8, "editor.rulers": [80]},
        "yaml.schemas": {"./.vscode/schemas/gone.schema.json": ["x"], "./own.json": ["y"]},
    }
    present = {
        ".vscode/settings.json": json.dumps(theirs).encode(),
        ".vscode/extensions.json": b'{"recommendations": ["redhat.vscode-yaml", "own.extension"]}',
    }
    made = vscode.files(present)
    settings = json.loads(made[".vscode/settings.json"] or "")
    assert settings["editor.fontSize"] == 18
    assert settings["[yaml]"]["editor.rulers"] == [80]
    assert settings["[yaml]"]["editor.tabSize"] == 2
    assert "./own.json" in settings["yaml.schemas"]
    assert "./.vscode/schemas/gone.schema.json" not in settings["yaml.schemas"]
    assert json.loads(made[".vscode/extensions.json"] or "")["recommendations"] == [
        "redhat.vscode-yaml",
        "own.extension",
        "mechatroner.rainbow-csv",
    ]


@pytest.mark.parametrize("present", [b"// mine\n{}", b"[]", b"\xff", b'{"a": 1,}'])
def test_settings_that_are_no_plain_json_are_left_alone(present: bytes) -> None:
    assert vscode.files({".vscode/settings.json": present})[".vscode/settings.json"] is None


def test_command_sets_up_the_folder_it_is_run_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli.main, ["schema"])
    assert result.exit_code == 0
    assert "已写出" in result.stdout
    for name in (*vscode.SETTINGS, *(f"{vscode.SCHEMAS}/{each}" for each in schemas())):
        assert (tmp_path / name).read_bytes() == (HOME / name).read_bytes()
    (tmp_path / ".vscode/settings.json").write_text("// 我的\n{}", "utf-8")
    again = CliRunner().invoke(cli.main, ["schema"])
    assert again.exit_code == 0
    assert ".vscode/settings.json 里有旁注" in again.stderr
    assert (tmp_path / ".vscode/settings.json").read_text("utf-8") == "// 我的\n{}"


def test_command_writes_schemas_alone_where_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(cli.main, ["schema", "--output", "out"]).exit_code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(schemas())
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
