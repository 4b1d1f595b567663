"""A unit's letter of commitment, to be printed, signed and put up (淮信用办〔2021〕5号 二（四）).

Template and data meet here as text beside text: a template is cut at its placeholders and is never
the source of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.measures.letters import Letter
from generator.measures.promises import Standing
from generator.measures.terms import State, Status
from generator.pages import words
from generator.pages.prose import note
from generator.pages.qr import qr
from generator.pages.shapes import Link, Page
from generator.pages.view import View
from generator.schema.placeholders import Placeholder, filled
from generator.schema.records import Unit
from generator.schema.records.commitment import Aspect
from generator.schema.records.template import Element

UNTOLD = State.MISSING.zh
_PLAIN = ("{单位名称}就{年度}年度工作向社会公开承诺如下。", "一、承诺事项", "{承诺事项}")
"""What a letter says where the district has no template."""
_HEADING = re.compile(r"[一二三四五六七八九十]+、")
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Item:
    """A promise in the letter: its number, and what the template wants said of it."""

    number: int
    title: str
    href: str
    terms: tuple[tuple[str, Markup | str], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """The promises of one aspect; without items nothing was reported in it."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, or (with `parts`) all promises."""

    text: str = ""
    heading: bool = False
    parts: tuple[Part, ...] = ()


def pages(view: View) -> Iterator[Page]:
    for letter in view.measures.letters.values():
        yield _page(view, letter)


_BODIES = ("人民政府", "办事处", "居民委员会", "村民委员会")
"""How the names of bodies end that are on a seal."""


def signer(unit: Unit) -> str:
    """The name on a unit's seal: its own, or the other name that makes it that of a body (柿坪镇人民政府)."""
    names = (each for each in unit.aliases if each.startswith(unit.name) and each.endswith(_BODIES))
    return next(names, unit.name)


def path_of(letter: Letter) -> str:
    return f"units/{letter.unit.id}/letter/"


def _page(view: View, letter: Letter) -> Page:
    unit = letter.unit
    title = letter.template.title if letter.template else "信用承诺书"
    address = view.registry.site.at(path_of(letter))
    files = [each.promise.origin.file for each in letter.promises]
    return Page(
        path=path_of(letter),
        frame="units/own/paper",
        template="letter.html",
        title=f"{unit.name}{letter.year}年度{title}",
        description=f"{unit.name} {letter.year} 年度向社会公开的承诺，共 {len(letter.promises)} 项，可打印。",
        values={
            "trail": [Link("首页"), Link("单位", "units/"), view.unit_link(unit)],
            "title": f"{letter.year} 年度{title}",
            "kicker": unit.name,
            "sentences": list(sentences(view, letter)),
            "unit": signer(unit),
            "heading": f"{letter.year}年度{title}",
            "paragraphs": list(_paragraphs(view, letter)),
            "day": chinese_day(letter.made) if letter.made else UNTOLD,
            "address": address or UNTOLD,
            "code": qr(address) if address else None,
            "more": [
                Link("公示栏", f"units/{unit.id}/notice/"),
                Link("诚信档案", f"units/{unit.id}/dossier/"),
                Link("全区承诺书", "topics/letters/"),
            ],
        },
        published=letter.made or view.as_of,
        sources=(*([letter.template.origin.file] if letter.template else []), *files),
        told_by=unit.name,
    )


def sentences(view: View, letter: Letter) -> Iterator[str]:
    """What the letter is made of, and what it lacks."""
    if letter.is_silent:
        yield f"{letter.unit.name}还没有报送承诺，承诺书上写明“{UNTOLD}”。"
    else:
        yield f"这份承诺书由{letter.unit.name}报送的 {len(letter.promises)} 项承诺合成，用浏览器的“打印”可以直接印成 A4 纸。"
        if letter.year < view.as_of.year:
            yield f"{view.as_of.year} 年还没有报送承诺，这是 {letter.year} 年度的。"
        lacking = [aspect.zh for aspect in letter.missing_aspects]
        if lacking:
            yield f"{'、'.join(lacking)}方面没有报送承诺，承诺书上写明“{UNTOLD}”。"
    if letter.template is None:
        yield "区信用办还没有报送这一级的承诺书模板，按通用格式合成，没有违诺责任。"
    else:
        used = letter.template
        gaps = _untold(view, letter)
        if gaps:
            yield f"没有报送{'、'.join(gaps)}，承诺书上写明“{UNTOLD}”。"
        yield f"照{used.level.zh}承诺书模板 {used.version} 版合成" + (
            f"（{used.document}）。" if used.document else "。"
        )


def _untold(view: View, letter: Letter) -> list[str]:
    """Placeholders of the template for which there is nothing to print."""
    values = _values(view, letter)
    body = letter.template.body if letter.template else ""
    return [each.zh for each, value in values.items() if value == UNTOLD and f"{{{each.zh}}}" in body]


def _values(view: View, letter: Letter) -> Mapping[Placeholder, str]:
    site, unit = view.registry.site, letter.unit
    return {
        Placeholder.DISTRICT: site.name,
        Placeholder.UNIT: unit.name,
        Placeholder.YEAR: str(letter.year),
        Placeholder.COUNT: str(len(letter.promises)),
        Placeholder.LIABILITY: letter.template.liability if letter.template else UNTOLD,
        Placeholder.PHONE: unit.office_phone or UNTOLD,
        Placeholder.HOTLINE: site.hotline or UNTOLD,
        Placeholder.ADDRESS: site.at(f"units/{unit.id}/") or UNTOLD,
    }


def _paragraphs(view: View, letter: Letter) -> Iterator[Paragraph]:
    values = _values(view, letter)
    lines = letter.template.body.splitlines() if letter.template else _PLAIN
    for line in (each.strip() for each in lines):
        if line.strip("{｛}｝ ") == Placeholder.PROMISES.zh:
            yield Paragraph(parts=tuple(_parts(letter)))
            continue
        for text in filled(line, values).splitlines():
            if text.strip():
                yield Paragraph(text.strip(), bool(_HEADING.match(text.strip())))


def _parts(letter: Letter) -> Iterator[Part]:
    """The promises by aspect, numbered through; also the aspects that are wanted and lack any."""
    wanted = dict.fromkeys([*letter.aspects, *(each.promise.aspect for each in letter.promises)])
    number = 0
    for at, aspect in enumerate(sorted(wanted, key=list(Aspect).index)):
        items = []
        for each in letter.promises:
            if each.promise.aspect is aspect:
                number += 1
                items.append(_item(letter, each, number))
        yield Part(f"（{_NUMERALS[at]}）{aspect.zh}", tuple(items))


def _item(letter: Letter, each: Standing, number: int) -> Item:
    promise = each.promise
    terms: dict[Element, Markup | str] = {
        Element.CONTENT: note(promise.content),
        Element.QUALITY: note(promise.quality),
        Element.DEADLINE: first_deadline(each),
        Element.SUPERVISION: f"{promise.office}，电话 {promise.phone}",
    }
    wanted = letter.template.elements if letter.template else tuple(terms)
    return Item(
        number=number,
        title=promise.title,
        href=f"commitments/{promise.id}/",
        terms=tuple((element.zh, text) for element, text in terms.items() if element in wanted),
        note=remark(each, letter.year),
    )


def first_deadline(each: Standing) -> str:
    """As it was first promised: what was changed since is said beside it."""
    if each.extended and each.original_due:
        return f"{chinese_day(each.original_due)}前"
    return f"{chinese_day(each.promise.due)}前" if each.promise.due else words.deadline(each.promise)


def remark(each: Standing, year: int) -> str:
    """What has changed of a promise since it was made, as a sheet of paper says it."""
    said = []
    if each.promise.made.year < year:
        past = each.promise.due is not None and each.promise.due.year < year
        said.append(f"{each.promise.made.year} 年承诺，{'到期没有兑现' if past else '本年度继续有效'}")
    if each.extended and each.promise.due:
        said.append(f"经批准，期限改为 {chinese_day(each.promise.due)}")
    if each.status is Status.WITHDRAWN:
        said.append("已依规撤回，原因见网页")
    return "；".join(said)


def chinese_day(day: date) -> str:
    """As official letters write it (GB/T 9704): `2026年1月9日`."""
    return f"{day.year}年{day.month}月{day.day}日"
