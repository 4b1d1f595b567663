"""Word files in the layout of official papers (GB/T 9704-2012): drafts, and templates of letters.

The same data gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

from generator.report.draft import Chapter, Draft
from generator.report.subject import Number
from generator.schema.records import Template
from generator.schema.records.template import SIGNATURE
from generator.zipped import timeless

_ORDINALS = "一二三四五六七八九十"
_THIRD = Pt(16)
"""三号, the size of the body of official papers."""
_LINE = Pt(28)
_LATIN = "Times New Roman"
_FONTS = {"Normal": "仿宋", "Title": "宋体", "Heading 1": "黑体", "Heading 2": "楷体"}
_ADVICE = "请核对，补上数据以外的情况，再按程序签发；签发时删去这一段。"
_BLACK = RGBColor(0, 0, 0)


_HEADING = re.compile(rf"[{_ORDINALS}]+、")


def word(draft: Draft) -> bytes:
    """A draft as a .docx."""
    paper = _paper(draft.title, f"数据截至 {draft.as_of}", draft.unit.name, draft.as_of)
    paper.add_paragraph(draft.note + _ADVICE).runs[0].italic = True
    for at, chapter in enumerate(draft.chapters):
        _chapter(paper, at, chapter)
    _numbers(paper, draft.numbers)
    return _saved(paper)


def letter(template: Template) -> bytes:
    """The template of a letter of commitment as a .docx, its placeholders as they are, to be filled by hand."""
    about = f"{template.level.zh}，{template.version} 版"
    paper = _paper(template.title, about, "", template.effective)
    for line in filter(None, map(str.strip, template.text.splitlines())):
        paper.add_paragraph(line, "Heading 1" if _HEADING.match(line) else "Normal")
    for line in SIGNATURE:
        paper.add_paragraph(line).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return _saved(paper)


def _paper(title: str, subject: str, author: str, day: date) -> Paper:
    """A paper with its title. Its dates are those of the data, not of the day on which it was made."""
    paper = Document()
    _page(paper)
    _styles(paper)
    about = paper.core_properties
    about.title, about.subject = title, subject
    about.author, about.last_modified_by = author, author
    about.comments, about.keywords, about.language = "", "", "zh-CN"
    about.created = about.modified = datetime.combine(day, time(), UTC).replace(tzinfo=None)
    about.revision = 1
    paper.add_paragraph(title, "Title")
    return paper


def _saved(paper: Paper) -> bytes:
    out = io.BytesIO()
    paper.save(out)
    return timeless(out.getvalue())


def _page(paper: Paper) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    _page_number(section.footer.paragraphs[0])


def _page_number(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Pt(0)
    paragraph.add_run("— ")
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
    paragraph.add_run(" —")


def _styles(paper: Paper) -> None:
    for name, font in _FONTS.items():
        style = paper.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 (the default template has them)
        _font(style, font)
        layout = style.paragraph_format
        layout.space_before = layout.space_after = Pt(0)
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, _LINE
        layout.first_line_indent = Pt(0) if name == "Title" else 2 * _THIRD
        style.font.size, style.font.bold, style.font.color.rgb = _THIRD, False, _BLACK
    title = paper.styles["Title"]
    assert isinstance(title, ParagraphStyle)  # noqa: S101
    title.font.size, title.font.bold = Pt(22), True
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.line_spacing, title.paragraph_format.space_after = Pt(36), _LINE
    borders = title.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)


def _font(style: ParagraphStyle, chinese: str) -> None:
    """The Chinese font of a style has a name of its own; theme fonts would win over it."""
    style.font.name = _LATIN
    fonts = style.element.get_or_add_rPr().rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), chinese)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    style.element.get_or_add_rPr().append(language)


def _chapter(paper: Paper, at: int, chapter: Chapter) -> None:
    paper.add_paragraph(f"{_ORDINALS[at]}、{chapter.part.zh}", "Heading 1")
    if chapter.empty:
        paper.add_paragraph(chapter.empty)
    for number, entry in enumerate(chapter.entries, 1):
        paper.add_paragraph(f"（{_ordinal(number)}）{entry.title}", "Heading 2")
        for sentence in entry.sentences:
            paper.add_paragraph(sentence)


def _ordinal(number: int) -> str:
    """`一` to `九十九`, as headings are numbered."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_ORDINALS[tens - 1]}十"
    return head + (_ORDINALS[ones - 1] if ones else "")


def _numbers(paper: Paper, numbers: tuple[Number, ...]) -> None:
    if not numbers:
        return
    paper.add_paragraph("附：文中的主要数据和出处", "Heading 1")
    table = paper.add_table(rows=1, cols=3, style="Table Grid")
    _row(table, 0, ("项目", "数", "出自哪张表"), bold=True)
    for at, each in enumerate(numbers, 1):
        table.add_row()
        _row(table, at, (each.label, each.value, each.source))
    header = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(header)


def _row(table: Table, at: int, texts: Iterable[str], *, bold: bool = False) -> None:
    for cell, text in zip(table.rows[at].cells, texts, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.first_line_indent = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(22)
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(12), bold
