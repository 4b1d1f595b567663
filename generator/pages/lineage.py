"""What became of units that are no more, and the old addresses of units that are still there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.pages.shapes import Fact, Link, Page
from generator.pages.view import View
from generator.schema.records import Unit


@dataclass(frozen=True, slots=True)
class End:
    """That a unit has ended, or will. `told` is said up to where the unit after it is named."""

    told: str
    heir: Link | None


def end_of(view: View, unit: Unit) -> End | None:
    """How a unit ended; None for one that has neither an end nor a unit after it."""
    heir = view.registry.units.get(unit.successor or "")
    if heir is None:
        return End(f"本单位{_until(unit.until, view.as_of)}", None) if unit.until else None
    word = "更名为" if is_renamed(view, unit) else "并入"
    when = f"{_until(unit.until, view.as_of)}，此后" if unit.until else "已"
    return End(f"本单位{when}{word}", view.unit_link(heir))


def _until(last: date, as_of: date) -> str:
    return f"存续至 {last}" if last <= as_of else f"将存续至 {last}"


def is_renamed(view: View, unit: Unit) -> bool:
    """Whether the unit after it is the same one under a new name and code.

    It begins where this one ends, and no other unit went into it.
    """
    heir = view.registry.units.get(unit.successor or "")
    if heir is None or heir.since is None or unit.until is None:
        return False
    alone = len(_before(view, heir)) == 1
    return alone and heir.since in (unit.until, unit.until + timedelta(days=1))


def _before(view: View, unit: Unit) -> list[Unit]:
    return [each for each in view.registry.units.values() if each.successor == unit.id]


def forerunners(view: View, unit: Unit) -> list[Fact]:
    """The units that went into one, and the numbers that it had itself."""
    found = [Fact("前身", each.name, href=f"units/{each.id}/") for each in _before(view, unit)]
    return [*found, *([Fact("曾用编号", "、".join(unit.former_ids))] if unit.former_ids else [])]


def old_addresses(view: View, titles: Mapping[str, str]) -> Iterator[Page]:
    """At each old address of a unit a page that leads to where the same stands now.

    `titles`: of every page, by path; all that stand below a unit have had an old address too.
    """
    for unit in view.registry.units.values():
        now = f"units/{unit.id}/"
        below = [path for path in titles if path.startswith(now)] if unit.former_ids else []
        for old in unit.former_ids:
            for path in below:
                yield _moved(view, unit, f"units/{old}/{path.removeprefix(now)}", path, titles[path])


def _moved(view: View, unit: Unit, old: str, path: str, title: str) -> Page:
    return Page(
        path=old,
        frame="units/own/frame" if old.count("/") > 2 else "units/frame",
        template="moved.html",
        title=f"{title}（旧网址 {old}）",
        description=f"{unit.name}的编号改过，这个旧网址转到“{title}”现在的网址。",
        values={
            "trail": [Link("首页"), Link("单位", "units/"), view.unit_link(unit)],
            "title": "这一页换了网址",
            "unit": unit.name,
            "now": Link(title, path),
        },
        published=view.latest_of_unit.get(unit.id, view.as_of),
        sources=(unit.origin.file,),
        told_by=unit.name,
        canonical=path,
        moved=True,
    )
