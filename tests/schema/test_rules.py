"""Rules that stand beside their tables."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import CATALOGUE, ENTERPRISE, HOUSING, STREET, TOWN, Fault, district, findings, found

FAULTS = [
    Fault(
        "promise without a measure",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("亮灯率 98% 以上，验收合格。", "让群众满意。")},
        [("W302", Place(f"{TOWN}commitments/990199101-2026-02.yml", 6, 7, field="服务质量"))],
    ),
    Fault(
        "mobile in a text",
        {f"{TOWN}arrears.csv": ("个体工商户,,,", "个体工商户,,电13812345678,")},
        [("E511", Place(f"{TOWN}arrears.csv", 2, 5, 2, "合同编号"))],
    ),
    Fault(
        "name of a creditor who is no body",
        {f"{TOWN}arrears.csv": ("个体工商户,,", "个体工商户,某某小吃店,")},
        [("E502", Place(f"{TOWN}arrears.csv", 2, 4, 2, "债权人名称"))],
    ),
    Fault(
        "site code is not a county's",
        {"site.yml": ("区划代码: 990199", "区划代码: 990100")},
        [("E301", Place("site.yml", 2, 7, field="区划代码"))],
    ),
    Fault(
        "no deadline",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("服务期限: 2026-05-31\n", "")},
        [("E302", Place(f"{TOWN}commitments/990199101-2026-02.yml", field="服务期限"))],
    ),
    Fault(
        "two kinds of deadline",
        {
            f"{TOWN}commitments/990199101-2026-02.yml": (
                "服务期限: 2026-05-31",
                "服务期限: 2026-05-31\n复核周期: 每年",
            )
        },
        [("E302", Place(f"{TOWN}commitments/990199101-2026-02.yml", 7, 7, field="服务期限"))],
    ),
    Fault(
        "deadline with a kind of service time",
        {
            f"{TOWN}commitments/990199101-2026-02.yml": (
                "服务期限: 2026-05-31",
                "服务期限: 2026-05-31\n时限类型: 工作日",
            )
        },
        [("E302", Place(f"{TOWN}commitments/990199101-2026-02.yml", 7, 7, field="服务期限"))],
    ),
    Fault(
        "some days at once",
        {f"{STREET}commitments/990199001-2026-04.yml": ("时限类型: 工作日", "时限类型: 即时")},
        [("E338", Place(f"{STREET}commitments/990199001-2026-04.yml", 7, 7, field="办结时限"))],
    ),
    Fault(
        "standing service time",
        {f"{STREET}commitments/990199001-2026-04.yml": ("时限类型: 工作日", "时限类型: 长期")},
        [("E338", Place(f"{STREET}commitments/990199001-2026-04.yml", 8, 7, field="时限类型"))],
    ),
    Fault(
        "service time without its kind",
        {f"{STREET}commitments/990199001-2026-04.yml": ("时限类型: 工作日\n", "")},
        [("E302", Place(f"{STREET}commitments/990199001-2026-04.yml", 7, 7, field="办结时限"))],
    ),
    Fault(
        "due before it was made",
        {f"{STREET}commitments/990199001-2026-01.yml": ("服务期限: 2026-06-30", "服务期限: 2026-05-05")},
        [("E303", Place(f"{STREET}commitments/990199001-2026-01.yml", 7, 7, field="服务期限"))],
    ),
    Fault(
        "target without a number",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("目标值: 95\n", "")},
        [("E304", Place(f"{TOWN}commitments/990199101-2026-01.yml", 7, 7, field="量化指标"))],
    ),
    Fault(
        "promise published before it was made",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("公开日期: 2026-01-22", "公开日期: 2026-01-19")},
        [("E305", Place(f"{TOWN}commitments/990199101-2026-02.yml", 9, 7, field="公开日期"))],
    ),
    Fault(
        "disclosure published before it was formed",
        {f"{STREET}disclosures.csv": ("2026-04-01,2026-04-10", "2026-04-01,2026-03-31")},
        [("E305", Place(f"{STREET}disclosures.csv", 2, 5, 2, "公开日期"))],
    ),
    Fault(
        "vague quality",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("亮灯率 98% 以上，验收合格。", "尽快修好。")},
        [("W301", Place(f"{TOWN}commitments/990199101-2026-02.yml", 6, 7, field="服务质量"))],
    ),
    Fault(
        "limit without days",
        {CATALOGUE: ("日起 20 日内,20,", "日起 20 日内,,")},
        [("E311", Place(CATALOGUE, 6, 9, 6, "时限天数"))],
    ),
    Fault(
        "days where there is no limit",
        {CATALOGUE: ("长期公开,,长期", "长期公开,3,长期")},
        [("E311", Place(CATALOGUE, 7, 9, 7, "时限天数"))],
    ),
    Fault(
        "validity ended before publication",
        {f"{TOWN}disclosures.csv": ("2026-12-31", "2025-12-31")},
        [("E312", Place(f"{TOWN}disclosures.csv", 3, 7, 3, "有效期至"))],
    ),
    Fault(
        "due before delivery",
        {f"{TOWN}arrears.csv": ("2025-12-01", "2025-10-31")},
        [("E313", Place(f"{TOWN}arrears.csv", 2, 8, 2, "应付日期"))],
    ),
    Fault(
        "zero report with a balance",
        {f"{ENTERPRISE}arrears_progress.csv": ("2026-05,是,,,,", "2026-05,是,,,5.00,")},
        [("E314", Place(f"{ENTERPRISE}arrears_progress.csv", 6, 5, 6, "期末余额（元）"))],
    ),
    Fault(
        "neither zero nor an amount",
        {f"{TOWN}arrears_progress.csv": ("2026-05,否,0.00,", "2026-05,否,,")},
        [("E315", Place(f"{TOWN}arrears_progress.csv", 3, 3, 3, "本月新增（元）"))],
    ),
    Fault(
        "month reported before its end",
        {f"{HOUSING}arrears_progress.csv": ("2026-06-08", "2026-05-30")},
        [("E316", Place(f"{HOUSING}arrears_progress.csv", 5, 6, 5, "报送日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_deadlines_that_exclude_each_other_are_named(tmp_path: Path) -> None:
    name = f"{TOWN}commitments/990199101-2026-02.yml"
    due = "服务期限: 2026-05-31"
    (said,) = findings(district(tmp_path, {name: (due, f"{due}\n时限类型: 工作日")}))
    assert said.message == "“服务期限”“时限类型”不能都填。"
