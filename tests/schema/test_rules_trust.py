"""Rules beside units' records, staff filing, licences and penalties, objections and results."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import STREET, TOWN, Fault, district, findings, found

RECORDS = "oversight/unit_records.csv"
OBJECTIONS = "oversight/objections.csv"
RESULTS = "oversight/results.csv"
STAFF = f"{TOWN}staff_records.csv"
STREET_STAFF = f"{STREET}staff_records.csv"
ADMIN = f"{TOWN}admin_credit.csv"

FAULTS = [
    Fault(
        "penalty among the records of trust",
        {RECORDS: ("守信,兑现惠民利企承诺", "守信,行政处罚")},
        [("E350", Place(RECORDS, 2, 5, 2, "记录类别"))],
    ),
    Fault(
        "level by hearsay",
        {RECORDS: ("轻微,《信用修复管理办法》第六条", "轻微,群众反映强烈")},
        [("E351", Place(RECORDS, 5, 11, 5, "分级依据"))],
    ),
    Fault(
        "misconduct without body, number, level and basis",
        {
            RECORDS: (
                "失信,司法判决,,清溪区人民法院,（2025）苏9901行初8号,2025-05-20,一般,《信用修复管理办法》第六条",
                "失信,司法判决,,,,2025-05-20,,",
            )
        },
        [
            ("E342", Place(RECORDS, 4, 7, 4, "认定机关")),
            ("E342", Place(RECORDS, 4, 8, 4, "文书号")),
            ("E342", Place(RECORDS, 4, 10, 4, "失信程度")),
            ("E342", Place(RECORDS, 4, 11, 4, "分级依据")),
        ],
    ),
    Fault(
        "story of misconduct",
        {RECORDS: ("失信,行政处罚,,区统计局", "失信,行政处罚,迟报统计数据,区统计局")},
        [("E343", Place(RECORDS, 8, 6, 8, "事实摘要"))],
    ),
    Fault(
        "file on misconduct",
        {RECORDS: ("是,,未申请,,", "是,,未申请,,https://qingxi.example/cf/1")},
        [("E343", Place(RECORDS, 8, 16, 8, "佐证"))],
    ),
    Fault(
        "trust with level, basis, rectification and repair",
        {
            RECORDS: (
                "2026-05-12,,,,,,,",
                "2026-05-12,一般,《信用修复管理办法》,,2026-06-01,已修复,2026-06-20,",
            )
        },
        [
            ("E343", Place(RECORDS, 2, 10, 2, "失信程度")),
            ("E343", Place(RECORDS, 2, 11, 2, "分级依据")),
            ("E343", Place(RECORDS, 2, 13, 2, "整改完成日期")),
            ("E343", Place(RECORDS, 2, 14, 2, "修复状态")),
            ("E343", Place(RECORDS, 2, 15, 2, "修复日期")),
            ("E354", Place(RECORDS, 2, 15, 2, "修复日期")),
        ],
    ),
    Fault(
        "ordinary misconduct that must be shown",
        {RECORDS: ("第六条,,2026-06-01,受理", "第六条,是,2026-06-01,受理")},
        [("E343", Place(RECORDS, 3, 12, 3, "确需公示"))],
    ),
    Fault(
        "repaired without a day, of what was never put right",
        {RECORDS: ("2026-03-01,已修复,2026-05-06", ",已修复,")},
        [
            ("E342", Place(RECORDS, 6, 13, 6, "整改完成日期")),
            ("E342", Place(RECORDS, 6, 15, 6, "修复日期")),
        ],
    ),
    Fault(
        "day of repair of what was not repaired",
        {RECORDS: ("2026-06-01,受理,,", "2026-06-01,受理,2026-06-20,")},
        [
            ("E343", Place(RECORDS, 3, 15, 3, "修复日期")),
            ("E354", Place(RECORDS, 3, 15, 3, "修复日期")),
        ],
    ),
    Fault(
        "put right before it was decided",
        {RECORDS: ("2026-06-01,受理", "2025-06-01,受理")},
        [("E341", Place(RECORDS, 3, 13, 3, "整改完成日期"))],
    ),
    Fault(
        "repaired before it was put right",
        {RECORDS: ("2026-03-01,已修复,2026-05-06", "2026-05-08,已修复,2026-05-06")},
        [("E341", Place(RECORDS, 6, 15, 6, "修复日期"))],
    ),
    Fault(
        "reply before the objection",
        {OBJECTIONS: ("2026-05-11,维持,2026-05-22", "2026-05-11,维持,2026-05-02")},
        [("E341", Place(OBJECTIONS, 2, 5, 2, "答复日期"))],
    ),
    Fault(
        "reply without an outcome",
        {OBJECTIONS: ("2026-05-11,维持,2026-05-22", "2026-05-11,,2026-05-22")},
        [("E342", Place(OBJECTIONS, 2, 4, 2, "处理结果"))],
    ),
    Fault(
        "outcome without a reply",
        {OBJECTIONS: ("2026-05-11,维持,2026-05-22", "2026-05-11,维持,")},
        [("E342", Place(OBJECTIONS, 2, 5, 2, "答复日期"))],
    ),
    Fault(
        "more files than staff",
        {STAFF: ("2025,46,38", "2025,46,51")},
        [("E340", Place(STAFF, 3, 3, 3, "已建档人数"))],
    ),
    Fault(
        "one without a file",
        {STAFF: ("2025,46,38", "2025,46,45")},
        [("E505", Place(STAFF, 3, 3, 3, "已建档人数"))],
    ),
    Fault(
        "nearly all, told too exactly",
        {STREET_STAFF: ("30,>27", "30,>28")},
        [("E505", Place(STREET_STAFF, 2, 3, 2, "已建档人数"))],
    ),
    Fault(
        "two in a cell",
        {STAFF: ("38,5,<3", "38,5,2")},
        [("E504", Place(STAFF, 3, 5, 3, "失信记录条数"))],
    ),
    Fault(
        "staff told before the year was over",
        {STAFF: ("2026-01-20", "2025-11-20")},
        [("E380", Place(STAFF, 3, 6, 3, "报送日期"))],
    ),
    Fault(
        "penalty on somebody",
        {ADMIN: ("行政处罚,石桥镇河湾农机专业合作社", "行政处罚,欧阳某某")},
        [("E506", Place(ADMIN, 4, 3, 4, "行政相对人名称"))],
    ),
    Fault(
        "licence of an individual business",
        {
            ADMIN: (
                "石桥镇河湾农机专业合作社,91990199MA2RK7HB3J,石城管许",
                "石桥镇河湾小吃店,92990199MA2QX11C48,石城管许",
            )
        },
        [("E506", Place(ADMIN, 6, 4, 6, "行政相对人代码"))],
    ),
    Fault(
        "decision on one without a code",
        {ADMIN: ("91990199MA2RK7HB3J,石城管许", ",石城管许")},
        [("E217", Place(ADMIN, 6, 4, 6, "行政相对人代码"))],
    ),
    Fault(
        "penalty shown for ever",
        {ADMIN: (",2027-03-09,,", ",2029-03-10,,")},
        [("E352", Place(ADMIN, 3, 14, 3, "公示截止期"))],
    ),
    Fault(
        "penalty without offence, basis and end",
        {
            ADMIN: (
                "罚款,未按规定设置围挡,罚款,《城市市容和环境卫生管理条例》第三十六条,2000.00,2026-03-09,2026-03-24,,2027-03-09",
                "罚款,,罚款,,2000.00,2026-03-09,2026-03-24,,",
            )
        },
        [
            ("E342", Place(ADMIN, 3, 7, 3, "违法行为类型")),
            ("E342", Place(ADMIN, 3, 9, 3, "处罚依据")),
            ("E342", Place(ADMIN, 3, 14, 3, "公示截止期")),
        ],
    ),
    Fault(
        "licence with offence, basis and fine",
        {
            ADMIN: (
                "普通,,临时占用道路 60 平方米,,,",
                "普通,超期,临时占用道路 60 平方米,《城市道路管理条例》,50.00,",
            )
        },
        [
            ("E343", Place(ADMIN, 2, 7, 2, "违法行为类型")),
            ("E343", Place(ADMIN, 2, 9, 2, "处罚依据")),
            ("E343", Place(ADMIN, 2, 10, 2, "罚款金额（元）")),
        ],
    ),
    Fault(
        "licence shown, ended and stopped before it was given",
        {
            ADMIN: (
                "2026-04-27,2026-05-08,2026-07-31,,,",
                "2026-04-27,2025-05-08,2025-07-31,2025-04-27,2025-04-28,",
            )
        },
        [
            ("E341", Place(ADMIN, 2, 12, 2, "公示日期")),
            ("E341", Place(ADMIN, 2, 13, 2, "有效期至")),
            ("E341", Place(ADMIN, 2, 14, 2, "公示截止期")),
            ("E341", Place(ADMIN, 2, 15, 2, "停止公示日期")),
        ],
    ),
    Fault(
        "accountability without a number, with a reason",
        {RESULTS: ("2026-05-29,,<3", "2026-05-29,迟报材料,")},
        [
            ("E343", Place(RESULTS, 7, 7, 7, "事由")),
            ("E342", Place(RESULTS, 7, 8, 7, "追究人数")),
        ],
    ),
    Fault(
        "ban without a record and without an end",
        {RESULTS: ("2026-05-06,,,xy-2026-002,,,2027-04-15", "2026-05-06,,,,,,")},
        [
            ("E342", Place(RESULTS, 4, 9, 4, "失信记录编号")),
            ("E342", Place(RESULTS, 4, 12, 4, "期限至")),
        ],
    ),
    Fault(
        "correction without a deadline",
        {RESULTS: ("xy-2026-002,2026-06-10,2026-06-01", "xy-2026-002,,2026-06-01")},
        [("E342", Place(RESULTS, 3, 10, 3, "整改期限"))],
    ),
    Fault(
        "praise with people, a deadline, an end and what was put right",
        {RESULTS: ("成效明显,,,,,,", "成效明显,<3,,2026-05-01,2026-04-01,2027-02-10,")},
        [
            ("E343", Place(RESULTS, 2, 8, 2, "追究人数")),
            ("E343", Place(RESULTS, 2, 10, 2, "整改期限")),
            ("E343", Place(RESULTS, 2, 11, 2, "整改完成日期")),
            ("E343", Place(RESULTS, 2, 12, 2, "期限至")),
        ],
    ),
    Fault(
        "praise for a misconduct",
        {RESULTS: ("成效明显,,,", "成效明显,,xy-2026-004,")},
        [("E343", Place(RESULTS, 2, 9, 2, "失信记录编号"))],
    ),
    Fault(
        "correction due and done before it was asked for",
        {RESULTS: ("2026-06-10,2026-06-01", "2025-06-10,2025-06-01")},
        [
            ("E341", Place(RESULTS, 3, 10, 3, "整改期限")),
            ("E341", Place(RESULTS, 3, 11, 3, "整改完成日期")),
        ],
    ),
    Fault(
        "end of a ban before it began",
        {RESULTS: ("xy-2026-002,,,2027-04-15", "xy-2026-002,,,2026-04-15")},
        [("E341", Place(RESULTS, 4, 12, 4, "期限至"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


@pytest.mark.parametrize("name", ["张三", "王小明", "欧阳文山", "李某", "李某某", "李**", "阿卜杜拉·热合曼"])
def test_name_of_a_person_is_refused_and_not_repeated(name: str, tmp_path: Path) -> None:
    changes = {ADMIN: ("行政处罚,石桥镇河湾农机专业合作社", f"行政处罚,{name}")}
    (said,) = findings(district(tmp_path, changes))
    assert said.code.id == "E506"
    assert name not in said.message + said.help


@pytest.mark.parametrize("name", ["河湾公司", "清溪区第二小学", "石桥镇河湾村村民委员会", "东方航运公司"])
def test_name_of_a_body_is_taken(name: str, tmp_path: Path) -> None:
    changes = {ADMIN: ("行政处罚,石桥镇河湾农机专业合作社", f"行政处罚,{name}")}
    assert findings(district(tmp_path, changes)) == ()


@pytest.mark.parametrize("files", ["0", "43", "46", "<3", ">43", ">20"])
def test_filing_that_points_at_nobody_is_taken(files: str, tmp_path: Path) -> None:
    assert findings(district(tmp_path, {STAFF: ("2025,46,38", f"2025,46,{files}")})) == ()


@pytest.mark.parametrize("files", ["44", "45", ">44", ">45"])
def test_number_of_those_without_a_file_is_not_said(files: str, tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {STAFF: ("2025,46,38", f"2025,46,{files}")}))
    assert said.code.id == "E505"
    assert files not in said.message
    assert said.help == "请把“已建档人数”改为 >43。"


def test_few_staff_are_told_as_few(tmp_path: Path) -> None:
    assert findings(district(tmp_path, {STAFF: ("2025,46,38", "2025,<3,<3")})) == ()
