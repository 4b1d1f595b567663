"""Rules that stand beside leading groups, inspections, policies, activities and typical cases."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import STREET, TOWN, Fault, district, findings, found

CHECKS = "oversight/supervision_checks.csv"
POLICIES = f"{TOWN}policies.csv"
ACTIVITIES = f"{TOWN}activities.csv"
HIGHLIGHTS = f"{TOWN}highlights.csv"
CASES = f"{STREET}typical_cases.csv"
GROUP = f"{TOWN}leading_group.yml"

FAULTS = [
    Fault(
        "leading group without a leader",
        {GROUP: ("组长职务: 镇党委副书记、镇长\n", "")},
        [("E217", Place(GROUP, field="组长职务"))],
    ),
    Fault(
        "leading group without a document number",
        {GROUP: ("石政发〔2021〕12号", "石桥镇 12 号文")},
        [("E216", Place(GROUP, 2, 7, field="成立文件"))],
    ),
    Fault(
        "leading group set up tomorrow",
        {GROUP: ("2021-09-06", "2026-07-01")},
        [("E323", Place(GROUP, 1, 7, field="成立日期"))],
    ),
    Fault(
        "mobile of whoever answers for it",
        {GROUP: ("0990-5550206", "13812345678")},
        [("E214", Place(GROUP, 10, 7, field="联系电话"))],
    ),
    Fault(
        "rectified before the check",
        {CHECKS: ("2026-04-10,2026-04-02", "2026-04-10,2026-03-02")},
        [("E341", Place(CHECKS, 2, 9, 2, "整改完成日期"))],
    ),
    Fault(
        "to be rectified before the check",
        {CHECKS: ("2 件。,2026-04-10", "2 件。,2026-03-10")},
        [("E341", Place(CHECKS, 3, 8, 3, "整改期限"))],
    ),
    Fault(
        "problems without a day to put them right",
        {CHECKS: ("2 件。,2026-04-10", "2 件。,")},
        [("E342", Place(CHECKS, 3, 8, 3, "整改期限"))],
    ),
    Fault(
        "nothing to put right and yet a day",
        {CHECKS: ("相符。,,", "相符。,2026-06-25,2026-06-24")},
        [
            ("E343", Place(CHECKS, 4, 8, 4, "整改期限")),
            ("E343", Place(CHECKS, 4, 9, 4, "整改完成日期")),
        ],
    ),
    Fault(
        "checked tomorrow",
        {CHECKS: ("2026-06-18", "2026-07-01")},
        [("E323", Place(CHECKS, 4, 3, 4, "检查日期"))],
    ),
    Fault(
        "repealed without a reason",
        {POLICIES: ("全区统一考评，本镇不再另行规定。", "")},
        [("E342", Place(POLICIES, 5, 10, 5, "改废原因"))],
    ),
    Fault(
        "amended without its successor",
        {POLICIES: ("2025-12-31,990199101-zd-003,试行", "2025-12-31,,试行")},
        [("E342", Place(POLICIES, 2, 9, 2, "替代文件"))],
    ),
    Fault(
        "no longer in force since nobody knows when",
        {POLICIES: ("废止,2025-06-30", "废止,")},
        [("E342", Place(POLICIES, 5, 8, 5, "终止日期"))],
    ),
    Fault(
        "ended before it was issued",
        {POLICIES: ("废止,2025-06-30", "废止,2022-04-30")},
        [("E341", Place(POLICIES, 5, 8, 5, "终止日期"))],
    ),
    Fault(
        "in force and ended",
        {POLICIES: ("废止,2025-06-30", "有效,2025-06-30")},
        [
            ("E343", Place(POLICIES, 5, 8, 5, "终止日期")),
            ("E343", Place(POLICIES, 5, 10, 5, "改废原因")),
        ],
    ),
    Fault(
        "in force and replaced",
        {POLICIES: ("2023-02-20,有效,,", "2023-02-20,有效,,990199101-zd-003")},
        [("E343", Place(POLICIES, 3, 9, 3, "替代文件"))],
    ),
    Fault(
        "replaced by what nobody registered",
        {POLICIES: ("2025-12-31,990199101-zd-003", "2025-12-31,990199101-zd-030")},
        [("E317", Place(POLICIES, 2, 9, 2, "替代文件"))],
    ),
    Fault(
        "policy in another unit's folder",
        {POLICIES: ("990199101-zd-004", "990199001-zd-004")},
        [("E336", Place(POLICIES, 5, 1, 5, "编号"))],
    ),
    Fault(
        "policy repealed tomorrow",
        {POLICIES: ("废止,2025-06-30", "废止,2026-07-01")},
        [("E323", Place(POLICIES, 5, 8, 5, "终止日期"))],
    ),
    Fault(
        "highlight of more than 500 characters",
        {HIGHLIGHTS: ("增加核验和延期两章，明确每月张榜一次。", "甲" * 501)},
        [("E201", Place(HIGHLIGHTS, 2, 4, 2, "简介"))],
    ),
    Fault(
        "highlight of tomorrow",
        {HIGHLIGHTS: ("2026-03-05", "2026-07-01")},
        [("E323", Place(HIGHLIGHTS, 3, 5, 3, "日期"))],
    ),
    Fault(
        "five-in without where it went in",
        {ACTIVITIES: ("进社区", "")},
        [("E342", Place(ACTIVITIES, 2, 3, 2, "五进类别"))],
    ),
    Fault(
        "training that went into a school",
        {ACTIVITIES: ("信用知识培训,,", "信用知识培训,进学校,")},
        [("E343", Place(ACTIVITIES, 4, 3, 4, "五进类别"))],
    ),
    Fault(
        "more staff trained than there are",
        {ACTIVITIES: ("43,46,43", "43,46,47")},
        [("E340", Place(ACTIVITIES, 4, 11, 4, "实训人数"))],
    ),
    Fault(
        "training of staff without its numbers",
        {ACTIVITIES: ("43,46,43", "43,,")},
        [
            ("E342", Place(ACTIVITIES, 4, 10, 4, "应训人数")),
            ("E342", Place(ACTIVITIES, 4, 11, 4, "实训人数")),
        ],
    ),
    Fault(
        "nobody counted who came",
        {ACTIVITIES: ("居民,120", "居民,")},
        [("E342", Place(ACTIVITIES, 2, 9, 2, "参加人数"))],
    ),
    Fault(
        "activity over before it began",
        {ACTIVITIES: ("2026-04-23", "2026-04-21")},
        [("E341", Place(ACTIVITIES, 4, 6, 4, "结束日期"))],
    ),
    Fault(
        "activity still to come",
        {ACTIVITIES: ("2026-05-20", "2026-09-01")},
        [("E323", Place(ACTIVITIES, 3, 5, 3, "开始日期"))],
    ),
    Fault(
        "person without consent",
        {CASES: ("2026-05-20,是", "2026-05-20,")},
        [("E345", Place(CASES, 2, 7, 2, "本人书面同意"))],
    ),
    Fault(
        "person who does not consent",
        {CASES: ("2026-05-20,是", "2026-05-20,否")},
        [("E345", Place(CASES, 2, 7, 2, "本人书面同意"))],
    ),
    Fault(
        "person by name",
        {CASES: ("张某某", "张三丰")},
        [("E346", Place(CASES, 2, 4, 2, "主体名称"))],
    ),
    Fault(
        "case of tomorrow",
        {CASES: ("2026-05-20", "2026-07-01")},
        [("E323", Place(CASES, 2, 6, 2, "日期"))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


@pytest.mark.parametrize("name", ["张某", "张*", "张**", "张＊＊", "欧阳某某", "李某女士"])
def test_masked_person_may_be_written_in_several_ways(name: str, tmp_path: Path) -> None:
    assert findings(district(tmp_path, {CASES: ("张某某", name)})) == ()


@pytest.mark.parametrize("name", ["张三丰某", "老张", "张", "某某", "张*丰", "小张同学"])
def test_other_ways_of_writing_a_person_are_refused(name: str, tmp_path: Path) -> None:
    said = findings(district(tmp_path, {CASES: ("张某某", name)}))
    assert [each.code.id for each in said] == ["E346"]


def test_media_reach_nobody_who_could_be_counted(tmp_path: Path) -> None:
    row = "990199101-hd-005,媒体宣传,,诚信专栏第二期,2026-02-03,,,居民,,,,,,\n"
    changes = {ACTIVITIES: ("990199101-hd-002,", f"{row}990199101-hd-002,")}
    assert findings(district(tmp_path, changes)) == ()


def test_training_of_traders_is_no_training_of_staff(tmp_path: Path) -> None:
    changes = {ACTIVITIES: ("公职人员,43,46,43", "企业,43,,")}
    assert findings(district(tmp_path, changes)) == ()


def test_units_have_a_leading_group_each_and_none_two(tmp_path: Path) -> None:
    second = f"{TOWN}leading_group.yaml"
    said = findings(
        district(tmp_path, {second: "成立日期: 2021-09-06\n成立文件: 石政发〔2021〕12号\n组长职务: 镇长\n"})
    )
    assert [(each.code.id, each.place.file) for each in said] == [("E318", GROUP)]
