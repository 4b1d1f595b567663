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

from generator.clerk.unit_list import parent_of, read_list
from generator.findings import Code, Finding, Place, Remark
from generator.schema.records import CatalogueItem, Domain, Requirement, Site, Unit, Verification
from generator.schema.records.site import Scheme
from generator.schema.records.unit import UnitKind
from generator.schema.table import Table

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


def new_district(profile: str, units: bytes, name: str | None = None, file: str = "名单") -> NewDistrict:
    """A district under a profile, from a list of its units (see `unit_list`) that is called `file`.

    Codes are division codes of 9 or 12 digits; the kind of a unit follows from its code.
    """
    about: dict[str, Any] = yaml.safe_load(
        (package_files("generator") / "profiles" / f"{profile}.yml").read_text("utf-8")
    )
    listed, findings = read_list(units, file)
    county = next(iter(listed), "")[:6]
    district = name or (about["district"]["name"] if county == about["district"]["code"] else "")
    if listed and not district:
        said = Remark(
            NAME_NEEDED,
            f"名单里的单位以 {county} 开头，不属于{about['district']['name']}。",
            "请在命令里加上 --name 和区县名称，例如 --name 诺川区。",
        )
        findings += (Finding.of(said, Place(file)),)
    if findings:
        return NewDistrict(findings=findings)
    files = _programme(about) | {Site.table.path: _site(district, county, profile)}
    for code, title in listed.items():
        files[Unit.table.path.format(id=code)] = _unit(code, title, listed)
    return NewDistrict(district, len(listed), files)


def _kind(code: str) -> UnitKind:
    """Kind of a unit by its division code (ranges of the National Bureau of Statistics)."""
    if len(code) == 12 and code[9:] != "000":
        return UnitKind.COMMUNITY if int(code[9:]) <= 199 or 400 <= int(code[9:]) <= 499 else UnitKind.VILLAGE
    return next(kind for most, kind in _RANGES if int(code[6:9]) <= most)


def _unit(code: str, name: str, listed: Mapping[str, str]) -> str:
    kind = _kind(code)
    parent = parent_of(code, listed)
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
