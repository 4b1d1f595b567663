"""Which periods units have left out, in the words of topics."""

from __future__ import annotations

from collections.abc import Iterable

from generator.measures.reporting import Asked
from generator.measures.terms import State
from generator.pages import words
from generator.pages.topics.cells import name
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.records.reporting import Matter


def asked(view: View, unit: Unit, matter: Matter) -> bool:
    """Whether a unit has to report on a matter."""
    return matter in view.measures.reports[unit.id]


def missing(view: View, unit: Unit, matter: Matter, year: int | None = None) -> tuple[Asked, ...]:
    """The periods, of a year or all, that a unit has left out."""
    reports = view.measures.reports[unit.id].get(matter)
    return tuple(each for each in (reports.missing if reports else ()) if year in (None, each.period.year))


def state_of(
    view: View, unit: Unit, matters: Iterable[Matter], *, told: bool = False, lacking: bool = False
) -> State:
    """How a unit's part of a topic stands: silent only if it never told anything, partly told with any gap.

    `told`: it tells of the topic now; `lacking`: something is wanting that is not reported at intervals.
    """
    asked_for = [each for matter in matters if (each := view.measures.reports[unit.id].get(matter))]
    if lacking or any(each.missing for each in asked_for):
        heard = told or any(len(each.missing) < len(each.due) for each in asked_for)
        return State.PARTLY if heard else State.MISSING
    states = {each.state for each in asked_for}
    if told or State.DATA in states:
        return State.DATA
    return State.ZERO if State.ZERO in states else State.NOT_APPLICABLE


def who_is_silent(view: View, matter: Matter, year: int | None = None) -> str:
    """`没有按要求报全的：柿坪缺 3 期、鹭汀缺 1 期。` The worst first; empty where nobody is."""
    gaps = [(unit, len(missing(view, unit, matter, year))) for unit in view.registry.units.values()]
    ranked = sorted((each for each in gaps if each[1]), key=lambda each: (-each[1], each[0].id))
    if not ranked:
        return ""
    named = [f"{name(unit)}缺 {count} 期" for unit, count in ranked]
    since = f"{year} 年以来" if year else ""
    return f"{since}没有按要求报全的：{words.joined(named, 4)}。"


def periods(found: Iterable[Asked]) -> str:
    """The periods in a row, `2026-07、2026-08`."""
    return "、".join(str(each.period) for each in found)
