"""What the credit office urges units for, by hand from the good district (as of 2026-06-30)."""

from datetime import date

from generator.pages.topics.standing_urges import standing_urges
from generator.pages.topics.topic import Lack
from tests.pages.test_topics import pages, view


def of(unit: str) -> list[tuple[Lack, str, date | None]]:
    found = standing_urges(view(), view().registry.units[unit], ())
    return [(urge.lack, urge.what, urge.since) for urge in found]


def test_claim_that_was_refuted_is_a_contradiction() -> None:
    assert of("990199001")[:2] == [
        (Lack.CONTRADICTION, "承诺“尊老金按月发放到户”自报完成，核验不属实", date(2026, 6, 10)),
        (Lack.OVERDUE, "承诺“尊老金按月发放到户”逾期 61 天未兑现", date(2026, 4, 30)),
    ]


def test_months_without_a_report_are_named_and_counted() -> None:
    found = of("990199001")
    assert (Lack.MISSING, "涉诉：缺 2026-01、2026-02、2026-03 等 5 期", date(2026, 2, 10)) in found
    assert (Lack.MISSING, "清欠月报：缺 2026-04", date(2026, 4, 30)) in of("990199-zj")


def test_debt_past_its_day_is_urged() -> None:
    assert (Lack.OVERDUE, "欠款过了清零时限还没有还清", date(2026, 5, 31)) in of("990199101")


def test_list_as_a_table_holds_what_the_page_shows() -> None:
    page = pages()["topics/urging/"]
    rows = page.files[-1].content.decode().splitlines()
    listed = page.values["sections"][-1].blocks[0].rows
    assert len(rows) == len(listed) + 1
    assert rows[0] == "unit,name,lack,what,since,page"
