"""Records made in a line, for tests that look at one thing about them."""

from datetime import date
from typing import Any

from generator.schema.records import (
    CatalogueItem,
    Change,
    Commitment,
    Disclosure,
    Progress,
    Verification,
)
from generator.schema.records.commitment import Aspect, ChangeKind, CommitmentKind, DayKind
from generator.schema.records.disclosure import Audience, Mode
from generator.schema.records.oversight import Verdict, VerifiedBy
from generator.schema.records.unit import UnitKind
from generator.schema.table import Origin

AT = Origin("test")


def day(text: str) -> date:
    return date.fromisoformat(text)


def promise(due: str | None = None, **more: Any) -> Commitment:
    values: dict[str, Any] = {
        "id": "x-1", "unit": "x", "title": "甲", "kind": CommitmentKind.SERVICE, "aspect": Aspect.LAW,
        "domain": "d", "content": "甲", "quality": "甲", "made": day("2026-01-10"),
        "published": day("2026-01-10"), "office": "甲", "post": "甲", "phone": "12345", "origin": AT,
    }  # fmt: skip
    return Commitment(**(values | {"due": day(due) if due else None} | more))


def progress(on: str, percent: int | None = None, completed: str | None = None) -> Progress:
    done = day(completed) if completed else None
    return Progress(day=day(on), percent=percent, text="甲", completed=done, origin=AT)


def postponed(on: str, old: str, new: str) -> Change:
    return Change(
        day=day(on), kind=ChangeKind.POSTPONED, old_due=day(old), new_due=day(new),
        reason="甲", approval="甲〔2026〕1号", origin=AT,
    )  # fmt: skip


def withdrawn(on: str) -> Change:
    return Change(day=day(on), kind=ChangeKind.WITHDRAWN, reason="甲", approval="甲〔2026〕1号", origin=AT)


def verification(on: str, verdict: Verdict) -> Verification:
    return Verification(
        id="v", commitment="x-1", day=day(on), by=VerifiedBy.DISTRICT, verdict=verdict, body="甲", origin=AT
    )


def item(days: int | None, kind: DayKind, **more: Any) -> CatalogueItem:
    return CatalogueItem(
        id="i", number=1, domain="d", item_1="甲", item_2="甲", content="甲", basis="甲", limit_text="甲",
        limit_days=days, limit_kind=kind, publisher="甲", kinds=(UnitKind.TOWN,), channels=(),
        audience=Audience.EVERYONE, mode=Mode.PROACTIVE, levels=(), origin=AT, **more,
    )  # fmt: skip


def disclosure(formed: str, published: str) -> Disclosure:
    return Disclosure(
        id="g", unit="x", item="i", title="甲", formed=day(formed), published=day(published),
        link="https://a.example/", origin=AT,
    )  # fmt: skip
