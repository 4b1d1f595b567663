"""Letters, demonstrations, credit villages and scenarios, as citizens read of them."""

from functools import cache
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures import measure
from generator.measures.terms import State
from generator.pages.blocks import Block, Cards, Drawn, Grid, Notice, Rows
from generator.pages.topics import credit_plus, demonstration, letters
from generator.pages.topics.topic import Lack, Own, Topic
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, GOOD, Change, district

REVIEWS = "oversight/reviews.csv"
MATTERS = "报送事项,报送周期,报送单位类型,起始期间,报送期限天数\n"


def seen(root: Path) -> View:
    registry = register(load(root), AS_OF)
    return View(registry, measure(registry, AS_OF))


@cache
def view() -> View:
    return seen(GOOD)


def changed(folder: Path, changes: dict[str, Change]) -> View:
    return seen(district(folder, changes))


def own(topic: Topic, unit: str, of: View | None = None) -> Own:
    found = topic.own(of or view(), (of or view()).registry.units[unit])
    assert found is not None
    return found


def blocks(topic: Topic, section: str, of: View | None = None) -> tuple[Block, ...]:
    return next(each.blocks for each in topic.district(of or view()).sections if each.id == section)


def cells(found: tuple[Block, ...]) -> list[list[str]]:
    rows = (row for block in found if isinstance(block, Rows) for row in block.rows)
    return [[cell.text or (cell.state.zh if cell.state else "") for cell in row.cells] for row in rows]


def test_letters_say_who_is_silent_and_which_aspect_is_wanting() -> None:
    assert letters.TOPIC.district(view()).sentences == (
        "8 个单位里，2 个有承诺书，其中四个方面都有承诺的 0 个。",
        "缺得最多的是阳光信访、廉洁纪律方面，7 个单位没有承诺。",
        "没有报送承诺的：清溪经济开发区、临河社区、柳湾村、石桥镇便民服务中心、清溪区住建局、清溪城投公司。",
    )


def test_grid_of_aspects_has_every_unit_and_shows_gaps() -> None:
    (grid,) = (block for block in blocks(letters.TOPIC, "aspects") if isinstance(block, Grid))
    signs = {row.label: [cell.text or cell.state.zh for cell in row.cells] for row in grid.rows}
    assert signs["石桥"] == ["1", "2", "1", "未报送"]
    assert signs["清溪经济开发区"] == ["未报送"] * 4


def test_templates_are_downloads() -> None:
    files = {file.path: file.content for file in letters.TOPIC.district(view()).files}
    names = [f"topics/letters/{each}-1" for each in ("town", "park", "office", "village")]
    assert set(files) == {f"{name}.{kind}" for name in names for kind in ("md", "docx")}
    assert files[f"{names[0]}.md"].decode().splitlines()[::2] == [
        "# 信用承诺书",
        "（镇街，1.0 版，2026-01-01 起用，清信办〔2026〕2号）",
        "在{区县名称}，{单位名称}就{年度}年度工作向社会承诺：",
        "一、承诺事项",
        "{承诺事项}",
        "二、违诺责任",
        "没有兑现的，公开说明原因并限期整改。",
        "承诺单位（盖章）：",
        "单位负责人（签章）：",
        "年　　月　　日",
    ]


def test_own_part_leads_to_the_letter() -> None:
    found = own(letters.TOPIC, "990199101")
    assert found.sentence == "2026 年度承诺书有 5 项承诺，廉洁纪律方面没有承诺；1 个领域没有承诺。"
    assert own(letters.TOPIC, "990199401").state is State.MISSING


def test_demonstrations_stand_with_both_scores() -> None:
    assert cells(blocks(demonstration.TOPIC, "objects")) == [
        ["柳湾村", "信用村居", "创建中", "没有自查", "—", "—", "—"],
        ["综合窗口", "示范窗口", "已命名", "2026", "100/100", "96/100", "1 条"],
    ]


def test_differences_and_gaps_are_listed() -> None:
    (differing,) = cells(blocks(demonstration.TOPIC, "differing"))
    assert differing[2:] == ["达标", "部分达标"]
    (gap,) = cells(blocks(demonstration.TOPIC, "gaps"))
    assert gap[2:] == ["部分达标", "没有写明"]


def test_self_check_and_review_stand_in_one_row() -> None:
    rows = cells(own(demonstration.TOPIC, "990199101-fw").blocks)
    assert [row[1:3] for row in rows] == [["达标 60 分", "达标 60 分"], ["达标 40 分", "部分达标 36 分"]]


def test_named_window_that_fails_again_is_told_first(tmp_path: Path) -> None:
    reviews = (GOOD / REVIEWS).read_text("utf-8").replace(",2026,2026-03-25", ",2024,2026-03-25")
    later = f"{reviews}990199101-fw-01,window-01,2025,2025-12-25,未达标,,0,,清溪区信用办\n"
    of = changed(tmp_path, {REVIEWS: later})
    objects = blocks(demonstration.TOPIC, "objects", of)
    assert cells(objects)[0][2] == "命名后复核不达标"
    (table,) = (block for block in objects if isinstance(block, Rows))
    assert table.filter is not None
    badge = next(each for each in table.filter.selects if each.name == "badge")
    assert ("命名后复核不达标", 1) in [(each.label, each.count) for each in badge.options]
    assert "已命名" not in [each.label for each in badge.options]
    assert any(isinstance(block, Notice) for block in own(demonstration.TOPIC, "990199101-fw", of).blocks)


def test_households_too_few_to_be_told_are_no_numbers() -> None:
    rows = cells(own(demonstration.TOPIC, "990199101201").blocks)
    assert ["2025", "320", "不足 3", "0", "0.0%"] in [row[:5] for row in rows]


def test_village_with_too_few_is_in_the_table_and_not_in_the_chart(tmp_path: Path) -> None:
    of = changed(
        tmp_path, {"units/990199101201/credit_village.csv": "年度,总户数,参评户数,信用户数\n2026,320,9,<3\n"}
    )
    found = blocks(demonstration.TOPIC, "villages", of)
    assert not any(isinstance(block, Drawn) for block in found)
    assert cells(found)[0][:6] == ["柳湾村", "评了户，未申报", "2026", "320", "9", "不足 3"]


def test_approval_in_force_is_told_with_the_numbers_of_its_own_year(tmp_path: Path) -> None:
    file = "units/990199101201/credit_village.csv"
    later = "2027,320,310,300,,2026-06-10,2026-06-25,2026-07-02,,,,\n"
    of = changed(tmp_path, {file: (GOOD / file).read_text("utf-8") + later})
    assert cells(blocks(demonstration.TOPIC, "villages", of))[0][:6] == [
        "柳湾村", "有效", "2026", "320", "300", "280",
    ]  # fmt: skip
    sentence = own(demonstration.TOPIC, "990199101201", of).sentence
    assert "2026 年信用户 280 户（共 320 户），信用村居评定有效（2027 年公示中）" in sentence


def test_thousands_of_households_are_grouped(tmp_path: Path) -> None:
    table = "年度,总户数,参评户数,信用户数\n2026,1771,1083,967\n"
    of = changed(tmp_path, {"units/990199101201/credit_village.csv": table})
    assert cells(blocks(demonstration.TOPIC, "villages", of))[0][3:6] == ["1,771", "1,083", "967"]


def test_scenarios_are_cards_with_their_use() -> None:
    (cards,) = (block for block in blocks(credit_plus.TOPIC, "scenarios") if isinstance(block, Cards))
    assert [(card.title, card.mark) for card in cards.cards] == [
        ("信用+招标", "限制类，已停用"),
        ("信用+停车", "在用"),
    ]
    assert [(meter.label, meter.text) for meter in cards.cards[1].meters] == [("2026-Q1", "126 人")]
    assert [meter.text for meter in cards.cards[0].meters] == ["不足 3 人"]


@pytest.mark.parametrize(
    ("zeros", "state", "sentence"),
    [
        ("", State.MISSING, "没有在用的信用+场景；漏报 1 个季度。"),
        ("信用+场景,2026-Q1,2026-04-08,\n", State.ZERO, "没有在用的信用+场景。"),
    ],
)
def test_silence_and_a_zero_report_are_told_apart(
    zeros: str, state: State, sentence: str, tmp_path: Path
) -> None:
    of = changed(
        tmp_path,
        {
            "programme/reporting.csv": f"{MATTERS}信用+场景,每季度,社区,2026-Q1,15\n",
            "units/990199001001/zero_reports.csv": f"报送事项,期间,报送日期,备注\n{zeros}",
        },
    )
    found = own(credit_plus.TOPIC, "990199001001", of)
    assert (found.state, found.sentence) == (state, sentence)


def test_unit_that_is_asked_nothing_and_says_nothing_has_no_part() -> None:
    park = view().registry.units["990199401"]
    assert credit_plus.TOPIC.own(view(), park) is None
    assert demonstration.TOPIC.own(view(), park) is None


def urged(topic: Topic, unit: str, of: View | None = None) -> list[tuple[Lack, str]]:
    seen_by = of or view()
    return [(each.lack, each.what) for each in topic.urges(seen_by, seen_by.registry.units[unit])]


def test_units_are_urged_for_letters_and_for_aspects_of_letters() -> None:
    assert urged(letters.TOPIC, "990199401") == [(Lack.MISSING, "2026 年度承诺")]
    assert urged(letters.TOPIC, "990199101") == [(Lack.PENDING, "承诺书缺廉洁纪律方面的承诺")]


def test_unit_is_urged_for_a_name_that_no_review_bears_out(tmp_path: Path) -> None:
    reviews = (GOOD / REVIEWS).read_text("utf-8").replace(",2026,2026-03-25", ",2024,2026-03-25")
    later = f"{reviews}990199101-fw-01,window-01,2025,2025-12-25,未达标,,0,,清溪区信用办\n"
    assert urged(demonstration.TOPIC, "990199101-fw") == []
    assert urged(demonstration.TOPIC, "990199101-fw", changed(tmp_path, {REVIEWS: later})) == [
        (Lack.CONTRADICTION, "示范窗口“综合窗口”命名后复核，必达指标第 1 条没有达标")
    ]


def test_village_is_urged_for_its_next_assessment(tmp_path: Path) -> None:
    of = changed(tmp_path, {"units/990199101201/credit_village.csv": ("2027-04-29", "2026-06-29")})
    assert urged(demonstration.TOPIC, "990199101201", of) == [
        (Lack.OVERDUE, "信用村居评定 2026-06-29 到期，没有复评")
    ]
