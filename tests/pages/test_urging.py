"""What the credit office urges units for, by hand from the good district (as of 2026-06-30)."""

from collections import Counter
from datetime import date

from generator.measures.terms import MonthState
from generator.pages.topics.standing_urges import _runs, standing_urges
from generator.pages.topics.topic import Lack
from generator.schema.types import Month
from tests.pages.test_topics import pages, view


def of(unit: str) -> list[tuple[Lack, str, date | None]]:
    found = standing_urges(view(), view().registry.units[unit], ())
    return [(urge.lack, urge.what, urge.since) for urge in found]


def test_claim_that_was_refuted_is_a_contradiction() -> None:
    assert of("990199001")[:2] == [
        (Lack.CONTRADICTION, "承诺“尊老金按月发放到户”自报完成，核验不属实", date(2026, 6, 10)),
        (Lack.OVERDUE, "承诺“尊老金按月发放到户”逾期 61 天未兑现", date(2026, 5, 1)),
    ]


def test_months_without_a_report_are_named_and_counted() -> None:
    found = of("990199001")
    assert (Lack.MISSING, "涉诉：缺 5 期：2026-01 至 2026-05", date(2026, 2, 11)) in found
    assert (Lack.MISSING, "清欠月报：缺 2026-04", date(2026, 5, 11)) in of("990199-zj"), "due on 10 May"


def test_months_that_came_late_in_the_last_year_are_named() -> None:
    late = [each for each in of("990199-zj") if each[0] is Lack.LATE]
    assert late == [(Lack.LATE, "清欠月报：12 个月里迟报 2026-02", date(2026, 3, 11))], "it came on 16 March"


def test_periods_in_a_row_are_a_span() -> None:
    deadline = date(2025, 6, 10)
    months = [(Month(year, month), deadline, MonthState.MISSING) for year, month in (
        (2024, 11), (2024, 12), (2025, 1), (2025, 3), (2025, 5), (2025, 6),
    )]  # fmt: skip
    assert _runs(months) == "6 期：2024-11 至 2025-01、2025-03、2025-05 至 2025-06"
    assert _runs(months[3:4]) == "2025-03"


def test_unit_behind_its_plan_is_urged_though_its_last_node_is_to_come() -> None:
    assert (Lack.OVERDUE, "清欠落后于计划：应清偿 80%，只清偿 60%", date(2026, 7, 1)) in of("990199-zj")


def test_what_has_time_until_the_end_of_the_year_is_not_counted_and_the_worst_stands_first() -> None:
    page = pages()["topics/urging/"]
    rows = [line.split(",") for line in page.files[-1].content.decode().splitlines()[1:]]
    due = Counter(row[0] for row in rows if row[2] != Lack.PENDING.zh)
    order = list(dict.fromkeys(row[0] for row in rows))
    assert [due[unit] for unit in order] == sorted((due[unit] for unit in order), reverse=True)
    assert len(rows) > due.total()
    assert (
        f"共 {due.total()} 件。另有 {len(rows) - due.total()} 件年底前补齐就行" in page.values["sentences"][0]
    )
    assert page.values["tables"][0] == {
        "title": "催办清单", "href": "topics/urging/urging.csv", "rows": len(rows),
    }  # fmt: skip


def test_debt_past_its_day_is_urged() -> None:
    assert (Lack.OVERDUE, "欠款过了清零时限还没有还清", date(2026, 6, 1)) in of("990199101")


def test_list_as_a_table_holds_what_the_page_shows() -> None:
    page = pages()["topics/urging/"]
    rows = page.files[-1].content.decode().splitlines()
    (section,) = (each for each in page.values["sections"] if each.id == "list")
    listed = section.blocks[0].rows
    assert len(rows) == len(listed) + 1
    assert rows[0] == "unit,name,lack,what,since,page"


def test_what_is_asked_is_told_from_the_tables_of_the_district() -> None:
    (section,) = (each for each in pages()["topics/urging/"].values["sections"] if each.id == "asked")
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:4]] for row in section.blocks[0].rows}
    assert rows["涉诉"] == ["镇、街道", "每月", "一期结束后 10 天以内"]
    assert rows["诚信宣传教育"] == ["镇、村", "每季度", "一期结束后 15 天以内"]
    links = {row.cells[0].text: row.cells[0].href for row in section.blocks[0].rows}
    assert links["涉诉"] == "topics/court/"
    assert links["清欠月报"] == "arrears/"
