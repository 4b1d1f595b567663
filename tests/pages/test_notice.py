"""The notice of a unit says every promise of its letter, how far each is, and whom to call."""

import re
from functools import cache
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures import measure
from generator.measures.terms import Status
from generator.pages import letter, notice
from generator.pages.notice import Line
from generator.pages.qr import qr
from generator.pages.shapes import Page
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, GOOD, TOWN, Change, district, text

ADDRESS = "网站地址: https://qingxi.example/\n"


def pages(root: Path) -> dict[str, Page]:
    registry = register(load(root), AS_OF)
    return {page.path.split("/")[1]: page for page in notice.pages(View(registry, measure(registry, AS_OF)))}


@cache
def good() -> dict[str, Page]:
    return pages(GOOD)


def changed(folder: Path, changes: dict[str, Change]) -> Page:
    return pages(district(folder, changes))["990199101"]


def lines(page: Page) -> list[Line]:
    return page.values["lines"]  # type: ignore[no-any-return]


def test_every_unit_has_a_notice() -> None:
    assert set(good()) == {unit.parent.name for unit in GOOD.glob("units/*/unit.yml")}


def test_notice_lists_the_promises_of_the_letter_in_its_order() -> None:
    registry = register(load(GOOD), AS_OF)
    for each in measure(registry, AS_OF).letters.values():
        told = [f"commitments/{one.promise.id}/" for one in each.promises]
        assert [line.href for line in lines(good()[each.unit.id])] == told


def test_line_says_content_quality_deadline_state_and_whom_to_call() -> None:
    for line in lines(good()["990199101"]):
        assert all((line.title, line.content, line.quality, line.deadline, line.status.zh))
        assert line.office
        assert line.phone


def test_postponed_promise_shows_its_first_deadline_and_the_new_one() -> None:
    (line,) = (each for each in lines(good()["990199101"]) if each.href.endswith("2026-03/"))
    assert (line.deadline, line.remark) == ("2026年6月15日前", "经批准，期限改为 2026年9月30日")


def test_sentence_counts_what_is_overdue_beside_what_is_kept() -> None:
    sentence = good()["990199101"].values["sentence"]
    assert sentence.startswith("截至 2026年6月30日，石桥镇 2026 年度的承诺共 ")
    counted = [int(word.split(" ")[1]) for word in sentence.split("：")[1].rstrip("。").split("，")]
    assert sum(counted) == len(lines(good()["990199101"]))


def test_unit_without_promises_is_said_to_have_reported_none() -> None:
    silent = good()["990199401"]
    assert silent.values["sentence"] == "截至 2026年6月30日，清溪经济开发区还没有报送承诺（未报送）。"
    assert lines(silent) == []


def test_code_leads_to_the_page_of_the_unit() -> None:
    values = good()["990199101"].values
    assert values["address"] == "https://qingxi.example/units/990199101/"
    assert values["code"] == qr(values["address"])


@pytest.mark.parametrize("made", [notice, letter])
def test_without_an_address_there_is_no_code_rather_than_a_broken_one(made: object, tmp_path: Path) -> None:
    root = district(tmp_path, {"site.yml": (ADDRESS, "")})
    registry = register(load(root), AS_OF)
    for page in made.pages(View(registry, measure(registry, AS_OF))):  # type: ignore[attr-defined]
        assert page.values["code"] is None


def test_hotline_that_was_not_reported_is_not_passed_over(tmp_path: Path) -> None:
    page = changed(tmp_path, {"site.yml": ('监督热线: "12345"\n', ""), f"{TOWN}unit.yml": ("办公电话: 0990-5550200\n", "")})  # fmt: skip
    assert [(fact.label, fact.value, fact.phone) for fact in page.values["calls"]] == [
        ("监督热线", "未报送", ""),
        ("本单位电话", "未报送", ""),
    ]


def test_promise_overdue_since_an_earlier_year_stays_on_the_notice(tmp_path: Path) -> None:
    old = text(f"{TOWN}commitments/990199101-2026-02.yml").split("进展:")[0]
    old = re.sub(r"(服务期限|承诺日期|公开日期): 2026", r"\1: 2025", old)
    page = changed(tmp_path, {f"{TOWN}commitments/990199101-2025-09.yml": old})
    last = lines(page)[-1]
    assert last.href == "commitments/990199101-2025-09/"
    assert (last.status, last.remark) == (Status.OVERDUE, "2025 年承诺，到期没有兑现")
    assert page.values["sentence"].endswith("往年的承诺还有 1 项逾期未兑现，列在后面。")
    assert len(lines(page)) == len(lines(good()["990199101"])) + 1
