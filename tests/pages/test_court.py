"""Cases before the courts, as citizens read of them."""

from functools import cache
from pathlib import Path

from generator.charts import Gap
from generator.load.source import Source, load
from generator.measures import measure
from generator.measures.terms import State
from generator.pages import arrears
from generator.pages.blocks import Block, Drawn, Meters, Notice, Rows, charts
from generator.pages.topics.court import TOPIC
from generator.pages.topics.topic import District, Lack, Own
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, ENTERPRISE, HOUSING, STREET, TOWN, Change, district, good


def view_of(source: Source) -> View:
    registry = register(source, AS_OF)
    return View(registry, measure(registry, AS_OF))


@cache
def view() -> View:
    return view_of(good())


def changed(folder: Path, changes: dict[str, Change]) -> View:
    return view_of(load(district(folder, changes)))


def page() -> District:
    return TOPIC.district(view())


def own(unit: str, of: View | None = None) -> Own:
    seen = of or view()
    found = TOPIC.own(seen, seen.registry.units[unit])
    assert found is not None
    return found


def rows(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for b in blocks if isinstance(b, Rows) for row in b.rows]


def test_every_bar_says_its_number_also_that_of_a_unit_on_the_list() -> None:
    (chart,) = (each for each in charts(page().sections) if each.id == "court-by-unit")
    said = [int(note.split("，")[0]) for note in chart.notes]
    assert said == [sum(series.values[at] for series in chart.series) for at in range(len(said))]
    assert any(note.endswith("，在失信名单上") for note in chart.notes)


def test_page_says_how_many_are_pending_and_who_is_on_the_list() -> None:
    first, second, *_ = page().sentences
    assert first == "到 2026-06-30，各单位在审的案件有 1 件，判决以后还没有履行的 2 件；两个数的目标都是 0。"
    assert second == "被法院列入失信被执行人名单的：清溪城投公司（1 件）。"


def test_targets_of_none_stand_beside_the_figures() -> None:
    figures = {each.label: each for each in page().figures}
    assert [(figures[word].value, figures[word].note) for word in ("在审案件", "失信被执行人")] == [
        ("1", "目标 0"),
        ("1", "目标 0"),
    ]
    assert figures["已结案件平均历时"].value == "94", "130, 50 and 102 days"


def test_worst_unit_comes_first() -> None:
    (units, *_) = page().sections
    assert [row[:4] for row in rows(units.blocks)] == [
        ["清溪城投公司", "0", "1", "1"],
        ["清溪区住建局", "1", "1", "0"],
        ["清溪街道", "0", "0", "0"],
        ["石桥镇", "0", "0", "0"],
    ]


def test_month_in_which_a_unit_is_silent_has_no_number() -> None:
    chart = next(each for each in charts(page().sections) if each.id == "court-months")
    values = dict(zip(chart.categories, chart.series[0].values, strict=True))
    assert values["2025-06"] == 1
    assert values["2025-08"] is Gap.NOT_APPLICABLE, "before anyone had to report"
    assert values["2026-03"] is Gap.UNREPORTED
    assert values["2026-06"] is Gap.NOT_DUE, "June may be reported until 10 July"
    assert chart.notes[chart.categories.index("2026-03")] == "2 个单位未报送，报了的有 2 件"
    assert chart.sentence == "2025-12 末没有结案的 2 件，在报全的月份里并列最多。有 5 个月漏报，图中留空。"


def test_filter_of_cases_counts_those_of_each_stage() -> None:
    (table,) = (
        b for each in page().sections if each.id == "cases" for b in each.blocks if isinstance(b, Rows)
    )
    assert table.filter is not None
    stages = next(each for each in table.filter.selects if each.name == "stage")
    assert [(each.label, each.count) for each in stages.options] == [
        ("在审", 1),
        ("待履行", 2),
        ("已结案", 3),
    ]


def test_cases_name_no_party() -> None:
    cases = next(each for each in page().sections if each.id == "cases")
    assert len(rows(cases.blocks)) == 6
    (table,) = (block for block in cases.blocks if isinstance(block, Rows))
    assert all("对方是" in row.cells[2].note for row in table.rows)


def test_unit_tells_its_own() -> None:
    housing = own("990199-zj")
    assert housing.state is State.DATA
    assert housing.sentence == "在审 1 件，判决以后还没有履行的 1 件。"
    assert any(isinstance(block, Meters) for block in housing.blocks)
    assert any(isinstance(block, Drawn) for block in housing.blocks)


def test_unit_that_never_reported_is_not_said_to_have_no_cases(tmp_path: Path) -> None:
    silent = changed(tmp_path, {f"{TOWN}zero_reports.csv": None})
    told = own("990199101", silent)
    assert told.state is State.MISSING
    assert told.sentence == "从来没有报送过，不知道有没有案件。"


def test_unit_of_which_nothing_is_asked_has_no_part() -> None:
    assert TOPIC.own(view(), view().registry.units["990199101201"]) is None


def test_lawsuit_told_in_statistics_only_is_shown_and_urged(tmp_path: Path) -> None:
    header = "期间,执法案件数,复议审结件数,复议纠错件数,诉讼审结件数,败诉件数,报送日期\n"
    seen = changed(tmp_path, {f"{HOUSING}enforcement.csv": f"{header}2026-Q1,9,0,0,2,0,2026-04-08\n"})
    notices = [block.text for block in own("990199-zj", seen).blocks if isinstance(block, Notice)]
    assert "2026 年第一季度 2 件（这里 0 件）" in notices[0]
    urges = list(TOPIC.urges(seen, seen.registry.units["990199-zj"]))
    assert [urge.what for urge in urges if urge.lack is Lack.CONTRADICTION] == [
        "涉诉：2026-Q1 行政诉讼审结 2 件，案件清单里只有 0 件"
    ]


def test_judgment_that_is_not_performed_is_urged_from_its_day() -> None:
    (urge,) = TOPIC.urges(view(), view().registry.units["990199-zj"])
    assert (urge.lack, urge.what) == (Lack.OVERDUE, "判了还没有履行：（2025）苏9901民初12号")
    assert str(urge.since) == "2026-02-10"


def test_unit_on_the_list_is_urged() -> None:
    (urge,) = TOPIC.urges(view(), view().registry.units["990199-ct"])
    assert urge.what == "被列入失信被执行人名单：（2026）苏9901执8号"


def contradictions(of: View, unit: str) -> list[tuple[str, str]]:
    found = TOPIC.urges(of, of.registry.units[unit])
    return [(each.what, str(each.since)) for each in found if each.lack is Lack.CONTRADICTION]


def test_report_of_no_debt_beside_an_unpaid_judgment_is_a_contradiction(tmp_path: Path) -> None:
    cases = f"{ENTERPRISE}court_cases.csv"
    unpaid = {cases: ("已履行,86000.00,2026-02-10,,,2026-03-02,", "已判决,86000.00,2026-02-10,,,,")}
    seen = changed(tmp_path / "unpaid", unpaid)
    told = [each for each in arrears.page(seen).values["sentences"] if "8.60 万元还没有" in each]
    assert [each.startswith("清溪城投公司") for each in told] == [True]
    assert contradictions(seen, "990199-ct") == [
        ("清欠月报 2026-05 报没有欠款，（2025）苏9901民初12号判了的 8.60 万元还没有付", "2026-02-10")
    ]
    assert contradictions(view(), "990199-ct") == [], "it was paid in March"


def test_debt_said_to_be_in_court_without_a_case_is_a_contradiction(tmp_path: Path) -> None:
    debts, cases = f"{HOUSING}arrears.csv", f"{HOUSING}court_cases.csv"
    told = {debts: ("100000.00,无分歧", "100000.00,已进入司法程序")}
    assert contradictions(changed(tmp_path / "case", told), "990199-zj") == []
    assert contradictions(changed(tmp_path / "none", told | {cases: None}), "990199-zj") == [
        ("欠款 990199-zj-001 填了已进入司法程序，案件清单里没有对应的案件", "2025-10-31")
    ]


def test_fewer_lost_suits_in_the_statistics_than_judgments_is_a_contradiction(tmp_path: Path) -> None:
    head = "案号,诉讼地位,受理法院,案由,案由类别,对方类别,立案日期,案件状态,标的金额（元）,裁判生效日期,结案日期\n"
    case = "（2025）苏9901行初8号,被告,清溪区人民法院,行政处罚,行政,企业,2025-11-20,已履行,,2026-02-10,2026-03-02\n"
    seen = changed(tmp_path, {f"{STREET}court_cases.csv": head + case})
    assert ("执法统计：2026-Q1 报败诉 0 件，案件清单里判决要履行的有 1 件", "2026-03-31") in contradictions(
        seen, "990199001"
    )
