"""A new district from a profile and a list of its real units. Nothing is invented: what they lack stays blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files as package_files
from typing import Any

from generator.canonical.csv_text import csv_text
from generator.canonical.yaml_text import yaml_text
from generator.checks.most import Counted
from generator.clerk.profile import KIND_OUTSIDE, Outline, Profile, read_profile
from generator.clerk.unit_list import Listed, parent_of, read_list
from generator.findings import Code, Finding, Place, Remark
from generator.schema.records import FILES, Site, Unit
from generator.schema.records.unit import UnitKind
from generator.schema.table import Record

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


def built_in(name: str, begin: date) -> Profile:
    """A profile that comes with the program; see `read_profile`. Raises ValueError when it has errors."""
    raw = (package_files("generator") / "profiles" / f"{name}.yml").read_bytes()
    profile, findings = read_profile(raw, f"{name}.yml", begin)
    if profile is None:
        raise ValueError("\n".join(f"{each.place}: {each.message}" for each in findings))
    return profile


def new_district(profile: Profile, units: bytes, name: str | None = None, file: str = "名单") -> NewDistrict:
    """A district under a profile, from a list of its units (see `unit_list`) that is called `file`.

    Codes are division codes of 9 or 12 digits; the kind of a unit follows from its code.
    """
    outline = profile.outline
    listed, findings = read_list(units, file)
    county = next(iter(listed), "")[:6]
    district = name or (outline.district if county == outline.code else None) or ""
    if listed and not district:
        said = Remark(
            NAME_NEEDED,
            f"名单里的单位以 {county} 开头，"
            + (f"不属于{outline.district}。" if outline.district else "方案没有写区县名称。"),
            "请在命令里加上 --name 和区县名称，例如 --name 诺川区。",
        )
        findings += (Finding.of(said, Place(file)),)
    findings += tuple(_strangers(outline, listed))
    if findings:
        return NewDistrict(findings=tuple(Counted().of(findings)))
    files = dict(_programme(profile)) | {Site.table.path: _site(district, county, outline)}
    for unit in listed.values():
        files[Unit.table.path.format(id=unit.code)] = _unit(unit, listed)
    return NewDistrict(district, len(listed), files)


def _strangers(outline: Outline, listed: Mapping[str, Listed]) -> Iterator[Finding]:
    """Units of kinds that the profile does not name."""
    for unit in listed.values():
        kind = _kind(unit.code)
        if kind not in outline.kinds:
            message = f"“{unit.name}”按代码是{kind.zh}，{outline.name}里没有这一类单位。"
            said = Remark(KIND_OUTSIDE, message, "请删去这一行，或换一份方案。")
            yield Finding.of(said, unit.place)


def _kind(code: str) -> UnitKind:
    """Kind of a unit by its division code (ranges of the National Bureau of Statistics)."""
    if len(code) == 12 and code[9:] != "000":
        return UnitKind.COMMUNITY if int(code[9:]) <= 199 or 400 <= int(code[9:]) <= 499 else UnitKind.VILLAGE
    return next(kind for most, kind in _RANGES if int(code[6:9]) <= most)


def _unit(unit: Listed, listed: Mapping[str, Listed]) -> str:
    kind = _kind(unit.code)
    parent = parent_of(unit.code, listed)
    values = {"name": unit.name, "kind": kind, "division_code": unit.code}
    if parent and kind in (UnitKind.COMMUNITY, UnitKind.VILLAGE):
        values["parent"] = parent
    return yaml_text(Unit, values)


def _site(district: str, county: str, outline: Outline) -> str:
    return yaml_text(
        Site, {"name": district, "code": county, "scheme": outline.scheme, "demonstration": False}
    )


def _programme(profile: Profile) -> Iterator[tuple[str, str]]:
    """The tables of the profile, and the heads of all other tables that the district itself fills."""
    for cls in FILES:
        table, records = cls.table, profile.records.get(cls, ())
        if table.is_csv and "{" not in table.path:
            yield table.path, csv_text(table, map(_values, records))
        else:
            for one in records:
                yield table.path.format(id=getattr(one, "id", "")), yaml_text(cls, _values(one))


def _values(one: Record) -> dict[str, Any]:
    """What a profile says of a record; what it leaves open stays open."""
    return {name: getattr(one, name) for name in one.origin.marks}
