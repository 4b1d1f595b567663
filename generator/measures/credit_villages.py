"""Credit villages: how many households are credit households, and whether an approval still holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.measures.share import Share
from generator.registry import Registry
from generator.schema.records import CreditVillage, Unit
from generator.schema.types import Few, Term


class VillageState(Term):
    APPROVED = "approved", "有效"
    LAPSED = "lapsed", "到期未复评"
    PUBLICITY = "publicity", "公示中"
    CLOSED = "closed", "公示结束，未评定"
    APPLIED = "applied", "已申报"
    ASSESSED = "assessed", "评了户，未申报"


@dataclass(frozen=True, slots=True)
class Village:
    """A village or community and its years, newest first. `holding`: the approval that was given last."""

    unit: Unit
    years: tuple[CreditVillage, ...]
    state: VillageState
    holding: CreditVillage | None

    @property
    def newest(self) -> CreditVillage:
        return self.years[0]

    @property
    def standing(self) -> CreditVillage:
        """The year that the state speaks of: the one approved last, before any that is not approved yet."""
        return self.holding or self.newest


def villages(registry: Registry, as_of: date) -> dict[str, Village]:
    """Every unit that has reported on credit households, by id."""
    return {
        unit.id: _village(unit, registry.own(CreditVillage, unit.id), as_of)
        for unit in registry.units.values()
        if registry.own(CreditVillage, unit.id)
    }


def _village(unit: Unit, rows: tuple[CreditVillage, ...], as_of: date) -> Village:
    years = tuple(sorted(rows, key=lambda row: row.period, reverse=True))
    approved = [row for row in years if row.approved]
    holding = max(approved, key=lambda row: row.approved or date.min, default=None)
    return Village(unit, years, year_state(holding or years[0], as_of), holding)


def year_state(row: CreditVillage, as_of: date) -> VillageState:
    """How far one year's assessment has come, and whether its approval still holds."""
    if row.approved:
        ended = row.valid_to is not None and row.valid_to < as_of
        return VillageState.LAPSED if ended else VillageState.APPROVED
    if row.publicity_to:
        return VillageState.PUBLICITY if as_of <= row.publicity_to else VillageState.CLOSED
    return VillageState.APPLIED if row.applied else VillageState.ASSESSED


def share(part: Few, whole: Few | int) -> Share | None:
    """A share of households; None where one of the numbers is too small, or too near, to be told."""
    all_of_it = whole if isinstance(whole, int) else whole.exact
    if part.exact is None or all_of_it is None:
        return None
    return Share(part.exact, all_of_it)
