"""Notices and letters on paper: their sheets, what stands on each, and the code that a telephone reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from generator.build import build
from generator.load.source import load
from generator.pages.notice import SIZES
from generator.publish.browser import Printer, printer
from generator.publish.paper import notices
from generator.schema.records import Unit
from tests.sites import AS_OF, GOOD, TOWN, district

MILLIMETRES = {"A4": (210, 297), "A3": (297, 420)}
POINTS = 72 / 25.4
SHARP = 3
"""Pixels of a point, in pictures of sheets."""
UNIT = "990199101"
PROMISE = f"{TOWN}commitments/{UNIT}-2026-02.yml"
MANY = 30


@dataclass(frozen=True)
class Sheet:
    width: float
    height: float
    text: str
    codes: tuple[tuple[str, float], ...]
    """Addresses of QR codes, and how many millimetres each is wide."""


def sheets(made: bytes) -> list[Sheet]:
    document = pdfium.PdfDocument(made)
    return [_sheet(document[at]) for at in range(len(document))]


def _sheet(page: pdfium.PdfPage) -> Sheet:
    width, height = page.get_size()
    picture = page.render(scale=SHARP).to_pil()
    codes = [
        (code.text, (code.position.top_right.x - code.position.top_left.x) / SHARP / POINTS)
        for code in zxingcpp.read_barcodes(picture)
    ]
    text = re.sub(r"\s", "", page.get_textpage().get_text_bounded())
    return Sheet(width / POINTS, height / POINTS, text, tuple(codes))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which one unit has promised more than one sheet holds."""
    folder = tmp_path_factory.mktemp("paper")
    root = district(folder, {})
    promise = (root / PROMISE).read_text("utf-8")
    title = re.search("承诺事项: (.*)", promise)[1]  # type: ignore[index]
    for number in range(MANY):
        again = promise.replace(title, f"第 {number} 号路灯{'修好' * (number % 7)}")
        (root / f"{TOWN}commitments/{UNIT}-2026-{50 + number}.yml").write_text(again, "utf-8")
    built = build(load(root), folder / "site", AS_OF)
    assert built.ok, [finding.message for finding in built.findings]
    return folder / "site"


@pytest.fixture(scope="module")
def tab(chromium: str) -> Iterator[Printer]:
    with printer(chromium) as running:
        yield running


@pytest.fixture(scope="module")
def printed(site: Path, tab: Printer) -> dict[str, list[Sheet]]:
    page = (site / f"units/{UNIT}/notice/index.html").as_uri()
    return {size: sheets(tab.pdf(f"{page}?{size}#{size.lower()}")) for size in SIZES}


@pytest.mark.parametrize("size", SIZES)
def test_notice_is_on_paper_of_its_size(printed: dict[str, list[Sheet]], size: str) -> None:
    assert len(printed[size]) > 2
    for sheet in printed[size]:
        assert (sheet.width, sheet.height) == pytest.approx(MILLIMETRES[size], abs=0.5)


@pytest.mark.parametrize("size", SIZES)
def test_every_sheet_has_its_number_the_day_the_address_and_what_is_fictional(
    printed: dict[str, list[Sheet]], size: str
) -> None:
    for at, sheet in enumerate(printed[size], 1):
        assert f"{at}/{len(printed[size])}" in sheet.text
        assert "数据截至2026-06-30" in sheet.text
        assert f"https://qingxi.example/units/{UNIT}/notice/" in sheet.text
        assert "示范站点" in sheet.text


@pytest.mark.parametrize("size", SIZES)
def test_no_promise_is_cut_between_sheets_and_the_head_of_the_table_is_on_each(
    printed: dict[str, list[Sheet]], size: str
) -> None:
    whole = re.compile(r"第(\d+)号路灯.*?0990-\d{7}")
    found = [int(number) for sheet in printed[size] for number in whole.findall(sheet.text)]
    assert sorted(found) == list(range(MANY))
    for sheet in printed[size]:
        assert ("服务期限" in sheet.text) or not whole.search(sheet.text)


@pytest.mark.parametrize("size", SIZES)
def test_code_on_the_notice_is_read_and_no_smaller_than_a_telephone_can_do(
    printed: dict[str, list[Sheet]], size: str
) -> None:
    ((address, width),) = [code for sheet in printed[size] for code in sheet.codes]
    assert address == f"https://qingxi.example/units/{UNIT}/"
    assert width >= 25


def test_whom_to_call_stands_at_the_end_in_one_piece(printed: dict[str, list[Sheet]]) -> None:
    last = printed["A4"][-1].text
    assert "监督热线12345" in last
    assert "主办" in last


def test_code_on_the_letter_is_read_and_stands_beside_the_signature(site: Path, tab: Printer) -> None:
    made = sheets(tab.pdf((site / f"units/{UNIT}/letter/index.html").as_uri()))
    (sheet,) = [each for each in made if each.codes]
    ((address, width),) = sheet.codes
    assert address == f"https://qingxi.example/units/{UNIT}/letter/"
    assert width >= 25
    assert "盖章" in sheet.text


def test_same_page_gives_the_same_pdf_with_the_day_of_the_data(site: Path, chromium: str) -> None:
    (unit,) = (each for each in load(GOOD).of(Unit) if each.id == "990199401")
    once, again = (dict(notices(site, [unit], chromium, AS_OF)) for _ in range(2))
    assert once == again
    assert set(once) == {f"units/{unit.id}/notice/{unit.id}-notice-{size}.pdf" for size in ("a4", "a3")}
    for made in once.values():
        assert re.findall(rb"/(?:CreationDate|ModDate) \(D:(\d{8})", made) == [b"20260630"] * 2


def test_build_with_a_browser_links_what_it_has_printed(chromium: str, tmp_path: Path) -> None:
    assert build(load(district(tmp_path, {})), tmp_path / "site", AS_OF, browser=chromium).ok
    for path in (f"units/{UNIT}", f"units/{UNIT}/notice"):
        folder = tmp_path / "site" / path
        links = re.findall(r'href="([^"]+\.pdf)"', (folder / "index.html").read_text("utf-8"))
        made = [link for link in links if "-notice-a" in link]
        assert len(made) == len(SIZES)
        assert all((folder / link).resolve().read_bytes().startswith(b"%PDF") for link in made)
