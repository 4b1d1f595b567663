"""Rules that stand beside the tables of credit villages, demonstrations, scenarios and templates."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, found

VILLAGES = "units/990199101201/credit_village.csv"
DEMONSTRATIONS = "units/990199101-fw/demonstrations.csv"
SELF_CHECKS = "units/990199101-fw/self_checks.csv"
REVIEWS = "oversight/reviews.csv"
SCENARIOS = "units/990199001/scenarios.csv"
USES = "units/990199001/scenario_uses.csv"
TEMPLATE = "programme/templates/town-1.yml"
CRITERIA = "programme/criteria.csv"

FAULTS = [
    Fault(
        "more households assessed than there are",
        {VILLAGES: ("2026,320,300,280", "2026,290,300,280")},
        [("E340", Place(VILLAGES, 2, 3, 2, "参评户数"))],
    ),
    Fault(
        "more credit households than were assessed",
        {VILLAGES: ("2026,320,300,280", "2026,320,270,280")},
        [("E340", Place(VILLAGES, 2, 4, 2, "信用户数"))],
    ),
    Fault(
        "one household that did not take part",
        {VILLAGES: ("2026,320,300,280", "2026,320,319,280")},
        [("E505", Place(VILLAGES, 2, 3, 2, "参评户数"))],
    ),
    Fault(
        "two households that are no credit households",
        {VILLAGES: ("2026,320,300,280", "2026,320,300,298")},
        [("E505", Place(VILLAGES, 2, 4, 2, "信用户数"))],
    ),
    Fault(
        "publicity before the village applied",
        {VILLAGES: ("2026-04-01,2026-04-20", "2026-04-25,2026-04-20")},
        [("E341", Place(VILLAGES, 2, 7, 2, "公示开始日期"))],
    ),
    Fault(
        "publicity ended before it began",
        {VILLAGES: ("2026-04-20,2026-04-26", "2026-04-20,2026-04-16")},
        [("E341", Place(VILLAGES, 2, 8, 2, "公示截止日期"))],
    ),
    Fault(
        "approval ended before it was given",
        {VILLAGES: ("2027-04-29", "2026-04-29")},
        [("E341", Place(VILLAGES, 2, 10, 2, "有效期至"))],
    ),
    Fault(
        "approved on the last day of publicity",
        {VILLAGES: ("2026-04-26,2026-04-30", "2026-04-30,2026-04-30")},
        [("E390", Place(VILLAGES, 2, 9, 2, "评定日期"))],
    ),
    Fault(
        "approved without application",
        {VILLAGES: ("区级信用村,2026-04-01", "区级信用村,")},
        [("E342", Place(VILLAGES, 2, 6, 2, "申报日期"))],
    ),
    Fault(
        "approved without a beginning of publicity",
        {VILLAGES: ("2026-04-20,2026-04-26", ",2026-04-26")},
        [("E342", Place(VILLAGES, 2, 7, 2, "公示开始日期"))],
    ),
    Fault(
        "approved without an end of publicity",
        {VILLAGES: ("2026-04-20,2026-04-26", "2026-04-20,")},
        [("E342", Place(VILLAGES, 2, 8, 2, "公示截止日期"))],
    ),
    Fault(
        "approved for ever", {VILLAGES: ("2027-04-29", "")}, [("E342", Place(VILLAGES, 2, 10, 2, "有效期至"))]
    ),
    Fault(
        "approved where nobody can see it",
        {VILLAGES: ("https://www.qingxi.example/xy/liuwan.html", "")},
        [("E342", Place(VILLAGES, 2, 11, 2, "公示链接"))],
    ),
    Fault(
        "single household told", {VILLAGES: ("<3,0", "2,0")}, [("E504", Place(VILLAGES, 3, 3, 3, "参评户数"))]
    ),
    Fault(
        "criterion ended before it began",
        {CRITERIA: ("是,,2025-12-31", "是,2026-01-01,2025-12-31")},
        [("E341", Place(CRITERIA, 4, 12, 4, "停用日期"))],
    ),
    Fault(
        "applied before it began",
        {DEMONSTRATIONS: ("2026-01-05,2026-03-02", "2026-03-05,2026-03-02")},
        [("E341", Place(DEMONSTRATIONS, 2, 5, 2, "申报日期"))],
    ),
    Fault(
        "named before it applied",
        {DEMONSTRATIONS: ("2026-03-02,2026-04-10", "2026-04-11,2026-04-10")},
        [("E341", Place(DEMONSTRATIONS, 2, 6, 2, "命名日期"))],
    ),
    Fault(
        "naming ended before it began",
        {DEMONSTRATIONS: ("2028-04-09", "2026-04-09")},
        [("E341", Place(DEMONSTRATIONS, 2, 8, 2, "有效期至"))],
    ),
    Fault(
        "withdrawn before it was named",
        {DEMONSTRATIONS: ("2028-04-09,,", "2028-04-09,2026-04-09,")},
        [("E341", Place(DEMONSTRATIONS, 2, 9, 2, "撤销日期"))],
    ),
    Fault(
        "named without application",
        {DEMONSTRATIONS: ("2026-01-05,2026-03-02,", "2026-01-05,,")},
        [("E342", Place(DEMONSTRATIONS, 2, 5, 2, "申报日期"))],
    ),
    Fault(
        "named without a document",
        {DEMONSTRATIONS: ("清信办〔2026〕6号", "")},
        [("E342", Place(DEMONSTRATIONS, 2, 7, 2, "命名文号"))],
    ),
    Fault(
        "named for ever",
        {DEMONSTRATIONS: ("2028-04-09", "")},
        [("E342", Place(DEMONSTRATIONS, 2, 8, 2, "有效期至"))],
    ),
    Fault(
        "met without proof",
        {SELF_CHECKS: ("https://www.qingxi.example/sf/02.html", "")},
        [("E342", Place(SELF_CHECKS, 3, 8, 3, "佐证"))],
    ),
    Fault(
        "found met without proof",
        {REVIEWS: ("https://www.qingxi.example/sf/fh.html", "")},
        [("E342", Place(REVIEWS, 2, 8, 2, "佐证"))],
    ),
    Fault(
        "checked without a score",
        {SELF_CHECKS: ("全部公开,60", "全部公开,")},
        [("E342", Place(SELF_CHECKS, 2, 7, 2, "得分"))],
    ),
    Fault(
        "reviewed without a score",
        {REVIEWS: ("满意 45 件,36", "满意 45 件,")},
        [("E342", Place(REVIEWS, 3, 7, 3, "得分"))],
    ),
    Fault(
        "score of what does not apply",
        {SELF_CHECKS: ("2026-02-20,达标,评价", "2026-02-20,不适用,评价")},
        [("E343", Place(SELF_CHECKS, 3, 7, 3, "得分"))],
    ),
    Fault(
        "reviewed score of what does not apply",
        {REVIEWS: ("2026-03-25,部分达标", "2026-03-25,不适用")},
        [("E343", Place(REVIEWS, 3, 7, 3, "得分"))],
    ),
    Fault(
        "not met, and no word of what is done about it",
        {SELF_CHECKS: ("2026-02-20,达标,评价", "2026-02-20,未达标,评价")},
        [("E342", Place(SELF_CHECKS, 3, 9, 3, "差距和措施"))],
    ),
    Fault(
        "scenario ended before it began",
        {SCENARIOS: ("2026-01-01,2026-03-31", "2026-01-01,2025-12-31")},
        [("E604", Place(USES, 3, 2, 3, "期间")), ("E341", Place(SCENARIOS, 3, 11, 3, "停用日期"))],
    ),
    Fault(
        "more users than uses", {USES: ("126,340", "126,100")}, [("E340", Place(USES, 2, 3, 2, "使用人数"))]
    ),
    Fault(
        "use reported before the quarter was over",
        {USES: ("5100.00,2026-04-08", "5100.00,2026-03-08")},
        [("E380", Place(USES, 2, 6, 2, "报送日期"))],
    ),
    Fault(
        "amount that one or two people got",
        {USES: ("<3,2,,", "<3,2,60.00,")},
        [("E343", Place(USES, 3, 5, 3, "优惠金额（元）"))],
    ),
    Fault(
        "restriction on a local document",
        {SCENARIOS: ("《中华人民共和国政府采购法》第二十二条", "清信办〔2026〕4号")},
        [("E398", Place(SCENARIOS, 3, 8, 3, "依据"))],
    ),
    Fault(
        "reward that takes away",
        {SCENARIOS: ("每月免费停车 10 小时", "未登记的扣分")},
        [("W362", Place(SCENARIOS, 2, 6, 2, "激励内容"))],
    ),
    Fault(
        "reward for those who are not on a black list",
        {SCENARIOS: ("当年评为信用户", "不在黑名单内")},
        [("W362", Place(SCENARIOS, 2, 7, 2, "享受条件"))],
    ),
    Fault(
        "placeholder that nobody knows",
        {TEMPLATE: ("{单位名称}", "{单位全名}")},
        [("E399", Place(TEMPLATE, 17, 5, field="正文"))],
    ),
    Fault(
        "brace alone",
        {TEMPLATE: ("{单位名称}", "{单位名称")},
        [("E399", Place(TEMPLATE, 17, 5, field="正文"))],
    ),
    Fault(
        "promises in the middle of a line",
        {TEMPLATE: ("  {承诺事项}\n", "  共有{承诺事项}\n")},
        [("E399", Place(TEMPLATE, 17, 5, field="正文"))],
    ),
    Fault(
        "letter without its promises",
        {TEMPLATE: ("  {承诺事项}\n", "")},
        [("E601", Place(TEMPLATE, 17, 5, field="正文"))],
    ),
    Fault(
        "letter without liability",
        {TEMPLATE: ("  {违诺责任}\n", "")},
        [("E601", Place(TEMPLATE, 17, 5, field="正文"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
