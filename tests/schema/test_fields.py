"""Each fault of a field is said at the field."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import HOUSING, PARK, STREET, TOWN, Fault, found

FAULTS = [
    Fault(
        "text too long",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("老年优待证当场办结", "甲" * 41)},
        [("E201", Place(f"{TOWN}commitments/990199101-2026-01.yml", 1, 7, field="承诺事项"))],
    ),
    Fault(
        "hidden character",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("老年优待证当场办结", "老年\u202e优待证")},
        [("E202", Place(f"{TOWN}commitments/990199101-2026-01.yml", 1, 7, field="承诺事项"))],
    ),
    Fault(
        "start of a formula",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("老年优待证当场办结", '"=1+1"')},
        [("E203", Place(f"{TOWN}commitments/990199101-2026-01.yml", 1, 7, field="承诺事项"))],
    ),
    Fault(
        "no day",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("服务期限: 2026-05-31", "服务期限: 5月底前")},
        [("E204", Place(f"{TOWN}commitments/990199101-2026-02.yml", 7, 7, field="服务期限"))],
    ),
    Fault(
        "day that does not exist",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("服务期限: 2026-05-31", "服务期限: 2026-05-32")},
        [("E205", Place(f"{TOWN}commitments/990199101-2026-02.yml", 7, 7, field="服务期限"))],
    ),
    Fault(
        "day as a spreadsheet counts it",
        {
            f"{TOWN}disclosures.csv": (
                "elderly-01,2026 年老年人补贴申领办法,2026-01-30,2026-03-05",
                "elderly-01,2026 年老年人补贴申领办法,2026-01-30,46086",
            )
        },
        [("W211", Place(f"{TOWN}disclosures.csv", 2, 5, 2, "公开日期"))],
    ),
    Fault(
        "october that may be january",
        {f"{TOWN}zero_reports.csv": ("涉诉,2026-01,2026-02-05", "涉诉,2026.10,2026-02-05")},
        [
            ("E380", Place(f"{TOWN}zero_reports.csv", 2, 3, 2, "报送日期")),
            ("W212", Place(f"{TOWN}zero_reports.csv", 2, 2, 2, "期间")),
        ],
    ),
    Fault(
        "amount in ten thousands that was meant in yuan",
        {f"{TOWN}arrears_statements.csv": ("20000.00", "20000万元")},
        [("W213", Place(f"{TOWN}arrears_statements.csv", 2, 3, 2, "金额（元）"))],
    ),
    Fault(
        "share with a sign of percent too many",
        {f"{HOUSING}arrears_plan.csv": ("2026-03-31,40%", "2026-03-31,0.4%")},
        [("W214", Place(f"{HOUSING}arrears_plan.csv", 2, 2, 2, "清偿比例"))],
    ),
    Fault(
        "month that could be two",
        {f"{TOWN}arrears_progress.csv": ("2026-05,", "2026.1,")},
        [("E206", Place(f"{TOWN}arrears_progress.csv", 3, 1, 3, "月份"))],
    ),
    Fault(
        "no number",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("目标值: 95", "目标值: 约95")},
        [("E207", Place(f"{TOWN}commitments/990199101-2026-01.yml", 9, 6, field="目标值"))],
    ),
    Fault(
        "bare percentage",
        {f"{HOUSING}arrears_plan.csv": ("80%", "80")},
        [("E208", Place(f"{HOUSING}arrears_plan.csv", 3, 2, 3, "清偿比例"))],
    ),
    Fault(
        "third decimal of money",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("120000.00", "120000.005")},
        [("E209", Place(f"{TOWN}commitments/990199101-2026-02.yml", 13, 10, field="投入金额（元）"))],
    ),
    Fault(
        "choice not on the list",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("承诺方面: 便民服务", "承诺方面: 便民服物")},
        [("E210", Place(f"{TOWN}commitments/990199101-2026-01.yml", 3, 7, field="承诺方面"))],
    ),
    Fault(
        "id in a cell",
        {f"{STREET}disclosures.csv": ("990199001-gk-001", "990199001 gk 001")},
        [("E211", Place(f"{STREET}disclosures.csv", 2, 1, 2, "编号"))],
    ),
    Fault(
        "choice with a blank in it",
        {PARK: ("单位类型: 园区", "单位类型: 园 区")},
        [("W209", Place(PARK, 2, 7, field="单位类型"))],
    ),
    Fault(
        "wrong check character",
        {f"{TOWN}unit.yml": ("119901990000000000", "11990199000000000W")},
        [("E212", Place(f"{TOWN}unit.yml", 6, 11, field="统一社会信用代码"))],
    ),
    Fault(
        "division code short of a digit",
        {PARK: ("990199401", "99019940")},
        [("E213", Place(PARK, 3, 10, field="统计用区划代码"))],
    ),
    Fault(
        "mobile number",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("监督电话: 0990-5550202", "监督电话: 138-1234-5678")},
        [("E214", Place(f"{TOWN}commitments/990199101-2026-02.yml", 12, 7, field="监督电话"))],
    ),
    Fault(
        "link that leads out",
        {f"{TOWN}disclosures.csv": ("files/危改名册.pdf", "../../etc/passwd")},
        [("E215", Place(f"{TOWN}disclosures.csv", 3, 6, 3, "链接"))],
    ),
    Fault(
        "document number",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("清信办〔2026〕1号", "清信办 1 号")},
        [("E216", Place(f"{TOWN}commitments/990199101-2026-01.yml", 17, 7, field="依据文件"))],
    ),
    Fault(
        "day in another habit",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("服务期限: 2026-05-31", "服务期限: 2026年5月31日")},
        [("W201", Place(f"{TOWN}commitments/990199101-2026-02.yml", 7, 7, field="服务期限"))],
    ),
    Fault(
        "money in another habit",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("120000.00", "12万元")},
        [("W202", Place(f"{TOWN}commitments/990199101-2026-02.yml", 13, 10, field="投入金额（元）"))],
    ),
    Fault(
        "code in another habit",
        {PARK: ("990199401", "990199 401")},
        [("W203", Place(PARK, 3, 10, field="统计用区划代码"))],
    ),
    Fault(
        "document number in another habit",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("清信办〔2026〕1号", "清信办[2026]1号")},
        [("W204", Place(f"{TOWN}commitments/990199101-2026-01.yml", 17, 7, field="依据文件"))],
    ),
    Fault(
        "landline in another habit",
        {f"{TOWN}commitments/990199101-2026-02.yml": ("0990-5550202", "（0990）5550202")},
        [("W205", Place(f"{TOWN}commitments/990199101-2026-02.yml", 12, 7, field="监督电话"))],
    ),
    Fault(
        "percentage with its sign",
        {f"{TOWN}commitments/990199101-2026-01.yml": ("进度: 60", "进度: 60%")},
        [("W202", Place(f"{TOWN}commitments/990199101-2026-01.yml", 20, 9, field="进度"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
