"""One promise: what was promised, what the unit says of it, and what was found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import quote

from generator.measures.promises import Standing
from generator.measures.terms import Status, Verified
from generator.pages import words
from generator.pages.prose import note
from generator.pages.shapes import Event, Fact, Found, Link, Page
from generator.pages.sources import raw
from generator.pages.supervision import supervision
from generator.pages.view import View
from generator.schema.records import Change, Commitment, Progress, Unit, Verification
from generator.schema.records.commitment import ChangeKind


def pages(view: View) -> Iterator[Page]:
    for standing in view.measures.standings.values():
        yield _page(view, standing)


def _page(view: View, standing: Standing) -> Page:
    promise = standing.promise
    unit = view.registry.units[promise.unit]
    events = sorted(_events(view, standing), key=lambda event: event.day, reverse=True)
    sentences = _sentences(standing, unit, view.as_of)
    return Page(
        path=f"commitments/{promise.id}/",
        frame="commitments/frame",
        template="commitment.html",
        title=f"{promise.title}（{unit.name}）",
        description=sentences[0],
        values={
            "trail": [Link("首页"), Link("单位", "units/"), view.unit_link(unit)],
            "title": promise.title,
            "sentences": sentences,
            "card": view.cards[promise.id],
            "terms": {
                "content": note(promise.content),
                "quality": note(promise.quality),
                "deadline": words.deadline(promise),
                "original_deadline": _first_deadline(standing) if standing.extended else "",
                "target": words.target(promise),
            },
            "facts": _facts(view, promise, unit),
            "claimed": _claimed(promise),
            "verified": _verified(standing),
            "events": events,
            "note": note(promise.note) if promise.note else None,
            "supervision": supervision(
                view, unit, _named(promise), f"commitments/{promise.id}/", promise.phone
            ),
            "source": [
                Link("数据文件", raw(promise.origin.file)),
                Link("本单位全部承诺（CSV）", f"units/{unit.id}/commitment.csv"),
            ],
            "others": [card for card in view.cards_of_unit[unit.id] if card.id != promise.id][:3],
        },
        published=max(promise.published, *(event.day for event in events)),
        sources=(
            promise.origin.file,
            *((standing.verification.origin.file,) if standing.verification else ()),
        ),
        told_by=unit.name,
        found=Found(
            promise.title,
            view.registry.domains[promise.domain].name,
            standing.status,
            words.deadline(promise),
            promise.id,
        ),
    )


def _named(promise: Commitment) -> str:
    return f"的承诺“{promise.title}”（编号 {promise.id}）"


def _sentences(standing: Standing, unit: Unit, as_of: date) -> list[str]:
    promise = standing.promise
    first = f"{unit.name} {promise.made} 承诺：{promise.title}，{_first_deadline(standing)}。"
    return [first, *_moved(standing), _state_of(standing, as_of)]


def _first_deadline(standing: Standing) -> str:
    if standing.extended and standing.original_due:
        return words.until(standing.original_due)
    return words.deadline(standing.promise)


def _moved(standing: Standing) -> list[str]:
    """That the deadline was moved, and what came of it."""
    if not standing.extended:
        return []
    times = sum(change.kind is ChangeKind.POSTPONED for change in standing.promise.changes)
    told = f"期限经批准改过 {times} 次，现为 {standing.promise.due}"
    late = standing.days_after_first_promised
    return [f"{told}；完成时比最初的期限晚 {late} 天。" if late and late > 0 else f"{told}。"]


def _state_of(standing: Standing, as_of: date) -> str:
    """Where it stands, in one sentence that keeps claim and finding apart."""
    found = f"，{standing.verified.zh}" if standing.verified is not Verified.UNVERIFIED else "，尚未核验"
    match standing.status:
        case Status.KEPT | Status.KEPT_LATE:
            return f"单位申报 {standing.completed} 完成，{words.timing(standing)}{found}。"
        case Status.OVERDUE if standing.verified is Verified.FALSE:
            return f"单位申报完成，但核验不属实；到 {as_of} 已逾期 {standing.days_late} 天。"
        case Status.OVERDUE:
            return f"到 {as_of} 已逾期 {standing.days_late} 天，单位没有申报完成。"
        case Status.WITHDRAWN:
            return "这项承诺已依规撤回，原因见下。"
        case Status.STANDING:
            return f"这是长期承诺，{_last_word(standing)}。"
        case _:
            return f"{standing.status.zh}，{words.timing(standing)}，{_last_word(standing)}。"


def _last_word(standing: Standing) -> str:
    return f"最近一次更新在 {standing.updated}" if standing.updated else "还没有填报进展"


def _facts(view: View, promise: Commitment, unit: Unit) -> list[Fact]:
    found = [
        Fact("责任单位", unit.name, href=f"units/{unit.id}/"),
        Fact("责任科室", promise.office),
        Fact("责任岗位", promise.post),
        Fact("监督电话", promise.phone, phone=promise.phone),
        Fact("承诺日期", str(promise.made)),
        Fact("公开领域", view.registry.domains[promise.domain].name, href=f"domains/{promise.domain}/"),
        Fact("承诺方面", promise.aspect.zh),
        Fact("承诺类别", promise.kind.zh),
    ]
    if promise.budget is not None:
        found.append(Fact("投入金额", words.money(promise.budget)))
    if promise.source:
        found.append(Fact("依据文件", promise.source))
    return [*found, Fact("承诺编号", promise.id)]


def _claimed(promise: Commitment) -> dict[str, Any] | None:
    if not promise.progress:
        return None
    last = promise.progress[-1]
    return {"text": note(last.text), "day": last.day, "percent": last.percent}


def _verified(standing: Standing) -> dict[str, Any] | None:
    found = standing.verification
    if found is None:
        return None
    return {
        "verdict": standing.verified,
        "text": note(found.text) if found.text else None,
        "by": found.by.zh,
        "body": found.body,
        "day": found.day,
        "evidence": evidence(found.evidence, standing.promise.unit),
    }


def evidence(link: str | None, unit: str) -> Link | None:
    """The way to a piece of evidence: an attachment of the unit, or an address elsewhere."""
    if not link:
        return None
    if link.startswith("files/"):
        return Link(link.removeprefix("files/"), f"units/{unit}/{quote(link)}")
    return Link("公开材料", link=link)


def _events(view: View, standing: Standing) -> Iterator[Event]:
    """The life of a promise in the order in which it happened."""
    promise = standing.promise
    first = next((change.old_text for change in promise.changes if change.old_text), None)
    content = note(first or promise.content)
    yield Event("made", promise.made, "作出承诺", content, new=_first_deadline(standing))
    for entry in promise.progress:
        yield _progress(entry, promise.unit)
    for change in promise.changes:
        yield _change(change)
    for found in view.registry.verifications_of.get(promise.id, ()):
        yield _verification(found, promise.unit)


def _progress(entry: Progress, unit: str) -> Event:
    return Event(
        kind="completed" if entry.completed else "progress",
        day=entry.day,
        title=f"申报完成（完成于 {entry.completed}）" if entry.completed else "进展",
        text=note(entry.text),
        percent=entry.percent,
        reason=note(entry.reason) if entry.reason else None,
        evidence=evidence(entry.evidence, unit),
    )


def _change(change: Change) -> Event:
    return Event(
        kind="change",
        day=change.day,
        title={ChangeKind.WITHDRAWN: "承诺撤回"}.get(change.kind, change.kind.zh),
        old=change.old_text or str(change.old_due or ""),
        new=change.new_text or str(change.new_due or ""),
        reason=note(change.reason),
        approval=change.approval,
    )


def _verification(found: Verification, unit: str) -> Event:
    return Event(
        kind="verified",
        day=found.day,
        title=found.by.zh,
        text=note(found.text) if found.text else None,
        evidence=evidence(found.evidence, unit),
        verdict=Verified[found.verdict.name],
        by=found.body,
        claimed=False,
    )
