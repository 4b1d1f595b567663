"""Money, what people say, columns and debts, as citizens read of them; by hand from the good district."""

from functools import cache
from pathlib import Path

from generator.charts import Gap
from generator.load.source import Source, load
from generator.measures import measure
from generator.measures.arrears import by_month
from generator.measures.terms import State
from generator.pages import arrears, columns, coverage, debts
from generator.pages.blocks import Block, Drawn, Empty, Grid, Months, Notice, Rows, Section, charts
from generator.pages.drawings import district_burndown
from generator.pages.topics import feedback, finance
from generator.pages.topics.openness_urges import openness_urges
from generator.pages.topics.topic import District, Lack, Own, Topic
from generator.pages.unit_arrears import unit_arrears
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, HOUSING, REQUIREMENTS, TOWN, Change, district, good

FINANCES = dict.fromkeys(
    (f"{TOWN}finance.csv", f"{HOUSING}finance.csv", "units/990199101201/finance.csv"), None
)


def view_of(source: Source) -> View:
    registry = register(source, AS_OF)
    return View(registry, measure(registry, AS_OF))


@cache
def view() -> View:
    return view_of(good())


def changed(folder: Path, changes: dict[str, Change]) -> View:
    return view_of(load(district(folder, changes)))


def own(topic: Topic, unit: str, of: View | None = None) -> Own:
    seen = of or view()
    found = topic.own(seen, seen.registry.units[unit])
    assert found is not None
    return found


def part(found: District | list[Section], id: str) -> Section:
    sections = found.sections if isinstance(found, District) else found
    (one,) = (section for section in sections if section.id == id)
    return one


def rows(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for b in blocks if isinstance(b, Rows) for row in b.rows]


def test_missing_accounts_are_named_with_their_units() -> None:
    first, second = finance.TOPIC.district(view()).sentences
    assert first == (
        "应公开的预算、决算和三公 9 项次，已公开 4 项次，5 项次没有公开："
        "清溪经济开发区 2024 年三公、2024 年决算、2026 年预算；清溪区住建局 2024 年三公、2024 年决算。"
    )
    assert second == (
        "2 份超过批准以后的期限才公开，最迟的是清溪区住建局 2026 年预算，"
        "2026-02-05 批准，2026-03-20 才公开，迟 23 天。"
    )


def test_what_was_never_published_was_not_published_in_time() -> None:
    figures = {each.label: each for each in finance.TOPIC.district(view()).figures}
    assert figures["按时公开"].note == "2/9，2 份迟了，5 份没有公开"


def test_grid_of_accounts_shows_gaps_and_lateness() -> None:
    (grid,) = part(finance.TOPIC.district(view()), "published").blocks
    assert isinstance(grid, Grid)
    assert grid.columns == ("2024 决算", "2024 三公", "2026 预算")
    states = {row.label: [cell.state.zh for cell in row.cells] for row in grid.rows}
    assert states == {
        "石桥": ["迟报", "已报送", "已报送"],
        "清溪经济开发区": ["未报送", "未报送", "未报送"],
        "清溪区住建局": ["未报送", "未报送", "迟报"],
    }
    assert grid.states == {"late", "reported", "missing"}


def test_bar_that_is_missing_is_a_gap_and_not_a_zero() -> None:
    found = {chart.id: chart for chart in charts(finance.TOPIC.district(view()).sections)}
    pairs = found["budget-and-accounts"]
    assert pairs.categories == ("石桥预算", "石桥决算")
    assert pairs.missing(0) is Gap.UNREPORTED
    assert pairs.missing(1) is None
    three = found["three-public-by-unit"]
    assert [three.missing(n) for n in range(3)] == [None, Gap.UNREPORTED, Gap.UNREPORTED]


def test_year_before_the_first_is_not_called_missing() -> None:
    table = rows(part(finance.TOPIC.district(view()), "comparison").blocks)
    assert table == [["石桥镇", "2024", "—", "1,100.00 万元", "—", "—"]]


def test_unit_without_accounts_says_so_and_that_it_is_no_zero() -> None:
    silent = own(finance.TOPIC, "990199401")
    assert silent.state is State.MISSING
    assert silent.sentence == "没有公开过预算、决算和其他财务情况。没有公开不等于没有收支。"
    notice = silent.blocks[0]
    assert isinstance(notice, Notice)
    assert "2026 年预算（最迟 2026-04-30）" in notice.text


def test_village_shows_income_beside_spending() -> None:
    village = own(finance.TOPIC, "990199101201")
    assert village.sentence == "2026 年第一季度收入 30.00 万元，支出 26.00 万元。"
    assert rows(village.blocks)[0] == [
        "2026 年第一季度", "30.00 万元", "26.00 万元", "余 4.00 万元", "2026-04-15",
    ]  # fmt: skip


def test_unit_that_is_asked_nothing_and_says_nothing_has_no_part() -> None:
    assert finance.TOPIC.own(view(), view().registry.units["990199101-fw"]) is None
    assert feedback.TOPIC.own(view(), view().registry.units["990199101-fw"]) is None


def test_district_without_accounts_says_that_silence_is_no_zero(tmp_path: Path) -> None:
    page = finance.TOPIC.district(changed(tmp_path, FINANCES))
    assert page.sentences == ("各单位都还没有报送财务公开情况。没有报送不等于没有收支。",)


def test_answers_are_told_with_the_worst_unit_first() -> None:
    page = feedback.TOPIC.district(view())
    assert page.sentences[0] == (
        "2026 年第一季度至 2026 年 4 月，各单位共收到意见建议 48 件、投诉举报 10 件，"
        "答复 94.8%，按时答复 89.7%；投诉举报查实 2 件（20.0%）。"
    )
    assert rows(part(page, "answers").blocks)[0][:4] == ["清溪街道", "3", "2/3", "2/3"]


def test_survey_of_few_shows_no_percentage_anywhere() -> None:
    found = own(feedback.TOPIC, "990199001001")
    assert "2026 年调查，20 份有效答卷里 19 份满意" in found.sentence
    small, large = rows(found.blocks)
    assert small[4] == "19/20"
    assert large[4] == "77.8%"
    names = [chart.categories for chart in charts(feedback.TOPIC.district(view()).sections)]
    assert all("临河社区" not in each for each in names[1:]), "its newest survey is too small to be drawn"


def test_quarters_in_which_nothing_was_told_are_gaps(tmp_path: Path) -> None:
    row = "2026-04,意见建议,网上留言,5,5,5,,,,2026-05-06,"
    old = {f"{TOWN}feedback.csv": (row, row.replace("2026-04,", "2025-Q3,"))}
    chart = next(charts([Section("x", "x", own(feedback.TOPIC, "990199101", changed(tmp_path, old)).blocks)]))
    assert chart.categories == ("2025-Q3", "2025-Q4", "2026-Q1")
    assert chart.missing(1) is Gap.UNREPORTED


def test_silent_quarters_before_and_after_stay_in_the_chart_and_zero_reports_are_none(tmp_path: Path) -> None:
    duties, row = "programme/reporting.csv", "2026-04,意见建议,网上留言,5,5,5,,,,2026-05-06,\n"
    asked = "意见和投诉,每季度,镇,2025-Q2,15,\n"
    zeros = (good().root / f"{TOWN}zero_reports.csv").read_text("utf-8")
    changes: dict[str, Change] = {
        duties: (good().root / duties).read_text("utf-8") + asked,
        f"{TOWN}feedback.csv": (row, ""),
        f"{TOWN}zero_reports.csv": zeros + "意见和投诉,2025-Q4,2026-01-08,\n",
    }
    chart = next(
        charts([Section("x", "x", own(feedback.TOPIC, "990199101", changed(tmp_path, changes)).blocks)])
    )
    values = dict(zip(chart.categories, chart.series[0].values, strict=True))
    assert values == {
        "2025-Q2": Gap.UNREPORTED, "2025-Q3": Gap.UNREPORTED, "2025-Q4": 0, "2026-Q1": 45,
    }  # fmt: skip
    assert chart.sentence.endswith("有 2 个季度没有报送，图中留空。")


def test_columns_are_listed_with_what_is_blank_and_stale() -> None:
    listed = rows(part(columns.sections(view()), "columns").blocks)
    assert listed[:2] == [
        ["清溪区住建局", "1", "1", "0", "空白：部门预算"],
        ["清溪街道", "2", "1", "0", "空白：办事指南"],
    ]
    assert ["临河社区", "1", "0", "1", ""] in listed


def test_unit_with_too_many_blank_columns_is_named(tmp_path: Path) -> None:
    assert columns.sentence(view()) == ""
    few = {REQUIREMENTS: ("空白和陈旧栏目上限: 5", "空白和陈旧栏目上限: 1")}
    sentences = coverage.page(changed(tmp_path, few)).values["sentences"]
    assert sentences[-1].startswith(
        "空白栏目或者久未更新的栏目达到 1 个的有：清溪区住建局（空白 1 个）、清溪（空白 1 个）"
    )


def test_bodies_past_their_day_are_named_first_on_the_page_of_arrears() -> None:
    sentences = arrears.page(view()).values["sentences"]
    assert sentences[1] == "过了清零期限还没有清零的政府部门：石桥。"
    assert sentences[2] == "登记的欠款里，还有农民工工资 5.00 万元没有付清。"
    cleared = rows(part(debts.sections(view()), "clearing").blocks)
    assert cleared[0][:3] == ["石桥镇", "过期未清零", "2026-05-31"]


def test_unit_past_its_day_is_also_told_of_the_months_it_kept_silent() -> None:
    row = next(each for each in arrears.page(view()).values["rows"] if each["name"] == "石桥镇")
    assert row["note"] == "已过清零期限仍有欠款，漏报 3 个月"


def test_chart_that_ends_before_the_headline_says_why(tmp_path: Path) -> None:
    def told(seen: View) -> str:
        debtors = seen.measures.debtors.values()
        chart = district_burndown(by_month(debtors), debtors)
        assert chart is not None
        return chart.sentence

    assert "所以两个数不同" not in told(view())
    last = f"{TOWN}arrears_progress.csv"
    gone = {last: ("2026-05,否,0.00,12000.00,8000.00,2026-06-06,\n", "")}
    assert told(changed(tmp_path, gone)).endswith("按各单位最近一次月报算，所以两个数不同。")


def test_debts_are_grouped_by_age_the_youngest_first(tmp_path: Path) -> None:
    old = ("2025-11-01,2025-12-01,20000.00", "2022-11-01,2022-12-01,20000000.00")
    groups = arrears.page(changed(tmp_path, {f"{TOWN}arrears.csv": old})).values["groups"]
    assert [row["label"] for row in groups[2]["rows"]] == ["不满 1 年", "3 至 5 年"]


def test_enterprise_has_twelve_cells_for_the_newest_year() -> None:
    (months,) = (b for b in part(debts.sections(view()), "enterprises").blocks if isinstance(b, Months))
    (row,) = months.rows
    assert [cell.state.zh for cell in row.months] == ["零报告"] * 5 + ["未到期"] * 7


def test_wages_stand_apart() -> None:
    wages = part(debts.sections(view()), "wages")
    assert isinstance(wages.blocks[0], Drawn)
    assert rows(wages.blocks) == [["清溪区住建局", "5.00 万元", "5.00 万元", "—"]]


def test_without_wages_it_is_said(tmp_path: Path) -> None:
    none = {f"{HOUSING}arrears.csv": ("农民工工资,,,工资", "中小企业,,,服务")}
    assert part(debts.sections(changed(tmp_path, none)), "wages").blocks == (
        Empty("登记的欠款里没有逾期的农民工工资。"),
    )


def test_statement_that_contradicts_the_register_is_marked_and_urged() -> None:
    said = {row[0]: row for row in rows(part(debts.sections(view()), "statements").blocks)}
    assert said["清溪区住建局"][2:] == ["迟报", "0 份", "0 元", "1 份"]
    assert said["清溪经济开发区"][2] == "未报送"
    urges = list(openness_urges(view(), view().registry.units["990199-zj"]))
    assert urges[0].lack is Lack.CONTRADICTION
    assert urges[0].what == "2025 年度逾期未付合同：公开 0 份，登记的欠款里有 1 份"
    (missing,) = openness_urges(view(), view().registry.units["990199401"])
    assert (missing.lack, missing.what) == (Lack.MISSING, "2025 年度逾期未付合同：没有公开")


def test_interest_is_an_estimate_of_what_is_undisputed_and_overdue() -> None:
    interest = part(debts.sections(view()), "interest")
    assert rows(interest.blocks) == [
        ["清溪市政工程公司", "清溪区住建局", "2025-10-31", "242 天", "10.00 万元", "6.00 万元", "万分之五",
         "7,260.00 元"]
    ]  # fmt: skip
    assert "每日万分之五" in interest.blocks[0].paragraphs[0]  # type: ignore[attr-defined]


def test_unit_says_of_each_debt_whether_it_is_paid(tmp_path: Path) -> None:
    seen = changed(tmp_path, {f"{HOUSING}arrears.csv": ("50000.00,无分歧,", "50000.00,无分歧,2026-03-20")})
    shown = unit_arrears(seen, seen.measures.debtors["990199-zj"], None)
    assert shown is not None
    assert [(debt["standing"], debt["tone"]) for debt in shown["debts"]] == [
        ("逾期 242 天", "overdue"),
        ("2026-03-20 付清", "kept"),
    ]
    assert shown["debts"][0]["interest"] == ("法定利息约 7,260.00 元（按 6.00 万元 × 242 天 × 每日万分之五）")
