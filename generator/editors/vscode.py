"""The settings with which VS Code uses the schemas, and the extensions that it needs for that."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.editors.json_schema import schemas
from generator.schema.records import FILES

FOLDER = ".vscode"
SCHEMAS = f"{FOLDER}/schemas"
SETTINGS = (f"{FOLDER}/settings.json", f"{FOLDER}/extensions.json")
_OURS = f"./{SCHEMAS}/"
_EXTENSIONS = {"recommendations": ["redhat.vscode-yaml", "mechatroner.rainbow-csv"]}


def settings() -> dict[str, Any]:
    """Schemas go by the path of a file. The folder of the data is `data`, in the folder that is opened."""
    return {
        "yaml.schemas": {
            f"{_OURS}{cls.table.name}.schema.json": _globs(cls.table.path)
            for cls in FILES
            if not cls.table.is_csv
        },
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "files.associations": {"data/**/*.csv": "csv", "data/**/*.yml": "yaml"},
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.wordWrap": "on",
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
        },
        "[csv]": {"editor.wordWrap": "off"},
    }


def _globs(path: str) -> list[str]:
    glob = "data/" + re.sub(r"{\w+}", "*", path)
    return [glob, glob.removesuffix(".yml") + ".yaml"]


def files(present: Mapping[str, bytes]) -> dict[str, str | None]:
    """All files for VS Code by their path in a folder, when some are `present` there.

    Settings of others stay. A file that is not plain JSON is None: it may have comments, and is left alone.
    """
    ours = zip(SETTINGS, (settings(), _EXTENSIONS), strict=True)
    made = {name: _with(present.get(name, b""), each) for name, each in ours}
    return made | {f"{SCHEMAS}/{name}": text for name, text in schemas().items()}


def _with(present: bytes, ours: dict[str, Any]) -> str | None:
    try:
        there = json.loads(present or b"{}")
    except ValueError:
        return None
    if not isinstance(there, dict):
        return None
    return json.dumps(_merged(there, ours), ensure_ascii=False, indent=2) + "\n"


def _merged(present: dict[str, Any], ours: dict[str, Any]) -> dict[str, Any]:
    """Settings with ours in them: those of others stay, our schemas that are no more go."""
    made = {name: value for name, value in present.items() if name in ours or not name.startswith(_OURS)}
    for name, value in ours.items():
        there = made.get(name)
        match there, value:
            case dict(), dict():
                made[name] = _merged(there, value)
            case list(), list() if name == "recommendations":
                made[name] = [*there, *(each for each in value if each not in there)]
            case _:
                made[name] = value
    return made
