"""The Word file opens again, has the parts of the draft, Chinese fonts and no traces of its making."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.oxml.ns import qn

from generator.measures import measure
from generator.registry import register
from generator.report.draft import Chapter, Draft, Entry, draft
from generator.report.subject import Part
from generator.report.word import word
from tests.sites import AS_OF, good


def made() -> Draft:
    registry = register(good(), AS_OF)
    return draft(registry, measure(registry, AS_OF), registry.units["990199101"], 2026)


DRAFT = made()


@pytest.fixture(scope="module")
def content() -> bytes:
    return word(DRAFT)


@pytest.fixture(scope="module")
def paper(content: bytes) -> Paper:
    return Document(io.BytesIO(content))


def test_same_draft_gives_the_same_bytes(content: bytes) -> None:
    assert word(made()) == content


def test_every_sentence_is_there_in_order(paper: Paper) -> None:
    texts = [paragraph.text for paragraph in paper.paragraphs]
    assert texts[0] == DRAFT.title
    assert texts[1].startswith(DRAFT.note)
    wanted = [text for chapter in DRAFT.chapters for entry in chapter.entries for text in entry.sentences]
    assert [text for text in texts if text in set(wanted)] == wanted


def test_headings_are_numbered_and_styled_as_official_papers_are(paper: Paper) -> None:
    headings = [(p.style.name, p.text) for p in paper.paragraphs if p.style and p.style.name != "Normal"]
    assert headings[0] == ("Title", DRAFT.title)
    assert [text for style, text in headings if style == "Heading 1"] == [
        "一、主要做法", "二、取得的成效", "三、存在的问题", "四、下一步打算", "附：文中的主要数据和出处",
    ]  # fmt: skip


def test_headings_within_a_part_are_counted_in_chinese() -> None:
    entries = tuple(Entry("甲", ()) for _ in range(21))
    paper = Document(io.BytesIO(word(replace(DRAFT, chapters=(Chapter(Part.RESULTS, entries),), numbers=()))))
    numbers = [p.text.removesuffix("甲") for p in paper.paragraphs if p.text.endswith("）甲")]
    assert (numbers[0], numbers[9], numbers[10], numbers[19], numbers[20]) == (
        "（一）", "（十）", "（十一）", "（二十）", "（二十一）",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("style", "font"), [("Normal", "仿宋"), ("Title", "宋体"), ("Heading 1", "黑体"), ("Heading 2", "楷体")]
)
def test_styles_name_a_chinese_font(paper: Paper, style: str, font: str) -> None:
    fonts = paper.styles[style].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == font
    assert fonts.get(qn("w:eastAsiaTheme")) is None


def test_numbers_stand_in_a_table_whose_head_is_repeated(paper: Paper) -> None:
    (table,) = paper.tables
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert rows[0] == ("项目", "数", "出自哪张表")
    assert rows[1:] == [(each.label, each.value, each.source) for each in DRAFT.numbers]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_dates_are_those_of_the_data(paper: Paper, content: bytes) -> None:
    about = paper.core_properties
    assert about.created == about.modified == datetime(2026, 6, 30, tzinfo=UTC)
    assert (about.title, about.author, about.comments) == (DRAFT.title, "石桥镇", "")
    with ZipFile(io.BytesIO(content)) as pack:
        assert {entry.date_time for entry in pack.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_page_is_a4(paper: Paper) -> None:
    section = paper.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_hostile_text_stays_text() -> None:
    chapters = (Chapter(Part.PROBLEMS, (Entry("<w:b/>&", ("]]><w:p>“甲”&lt;",)),)),)
    paper = Document(io.BytesIO(word(replace(DRAFT, chapters=chapters, numbers=()))))
    assert [p.text for p in paper.paragraphs][-2:] == ["（一）<w:b/>&", "]]><w:p>“甲”&lt;"]


def test_empty_part_is_said_to_be_empty() -> None:
    paper = Document(io.BytesIO(word(replace(DRAFT, chapters=(Chapter(Part.RESULTS, ()),), numbers=()))))
    assert paper.paragraphs[-1].text == "数据里没有可以写成成效的内容。"
