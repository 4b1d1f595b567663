"""A letter of commitment: template and data side by side, and 未报送 where something is lacking."""

import re
from functools import cache
from pathlib import Path

from generator.load.source import load
from generator.measures import measure
from generator.pages import letter
from generator.pages.letter import Item, Paragraph, chinese_day
from generator.pages.shapes import Page
from generator.pages.view import View
from generator.registry import register
from tests.measures.records import day
from tests.sites import AS_OF, GOOD, TOWN, Change, district

TEMPLATE = "programme/templates/town-1.yml"


def pages(root: Path) -> dict[str, Page]:
    registry = register(load(root), AS_OF)
    return {page.path.split("/")[1]: page for page in letter.pages(View(registry, measure(registry, AS_OF)))}


@cache
def good() -> dict[str, Page]:
    return pages(GOOD)


def changed(folder: Path, changes: dict[str, Change]) -> Page:
    return pages(district(folder, changes))["990199101"]


def paragraphs(page: Page) -> list[Paragraph]:
    return page.values["paragraphs"]  # type: ignore[no-any-return]


def texts(page: Page) -> list[str]:
    return [each.text for each in paragraphs(page) if each.text]


def items(page: Page) -> list[Item]:
    return [item for each in paragraphs(page) for part in each.parts for item in part.items]


def test_every_unit_has_a_letter() -> None:
    assert set(good()) == {unit.parent.name for unit in GOOD.glob("units/*/unit.yml")}


def test_placeholders_are_filled() -> None:
    assert texts(good()["990199101"]) == [
        "在清溪区，石桥镇就2026年度工作向社会承诺：",
        "一、承诺事项",
        "二、违诺责任",
        "没有兑现的，公开说明原因并限期整改。",
    ]


def test_headings_are_known_by_their_numerals() -> None:
    assert [each.text for each in paragraphs(good()["990199101"]) if each.heading] == [
        "一、承诺事项",
        "二、违诺责任",
    ]


def test_promises_are_numbered_through_and_an_aspect_without_any_is_there() -> None:
    (promises,) = (each for each in paragraphs(good()["990199101"]) if each.parts)
    assert [(part.title, [item.number for item in part.items]) for part in promises.parts] == [
        ("（一）依法行政", [1, 2]),
        ("（二）便民服务", [3, 4]),
        ("（三）阳光信访", [5]),
        ("（四）廉洁纪律", []),
    ]


def test_item_says_content_quality_deadline_and_whom_to_call() -> None:
    for item in items(good()["990199101"]):
        assert [label for label, _ in item.terms] == ["服务内容", "服务质量", "服务期限", "监督方式"]
        assert all(text for _, text in item.terms)


def test_postponed_promise_keeps_its_first_deadline_and_says_the_new_one() -> None:
    (item,) = (each for each in items(good()["990199101"]) if each.href.endswith("2026-03/"))
    assert dict(item.terms)["服务期限"] == "2026年6月15日前"
    assert item.note == "经批准，期限改为 2026年9月30日"


def test_withdrawn_promise_is_not_hidden() -> None:
    (item,) = (each for each in items(good()["990199101"]) if each.href.endswith("2026-05/"))
    assert item.note == "已依规撤回，原因见网页"


def test_page_says_what_the_letter_lacks() -> None:
    assert "廉洁纪律方面没有报送承诺，承诺书上写明“未报送”。" in good()["990199101"].values["sentences"]
    silent = good()["990199401"]
    assert silent.values["sentences"][0] == "清溪经济开发区还没有报送承诺，承诺书上写明“未报送”。"
    assert silent.values["day"] == "未报送"


def test_placeholder_without_data_prints_that_it_was_not_reported(tmp_path: Path) -> None:
    body = ("一、承诺事项", "电话 {办公电话}，热线 {监督热线}。")
    unit = ("办公电话: 0990-5550200\n", "")
    page = changed(tmp_path, {TEMPLATE: body, f"{TOWN}unit.yml": unit})
    assert "电话 未报送，热线 12345。" in texts(page)
    assert "没有报送办公电话，承诺书上写明“未报送”。" in page.values["sentences"]


def test_no_slot_of_any_letter_is_left_or_empty() -> None:
    for page in good().values():
        assert not re.search(r"[{}｛｝]", "".join(texts(page)))
        assert all(texts(page))


def test_name_that_looks_like_a_placeholder_stays_a_name(tmp_path: Path) -> None:
    page = changed(tmp_path, {f"{TOWN}unit.yml": ("单位名称: 石桥镇", "单位名称: '{年度}{% x %}'")})
    assert texts(page)[0] == "在清溪区，{年度}{% x %}就2026年度工作向社会承诺："


def test_letter_is_signed_by_the_body_that_has_the_seal(tmp_path: Path) -> None:
    assert good()["990199101"].values["unit"] == "石桥镇人民政府"
    bare = changed(tmp_path, {f"{TOWN}unit.yml": ("别名: 石桥镇人民政府\n", "别名: 石桥\n")})
    assert bare.values["unit"] == "石桥镇"


def test_letter_without_a_template_says_so(tmp_path: Path) -> None:
    page = changed(tmp_path, {TEMPLATE: None})
    assert (
        page.values["sentences"][-1] == "区信用办还没有报送这一级的承诺书模板，按通用格式合成，没有违诺责任。"
    )
    assert len(items(page)) == 5


def test_elements_that_the_template_does_not_want_are_left_out(tmp_path: Path) -> None:
    page = changed(tmp_path, {TEMPLATE: ("  - 服务质量\n", "")})
    assert [label for label, _ in items(page)[0].terms] == ["服务内容", "服务期限", "监督方式"]


def test_day_is_written_as_official_letters_write_it() -> None:
    assert chinese_day(day("2026-01-09")) == "2026年1月9日"
