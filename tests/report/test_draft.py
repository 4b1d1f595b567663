"""What a draft says of the good district, worked out by hand from its files."""

import pytest

from generator.measures import Measures, measure
from generator.registry import Registry, register
from generator.report.draft import Draft, draft, drafts, years
from generator.report.subject import Part
from tests.sites import AS_OF, good

TOWN, STREET, PARK = "990199101", "990199001", "990199401"


@pytest.fixture(scope="module")
def district() -> tuple[Registry, Measures]:
    registry = register(good(), AS_OF)
    return registry, measure(registry, AS_OF)


def made(district: tuple[Registry, Measures], unit: str, year: int) -> Draft:
    registry, measures = district
    return draft(registry, measures, registry.units[unit], year)


def said(found: Draft, part: Part, title: str) -> list[str]:
    (chapter,) = (each for each in found.chapters if each.part is part)
    return [text for entry in chapter.entries if entry.title == title for text in entry.sentences]


@pytest.fixture(scope="module")
def town(district: tuple[Registry, Measures]) -> Draft:
    return made(district, TOWN, 2026)


def test_draft_says_what_it_is_and_has_four_parts(town: Draft) -> None:
    assert town.title == "石桥镇2026年政务诚信建设工作总结（初稿）"
    assert "数据截至 2026-06-30" in town.note
    assert [each.part.zh for each in town.chapters] == [
        "主要做法", "取得的成效", "存在的问题", "下一步打算",
    ]  # fmt: skip


def test_promises(town: Draft) -> None:
    assert said(town, Part.PRACTICES, "公开承诺") == [
        "截至 2026-06-30，作出并公开承诺 5 项，写明完成日期的 4 项，长期坚持的 1 项：“老年优待证当场办结”"
        "“修好石桥中路路灯”“危房改造 12 户”“信访件按时答复”“新建停车场一处”。"
    ]
    assert said(town, Part.RESULTS, "公开承诺") == [
        "期限在 2026 年的承诺有 2 项，到 2026-06-30 自报兑现 1 项，其中区里核验属实 1 项，按最初的期限兑现 1 项。",
        "“老年优待证当场办结”2026-03-30 完成，期限 2026-03-31。",
    ]
    assert said(town, Part.PROBLEMS, "公开承诺") == [
        "期限在这一年的承诺 2 项，到期没有兑现 1 项：“修好石桥中路路灯”期限 2026-05-31，已逾期 30 天。",
        "改期限 2 次：“危房改造 12 户”由 2026-06-15 改到 2026-08-15（清信办〔2026〕9号）；"
        "“危房改造 12 户”由 2026-08-15 改到 2026-09-30（清信办〔2026〕12号）。",
        "撤回承诺 1 项：“新建停车场一处”（清信办〔2026〕6号）。",
    ]
    assert said(town, Part.NEXT, "公开承诺") == [
        "兑现逾期的承诺，逐项写明新的完成日期和逾期原因：“修好石桥中路路灯”。",
        "还没有到期的承诺 1 项，按期限办完：“危房改造 12 户”2026-09-30 到期。",
    ]


def test_claim_that_was_refuted_is_a_problem_and_no_result(district: tuple[Registry, Measures]) -> None:
    street = made(district, STREET, 2026)
    (refuted,) = (text for text in said(street, Part.PROBLEMS, "公开承诺") if "核验不属实" in text)
    name = district[0].commitments["990199001-2026-02"].title
    assert refuted == f"自报完成、核验不属实的 1 项：“{name}”。"
    assert not any(name in text for text in said(street, Part.RESULTS, "公开承诺"))


def test_disclosures(town: Draft) -> None:
    assert said(town, Part.PRACTICES, "信息公开") == ["截至 2026-06-30，公开信息 4 条，涉及 4 个领域。"]
    assert said(town, Part.RESULTS, "信息公开") == ["有公开时限的 3 条里，按时公开 2 条（2/3）。"]
    assert said(town, Part.PROBLEMS, "信息公开") == ["迟公开 1 条：“2026 年危房改造政策”。"]


def test_arrears(town: Draft) -> None:
    assert said(town, Part.PRACTICES, "清理欠款") == ["应报清欠月报 5 期，报了 2 期。"]
    assert said(town, Part.RESULTS, "清理欠款") == ["到 2026-05，尚欠 8,000.00 元。", "累计清偿 60%。"]
    assert said(town, Part.PROBLEMS, "清理欠款") == [
        "清欠月报没有报 3 期：2026-02、2026-03、2026-04。",
        "清欠落后于计划：按计划到 2026-05 应只剩 0 元，实际还欠 8,000.00 元。",
    ]
    assert said(town, Part.NEXT, "清理欠款") == [
        "补报 2026 年没有报的清欠月报，没有欠款的也要零报告。",
        "继续清欠，还欠 8,000.00 元。",
    ]


def test_approvals_processes_and_decisions(town: Draft) -> None:
    assert said(town, Part.PRACTICES, "告知承诺") == ["实行告知承诺的事项 2 项，都公开了告知书和承诺书。"]
    assert said(town, Part.RESULTS, "告知承诺") == [
        "受理可以凭承诺办理的 40 件，凭承诺办理 32 件（80.0%）；已核查 26 件（81.3%），发现不实承诺 1 件，撤销决定 1 件。"
    ]
    assert said(town, Part.PROBLEMS, "告知承诺") == ["凭承诺办理的还有 6 件没有核查。"]
    assert said(town, Part.PRACTICES, "信用嵌入流程") == [
        "到 2026-Q1，行政审批、公共服务流程嵌入了信用查询和奖惩，截至 2026-06-30，查询 20 次。"
    ]
    assert said(town, Part.PROBLEMS, "依法履职") == [
        "行政复议被纠正 0 件，行政诉讼败诉 1 件。已作的整改，2026-Q1：退还罚款、修改裁量清单。"
    ]


def test_year_that_is_over_is_told_whole_and_by_its_own_reports(district: tuple[Registry, Measures]) -> None:
    last = made(district, TOWN, 2025)
    assert said(last, Part.RESULTS, "依法履职") == [
        "办结执法案件 20 件；审结的行政复议 3 件、行政诉讼 1 件，被纠正或败诉 1 件。"
    ]
    assert said(last, Part.PRACTICES, "信用嵌入流程") == [
        "到 2025-Q4，行政审批流程嵌入了信用查询和奖惩，全年查询 14 次。"
    ]
    assert said(last, Part.PROBLEMS, "信用嵌入流程") == [
        "还没有嵌入信用查询的流程：公共服务（接口没有开通）。"
    ]


def test_what_is_missing_is_said(town: Draft, district: tuple[Registry, Measures]) -> None:
    silent = said(town, Part.PROBLEMS, "定期报送")
    assert any("没有报送、也没有零报告的" in text and "“涉诉”2026-03" in text for text in silent)
    park = made(district, PARK, 2026)
    assert said(park, Part.PROBLEMS, "定期报送") == ["2025 年的年度总结没有报送（截止 2025-11-20）。"]


def test_part_without_data_says_so_and_praises_nothing(district: tuple[Registry, Measures]) -> None:
    park = made(district, PARK, 2026)
    (results,) = (each for each in park.chapters if each.part is Part.RESULTS)
    assert results.empty == "数据里没有可以写成成效的内容。"
    assert not park.has_data


def test_numbers_name_the_table_they_come_from(town: Draft) -> None:
    numbers = {each.label: (each.value, each.source) for each in town.numbers}
    assert numbers["自报兑现"] == ("1/2 项", "承诺状态")
    assert numbers["承诺核查"] == ("81.3%（26/32 件）", "告知承诺办件月报")
    assert numbers["清欠月报"] == ("2/5 期", "清欠月报")


def test_years_with_data_are_known(district: tuple[Registry, Measures]) -> None:
    registry, measures = district
    assert years(registry, measures, registry.units[TOWN])[:2] == (2026, 2025)
    assert years(registry, measures, registry.units[PARK]) == ()
    assert not made(district, TOWN, 2027).has_data


def test_units_that_report_yearly_have_a_draft_of_each_year(district: tuple[Registry, Measures]) -> None:
    found = drafts(*district)
    assert [each.year for each in found[TOWN]] == [2026, 2025]
    assert found[PARK] == ()
    assert found["990199101201"] == ()


FLATTERY = ("显著", "良好", "优秀", "圆满", "扎实", "有力", "大幅", "突出成绩", "高度重视")


@pytest.mark.parametrize("unit", [TOWN, STREET, "990199-zj", "990199-ct"])
@pytest.mark.parametrize("year", [2025, 2026])
def test_program_flatters_nobody(district: tuple[Registry, Measures], unit: str, year: int) -> None:
    found = made(district, unit, year)
    texts = [
        text
        for chapter in found.chapters
        for entry in chapter.entries
        if entry.title != "表彰和处理"  # the words of others
        for text in entry.sentences
    ]
    assert not [text for text in texts for word in FLATTERY if word in text]
