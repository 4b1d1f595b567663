"""Schemas of the YAML files: what is canonical fits, what is wrong does not, and what is committed is new."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft7Validator

from generator.canonical.yaml_text import yaml_text
from generator.editors import vscode
from generator.editors.json_schema import schema_of, schemas
from generator.load.one_file import kind_of
from generator.schema.records import FILES
from generator.schema.table import Record
from generator.schema.types import Choice, Entries
from tests.canonical.records import records
from tests.canonical.test_any_record import BRIEF, RECORDS

HOME = Path(__file__).parents[2]
DATA = HOME / "data"
VALIDATORS = {cls: Draft7Validator(schema_of(cls)) for cls in RECORDS}
PROMISE = "units/990101103/commitments/990101103-2025-03.yml"


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days are texts, so are yes and no."""


Core.yaml_implicit_resolvers = {}
Core.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL|)\Z"), ["~", "n", "N", ""]
)
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|True|false|False)\Z"), list("tTfF"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?\d+\Z"), list("-+0123456789"))
Core.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(?:\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?\Z"),
    list("-+.0123456789"),
)


def parsed(text: str) -> Any:
    return yaml.load(text, Loader=Core)  # noqa: S506 -- a safe loader with fewer types


def faults(cls: type[Record], text: str) -> list[str]:
    return [error.message for error in VALIDATORS[cls].iter_errors(parsed(text))]


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.yml") if kind_of(path.relative_to(folder).as_posix()))


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.table.name)
def test_schema_is_one(cls: type[Record]) -> None:
    Draft7Validator.check_schema(schema_of(cls))


def test_all_files_of_the_demonstration_data_fit() -> None:
    found = files(DATA)
    assert len(found) > 100
    for path in found:
        kind = kind_of(path.relative_to(DATA).as_posix())
        assert kind is not None
        assert faults(kind[0], path.read_text("utf-8")) == [], path


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.table.name)
def test_canonical_text_of_any_record_fits(cls: type[Record]) -> None:
    @BRIEF
    @given(records(cls, in_cells=False))
    def holds(said: dict[str, Any]) -> None:
        assert faults(cls, yaml_text(cls, said)) == []

    holds()


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.table.name)
def test_examples_fit_their_fields(cls: type[Record]) -> None:
    for name, field in schema_of(cls)["definitions"].items():
        for example in field.get("examples", []):
            assert Draft7Validator(field).is_valid(example), name


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.table.name)
def test_unknown_key_bad_choice_and_missing_key_do_not_fit(cls: type[Record]) -> None:
    schema = schema_of(cls)
    required = [field for field in cls.table.typed_fields if field.required]
    whole = {field.title: _example(schema, cls, field.name) for field in required}
    validator = VALIDATORS[cls]
    assert validator.is_valid(whole)
    assert not validator.is_valid(whole | {"没有的栏目": "甲"})
    for field in required:
        without = {title: value for title, value in whole.items() if title != field.title}
        assert not validator.is_valid(without), field.title
        assert validator.is_valid(without | {field.name: whole[field.title]}), field.name
    for field in cls.table.typed_fields:
        if isinstance(field.type, Choice):
            assert not validator.is_valid(whole | {field.title: "都不是"}), field.title


def _example(schema: dict[str, Any], cls: type[Record], name: str) -> Any:
    return schema["definitions"][f"{cls.table.name}.{name}"]["examples"][0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("承诺事项: ", "承诺事顶: "),
        ("承诺方面: 依法行政", "承诺方面: 依法"),
        ("服务期限: 2025-06-30", "服务期限: 2025年6月30日"),
        ("服务期限: 2025-06-30", "服务期限: 7月底前"),
        ("承诺日期: 2025-02-12", "承诺日期: 2025-2-12"),
        ("依据文件: 诺信办〔2025〕1号", "依据文件: 诺信办[2025]1号"),
        ("    进度: ", "    进展: "),
        ("责任科室: ", "备注: "),
    ],
)
def test_what_a_clerk_mistypes_does_not_fit(old: str, new: str) -> None:
    cls, _ = kind_of(PROMISE) or (Record, {})
    text = (DATA / PROMISE).read_text("utf-8")
    assert old in text
    assert faults(cls, text.replace(old, new, 1))


def test_code_that_would_lose_its_digits_without_quotes_is_pointed_out() -> None:
    cls, _ = kind_of("units/990101101/unit.yml") or (Record, {})
    text = "单位名称: 甲镇\n单位类型: 镇\n统一社会信用代码: 119901010000000001\n"
    assert faults(cls, text)
    assert not faults(cls, text.replace("119901010000000001", '"119901010000000001"'))


def test_titles_are_proposed_and_explained_and_machine_names_are_not() -> None:
    for cls in RECORDS:
        schema = schema_of(cls)
        assert list(schema["properties"]) == [field.title for field in cls.table.typed_fields]
        for field in schema["definitions"].values():
            assert field["title"]
            assert field["description"]


def test_no_pattern_is_of_python_alone() -> None:
    patterns = re.findall(r'"pattern": "(.*)"', "".join(schemas().values()))
    assert patterns
    assert not [each for each in patterns if re.search(r"\(\?P|\(\?[aiLmsux]|\\\\[AZ]", each)]


def test_what_is_committed_is_what_the_tables_say() -> None:
    present = {name: (HOME / name).read_bytes() for name in vscode.SETTINGS}
    made = vscode.files(present)
    for name, content in made.items():
        assert (HOME / name).read_text("utf-8") == content, f"{name} is old: run mingnuo schema"
    there = {path.relative_to(HOME).as_posix() for path in (HOME / vscode.SCHEMAS).iterdir()}
    assert there == set(made) - set(vscode.SETTINGS)


def test_entries_are_described_like_records() -> None:
    for cls in RECORDS:
        for field in cls.table.typed_fields:
            if isinstance(field.type, Entries):
                definition = schema_of(cls)["definitions"][f"{cls.table.name}.{field.name}"]
                assert definition["items"]["additionalProperties"] is False
                assert definition["items"]["properties"]


def test_every_yaml_file_has_a_schema() -> None:
    assert set(schemas()) == {f"{cls.table.name}.schema.json" for cls in FILES if not cls.table.is_csv}
    assert all(json.loads(text)["title"] for text in schemas().values())
