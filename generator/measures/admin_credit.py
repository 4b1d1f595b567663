"""Whether licences and penalties were shown within seven working days (发改办财金〔2018〕424号)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.measures.prompt import Promptness, promptness
from generator.measures.share import Share
from generator.measures.terms import Prompt
from generator.registry import Registry
from generator.schema.records import AdminCredit

WORKING_DAYS = 7


@dataclass(frozen=True, slots=True)
class Decision:
    """A licence or penalty, and whether it was shown in time. `lapsed`: a licence that is no longer valid."""

    record: AdminCredit
    prompt: Promptness
    lapsed: bool


def decisions(registry: Registry, unit: str | None = None) -> tuple[Decision, ...]:
    """Those of a unit, or all, that may be shown; the newest first."""
    found = registry.of(AdminCredit) if unit is None else registry.own(AdminCredit, unit)
    ordered = sorted(found, key=lambda one: (one.decided, one.id), reverse=True)
    return tuple(_decision(registry, one) for one in ordered)


def _decision(registry: Registry, one: AdminCredit) -> Decision:
    prompt = promptness(registry.calendar, one.decided, WORKING_DAYS, one.published, registry.as_of)
    return Decision(one, prompt, one.valid_to is not None and one.valid_to < registry.as_of)


def in_time(found: Iterable[Decision]) -> Share:
    """Shown in time, of those whose time is up or that are shown; what cannot be computed is left out."""
    states = [each.prompt.state for each in found]
    due = [state for state in states if state not in (Prompt.OPEN, Prompt.UNKNOWN)]
    return Share(due.count(Prompt.ON_TIME), len(due))
