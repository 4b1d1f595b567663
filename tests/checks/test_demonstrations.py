"""Demonstrations are checked in full, reviewed before they are named, and in good standing."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import Fault, found

DEMONSTRATIONS = "units/990199101-fw/demonstrations.csv"
SELF_CHECKS = "units/990199101-fw/self_checks.csv"
REVIEWS = "oversight/reviews.csv"
CRITERIA = "programme/criteria.csv"

FAULTS = [
    Fault(
        "window checked against criteria of villages",
        {
            SELF_CHECKS: ("window-02,2026", "village-01,2026"),
            DEMONSTRATIONS: ("2026-03-02,2026-04-10,清信办〔2026〕6号,2028-04-09", ",,,"),
        },
        [("E393", Place(SELF_CHECKS, 3, 2, 3, "指标编号"))],
    ),
    Fault(
        "review against criteria of villages",
        {REVIEWS: ("window-02,2026", "village-01,2026")},
        [("E393", Place(REVIEWS, 3, 2, 3, "指标编号"))],
    ),
    Fault(
        "better than full marks",
        {SELF_CHECKS: ("满意 198 件,40", "满意 198 件,41")},
        [("E392", Place(SELF_CHECKS, 3, 7, 3, "得分"))],
    ),
    Fault(
        "less than nothing",
        {REVIEWS: ("满意 45 件,36", "满意 45 件,-1")},
        [("E392", Place(REVIEWS, 3, 7, 3, "得分"))],
    ),
    Fault(
        "applied with a criterion unchecked",
        {
            SELF_CHECKS: (
                "990199101-fw-01,window-02,2026,2026-02-20,达标,评价 200 件，满意 198 件,40,https://www.qingxi.example/sf/02.html,\n",
                "",
            )
        },
        [("E394", Place(DEMONSTRATIONS, 2, 5, 2, "申报日期"))],
    ),
    Fault(
        "applied before the last check",
        {SELF_CHECKS: ("window-02,2026,2026-02-20", "window-02,2026,2026-03-20")},
        [("E394", Place(DEMONSTRATIONS, 2, 5, 2, "申报日期"))],
    ),
    Fault(
        "named without a review",
        {REVIEWS: "创建对象,指标编号,年度,复核日期,复核结果,核实情况,得分,佐证,复核单位\n"},
        [("E395", Place(DEMONSTRATIONS, 2, 6, 2, "命名日期"))],
    ),
    Fault(
        "named though the review failed",
        {REVIEWS: ("2026-03-25,达标,抽查 5 项", "2026-03-25,未达标,抽查 5 项")},
        [("E395", Place(DEMONSTRATIONS, 2, 6, 2, "命名日期"))],
    ),
    Fault(
        "named before the review",
        {REVIEWS: ("window-01,2026,2026-03-25", "window-01,2026,2026-04-25")},
        [("E395", Place(DEMONSTRATIONS, 2, 6, 2, "命名日期"))],
    ),
    Fault(
        "named without any criteria",
        {
            CRITERIA: "编号,创建类别,序号,指标内容,分值,计分方法,必达指标,佐证要求,依据,示例,启用日期,停用日期\nvillage-01,信用村居,1,年内开展评议,100,满足,是,,,是,,\n",
            SELF_CHECKS: None,
            REVIEWS: None,
        },
        [("E395", Place(DEMONSTRATIONS, 2, 6, 2, "命名日期"))],
    ),
    Fault(
        "self-check of another unit's window",
        {
            "units/990199101/self_checks.csv": "创建对象,指标编号,年度,自查日期,对照结果,得分,差距和措施\n990199101-fw-01,window-02,2025,2025-12-20,未达标,0,尚未评价\n"
        },
        [("E336", Place("units/990199101/self_checks.csv", 2, 1, 2, "创建对象"))],
    ),
    Fault(
        "named while it may not be praised",
        {
            "oversight/unit_records.csv": "编号,单位,记录方面,守信或失信,记录类别,认定机关,文书号,认定日期,失信程度,分级依据\nxy-1,990199101-fw,守信践诺,失信,未兑现惠民利企承诺,清溪区信用办,清信办〔2026〕4号,2026-02-20,一般,《信用修复管理办法》第六条\n",
            "oversight/results.csv": "编号,单位,结果类别,依据文件,决定机关,决定日期,事由,失信记录编号,期限至\njg-1,990199101-fw,取消评优资格,清信办〔2026〕5号,清溪区信用办,2026-03-01,承诺没有兑现,xy-1,2026-04-10\n",
            "oversight/objections.csv": None,
        },
        [("E396", Place(DEMONSTRATIONS, 2, 6, 2, "命名日期"))],
    ),
    Fault(
        "village that makes itself a street",
        {"units/990199101201/demonstrations.csv": ("990199101201-01,信用村居", "990199101201-01,示范街道")},
        [("E603", Place("units/990199101201/demonstrations.csv", 2, 2, 2, "创建类别"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
