"""Every deadline can be counted again from the downloaded tables alone: the calendar is among them."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.calendar import Calendar
from generator.downloads.package import csv_text
from generator.load.source import load
from generator.measures import measure
from generator.pages.view import View
from generator.registry import register
from generator.schema.records import Site
from generator.schema.records.site import DayMark
from tests.sites import AS_OF, CALENDAR, GOOD, district

Rows = list[dict[str, str]]
DATA = Path(__file__).parents[2] / "data"
DAY = timedelta(days=1)


def tables(root: Path) -> Mapping[str, Rows]:
    source = load(root)
    as_of = source.of(Site)[0].as_of or AS_OF
    registry = register(source, as_of)
    view = View(registry, measure(registry, as_of))
    return {
        each.name: list(csv.DictReader(io.StringIO(csv_text(each.columns, each.rows))))
        for each in view.datasets
    }


class Days:
    """Working days as the table tells them; a year without a row is not known."""

    def __init__(self, rows: Rows) -> None:
        self.marks = {date.fromisoformat(row["day"]): row["mark"] for row in rows}
        self.years = {day.year for day in self.marks}

    def worked(self, day: date) -> bool:
        if day.year not in self.years:
            raise LookupError
        mark = self.marks.get(day)
        return mark == "上班" if mark else day.weekday() < 5

    def between(self, start: date, end: date) -> int:
        return sum(self.worked(start + n * DAY) for n in range(1, (end - start).days + 1))

    def next_working(self, day: date) -> date:
        while not self.worked(day):
            day += DAY
        return day


def last_day(days: Days, formed: date, kind: str, count: str) -> date | None:
    match kind:
        case "即时":
            return formed
        case "长期":
            return None
        case "自然日":
            return days.next_working(formed + int(count) * DAY)
    day = formed
    for _ in range(int(count)):
        day = days.next_working(day + DAY)
    return day


def nearest(yearly: str, formed: date) -> date:
    years = (formed.year - 1, formed.year, formed.year + 1)
    return min((date.fromisoformat(f"{year}-{yearly}") for year in years), key=lambda day: abs(day - formed))


def again(found: Mapping[str, Rows]) -> Iterator[dict[str, str]]:
    days = Days(found["working_calendar"])
    items = {row["id"]: row for row in found["catalogue"]}
    for row in found["disclosure"]:
        item, late = items[row["item"]], 0
        formed, published = date.fromisoformat(row["formed"]), date.fromisoformat(row["published"])
        try:
            last = last_day(days, formed, item["limit_kind"], item["limit_days"])
            if item["yearly_by"]:
                fixed = nearest(item["yearly_by"], formed)
                last = min(last or fixed, fixed)
            word = "无时限" if last is None else "按时" if published <= last else "迟公开"
            if last and published > last:
                working = item["limit_kind"] == "工作日"
                late = max(1, days.between(last, published)) if working else (published - last).days
        except LookupError:
            last, word = None, "放假安排未录入，无法计算"
        yield {
            "disclosure": row["id"],
            "unit": row["unit"],
            "deadline": str(last or ""),
            "timeliness": word,
            "days_late": str(late),
        }


def assert_same(found: Mapping[str, Rows]) -> None:
    assert sorted(again(found), key=by_id) == sorted(found["disclosure_timeliness"], key=by_id)


def by_id(row: Mapping[str, str]) -> str:
    return row["disclosure"]


@pytest.mark.parametrize("root", [GOOD, DATA], ids=["good", "data"])
def test_every_deadline_can_be_counted_again_from_the_tables(root: Path) -> None:
    found = tables(root)
    assert_same(found)
    assert any(row["timeliness"] == "迟公开" for row in found["disclosure_timeliness"])
    assert found["working_calendar"]


def test_years_that_nobody_has_announced_have_no_row_and_no_deadline(tmp_path: Path) -> None:
    formed = ("2026-01-30,2026-03-05", "2026-12-20,2026-12-21")
    root = district(tmp_path, {"units/990199101/disclosures.csv": formed, CALENDAR: None})
    found = tables(root)
    timely = {row["disclosure"]: row for row in found["disclosure_timeliness"]}
    assert timely["990199101-gk-001"]["deadline"] == ""
    assert "无法计算" in timely["990199101-gk-001"]["timeliness"]
    assert {row["day"][:4] for row in found["working_calendar"]} == {"2026"}
    assert_same(found)


def test_table_has_make_up_days_and_holidays_and_says_where_they_are_from() -> None:
    marks = {row["day"]: (row["mark"], row["source"]) for row in tables(GOOD)["working_calendar"]}
    own = "国务院办公厅放假通知（程序自带）"
    assert marks["2026-02-14"] == ("上班", own)
    assert marks["2026-10-01"] == ("休息", own)
    assert "2026-10-03" not in marks, "a Saturday off is nothing unusual"


def test_days_of_the_district_itself_are_there_with_their_basis(tmp_path: Path) -> None:
    formed = ("2026-01-30,2026-03-05", "2026-12-20,2027-02-01")
    found = tables(district(tmp_path, {"units/990199101/disclosures.csv": formed}))
    marks = {row["day"]: (row["mark"], row["source"]) for row in found["working_calendar"]}
    assert marks["2027-01-01"] == ("休息", "国办发明电〔2026〕7号")
    assert marks["2027-01-03"] == ("上班", "国办发明电〔2026〕7号")
    assert_same(found)


def test_unusual_days_make_up_the_whole_calendar_of_a_year() -> None:
    calendar = Calendar({date(2027, 1, 1): DayMark.OFF, date(2027, 1, 2): DayMark.OFF})
    for year in (2004, 2025, 2026, 2027):
        marks = dict(calendar.unusual(year))
        for n in range(365):
            day = date(year, 1, 1) + n * DAY
            mark = marks.get(day)
            assert calendar.is_working(day) == (mark is DayMark.WORK if mark else day.weekday() < 5)
    assert list(calendar.unusual(2028)) == []
