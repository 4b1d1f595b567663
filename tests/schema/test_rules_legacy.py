"""Rules beside legacy matters and their entries."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import HOUSING, STREET, TOWN, Fault, district, findings, found

OPEN = f"{TOWN}legacy/990199101-jz-2025-01.yml"
RESOLVED = f"{HOUSING}legacy/990199-zj-jz-2024-01.yml"
IMPOSSIBLE = f"{STREET}legacy/990199001-jz-2026-01.yml"

FAULTS = [
    Fault(
        "found before it was formed",
        {IMPOSSIBLE: ("发现日期: 2026-01-15", "发现日期: 2024-01-15")},
        [("E341", Place(IMPOSSIBLE, 6, 7, field="发现日期"))],
    ),
    Fault(
        "due before it was found",
        {IMPOSSIBLE: ("化解时限: 2026-06-30", "化解时限: 2025-06-30")},
        [("E341", Place(IMPOSSIBLE, 9, 7, field="化解时限"))],
    ),
    Fault(
        "resolved before it was found",
        {RESOLVED: ("化解日期: 2025-06-20", "化解日期: 2024-06-20")},
        [("E341", Place(RESOLVED, 13, 7, field="化解日期"))],
    ),
    Fault(
        "handled without a plan",
        {OPEN: ("化解方案: 对账确认金额，列入 2026 年预算，分两期付清。\n", "")},
        [("E342", Place(OPEN, field="化解方案"))],
    ),
    Fault(
        "open without an office",
        {IMPOSSIBLE: ("现责任科室: 公共服务办公室\n", "")},
        [("E342", Place(IMPOSSIBLE, field="现责任科室"))],
    ),
    Fault(
        "resolved without a day",
        {RESOLVED: ("化解日期: 2025-06-20\n", "")},
        [("E342", Place(RESOLVED, field="化解日期"))],
    ),
    Fault(
        "resolved without a mode",
        {RESOLVED: ("化解方式: 履约\n", "")},
        [("E342", Place(RESOLVED, field="化解方式"))],
    ),
    Fault(
        "impossible without a reason",
        {
            IMPOSSIBLE: (
                "无法办理原因: 桥址在行洪河道内，水利部门不予许可；已书面答复居民，改为修缮上游的旧桥。\n",
                "",
            )
        },
        [("E342", Place(IMPOSSIBLE, field="无法办理原因"))],
    ),
    Fault(
        "resolved on a day and still open",
        {OPEN: ("办理状态: 办理", "办理状态: 办理\n化解日期: 2026-06-01")},
        [("E343", Place(OPEN, 13, 7, field="化解日期"))],
    ),
    Fault(
        "resolved in a way and still open",
        {OPEN: ("办理状态: 办理", "办理状态: 办理\n化解方式: 补偿")},
        [("E343", Place(OPEN, 13, 7, field="化解方式"))],
    ),
    Fault(
        "reason why a matter that is handled cannot be",
        {OPEN: ("办理状态: 办理", "办理状态: 办理\n无法办理原因: 没有钱")},
        [("E343", Place(OPEN, 13, 9, field="无法办理原因"))],
    ),
    Fault(
        "postponed to an earlier day",
        {
            OPEN: (
                "    原时限: 2026-06-30\n    新时限: 2026-12-31",
                "    原时限: 2026-06-30\n    新时限: 2026-05-31",
            )
        },
        [("E310", Place(OPEN, 11, 7, field="化解时限")), ("E341", Place(OPEN, 34, 10, field="新时限"))],
    ),
    Fault(
        "office of former times",
        {IMPOSSIBLE: ("现责任科室: 公共服务办公室", "现责任科室: 原公共服务办公室")},
        [("E374", Place(IMPOSSIBLE, 11, 8, field="现责任科室"))],
    ),
    Fault(
        "office that was closed",
        {IMPOSSIBLE: ("现责任科室: 公共服务办公室", "现责任科室: 公共服务办公室（已撤并）")},
        [("E374", Place(IMPOSSIBLE, 11, 8, field="现责任科室"))],
    ),
    Fault(
        "summary that names a person",
        {IMPOSSIBLE: ("没有立项。", "没有立项，答应的是刘某某。")},
        [("E373", Place(IMPOSSIBLE, 8, 7, field="事项概况"))],
    ),
    Fault(
        "reason of a postponement that names a person",
        {OPEN: ("第二期资金列入下半年支付计划。", "等张女士签字。")},
        [("E373", Place(OPEN, 35, 11, field="延期原因"))],
    ),
    Fault(
        "handover to a person",
        {OPEN: ("移交合同、验收单和付款凭证。", "移交给赵某。")},
        [("E373", Place(OPEN, 25, 11, field="交接情况"))],
    ),
    Fault(
        "step that names a person",
        {OPEN: ("支付第一期 9 万元。", "向陈先生支付第一期 9 万元。")},
        [("E373", Place(OPEN, 42, 9, field="情况"))],
    ),
    Fault(
        "found tomorrow",
        {IMPOSSIBLE: ("发现日期: 2026-01-15\n", "发现日期: 2026-07-01\n")},
        [
            ("E323", Place(IMPOSSIBLE, 6, 7, field="发现日期")),
            ("E341", Place(IMPOSSIBLE, 9, 7, field="化解时限")),
        ],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


@pytest.mark.parametrize("office", ["原料供应科", "前哨社区服务站", "公共服务办公室"])
def test_office_of_now_may_be_called_like_one_of_old(office: str, tmp_path: Path) -> None:
    changes = {IMPOSSIBLE: ("现责任科室: 公共服务办公室", f"现责任科室: {office}")}
    assert findings(district(tmp_path, changes)) == ()


@pytest.mark.parametrize("words", ["对方某项材料不全", "拖欠某企业货款", "同志们", "于某年签订"])
def test_words_like_a_name_name_nobody(words: str, tmp_path: Path) -> None:
    changes = {IMPOSSIBLE: ("没有立项。", f"没有立项，{words}。")}
    assert findings(district(tmp_path, changes)) == ()
