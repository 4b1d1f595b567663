"""Letters of commitment: what each unit has promised for its newest year, and in which aspects and domains nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.measures.disclosures import Cell
from generator.measures.promises import Standing
from generator.measures.share import Share
from generator.measures.terms import State, Status
from generator.registry import Registry
from generator.schema.records import Commitment, Template, Unit
from generator.schema.records.commitment import Aspect
from generator.schema.records.template import LEVEL_OF


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter of one unit for one year. `promises` in the order of aspects, then of ids.

    A letter has what was promised in its year, and what was promised before and is still to be kept in
    it. What has been withdrawn since stays in the letter and no longer counts. `missing_domains`: ids of
    domains in which the catalogue asks the unit for disclosure, and it has promised nothing.
    """

    unit: Unit
    year: int
    template: Template | None
    promises: tuple[Standing, ...]
    aspects: Mapping[Aspect, int]
    asked_domains: tuple[str, ...]
    missing_domains: tuple[str, ...]

    @property
    def missing_aspects(self) -> tuple[Aspect, ...]:
        return tuple(aspect for aspect, count in self.aspects.items() if not count)

    @property
    def is_silent(self) -> bool:
        return not self.promises

    @property
    def made(self) -> date | None:
        """The day of the last promise of the year: the day of the letter."""
        days = [each.promise.made for each in self.promises if each.promise.made.year == self.year]
        return max(days, default=None)

    @property
    def covered(self) -> Share:
        """Aspects and domains in which there is a promise, of those asked for."""
        asked = len(self.aspects) + len(self.asked_domains)
        return Share(asked - len(self.missing_aspects) - len(self.missing_domains), asked)


def letters(
    registry: Registry,
    standings: Mapping[str, Standing],
    coverage: Mapping[str, Mapping[str, Cell]],
    as_of: date,
) -> dict[str, Letter]:
    """The newest letter of every unit, also of one that has promised nothing."""
    templates = sorted(registry.of(Template), key=lambda each: (each.effective, each.id))
    return {
        unit.id: _letter(
            unit,
            [standings[each.id] for each in registry.commitments_of.get(unit.id, ())],
            [each for each in templates if each.level is LEVEL_OF[unit.kind]],
            [domain for domain, cell in coverage[unit.id].items() if cell.state is not State.NOT_APPLICABLE],
            as_of,
        )
        for unit in registry.units.values()
    }


def _letter(
    unit: Unit, own: list[Standing], templates: list[Template], domains: list[str], as_of: date
) -> Letter:
    year = max((each.promise.made.year for each in own), default=as_of.year)
    order = list(Aspect)
    holding = sorted(
        (each for each in own if holds_in(each, year)),
        key=lambda each: (order.index(each.promise.aspect), each.promise.id),
    )
    alive = [each.promise for each in holding if each.status is not Status.WITHDRAWN]
    last = max((each.promise.made for each in holding), default=as_of)
    template = _template(templates, alive, last)
    aspects = template.aspects if template else order
    promised = {promise.domain for promise in alive}
    return Letter(
        unit=unit,
        year=year,
        template=template,
        promises=tuple(holding),
        aspects={aspect: sum(each.aspect is aspect for each in alive) for aspect in aspects},
        asked_domains=tuple(domains),
        missing_domains=tuple(domain for domain in domains if domain not in promised),
    )


def holds_in(each: Standing, year: int) -> bool:
    """Whether a promise belongs to the letter of a year: made in it, or made before and not yet done with."""
    promise = each.promise
    if promise.made.year >= year:
        return promise.made.year == year
    if each.status is Status.WITHDRAWN or (each.completed and each.completed.year < year):
        return False
    return promise.due is None or promise.due.year >= year


def _template(templates: Iterable[Template], promises: Iterable[Commitment], last: date) -> Template | None:
    """The template that the promises name, else the newest that was in force when the last was made."""
    named = {promise.template for promise in promises}
    found = [each for each in templates if each.effective <= last or each.id in named]
    chosen = [each for each in found if each.id in named]
    return next(iter(reversed(chosen or found)), None)
