"""The template of a letter as a Word file: its words, its blanks, and how it is signed."""

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from generator.report.word import letter
from generator.schema.records import Template
from tests.sites import good

TOWN = next(each for each in good().of(Template) if each.id == "town-1")


def test_template_keeps_its_blanks_and_ends_in_a_signature() -> None:
    paragraphs = Document(io.BytesIO(letter(TOWN))).paragraphs
    assert [(p.style and p.style.name, p.text) for p in paragraphs] == [
        ("Title", "信用承诺书"),
        ("Normal", "在{区县名称}，{单位名称}就{年度}年度工作向社会承诺："),
        ("Heading 1", "一、承诺事项"),
        ("Normal", "{承诺事项}"),
        ("Heading 1", "二、违诺责任"),
        ("Normal", "没有兑现的，公开说明原因并限期整改。"),
        ("Normal", "承诺单位（盖章）："),
        ("Normal", "单位负责人（签章）："),
        ("Normal", "年　　月　　日"),
    ]
    assert [p.alignment for p in paragraphs[-3:]] == [WD_ALIGN_PARAGRAPH.RIGHT] * 3


def test_same_template_gives_the_same_bytes() -> None:
    assert letter(TOWN) == letter(TOWN)
