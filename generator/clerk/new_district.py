"""A new district from a list of its real units. Nothing is invented: what the list lacks stays blank."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files as package_files
from typing import Any

import yaml

from generator.findings import Code, Finding, Place, Remark
from generator.load.codes import BROKEN_CSV, DUPLICATE_KEY, MISSING_COLUMN, REQUIRED_MISSING
from generator.load.decode import decode
from generator.schema.records import CatalogueItem, Domain, Requirement, Site, Unit, Verification
from generator.schema.records.site import Scheme
from generator.schema.records.unit import UnitKind
from generator.schema.table import Table
from generator.schema.types import DivisionCode, Text
from generator.schema.types.identifiers import BAD_DIVISION_CODE

NAME_NEEDED = Code(
    "E117",
    "district-name-needed",
    "不知道区县叫什么",
    "名单里的单位不属于方案所在的区县，程序不能替您起名。",
    "网站的每一页都要写明是哪个区县。",
    "mingnuo init --profile huaian --units 名单.csv 新区",
    "mingnuo init --profile huaian --name 某某区 --units 名单.csv 新区",
)

_RANGES = (
    (99, UnitKind.SUBDISTRICT),
    (199, UnitKind.TOWN),
    (399, UnitKind.TOWNSHIP),
    (599, UnitKind.PARK),
)


@dataclass(frozen=True, slots=True)
class NewDistrict:
    """The files of a new data folder, or the findings that stand against it."""

    name: str = ""
    units: int = 0
    files: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


@cache
def profiles() -> tuple[str, ...]:
    """The names of the profiles that come with the program."""
    folder = package_files("generator") / "profiles"
    return tuple(sorted(each.name[:-4] for each in folder.iterdir() if each.name.endswith(".yml")))


def new_district(profile: str, units: bytes, name: str | None = None) -> NewDistrict:
    """A district under a profile, from a CSV with the columns `code` and `name`; others are ignored.

    Codes are division codes of 9 or 12 digits; the kind of a unit follows from its code.
    """
    about: dict[str, Any] = yaml.safe_load(
        (package_files("generator") / "profiles" / f"{profile}.yml").read_text("utf-8")
    )
    findings: list[Finding] = []
    listed = _read(units, findings)
    county = next(iter(listed), "")[:6]
    district = name or (about["district"]["name"] if county == about["district"]["code"] else "")
    if listed and not district:
        said = Remark(
            NAME_NEEDED,
            f"名单里的单位以 {county} 开头，不属于{about['district']['name']}。",
            "请用 --name 写明区县名称。",
        )
        findings.append(Finding.of(said, Place("名单")))
    if findings:
        return NewDistrict(findings=tuple(findings))
    files = _programme(about) | {Site.table.path: _site(district, county, profile)}
    for code, title in listed.items():
        files[Unit.table.path.format(id=code)] = _unit(code, title, listed)
    return NewDistrict(district, len(listed), files)


def _read(raw: bytes, findings: list[Finding]) -> dict[str, str]:
    """Names by code. What cannot be a unit's code or name is said, with its line."""

    def say(code: Code, line: int, field: str, message: str, help: str = "") -> None:
        findings.append(Finding.of(Remark(code, message, help), Place("名单", line, field=field)))

    text, remarks = decode(raw)
    findings.extend(Finding.of(each, Place("名单")) for each in remarks if text is None)
    listed: dict[str, str] = {}
    reader = csv.DictReader(io.StringIO(text or "", newline=""), strict=True)
    try:
        if text and not {"code", "name"} <= set(reader.fieldnames or ()):
            say(MISSING_COLUMN, 1, "code、name", "名单要有 code 和 name 两列。", "第一行写成：code,name")
            return {}
        for row in reader:
            code, name = (row["code"] or "").strip(), (row["name"] or "").strip()
            value, wrong = DivisionCode().read(code)
            _, unsafe = Text(40).read(name)
            if not name:
                say(REQUIRED_MISSING, reader.line_num, "name", "单位名称空着。", "请补上名称。")
            elif value is None:
                say(wrong[0].code, reader.line_num, "code", wrong[0].message, wrong[0].help)
            elif len(value) == 6:
                message = f"“{code}”是区县代码，这里要填镇街或村居。"
                say(BAD_DIVISION_CODE, reader.line_num, "code", message, "请填 9 位或 12 位代码。")
            elif unsafe:
                say(unsafe[0].code, reader.line_num, "name", unsafe[0].message, unsafe[0].help)
            elif value in listed:
                say(
                    DUPLICATE_KEY, reader.line_num, "code", f"代码 {value} 出现了两次。", "请删去重复的一行。"
                )
            else:
                listed[value] = name
    except csv.Error:
        say(BROKEN_CSV, reader.line_num + 1, "", "从这一行起读不下去：引号没有配对。", "请核对引号。")
    if text and not listed and not findings:
        say(REQUIRED_MISSING, 2, "code", "名单里一个单位也没有。", "每个单位填一行。")
    return listed


def _kind(code: str) -> UnitKind:
    """Kind of a unit by its division code (ranges of the National Bureau of Statistics)."""
    if len(code) == 12 and code[9:] != "000":
        return UnitKind.COMMUNITY if int(code[9:]) <= 199 or 400 <= int(code[9:]) <= 499 else UnitKind.VILLAGE
    return next(kind for most, kind in _RANGES if int(code[6:9]) <= most)


def _unit(code: str, name: str, listed: Mapping[str, str]) -> str:
    kind = _kind(code)
    parent = next((c for c in (code[:9], f"{code[:9]}000") if c in listed and c != code), None)
    values: dict[str, str] = {"name": name, "kind": kind.zh, "division_code": code}
    if parent and kind in (UnitKind.COMMUNITY, UnitKind.VILLAGE):
        values["parent"] = parent
    return _yaml(Unit.table, values)


def _site(district: str, county: str, profile: str) -> str:
    scheme = next(scheme.zh for scheme in Scheme if scheme.value == profile)
    return _yaml(Site.table, {"name": district, "code": county, "scheme": scheme, "demonstration": "否"})


def _programme(about: Mapping[str, Any]) -> dict[str, str]:
    kinds = "、".join(kind.zh for kind in UnitKind if kind.value in about["arrears_kinds"])
    domains = [
        {
            "id": d["id"],
            "name": d["name"],
            "aliases": "、".join(d.get("aliases", [])),
            "source": about["source"],
        }
        for d in about["domains"]
    ]
    return {
        Requirement.table.path: _yaml(Requirement.table, {"arrears_kinds": kinds}),
        Domain.table.path: _csv(Domain.table, domains),
        CatalogueItem.table.path: _csv(CatalogueItem.table, []),
        Verification.table.path: _csv(Verification.table, []),
    }


def _yaml(table: Table, values: Mapping[str, str]) -> str:
    """A record by its Chinese titles; every value is quoted as JSON is, which YAML reads the same."""
    fields = (table.fields[name] for name in table.fields if name in values)
    return "".join(
        f"{field.title}: {json.dumps(values[field.name], ensure_ascii=False)}\n" for field in fields
    )


def _csv(table: Table, rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.title for field in table.typed_fields])
    writer.writerows([[row.get(field.name, "") for field in table.typed_fields] for row in rows])
    return out.getvalue()
