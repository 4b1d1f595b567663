"""A unit's notice for the board in its hall or its village: every promise and how far it is, to be printed.

公示栏 is among the ways of publishing that catalogues list. A4 to be handed out, A3 to be put up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.measures.letters import Letter
from generator.measures.promises import Standing
from generator.measures.terms import State, Status, Verified
from generator.pages import words
from generator.pages.letter import chinese_day, first_deadline, remark
from generator.pages.prose import note
from generator.pages.qr import qr
from generator.pages.shapes import Fact, Link, Page
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.types import Term

SIZES = ("A4", "A3")


@dataclass(frozen=True, slots=True)
class Line:
    """A promise on the notice."""

    title: str
    href: str
    content: Markup
    quality: Markup
    target: str
    deadline: str
    remark: str
    status: Term
    timing: str
    flags: tuple[Term, ...]
    verdict: Term | None
    office: str
    phone: str


def pages(view: View) -> Iterator[Page]:
    for letter in view.measures.letters.values():
        yield _page(view, letter)


def path_of(unit: Unit) -> str:
    return f"units/{unit.id}/notice/"


def printed(unit: Unit, size: str) -> str:
    """Where the notice is as PDF, on paper of a size."""
    return f"{path_of(unit)}{unit.id}-notice-{size.lower()}.pdf"


def prints(view: View, unit: Unit) -> list[Link]:
    """What of a unit is made for paper."""
    files = [Link(f"公示栏 {size}（PDF）", printed(unit, size)) for size in SIZES if view.pdf]
    return [
        Link("打印公示栏（A4、A3）", path_of(unit)),
        *files,
        Link("打印承诺书", f"units/{unit.id}/letter/"),
    ]


def _page(view: View, letter: Letter) -> Page:
    unit, site = letter.unit, view.registry.site
    address = site.at(view.unit_link(unit).href)
    return Page(
        path=path_of(unit),
        frame="units/own/paper",
        template="notice.html",
        title=f"{unit.name}承诺公示栏",
        description=f"{unit.name}承诺了什么、办得怎么样，可以印成 A4 或 A3 贴出来。{_counted(letter)}",
        values={
            "trail": [Link("首页"), Link("单位", "units/"), view.unit_link(unit)],
            "unit": unit.name,
            "district": site.name,
            "sentence": _sentence(view, letter),
            "lines": [_line(view, each, letter.year) for each in (*letter.promises, *_carried(view, letter))],
            "calls": list(_calls(view, unit)),
            "places": list(_places(unit)),
            "address": address,
            "code": qr(address) if address else None,
            "organiser": site.organiser or "",
            "day": chinese_day(view.as_of),
            "files": [Link(f"{size} 的 PDF", printed(unit, size)) for size in SIZES if view.pdf],
        },
        published=view.latest_of_unit.get(unit.id, view.as_of),
        sources=(
            unit.origin.file,
            *(each.promise.origin.file for each in (*letter.promises, *_carried(view, letter))),
        ),
        told_by=unit.name,
    )


def _counted(letter: Letter) -> str:
    """How many promises stand where, in words."""
    if letter.is_silent:
        return "还没有报送承诺。"
    found = [(status, sum(each.status is status for each in letter.promises)) for status in Status]
    listed = "，".join(f"{status.zh} {count} 项" for status, count in found if count)
    return f"共 {len(letter.promises)} 项：{listed}。"


def _sentence(view: View, letter: Letter) -> str:
    told = f"截至 {chinese_day(view.as_of)}，{letter.unit.name}"
    if letter.is_silent:
        return f"{told}还没有报送承诺（{State.MISSING.zh}）。"
    carried = len(_carried(view, letter))
    more = f"往年的承诺还有 {carried} 项逾期未兑现，列在后面。" if carried else ""
    return f"{told} {letter.year} 年度的承诺{_counted(letter)}{more}"


def _carried(view: View, letter: Letter) -> list[Standing]:
    """Promises of earlier years that are overdue still: a new year's notice does not let them drop."""
    standings, told = view.measures.standings, {each.promise.id for each in letter.promises}
    found = (standings[card.id] for card in view.cards_of_unit.get(letter.unit.id, ()) if card.id not in told)
    return [each for each in found if each.status is Status.OVERDUE]


def _line(view: View, each: Standing, year: int) -> Line:
    promise = each.promise
    return Line(
        title=promise.title,
        href=f"commitments/{promise.id}/",
        content=note(promise.content),
        quality=note(promise.quality),
        target=words.target(promise),
        deadline=first_deadline(each),
        remark=remark(each, year),
        status=each.status,
        timing=words.timing(each),
        flags=view.cards[promise.id].flags,
        verdict=each.verified if each.verified is not Verified.UNVERIFIED else None,
        office=promise.office,
        phone=promise.phone,
    )


def _calls(view: View, unit: Unit) -> Iterator[Fact]:
    """Whom to call when a promise was not kept."""
    hotline = view.registry.site.hotline
    yield Fact("监督热线", hotline or State.MISSING.zh, phone=hotline or "")
    yield Fact("本单位电话", unit.office_phone or State.MISSING.zh, phone=unit.office_phone or "")


def _places(unit: Unit) -> Iterator[Fact]:
    if unit.office_address:
        yield Fact("办公地址", unit.office_address)
    if unit.office_hours:
        yield Fact("办公时间", unit.office_hours)
