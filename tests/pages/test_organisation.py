"""What the topics of organisation, policies and publicity say of the good district, and of one that is silent."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures import measure
from generator.measures.terms import State
from generator.pages.blocks import Cards, Empty, Facts, Grid, Rows, Section, Ticks
from generator.pages.topics import organisation, policies, publicity
from generator.pages.topics.topic import District, Lack, Own, Topic, Urge
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, district, good, text

TOWN, STREET, PARK, VILLAGE = "990199101", "990199001", "990199401", "990199101201"
MINE = [organisation.TOPIC, policies.TOPIC, publicity.TOPIC]


@cache
def view() -> View:
    registry = register(good(), AS_OF)
    return View(registry, measure(registry, AS_OF))


def silent(folder: Path) -> View:
    """The district without anything that these topics are made of."""
    names = ("leading_group.yml", "policies.csv", "highlights.csv", "activities.csv", "typical_cases.csv")
    gone = [f"units/{unit}/{name}" for unit in (TOWN, STREET) for name in names]
    here = [name for name in gone if (good().root / name).exists()]
    changes = dict.fromkeys([*here, "oversight/supervision_checks.csv", "programme/required_policies.csv"])
    registry = register(load(district(folder, changes)), AS_OF)
    return View(registry, measure(registry, AS_OF))


def own(topic: Topic, unit: str) -> Own:
    found = topic.own(view(), view().registry.units[unit])
    assert found is not None
    return found


def section(found: District, id: str) -> Section:
    return next(each for each in found.sections if each.id == id)


def urged(topic: Topic, unit: str) -> list[Urge]:
    return list(topic.urges(view(), view().registry.units[unit]))


def test_silent_park_stands_first_among_those_that_must_have_a_group() -> None:
    found = organisation.TOPIC.district(view())
    assert found.sentences[0] == "要成立领导小组的 3 个单位，2 个已经成立，清溪经济开发区没有报送。"
    (rows,) = section(found, "groups").blocks
    assert isinstance(rows, Rows)
    assert rows.rows[0].cells[0].text == "清溪经济开发区"
    assert rows.rows[0].cells[1].state is State.MISSING


def test_what_is_not_put_right_stands_first_among_inspections() -> None:
    found = organisation.TOPIC.district(view())
    assert found.sentences[1] == "检查督导 3 次，发现问题 3 个；有 1 次的问题过了期限还没有整改（清溪街道）。"
    rows = section(found, "checks").blocks[-1]
    assert isinstance(rows, Rows)
    assert [row.cells[0].text for row in rows.rows] == ["清溪街道", "石桥镇", "石桥镇"]
    assert rows.rows[0].cells[-1].note == "问题 2 个，期限 2026-04-10，还没有完成，晚了 81 天"


def test_dossier_says_who_leads_and_what_was_found() -> None:
    town = own(organisation.TOPIC, TOWN)
    assert town.sentence == (
        "领导小组 2021-09-06 成立，组长是镇党委副书记、镇长；检查督导 2 次，问题都已整改。"
    )
    facts = town.blocks[0]
    assert isinstance(facts, Facts)
    assert [fact.phone for fact in facts.facts if fact.phone] == ["0990-5550206"]
    park = own(organisation.TOPIC, PARK)
    assert (park.state, park.sentence) == (State.MISSING, "没有报送领导小组。")
    assert organisation.TOPIC.own(view(), view().registry.units[VILLAGE]) is None


def test_unit_is_urged_for_a_group_and_for_problems_past_their_day() -> None:
    assert [(urge.lack, urge.what) for urge in urged(organisation.TOPIC, PARK)] == [
        (Lack.MISSING, "领导小组：没有报送")
    ]
    (late,) = urged(organisation.TOPIC, STREET)
    assert (late.lack, str(late.since)) == (Lack.OVERDUE, "2026-04-11")


def test_group_said_to_be_set_up_and_still_missing_is_a_contradiction(tmp_path: Path) -> None:
    checks = "oversight/supervision_checks.csv"
    line = "dd-2026-003,石桥镇,2026-06-18,区信用办,清欠月报,0,月报齐全，与账目相符。,,,"
    told = (
        "dd-2026-003,清溪经济开发区,2026-03-18,区信用办,领导小组,1,没有成立领导小组。,2026-04-30,2026-04-20,"
    )
    registry = register(load(district(tmp_path, {checks: (line, told)})), AS_OF)
    found = organisation.TOPIC.urges(View(registry, measure(registry, AS_OF)), registry.units[PARK])
    assert [(urge.what, str(urge.since)) for urge in found if urge.lack is Lack.CONTRADICTION] == [
        (
            "2026-03-18 检查指出没有领导小组，2026-04-20 报整改完成，到现在没有报送领导小组",
            "2026-04-20",
        )
    ]


def test_missing_policies_are_drawn_and_named() -> None:
    found = policies.TOPIC.district(view())
    assert found.sentences[0] == "必备制度一共 5 项，有 2 项，缺 3 项；缺得最多的是清溪街道，缺 2 项。"
    grid, gaps = section(found, "required").blocks
    assert isinstance(grid, Grid)
    assert [row.label for row in grid.rows] == ["清溪", "清溪经济开发区", "石桥"]
    assert [cell.state for cell in grid.rows[0].cells[:3]] == [
        State.MISSING,
        State.MISSING,
        State.NOT_APPLICABLE,
    ]
    assert isinstance(gaps, Facts)
    assert [(fact.label, fact.value) for fact in gaps.facts] == [
        ("清溪", "公开承诺制度、政务公开制度"),
        ("清溪经济开发区", "公开承诺制度"),
    ]


def test_short_lived_policy_is_shown_with_its_reason_and_its_successor() -> None:
    found = policies.TOPIC.district(view())
    assert found.sentences[1] == "登记的 5 份制度，修改、废止了 2 份，其中 1 份印发不满一年（石桥镇）。"
    rows = section(found, "stability").blocks[-1]
    assert isinstance(rows, Rows)
    (row,) = rows.rows
    assert [cell.text for cell in row.cells] == [
        "石桥镇公开承诺管理制度（试行）",
        "石桥",
        "9 个月",
        "试行后补充了核验办法。",
        "石桥镇公开承诺管理制度",
    ]


def test_policies_of_a_unit_and_its_silence() -> None:
    assert own(policies.TOPIC, TOWN).sentence == "必备的 2 类制度都有；1 份印发不满一年就改了、废了。"
    assert own(policies.TOPIC, STREET).sentence == "必备的 2 类制度有 0 类，缺公开承诺制度、政务公开制度。"
    park = own(policies.TOPIC, PARK)
    assert (park.state, park.sentence) == (State.MISSING, "要有 1 类制度，一份也没有报送。")
    assert [urge.what for urge in urged(policies.TOPIC, PARK)] == ["必备制度：缺公开承诺制度"]
    assert urged(policies.TOPIC, TOWN) == []


def test_gaps_of_publicity_are_said_in_words() -> None:
    found = publicity.TOPIC.district(view())
    assert found.sentences == (
        "2026 年到 6 月 30 日，要做五进宣传的 3 个单位里，五进齐全的有 0 个；清溪经济开发区五类场所一场也没去。",
        "2026 年公职人员培训应训 46 人次，实训 43 人次；清溪街道、清溪经济开发区没有培训记录。",
    )
    gaps = section(found, "five-in").blocks[1]
    assert isinstance(gaps, Facts)
    assert ("石桥", "进机关、进企业、进商圈") in [(fact.label, fact.value) for fact in gaps.facts]


def test_village_that_left_out_its_reports_stands_in_the_grid_of_places(tmp_path: Path) -> None:
    def rows(zeros: str | None) -> dict[str, set[State]]:
        folder = tmp_path / ("silent" if zeros is None else "told")
        changes = {f"units/{VILLAGE}/zero_reports.csv": zeros} if zeros is None else {}
        registry = register(load(district(folder, changes)), AS_OF)
        found = publicity.TOPIC.district(View(registry, measure(registry, AS_OF)))
        grid = section(found, "five-in").blocks[0]
        assert isinstance(grid, Grid)
        return {row.label: {cell.state for cell in row.cells} for row in grid.rows}

    village = view().registry.units[VILLAGE]
    label = village.short_name or village.name
    assert label not in rows("told"), "nothing is asked of its places, and it reported that there was nothing"
    assert rows(None)[label] == {State.MISSING}


def test_person_is_shown_masked() -> None:
    (cards,) = section(publicity.TOPIC.district(view()), "cases").blocks
    assert isinstance(cards, Cards)
    assert [card.kicker for card in cards.cards] == ["个人（隐去姓名）：张某某", "企业：清溪城投公司"]


def test_dossier_ticks_the_five_places_and_the_four_haves() -> None:
    town = own(publicity.TOPIC, TOWN)
    assert town.sentence == "2026 年办了 3 场诚信活动，五进还缺进机关、进企业、进商圈。"
    ticks = [block for block in town.blocks if isinstance(block, Ticks)]
    assert [block.title for block in ticks] == [
        "2026 年五进宣传",
        "2025 年五进宣传",
        "2026 年四有清单",
        "2025 年四有清单",
    ]
    haves = {tick.label: tick.note for tick in ticks[2].ticks}
    assert haves == {
        "有制度": "承诺管理制度修订印发",
        "有措施": "承诺事项每月张榜",
        "有成果": "",
        "有亮点": "",
    }


def test_what_is_wanting_of_a_year_is_urged_in_its_last_quarter_only() -> None:
    unit = view().registry.units[TOWN]
    assert list(publicity.TOPIC.urges(view(), unit)) == []
    autumn = AS_OF.replace(month=10)
    registry = register(good(), autumn)
    (gap, *_) = publicity.TOPIC.urges(View(registry, measure(registry, autumn)), unit)
    assert gap.what == "2026 年五进宣传：还缺进机关、进企业、进商圈"
    assert (gap.lack, gap.since) == (Lack.PENDING, None), "the year is not over"


def test_what_was_wanting_of_a_whole_year_is_missing_from_its_end(tmp_path: Path) -> None:
    duties = text("programme/reporting.csv").replace("镇、村,2026-Q1", "镇、村,2025-Q1")
    registry = register(load(district(tmp_path, {"programme/reporting.csv": duties})), AS_OF)
    (places,) = publicity.TOPIC.urges(View(registry, measure(registry, AS_OF)), registry.units[TOWN])
    assert (places.lack, str(places.since)) == (Lack.MISSING, "2026-01-01")
    assert places.what == "2025 年五进宣传：缺进社区、进机关、进学校、进企业、进商圈"


@pytest.mark.parametrize("topic", MINE, ids=lambda topic: topic.id)
def test_silent_district_is_said_to_be_silent(topic: Topic, tmp_path: Path) -> None:
    quiet = silent(tmp_path)
    found = topic.district(quiet)
    assert all("没有" in sentence or " 0 " in sentence for sentence in found.sentences)
    assert any(isinstance(block, Empty) for each in found.sections for block in each.blocks)
    for unit in quiet.registry.units.values():
        part = topic.own(quiet, unit)
        assert part is None or part.state is not State.DATA


def test_dissolved_unit_is_asked_for_nothing() -> None:
    registry = view().registry
    gone = replace(registry.units[PARK], until=AS_OF.replace(year=2025))
    later = replace(registry, units={**registry.units, PARK: gone})
    assert list(_urges(View(later, view().measures), gone.id)) == []


def _urges(of: View, unit: str) -> Iterator[Urge]:
    for topic in MINE:
        yield from topic.urges(of, of.registry.units[unit])
