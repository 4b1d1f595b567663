"""What the pages on records, licences and results say of the good district (as of 2026-06-30)."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.load.source import Source, load
from generator.measures import measure
from generator.measures.staff import filings
from generator.measures.terms import State
from generator.pages.blocks import Block, Empty, Meters, Phases, Rows, Section
from generator.pages.topics import licences, records, results
from generator.pages.topics.office_urges import office_section
from generator.pages.topics.records_unit import rate
from generator.pages.topics.topic import Lack, Topic
from generator.pages.view import View
from generator.registry import register
from generator.schema.types import Few
from generator.schema.types.few import A_FEW
from tests.sites import AS_OF, TOWN, district, good

RECORDS = "oversight/unit_records.csv"
OBJECTIONS = "oversight/objections.csv"
RESULTS = "oversight/results.csv"


def seen(source: Source) -> View:
    registry = register(source, AS_OF)
    return View(registry, measure(registry, AS_OF))


@cache
def view() -> View:
    return seen(good())


@cache
def bare(folder: Path) -> View:
    """The good district without any records, decisions and results."""
    changes = dict.fromkeys((RECORDS, OBJECTIONS, RESULTS, f"{TOWN}admin_credit.csv"))
    return seen(load(district(folder, changes)))


def texts(blocks: tuple[Block, ...]) -> list[list[str]]:
    """What stands in the first table of some blocks, cell by cell."""
    rows = next(block for block in blocks if isinstance(block, Rows))
    return [[cell.text for cell in row.cells] for row in rows.rows]


def part(topic: Topic, id: str) -> Section:
    return next(section for section in topic.district(view()).sections if section.id == id)


def test_misconduct_is_told_with_its_end_the_gravest_first() -> None:
    first, second, third = records.TOPIC.district(view()).sentences
    assert first == "2 个单位有 2 条失信记录正在公示：清溪 1 条、清溪经济开发区 1 条。"
    assert second == "1 个单位有 1 条守信记录。"
    assert third.endswith("没有按要求报全的：清溪缺 1 期。没有报送不等于没有失信。")
    assert texts(part(records.TOPIC, "misconduct").blocks) == [
        ["清溪", "行政处罚", "区生态环境局", "一般", "2026-06-01 完成", "2027-04-15"],
        ["清溪经济开发区", "行政处罚", "区统计局", "轻微", "没有完成", "2026-09-01"],
    ]


def test_record_under_an_objection_says_so(tmp_path: Path) -> None:
    def told(answer: str) -> list[str]:
        changes = {OBJECTIONS: ("xy-2026-007,2026-06-10,,", f"xy-2026-007,2026-06-10,{answer}")}
        seen_then = seen(load(district(tmp_path / (answer or "open"), changes)))
        section = next(s for s in records.TOPIC.district(seen_then).sections if s.id == "misconduct")
        rows = next(block for block in section.blocks if isinstance(block, Rows))
        return [row.cells[1].note.split(" · ", 2)[2] for row in rows.rows if row.id == "xy-2026-007"]

    assert told(",") == ["有异议，正在处理"]
    assert told("更正,2026-06-20") == ["有过异议，2026-06-20 答复：更正"]


def test_few_files_are_told_in_words_not_as_a_fraction() -> None:
    filing = next(each for each in filings(view().registry, view().measures.reports) if each.last)
    assert filing.last is not None
    few = replace(filing.last, with_files=A_FEW, total=Few.exactly(44))
    assert rate(replace(filing, reports=(few,))) == "不足 3 人（共 44 人）"


def test_time_of_exposure_is_drawn_from_decision_to_end() -> None:
    phases = next(b for b in part(records.TOPIC, "misconduct").blocks if isinstance(b, Phases))
    assert [phase.text for phase in phases.phases] == [
        "2026-06-01 到 2026-09-01，还有 63 天",
        "2026-04-15 到 2027-04-15，还有 289 天",
    ]
    assert (phases.phases[1].start, phases.phases[1].width) == (0, 100)
    assert phases.now == pytest.approx(100 * 76 / 365, abs=0.01)


def test_unit_whose_misconduct_is_hidden_reads_like_one_without_any() -> None:
    town = view().registry.units["990199101"]
    own = records.TOPIC.own(view(), town)
    assert own is not None
    assert own.sentence == "没有正在公示的失信记录；守信记录 1 条。"
    assert own.state is State.DATA
    assert any(isinstance(block, Empty) and block.title == "失信记录" for block in own.blocks)


def test_silent_unit_is_said_to_be_silent(tmp_path: Path) -> None:
    street = bare(tmp_path).registry.units["990199001"]
    own = records.TOPIC.own(bare(tmp_path), street)
    assert own is not None
    assert own.state is State.MISSING
    assert own.sentence == "没有正在公示的失信记录；守信记录 0 条；失信情况有 1 个季度没有报送。"


def test_unit_that_is_asked_nothing_and_has_nothing_has_no_part() -> None:
    enterprise = view().registry.units["990199-ct"]
    assert records.TOPIC.own(view(), enterprise) is None
    assert licences.TOPIC.own(view(), enterprise) is None
    assert results.TOPIC.own(view(), enterprise) is not None


def test_small_counts_of_staff_stay_small() -> None:
    meters = next(b for b in part(records.TOPIC, "staff").blocks if isinstance(b, Meters)).meters
    assert [(each.label, each.text, each.note) for each in meters] == [
        ("石桥", "82.6%", "2025 年，38/46 人，新增守信 5 条、失信不足 3 条"),
        ("清溪", "超过 27 人（共 30 人）", "2025 年，新增守信 4 条、失信 0 条"),
    ]


def test_decisions_are_told_with_their_promptness() -> None:
    first, second = licences.TOPIC.district(view()).sentences
    assert first == "1 个单位报送了 3 件对法人和其他组织的许可、处罚，到了时限的 3 件里按时公示 1 件。"
    assert second == "过了时限还没有公示的：石桥 1 件。"
    assert [row[4] for row in texts(part(licences.TOPIC, "decisions").blocks)] == [
        "到期没有公示",
        "2026-05-08 按时公示",
        "2026-03-24 迟公示",
    ]
    urges = list(licences.TOPIC.urges(view(), view().registry.units["990199101"]))
    assert [(urge.lack, str(urge.since)) for urge in urges] == [(Lack.OVERDUE, "2026-06-18")]


def test_results_are_told_without_what_rests_on_hidden_records() -> None:
    first, second = results.TOPIC.district(view()).sentences
    assert first == "表彰 1 次；正在公开的处理 4 项。"
    assert second == "正在取消评优资格的：清溪。"
    assert [row[:2] + row[3:5] for row in texts(part(results.TOPIC, "consequences").blocks)] == [
        ["清溪", "追究责任", "已追究不足 3 人", "显示到 2027-05-29"],
        ["清溪", "取消评优资格", "对应的失信记录", "到 2027-04-15 为止"],
        ["清溪", "限期整改", "按期完成雨污分流整改", "按期整改"],
        ["清溪城投公司", "通报批评", "清欠月报漏报两个月", "显示到 2027-03-02"],
    ]


def test_correction_that_is_overdue_is_urged_for(tmp_path: Path) -> None:
    open_ = {RESULTS: ("2026-06-10,2026-06-01", "2026-06-10,")}
    found = seen(load(district(tmp_path, open_)))
    assert "清溪的限期整改已逾期 20 天，还没有完成。" in results.TOPIC.district(found).sentences
    urges = list(results.TOPIC.urges(found, found.registry.units["990199001"]))
    assert [urge.what for urge in urges] == ["清信办〔2026〕5号 限期整改逾期 20 天"]


def test_objection_that_nobody_answered_in_time_stands_as_the_offices_own(tmp_path: Path) -> None:
    found = office_section(view())
    assert found is not None
    assert (found.title, found.count) == ("区信用办自己要办的", "1")
    assert texts(found.blocks)[0][:2] == ["xy-2026-007", "2026-06-10"]
    in_time = {OBJECTIONS: ("xy-2026-007,2026-06-10", "xy-2026-007,2026-06-25")}
    assert office_section(seen(load(district(tmp_path, in_time)))) is None


@pytest.mark.parametrize(
    ("topic", "sentence"),
    [
        (records.TOPIC, "各单位都没有正在公示的失信记录。"),
        (licences.TOPIC, "还没有单位报送对法人和其他组织的许可和处罚。没有报送不等于没有。"),
        (results.TOPIC, "还没有公开的表彰和处理。"),
    ],
    ids=["records", "licences", "results"],
)
def test_nothing_is_said_to_be_nothing_and_no_more(topic: Topic, sentence: str, tmp_path: Path) -> None:
    assert topic.district(bare(tmp_path)).sentences[0] == sentence
