"""How far credit files of public servants have been set up, as far as it may be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.measures.reporting import Reports
from generator.measures.share import Share
from generator.measures.terms import State
from generator.registry import Registry
from generator.schema.records import StaffRecord, Unit
from generator.schema.records.reporting import Matter


@dataclass(frozen=True, slots=True)
class Filing:
    """The last that a unit has told of its staff's files, and all that it has told, oldest first."""

    unit: Unit
    state: State
    reports: tuple[StaffRecord, ...]

    @property
    def last(self) -> StaffRecord | None:
        return self.reports[-1] if self.reports else None

    @property
    def share(self) -> Share | None:
        """Staff with a file, of all; None where a number is not told exactly."""
        if self.last is None:
            return None
        part, whole = self.last.with_files.exact, self.last.total.exact
        return Share(part, whole) if part is not None and whole is not None else None

    @property
    def least(self) -> Decimal:
        """The least percentage that what was told allows; for the length of a bar."""
        if self.last is None or not self.last.total.most:
            return Decimal(0)
        return (Decimal(100 * self.last.with_files.least) / self.last.total.most).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True)
class Filed:
    """A district's staff with a file, of those units whose numbers are told exactly. `untold`: the others."""

    share: Share
    untold: int


def filings(registry: Registry, reports: Mapping[str, Mapping[Matter, Reports]]) -> tuple[Filing, ...]:
    """Of every unit that is asked, or has told something of itself."""
    found = (filing(registry, unit, reports) for unit in registry.present)
    return tuple(each for each in found if each.state is not State.NOT_APPLICABLE)


def filing(registry: Registry, unit: Unit, reports: Mapping[str, Mapping[Matter, Reports]]) -> Filing:
    told = sorted(registry.own(StaffRecord, unit.id), key=lambda one: one.period)
    if told:
        return Filing(unit, State.DATA, tuple(told))
    asked = reports.get(unit.id, {}).get(Matter.STAFF_RECORD)
    return Filing(unit, asked.state if asked else State.NOT_APPLICABLE, ())


def filed(found: Iterable[Filing]) -> Filed:
    told = [each for each in found if each.last is not None]
    shares = [each.share for each in told if each.share is not None]
    whole = Share(sum(share.part for share in shares), sum(share.whole for share in shares))
    return Filed(whole, len(told) - len(shares))
