"""The evaluation page says what is known, compares only peers, and never calls silence a low score."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures import measure
from generator.measures.indicators.value import of_few
from generator.pages.blocks import Block, Cell, Drawn, Grid, Notice, Rows
from generator.pages.topics.evaluation import TOPIC
from generator.pages.topics.evaluation_unit import fraction, shown
from generator.pages.topics.topic import District
from generator.pages.view import View
from generator.registry import register
from generator.schema.records import Site
from generator.schema.types import Few
from generator.schema.types.few import A_FEW
from tests.sites import AS_OF, GOOD, Change, district

DATA = Path(__file__).parents[2] / "data"
INDICATORS = "programme/indicators.csv"


def viewed(root: Path) -> View:
    source = load(root)
    as_of = source.of(Site)[0].as_of or AS_OF
    registry = register(source, as_of)
    return View(registry, measure(registry, as_of))


KNOWN = viewed(GOOD)


def blocks(page: District, section: str) -> Iterator[Block]:
    return iter(next(each for each in page.sections if each.id == section).blocks)


def cells(block: Rows) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in block.rows]


def changed(folder: Path, **changes: Change) -> District:
    return TOPIC.district(viewed(district(folder, changes)))


def test_scores_stand_kind_by_kind() -> None:
    page = TOPIC.district(KNOWN)
    tables = [block for block in blocks(page, "scores") if isinstance(block, Rows)]
    assert [block.title for block in tables] == ["镇", "街道", "村"]
    assert cells(tables[0]) == [("石桥", "69.58", "69.58%", "100.0%", "没有同类")]
    assert cells(tables[2]) == [("柳湾村", "41.67", "100.00%", "41.7%", "数据不足")]


def test_nobody_is_called_lowest_without_peers_or_data() -> None:
    assert not any("最低" in sentence for sentence in TOPIC.district(KNOWN).sentences)
    (chart,) = [block.chart for block in blocks(TOPIC.district(KNOWN), "scores") if isinstance(block, Drawn)]
    assert "最低" not in chart.sentence


def test_lowest_is_named_within_its_kind_only() -> None:
    page = TOPIC.district(viewed(DATA))
    assert "镇里" in page.sentences[0]
    assert "街道里" in page.sentences[0]


def test_samples_are_called_samples(tmp_path: Path) -> None:
    assert any(isinstance(block, Notice) for block in blocks(TOPIC.district(KNOWN), "scores"))
    official = (GOOD / INDICATORS).read_text("utf-8").replace(",是,", ",否,")
    page = changed(tmp_path, **{INDICATORS: official})
    assert not any(isinstance(block, Notice) for block in blocks(page, "scores"))


def test_gap_of_a_silent_unit_is_told_with_its_weight() -> None:
    (table,) = [block for block in blocks(TOPIC.district(KNOWN), "gaps") if isinstance(block, Rows)]
    assert cells(table) == [("柳湾村", "1", "35", "目录覆盖率")]


def test_part_that_may_not_be_told_is_not_shown_exactly_anywhere() -> None:
    town, park = of_few(A_FEW, 44, ""), of_few(Few(52, None), 54, "")
    assert (shown(town), fraction(town)) == ("不足 6.8%", "不足 3/44")  # 3 of 44
    assert (shown(park), fraction(park)) == ("超过 94.4%", "超过 51/54")  # 51 of 54
    assert shown(of_few(A_FEW, 4, "")) == "不足 3/4"


def test_few_are_a_fraction_that_is_neither_good_nor_bad() -> None:
    grids = [block for block in blocks(TOPIC.district(KNOWN), "matrix") if isinstance(block, Grid)]
    kept = {row.label: row.cells[0] for row in grids[0].rows}
    assert (kept["石桥"].text, kept["石桥"].full, kept["石桥"].low) == ("1/2", False, False)
    reported = {row.label: row.cells[0] for row in grids[2].rows}
    assert (reported["石桥"].text, reported["石桥"].low) == ("58", True)  # 7 of 12


def test_large_district_lists_those_one_by_one_that_stand_under_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.pages.topics.evaluation._MOST", 2)
    page = TOPIC.district(KNOWN)
    grid = next(block for block in blocks(page, "matrix") if isinstance(block, Grid))
    assert [row.label for row in grid.rows] == ["石桥", "清溪"]
    assert "没有列的 1 个" in next(each for each in page.sections if each.id == "matrix").sentence


def test_own_part_says_score_and_reasons() -> None:
    own = TOPIC.own(KNOWN, KNOWN.registry.units["990199101201"])
    assert own is not None
    assert own.state is None  # nobody reports a score
    assert "考核得分 41.67，1 项没有报送，算 0 分；报齐最多 100.00" in own.sentence
    (table,) = [block for block in own.blocks if isinstance(block, Rows)]
    first = table.rows[0].cells
    assert first[0] == Cell("目录覆盖率", note="政务公开")
    assert first[3].text == "0 / 35"
    assert TOPIC.own(KNOWN, KNOWN.registry.units["990199-zj"]) is None  # no indicator asks departments


def test_district_without_indicators_says_so(tmp_path: Path) -> None:
    assert changed(tmp_path, **{INDICATORS: None}).sentences == ("本区还没有定评价指标。",)
