"""Being watched by the public (接受社会监督): whom to tell about one matter, in which words, and what became of it.

Both documents ask that units accept the supervision of society; what was answered is theirs to report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from generator.measures.terms import State
from generator.pages.shapes import Fact, Link, Page
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.records.reporting import Matter

PATH = "supervision/"


@dataclass(frozen=True, slots=True)
class Supervision:
    """How one thing is reported. `message`: words to begin with; `issue`: the same as an issue in the repository."""

    calls: tuple[Fact, ...]
    message: str
    issue: str
    answered: str
    answers: Link

    @property
    def first(self) -> tuple[Fact, ...]:
        """Who is responsible, and who watches."""
        return self.calls if len(self.calls) < 3 else (self.calls[0], self.calls[-1])


def report(unit: str, what: str = "") -> str:
    """The address, from the root, at which a thing of a unit is reported."""
    query = {"unit": unit, "about": what} if what else {"unit": unit}
    return f"{PATH}?{urlencode(query)}"


def supervision(view: View, unit: Unit, what: str, path: str, phone: str | None = None) -> Supervision:
    """`what`: the thing and its number; `path`: its page; `phone`: its own number, where it has one."""
    address = view.registry.site.at(path)
    message = "\n".join(
        filter(None, (f"我要反映：{unit.name}{what}。", address and f"网页：{address}", "我看到的情况："))
    )
    return Supervision(
        calls(view, unit, phone),
        message,
        _issue(view, f"{unit.name}{what}", message),
        answered(view, unit),
        Link("各单位答复得怎么样", "topics/feedback/"),
    )


def calls(view: View, unit: Unit, phone: str | None = None) -> tuple[Fact, ...]:
    """Whom to call: first who is responsible, then who watches; each number once."""
    numbers = {
        "责任科室电话": phone,
        "办公电话": unit.office_phone,
        "监督热线": view.registry.site.hotline,
    }
    first = {number: label for label, number in reversed(numbers.items()) if number}
    return tuple(Fact(label, n, phone=n) for label, n in numbers.items() if n and first[n] == label)


def answered(view: View, unit: Unit) -> str:
    """What became of what people told the unit."""
    found = view.measures.openness.answers.get(unit.id)
    if found is None:
        return f"{unit.name}没有报送收到多少、答复多少。" if _is_silent(view, unit) else ""
    return (
        f"{unit.name}报送：收到群众反映 {found.received:,} 件，答复 {found.replied:,} 件（{found.reply_share.text}），"
        f"按时答复 {found.on_time:,} 件（{found.on_time_share.text}）。"
    )


def _is_silent(view: View, unit: Unit) -> bool:
    """Whether it was to tell what it was told and answered, and has not."""
    reports = view.measures.reports.get(unit.id, {}).get(Matter.FEEDBACK)
    return reports is not None and reports.state is State.MISSING


def _issue(view: View, title: str, body: str) -> str:
    kept = view.registry.site.kept_at
    return kept.issue(title, body) if kept else ""


def page(view: View) -> Page:
    """The page of the district; a link may name the unit and the thing (assets/supervise.js)."""
    site = view.registry.site
    return Page(
        path=PATH,
        frame="supervision",
        template="supervision.html",
        title="接受社会监督",
        description=f"{view.name}的承诺没有做到、内容和实际不符，打什么电话、怎么说、答复得怎么样。",
        values={
            "trail": [Link("首页")],
            "title": "接受社会监督",
            "sentences": _sentences(view),
            "calls": [Fact("监督热线", site.hotline, phone=site.hotline)] if site.hotline else [],
            "address": site.at(""),
            "units": [_unit(view, unit) for unit in view.registry.units.values()],
        },
        published=view.as_of,
    )


def _sentences(view: View) -> list[str]:
    found = view.measures.openness.answers.values()
    received, replied = sum(one.received for one in found), sum(one.replied for one in found)
    told = f"各单位报送：共收到群众反映 {received:,} 件，答复 {replied:,} 件。" if received else ""
    return ["承诺没有做到，或者网上写的和您看到的不一样，都可以反映。", *filter(None, (told,))]


def _unit(view: View, unit: Unit) -> dict[str, Any]:
    found = view.measures.openness.answers.get(unit.id)
    return {
        "id": unit.id,
        "name": unit.name,
        "href": f"units/{unit.id}/",
        "phone": unit.office_phone or "",
        "told": found is not None,
        "silent": _is_silent(view, unit),
        "received": f"{found.received:,}" if found else "",
        "replied": f"{found.replied:,}" if found else "",
        "share": found.on_time_share.text if found else "",
    }
