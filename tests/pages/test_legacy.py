"""Legacy matters, as citizens read of them: offices change, the matter stays."""

from functools import cache

import pytest

from generator.measures import measure
from generator.measures.terms import State
from generator.pages.blocks import Card, Cards, Notice, Rows, Steps, charts
from generator.pages.topics.legacy import TOPIC
from generator.pages.topics.topic import District, Lack
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, good


@cache
def view() -> View:
    registry = register(good(), AS_OF)
    return View(registry, measure(registry, AS_OF))


def page() -> District:
    return TOPIC.district(view())


def cards(unit: str) -> tuple[Card, ...]:
    own = TOPIC.own(view(), view().registry.units[unit])
    assert own is not None
    (found,) = (block.cards for block in own.blocks if isinstance(block, Cards))
    return found


def test_page_says_how_many_are_left_and_which_is_oldest() -> None:
    assert page().sentences[:3] == (
        "各单位登记旧账 3 件，化解 1 件，还有 2 件没有化解，都没有过时限。",
        "拖得最久的是石桥的“集镇污水管网工程尾款未付”，从 2019-06-30 到现在满 7 年。",
        "延期超过一次、还没有化解的：石桥的“集镇污水管网工程尾款未付”。",
    )


def test_ageing_parts_what_cannot_be_done_from_what_is_in_time() -> None:
    chart = next(each for each in charts(page().sections) if each.id == "legacy-ageing")
    counts = {series.name: dict(zip(chart.categories, series.values, strict=True)) for series in chart.series}
    assert counts["时限以内"] == {"不满 1 年": 0, "1 至 3 年": 0, "3 至 5 年": 0, "5 年以上": 1}
    assert counts["无法办理"] == {"不满 1 年": 0, "1 至 3 年": 1, "3 至 5 年": 0, "5 年以上": 0}
    assert sum(counts["逾期"].values()) == 0  # type: ignore[arg-type]


def test_rate_of_each_year() -> None:
    chart = next(each for each in charts(page().sections) if each.id == "legacy-years")
    assert dict(zip(chart.categories, chart.notes, strict=True)) == {
        "2024 年": "0/1",
        "2025 年": "1/2",
        "2026 年": "0/2",
    }


def test_each_matter_has_an_anchor_in_the_dossier_of_its_unit() -> None:
    (listed,) = (block for section in page().sections for block in section.blocks if isinstance(block, Cards))
    for card in listed.cards:
        way, _, anchor = card.href.partition("#")
        assert anchor in {each.id for each in cards(way.split("/")[1])}


def test_story_tells_handovers_in_their_order_and_who_has_it_now() -> None:
    (card,) = cards("990199101")
    assert [str(step.day) for step in card.steps] == sorted(str(step.day) for step in card.steps)
    assert [step.title for step in card.steps if "交接" in step.title] == [
        "交接：村镇建设中心 → 村镇建设办公室",
        "交接：村镇建设办公室 → 规划建设办公室",
    ]
    assert ("现在由谁负责", "规划建设办公室") in [(fact.label, fact.value) for fact in card.facts]


def test_matter_put_off_twice_says_so_and_keeps_its_first_deadline() -> None:
    (card,) = cards("990199101")
    assert (card.mark, card.tone) == ("办理阶段，延期 2 次", "late")
    assert ("化解时限", "2026-12-31，原定 2025-12-31，延期 2 次") in [
        (fact.label, fact.value) for fact in card.facts
    ]


@pytest.mark.parametrize(
    ("unit", "mark", "tone"), [("990199-zj", "已化解", "kept"), ("990199001", "无法办理", "withdrawn")]
)
def test_mark_says_how_a_matter_ended(unit: str, mark: str, tone: str) -> None:
    (card,) = cards(unit)
    assert (card.mark, card.tone) == (mark, tone)


def test_most_handed_over_matter_is_told_on_the_page_of_the_district() -> None:
    handovers = next(each for each in page().sections if each.id == "handovers")
    assert handovers.sentence.startswith(
        "3 件旧账里，1 件换过责任科室，共交接 2 次：因机构改革 1 次，因换届 1 次。"
    )
    assert any(isinstance(block, Steps) for block in handovers.blocks)


def test_units_are_listed_the_worst_first() -> None:
    units = next(each for each in page().sections if each.id == "units")
    (table,) = (block for block in units.blocks if isinstance(block, Rows))
    assert [row.cells[0].text for row in table.rows] == ["清溪街道", "石桥镇", "清溪区住建局"]


def test_only_matters_past_their_deadline_are_urged() -> None:
    for unit in view().registry.units.values():
        assert [urge for urge in TOPIC.urges(view(), unit) if urge.lack is Lack.OVERDUE] == []


def test_unit_with_an_open_matter_has_reported() -> None:
    own = TOPIC.own(view(), view().registry.units["990199101"])
    assert own is not None
    assert own.state is State.DATA
    assert own.sentence == "登记旧账 1 件，化解 0 件，还有 1 件没有化解。"
    assert not any(isinstance(block, Notice) for block in own.blocks)
