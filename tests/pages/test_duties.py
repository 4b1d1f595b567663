"""What the topics of approval on a promise, duties and progress say of the good district."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.charts import Chart
from generator.load.source import load
from generator.measures import measure
from generator.measures.terms import State
from generator.pages.blocks import Drawn, Empty, Grid, Links, Meters, Paper, Phases, Rows, Section
from generator.pages.topics import approval, duties, progress
from generator.pages.topics.topic import District, Lack, Own, Topic
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, district, good, text

TOWN, STREET, PARK, VILLAGE = "990199101", "990199001", "990199401", "990199101201"
MINE = [approval.TOPIC, duties.TOPIC, progress.TOPIC]
REPORTING = "programme/reporting.csv"
LATER = date(2026, 7, 20)


@cache
def view() -> View:
    registry = register(good(), AS_OF)
    return View(registry, measure(registry, AS_OF))


def changed(folder: Path, changes: dict[str, object], as_of: date = AS_OF) -> View:
    registry = register(load(district(folder, changes)), as_of)  # type: ignore[arg-type]
    return View(registry, measure(registry, as_of))


def silent(folder: Path) -> View:
    """The district without anything that these topics are made of."""
    names = ("embedding.csv", "approval_items.csv", "approval_months.csv", "duties.csv", "enforcement.csv")
    gone = [f"units/{TOWN}/{name}" for name in names]
    gone += [f"units/{STREET}/enforcement.csv", "programme/milestones.csv"]
    gone += [f"units/{unit}/annual_reports/{unit}-2025.yml" for unit in (TOWN, STREET)]
    changes: dict[str, object] = dict.fromkeys(gone)
    return changed(folder, changes | {"programme/requirements.yml": ("年度总结起始年度: 2025\n", "")})


def own(topic: Topic, unit: str, seen: View | None = None) -> Own:
    found = topic.own(seen or view(), (seen or view()).registry.units[unit])
    assert found is not None
    return found


def section(found: District, id: str) -> Section:
    return next(each for each in found.sections if each.id == id)


def rows(blocks: tuple[object, ...], at: int = 0) -> list[list[str]]:
    tables = [block for block in blocks if isinstance(block, Rows)]
    return [[cell.text for cell in row.cells] for row in tables[at].rows]


def chart(found: Section) -> Chart:
    return next(block.chart for block in found.blocks if isinstance(block, Drawn))


def test_approval_says_how_much_was_checked() -> None:
    found = approval.TOPIC.district(view())
    assert found.sentences == (
        "2026 年以来，各单位受理可以凭承诺办的事 40 件，80.0% 凭承诺办理；"
        "凭承诺办理的，已核查 81.3%，发现不实承诺 1 件，撤销决定 1 件。",
        "石桥镇核查率最低，只有 81.3%，还有 6 件没有核查。",
    )
    drawn = chart(section(found, "checking"))
    assert [(each.name, each.values) for each in drawn.series] == [("已核查", (26,)), ("没有核查", (6,))]
    assert rows(section(found, "checking").blocks) == [
        ["石桥镇", "40", "32", "80.0%", "26", "81.3%", "1", "1", "0"]
    ]


def test_months_are_added_up_over_units() -> None:
    drawn = chart(section(approval.TOPIC.district(view()), "months"))
    assert drawn.categories == ("2025-12", "2026-03", "2026-04", "2026-05")
    assert [each.values for each in drawn.series] == [(10, 24, 8, 0), (10, 6, 2, 0)]


def test_items_say_how_much_faster_they_are() -> None:
    found = section(approval.TOPIC.district(view()), "items")
    (meters,) = (block for block in found.blocks if isinstance(block, Meters))
    assert [(each.label, each.text, each.note) for each in meters.meters] == [
        ("户外招牌设置许可", "快 9 天", "10 天 → 1 天"),
        ("临时救助收入证明", "快 5 天", "5 天 → 当场"),
    ]
    assert rows(found.blocks)[1] == ["临时救助收入证明", "证明事项", "5", "当场", "石桥"]


def test_processes_without_an_answer_are_as_visible_as_those_with_one(tmp_path: Path) -> None:
    asked = text(REPORTING) + "信用嵌入流程,每季度,镇、街道,2026-Q1,15,\n"
    seen = changed(tmp_path, {REPORTING: asked}, LATER)
    (grid,) = (b for b in section(approval.TOPIC.district(seen), "embedding").blocks if isinstance(b, Grid))
    assert [row.label for row in grid.rows] == ["清溪", "石桥"]
    street, town = grid.rows
    assert {cell.note for cell in street.cells} == {"2026-Q2 未报送，从来没有报过"}
    assert town.cells[0].note == "2026-Q2 未报送，上一次是 2026-Q1“是”"
    assert {cell.state for row in grid.rows for cell in row.cells} == {State.MISSING}


def test_process_left_out_of_a_reported_quarter_is_urged(tmp_path: Path) -> None:
    asked = text(REPORTING) + "信用嵌入流程,每季度,镇,2026-Q1,15,\n"
    left = ("2026-Q1,事中事后监管,不适用,,,,,,,,没有监管业务,2026-04-08,\n", "")
    seen = changed(tmp_path, {REPORTING: asked, f"units/{TOWN}/embedding.csv": left})
    (urge,) = approval.TOPIC.urges(seen, seen.registry.units[TOWN])
    assert (urge.lack, urge.what) == (Lack.MISSING, "信用嵌入流程：2026-Q1 没有填事中事后监管")


def test_unit_tells_its_own_approvals() -> None:
    town = own(approval.TOPIC, TOWN)
    assert town.state is State.DATA
    assert town.sentence == "2 项事凭承诺就能办；2026 年受理 40 件，80.0% 凭承诺办理，核查了 81.3%。"
    assert [row[0] for row in rows(town.blocks)] == [
        "户外招牌设置许可", "临时救助收入证明", "农机购置补贴申报证明",
    ]  # fmt: skip
    assert approval.TOPIC.own(view(), view().registry.units[VILLAGE]) is None


def test_duties_say_what_did_not_stand() -> None:
    found = duties.TOPIC.district(view())
    assert found.sentences == (
        "2025 年以来，各单位办结执法案件 42 件；审结的复议和诉讼 10 件，被纠正或败诉 2 件，占 20.0%。",
        "石桥镇最多：审结 5 件，被纠正 1 件、败诉 1 件。",
    )
    blocks = section(found, "outcomes").blocks
    assert rows(blocks, 0) == [
        ["石桥镇", "6", "0", "0", "1", "1", "1/1", "0"],
        ["清溪街道", "7", "3", "0", "2", "0", "0.0%", "0"],
    ]
    assert rows(blocks, 1) == [
        ["石桥镇", "20", "3", "1", "1", "0", "1/4", "0"],
        ["清溪街道", "9", "0", "0", "0", "0", "—", "0"],
    ]
    drawn = chart(section(found, "outcomes"))
    assert [(each.name, each.values) for each in drawn.series] == [
        ("败诉", (1, 0)), ("复议纠错", (1, 0)), ("维持原来的决定", (3, 5)),
    ]  # fmt: skip
    assert rows(section(found, "remedies").blocks) == [
        ["石桥", "2026-Q1", "0", "1", "退还罚款、修改裁量清单"],
        ["石桥", "2025-Q3", "1", "0", "重新作出决定并补办听证告知"],
    ]


def test_duty_that_was_taken_away_is_listed_last_and_not_counted() -> None:
    town = own(duties.TOPIC, TOWN)
    assert town.sentence == "权责清单 2 项；2025 年以来审结复议和诉讼 5 件，被纠正或败诉 2 件。"
    listed = [block for block in town.blocks if isinstance(block, Rows)][1]
    assert [row.cells[0].text for row in listed.rows] == [
        "农村村民住宅用地审核",
        "乡村建设规划许可",
        "临时救助审核",
    ]
    assert listed.rows[2].cells[0].note == "2026-03-31 取消。"
    assert (listed.rows[1].cells[5].text, listed.rows[0].cells[5].text) == ("—", "看流程")


def test_unit_that_left_quarters_out_has_not_told_all_and_is_named(tmp_path: Path) -> None:
    asked = text(REPORTING) + "执法和复议诉讼,每季度,镇、街道,2025-Q3,15,\n"
    seen = changed(tmp_path, {REPORTING: asked}, LATER)
    assert duties.TOPIC.district(seen).sentences[-1] == "没有按要求报全的：清溪缺 2 期、石桥缺 1 期。"
    street = own(duties.TOPIC, STREET, seen)
    assert street.state is State.PARTLY
    assert street.sentence.endswith("漏报 2 期。")
    assert any(isinstance(b, Empty) and "2025-Q3、2026-Q2" in b.text for b in street.blocks)


def test_progress_says_what_phase_it_is_and_who_has_not_reported() -> None:
    found = progress.TOPIC.district(view())
    assert found.sentences == (
        "2026 年的工作在“全面推进”阶段，还有 123 天。",
        "2025 年的年度总结，3 个单位中按时 1 个，迟报 1 个，未报送 1 个；没有报的是清溪经济开发区。",
    )
    assert rows(section(found, "reports").blocks) == [
        ["清溪经济开发区", "未到期", "未报送"],
        ["清溪街道", "未到期", "迟报"],
        ["石桥镇", "未到期", "按时"],
    ]
    drawn = chart(section(found, "reports"))
    assert [(each.name, each.values) for each in drawn.series] == [
        ("按时", (0, 1)), ("迟报", (0, 1)), ("未报送", (0, 1)), ("未到期", (3, 0)),
    ]  # fmt: skip


def test_phases_fill_the_year_without_gaps() -> None:
    (timeline,) = (
        block
        for block in section(progress.TOPIC.district(view()), "phases").blocks
        if isinstance(block, Phases)
    )
    assert (timeline.first, timeline.last) == ("2026-03-01", "2026-11-30")
    assert [each.tone for each in timeline.phases] == ["kept", "progress", "none"]
    ends = [each.start + each.width for each in timeline.phases]
    assert [each.start for each in timeline.phases] == pytest.approx([0, *ends[:-1]], abs=0.02)
    assert ends[-1] == pytest.approx(100)
    assert timeline.now == pytest.approx(100 * 121 / 275, abs=0.01)


def test_reports_are_read_in_the_dossier() -> None:
    town = own(progress.TOPIC, TOWN)
    assert town.sentence == "2025 年的年度总结 2025-11-18 报送，按时。"
    (paper,) = (block for block in town.blocks if isinstance(block, Paper))
    assert [title for title, _ in paper.parts] == ["做法", "成效", "问题", "下一步"]
    assert "村务公开有 2 次晚于规定时限" in paper.parts[2][1]
    (links,) = (block for block in town.blocks if isinstance(block, Links))
    assert [link.href for link in links.links] == [
        f"units/{TOWN}/report-2026/", f"units/{TOWN}/report-2025/",
    ]  # fmt: skip


def test_missing_report_is_urged() -> None:
    (urge,) = progress.TOPIC.urges(view(), view().registry.units[PARK])
    assert (urge.lack, urge.what, urge.since) == (Lack.MISSING, "2025 年度总结", date(2025, 11, 21))
    assert list(progress.TOPIC.urges(view(), view().registry.units[STREET])) == []


@pytest.mark.parametrize("topic", MINE, ids=lambda topic: topic.id)
def test_silent_district_is_said_to_be_silent(topic: Topic, tmp_path: Path) -> None:
    seen = silent(tmp_path)
    found = topic.district(seen)
    assert "没有" in found.sentences[0]
    assert not any(isinstance(b, Drawn) for each in found.sections for b in each.blocks)
    assert any(isinstance(b, Empty) for each in found.sections for b in each.blocks)
    assert topic.own(seen, seen.registry.units[TOWN]) is None


def test_year_is_that_of_the_last_report() -> None:
    next_year = replace(view(), measures=replace(view().measures, as_of=date(2027, 1, 5)))
    assert approval.TOPIC.district(next_year).sentences[0].startswith("2026 年，各单位受理")
