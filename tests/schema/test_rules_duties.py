"""Rules beside approval on a promise, duties, enforcement, phases and annual reports."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import TOWN, Fault, found

EMBEDDING = f"{TOWN}embedding.csv"
ITEMS = f"{TOWN}approval_items.csv"
MONTHS = f"{TOWN}approval_months.csv"
DUTIES = f"{TOWN}duties.csv"
ENFORCEMENT = f"{TOWN}enforcement.csv"
MILESTONES = "programme/milestones.csv"
REPORT = f"{TOWN}annual_reports/990199101-2025.yml"

FAULTS = [
    Fault(
        "credit in a process reported before the quarter was over",
        {EMBEDDING: ("没有监管业务,2026-04-08", "没有监管业务,2026-03-30")},
        [("E380", Place(EMBEDDING, 6, 12, 6, "报送日期"))],
    ),
    Fault(
        "embedded without a system",
        {EMBEDDING: ("2026-Q1,公共服务,是,惠农补贴申报,区联合奖惩系统", "2026-Q1,公共服务,是,惠农补贴申报,")},
        [("E342", Place(EMBEDDING, 5, 5, 5, "使用系统"))],
    ),
    Fault(
        "embedded without a day",
        {EMBEDDING: ("2026-03-01,0", ",0")},
        [("E342", Place(EMBEDDING, 5, 6, 5, "嵌入日期"))],
    ),
    Fault(
        "embedded without a number of queries",
        {EMBEDDING: ("2026-03-01,0", "2026-03-01,")},
        [("E342", Place(EMBEDDING, 5, 7, 5, "查询次数"))],
    ),
    Fault(
        "not embedded, with a day",
        {EMBEDDING: ("2025-Q4,公共服务,否,,,,", "2025-Q4,公共服务,否,,,2025-06-01,")},
        [("E343", Place(EMBEDDING, 3, 6, 3, "嵌入日期"))],
    ),
    Fault(
        "not embedded, with queries",
        {EMBEDDING: ("2025-Q4,公共服务,否,,,,,", "2025-Q4,公共服务,否,,,,3,")},
        [("E343", Place(EMBEDDING, 3, 7, 3, "查询次数"))],
    ),
    Fault(
        "not embedded, without a reason",
        {EMBEDDING: ("没有监管业务", "")},
        [("E342", Place(EMBEDDING, 6, 11, 6, "没有嵌入的原因"))],
    ),
    Fault(
        "restriction without a basis",
        {EMBEDDING: ("不适用告知承诺,国办发〔2020〕42号", "不适用告知承诺,")},
        [("E342", Place(EMBEDDING, 4, 10, 4, "限制依据"))],
    ),
    Fault(
        "embedded after the quarter",
        {EMBEDDING: ("2026-03-01,0", "2026-04-01,0")},
        [("E383", Place(EMBEDDING, 5, 6, 5, "嵌入日期"))],
    ),
    Fault(
        "no faster on a promise",
        {ITEMS: (",20,10,1,", ",20,10,10,")},
        [("E381", Place(ITEMS, 2, 12, 2, "承诺时限（工作日）"))],
    ),
    Fault(
        "promise in an area where none may be",
        {
            ITEMS: (
                "户外招牌设置许可,涉企经营许可,审批替代型,不涉及",
                "户外招牌设置许可,涉企经营许可,审批替代型,公共安全",
            )
        },
        [("E382", Place(ITEMS, 2, 6, 2, "风险领域"))],
    ),
    Fault(
        "item that sounds dangerous",
        {ITEMS: ("户外招牌设置许可", "烟花爆竹零售点登记")},
        [("W350", Place(ITEMS, 2, 3, 2, "事项名称"))],
    ),
    Fault(
        "item without a notice",
        {ITEMS: ("https://qingxi.example/gzcn/gzs-02.html", "")},
        [("E217", Place(ITEMS, 3, 7, 3, "告知书"))],
    ),
    Fault(
        "item without a form of the promise",
        {ITEMS: ("https://qingxi.example/gzcn/cns-02.html", "")},
        [("E217", Place(ITEMS, 3, 8, 3, "承诺书"))],
    ),
    Fault(
        "item ended before it began",
        {ITEMS: ("2026-05-31", "2024-05-31")},
        [("E341", Place(ITEMS, 4, 14, 4, "停止日期"))],
    ),
    Fault(
        "month reported before its end",
        {MONTHS: ("2026-06-09", "2026-05-20")},
        [("E380", Place(MONTHS, 5, 7, 5, "报送日期"))],
    ),
    Fault(
        "more by promise than accepted",
        {MONTHS: ("2026-03,30,24", "2026-03,23,24")},
        [("E340", Place(MONTHS, 3, 3, 3, "承诺办理件数"))],
    ),
    Fault(
        "more checked than done by promise",
        {MONTHS: ("2026-04,10,8,8", "2026-04,10,7,8")},
        [("E340", Place(MONTHS, 4, 4, 4, "已核查件数"))],
    ),
    Fault(
        "more false than checked",
        {MONTHS: ("24,18,1,1", "24,18,19,1")},
        [("E340", Place(MONTHS, 3, 5, 3, "不实承诺件数"))],
    ),
    Fault(
        "more revoked than checked",
        {MONTHS: ("24,18,1,1", "24,18,1,19")},
        [("E340", Place(MONTHS, 3, 6, 3, "撤销件数"))],
    ),
    Fault(
        "month without a number",
        {MONTHS: ("2026-05,0,0,0,0,0", "2026-05,0,0,0,,0")},
        [("E217", Place(MONTHS, 5, 5, 5, "不实承诺件数"))],
    ),
    Fault(
        "duty ended before it began",
        {DUTIES: ("2026-03-31", "2024-03-31")},
        [("E341", Place(DUTIES, 4, 10, 4, "取消日期"))],
    ),
    Fault(
        "entrusted by nobody",
        {DUTIES: ("清溪区民政局", "")},
        [("E342", Place(DUTIES, 4, 6, 4, "赋权或委托单位"))],
    ),
    Fault(
        "enforcement reported before the quarter was over",
        {ENFORCEMENT: ("2026-04-08", "2026-03-08")},
        [("E380", Place(ENFORCEMENT, 4, 8, 4, "报送日期"))],
    ),
    Fault(
        "more corrected than reconsidered",
        {ENFORCEMENT: ("12,2,1,1,0", "12,0,1,1,0")},
        [("E340", Place(ENFORCEMENT, 2, 4, 2, "复议纠错件数"))],
    ),
    Fault(
        "more lost than litigated",
        {ENFORCEMENT: ("6,0,0,1,1", "6,0,0,0,1")},
        [("E340", Place(ENFORCEMENT, 4, 6, 4, "败诉件数"))],
    ),
    Fault(
        "lost and nothing changed",
        {ENFORCEMENT: ("退还罚款、修改裁量清单", "")},
        [("E342", Place(ENFORCEMENT, 4, 7, 4, "整改情况"))],
    ),
    Fault(
        "phase ends before it starts",
        {MILESTONES: ("2025-11-01,2025-11-30", "2025-11-01,2025-10-31")},
        [("E341", Place(MILESTONES, 4, 6, 4, "结束日期"))],
    ),
    Fault(
        "phase due before it starts",
        {MILESTONES: ("2026-03-20", "2026-02-20")},
        [("E341", Place(MILESTONES, 5, 7, 5, "报送截止日"))],
    ),
    Fault(
        "report of another year than its file",
        {REPORT: ("年度: 2025", "年度: 2024")},
        [("E385", Place(REPORT, 1, 5, field="年度"))],
    ),
    Fault(
        "report before its year",
        {REPORT: ("2025-11-18", "2024-11-18")},
        [("E386", Place(REPORT, 2, 7, field="报送日期"))],
    ),
    Fault(
        "report without problems",
        {REPORT: ("村务公开有 2 次晚于规定时限。", "无。")},
        [("W351", Place(REPORT, 5, 5, field="问题"))],
    ),
    Fault(
        "report with an empty section",
        {REPORT: ("问题: 村务公开有 2 次晚于规定时限。", "问题: ")},
        [("E217", Place(REPORT, 5, 4, field="问题"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
