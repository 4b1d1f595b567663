"""Whoever is named is known, and known as one."""

from pathlib import Path

import pytest

from generator.findings import Place
from generator.schema.records import Commitment, Unit
from tests.sites import (
    CATALOGUE,
    DOMAINS,
    ENTERPRISE,
    HOUSING,
    STREET,
    TOWN,
    VERIFICATIONS,
    VILLAGE,
    Fault,
    district,
    findings,
    found,
    good,
)

FAULTS = [
    Fault(
        "unit that could not be read is not missed at every reference",
        {f"{TOWN}unit.yml": "[[["},
        [("E105", Place(f"{TOWN}unit.yml", 2, 1))],
    ),
    Fault(
        "table that could not be read is not missed at every reference",
        {DOMAINS: b"\xff\xfe\x00\xd8"},
        [("E101", Place(DOMAINS))],
    ),
    Fault(
        "unreadable id is not missed where it is referred to",
        {CATALOGUE: ("elderly-02", "elderly_02")},
        [("E211", Place(CATALOGUE, 3, 1, 3, "编号"))],
    ),
    Fault(
        "id in other letters is the one that is like it",
        {f"{TOWN}disclosures.csv": ("elderly-01", "ELDERLY—O1")},
        [("W210", Place(f"{TOWN}disclosures.csv", 2, 2, 2, "目录编号"))],
    ),
    Fault(
        "id that lacks its zeros is not taken",
        {f"{TOWN}disclosures.csv": ("elderly-01", "elderly-1")},
        [("E317", Place(f"{TOWN}disclosures.csv", 2, 2, 2, "目录编号"))],
    ),
    Fault(
        "debts that could not be read are not missed by the plan and the reports",
        {f"{HOUSING}arrears.csv": b"\xff\xfe\x00\xd8"},
        [("E101", Place(f"{HOUSING}arrears.csv"))],
    ),
    Fault(
        "plan that could not be read is no debt without a plan",
        {f"{HOUSING}arrears_plan.csv": b""},
        [("E103", Place(f"{HOUSING}arrears_plan.csv"))],
    ),
    Fault(
        "reports that could not be read are not missed month by month",
        {f"{ENTERPRISE}arrears_progress.csv": "月份\n2026-01\n"},
        [("E112", Place(f"{ENTERPRISE}arrears_progress.csv", 1, 1, 1, "零报告"))],
    ),
    Fault(
        "name nobody has",
        {VILLAGE: ("上级单位: 石桥镇人民政府", "上级单位: 石侨镇人民政府")},
        [("E317", Place(VILLAGE, 3, 7, field="上级单位"))],
    ),
    Fault(
        "id nobody has",
        {f"{STREET}disclosures.csv": ("elderly-01", "elderly-99")},
        [("E317", Place(f"{STREET}disclosures.csv", 2, 2, 2, "目录编号"))],
    ),
    Fault(
        "promise nobody made",
        {VERIFICATIONS: ("hy-2026-001,990199101-2026-01", "hy-2026-001,990199101-2026-99")},
        [("E317", Place(VERIFICATIONS, 2, 2, 2, "承诺编号"))],
    ),
    Fault(
        "table that everything refers to is missed once",
        {DOMAINS: None},
        [("E116", Place(DOMAINS))],
    ),
    Fault(
        "table of nothing but a header is missed once",
        {DOMAINS: "编号,领域名称,别名,依据条款\n"},
        [("E116", Place(DOMAINS))],
    ),
    Fault(
        "name that two units have",
        {"units/990199102/unit.yml": "单位名称: 北桥镇\n别名: 石桥镇人民政府\n单位类型: 镇\n"},
        [
            ("E317", Place(VILLAGE, 3, 7, field="上级单位")),
            ("E319", Place("units/990199102/unit.yml", 1, 7, field="单位名称")),
        ],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_names_and_aliases_become_ids() -> None:
    parents = {unit.id: unit.parent for unit in good().of(Unit)}
    assert parents["990199001001"] == "990199001"  # by name
    assert parents["990199101201"] == "990199101"  # by alias
    assert parents["990199101-fw"] == "990199101"  # by id
    assert {promise.domain for promise in good().of(Commitment)} == {"elderly", "housing", "convenience"}


def test_what_was_probably_meant_is_suggested(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {VILLAGE: ("石桥镇人民政府", "石侨镇人民政府")}))
    assert "是否要填“石桥镇人民政府”" in said.help


def test_name_of_two_units_is_told_with_both_ids(tmp_path: Path) -> None:
    other = "单位名称: 北桥镇\n别名: 石桥镇人民政府\n单位类型: 镇\n"
    said = findings(district(tmp_path, {"units/990199102/unit.yml": other}))[0]
    assert "990199101、990199102" in said.message


def help(folder: Path, name: str, old: str, new: str) -> str:
    (said,) = findings(district(folder, {name: (old, new)}))
    return said.help


def test_ids_are_never_guessed(tmp_path: Path) -> None:
    said = help(tmp_path, VERIFICATIONS, "hy-2026-001,990199101-2026-01", "hy-2026-001,990199101-2026-09")
    assert said == "请核对编号；如果文件被误删或改了名，请恢复。"


def test_id_of_a_table_is_to_be_looked_up_there(tmp_path: Path) -> None:
    said = help(tmp_path, f"{STREET}disclosures.csv", "elderly-01", "elderly-99")
    assert said == "请对照 programme/catalogue.csv 的“编号”列填写。"


def test_domain_unlike_all_others_is_met_with_all_of_them(tmp_path: Path) -> None:
    said = help(
        tmp_path, f"{STREET}commitments/990199001-2026-01.yml", "公共服务领域: 住房", "公共服务领域: 停车"
    )
    assert said == "请从这些里选：养老、住房、财务、便民服务。"


def test_missing_table_is_told_how_often_it_is_needed(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {DOMAINS: None}))
    assert "programme/domains.csv 不在" in said.message
    assert "处要对照它" in said.message
