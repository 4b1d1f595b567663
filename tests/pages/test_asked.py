"""What the district asks of its units, as the 催办清单 tells it (the good district)."""

from generator.pages.blocks import Section
from generator.pages.topics import TOPICS
from generator.pages.topics.asked import asked
from tests.pages.test_topics import pages, view


def section() -> Section:
    found = asked(view(), TOPICS)
    assert found
    return found


def test_what_is_asked_is_told_from_the_tables_of_the_district() -> None:
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:4]] for row in section().blocks[0].rows}
    assert rows["涉诉"] == ["镇、街道", "每月", "一期结束后 10 天以内"]
    assert rows["诚信宣传教育"] == ["镇、村", "每季度", "一期结束后 15 天以内"]


def test_what_is_asked_leads_to_where_it_is_shown() -> None:
    links = {row.cells[0].text: row.cells[0].href for row in section().blocks[0].rows}
    assert links["涉诉"] == "topics/court/"
    assert links["清欠月报"] == "arrears/"
    assert {href for href in links.values() if href.startswith("topics/")} <= set(pages())
